"""Paragraphs, cuts and pages put together to a captured text, in the order they are read."""

import re
import unicodedata

from factcheck.domain.text import LONGEST_TEXT, captured
from factcheck.errors import UserError
from factcheck.reading import frozen, telling
from factcheck.reading.captured import Cut

PAGE = "\f"  # inside a paragraph's characters: here a new page begins

_SEAM = "\n\n"
_EDGES = " \t\n"
_INVISIBLE = _EDGES + "\ufeff\u200b\u00a0"
_EMPTY_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")
_PREVIEW = 2_000  # code points shown while the rest is read


class Assembly:
    """A text in the making. `who` begins the messages.

    Paragraphs are normalised one by one, so that every offset is one of the finished text.
    """

    def __init__(self, who: str) -> None:
        self._who = who
        self._paragraphs: list[str] = []
        self._starts: list[int] = []
        self._length = 0
        self._pages: list[int] = []
        self._turned = 0  # pages begun since the last paragraph that has words
        self._cut: list[tuple[int, str, str]] = []
        self._controls = self._surrogates = 0
        self._is_shown = False

    def paragraph(self, raw: str) -> None:
        """Add a paragraph; one without words only turns the pages it marks.

        Raises UserError when the text grows longer than is kept.
        """
        parts = [self._clean(part) for part in raw.split(PAGE)]
        text = "".join(parts)
        if not text.strip(_INVISIBLE):
            self._turned += len(parts) - 1
            return
        start = self._length + (len(_SEAM) if self._paragraphs else 0)
        lead = len(text) - len(text.lstrip(_EDGES))
        text = text.strip(_EDGES)
        self._turn(start, parts, lead, text)
        self._paragraphs.append(text)
        self._starts.append(start)
        self._length = start + len(text)
        if self._length > LONGEST_TEXT:
            raise UserError(
                f"{self._who} has more than {LONGEST_TEXT:,} characters of text.",
                todo="Bring in the part you need.",
            )
        self._show()

    def cut(self, raw: str, zone: str, *, at_start: bool = False) -> None:
        """Note words that stay out of the text, between the paragraphs before and after them.

        With `at_start` they stood before the whole text.
        """
        text = _EMPTY_LINES.sub("\n", self._clean(raw.replace(PAGE, " "))).strip()
        if text:
            self._cut.append((0 if at_start else len(self._starts), text, zone))

    def text(self) -> str:
        """The finished text. Raises UserError for white space alone and binaries in disguise."""
        text = unicodedata.normalize("NFC", _SEAM.join(self._paragraphs))
        frozen.legible(text, self._who, self._controls)
        return text

    def pages(self) -> tuple[int, ...]:
        """Where each page begins; empty where no page was ever turned."""
        turned = [page for page in self._pages if page < self._length]
        return (0, *turned) if turned else ()

    def cuts(self) -> tuple[Cut, ...]:
        """What was cut, at its place in the finished text, in its order."""
        ends = [*self._starts, self._length]
        placed = sorted(self._cut, key=lambda cut: cut[0])
        return tuple(Cut(ends[number], text, zone) for number, text, zone in placed)

    def losses(self) -> tuple[str, ...]:
        """A warning for each sort of character that could not be kept."""
        return frozen.losses(self._controls, self._surrogates)

    def _clean(self, raw: str) -> str:
        text = captured(raw)
        if text != raw:
            self._controls += frozen.controls(raw)
            self._surrogates += text.count("\ufffd") - raw.count("\ufffd")
        return text

    def _turn(self, start: int, parts: list[str], lead: int, text: str) -> None:
        """Note the pages that begin before and inside a paragraph."""
        self._pages += [start] * self._turned
        self._turned = 0
        place = 0
        for part in parts[:-1]:
            place += len(part)
            inside = min(max(place - lead, 0), len(text))
            if inside == len(text):
                self._turned += 1
            else:
                self._pages.append(start + inside)

    def _show(self) -> None:
        if not self._is_shown and self._length > _PREVIEW:
            self._is_shown = True
            telling.first(_SEAM.join(self._paragraphs))
