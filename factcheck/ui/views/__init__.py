"""The screens: independent of each other, they talk through the session and through signals."""
