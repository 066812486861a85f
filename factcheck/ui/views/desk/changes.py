"""What editions made of a finding, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.services.suggesting.edition_lines import InEdition


def change_word(change: str) -> str:
    """What an edition did to a finding, in the interface's language."""
    words = {
        "first": tr("first"),
        "new": tr("new"),
        "verbatim": tr("verbatim"),
        "reworded": tr("reworded"),
        "softened": tr("softened"),
        "strengthened": tr("strengthened"),
        "dropped": tr("dropped"),
    }
    return words.get(change, change)


def line_words(line: Sequence[InEdition]) -> str:
    """A line through the years: “2019 first › 2020 verbatim › 2021 dropped”."""
    return " › ".join(f"{one.edition} {change_word(one.change)}" for one in line)
