"""How each kind of line on the preview's page looks: one table."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Style:
    """Type and place of a line. Distances are device-independent pixels.

    `step` is of the type scale, `role` a colour of the tokens, `bar` the colour of a bar at the
    line's side or nothing. `spacing` is the line height in per cent. `quoted` words are read in
    their own direction, the others in the interface's.
    """

    step: str = "body"
    role: str = "text"
    serif: bool = False
    bold: bool = False
    italic: bool = False
    above: int = 0
    below: int = 6
    indent: int = 0
    bar: str = ""
    spacing: int = 112
    quoted: bool = False


_DEEP: Final = 20

STYLES: Final[dict[str, Style]] = {
    "title": Style("title", bold=True, serif=True, above=22, below=4, spacing=100, quoted=True),
    "standfirst": Style("body", "muted", below=12),
    "heading": Style("heading", bold=True, above=22, below=8),
    "plain": Style(below=8, quoted=True),
    "reading": Style("quote", serif=True, below=8, quoted=True),
    "quote": Style("quote", serif=True, indent=2, bar="accent", below=4, quoted=True),
    "caption": Style("small", "muted", indent=18, below=8),
    "absent": Style("small", "muted", italic=True, below=6),
    "facts": Style(below=3, quoted=True),
    "item": Style(below=4, indent=14, quoted=True),
    "row": Style("small", below=3, indent=14, quoted=True),
    "subheading": Style(bold=True, above=10, below=4),
    "verdict": Style(bold=True, above=4, below=4),
    "side": Style("small", "muted", bold=True, above=8, below=4),
    "origin": Style("small", "muted", indent=_DEEP, above=2, below=2),
    "finding": Style(serif=True, indent=_DEEP, below=4, quoted=True),
    "finding_quote": Style(serif=True, indent=_DEEP + 2, bar="finding", below=4, quoted=True),
    "finding_caption": Style("small", "muted", indent=_DEEP + 18, below=6),
    "finding_absent": Style("small", "muted", italic=True, indent=_DEEP, below=6),
    "note": Style("small", indent=_DEEP, below=8),
    "desk": Style("small", "muted", above=4, below=4),
    "lacks": Style("small", "warning", above=4, below=2),
    "source": Style(above=8, below=0, quoted=True),
    "address": Style("small", "muted", below=0, quoted=True),
}
