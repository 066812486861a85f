"""Fact-check sheets: a dossier's values become one content, and each format renders that."""

from factcheck.sheets.composing import compose
from factcheck.sheets.content import Missing, Sheet
from factcheck.sheets.finish import PAPER_WORDS, USUAL, Finish, Paper
from factcheck.sheets.formats import FORMATS, Format, for_name, for_path
from factcheck.sheets.verifying import Stated, stated
from factcheck.sheets.watching import QUIET, Cancelled, Watch

__all__ = [
    "FORMATS",
    "PAPER_WORDS",
    "QUIET",
    "USUAL",
    "Cancelled",
    "Finish",
    "Format",
    "Missing",
    "Paper",
    "Sheet",
    "Stated",
    "Watch",
    "compose",
    "for_name",
    "for_path",
    "stated",
]
