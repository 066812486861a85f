"""Use cases of publishing: freezing a numbered version, and the corrections that follow it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.publishing import Correction, CorrectionKind, Publication
from factcheck.domain.verdicts import Verdict
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.services.publication import frozen, sheets
from factcheck.sheets import Sheet, json
from factcheck.sheets.changed import untold
from factcheck.sheets.composing import NOT_NOTED
from factcheck.store import Store, Work, tables
from factcheck.store.journal import now
from factcheck.store.repositories import claims, contents, publications


@dataclass(frozen=True, slots=True)
class Changed:
    """A published claim that has changed, and no correction says so yet.

    `version` is the last one it stood in, `verdict` what that printed; `what` names what changed
    since, or since the last correction of it.
    """

    claim: int
    number: int
    version: int
    verdict: Verdict
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """A correction, with the number of its claim."""

    number: int
    correction: Correction


def publish(
    store: Store, *, dossier: int | str, title: str = "", only: list[int] | None = None
) -> ChangeSet:
    """Freeze the sheet as its next version, under its hash; `made` is the publication's id.

    `only` are claims, in the order wanted. An empty title is that of the version before. Raises
    UserError while the sheet is a draft or holds no claim.
    """
    heading = wanted.line(title, what="title of the sheet")
    with store.read() as reading:
        of = wanted.dossier(reading, dossier)
        number = publications.next_number(reading, of.id)
    with store.operation(f"Publish version {number} of “{texts.shortened(of.name, 60)}”") as work:
        work.made = _freeze(work, of.id, heading, only or ())
    return work.changes


def _freeze(work: Work, dossier: int, title: str, only: Sequence[int]) -> int:
    at = now()
    sheet = sheets.composed(work, dossier=dossier, only=only, made_at=at)
    _refuse_unready(sheet)
    versions = publications.every(work, dossier)
    number = publications.next_number(work, dossier)
    first_at = versions[0].published_at if versions else at
    ready = replace(
        sheet,
        title=title or sheet.title,
        version=number,
        published_at=first_at,
        changed_at=at if versions else "",
        content_sha256="",
        claims=tuple(
            claim if claim.published_at or first_at == at else replace(claim, published_at=at)
            for claim in sheet.claims
        ),
    )
    return publications.add(
        work,
        {claim.id: claim.verdict for claim in ready.claims},
        dossier=dossier,
        number=number,
        title=ready.title,
        published_by=work.author,
        published_at=at,
        content_sha256=contents.keep(work, tables.texts, json.render(ready).decode()),
    )


def _refuse_unready(sheet: Sheet) -> None:
    if not sheet.claims:
        raise UserError("There is no claim to publish.", todo="Keep and check one first.")
    if sheet.draft:
        first = sheet.missing[0]
        others = len(sheet.missing) - 1
        more = f", and {others} more" if others else ""
        raise UserError(
            f"The sheet is a draft: claim {first.claim_number} lacks “{first.what}”{more}.",
            todo="Complete it, or publish only the claims that are complete.",
        )


def every(store: Store, dossier: int) -> list[Publication]:
    """The published versions of a dossier's sheet, the first one first."""
    with store.read() as reading:
        return publications.every(reading, dossier)


def sheet_of(store: Store, publication: int) -> Sheet:
    """A sheet as it was published. Raises UserError when there is no such publication."""
    with store.read() as reading:
        return frozen.sheet_of(reading, publications.get(reading, publication))


def correct(store: Store, *, claim: int, kind: str, what: str) -> ChangeSet:
    """Write into the corrections log what was changed of a published claim, and the old verdict.

    Raises UserError for a claim that was never published.
    """
    sort = wanted.choice(CorrectionKind, kind, what="kind of correction")
    words = texts.required(what, what="correction")
    with store.operation("Note a correction") as work:
        found = claims.get(work, claim)
        last = publications.last_of_claims(work, [claim]).get(claim)
        if last is None:
            raise UserError(
                f"Claim {found.number} was never published.", todo="Change it; no note is needed."
            )
        work.made = publications.add_correction(
            work,
            claim=claim,
            kind=sort,
            what=words,
            old_verdict=last[1] if last[1] is not found.verdict else "",
            made_by=work.author,
            made_at=now(),
        )
    return work.changes


def corrections(store: Store, dossier: int) -> list[Noted]:
    """The corrections log of a dossier, the latest first."""
    with store.read() as reading:
        ids = claims.ids(reading, dossier)
        told = publications.corrections_of(reading, ids)
        numbers = {row.id: row.number for row in claims.page(reading, list(told))}
    log = [Noted(numbers[claim], each) for claim, noted in told.items() for each in noted]
    return sorted(log, key=lambda noted: noted.correction.id, reverse=True)


def changed_since(store: Store, *, dossier: int | str, only: Sequence[int] = ()) -> list[Changed]:
    """The claims that differ from their last published version and no correction says how."""
    with store.read() as reading:
        sheet = sheets.composed(reading, dossier=dossier, only=only, made_at="")
        unnoted = [claim for claim in sheet.claims if NOT_NOTED in claim.missing]
        printed = frozen.printed(reading, claims.many(reading, [claim.id for claim in unnoted]))
    return [
        Changed(
            claim.id,
            claim.number,
            printed[claim.id].version,
            printed[claim.id].claim.verdict,
            untold(claim, printed[claim.id]),
        )
        for claim in unnoted
    ]


def question(store: Store, claim: int) -> Changed | None:
    """What to ask about a claim: how it changed since it was published; None if it did not."""
    with store.read() as reading:
        if not publications.last_of_claims(reading, [claim]):
            return None
        dossier = claims.get(reading, claim).dossier
    return next(iter(changed_since(store, dossier=dossier, only=[claim])), None)
