"""Fact-check sheets: a dossier's values become one content, and each format renders that."""

from factcheck.sheets.composing import compose
from factcheck.sheets.content import Missing, Sheet
from factcheck.sheets.formats import FORMATS, Format, for_name, for_path

__all__ = ["FORMATS", "Format", "Missing", "Sheet", "compose", "for_name", "for_path"]
