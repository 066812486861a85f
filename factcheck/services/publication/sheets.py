"""Use cases of sheets: composing, previewing, exporting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck import __version__, files, sheets
from factcheck.domain.claims import Claim
from factcheck.domain.dossiers import Dossier
from factcheck.domain.publishing import Publication
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.services.inbox import figures
from factcheck.services.publication import elsewhere, frozen
from factcheck.sheets import QUIET, USUAL, Finish, Format, Missing, Sheet, Watch
from factcheck.sheets.changed import Printed, as_read
from factcheck.sheets.picture import picture
from factcheck.store import Reading, Store
from factcheck.store.journal import now
from factcheck.store.repositories import (
    claims,
    findings,
    history,
    organisations,
    pairings,
    publications,
    sources,
)


@dataclass(frozen=True, slots=True)
class Exported:
    """A sheet written to a file. `missing` is what it lacks, and what its format wants besides.

    `remarks` say what the file does not show as it should: characters without a font, cut cells.
    """

    path: Path
    format: str
    sheet: Sheet
    missing: tuple[Missing, ...]
    remarks: tuple[str, ...] = ()


def formats() -> tuple[Format, ...]:
    """The formats a sheet can be exported in."""
    return sheets.FORMATS


def try_look(folder: Path) -> None:
    """Write a web page of no claims in the look of a folder, and read its logo.

    Raises UserError for what is broken.
    """
    empty = Dossier(0, "", "", "", "", "")
    sheet = sheets.compose(
        dossier=empty, claims=(), findings={}, pairings=(), sources={}, made_at=now(), version=""
    )
    sheets.for_name("html").render(sheet, QUIET, Finish(folder=folder))
    picture(folder)


def lacks(sheet: Sheet, form: Format) -> tuple[Missing, ...]:
    """What a sheet lacks in a format: what makes it a draft, then what the format alone wants."""
    return (*sheet.missing, *form.lacks(sheet))


def compose(store: Store, *, dossier: int | str, only: Sequence[int] = ()) -> Sheet:
    """The sheet of a dossier, or of some of its claims in the order given.

    It is dated by the last change of the store, so the same store gives the same sheet. While it
    says what was published last, it is that version. Raises UserError when a claim is of another
    dossier.
    """
    with store.read() as reading:
        return composed(reading, dossier=dossier, only=only, made_at=_last_change(reading))


def composed(
    reading: Reading, *, dossier: int | str, only: Sequence[int] = (), made_at: str
) -> Sheet:
    """The sheet, from one state of the store. Raises as `compose` does."""
    of = wanted.dossier(reading, dossier)
    chosen = claims.many(reading, list(dict.fromkeys(only)) or claims.ids(reading, of.id))
    for claim in chosen:
        if claim.dossier != of.id:
            raise UserError(f"Claim {claim.id} is not of the dossier “{of.name}”.")
    paired = pairings.of_claims(reading, [claim.id for claim in chosen])
    evidence = findings.many(reading, {pairing.finding for pairing in paired})
    quoted = {p.source for c in chosen for p in c.passages}
    quoted |= {p.source for finding in evidence.values() for p in finding.passages}
    said_in = elsewhere.said(reading, of.id, chosen)
    quoted |= {source for others in said_in.values() for source in others}
    versions = publications.every(reading, of.id)
    printed = frozen.printed(reading, chosen)
    sheet = sheets.compose(
        dossier=of,
        claims=chosen,
        findings=evidence,
        pairings=paired,
        sources=sources.many(reading, quoted),
        made_at=made_at,
        version=__version__,
        title=versions[-1].title if versions else "",
        organisation=organisations.get(reading),
        figures_of=figures.in_text,
        printed=printed,
        said_in=said_in,
    )
    if versions and _is_version(versions[-1], sheet, chosen, printed.values()):
        return _as_version(reading, sheet, versions[-1])
    return sheet


def _is_version(
    last: Publication, sheet: Sheet, chosen: Iterable[Claim], printed: Iterable[Printed]
) -> bool:
    """Whether a sheet says what the last version says, of the same claims in the same order."""
    if sheet.draft:
        return False
    corrected = (each.made_at for claim in chosen for each in claim.corrections)
    in_last = [each.claim.uid for each in printed if each.version == last.number]
    return in_last == [claim.uid for claim in sheet.claims] and not any(
        at >= last.published_at for at in corrected
    )


def _as_version(reading: Reading, sheet: Sheet, last: Publication) -> Sheet:
    told = frozen.sheet_of(reading, last)
    if _identity(told) != _identity(sheet):
        return sheet
    return replace(
        sheet,
        version=last.number,
        published_at=told.published_at,
        changed_at=told.changed_at,
        content_sha256=last.content_sha256,
    )


def _identity(sheet: Sheet) -> list[object]:
    """All that a reader sees of a sheet, apart from when it was made and published."""
    read = map(as_read, sheet.claims)
    return [sheet.organisation, sheet.dossier, sheet.country, sheet.heading, *read]


def _last_change(reading: Reading) -> str:
    latest = history.entries(reading, limit=1)
    return latest[0].at if latest else now()


def export(
    store: Store,
    *,
    dossier: int | str,
    path: Path,
    format_name: str | None = None,
    only: Sequence[int] = (),
    version: int = 0,
    watch: Watch = QUIET,
    finish: Finish = USUAL,
) -> Exported:
    """Write the sheet to a file, whole or not at all. The format is by name or by the ending.

    `version` is that of a published sheet, to be written as it was published; 0 is the sheet as it
    is now. `finish` is the paper and the folder of the user's own look. Raises Cancelled when the
    watch says so.
    """
    form = sheets.for_name(format_name) if format_name else sheets.for_path(path)
    if version:
        sheet = _published(store, dossier, version)
    else:
        sheet = compose(store, dossier=dossier, only=only)
    files.write_whole(path, form.render(sheet, watch, finish))
    return Exported(path, form.name, sheet, lacks(sheet, form), form.remarks(sheet, finish))


def _published(store: Store, dossier: int | str, version: int) -> Sheet:
    with store.read() as reading:
        of = wanted.dossier(reading, dossier)
        for publication in publications.every(reading, of.id):
            if publication.number == version:
                return frozen.sheet_of(reading, publication)
    raise UserError(
        f"The sheet of “{of.name}” has no version {version}.",
        todo="Export it without a version, or publish it first.",
    )
