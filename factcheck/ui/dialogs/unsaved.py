"""Words that were typed and not saved: read, copied, or let go; their forms give them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from factcheck.ui.dialogs.closing_row import closing_row
from factcheck.ui.theme import SPACE_L, SPACE_M
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import moment_words, tr

if TYPE_CHECKING:
    from factcheck.services.safekeeping.drafts import Draft
    from factcheck.ui.drafts import Drafts

_DRAFT = Qt.ItemDataRole.UserRole


class UnsavedDialog(QDialog):
    """Lists the forms by name; it is not modal and follows what is typed."""

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("Words not saved")
        self.setWindowTitle(title)
        self._drafts = drafts
        self._told = TextLabel(
            tr("They stand in their forms again when those are opened, to be saved there."),
            "muted",
            wrap=True,
        )
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._show_current)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("What was typed"))
        self._empty = EmptyState(
            "shield-check",
            tr("Everything is saved"),
            tr("What is typed and not saved yet stands here."),
        )
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_M)
        body.addWidget(TextLabel(title, "heading"))
        body.addWidget(self._told)
        body.addWidget(self._both(), 1)
        body.addWidget(self._empty, 1)
        body.addLayout(self._buttons())
        self.resize(640, 420)
        drafts.changed.connect(self._load)
        self._load()

    def _both(self) -> QWidget:
        self._lists = QWidget()
        row = QHBoxLayout(self._lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self.list, 2)
        row.addWidget(self.text, 3)
        return self._lists

    def _buttons(self) -> QHBoxLayout:
        self.forget = QPushButton(tr("Let go"))
        self.forget.setToolTip(tr("These words will not come back."))
        self.forget.setAutoDefault(False)
        self.forget.clicked.connect(self._forget)
        self.copy = QPushButton(tr("Copy"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        return closing_row(self, self.forget, self.copy)

    def _load(self) -> None:
        shown = self._current()
        self.list.clear()
        for draft in self._drafts.every():
            item = QListWidgetItem(f"{draft.title}\n{moment_words(draft.typed_at)}")
            item.setData(_DRAFT, draft)
            self.list.addItem(item)
            if shown is not None and draft.key == shown.key:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)
        some = self.list.count() > 0
        for widget in (self._lists, self._told, self.forget, self.copy):
            widget.setVisible(some)
        self._empty.setVisible(not some)

    def _current(self) -> Draft | None:
        item = self.list.currentItem()
        return item.data(_DRAFT) if item else None

    def _show_current(self) -> None:
        draft = self._current()
        self.text.setPlainText(_words(draft) if draft else "")

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())

    def _forget(self) -> None:
        draft = self._current()
        if draft is not None:
            self._drafts.forget(draft.key)


def _words(draft: Draft) -> str:
    """What was typed, field by field."""
    return "\n\n".join(
        f"{name.replace('_', ' ').capitalize()}: {value}" for name, value in draft.values.items()
    )
