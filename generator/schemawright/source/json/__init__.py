"""JSON text: its values, what is wrong in it, and where its values stand."""
