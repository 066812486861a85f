"""What may be paired with a claim, and what was said before: offered, never decided."""
