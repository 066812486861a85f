"""The parts of a Word document: its styles, its frame, and the writer of blocks."""
