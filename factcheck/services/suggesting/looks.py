"""A look at what may be paired with a claim: ranked, without what is paired or dismissed."""

from collections.abc import Iterable, Mapping, Sequence

from factcheck.domain.claims import Claim
from factcheck.domain.findings import Finding
from factcheck.domain.passages import Passage
from factcheck.domain.suggestions import (
    Dismissal,
    ReportPassage,
    Suggestion,
    Suggestions,
    place_key,
)
from factcheck.matching import Item, Key, Match
from factcheck.services.suggesting import learning, matchable
from factcheck.services.suggesting.evidence import Evidence
from factcheck.store import Reading, Store
from factcheck.store.repositories import dismissals, findings, pairings
from factcheck.store.repositories import passages as kept_passages


class Look:
    """One look at what is suggested for a claim."""

    def __init__(self, store: Store, claim: Claim, evidence: Evidence, limit: int) -> None:
        self._claim = claim
        self._evidence = evidence
        self._limit = limit
        self._store = store
        with store.read() as reading:
            self._paired = {one.finding for one in pairings.of_claims(reading, [claim.id])}
            self._dismissed = dismissals.of_claim(reading, claim.id)
            self._lessons = learning.lessons(reading, claim)

    def suggested(self, *, quick: bool) -> Suggestions:
        """By what claim and evidence share."""
        item = matchable.of_claim(self._claim)
        most = self._limit + len(self._paired) + len(self._dismissed)
        kept_, unkept = self._evidence.rank(item, most, self._lessons, quick=quick)
        order = [int(match.finding) for match in kept_]
        keys = [str(match.finding) for match in unkept]
        matches = {match.finding: match for match in (*kept_, *unkept)}
        found, dismissed = self._read(order, keys, matches)
        why = "" if found else self._why_none(item)
        return Suggestions(found, dismissed, self._evidence.waiting, why)

    def holding(self, words: str) -> Suggestions:
        """By the words it holds; reasons are those it would be suggested for anyhow."""
        with self._store.read() as reading:
            order = findings.ids(reading, self._claim.dossier, words)
        order = [one for one in order if one not in self._paired][: self._limit]
        keys = self._evidence.reports.holding(words, self._limit)
        item = matchable.of_claim(self._claim)
        ranked = self._evidence.rank(item, self._limit, self._lessons, quick=True)
        matches = {match.finding: match for kind in ranked for match in kind}
        found, _ = self._read(order, keys, matches, all_of_them=True)
        return Suggestions(found, (), self._evidence.waiting)

    def _read(
        self,
        order: Sequence[int],
        keys: Sequence[str],
        matches: Mapping[Key, Match],
        *,
        all_of_them: bool = False,
    ) -> tuple[tuple[Suggestion, ...], tuple[Suggestion, ...]]:
        """What is suggested and what was dismissed, of ranked findings and keys of passages."""
        wanted = [one for one in order if one not in self._paired]
        away = [d.finding for d in self._dismissed if d.finding not in self._paired]
        with self._store.read() as reading:
            held = _page(reading, [*wanted, *(one for one in away if one is not None)])
            evidence: list[Finding | ReportPassage] = [held[one] for one in wanted if one in held]
            passages = map(self._evidence.reports.passage, keys)
            evidence += self._not_claimed(reading, filter(None, passages))
        dismissed = {} if all_of_them else self._dismissed_of([*evidence, *held.values()])
        whole = [_suggestion(one, matches, dismissed.get(_key(one))) for one in evidence]
        kinds = (
            [one for one in whole if one.dismissal is None and one.finding],
            [one for one in whole if one.dismissal is None and one.passage],
        )
        found = tuple(one for kind in kinds for one in kind[: self._limit])
        if all_of_them:
            return found, ()
        return found, tuple(self._away(held, matches, dismissed))

    @staticmethod
    def _not_claimed(reading: Reading, passages: Iterable[ReportPassage]) -> list[ReportPassage]:
        """The passages but those kept as claims: what officials say answers no official."""
        said: dict[int, list[Passage]] = {}
        left = []
        for passage in passages:
            source = passage.source.id
            if source not in said:
                said[source] = [
                    one for one in kept_passages.of_source(reading, source) if one.claim
                ]
            spans = (one.selector for one in said[source])
            if not any(one.start < passage.end and passage.start < one.end for one in spans):
                left.append(passage)
        return left

    def _dismissed_of(self, evidence: Iterable[Finding | ReportPassage]) -> dict[Key, int]:
        """The dismissal by what it is of; a passage kept since it was dismissed is so too."""
        by_target = {target_of(one): one.id for one in self._dismissed}
        told: dict[Key, int] = {}
        for one in evidence:
            for target in _targets(one):
                if target in by_target:
                    told[_key(one)] = by_target[target]
        return told

    def _away(
        self,
        held: Mapping[int, Finding],
        matches: Mapping[Key, Match],
        dismissed: dict[Key, int],
    ) -> Iterable[Suggestion]:
        seen = set()
        for finding in held.values():
            if finding.id in dismissed:
                seen.add(dismissed[finding.id])
                yield _suggestion(finding, matches, dismissed[finding.id])
        for one in self._dismissed:
            if one.source is not None and one.id not in seen:
                key = place_key(one.source, one.start or 0, one.end or 0)
                passage = self._evidence.reports.passage(key)
                if passage is not None:
                    yield _suggestion(passage, matches, one.id)

    def _why_none(self, item: Item) -> str:
        evidence = self._evidence
        if evidence.waiting:
            return "The reports are still being read."
        kept, unkept = evidence.findings.matcher, evidence.reports.matcher
        if not len(kept) and not len(unkept):
            return "This dossier has no finding and no report yet."
        if self._paired:
            return "Nothing else shares anything with the claim."
        return (kept if len(kept) else unkept).why_none(item)


def _page(reading: Reading, wanted: Iterable[int]) -> dict[int, Finding]:
    return findings.many(reading, wanted)


def _suggestion(
    evidence: Finding | ReportPassage, matches: Mapping[Key, Match], dismissal: int | None
) -> Suggestion:
    """What was searched for and shares nothing with the claim is shown without reasons."""
    match = matches.get(_key(evidence))
    return Suggestion(
        evidence if isinstance(evidence, Finding) else None,
        evidence if isinstance(evidence, ReportPassage) else None,
        match.score if match else 1.0,
        match.reasons if match else (),
        match.likely if match else None,
        match.because if match else "",
        dismissal,
    )


def _key(evidence: Finding | ReportPassage) -> Key:
    return evidence.id if isinstance(evidence, Finding) else evidence.key


def _targets(evidence: Finding | ReportPassage) -> list[Key]:
    """What a dismissal of it names: itself, or a place that it was kept from."""
    if isinstance(evidence, ReportPassage):
        return [evidence.key]
    places = ((p.source, p.selector.start, p.selector.end) for p in evidence.passages)
    return [evidence.id, *(place_key(*place) for place in places)]


def target_of(dismissal: Dismissal) -> Key:
    """What a dismissal is of: a finding's id, or the key of a place."""
    if dismissal.finding is not None:
        return dismissal.finding
    return place_key(dismissal.source or 0, dismissal.start or 0, dismissal.end or 0)
