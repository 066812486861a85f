"""What builds the installers: its parts, not the long builds themselves."""
