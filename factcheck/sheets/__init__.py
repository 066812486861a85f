"""Fact-check sheets: a dossier's values become one content, and each format renders that."""

from factcheck.sheets.composing import compose
from factcheck.sheets.content import Missing, Sheet
from factcheck.sheets.formats import FORMATS, Format, for_name, for_path
from factcheck.sheets.verifying import Stated, stated
from factcheck.sheets.watching import QUIET, Cancelled, Watch

__all__ = [
    "FORMATS",
    "QUIET",
    "Cancelled",
    "Format",
    "Missing",
    "Sheet",
    "Stated",
    "Watch",
    "compose",
    "for_name",
    "for_path",
    "stated",
]
