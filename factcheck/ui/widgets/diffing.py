"""Two versions of a text word by word: what of the old went, what of the new came."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from factcheck.ui.widgets.softbreaks import BREAK, soften

_TOKEN: Final = re.compile(rf"[^\s{BREAK}]+[\s{BREAK}]*|[\s{BREAK}]+")
_MOST: Final = 3_000  # words on one side; beyond, what lies between equal ends counts as changed
_AROUND: Final = 160  # code points kept on each side of a change when a text is folded
_LONGEST: Final = 1_500  # code points of a folded text
FOLD: Final = " … "


@dataclass(frozen=True, slots=True)
class Run:
    """Words as they are, and whether they differ from the other version."""

    text: str
    changed: bool = False


Runs = tuple[Run, ...]


def compare(before: str, after: str) -> tuple[Runs, Runs]:
    """The words of both versions, those changed marked. Differences in white space do not count."""
    old, new = _tokens(before), _tokens(after)
    start = _same(old, new)
    end = _same(old[start:][::-1], new[start:][::-1])
    old_middle, new_middle = old[start : len(old) - end], new[start : len(new) - end]
    left, right = [Run("".join(old[:start]))], [Run("".join(new[:start]))]
    for kind, i1, i2, j1, j2 in _steps(old_middle, new_middle):
        left.append(Run("".join(old_middle[i1:i2]), kind != "equal"))
        right.append(Run("".join(new_middle[j1:j2]), kind != "equal"))
    left.append(Run("".join(old[len(old) - end :])))
    right.append(Run("".join(new[len(new) - end :])))
    return _joined(left), _joined(right)


def plain(text: str) -> Runs:
    """A text without a counterpart."""
    return (Run(text),) if text else ()


def folded(runs: Runs) -> Runs:
    """The runs with long unchanged stretches cut out, and cut at 1,500 code points or so."""
    short = [run if run.changed else _cut(run, i, len(runs)) for i, run in enumerate(runs)]
    kept: list[Run] = []
    room = _LONGEST
    for run in short:
        if len(run.text) > room:
            kept.append(Run(run.text[:room] + FOLD.rstrip(), run.changed))
            break
        kept.append(run)
        room -= len(run.text)
    return tuple(kept)


def length(runs: Runs) -> int:
    """How many code points the runs have."""
    return sum(len(run.text) for run in runs)


def _tokens(text: str) -> list[str]:
    """The words with the space after them, or the syllables where words are not set apart."""
    soft = soften(text)
    ends = [soft.in_text(match.end()) for match in _TOKEN.finditer(soft.shown)]
    return [text[a:b] for a, b in pairwise([0, *ends])]


def _key(token: str) -> str:
    return token.strip().strip(BREAK)


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words are the same from the start."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if _key(a) != _key(b):
            break
        count += 1
    return count


def _steps(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    if not old and not new:
        return []
    if max(len(old), len(new)) > _MOST:
        return [("replace", 0, len(old), 0, len(new))]
    keys = [_key(token) for token in old], [_key(token) for token in new]
    return SequenceMatcher(None, *keys).get_opcodes()


def _joined(runs: Sequence[Run]) -> Runs:
    """The same runs without empty ones, neighbours of a kind made one."""
    made: list[Run] = []
    for run in runs:
        if made and made[-1].changed == run.changed:
            made[-1] = Run(made[-1].text + run.text, run.changed)
        elif run.text:
            made.append(run)
    return tuple(run for run in made if run.text)


def _cut(run: Run, place: int, count: int) -> Run:
    """An unchanged run with only what stands near a change; alone, it is cut at its end."""
    if count == 1 or len(run.text) <= 2 * _AROUND + len(FOLD):
        return run
    head = run.text[:_AROUND] if place > 0 else ""
    tail = run.text[-_AROUND:] if place < count - 1 else ""
    return Run(head + FOLD + tail)
