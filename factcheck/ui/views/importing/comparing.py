"""Two texts beside each other: the paragraphs that differ, word by word, with those around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from factcheck.services.incoming import sources
from factcheck.store import Store
from factcheck.ui.widgets.diffing import Run, Runs, compare, folded

_LONGEST = 400_000  # code points of each text that are compared
_MOST_PARAGRAPHS = 2_000
_MOST = 40  # stretches shown
_ALIKE = 0.3  # of the words, from which two paragraphs are shown as one that changed


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of both texts; `same` paragraphs in a row are told by their number alone."""

    left: Runs = ()
    right: Runs = ()
    same: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """The stretches of two texts in order; `more` is how many are left out."""

    stretches: tuple[Stretch, ...]
    more: int = 0

    @property
    def differ(self) -> bool:
        """Whether anything differs."""
        return any(not stretch.same for stretch in self.stretches)


def with_source(store: Store, source: int, text: str) -> Comparison:
    """The text of a source beside another. Raises UserError when there is no such source."""
    return compared(sources.text_of(store, source), text)


def compared(left: str, right: str) -> Comparison:
    """Two texts, of each the first 400,000 code points, with what differs marked."""
    one, other = _paragraphs(left), _paragraphs(right)
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    found = [stretch for step in steps for stretch in _stretches(one, other, step)]
    return Comparison(tuple(found[:_MOST]), max(0, len(found) - _MOST))


def _paragraphs(text: str) -> list[str]:
    lines = (" ".join(line.split()) for line in text[:_LONGEST].split("\n"))
    return [line for line in lines if line][:_MOST_PARAGRAPHS]


def _stretches(
    one: Sequence[str], other: Sequence[str], step: tuple[str, int, int, int, int]
) -> Iterator[Stretch]:
    kind, i1, i2, j1, j2 = step
    if kind == "equal":
        yield Stretch(same=i2 - i1)
        return
    left, right = one[i1:i2], other[j1:j2]
    for place in range(max(len(left), len(right))):
        before = left[place] if place < len(left) else ""
        after = right[place] if place < len(right) else ""
        yield _changed(before, after)


def _changed(before: str, after: str) -> Stretch:
    runs = compare(before, after) if before and after else None
    if runs is None or not _are_alike(*runs):
        return Stretch(_whole(before), _whole(after))
    return Stretch(folded(runs[0]), folded(runs[1]))


def _are_alike(left: Runs, right: Runs) -> bool:
    same = sum(len(run.text) for run in left if not run.changed)
    longer = max(sum(len(run.text) for run in side) for side in (left, right))
    return same >= _ALIKE * longer


def _whole(text: str) -> Runs:
    return folded((Run(text, changed=True),)) if text else ()
