"""Use cases of sheets: composing, previewing, exporting."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck import __version__, files, sheets
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.sheets import QUIET, Format, Sheet, Watch
from factcheck.store import Reading, Store
from factcheck.store.journal import now
from factcheck.store.repositories import claims, findings, history, pairings, sources


@dataclass(frozen=True, slots=True)
class Exported:
    """A sheet written to a file."""

    path: Path
    format: str
    sheet: Sheet


def formats() -> tuple[Format, ...]:
    """The formats a sheet can be exported in."""
    return sheets.FORMATS


def compose(store: Store, *, dossier: int | str, only: Sequence[int] = ()) -> Sheet:
    """The sheet of a dossier, or of some of its claims in the order given.

    It is dated by the last change of the store, so the same store gives the same sheet. Raises
    UserError when a claim is of another dossier.
    """
    with store.read() as reading:
        of = wanted.dossier(reading, dossier)
        chosen = claims.many(reading, list(dict.fromkeys(only)) or claims.ids(reading, of.id))
        for claim in chosen:
            if claim.dossier != of.id:
                raise UserError(f"Claim {claim.id} is not of the dossier “{of.name}”.")
        paired = pairings.of_claims(reading, [claim.id for claim in chosen])
        evidence = findings.many(reading, {pairing.finding for pairing in paired})
        quoted = {p.source for c in chosen for p in c.passages}
        quoted |= {p.source for finding in evidence.values() for p in finding.passages}
        return sheets.compose(
            dossier=of,
            claims=chosen,
            findings=evidence,
            pairings=paired,
            sources=sources.many(reading, quoted),
            made_at=_last_change(reading),
            version=__version__,
        )


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
    watch: Watch = QUIET,
    look: Path | None = None,
) -> Exported:
    """Write the sheet to a file, whole or not at all. The format is by name or by the ending.

    `look` is a folder of the user's own templates. Raises Cancelled when the watch says so.
    """
    form = sheets.for_name(format_name) if format_name else sheets.for_path(path)
    sheet = compose(store, dossier=dossier, only=only)
    files.write_whole(path, form.in_style(look)(sheet, watch))
    return Exported(path, form.name, sheet)
