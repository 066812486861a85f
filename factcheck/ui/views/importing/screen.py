"""The import screen put together: the documents on their way in, and the one that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from factcheck.ui.actions import Actions
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.views.importing.detail import Detail
from factcheck.ui.views.importing.foot import Foot
from factcheck.ui.views.importing.head import Head
from factcheck.ui.views.importing.intake import Intake
from factcheck.ui.views.importing.model import SHAPE, ImportDelegate, ImportModel
from factcheck.ui.views.importing.rows import OPEN, UNDER_WAY, Row, State
from factcheck.ui.widgets.card_list import CardList
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.services.incoming.bringing import Imported


class ImportScreen(QWidget):
    """Shows what the intake holds for the dossier shown.

    `finished` carries the id of the first source brought in when nothing is left to decide, 0 when
    none was; `source_requested` that of one to be shown; `closed` is sent when the screen is left.
    """

    finished = Signal(int)
    source_requested = Signal(int)
    closed = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.intake = Intake(session, self)
        self._drafts = session.drafts
        self._first = 0  # the source to go to at the end
        self._eager = False  # whether what is read goes in without another key
        self._model = ImportModel(self)
        self.list = CardList(tr("Documents on their way in"), SHAPE)
        self.list.setItemDelegate(ImportDelegate(SHAPE, self.list))
        self.list.setModel(self._model)
        self.head, self.foot, self.detail = Head(actions), Foot(), Detail(session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("import_splitter")
        self.splitter.setChildrenCollapsible(False)
        for part, least, stretch in ((self.list, 200, 2), (self.detail, 430, 5)):
            part.setMinimumWidth(least)
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([340, 800])
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState(
                "files",
                tr("Nothing on its way in"),
                tr("Drop files, folders or links here, paste, or give an address above."),
            )
        )
        self._stack.addWidget(self.splitter)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        body.setSpacing(SPACE_M)
        body.addWidget(self.head)
        body.addWidget(self._stack, 1)
        body.addWidget(self.foot)

    def _connect(self) -> None:
        self.intake.reshaped.connect(self.follow)
        self.intake.changed.connect(self._follow_row)
        self.intake.advanced.connect(self._model.tell)
        self.intake.brought.connect(self._brought)
        self.list.selectionModel().currentChanged.connect(self._went)
        self.head.address_given.connect(lambda address: self.intake.add([address]))
        self.head.closed.connect(self.close_screen)
        self.detail.changed.connect(self._follow_row)
        self.detail.submitted.connect(self.bring_in)
        self.detail.source_requested.connect(self.source_requested)
        self.foot.brought_in.connect(self.bring_in)
        self.foot.left_out.connect(self._leave_out)
        self.foot.tried_again.connect(self._try_again)

    @property
    def current(self) -> Row | None:
        """The row that is looked at."""
        place = self.list.currentIndex().row()
        return self._model.rows[place] if 0 <= place < len(self._model.rows) else None

    def follow(self) -> None:
        """Show the rows of the dossier shown; the one looked at stays so."""
        looked_at, were = self.current, len(self._model.rows)
        rows = self.intake.rows
        if self._model.show(rows) and rows:
            self.go_to(looked_at if looked_at in rows else rows[0])
        self._stack.setCurrentIndex(1 if rows else 0)
        if rows and not were and not self.head.address.text():
            self.list.setFocus()
        self._settle()

    def go_to(self, row: Row) -> None:
        """Look at a row."""
        index = self._model.index(self._model.place_of(row.id))
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, select)
        self.list.scrollTo(index)

    def take_keyboard(self) -> None:
        """Put the keyboard on the rows, or into the address where there are none."""
        (self.list if self._model.rows else self.head.address).setFocus()

    def bring_in(self) -> None:
        """Bring in all that are ready; go to the first that is to be looked at before.

        While some are being read, that is done when they are; asked for twice, at once.
        """
        self.detail.take_typed()
        rows = self.intake.rows
        if any(row.state in UNDER_WAY for row in rows) and not self._eager:
            self._eager = True
            self._settle()
            return
        self._eager = False
        if not any(row.state in OPEN for row in rows):
            self.close_screen()
            return
        ready = [row for row in rows if row.can_come]
        if ready:
            self.intake.bring_in(ready)
        wants = next((row for row in rows if row.state is State.READY), None)
        if wants is None:
            self._end_if_done()
            return
        if wants is self.current:
            self.detail.show_faults()
        elif not ready or self.current is None or self.current.state is not State.READY:
            self.go_to(wants)

    def close_screen(self) -> None:
        """Leave; what is not decided yet stays, what is goes."""
        first, self._first = self._first, 0
        self.intake.forget_settled()
        if first:
            self.finished.emit(first)
        else:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter brings in, Delete leaves out, Escape leaves the screen."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.bring_in()
            case Qt.Key.Key_Delete if self.list.hasFocus():
                self._leave_out()
            case Qt.Key.Key_Escape:
                self.close_screen()
            case _:
                super().keyPressEvent(event)

    def _went(self, index: QModelIndex) -> None:
        self.detail.show_row(self._model.rows[index.row()] if index.isValid() else None)
        self._look()

    def _look(self) -> None:
        """The row is before the editor's eyes; what it warns of is seen."""
        row = self.current
        if row is not None and row.state is State.READY and not row.seen and self.isVisible():
            row.seen = True
            self._model.tell(row)
        self._settle()

    def _follow_row(self, row: Row) -> None:
        self._model.tell(row)
        if row is self.current:
            self.detail.show_row(row)
            self._look()
        if self._eager and not any(each.state in UNDER_WAY for each in self.intake.rows):
            self.bring_in()
        self._settle()

    def _settle(self) -> None:
        self.foot.show_rows(self.intake.rows, self.current, eager=self._eager)

    def _leave_out(self) -> None:
        row = self.current
        if row is not None:
            self._drafts.forget(row.key)
            self.intake.leave_out(row)
            self._end_if_done()

    def _try_again(self) -> None:
        if self.current is not None:
            self.intake.try_again(self.current)

    def _brought(self, told: Sequence[Imported]) -> None:
        for row in self.intake.rows:
            if row.state is State.BROUGHT and row.is_amended:
                self._drafts.forget(row.key)
        new = [each.source.id for each in told if each.changes is not None]
        self._first = self._first or next(iter(new), 0)
        self._end_if_done()

    def _end_if_done(self) -> None:
        """Close once all are in; one that was refused stays to be read about."""
        rows = self.intake.rows
        if all(row.state in (State.BROUGHT, State.SKIPPED) for row in rows):
            first, self._first = self._first, 0
            self.intake.forget(rows)
            self.finished.emit(first)
        elif not any(row.state in OPEN for row in rows):
            wrong = next(row for row in rows if row.state in (State.REFUSED, State.CANCELLED))
            self.go_to(wrong)
