"""What deleting a dossier would take away, told before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from factcheck.services.deciding import dossiers
from factcheck.services.publication import publishing
from factcheck.ui.dialogs.asking import Asking
from factcheck.ui.session import Session
from factcheck.ui.words import counted, tr

if TYPE_CHECKING:
    from factcheck.domain.dossiers import Dossier, Tally
    from factcheck.store import Store


def ask_to_delete(session: Session, dossier: Dossier, parent: QWidget) -> None:
    """Look what the dossier holds, say so, and delete it when the user agrees."""

    def ask(found: tuple[Tally, int]) -> None:
        Asking(
            tr("Delete “{name}”?", name=dossier.name),
            words(*found),
            tr("Delete the dossier"),
            lambda: session.do(dossiers.delete, dossier=dossier.id),
            parent,
        ).open()

    session.ask(_held, dossier.id, then=ask)


def words(tally: Tally, published: int) -> list[str]:
    """What goes, what that means, and how it comes back."""
    parts = (
        (tally.sources, tr("source"), tr("sources")),
        (tally.claims, tr("claim"), tr("claims")),
        (tally.findings, tr("finding"), tr("findings")),
        (tally.pairings, tr("pairing"), tr("pairings")),
    )
    goes = ", ".join(counted(*part) for part in parts if part[0])
    told = [tr("With it go {goes}, and all that is noted of them.", goes=goes)] if goes else []
    if published:
        sheets = counted(published, tr("published sheet"), tr("published sheets"))
        told.append(
            tr(
                "{sheets} of it can then no longer be held against the store, nor be corrected.",
                sheets=sheets,
            )
        )
    told.append(tr("Undo brings all of it back, after a restart too."))
    return told


def _held(store: Store, dossier: int) -> tuple[Tally, int]:
    return dossiers.tally(store, dossier), len(publishing.every(store, dossier))
