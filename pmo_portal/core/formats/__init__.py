"""How numbers are written, where we differ from Django."""
