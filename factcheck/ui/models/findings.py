"""Findings to pair with a claim: suggestions with their reasons, or those that hold some words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt

from factcheck.ui.models.cards import CardModel
from factcheck.ui.widgets.card_delegate import CardRole

if TYPE_CHECKING:
    from factcheck.domain.findings import Finding
    from factcheck.domain.suggestions import Suggestion

MIME = "application/x-factcheck-finding"
_MOST_REASONS = 3


class FindingsModel(CardModel["Suggestion"]):
    """A short list of suggestions; its rows can be dragged onto a claim."""

    def __init__(self) -> None:
        super().__init__(lambda suggestion: suggestion.finding.id)

    def show(self, rows: Sequence[Suggestion]) -> bool:
        """Show other suggestions; the same findings for another reason are others too."""
        if list(rows) == list(self.rows):
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def finding_at(self, row: int) -> Finding | None:
        """The finding of a row."""
        return self.rows[row].finding if 0 <= row < len(self.rows) else None

    def value(self, row: Suggestion, role: int) -> Any:
        """What a row shows for a role of a card."""
        match role:
            case CardRole.OVERLINE:
                return whence(row.finding)
            case CardRole.TITLE:
                return row.finding.text
            case CardRole.CHIPS:
                return [(reason, "neutral") for reason in row.reasons[:_MOST_REASONS]]
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.DisplayRole:
                return ". ".join((whence(row.finding), row.finding.text, *row.reasons))
            case _:
                return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Rows can be chosen and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Only our own kind."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the first finding dragged."""
        data = QMimeData()
        finding = self.finding_at(indexes[0].row()) if indexes else None
        data.setData(MIME, str(finding.id if finding else 0).encode())
        return data


def whence(finding: Finding) -> str:
    """Where a finding is from: its edition, else its source."""
    name = finding.edition.name if finding.edition else ""
    return " · ".join(part for part in (name, finding.source_title) if part)


def dragged_finding(data: QMimeData) -> int:
    """The id of the finding in a drag; 0 when it holds none."""
    text = bytes(data.data(MIME).data()).decode("ascii", "ignore")
    return int(text) if text.isdecimal() else 0
