"""A page as the blocks of text a reader sees, each with where it stands.

Characters are taken from the tree as they are: no-break spaces, joiners and marks stay. Only white
space of the markup itself is collapsed, as a browser does
(https://www.w3.org/TR/css-text-3/#white-space-rules).
"""

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from factcheck.reading import zones

_SPACE = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(r" *\n *")
_AROUND_CELL = re.compile(r" *\t *")
_SPACES = re.compile(r"  +")
_PARAGRAPHS = re.compile(r"\n\n+")
_MOSTLY = 0.6  # of a block's text inside links, or inside a byline's span: that is what the block is


@dataclass(frozen=True, slots=True)
class Zone:
    """An element that seems to stand beside the article: its place in the walk, and what it seems."""

    serial: int
    name: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table row or stretch of loose text.

    `parents` are the serial numbers of the elements around it, the nearest first, at most four.
    `zones` are the elements beside the article that it stands in, the outermost first.
    """

    text: str
    tag: str
    parents: tuple[int, ...]
    zones: tuple[Zone, ...]
    is_linked: bool = False


@dataclass(slots=True)
class _Open:
    """An element that the walk is inside of."""

    tag: str
    serial: int
    zone: Zone | None = None
    counted: str = ""  # the tally that its text goes to, for an inline element


@dataclass(slots=True)
class _Walk:
    stack: list[_Open] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    tally: dict[str, int] = field(default_factory=dict)
    preformatted: int = 0

    def add(self, text: str | None) -> None:
        if not text:
            return
        piece = text if self.preformatted else _SPACE.sub(" ", text)
        self.pieces.append(piece)
        for counted in {element.counted for element in self.stack if element.counted}:
            self.tally[counted] = self.tally.get(counted, 0) + len(piece.strip())

    def flush(self) -> None:
        """End the block that the walk is in."""
        if not self.pieces:
            return
        raw, tally = "".join(self.pieces), self.tally
        self.pieces, self.tally = [], {}
        text = _AROUND_CELL.sub("\t", _SPACES.sub(" ", _AROUND_BREAK.sub("\n", raw))).strip(" \n\t")
        if not text:
            return
        named = next((name for name, size in tally.items() if name != "link" and size > _MOSTLY * len(text)), "")
        around = tuple(element.zone for element in self.stack if element.zone)
        holders = [element for element in self.stack if element.tag in zones.BLOCKS]
        for part in _PARAGRAPHS.split(text):
            self.blocks.append(
                Block(
                    text=part,
                    tag=holders[-1].tag if holders else "",
                    parents=tuple(element.serial for element in reversed(holders[-5:-1])),
                    zones=(*around, Zone(-len(self.blocks) - 1, named)) if named else around,
                    is_linked=tally.get("link", 0) > _MOSTLY * len(text),
                )
            )


def seen(tree: HtmlElement) -> list[Block]:
    """The page's visible blocks of text in the order of the document."""
    walk = _Walk()
    events = etree.iterwalk(tree, events=("start", "end"))
    for serial, (event, element) in enumerate(events):
        if event == "end":
            _close(walk, element)
        elif element.tag in zones.UNSEEN or (
            element.tag not in zones.BLOCKS and zones.is_hidden(element)
        ):
            walk.stack.append(_Open("", serial))
            events.skip_subtree()
        else:
            _open(walk, element, serial)
    walk.flush()
    return walk.blocks


def _open(walk: _Walk, element: HtmlElement, serial: int) -> None:
    tag = element.tag
    opened = _Open(tag, serial)
    if tag in zones.BLOCKS:
        walk.flush()
        name = "hidden" if zones.is_hidden(element) else zones.zone(element)
        opened.zone = Zone(serial, name) if name else None
    elif tag == "a":
        opened.counted = "link"
    elif tag == "time":
        opened.counted = "byline"
    else:
        opened.counted = zones.by_class(element)
    walk.stack.append(opened)
    _mark(walk, element)
    walk.preformatted += tag == "pre"
    walk.add(element.text)


def _mark(walk: _Walk, element: HtmlElement) -> None:
    """What an element shows without being text: a line break, a cell's edge, an emoji's picture."""
    if element.tag == "br":
        walk.pieces.append("\n")
    elif element.tag in {"td", "th"} and walk.pieces:
        walk.pieces.append("\t")
    elif element.tag == "q":
        walk.pieces.append("“")
    elif element.tag == "img" and "emoji" in element.get("class", "").split():
        walk.add(element.get("alt"))


def _close(walk: _Walk, element: HtmlElement) -> None:
    opened = walk.stack[-1]
    if opened.tag == "q":
        walk.pieces.append("”")
    if opened.tag in zones.BLOCKS:
        walk.flush()
    walk.preformatted -= opened.tag == "pre"
    walk.stack.pop()
    walk.add(element.tail)
