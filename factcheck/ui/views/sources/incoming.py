"""The ways in for documents: files, addresses, the clipboard; and to the import screen and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QStackedWidget

from factcheck.services.incoming.capturing import Given
from factcheck.ui.actions import Actions
from factcheck.ui.session import Session
from factcheck.ui.views.importing import ImportScreen, given
from factcheck.ui.views.importing.rows import Row, State
from factcheck.ui.words import counted, tr


class Incoming(QObject):
    """Shows the import screen on a stack while documents come in.

    `left` is sent when it is left, with the id of the source to show, or 0; `counted` carries how
    many documents of this dossier wait to be decided of.
    """

    left = Signal(int)
    counted = Signal(int)

    def __init__(self, session: Session, actions: Actions, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._session = session
        self._stack = stack
        self._asked: QMessageBox | None = None  # whether to leave documents behind
        self.screen = ImportScreen(session, actions)
        stack.addWidget(self.screen)
        self.screen.finished.connect(self._leave)
        self.screen.source_requested.connect(self._leave)
        self.screen.closed.connect(lambda: self._leave(0))
        self.screen.intake.reshaped.connect(self._count)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """The ways in, by action ids."""
        return {
            "source.import": self.choose,
            "source.address": self.ask_for_address,
            "source.paste": self.paste,
        }

    @property
    def shown(self) -> bool:
        """Whether the import screen is what is shown."""
        return self._stack.currentWidget() is self.screen

    def choose(self) -> None:
        """Ask for files and bring them in."""
        self.take(self.ask_for_files())

    def ask_for_files(self) -> Sequence[Path]:
        """The files a person chooses; none when they think better of it."""
        chosen, _kind = QFileDialog.getOpenFileNames(self._stack, tr("Bring in documents"))
        return [Path(name) for name in chosen]

    def ask_for_address(self) -> None:
        """Take the keyboard into the field for an address."""
        if not self._refused_without_dossier():
            self.show()
            self.screen.head.address.setFocus()

    def paste(self) -> None:
        """Bring in what is in the clipboard."""
        self.take_held(QGuiApplication.clipboard().mimeData())

    def take_held(self, data: QMimeData) -> None:
        """Bring in what a clipboard holds."""
        held = given.held(data)
        if held:
            self.take(held)
        else:
            self._session.said.emit(tr("There are no words in the clipboard. Copy some first."))

    def take(self, documents: Sequence[Given]) -> None:
        """Read documents, and show how that goes."""
        if documents and not self._refused_without_dossier():
            self.screen.intake.add(documents)
            self.show()

    def show(self) -> None:
        """Show the import screen."""
        self._stack.setCurrentWidget(self.screen)
        self.screen.take_keyboard()

    def follow_dossier(self) -> None:
        """Show the rows of another dossier, or leave where it has none."""
        self.screen.follow()
        if self.shown and not self.screen.intake.rows:
            self._leave(0)

    def may_leave(self) -> bool:
        """Whether the program may end; where documents are not kept yet, the user is asked first.

        Who says so has the window closed then, without them.
        """
        waiting = [row for row in self.screen.intake.open_rows if row.state is not State.COMING]
        if waiting and self._asked is None:
            self.show()
            self._ask(waiting)
        return not waiting

    def _ask(self, waiting: Sequence[Row]) -> None:
        """Ask in front of the window: what is modal here would otherwise be lost."""
        asked = self._asked = QMessageBox(self._stack.window())
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setIcon(QMessageBox.Icon.Question)
        asked.setWindowTitle(tr("Documents are not brought in yet"))
        what = counted(len(waiting), tr("document is"), tr("documents are"))
        asked.setText(tr("{what} not brought in yet.", what=what))
        asked.setInformativeText(tr("Their files stay where they are; the dossier has no copy."))
        leave = asked.addButton(tr("Quit without them"), QMessageBox.ButtonRole.DestructiveRole)
        asked.setDefaultButton(asked.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole))
        asked.finished.connect(lambda: self._answered(asked.clickedButton() is leave, waiting))
        asked.open()

    def _answered(self, leave: bool, waiting: Sequence[Row]) -> None:  # noqa: FBT001 - a slot's
        self._asked = None
        if leave:
            self.screen.intake.forget(waiting)
            self._stack.window().close()

    def _leave(self, source: int) -> None:
        self.left.emit(source)
        self._count()

    def _count(self) -> None:
        self.counted.emit(len(self.screen.intake.rows))

    def _refused_without_dossier(self) -> bool:
        if not self._session.dossier:
            self._session.said.emit(tr("Make a dossier first; documents are brought into it."))
        return not self._session.dossier
