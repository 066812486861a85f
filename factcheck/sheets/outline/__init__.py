"""The sheet as a run of blocks in reading order: what every paged format lays out.

The words stand here once; a format decides how a heading, a quotation or a table looks.
"""

from factcheck.sheets.outline.blocks import (
    Block,
    Chart,
    Facts,
    Heading,
    Items,
    Line,
    Look,
    Paragraph,
    Quotation,
    Ruling,
    Span,
    Style,
    Table,
)
from factcheck.sheets.outline.whole import draft_words, outlined

__all__ = [
    "Block",
    "Chart",
    "Facts",
    "Heading",
    "Items",
    "Line",
    "Look",
    "Paragraph",
    "Quotation",
    "Ruling",
    "Span",
    "Style",
    "Table",
    "draft_words",
    "outlined",
]
