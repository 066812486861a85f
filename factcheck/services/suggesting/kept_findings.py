"""The findings of a dossier, ready to be ranked for a claim; those new or changed wait first."""

from collections.abc import Collection, Iterable, Mapping

from factcheck.domain.findings import Finding
from factcheck.matching import Matcher, widened
from factcheck.services.suggesting import matchable
from factcheck.services.suggesting.report_passages import Place
from factcheck.store import Reading, search
from factcheck.store.repositories import findings

AT_ONCE = 100  # findings taken in while somebody waits for an answer


class KeptFindings:
    """One thread at a time may change it; any may ask its `matcher`."""

    def __init__(self, dossier: int, matcher: Matcher) -> None:
        self.matcher = matcher
        self._dossier = dossier
        self._waiting: dict[int, None] = {}  # in the order they are taken in
        self._rests_on: dict[int, tuple[int | None, frozenset[int]]] = {}  # edition, sources

    @property
    def waiting(self) -> list[int]:
        """The findings that cannot be ranked yet."""
        return list(self._waiting)

    @property
    def is_small(self) -> bool:
        """Whether those that wait are few enough to be taken in while somebody waits."""
        return len(self._waiting) <= AT_ONCE

    def begin(self, reading: Reading) -> None:
        """Let all findings of the dossier wait."""
        self._waiting = dict.fromkeys(findings.ids(reading, self._dossier))

    def touched(self, rows: Mapping[str, Collection[int]]) -> set[int]:
        """The findings that changed with rows of the store, or rest on an edition or source."""
        return set(rows["findings"]) | {
            finding
            for finding, (edition, of) in list(self._rests_on.items())
            if edition in rows["editions"] or not of.isdisjoint(rows["sources"])
        }

    def change(self, reading: Reading, touched: Collection[int]) -> dict[int, list[Place]]:
        """Have findings wait that changed, and let go of those gone; where each is kept now."""
        found = findings.many(reading, touched)
        kept: dict[int, list[Place]] = {}
        for finding in sorted(touched):
            self.matcher.remove(finding)
            self._waiting.pop(finding, None)
            self._rests_on.pop(finding, None)
            held = found.get(finding)
            if held is None or held.dossier != self._dossier:
                kept[finding] = []
            else:
                self._waiting[finding] = None
                kept[finding] = _places(held)
        return kept

    def likely(self, reading: Reading, text: str) -> list[int]:
        """Of those that wait the ones that share most words with a text: all, if they are few."""
        if self.is_small:
            return self.waiting
        words = widened(text, search.LONGEST_QUERY)
        ranked = search.ranked(reading.connection, "findings", self._dossier, words, AT_ONCE)
        return [finding for finding, _ in ranked if finding in self._waiting]

    def take(self, reading: Reading, wanted: Iterable[int]) -> int:
        """Let findings that wait be ranked; how many are there."""
        waiting = [finding for finding in wanted if finding in self._waiting]
        found = findings.many(reading, waiting)
        for finding in waiting:
            self._waiting.pop(finding, None)
            held = found.get(finding)
            if held is not None:
                of = frozenset(passage.source for passage in held.passages)
                self._rests_on[finding] = (held.edition.id if held.edition else None, of)
                self.matcher.add(matchable.of_finding(held))
        return len(found)


def _places(finding: Finding) -> list[Place]:
    return [(p.source, p.selector.start, p.selector.end) for p in finding.passages]
