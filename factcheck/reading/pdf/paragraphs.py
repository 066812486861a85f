"""Where one paragraph ends and the next begins: by gaps, indents and short lines."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from factcheck.reading.pdf.hyphens import ENDS
from factcheck.reading.pdf.lines import Line
from factcheck.reading.pdf.order import Block

Paragraph = list[Line]

_ENDED = re.compile(r"[.!?…:;。។៕][\"'”’»)\]]*$")
_ITEM = re.compile(r"(?:[•·▪◦●■–—*\uf0b7\uf0a7]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§]+|\[\d{1,3}\])\.?\s*\S")
# What nearly all lines inside a sentence end with.
_GOES_ON = frozenset("abcdefghijklmnopqrstuvwxyz,")
_BEGINS_NO_ITEM = frozenset("abcdefghjklmnopqrstuwyz")  # but i, v, x: roman numbers
_ENDS_ITEM = frozenset(".)")
_LONGEST_END = 6  # characters after a sentence's last letter
_HEADING = 1.12  # times the height of what is below it
_OTHER_SIZE = 0.08
_EDGE = 10  # one line in so many may run over the edge of its column
_LEAST_COMMON = 0.2  # of a size's lines: so many share the leading inside paragraphs
_NOTE_SIZE = 0.93  # of the body's height


class Measures:
    """What most lines of a document have in common: size, leading, right edge of each column."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        edges: dict[tuple[int, int], list[float]] = defaultdict(list)
        pitches: dict[int, Counter[float]] = defaultdict(Counter)
        sizes: Counter[float] = Counter()
        for block in blocks:
            left = min(line.x0 for line in block)
            before = None
            for line in block:
                height = line.y1 - line.y0
                size = round(2 * height)
                sizes[size] += len(line.text)
                edges[size, round(left / 8)].append(line.x1)
                if before is not None:
                    pitch = before.y0 - line.y0
                    if 0.6 * height < pitch < 2.5 * height:
                        pitches[size][round(2 * pitch) / 2] += 1
                before = line
        self.body = max(sizes, key=lambda size: sizes[size], default=0) / 2
        self._leading = {size: _least_common(counts) for size, counts in pitches.items()}
        self._leading_of: dict[float, float] = {}  # by exact height: most lines share a few
        self._edges = {key: sorted(ends)[-1 - len(ends) // _EDGE] for key, ends in edges.items()}

    def leading(self, line: Line) -> float:
        """How far apart the lines of a paragraph of this size are."""
        height = line.y1 - line.y0
        known = self._leading_of.get(height)
        if known is None:
            known = self._leading.get(round(2 * height), 1.2 * height)
            self._leading_of[height] = known
        return known

    def edge(self, line: Line, left: float) -> float:
        """The right edge of the column that begins at `left`."""
        return self._edges.get((round(2 * line.height), round(left / 8)), line.x1)


def _least_common(counts: Counter[float]) -> float:
    enough = _LEAST_COMMON * counts.total()
    return min(
        pitch for pitch, count in counts.items() if count >= enough or count == max(counts.values())
    )


def paragraphs(block: Block, measures: Measures) -> list[Paragraph]:
    """The paragraphs of a block of lines."""
    left = min([line.x0 for line in block])
    before = block[0]
    found: list[Paragraph] = [[before]]
    usual = 1.2 * measures.leading(before)
    for line in block[1:]:
        text = line.text
        if (
            before.y0 - line.y0 < usual
            and text[0] in _BEGINS_NO_ITEM
            and text[1:2] not in _ENDS_ITEM
            and before.text[-1] in _GOES_ON
            and before.y1 - before.y0 < _HEADING * (line.y1 - line.y0)
            and "\t" not in text
            and "\t" not in before.text
        ) or not _begins(found[-1], line, left, measures):
            found[-1].append(line)
        else:
            found.append([line])
            usual = 1.2 * measures.leading(line)
        before = line
    return found


def without_notes(block: Block, measures: Measures) -> tuple[Block, Block]:
    """A block's lines, and the footnotes below them: small, the first of them numbered."""
    small = _NOTE_SIZE * measures.body
    at = len(block)
    while at and block[at - 1].y1 - block[at - 1].y0 < small:
        at -= 1
    while at < len(block) and not _NOTE.match(block[at].text):
        at += 1
    return block[:at], block[at:]


def is_full(line: Line, after: Line, edge: float) -> bool:
    """Whether the first word of the next line would not have fitted into this one."""
    word = len(after.text.split(" ", 1)[0]) / len(after.text) * (after.x1 - after.x0)
    return edge - line.x1 < word + 0.3 * (line.y1 - line.y0)


def goes_on(before: Line, line: Line, edge: float) -> bool:
    """Whether a paragraph runs over to another column or page."""
    if "\t" in before.text or "\t" in line.text or _differs(before, line):
        return False
    if before.text.endswith(ENDS):
        return True
    if _ENDED.search(before.text) or _ITEM.match(line.text):
        return False
    return line.text[0].islower() or is_full(before, line, edge)


def _differs(before: Line, line: Line) -> bool:
    """Whether two lines are set in type of another size or weight."""
    if before.is_bold != line.is_bold:
        return True
    one, other = before.y1 - before.y0, line.y1 - line.y0
    return abs(one - other) > _OTHER_SIZE * max(one, other)


def _begins(so_far: Paragraph, line: Line, left: float, measures: Measures) -> bool:
    before = so_far[-1]
    height = line.y1 - line.y0
    pitch = before.y0 - line.y0
    if pitch > 1.25 * max(measures.leading(line), measures.leading(before)) + 0.1 * height:
        return True
    if "\t" in line.text or "\t" in before.text:
        return True
    if before.text.endswith(ENDS):
        return False
    is_item = _may_be_item(line.text) and bool(_ITEM.match(line.text))
    ended = bool(_ENDED.search(before.text[-_LONGEST_END:]))
    is_heading = before.y1 - before.y0 > _HEADING * height
    if not ended and not is_item and not is_heading and line.text[0].islower():
        return False
    if _differs(before, line):
        return True
    if height > 1.1 * measures.body and _is_centred_below(before, line):
        return False
    if is_item and (ended or line.x0 <= so_far[0].x0 + height):
        return True
    if not is_full(before, line, measures.edge(before, left)):
        return True
    return _is_set_off(so_far, line, height, is_item=bool(_ITEM.match(so_far[0].text)))


def _may_be_item(text: str) -> bool:
    head = text[:6]
    return not text[0].isalnum() or "." in head or ")" in head


def _is_set_off(so_far: Paragraph, line: Line, height: float, *, is_item: bool) -> bool:
    """Whether the line begins further in or further out than its paragraph's lines do."""
    shift = line.x0 - so_far[-1].x0
    if abs(shift) < 0.6 * height or (len(so_far) == 1 and (shift < 0 or is_item)):
        return False
    return abs(shift) < 8 * height


def _is_centred_below(before: Line, line: Line) -> bool:
    shift = abs((before.x0 + before.x1) - (line.x0 + line.x1)) / 2
    return shift < 0.4 * line.height and abs(before.x0 - line.x0) > 0.3 * line.height
