"""The part of a page that is the article.

Three witnesses: what the page's elements call themselves (`zones`), what trafilatura takes
(`judged`), and what stands among the paragraphs it took. The first keeps leftovers out, the last
keeps paragraphs from getting lost.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.reading.blocks import Block, Zone
from factcheck.reading.judged import Judgement
from factcheck.reading.leftovers import taken_for
from factcheck.reading.lines import Line
from factcheck.reading.sections import fields

_PARAGRAPH = 60  # code points; shorter blocks tell nothing of where the article is
_LARGEST_TEASER = 600  # code points of text under a linked heading; more is a section
_SMALL_PAGE = 250  # code points; a shorter article is taken with everything visible
_NEAR_HEADLINE = 12  # blocks
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OF_PROSE = frozenset((*_HEADINGS, "p", "li", "blockquote", "pre", "tr", "dd", "dt", "footer"))


@dataclass(frozen=True, slots=True)
class Chosen:
    """The numbers of the blocks that are the article, the headline first.

    `zones` says what others were taken for, where something told it.
    """

    kept: list[int]
    zones: dict[int, str]


def chosen(blocks: list[Block], judgement: Judgement | None, title: str) -> Chosen:
    """The article's blocks: headline, then paragraphs. All visible blocks when none can be told.

    `title` is what the page's metadata calls it.
    """
    liked = _liked(blocks, judgement)
    zones = _outside(blocks, _lifted(blocks, liked))
    outside = set(zones)
    taken = _taken(blocks, liked, outside)
    if _size(blocks, taken) < _SMALL_PAGE:
        return Chosen(_all_visible(blocks, outside), zones)
    headline = _headline(blocks, taken[0], title)
    body = _filled(blocks, taken, outside, headline)
    kept = [i for i in _without_empty_headings(blocks, body) if i != headline]
    return Chosen([headline, *kept] if headline is not None else kept, zones)


def _outside(blocks: list[Block], lifted: set[Zone]) -> dict[int, str]:
    """The blocks that are not the article's, with what they are."""
    teasers = _teasers(blocks)
    told = [
        next((zone.name for zone in block.zones if zone not in lifted), "")
        or taken_for(block.text)
        or ("teaser" if index in teasers else "")
        for index, block in enumerate(blocks)
    ]
    fields([Line(0, len(block.text), block.text) for block in blocks], told)
    return {index: zone for index, zone in enumerate(told) if zone}


def _liked(blocks: list[Block], judgement: Judgement | None) -> set[int]:
    """The blocks trafilatura takes; without its judgement, all prose."""
    return {
        index
        for index, block in enumerate(blocks)
        if (judgement.takes(block.text) if judgement else _is_prose(block))
    }


def _taken(blocks: list[Block], liked: set[int], outside: set[int]) -> list[int]:
    """The blocks to build on: those liked, or all prose where these are a small part of it."""
    taken = [i for i in sorted(liked - outside) if not _is_menu(blocks[i])]
    prose = [i for i, block in enumerate(blocks) if i not in outside and _is_prose(block)]
    return taken if 4 * _size(blocks, taken) >= _size(blocks, prose) else prose


def _size(blocks: list[Block], indexes: Iterable[int]) -> int:
    return sum(len(blocks[index].text) for index in indexes)


def _all_visible(blocks: list[Block], outside: set[int]) -> list[int]:
    """Everything that is not plainly beside an article, or everything there is to see."""
    inside = [index for index in range(len(blocks)) if index not in outside]
    return inside or [index for index, block in enumerate(blocks) if not is_hidden(block)]


def is_hidden(block: Block) -> bool:
    """Whether a browser would not show the block."""
    return any(zone.name == "hidden" for zone in block.zones)


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _PARAGRAPH and not block.is_linked


def _is_menu(block: Block) -> bool:
    """Whether a block is nothing but links and not long enough to be a linked sentence."""
    return block.is_linked and len(block.text) < _PARAGRAPH


def _lifted(blocks: list[Block], liked: Iterable[int]) -> set[Zone]:
    """Zones that hold most of the article: their names mislead (a form around the whole page)."""
    weights: Counter[Zone] = Counter()
    total = 0
    for index in liked:
        block = blocks[index]
        total += len(block.text)
        for zone in block.zones:
            weights[zone] += len(block.text)
    return {zone for zone, weight in weights.items() if 2 * weight > total}


def _teasers(blocks: list[Block]) -> set[int]:
    """Blocks of cards: a small element whose heading is a link, and what stands in it."""
    sizes: Counter[int] = Counter()
    for block in blocks:
        for parent in block.parents:
            sizes[parent] += len(block.text)
    cards: set[int] = set()
    for block in blocks:
        if block.tag in _HEADINGS[1:] and block.is_linked:
            cards.update(parent for parent in block.parents[:2] if sizes[parent] <= _LARGEST_TEASER)
    return {index for index, block in enumerate(blocks) if not cards.isdisjoint(block.parents)}


def _filled(
    blocks: list[Block], taken: list[int], outside: set[int], headline: int | None
) -> list[int]:
    """The taken blocks with what stands between them, and beside them in the same element.

    What stands closely under the headline (the standfirst) is between too.
    """
    homes = {block.parents[0] for i in taken if _is_prose(block := blocks[i]) and block.parents}
    first, last = taken[0], taken[-1]
    if headline is not None and first - headline <= _NEAR_HEADLINE:
        first = headline
    known = set(taken)
    body = []
    for index, block in enumerate(blocks):
        at_home = bool(block.parents) and block.parents[0] in homes
        between = first < index < last and (block.tag in _OF_PROSE or _is_prose(block))
        missed = index not in outside and not block.is_linked and (between or at_home)
        if index in known or missed:
            body.append(index)
    return body


def _headline(blocks: list[Block], first: int, title: str) -> int | None:
    """The h1 over the article: the one that says the page's title, or the last before the text."""
    found = [i for i, b in enumerate(blocks) if b.tag == "h1" and i <= first and b.text]
    said = [i for i in found if title and (blocks[i].text in title or title in blocks[i].text)]
    plain = [i for i in found if not blocks[i].is_linked]
    return next(iter(reversed(said or plain)), None)


def _without_empty_headings(blocks: list[Block], body: list[int]) -> list[int]:
    """The body without headings that nothing stands under before the next one or the end."""
    kept = []
    for place, index in enumerate(body):
        tag = blocks[index].tag
        following = blocks[body[place + 1]].tag if place + 1 < len(body) else "h1"
        is_empty = tag in _HEADINGS and following in _HEADINGS and following <= tag
        if not is_empty:
            kept.append(index)
    return kept
