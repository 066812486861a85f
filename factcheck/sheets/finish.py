"""What a sheet leaves open of how it looks: the paper, and a folder of the user's own look."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.errors import UserError


class Paper(StrEnum):
    """The size of the pages of formats that have pages."""

    A4 = "a4"
    LETTER = "letter"


PAPER_WORDS = {Paper.A4: "A4", Paper.LETTER: "Letter"}


@dataclass(frozen=True, slots=True)
class Finish:
    """How a format that leaves a choice is to look; `folder` holds templates, a style, a logo."""

    paper: Paper = Paper.A4
    folder: Path | None = None


USUAL = Finish()


def refuse_missing(folder: Path) -> None:
    """Raise UserError when there is no such folder with the user's own look."""
    if not folder.is_dir():
        raise UserError(
            f"There is no folder {folder} with templates.",
            todo="Choose another folder, or none for the usual look.",
        )
