"""What an installed program can say of itself: what it is made of, and whether it works."""
