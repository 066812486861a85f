"""The XML parts of a document as a stream of events, with nothing fetched and nothing expanded.

The parser is expat: it keeps no tree, and a document type, the door of entity bombs and of
references to other files, is refused as soon as it is met.
"""

from collections.abc import Callable, Iterable
from typing import Protocol
from xml.parsers import expat

from factcheck.errors import UserError
from factcheck.reading import limits
from factcheck.reading.office.archive import DAMAGED

_BETWEEN = " "  # between a namespace and a local name, where no name can hold it

Attributes = dict[str, str]


class Reader(Protocol):
    """What is told of a part. Names are "namespace local", as `named` makes them."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def words(self, data: str) -> None:
        """Characters stand here."""


def read_part(chunks: Iterable[bytes], reader: Reader, who: str, shortened: dict[str, str]) -> None:
    """Tell a reader of all that is in a part. `shortened` maps namespaces to short prefixes.

    A name is told as "prefix:local"; one of a namespace that is not in `shortened` as "?:local".
    Raises UserError for what is not XML, for a document type, and for what is nested too deep.
    """
    parser = expat.ParserCreate(namespace_separator=_BETWEEN)
    parser.buffer_text = True
    parser.buffer_size = 65_536
    names = _Names(shortened)
    depth = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.DEEPEST_PART:
            raise UserError(
                f"{who} is nested more than {limits.DEEPEST_PART:,} levels deep,"
                " deeper than any document."
            )
        reader.start(names[name], {names[key]: value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        reader.end(names[name])

    def refuse(*_: object) -> None:
        raise UserError(
            f"{who} declares entities, which documents never do and traps use.",
            todo="Ask where it comes from.",
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = reader.words
    parser.StartDoctypeDeclHandler = refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003 - expat takes no keywords
        parser.Parse(b"", True)  # noqa: FBT003 - as above
    except (expat.ExpatError, LookupError, ValueError):
        raise UserError(f"{who} is damaged: a part of it is no XML.", todo=DAMAGED) from None


class _Names(dict[str, str]):
    """Names as expat gives them to names with short prefixes, each worked out once."""

    def __init__(self, shortened: dict[str, str]) -> None:
        super().__init__()
        self._shortened = shortened

    def __missing__(self, name: str) -> str:
        namespace, _, local = name.rpartition(_BETWEEN)
        prefix = self._shortened.get(namespace, "?") if namespace else ""
        short = f"{prefix}:{local}" if prefix else local
        if len(self) < _MOST_NAMES:
            self[name] = short
        return short


_MOST_NAMES = 5_000


class Texts:
    """The characters inside chosen elements: a title, a date, a company."""

    def __init__(self, wanted: Callable[[str], bool]) -> None:
        self.found: dict[str, str] = {}
        self._wanted = wanted
        self._inside = ""

    def start(self, name: str, _attributes: Attributes) -> None:
        """Listen if the element is a wanted one."""
        if self._wanted(name):
            self._inside = name

    def end(self, name: str) -> None:
        """Stop listening at its end."""
        if name == self._inside:
            self._inside = ""

    def words(self, data: str) -> None:
        """Keep what stands inside it."""
        if self._inside:
            known = self.found.get(self._inside, "")
            self.found[self._inside] = (known + data)[:_LONGEST]


_LONGEST = 2_000  # code points of a property
