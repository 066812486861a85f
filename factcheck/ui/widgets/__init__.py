"""Reusable parts of the window. They show what they are given and say what was done to them."""
