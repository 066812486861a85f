"""Use cases of findings."""

from collections.abc import Sequence

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.findings import Finding, Grade
from factcheck.domain.passages import Selector, select
from factcheck.domain.quotation import is_quotation
from factcheck.domain.sources import Source, SourceKind
from factcheck.services import wanted
from factcheck.services.deciding import verdicts
from factcheck.services.inbox import kept
from factcheck.store import Store, Work
from factcheck.store.journal import now
from factcheck.store.repositories import (
    claims,
    dossiers,
    findings,
    pairings,
    passages,
    sources,
)


def add(
    store: Store,
    *,
    dossier: int | str,
    text: str,
    report: str = "",
    edition: str | int = "",
    grade: str = Grade.PARAPHRASE,
    note: str = "",
) -> ChangeSet:
    """Keep a finding in so many words, without a place in a source."""
    words = texts.required(text, what="finding")
    with store.operation(f"Keep finding “{texts.shortened(words, 60)}”") as work:
        found = wanted.dossier(work, dossier)
        of = wanted.edition(work, found.id, report, str(edition))
        work.made = _insert(work, found.id, words, of, grade, note)
    return work.changes


def keep(
    store: Store,
    *,
    source: int,
    start: int,
    end: int,
    report: str = "",
    edition: str | int = "",
    grade: str | None = None,
    note: str = "",
) -> ChangeSet:
    """Keep the words text[start:end] of a source (code points) as a finding.

    Without an edition it is of its source's; without a grade it is primary in a report, elsewhere a
    press quote where the words stand in quotation marks, else a paraphrase.
    """
    with store.operation("Keep finding from a source") as work:
        found = sources.get(work, source)
        text = sources.text_of(work, source)
        selector = select(text, start, end)
        of = wanted.edition(work, found.dossier, report, str(edition))
        if of is None and found.edition is not None:
            of = found.edition.id
        grade = grade or _usual_grade(found, text, selector)
        work.made = keep_words(work, found, selector, edition=of, grade=grade, note=note)
        kept.answer(work, source, selector, finding=work.made)
    return work.changes


def keep_passage(work: Work, source: int, start: int, end: int) -> Finding:
    """The finding of exactly text[start:end] of a source; kept now, within an operation, if new.

    Its edition is that of the source, its grade the usual one of the source's kind.
    """
    of = sources.get(work, source)
    text = sources.text_of(work, source)
    selector = select(text, start, end)
    for passage in passages.of_source(work, source):
        if passage.finding is not None and passage.selector == selector:
            return findings.get(work, passage.finding)
    edition = of.edition.id if of.edition else None
    grade = _usual_grade(of, text, selector)
    finding = keep_words(work, of, selector, edition=edition, grade=grade)
    kept.answer(work, source, selector, finding=finding)
    return findings.get(work, finding)


def keep_words(
    work: Work,
    source: Source,
    selector: Selector,
    *,
    edition: int | None,
    grade: str,
    note: str = "",
) -> int:
    """Keep a passage of a source as a finding, within an operation; the finding's id."""
    finding = _insert(work, source.dossier, selector.exact, edition, grade, note)
    passages.add(work, source.id, selector, finding=finding)
    return finding


def _usual_grade(source: Source, text: str, selector: Selector) -> Grade:
    if source.kind is SourceKind.REPORT:
        return Grade.PRIMARY
    quoted = is_quotation(text, selector.start, selector.end)
    return Grade.PRESS_QUOTE if quoted else Grade.PARAPHRASE


def _insert(
    work: Work, dossier: int, words: str, edition: int | None, grade: str, note: str
) -> int:
    return findings.add(
        work,
        dossier=dossier,
        number=dossiers.next_number(work, dossier, "findings"),
        text=words,
        edition=edition,
        grade=wanted.choice(Grade, grade, what="grade of evidence"),
        note=texts.typed(note, what="note"),
        created_at=now(),
    )


def add_passage(store: Store, *, finding: int, source: int, start: int, end: int) -> ChangeSet:
    """Keep one more passage for a finding; its wording follows unless it was edited."""
    with store.operation("Add a passage to a finding") as work:
        found = findings.get(work, finding)
        kept.refuse_other_dossier(work, source, found.dossier)
        selector = kept.select(work, source, start, end)
        work.made = passages.add(work, source, selector, finding=finding)
        kept.answer(work, source, selector, finding=finding)
        findings.change(work, finding, text=kept.joined(found.passages, found.text, selector))
        _settle_paired(work, finding)
    return work.changes


def edit(
    store: Store,
    *,
    finding: int,
    text: str | None = None,
    report: str | None = None,
    edition: str | int | None = None,
    grade: str | None = None,
    note: str | None = None,
) -> ChangeSet:
    """Change wording, edition, grade or note; None leaves a part as it is."""
    with store.operation(f"Change finding {_number(store, finding)}") as work:
        found = findings.get(work, finding)
        values: dict[str, object] = {}
        if text is not None:
            values["text"] = texts.required(text, what="finding")
        if report is not None or edition is not None:
            values["edition"] = wanted.other_edition(
                work, found.dossier, found.edition, report, edition
            )
        if grade is not None:
            values["grade"] = wanted.choice(Grade, grade, what="grade of evidence")
        if note is not None:
            values["note"] = texts.typed(note, what="note")
        findings.change(work, finding, **values)
        if values.get("text", found.text) != found.text:
            _settle_paired(work, finding)
    return work.changes


def _number(store: Store, finding: int) -> int:
    with store.read() as reading:
        return findings.get(reading, finding).number


def _settle_paired(work: Work, finding: int) -> None:
    """Let the claims that rest on a finding follow a change of its words."""
    paired = [pairing.claim for pairing in pairings.of_finding(work, finding)]
    for claim in claims.many(work, paired):
        verdicts.settle(work, claim)


def delete(store: Store, *, finding: int) -> ChangeSet:
    """Let a finding go, with its passages and pairings; undo brings all of it back.

    The statements that it was kept from are dismissed: they are not proposed again.
    """
    with store.operation(f"Delete finding {_number(store, finding)}") as work:
        findings.get(work, finding)
        paired = [pairing.claim for pairing in pairings.of_finding(work, finding)]
        affected = claims.many(work, paired)
        kept.dismiss_kept_as(work, "finding", finding)
        findings.remove(work, finding)
        for claim in affected:
            verdicts.settle(work, claim)
    return work.changes


def get(store: Store, finding: int) -> Finding:
    """A finding. Raises UserError when there is none."""
    with store.read() as reading:
        return findings.get(reading, finding)


def ids(store: Store, dossier: int, words: str = "") -> list[int]:
    """The ids of a dossier's findings that hold the words, in the order of their numbers."""
    with store.read() as reading:
        return findings.ids(reading, dossier, words)


def page(store: Store, wanted_ids: Sequence[int]) -> list[Finding]:
    """Findings in the order asked for; ids that are gone are left out."""
    with store.read() as reading:
        return findings.page(reading, wanted_ids)


def every(store: Store, dossier: int) -> list[Finding]:
    """All findings of a dossier in the order of their numbers."""
    with store.read() as reading:
        return findings.page(reading, findings.ids(reading, dossier))
