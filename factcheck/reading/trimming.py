"""A captured text without the leftovers of a web page; all that goes stays in its `cut`."""

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.reading import lines as lines_of
from factcheck.reading import pieces, sections
from factcheck.reading.captured import Captured, Cut
from factcheck.reading.leftovers import taken_for
from factcheck.reading.lines import Line
from factcheck.reading.pieces import Piece

_OPENING = 3  # sentences among which a dateline may stand
_BLANK = re.compile(r"\n[^\S\n]*\n")
_LEAST_KEPT = 0.05  # of a text's words; where less would stay, the rules do not fit it


def without(captured: Captured) -> Captured:
    """The same without leftovers; as it is where hardly anything would be left."""
    text = captured.text
    lines = lines_of.of(text)
    cuts = _cuts(lines, captured.title)
    said = sum(len(line.text) for line in lines)
    if not cuts or said - sum(cut.end - cut.start for cut in cuts) < _LEAST_KEPT * said:
        return captured
    shorter = _Shorter(text, cuts)
    known = [(cut.at, replace(cut, at=shorter.place(cut.at))) for cut in captured.cut]
    new = [
        (cut.start, Cut(shorter.place(cut.at), text[cut.start : cut.end].strip(), cut.zone))
        for cut in cuts
    ]
    placed = sorted([*known, *new], key=lambda pair: pair[0])
    return replace(
        captured,
        text=shorter.text,
        cut=joined([cut for _, cut in placed]),
        pages=tuple(shorter.place(page) for page in captured.pages),
    )


def _cuts(lines: list[Line], title: str) -> list[Piece]:
    """The lines and pieces of lines that are not the article's, in order."""
    told = [
        taken_for(line.text) if line.stands_alone and "\t" not in line.text else ""
        for line in lines
    ]
    zones = sections.marked(lines, told, title)
    cuts: list[Piece] = []
    opening = 0
    for line, zone in zip(lines, zones, strict=True):
        if (zone and line.text != title) or zone == "repeated headline":
            cuts.append(Piece(line.start, line.end, zone, line.start))
            continue
        cuts += pieces.of(line, opens=opening < _OPENING)
        opening += line.is_sentence
    return cuts


def joined(cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    """Cuts in order, those side by side that were taken for the same as one."""
    found: list[Cut] = []
    for cut in cuts:
        if found and (found[-1].at, found[-1].zone) == (cut.at, cut.zone):
            found[-1] = replace(cut, text=f"{found[-1].text}\n{cut.text}")
        else:
            found.append(cut)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Kept:
    """text[start:end] of the old text, which begins at `now` in the new one."""

    start: int
    end: int
    now: int


class _Shorter:
    """A text without some pieces of it: paragraphs stay apart as they were, gaps close."""

    def __init__(self, text: str, cuts: list[Piece]) -> None:
        self._kept: list[_Kept] = []
        parts: list[str] = []
        length = place = 0
        gap = ""
        for start, end in [*((cut.start, cut.end) for cut in cuts), (len(text), len(text))]:
            words = text[place:start]
            lead = len(words) - len(words.lstrip()) if place else 0
            tail = len(words.rstrip()) if end > start or gap else len(words)
            if lead < tail:
                joint = _joint(gap + words[:lead]) if self._kept else ""
                self._kept.append(_Kept(place + lead, place + tail, length + len(joint)))
                parts += [joint, words[lead:tail]]
                length += len(joint) + tail - lead
                gap = words[tail:]
            else:
                gap += words
            place = end
        self.text = "".join(parts)
        self._starts = [kept.start for kept in self._kept]

    def place(self, old: int) -> int:
        """Where a place of the old text is now; one that is gone is where the next words begin."""
        index = bisect.bisect_right(self._starts, old) - 1
        if index >= 0 and old <= self._kept[index].end:
            return self._kept[index].now + old - self._kept[index].start
        return self._kept[index + 1].now if index + 1 < len(self._kept) else len(self.text)


def _joint(gap: str) -> str:
    """What stands between two kept pieces, by the white space that stood around what is gone."""
    if "\n" in gap:
        return "\n\n" if _BLANK.search(gap) else "\n"
    return " " if gap else ""
