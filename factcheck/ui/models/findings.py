"""Findings to pair with a claim: suggestions with their reasons, or those that hold some words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from factcheck.ui.widgets.card_delegate import CardRole

if TYPE_CHECKING:
    from factcheck.domain.findings import Finding
    from factcheck.domain.suggestions import Suggestion

MIME = "application/x-factcheck-finding"
_NOWHERE = QModelIndex()
_MOST_REASONS = 3


class FindingsModel(QAbstractListModel):
    """A short list of suggestions; its rows can be dragged onto a claim."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Suggestion] = []

    def show(self, rows: Sequence[Suggestion]) -> None:
        """Show other suggestions."""
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def finding_at(self, row: int) -> Finding | None:
        """The finding of a row."""
        return self._rows[row].finding if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What a row shows for a role of a card."""
        if not index.isValid():
            return None
        suggestion = self._rows[index.row()]
        match role:
            case CardRole.OVERLINE:
                return whence(suggestion.finding)
            case CardRole.TITLE:
                return suggestion.finding.text
            case CardRole.CHIPS:
                return [(reason, "neutral") for reason in suggestion.reasons[:_MOST_REASONS]]
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.DisplayRole:
                return ". ".join(
                    (whence(suggestion.finding), suggestion.finding.text, *suggestion.reasons)
                )
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
