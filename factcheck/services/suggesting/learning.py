"""Use cases of what pairings teach: terms of claims that go with terms of findings."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle, islice

from factcheck.domain.changes import ChangeSet
from factcheck.domain.claims import Claim
from factcheck.domain.findings import Finding
from factcheck.domain.suggestions import LearnedTerms
from factcheck.matching import Taught, taught
from factcheck.matching.texts import taken
from factcheck.store import Reading, Store, Work, search
from factcheck.store.repositories import claims, findings, learned_terms, pairings

_FEW = 2  # texts; what stands in no more is always telling
_MOST_HELD = 0.2  # of a dossier's texts; what more have links nothing


def learn(work: Work, pairing: int, claim: Claim, finding: Finding) -> None:
    """Note what a new pairing teaches, within the operation that makes it."""
    said, found = (_worth(work, noun, claim.dossier) for noun in ("claims", "findings"))
    lesson = taught(claim.text, finding.text, "", said, found)
    if lesson is not None:
        learned_terms.add(work, pairing, _linked(lesson.said, lesson.found))


def forget(store: Store, *, learned: int) -> ChangeSet:
    """Let two terms be strangers again."""
    with store.operation("Forget two learned terms") as work:
        learned_terms.get(work, learned)
        learned_terms.remove(work, learned)
    return work.changes


def of_pairing(store: Store, pairing: int) -> list[LearnedTerms]:
    """What a pairing taught and was not forgotten, in the words of its claim and finding."""
    with store.read() as reading:
        held = pairings.get(reading, pairing)
        said = taken(claims.get(reading, held.claim).text).written
        found = taken(findings.get(reading, held.finding).text).written
        terms = learned_terms.of_pairings(reading, [pairing])
    return [
        replace(
            term,
            said=said.get(term.of_claim, term.of_claim),
            found=found.get(term.of_finding, term.of_finding),
        )
        for term in terms
    ]


def lessons(reading: Reading, claim: Claim) -> list[Taught]:
    """What the pairings of the dossier's other claims taught, for a ranking."""
    origins: dict[str, list[LearnedTerms]] = {}
    for origin, terms in learned_terms.beside(reading, claim.dossier, claim.id):
        origins.setdefault(origin, []).append(terms)
    return [
        Taught(
            origin,
            tuple(dict.fromkeys(term.of_claim for term in told)),
            tuple(dict.fromkeys(term.of_finding for term in told)),
        )
        for origin, told in origins.items()
    ]


def _worth(work: Work, noun: str, dossier: int) -> Callable[[str], float]:
    """What a word is worth: the more the fewer texts of the dossier have it, 0 if many do."""
    texts = search.spread(work.connection, noun, dossier)

    def worth(word: str) -> float:
        held = search.spread(work.connection, noun, dossier, word)
        return 0.0 if held > max(_FEW, _MOST_HELD * texts) else 1 / max(held, 1)

    return worth


def _linked(said: Sequence[str], found: Sequence[str]) -> list[tuple[str, str]]:
    """Each term once or more, beside one of the other side."""
    rows = max(len(said), len(found))
    return list(zip(islice(cycle(said), rows), islice(cycle(found), rows), strict=True))
