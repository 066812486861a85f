"""A page as the blocks of text a reader sees, each with where it stands.

Characters are taken from the tree as they are: no-break spaces, joiners and marks stay. Only white
space of the markup itself is collapsed, as a browser does
(https://www.w3.org/TR/css-text-3/#white-space-rules).
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from factcheck.reading import zones

_SPACE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
_AROUND_BREAK = re.compile(r" *\n *")
_AROUND_CELL = re.compile(r" *\t *")
_SPACES = re.compile(r"  +")
_PARAGRAPHS = re.compile(r"\n\n+")
_MOSTLY = 0.6  # of a block's text in links or in a marked span: then the block is that
_LONGEST_MARKED = 200  # code points; a longer block is prose, however its span is marked
_MOST_ZONES = 8
_INLINE = {"a": "link", "time": "byline"}


@dataclass(frozen=True, slots=True)
class Zone:
    """An element that seems to stand beside the article: its place in the walk, its kind."""

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
class _Holder:
    """A block element that the walk is inside of, and the zones up to it."""

    tag: str
    serial: int
    zones: tuple[Zone, ...]


@dataclass(slots=True)
class _Walk:
    """The blocks so far, and the pieces of the one that the walk is in.

    `marks` is a stack with what the inline elements around it say of their text ("link"), `tally`
    counts the code points under each mark.
    """

    holders: list[_Holder] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    marks: list[frozenset[str]] = field(default_factory=lambda: [frozenset()])
    tally: Counter[str] = field(default_factory=Counter)
    preformatted: int = 0

    def add(self, text: str | None) -> None:
        if not text:
            return
        piece = text if self.preformatted else _SPACE.sub(" ", text)
        self.pieces.append(piece)
        for mark in self.marks[-1]:
            self.tally[mark] += len(piece.strip())

    def zones(self) -> tuple[Zone, ...]:
        return self.holders[-1].zones if self.holders else ()

    def flush(self) -> None:
        """End the block that the walk is in."""
        if not self.pieces:
            return
        raw, tally = "".join(self.pieces), self.tally
        self.pieces, self.tally = [], Counter()
        text = _tidy(raw)
        if not text:
            return
        mostly = {mark for mark, size in tally.items() if size > _MOSTLY * len(text)}
        kinds = sorted(mostly - {"link"}) if len(text) <= _LONGEST_MARKED else []
        marked = tuple(Zone(-len(self.blocks) - 1, kind) for kind in kinds)
        for part in _PARAGRAPHS.split(text) if "\n\n" in text else (text,):
            self.blocks.append(
                Block(
                    text=part,
                    tag=self.holders[-1].tag if self.holders else "",
                    parents=tuple(holder.serial for holder in self.holders[-2:-6:-1]),
                    zones=self.zones() + marked,
                    is_linked="link" in mostly,
                )
            )


def _tidy(raw: str) -> str:
    """A block's characters without the space that a browser does not show."""
    if "  " in raw:
        raw = _SPACES.sub(" ", raw)
    if "\n" in raw:
        raw = _AROUND_BREAK.sub("\n", raw)
    if "\t" in raw:
        raw = _AROUND_CELL.sub("\t", raw)
    return raw.strip(" \n\t")


def seen(tree: HtmlElement) -> list[Block]:
    """The page's visible blocks of text in the order of the document."""
    walk = _Walk()
    events = etree.iterwalk(tree, events=("start", "end"))
    for serial, (event, element) in enumerate(events):
        is_block = element.tag in zones.BLOCKS
        if element.tag in zones.UNSEEN or (not is_block and zones.is_hidden(element)):
            if event == "start":
                events.skip_subtree()
            else:
                walk.add(element.tail)
        elif event == "start":
            _open(walk, element, serial)
        else:
            _close(walk, element)
    walk.flush()
    return walk.blocks


def _open(walk: _Walk, element: HtmlElement, serial: int) -> None:
    tag = element.tag
    if tag in zones.BLOCKS:
        walk.flush()
        kind = "hidden" if zones.is_hidden(element) else zones.zone(element)
        own = (Zone(serial, kind),) if kind else ()
        walk.holders.append(_Holder(tag, serial, (walk.zones() + own)[:_MOST_ZONES]))
    else:
        mark = _INLINE.get(tag) or zones.by_class(element)
        walk.marks.append(walk.marks[-1] | {mark} if mark else walk.marks[-1])
    _mark(walk, element)
    walk.preformatted += tag == "pre"
    walk.add(element.text)


def _close(walk: _Walk, element: HtmlElement) -> None:
    if element.tag in zones.BLOCKS:
        walk.flush()
        walk.holders.pop()
    else:
        walk.marks.pop()
        if element.tag == "q":
            walk.pieces.append("”")
    walk.preformatted -= element.tag == "pre"
    walk.add(element.tail)


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
