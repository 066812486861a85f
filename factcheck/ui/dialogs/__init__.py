"""What asks for more than a line of input."""
