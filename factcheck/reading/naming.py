"""How a message speaks of a document."""

import unicodedata

from factcheck.domain.text import captured, shortened

_LONGEST_NAME = 80  # code points


def spoken(name: str) -> str:
    """The document's name in quotation marks, safe to print on one line.

    Invisible characters go: a right-to-left mark in a name can dress up its ending. Without a
    name it is "The document".
    """
    visible = "".join(c for c in captured(name) if c.isspace() or unicodedata.category(c)[0] != "C")
    short = shortened(visible, _LONGEST_NAME)
    return f"“{short}”" if short else "The document"
