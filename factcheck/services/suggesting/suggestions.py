"""Suggestions for a claim: findings to pair it with, and passages of reports that are not kept."""

from collections.abc import Callable, Mapping

from factcheck.domain.changes import ChangeSet
from factcheck.domain.suggestions import Suggestions
from factcheck.errors import UserError
from factcheck.matching import Key
from factcheck.services.inbox import kept
from factcheck.services.suggesting.evidence import Evidence
from factcheck.services.suggesting.looks import Look, target_of
from factcheck.store import Store
from factcheck.store.repositories import claims, dismissals, findings

MOST = 20  # of either kind


def of_claim(
    store: Store,
    claim: int,
    words: str = "",
    limit: int = MOST,
    *,
    evidence: Evidence | None = None,
    quick: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Suggestions:
    """What the claim is not paired with and may be, best first, at most `limit` of either kind.

    With `words` it is what holds them, whatever it shares with the claim. `evidence` is the
    dossier's index where one is held: then nothing long is waited for, and `waiting` tells what is
    not in it yet; without, all is indexed first, its meaning too, with `progress(done, total)`.
    `quick` is by words alone. Raises UserError when there is no such claim.
    """
    with store.read() as reading:
        of = claims.get(reading, claim)
    if evidence is None:
        evidence = Evidence(store, of.dossier)
        evidence.take_in(progress)
        if not quick:
            evidence.learn(progress)
    else:
        evidence.follow()
        if evidence.is_small:
            evidence.take_in()
        evidence.take_likely(words or of.text)
    look = Look(store, of, evidence, limit)
    return look.holding(words.strip()) if words.strip() else look.suggested(quick=quick)


def dismiss(
    store: Store,
    *,
    claim: int,
    finding: int | None = None,
    source: int | None = None,
    start: int = 0,
    end: int = 0,
) -> ChangeSet:
    """Suggest a finding, or the words text[start:end] of a source, no more for a claim."""
    with store.operation("Dismiss a suggestion") as work:
        of = claims.get(work, claim)
        if (finding is None) == (source is None):
            raise UserError("Give a finding, or a place in a source.")
        values: dict[str, object] = {"claim": claim, "finding": finding}
        if finding is not None:
            if findings.get(work, finding).dossier != of.dossier:
                raise UserError("Claim and finding are of two dossiers.")
        elif source is not None:
            kept.refuse_other_dossier(work, source, of.dossier)
            selector = kept.select(work, source, start, end)
            values |= {"source": source, "start": selector.start, "end": selector.end}
        place = _place(values)
        known = [one for one in dismissals.of_claim(work, claim) if target_of(one) == place]
        work.made = known[0].id if known else dismissals.add(work, **values)
    return work.changes


def bring_back(store: Store, *, dismissal: int) -> ChangeSet:
    """Suggest again what was dismissed."""
    with store.operation("Bring a suggestion back") as work:
        dismissals.get(work, dismissal)
        dismissals.remove(work, [dismissal])
    return work.changes


def _place(values: Mapping[str, object]) -> Key:
    if values["finding"] is not None:
        return int(str(values["finding"]))
    return f"{values['source']}:{values['start']}-{values['end']}"
