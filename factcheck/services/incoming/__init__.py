"""Documents on their way in: taken, read, compared with what the dossier has, kept as sources."""
