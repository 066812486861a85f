"""How like two texts are, by the runs of five words that they share.

W-shingling after Broder, "On the resemblance and containment of documents" (1997). Letters of
scripts that do not set words apart count as words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

_RUN = 5  # words
_STEP = 50_000  # code points taken at once, so that other threads get their turn
_LONGEST = 400_000  # code points of each text that are compared
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")

OPENING = 60_000  # code points of a text in which traces of another are looked for
_PROBES, _PROBE = 24, 40  # how many traces, and how long in code points
_LEAST_TRACES = 4
_MOST = 3  # texts that are worth comparing word by word
_SHORTER = 0.6  # of the other's length; texts that differ more are not alike


def share(one: str, other: str) -> float:
    """The part of the longer text that stands in the other too, 0 to 1."""
    return _shared(shingles(one), shingles(other))


def shingles(text: str) -> set[int]:
    """The runs of five words in a text's first 400,000 code points, as numbers."""
    found: set[int] = set()
    for words in _words(text[:_LONGEST]):
        runs = zip(*(words[shift:] for shift in range(_RUN)), strict=False)
        found.update(map(hash, runs))
    if not found:  # shorter than one run
        found.update(hash(tuple(words)) for words in _words(text[:_LONGEST]))
    return found


def _shared(one: set[int], other: set[int]) -> float:
    longer = max(len(one), len(other))
    return len(one & other) / longer if longer else 0.0


def _words(text: str) -> Iterator[list[str]]:
    """The words in lists that overlap by a run less one word."""
    before: list[str] = []
    for start in range(0, len(text), _STEP):
        words = before + _WORD.findall(text[start : start + _STEP].casefold())
        yield words
        before = words[-(_RUN - 1) :]


def lengths(characters: int) -> tuple[int, int]:
    """The least and the most code points of a text that can be like one of so many."""
    return int(characters * _SHORTER), int(characters / _SHORTER) + 1


def likely(text: str, others: Iterable[tuple[int, str]]) -> list[int]:
    """The ids of the few texts that have traces of this one, the likeliest first.

    `others` are ids with the first `OPENING` code points of each text.
    """
    probes = _probes(_plain(text[: OPENING // 2]))
    traces: list[tuple[int, int]] = []
    for number, opening in others:
        plain = _plain(opening)
        count = sum(probe in plain for probe in probes)
        if count and count >= min(_LEAST_TRACES, len(probes)):
            traces.append((count, number))
    return [number for _, number in sorted(traces, reverse=True)[:_MOST]]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _probes(plain: str) -> Sequence[str]:
    """Pieces of a text at even distances."""
    room = max(1, len(plain) - _PROBE)
    starts = sorted({room * n // _PROBES for n in range(_PROBES)})
    return [plain[start : start + _PROBE] for start in starts] if plain else []
