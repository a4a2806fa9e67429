"""How the branch of a value is found (`plan`), told (`describe`), and where it is not unique (`ambiguity`)."""
