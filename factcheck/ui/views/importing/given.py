"""What is dropped, pasted or chosen, as documents to bring in."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QMimeData

from factcheck.services.incoming.capturing import Given, Pasted, is_address

MOST_OF_FOLDER = 500  # files taken of one folder


def held(data: QMimeData) -> list[Given]:
    """The documents in a drop or a clipboard: files and folders, addresses, or words."""
    urls = [url for url in data.urls() if url.isLocalFile() or is_address(url.toString())]
    if urls:
        return [Path(url.toLocalFile()) if url.isLocalFile() else url.toString() for url in urls]
    words = data.text().strip()
    if is_address(words) and len(words.split()) == 1:
        return [words]
    html = data.html()
    return [Pasted(data.text(), html)] if words or html.strip() else []


def can_be_held(data: QMimeData) -> bool:
    """Whether a drop may hold a document, told without looking into it."""
    return data.hasUrls() or data.hasText() or data.hasHtml()


def expanded(given: Iterable[Given]) -> list[Given]:
    """The same with each folder replaced by the files right inside it.

    A folder without files stays, to be refused in words.
    """
    return [each for one in given for each in (_files_of(one) or [one])]


def _files_of(given: Given) -> list[Given]:
    if not isinstance(given, Path):
        return []
    try:
        files = sorted(islice(_visible_files(given), MOST_OF_FOLDER)) if given.is_dir() else []
    except OSError:  # it is refused in words when it is read
        return []
    return [*files]


def _visible_files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
