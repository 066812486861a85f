"""The choice of claims: all of the dossier, or those ticked in a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
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
from factcheck.services import claims
from factcheck.ui.models.paged import PagedModel
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S, SPACE_XS, appearance, current
from factcheck.ui.views.sheet.line_list import LineList
from factcheck.ui.widgets.labels import SectionLabel, plain_tip
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import tr

_Index = QModelIndex | QPersistentModelIndex
_LONGEST = 160  # code points of a claim in one line of the list


class ChoiceModel(PagedModel[ClaimRow]):
    """The claims with a tick each. `ticked` is sent after a person changed one."""

    ticked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, claims.page, lambda row: row.id, parent)
        self.chosen: set[int] = set()

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
        """Every row can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class ClaimChoice(QWidget):
    """All claims or those ticked. `changed` is sent after a person chose otherwise."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChoiceModel(session, self)
        self.model.ticked.connect(self.changed)
        self._all = QRadioButton(tr("All claims"))
        self._some = QRadioButton(tr("Only those ticked"))
        self._all.setChecked(True)
        self._group = QButtonGroup(self)
        self._group.addButton(self._all)
        self._group.addButton(self._some)
        self._some.toggled.connect(self._switched)
        self.view = LineList(tr("Claims of the sheet"))
        self.view.setModel(self.model)
        self.view.setAccessibleDescription(tr("Space ticks a claim."))
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
        body.addLayout(row)
        return listed

    @property
    def chosen(self) -> frozenset[int] | None:
        """The ids of the claims ticked; None for all claims."""
        return frozenset(self.model.chosen) if self._some.isChecked() else None

    def choose(self, wanted: Sequence[int] | None) -> None:
        """Set the choice without sending `changed`."""
        some = wanted is not None
        self._some.blockSignals(True)
        (self._some if some else self._all).setChecked(True)
        self._some.blockSignals(False)
        self._show_list(shown=some)
        self.model.choose(wanted if wanted is not None else [])

    def show_claims(self, ids: Sequence[int]) -> None:
        """List the claims of the dossier; what is gone from it is not chosen any more."""
        self.model.chosen &= set(ids)
        self.model.show(ids)
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

    def _tick(self, *, on: bool) -> None:
        self.model.choose(self.model.ids() if on else [])
        self.changed.emit()

    def _switched(self, some: bool) -> None:  # noqa: FBT001 - a slot
        if some and not self.model.chosen:
            self.model.choose(self.model.ids())
        self._show_list(shown=some)
        self.changed.emit()
