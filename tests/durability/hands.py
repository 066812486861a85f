"""The real window on a store, with hands that type a rationale and add claims until killed."""

import json
import os
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from factcheck import services
from factcheck.domain.changes import ChangeSet
from factcheck.services.deciding import claims
from factcheck.store import Store
from factcheck.ui import app

EVERY = 25  # milliseconds between two keys
ADD_EVERY = 7  # keys
READY_WITHIN = 60.0  # seconds


def type_on(path: Path, *, editor: str, out: int) -> None:
    """Type into claim 1 without end; what was typed, and each commit, as JSON lines on `out`."""
    application = app.application()
    starting = app.Starting(lambda: Store(path, editor=editor))
    hands = _Hands(starting, out)
    starting.ready.connect(hands.begin)
    starting.window.show()
    application.exec()


def wait_for(out: Path) -> None:
    """Wait until the hands began: a busy machine opens the window late."""
    deadline = time.monotonic() + READY_WITHIN
    while not told(out) and time.monotonic() < deadline:
        time.sleep(0.02)


def told(out: Path) -> list[dict[str, Any]]:
    """The whole lines of a file: what was cut short was not acknowledged."""
    if not out.exists():  # killed before it could write
        return []
    whole, _, _ = out.read_text(encoding="utf-8").rpartition("\n")
    return [json.loads(line) for line in whole.splitlines()]


class _Hands:
    def __init__(self, starting: app.Starting, out: int) -> None:
        self._window = starting.window
        self._out = out
        self._keys = 0
        self._typed = ""
        self._timer = QTimer(interval=EVERY)
        self._timer.timeout.connect(self._strike)

    def begin(self) -> None:
        self._desk = self._window.screens.desk
        self._desk.show_claim(1)
        self._timer.start()

    def _strike(self) -> None:
        if self._desk.current != 1:
            return
        field = self._desk.verdict_card.rationale
        if not self._keys:
            field.setFocus()
            field.selectAll()
        self._keys += 1
        letter = "abcdefghij"[self._keys % 10]
        QTest.keyClicks(field, letter)
        self._typed += letter
        self._tell(typed=self._typed, at=time.monotonic())
        if self._keys % ADD_EVERY == 0:
            add = self._window.session.do
            add(claims.add, self._acknowledged, dossier=1, text=f"By hand {self._keys}")

    def _acknowledged(self, changes: ChangeSet) -> None:
        self._tell(operation=changes.operation)

    def _tell(self, **told: object) -> None:
        os.write(self._out, f"{json.dumps(told)}\n".encode())


assert services  # the window imports it late; a fork has it already
