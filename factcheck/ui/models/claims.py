"""The claims of a dossier as a list of cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from factcheck.domain.verdicts import Status
from factcheck.ui import looks
from factcheck.ui.models.paged import PagedModel
from factcheck.ui.session import Session
from factcheck.ui.widgets.card_delegate import CardRole
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.claims import ClaimRow


class ClaimsModel(PagedModel["ClaimRow"]):
    """Claims by their numbers; a row shows verdict, words, speaker, date and pairings."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, looks.claim_page, lambda row: row.id, parent)

    def value(self, row: ClaimRow | None, role: int) -> Any:
        """What a claim shows for a role of a card."""
        if row is None:
            return None
        match role:
            case CardRole.TITLE:
                return row.text
            case CardRole.META:
                told = _who_and_when(row)
                return told if len(told) > 1 else told[0]
            case CardRole.META_RIGHT:
                return _state(row)
            case CardRole.BADGE:
                return row.verdict.value
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.DisplayRole:
                parts: Sequence[str] = (
                    verdict_word(row.verdict),
                    row.text,
                    " · ".join(_who_and_when(row)),
                    _state(row),
                )
                return ". ".join(part for part in parts if part)
            case _:
                return None


def _who_and_when(row: ClaimRow) -> tuple[str, ...]:
    date = row.said.short if row.said else ""
    return tuple(part for part in (row.speaker or tr("no speaker"), date) if part)


def _state(row: ClaimRow) -> str:
    """How far the work is: a claim that is done says so, an open one how much is paired."""
    if row.status is Status.OPEN:
        return tr("{n} paired", n=row.pairings)
    return tr(row.status.value)
