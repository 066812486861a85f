"""The documents on their way in, of every dossier: read, waiting for the editor, brought in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck.errors import FactcheckError
from factcheck.services.incoming import bringing
from factcheck.services.incoming.bringing import Imported, Outcome
from factcheck.services.incoming.capturing import Given
from factcheck.ui.session import Session
from factcheck.ui.views.importing.given import expanded
from factcheck.ui.views.importing.reading import Reading
from factcheck.ui.views.importing.rows import OPEN, UNDER_WAY, Choice, Row, State
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.services.incoming.bringing import Coming
    from factcheck.store import Store


class Intake(QObject):
    """Holds the rows. `reshaped` is sent when some came or went, `changed` carries one.

    `advanced` carries one of which more is read.
    `brought` carries the Imported of those that went in at one go.
    """

    reshaped = Signal()
    changed = Signal(object)
    advanced = Signal(object)
    brought = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[Row] = []
        self._numbers = count(1)
        self._reading = Reading(session, self)
        self._reading.changed.connect(self.changed)
        self._reading.advanced.connect(self.advanced)

    @property
    def rows(self) -> list[Row]:
        """The rows of the dossier shown, in the order they came."""
        return [row for row in self._rows if row.dossier == self._session.dossier]

    @property
    def open_rows(self) -> list[Row]:
        """The rows of any dossier that nothing was decided of yet."""
        return [row for row in self._rows if row.state in OPEN]

    def add(self, given: Sequence[Given]) -> None:
        """Read documents for the dossier shown; folders are looked into first."""
        dossier = self._session.dossier
        self._session.jobs.read(partial(expanded, given), partial(self._add, dossier))

    def _add(self, dossier: int, given: Sequence[Given]) -> None:
        rows = [Row(next(self._numbers), each, dossier) for each in given]
        self._rows += rows
        self.reshaped.emit()
        self._reading.read(rows)

    def leave_out(self, row: Row) -> None:
        """Stop reading a row, or take one away that was read."""
        if row.state in UNDER_WAY:
            self._reading.stop(row)
        elif row.state is not State.COMING:
            self.forget([row])

    def try_again(self, row: Row) -> None:
        """Read a row once more that was refused or left out."""
        row.state, row.error, row.done, row.total = State.WAITING, "", 0, 0
        row.stop.clear()
        self.changed.emit(row)
        self._reading.read([row])

    def forget(self, rows: Iterable[Row]) -> None:
        """Let rows go."""
        gone = set(rows)
        for row in gone:
            row.stop.set()
        self._rows = [row for row in self._rows if row not in gone]
        self.reshaped.emit()

    def forget_settled(self) -> None:
        """Let those rows go of which something became."""
        self.forget([row for row in self._rows if row.state not in OPEN])

    def bring_in(self, rows: Sequence[Row]) -> None:
        """Bring rows of one dossier in, in one operation; those to be left out are."""
        for row in rows:
            skipped = row.choice is Choice.SKIP
            row.state = State.SKIPPED if skipped else State.COMING
            self.changed.emit(row)
        coming = [row for row in rows if row.state is State.COMING]
        if not coming:
            self.brought.emit([])
            return
        work = partial(_bring_in, coming[0].dossier, [row.coming() for row in coming])
        self._session.jobs.write(
            lambda: work(self._session.store),
            partial(self._done, coming),
            partial(self._failed, coming),
        )

    def _done(self, rows: Sequence[Row], told: Sequence[Imported]) -> None:
        for row, imported in zip(rows, told, strict=True):
            here = imported.outcome is Outcome.DUPLICATE
            row.imported, row.state = imported, State.SKIPPED if here else State.BROUGHT
            self.changed.emit(row)
        changes = next((each.changes for each in told if each.changes is not None), None)
        if changes is not None:
            self._session.changed.emit(changes)
        # Apart from what all screens do on that change, which would be one block with this.
        QTimer.singleShot(0, self, lambda: self.brought.emit(list(told)))

    def _failed(self, rows: Sequence[Row], error: Exception) -> None:
        """Nothing of them is kept; they stay, to be tried again."""
        for row in rows:
            row.state = State.READY
            self.changed.emit(row)
        if isinstance(error, FactcheckError):
            words = tr("Nothing was brought in. {error}")
            self._session.said.emit(words.format(error=error))
        self._session.jobs.failed_with.emit(error)


def _bring_in(dossier: int, coming: Sequence[Coming], store: Store) -> list[Imported]:
    return bringing.bring_all_in(store, dossier=dossier, coming=coming)
