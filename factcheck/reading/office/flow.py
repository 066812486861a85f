"""The flow of a word processor's document: paragraphs, table rows, notes and text boxes.

Readers say what they meet in the order of the file; this puts it into the order of reading. Notes
and boxes stand in the middle of a sentence in the file: they follow the paragraph they hang on.
"""

from dataclasses import dataclass, field
from typing import Protocol

from factcheck.reading.assembly import PAGE


class Holder(Protocol):
    """What takes paragraphs: an Assembly, or a list of a note's."""

    def paragraph(self, raw: str) -> None:
        """Add a paragraph."""


class Paragraphs(list[str]):
    """A list that takes paragraphs."""

    def paragraph(self, raw: str) -> None:
        """Add a paragraph."""
        self.append(raw)


@dataclass(slots=True)
class _Level:
    """What holds paragraphs: the document ("body"), a "box", a "note", a "row" or a "cell".

    `depth` counts the paragraphs the reader is inside of; with `goes_on` the next one continues the
    last. `hanging` follows the one it is in.
    """

    kind: str
    mark: str = ""
    depth: int = 0
    goes_on: bool = False
    pieces: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    hanging: list[str] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)


class Flow:
    """Paragraphs on their way to a holder, each given to it as soon as it is whole."""

    def __init__(self, holder: Holder) -> None:
        self._holder = holder
        self._levels = [_Level("body")]
        self._endnotes: list[str] = []

    def say(self, words: str) -> None:
        """Add words to the paragraph the reader is in."""
        self._levels[-1].pieces.append(words)

    def turn_page(self) -> None:
        """Begin a new page here."""
        self._levels[-1].pieces.append(PAGE)

    def open_paragraph(self) -> None:
        """Begin a paragraph; what was said outside of one becomes one of its own."""
        level = self._levels[-1]
        if not level.depth and not level.goes_on:
            self._end(level)
        level.depth += 1
        level.goes_on = False

    def close_paragraph(self, *, joins: bool = False) -> None:
        """End the paragraph; with `joins` the next one goes on in the same line."""
        level = self._levels[-1]
        level.depth = max(0, level.depth - 1)
        level.goes_on = joins
        if not joins and not level.depth:
            self._end(level)

    def open(self, kind: str, mark: str = "") -> None:
        """Go into a "box", a "note" or an "endnote" with its mark, a "row" or a "cell"."""
        if kind == "row" and not self._levels[-1].depth:
            self._end(self._levels[-1])
        self._levels.append(_Level(kind, mark))

    def close(self, kind: str) -> None:
        """Come out of the innermost level, which has to be of this kind; else nothing happens."""
        if len(self._levels) == 1 or self._levels[-1].kind != kind:
            return
        level = self._levels.pop()
        self._end(level)
        outer = self._levels[-1]
        if kind == "cell" and outer.kind == "row":
            outer.cells.append(level.paragraphs)
            outer.hanging += level.hanging
        elif kind == "row":
            self._place(outer, [*_row(level.cells or [level.paragraphs]), *level.hanging])
        elif kind == "endnote":
            self._endnotes += _marked(level.mark, level.paragraphs)
        elif kind == "note":
            outer.hanging += _marked(level.mark, level.paragraphs)
        elif outer.depth or outer.pieces:
            outer.hanging += level.paragraphs
        else:
            self._place(outer, level.paragraphs)

    def drop(self, kind: str) -> None:
        """Come out of the innermost level and forget what it held."""
        if len(self._levels) > 1 and self._levels[-1].kind == kind:
            self._levels.pop()

    def hang(self, mark: str, paragraphs: list[str]) -> None:
        """Put a note's paragraphs, read elsewhere, behind the paragraph the reader is in."""
        self._levels[-1].hanging += _marked(mark, paragraphs)

    def hang_at_end(self, mark: str, paragraphs: list[str]) -> None:
        """Put an endnote's paragraphs behind the whole text."""
        self._endnotes += _marked(mark, paragraphs)

    def finish(self) -> None:
        """End whatever is open, then place the endnotes."""
        while len(self._levels) > 1:
            self.close(self._levels[-1].kind)
        self._end(self._levels[0])
        self._place(self._levels[0], self._endnotes)

    def _end(self, level: _Level) -> None:
        """The paragraph is whole: place it, and behind it what hangs on it."""
        if level.pieces:
            whole = "".join(level.pieces)
            level.pieces = []
            self._place(level, [whole])
        if level.kind != "cell" and level.hanging:
            hanging, level.hanging = level.hanging, []
            self._place(level, hanging)

    def _place(self, level: _Level, paragraphs: list[str]) -> None:
        if level.kind == "body":
            for paragraph in paragraphs:
                self._holder.paragraph(paragraph)
        else:
            level.paragraphs += paragraphs


def _row(cells: list[list[str]]) -> list[str]:
    """A row as one paragraph with tabs; where cells hold paragraphs, these one after the other."""
    if any(sum(bool(paragraph.strip()) for paragraph in cell) > 1 for cell in cells):
        return [paragraph for cell in cells for paragraph in cell]
    return ["\t".join("".join(cell).replace("\n", " ").strip(" \t") for cell in cells)]


def _marked(mark: str, paragraphs: list[str]) -> list[str]:
    """A note's paragraphs with its mark before the first."""
    told = [paragraph.strip() for paragraph in paragraphs if paragraph.strip()]
    return [f"[{mark}] {told[0]}", *told[1:]] if told and mark else told
