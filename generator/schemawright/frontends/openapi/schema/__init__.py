"""What one schema says, and what is wrong with it."""
