"""Finding a passage's words again in another text, such as a later version of its source."""

import re
from collections import Counter, defaultdict
from difflib import SequenceMatcher

from factcheck.domain.passages import Selector, select

_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_STEP = 50_000  # code points taken at once, so that other threads get their turn
_LIKE_ENOUGH = 0.6  # of the words in common, from which the nearest words are worth showing
_PLACES = 3  # places compared word by word
_RARE = 200  # a word that stands more often says little about the place


def again(text: str, selector: Selector) -> Selector | None:
    """Where a passage's exact words stand in a text, for sure; None when that is not so.

    It is sure when they stand once, or once with the same words before and behind them.
    """
    places = _places(text, selector.exact)
    if len(places) > 1:
        places = [at for at in places if _in_context(text, at, selector)]
    if len(places) != 1:
        return None
    return select(text, places[0], places[0] + len(selector.exact))


def _places(text: str, words: str) -> list[int]:
    places = []
    at = text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _in_context(text: str, at: int, selector: Selector) -> bool:
    end = at + len(selector.exact)
    before = text[max(0, at - len(selector.prefix)) : at]
    return before == selector.prefix and text.startswith(selector.suffix, end)


class Nearest:
    """The words of one text, in which the nearest to many passages are looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: list[str] = []
        self._spans: list[tuple[int, int]] = []
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        start = 0
        while start < len(text):
            end = text.find("\n", start + _STEP)
            end = end + 1 if end >= 0 else len(text)
            self._take(start, end)
            start = end

    def _take(self, start: int, end: int) -> None:
        for match in _WORD.finditer(self._text, start, end):
            word = match.group().casefold()
            self._at[word].append(len(self._words))
            self._words.append(word)
            self._spans.append(match.span())

    def to(self, selector: Selector) -> Selector | None:
        """The words most like a passage's; None when none are like enough."""
        wanted = [word.casefold() for word in _WORD.findall(selector.exact)]
        best, place = 0.0, (0, 0)
        for first in self._likely(wanted):
            ratio, span = self._compared(wanted, first)
            if ratio > best:
                best, place = ratio, span
        if best < _LIKE_ENOUGH:
            return None
        start, end = self._spans[place[0]][0], self._spans[place[1] - 1][1]
        return select(self._text, start, end + self._mark_after(end))

    def _likely(self, wanted: list[str]) -> list[int]:
        """Where the passage would begin, by its rarer words, the likeliest places first."""
        slack = max(3, len(wanted) // 2)
        votes: Counter[int] = Counter()
        for offset, word in enumerate(wanted):
            found = self._at.get(word, [])
            if len(found) <= _RARE:
                votes.update({(at - offset) // slack for at in found})
        if not votes:
            votes.update((at // slack) for at in self._at.get(wanted[0] if wanted else "", []))
        return [max(0, bucket * slack) for bucket, _ in votes.most_common(_PLACES)]

    def _compared(self, wanted: list[str], first: int) -> tuple[float, tuple[int, int]]:
        """How like the words near a place are, and from which word to which."""
        begin = max(0, first - len(wanted) // 2 - 3)
        window = self._words[begin : first + 2 * len(wanted) + 6]
        blocks = SequenceMatcher(None, wanted, window, autojunk=False).get_matching_blocks()
        same = [block for block in blocks if block.size]
        if not same:
            return 0.0, (0, 0)
        start = max(0, same[0].b - same[0].a)
        last = same[-1]
        behind = len(wanted) - (last.a + last.size)
        end = min(len(window), last.b + last.size + behind)
        count = sum(block.size for block in same)
        ratio = 2 * count / (len(wanted) + end - start)
        return ratio, (begin + start, begin + end)

    def _mark_after(self, end: int) -> int:
        """Whether a mark that ends the sentence belongs to the words."""
        return 1 if self._text[end : end + 1] in {".", "!", "?", "”", "’", "។"} else 0
