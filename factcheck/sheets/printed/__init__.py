"""The parts of a PDF: its fonts, its page with tags, and the writer of blocks."""
