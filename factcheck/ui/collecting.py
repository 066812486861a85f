"""Garbage is collected on the window's thread alone, and in its pauses.

Python collects on whichever thread makes the next object: on a worker's it would destroy widgets
from there, and walking all that lives stops the window for 40 to 200 ms.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

EVERY: Final = 100  # milliseconds between two collections of what is new
_OLDER: Final = 100  # times as seldom, what outlived one of those
_ALL: Final = 6_000  # times as seldom, all; or when the user turns to another program
_IN_BULK: Final = 5_000  # new objects between two: something large is being made, and will live


class Collector(QObject):
    """Takes collecting over from Python until it is stopped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._turn = 0
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        QGuiApplication.instance().applicationStateChanged.connect(self._turned)  # type: ignore[union-attr]

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    def _collect(self) -> None:
        if gc.get_count()[0] > _IN_BULK:
            gc.collect(0)
            return
        self._turn += 1
        gc.collect(2 if self._turn % _ALL == 0 else int(self._turn % _OLDER == 0))

    def _turned(self, state: Qt.ApplicationState) -> None:
        if self._timer.isActive() and state is Qt.ApplicationState.ApplicationInactive:
            gc.collect()
