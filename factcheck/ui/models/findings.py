"""Evidence to pair with a claim: what is suggested with its reasons, or what holds some words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt

from factcheck.domain.pairings import Stance
from factcheck.ui.models.cards import CardModel
from factcheck.ui.widgets.card_delegate import CardRole
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.suggestions import Suggestion

MIME = "application/x-factcheck-finding"


class FindingsModel(CardModel["Suggestion"]):
    """A short list of suggestions; its rows can be dragged onto a claim."""

    def __init__(self) -> None:
        super().__init__(lambda suggestion: suggestion.key)

    def show(self, rows: Sequence[Suggestion]) -> bool:
        """Show other suggestions; the same evidence for another reason is another too."""
        if list(rows) == list(self.rows):
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def at(self, row: int) -> Suggestion | None:
        """The suggestion of a row."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def value(self, row: Suggestion, role: int) -> Any:
        """What a row shows for a role of a card."""
        match role:
            case CardRole.OVERLINE:
                return _whence(row)
            case CardRole.TITLE:
                return row.text
            case CardRole.CHIPS:
                hint = ((words, str(row.likely)) for words in _hint(row))
                return [*hint, *((reason, "neutral") for reason in _reasons(row)[:1])]
            case CardRole.META:
                return " · ".join(_reasons(row)[1:])
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join((*_hint(row), *row.reasons))
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.DisplayRole:
                return ". ".join((_whence(row), row.text, *_hint(row), *row.reasons))
            case _:
                return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Rows can be chosen and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Only our own kind."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The key of the first suggestion dragged."""
        data = QMimeData()
        dragged = self.at(indexes[0].row()) if indexes else None
        data.setData(MIME, str(dragged.key if dragged else 0).encode())
        return data


def likely_words(stance: Stance) -> str:
    """A stance that is hinted at, in the interface's language."""
    words = {
        Stance.SUPPORTS: tr("may support"),
        Stance.CONTRADICTS: tr("may contradict"),
        Stance.CONTEXT: tr("may be context"),
    }
    return words[stance]


def dragged_evidence(data: QMimeData) -> int | str:
    """The key of what is dragged: a finding's id or a passage's place; 0 when it is neither."""
    text = bytes(data.data(MIME).data()).decode("ascii", "ignore")
    if text.isdecimal():
        return int(text)
    return text if _is_place(text) else 0


def _is_place(text: str) -> bool:
    source, _, span = text.partition(":")
    return all(part.isdecimal() for part in (source, *span.split("-", 1), span.partition("-")[2]))


def _whence(row: Suggestion) -> str:
    if row.finding:
        return row.whence
    return " · ".join(filter(None, (tr("not kept yet"), row.whence)))


def _hint(row: Suggestion) -> tuple[str, ...]:
    return (likely_words(row.likely),) if row.likely else ()


def _reasons(row: Suggestion) -> tuple[str, ...]:
    """All of them; the one that the hint rests on comes first."""
    first = [row.because] if row.because else []
    return tuple(dict.fromkeys([*first, *row.reasons]))
