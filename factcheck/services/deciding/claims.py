"""Use cases of claims: keeping, wording, attributing. Deciding them is in `verdicts`."""

from collections.abc import Sequence

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.claims import Claim, ClaimFilter, ClaimRow, Wording
from factcheck.domain.passages import Passage, Selector
from factcheck.domain.sources import Source
from factcheck.domain.verdicts import Status, Verdict
from factcheck.services import wanted
from factcheck.services.deciding import verdicts
from factcheck.services.inbox import kept
from factcheck.store import Store, Work
from factcheck.store.journal import now
from factcheck.store.repositories import claims, dossiers, pairings, passages, sources


def add(
    store: Store,
    *,
    dossier: int | str,
    text: str,
    speaker: int | str | None = None,
    date: str | None = None,
    inferred_from: str = "",
    occasion: str = "",
) -> ChangeSet:
    """Keep a claim in so many words, without a place in a source."""
    words = texts.required(text, what="claim")
    with store.operation(f"Keep claim “{texts.shortened(words, 60)}”") as work:
        found = wanted.dossier(work, dossier)
        dated = wanted.date_columns("said", date, inferred_from)
        work.made = _insert(work, found.id, words, speaker, dated, occasion)
    return work.changes


def keep(
    store: Store,
    *,
    source: int,
    start: int,
    end: int,
    speaker: int | str | None = None,
    date: str | None = None,
    inferred_from: str = "",
    occasion: str = "",
) -> ChangeSet:
    """Keep the words text[start:end] of a source (code points) as a claim.

    Without a date, the claim is dated by its source, and says so.
    """
    with store.operation("Keep claim from a source") as work:
        found = sources.get(work, source)
        selector = kept.select(work, source, start, end)
        work.made = keep_words(
            work,
            found,
            selector,
            speaker=speaker,
            date=date,
            inferred_from=inferred_from,
            occasion=occasion,
        )
        kept.answer(work, source, selector, claim=work.made)
    return work.changes


def keep_words(
    work: Work,
    source: Source,
    selector: Selector,
    *,
    speaker: int | str | None = None,
    date: str | None = None,
    inferred_from: str = "",
    occasion: str = "",
) -> int:
    """Keep a passage of a source as a claim, within an operation; the claim's id."""
    if date is None and source.published is not None:
        date, inferred_from = source.published.value, "the date of publication"
        if ground := source.published.inferred_from:
            inferred_from += f", itself inferred from {ground}"
    dated = wanted.date_columns("said", date, inferred_from)
    claim = _insert(work, source.dossier, selector.exact, speaker, dated, occasion)
    passages.add(work, source.id, selector, claim=claim)
    return claim


def _insert(
    work: Work,
    dossier: int,
    words: str,
    speaker: int | str | None,
    dated: dict[str, str | None],
    occasion: str,
) -> int:
    return claims.add(
        work,
        dossier=dossier,
        number=dossiers.next_number(work, dossier, "claims"),
        text=words,
        speaker=wanted.speaker(work, dossier, speaker),
        occasion=wanted.line(occasion, what="occasion"),
        verdict=Verdict.UNVERIFIED,
        status=Status.OPEN,
        created_at=now(),
        **dated,
    )


def add_passage(store: Store, *, claim: int, source: int, start: int, end: int) -> ChangeSet:
    """Keep one more passage for a claim; its wording follows unless it was edited."""
    with store.operation("Add a passage to a claim") as work:
        found = claims.get(work, claim)
        kept.refuse_other_dossier(work, source, found.dossier)
        selector = kept.select(work, source, start, end)
        work.made = passages.add(work, source, selector, claim=claim)
        kept.answer(work, source, selector, claim=claim)
        words = kept.joined(found.passages, found.text, selector)
        claims.change(work, claim, text=words)
        verdicts.settle(work, found)
    return work.changes


def remove_passage(store: Store, *, passage: int) -> ChangeSet:
    """Let a passage of a claim or finding go; its wording stays."""
    with store.operation("Remove a passage") as work:
        found = passages.get(work, passage)
        if found.claim is not None:
            affected = [found.claim]
        else:
            paired = pairings.of_finding(work, found.finding or 0)
            affected = [pairing.claim for pairing in paired]
        before = claims.many(work, affected)
        passages.remove(work, passage)
        for claim in before:
            verdicts.settle(work, claim)
    return work.changes


def edit(
    store: Store,
    *,
    claim: int,
    text: str | None = None,
    speaker: int | str | None = None,
    date: str | None = None,
    inferred_from: str = "",
    occasion: str | None = None,
    short: str | None = None,
    wording: str | None = None,
    language: str | None = None,
    public_address: str | None = None,
    unknown: str | None = None,
    would_settle: str | None = None,
    looked_in: str | None = None,
) -> ChangeSet:
    """Change what is said of a claim; None leaves a part as it is, "" empties it.

    The parts are those of `domain.claims.Claim`; `date` is the day it was said.
    """
    lines = {"short": short, "language": language, "public_address": public_address}
    notes = {"unknown": unknown, "would_settle": would_settle, "looked_in": looked_in}
    with store.operation(f"Change claim {verdicts.number_of(store, claim)}") as work:
        found = claims.get(work, claim)
        values: dict[str, object] = {}
        if text is not None:
            values["text"] = texts.required(text, what="claim")
        if speaker is not None:
            values["speaker"] = wanted.speaker(work, found.dossier, speaker)
        if date is not None or inferred_from:
            said = found.said.value if found.said else ""
            values |= wanted.date_columns("said", said if date is None else date, inferred_from)
        if occasion is not None:
            values["occasion"] = wanted.line(occasion, what="occasion")
        if wording is not None:
            values["wording"] = wanted.choice(Wording, wording, what="wording") if wording else ""
        values |= {n: wanted.line(v, what=_spoken(n)) for n, v in lines.items() if v is not None}
        values |= {n: texts.typed(v, what=_spoken(n)) for n, v in notes.items() if v is not None}
        claims.change(work, claim, **values)
        if values.get("text", found.text) != found.text:
            verdicts.settle(work, found)
    return work.changes


def _spoken(column: str) -> str:
    return column.replace("_", " ")


def delete(store: Store, *, claim: int) -> ChangeSet:
    """Let a claim go, with its passages and pairings; undo brings all of it back.

    The statements that it was kept from are dismissed: they are not proposed again.
    """
    with store.operation(f"Delete claim {verdicts.number_of(store, claim)}") as work:
        claims.get(work, claim)
        kept.dismiss_kept_as(work, "claim", claim)
        claims.remove(work, claim)
    return work.changes


def get(store: Store, claim: int) -> Claim:
    """A claim with all that was decided of it. Raises UserError when there is none."""
    with store.read() as reading:
        return claims.get(reading, claim)


def every(store: Store, dossier: int) -> list[Claim]:
    """All claims of a dossier in the order of their numbers."""
    with store.read() as reading:
        return claims.many(reading, claims.ids(reading, dossier))


def ids(store: Store, dossier: int, narrowed: ClaimFilter | None = None) -> list[int]:
    """The ids of a dossier's claims that pass a filter, in the order of their numbers."""
    with store.read() as reading:
        return claims.ids(reading, dossier, narrowed)


def page(store: Store, wanted_ids: Sequence[int]) -> list[ClaimRow]:
    """Claims as rows of a list; ids that are gone are left out."""
    with store.read() as reading:
        return claims.page(reading, wanted_ids)


def passages_of_source(store: Store, source: int) -> list[Passage]:
    """Every passage kept of a source, for claims and findings, in the order of its text."""
    with store.read() as reading:
        return passages.of_source(reading, source)
