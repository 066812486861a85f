"""The window on a dossier that has something of everything, gone through screen by screen."""

import shiboken6
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from factcheck.domain.passages import find
from factcheck.services.deciding import claims, dossiers, findings, pairings, verdicts
from factcheck.services.incoming import sources
from factcheck.store import Store
from factcheck.ui.main_window import MainWindow

TEXT = "Roads\n\nEvery bridge was inspected. Nobody lost a licence. 41 of 96 bridges were."


class Rooms:
    """Shows screens and waits until they are filled."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    def settle(self) -> None:
        """Wait until everything asked for is done and shown."""
        for _ in range(2):
            self.qtbot.wait(1)
            self.qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=10_000)

    def show(self, name: str) -> None:
        """Show a screen by its action."""
        self.window.actions_table[f"view.{name}"].trigger()
        self.settle()


def furnish(store: Store) -> int:
    """Make dossier 1: a source, two claims (one disputed, one untouched), a finding, a pairing."""
    made = dossiers.create(store, name="Road safety & more", country="Northland").made
    source = sources.import_pasted(store, dossier=made, text=TEXT).source.id
    for words in ("Every bridge was inspected.", "Nobody lost a licence."):
        place = find(TEXT, words)
        claims.keep(store, source=source, start=place.start, end=place.end, speaker="Minister")
    place = find(TEXT, "41 of 96 bridges were.")
    findings.keep(store, source=source, start=place.start, end=place.end)
    findings.add(store, dossier=made, text="Every bridge has a file.", report="Audit", edition=2021)
    pairings.add(store, claim=1, finding=1, stance="contradicts")
    verdicts.mark(store, claim=1, verdict="disputed")
    return made


def closed(dialog: QDialog) -> bool:
    """Whether a dialog is out of the way; one may be gone once it is."""
    return not shiboken6.isValid(dialog) or not dialog.isVisible()
