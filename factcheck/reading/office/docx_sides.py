"""The parts of a DOCX beside its text: relations, styles, properties."""

import posixpath
from dataclasses import dataclass

from factcheck.reading.office.archive import Archive
from factcheck.reading.office.docx_body import OFF
from factcheck.reading.office.streaming import Attributes, Texts, read_part


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: its kind ("footnotes"), and the name of the other part.

    One that is `is_fetched` is elsewhere and would be loaded by a word processor.
    """

    kind: str
    target: str
    is_fetched: bool = False


class Relations:
    """Listens to a part of relations; targets are resolved from `folder`."""

    def __init__(self, folder: str) -> None:
        self.found: list[Relation] = []
        self._folder = folder

    def start(self, name: str, attributes: Attributes) -> None:
        """One relation."""
        if name.rpartition(":")[2] != "Relationship":
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") == "External":
            self.found.append(Relation(kind, "", is_fetched=kind != "hyperlink"))
            return
        inside = target if target.startswith("/") else posixpath.join("/", self._folder, target)
        self.found.append(Relation(kind, posixpath.normpath(inside).lstrip("/")))

    def end(self, _name: str) -> None:
        """Nothing to do."""

    def words(self, _data: str) -> None:
        """Relations have no words."""


class Styles:
    """Listens to the part of styles: their names, and which of them hide text."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._hidden: set[str] = set()
        self._style = ""

    @property
    def hidden(self) -> frozenset[str]:
        """The ids of the styles that hide."""
        return frozenset(self._hidden)

    def start(self, name: str, attributes: Attributes) -> None:
        """A style, its name, or that it hides."""
        if name == "w:style":
            self._style = attributes.get("w:styleId", "")
        elif name == "w:name" and self._style:
            self.names.setdefault(self._style, attributes.get("w:val", "").lower())
        elif name == "w:vanish" and self._style and attributes.get("w:val") not in OFF:
            self._hidden.add(self._style)

    def end(self, name: str) -> None:
        """Come out of a style."""
        if name == "w:style":
            self._style = ""

    def words(self, _data: str) -> None:
        """Styles have no words."""


def properties(archive: Archive, part: str, who: str) -> dict[str, str]:
    """The properties of a part by their local names ("title", "created"); empty without it."""
    if not archive.has(part):
        return {}
    texts = Texts(lambda name: name.count(":") == 1)
    read_part(archive.chunks(part), texts, who, {})
    return {name.rpartition(":")[2]: value for name, value in texts.found.items()}
