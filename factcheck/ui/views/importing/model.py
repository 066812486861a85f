"""The rows of the import screen as cards, with a line of progress at their foot."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from factcheck.services.incoming.known import Relation
from factcheck.ui.models.cards import CardModel
from factcheck.ui.theme import current
from factcheck.ui.views.importing.rows import Choice, Row, State
from factcheck.ui.widgets.card_delegate import CardDelegate, CardRole, CardShape
from factcheck.ui.words import counted, tr

SHAPE = CardShape(lines=1, badge=False, chips=True)
PROGRESS = int(CardRole.CHIPS) + 1  # 0 to 1, -1 where that is not known, None when nothing goes on
_HIGH = 3  # pixels


class ImportModel(CardModel[Row]):
    """Documents on their way in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row.id, parent)

    def value(self, row: Row, role: int) -> Any:
        """Title, how far it is, and what is known of it."""
        match role:
            case CardRole.TITLE | Qt.ItemDataRole.DisplayRole:
                return row.title
            case CardRole.CHIPS:
                return chips(row)
            case CardRole.META:
                return about(row)
            case Qt.ItemDataRole.ToolTipRole:
                return None
            case Qt.ItemDataRole.AccessibleTextRole:
                words = [word for word, _ in chips(row)]
                return ", ".join(filter(None, (row.title, *words, about(row))))
        return progress(row) if role == PROGRESS else None

    def tell(self, row: Row) -> None:
        """Show a row anew."""
        place = self.place_of(row.id)
        if place >= 0:
            self.dataChanged.emit(self.index(place), self.index(place))


def progress(row: Row) -> float | None:
    """How far reading it is, 0 to 1; -1 where that is not known, None when nothing goes on."""
    if row.state is not State.READING:
        return None
    return row.done / row.total if row.total else -1.0


def about(row: Row) -> str:
    """What is known of it, or why it was refused."""
    if row.state is State.REFUSED:
        return row.error
    if row.state is State.READING and row.total:
        return tr("{done} of {total} pages", done=f"{row.done:,}", total=f"{row.total:,}")
    if row.prepared is None:
        return row.name if row.title != row.name else ""
    details = row.details
    edition = f"{details.report} {details.edition}".strip()
    return " · ".join(filter(None, (details.publisher, details.date, edition, row.name)))


def chips(row: Row) -> list[tuple[str, str]]:
    """How a row stands, in words and tones."""
    words = {
        State.WAITING: (tr("waiting"), "neutral"),
        State.READING: (_reading(row), "context"),
        State.READY: (tr("ready"), "supports"),
        State.COMING: (tr("bringing in"), "context"),
        State.BROUGHT: (tr("brought in"), "supports"),
        State.SKIPPED: (tr("here already"), "neutral"),
        State.REFUSED: (tr("refused"), "contradicts"),
        State.CANCELLED: (tr("left out"), "neutral"),
    }
    if row.state is not State.READY:
        return [words[row.state]]
    found = [_alike(row)] if row.relation or row.replaces else []
    if row.wrong:
        found.append((tr("not in order"), "contradicts"))
    if row.warnings:
        warned = counted(len(row.warnings), tr("warning"), tr("warnings"))
        found.append((warned, "warning"))
    return found or [words[State.READY]]


def _reading(row: Row) -> str:
    return tr("reading {part}", part=f"{row.done / row.total:.0%}") if row.total else tr("reading")


def _alike(row: Row) -> tuple[str, str]:
    """What the dossier knows of it, as the editor's choice makes it."""
    if row.choice is Choice.SKIP:
        return tr("here already"), "neutral"
    if row.choice is Choice.VERSION:
        return tr("new version"), "claim"
    same = row.relation is Relation.SAME
    return (tr("a second time"), "warning") if same else (tr("much like another"), "warning")


class ImportDelegate(CardDelegate):
    """Paints the cards and, while one is being read, how far that is."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        super().paint(painter, option, index)
        part = index.data(PROGRESS)
        if part is None:
            return
        card: QRect = option.rect.adjusted(10, 0, -10, 0)
        line = QRect(card.left(), card.bottom() - 8, card.width(), _HIGH)
        tokens = current()
        painter.fillRect(line, QColor(tokens.line))
        if part > 0:
            line.setWidth(round(line.width() * part))
            painter.fillRect(line, QColor(tokens.accent))
