"""Which words of a source are kept, and how they are marked where kept passages overlap."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat

from factcheck.ui.models.sources import Kept
from factcheck.ui.theme import Tokens


@dataclass(frozen=True, slots=True)
class Stretch:
    """text[start:end] with how many claims and findings are kept of all of it."""

    start: int
    end: int
    claims: int
    findings: int


def stretches(kept: Iterable[Kept]) -> list[Stretch]:
    """The kept words cut where any passage starts or ends, in the order of the text."""
    edges: list[tuple[int, int, str]] = []
    for item in kept:
        where = item.passage.selector
        edges += [(where.start, 1, item.noun), (where.end, -1, item.noun)]
    found = []
    depth: Counter[str] = Counter()
    since = 0
    for at, step, noun in sorted(edges):
        if since < at and depth.total():
            found.append(Stretch(since, at, depth["claim"], depth["finding"]))
        depth[noun] += step
        since = at
    return found


def look(stretch: Stretch, tokens: Tokens) -> QTextCharFormat:
    """The marking of a stretch: the noun's ground, underlined where more than one is kept."""
    ground, line = (
        (tokens.claim, tokens.finding) if stretch.claims else (tokens.finding, tokens.claim)
    )
    marked = QTextCharFormat()
    marked.setBackground(QColor(ground.ground))
    if stretch.claims + stretch.findings > 1:
        both = stretch.claims and stretch.findings
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        marked.setUnderlineColor(QColor(line.text if both else ground.text))
    return marked


def at(kept: Sequence[Kept], place: int, preferred: int = 0) -> Kept | None:
    """What is kept at an offset of the text, or of words that end there: the shortest passage.

    `preferred` is the id of a passage that comes before the others.
    """
    around = [k for k in kept if k.passage.selector.start <= place <= k.passage.selector.end]

    def rank(item: Kept) -> tuple[bool, bool, int]:
        where = item.passage.selector
        return item.passage.id != preferred, where.end == place, where.end - where.start

    return min(around, key=rank, default=None)
