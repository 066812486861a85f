"""Use cases of versions: what was kept of a source, found again in a later capture of it.

Only an exact match moves a passage by itself. One that differs is shown with the nearest words as
a suggestion, one that is nowhere is listed.
"""

from dataclasses import dataclass

from factcheck.domain import anchoring, passages
from factcheck.domain.changes import ChangeSet
from factcheck.domain.passages import Passage, Selector
from factcheck.domain.sources import Source
from factcheck.errors import UserError
from factcheck.services.deciding import verdicts
from factcheck.store import Reading, Store, Work
from factcheck.store.repositories import claims, pairings, sources
from factcheck.store.repositories import passages as kept


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A passage that stayed at an older version. `nearest` are the words to move it to, or None."""

    passage: Passage
    nearest: Selector | None


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """How many passages went over to the new version, and those that did not."""

    moved: int
    left: tuple[LeftBehind, ...]
    changes: ChangeSet | None = None

    @property
    def differ(self) -> int:
        """How many have words near theirs in the new version."""
        return sum(each.nearest is not None for each in self.left)

    @property
    def lost(self) -> int:
        """How many are nowhere in the new version."""
        return len(self.left) - self.differ


def carry_over(store: Store, *, source: int) -> CarriedOver:
    """Move what was kept of the versions before a source to it, where the words stand exactly.

    Raises UserError when the source replaces none.
    """
    with store.read() as reading:
        if not sources.versions(reading, source):
            raise UserError(
                "The source is no new version of another.", todo="Say which one it replaces."
            )
    with store.operation("Carry kept passages over to the new version") as work:
        moved = carry(work, source)
    return CarriedOver(moved, left_behind(store, source), work.changes)


def carry(work: Work, source: int) -> int:
    """Move passages within an operation; how many were moved."""
    text = sources.text_of(work, source)
    moved = 0
    for passage in _older_passages(work, source):
        place = anchoring.again(text, passage.selector)
        if place is not None:
            kept.move(work, passage.id, source, place)
            moved += 1
    return moved


def left_behind(store: Store, source: int) -> tuple[LeftBehind, ...]:
    """What is still kept of the versions before a source, with the nearest words in it."""
    with store.read() as reading:
        older = _older_passages(reading, source)
        text = sources.text_of(reading, source) if older else ""
    if not older:
        return ()
    near = anchoring.Nearest(text)
    return tuple(LeftBehind(passage, near.to(passage.selector)) for passage in older)


def before(store: Store, source: int) -> list[Source]:
    """The versions before a source, the newest first."""
    with store.read() as reading:
        return sources.versions(reading, source)


def newest(store: Store, source: int) -> Source | None:
    """The newest version that came after a source; None when it is the newest itself."""
    with store.read() as reading:
        return sources.newer(reading, source)


def move(store: Store, *, passage: int, start: int, end: int) -> ChangeSet:
    """Let a passage stand at text[start:end] (code points) of the newest version of its source.

    A review of claims that now stand on other words is taken back. Raises UserError when its source
    has no newer version, or there are no words there.
    """
    with store.operation("Move a passage to the new version") as work:
        found = kept.get(work, passage)
        newer = sources.newer(work, found.source)
        if newer is None:
            raise UserError(
                "There is no newer version of this source.", todo="Bring the new version in first."
            )
        selector = passages.select(sources.text_of(work, newer.id), start, end)
        before = claims.many(work, _claims_on(work, found))
        kept.move(work, passage, newer.id, selector)
        work.made = passage
        if selector.exact != found.selector.exact:
            for claim in before:
                verdicts.settle(work, claim)
    return work.changes


def _claims_on(work: Work, passage: Passage) -> list[int]:
    """The claims that stand on a passage."""
    if passage.claim is not None:
        return [passage.claim]
    return [pairing.claim for pairing in pairings.of_finding(work, passage.finding or 0)]


def _older_passages(reading: Reading, source: int) -> list[Passage]:
    older = sources.versions(reading, source)
    return [passage for version in older for passage in kept.of_source(reading, version.id)]
