"""Use case of spotting: the statements in files, of which nothing is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck import spotting
from factcheck.errors import FactcheckError
from factcheck.services.incoming import capturing
from factcheck.spotting import Spotted


@dataclass(frozen=True, slots=True)
class SpottedFile:
    """The statements found in a file, or the `error` in words that it was refused with."""

    file: str
    spotted: Spotted | None
    error: str = ""


def spot_files(given: Sequence[str]) -> Iterator[SpottedFile]:
    """Read files one after the other and find the statements in each."""
    return map(_spotted, given)


def _spotted(file: str) -> SpottedFile:
    try:
        captured = capturing.capture(Path(file)).captured
    except FactcheckError as error:
        return SpottedFile(file, None, str(error))
    return SpottedFile(file, spotting.spot(captured.text, title=captured.title))
