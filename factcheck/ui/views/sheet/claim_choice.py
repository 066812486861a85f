"""The choice of claims: all of the dossier, or those ticked in a list, in its order."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from factcheck.domain.claims import ClaimRow
from factcheck.domain.text import shortened
from factcheck.paths import resource
from factcheck.services.deciding import claims
from factcheck.ui.models.cards import NO_INDEX
from factcheck.ui.models.paged import PagedModel
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S, SPACE_XS, appearance, current
from factcheck.ui.theme.icons import icon
from factcheck.ui.views.sheet.line_list import LineList
from factcheck.ui.widgets.labels import SectionLabel, plain_tip
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import tr

_ROW = "application/x-factcheck-row"
_Index = QModelIndex | QPersistentModelIndex
_LONGEST = 160  # code points of a claim in one line of the list


class ChoiceModel(PagedModel[ClaimRow]):
    """The claims with a tick each, in an order that can be changed.

    `ticked` is sent after a person changed either.
    """

    ticked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, claims.page, lambda row: row.id, parent)
        self.chosen: set[int] = set()

    def in_order(self) -> tuple[int, ...]:
        """The claims ticked, in the order of the list."""
        return tuple(claim for claim in self.ids() if claim in self.chosen)

    def arrange(self, first: Sequence[int]) -> None:
        """Put these claims first, in their order; the others keep theirs."""
        known = set(self.ids())
        moved = [claim for claim in first if claim in known]
        self.show([*moved, *(claim for claim in self.ids() if claim not in set(moved))])

    def move(self, row: int, to: int) -> bool:
        """Move a claim to another place; whether it could be moved."""
        if row == to or not (0 <= row < self.rowCount() and 0 <= to < self.rowCount()):
            return False
        ids = list(self.ids())
        self.beginMoveRows(NO_INDEX, row, row, NO_INDEX, to + 1 if to > row else to)
        ids.insert(to, ids.pop(row))
        self.keep_order(ids)
        self.endMoveRows()
        self.ticked.emit()
        return True

    def choose(self, wanted: Sequence[int]) -> None:
        """Tick these claims and no others."""
        self.chosen = set(wanted)
        if self.rowCount():
            last = self.index(self.rowCount() - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])

    def value(self, row: ClaimRow | None, role: int) -> Any:
        """Number and words; a screen reader hears the verdict too."""
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        words = shortened(row.text, _LONGEST)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.number}  {words}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{verdict_word(row.verdict)}: {row.text}")
            case Qt.ItemDataRole.AccessibleTextRole:
                verdict = verdict_word(row.verdict)
                return tr("Claim {n}, {verdict}: ", n=row.number, verdict=verdict) + words
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows, with its tick."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            on = self.id_at(index.row()) in self.chosen
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a claim."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        claim = self.id_at(index.row())
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.chosen.add(claim)
        else:
            self.chosen.discard(claim)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be ticked and dragged, and dropped between others."""
        usual = super().flags(index)
        if not index.isValid():
            return usual | Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """A claim is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this list alone."""
        return [_ROW]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The row that is dragged."""
        data = QMimeData()
        data.setData(_ROW, QByteArray(str(indexes[0].row()).encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: _Index
    ) -> bool:
        """Move the dragged row. False, so that the view takes no row away itself."""
        told = bytes(data.data(_ROW).data()).decode()
        at = row if row >= 0 else parent.row() if parent.isValid() else self.rowCount()
        if told.isdecimal():
            self.move(int(told), at - 1 if at > int(told) else at)
        return False


class ClaimChoice(QWidget):
    """All claims or those ticked. `changed` is sent after a person chose otherwise."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChoiceModel(session, self)
        self.model.ticked.connect(self.changed)
        self._all = QRadioButton(tr("All claims"))
        self._some = QRadioButton(tr("Only those ticked, in my order"))
        self._all.setChecked(True)
        self._group = QButtonGroup(self)
        self._group.addButton(self._all)
        self._group.addButton(self._some)
        self._some.toggled.connect(self._switched)
        self.view = LineList(tr("Claims of the sheet"))
        self.view.setModel(self.model)
        self.view.setAccessibleDescription(
            tr("Space ticks a claim, Alt+Up and Alt+Down move it; it can be dragged too.")
        )
        self.view.setDragDropMode(LineList.DragDropMode.InternalMove)
        self.view.move_requested.connect(self._move)
        self.view.setMinimumHeight(96)
        self._list = self._listed()
        self._tint()
        appearance().changed.connect(self._tint)
        self._show_list(shown=False)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_XS)
        body.addWidget(SectionLabel(tr("Claims")))
        body.addWidget(self._all)
        body.addWidget(self._some)
        body.addWidget(self._list, 1)

    def _listed(self) -> QWidget:
        listed = QWidget()
        body = QVBoxLayout(listed)
        body.setContentsMargins(0, SPACE_XS, 0, 0)
        body.setSpacing(SPACE_XS)
        body.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for words, name, wanted in (
            (tr("Tick all"), tr("Tick all claims"), True),
            (tr("Tick none"), tr("Tick no claim"), False),
        ):
            button = QPushButton(words)
            button.setAccessibleName(name)
            button.setProperty("kind", "quiet")
            button.clicked.connect(lambda _=False, on=wanted: self._tick(on=on))
            row.addWidget(button)
        row.addStretch()
        for sign, name, step in (
            ("chevron-up", tr("Move the claim up"), -1),
            ("chevron-down", tr("Move the claim down"), 1),
        ):
            row.addWidget(self._mover(sign, name, step))
        body.addLayout(row)
        return listed

    def _mover(self, sign: str, name: str, step: int) -> QPushButton:
        button = QPushButton()
        button.setIcon(icon(sign, "muted"))
        button.setAccessibleName(name)
        button.setToolTip(f"{name}  {'Alt+Up' if step < 0 else 'Alt+Down'}")
        button.setProperty("kind", "quiet")
        button.clicked.connect(lambda: self._move(step))
        return button

    @property
    def chosen(self) -> tuple[int, ...] | None:
        """The ids of the claims ticked, in their order; None for all by their numbers."""
        return self.model.in_order() if self._some.isChecked() else None

    def choose(self, wanted: Sequence[int] | None) -> None:
        """Set the choice without sending `changed`."""
        some = wanted is not None
        self._some.blockSignals(True)
        (self._some if some else self._all).setChecked(True)
        self._some.blockSignals(False)
        self._show_list(shown=some)
        self.model.choose(wanted if wanted is not None else [])
        self.model.arrange(wanted if wanted is not None else [])

    def show_claims(self, ids: Sequence[int]) -> None:
        """List the claims of the dossier; what is gone from it is not chosen any more.

        Those that were listed keep their order; new ones come last.
        """
        now = set(ids)
        self.model.chosen &= now
        listed = [claim for claim in self.model.ids() if claim in now]
        self.model.show([*listed, *(claim for claim in ids if claim not in set(listed))])
        self._all.setText(tr("All claims ({n})", n=f"{len(ids):,}"))

    def tick_all(self) -> None:
        """Choose every claim in the list."""
        self._tick(on=True)

    def _show_list(self, *, shown: bool) -> None:
        self._list.setVisible(shown)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Expanding if shown else policy.Maximum)

    def _tint(self) -> None:
        """Fusion draws a list's ticks from the window's colour, which does not show when dark."""
        tokens = current()
        tick = resource("icons", f"control-tick-{tokens.scheme}.svg").as_posix()
        self.view.setStyleSheet(
            "QListView::indicator { width: 14px; height: 14px; border-radius: 4px;"
            f" background: {tokens.surface}; border: 1px solid {tokens.muted}; }}"
            f"QListView::indicator:checked {{ background: {tokens.accent};"
            f' border-color: {tokens.accent}; image: url("{tick}"); }}'
        )

    def _move(self, step: int) -> None:
        row = self.view.currentIndex().row()
        if self.model.move(row, row + step):
            self.view.setCurrentIndex(self.model.index(row + step))

    def _tick(self, *, on: bool) -> None:
        self.model.choose(self.model.ids() if on else [])
        self.changed.emit()

    def _switched(self, some: bool) -> None:  # noqa: FBT001 - a slot
        if some and not self.model.chosen:
            self.model.choose(self.model.ids())
        self._show_list(shown=some)
        self.changed.emit()
