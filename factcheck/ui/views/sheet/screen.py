"""The sheet's screen: the preview beside what is missing, the choice of claims and the export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTemporaryDir, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck.errors import EnvironmentProblem
from factcheck.services import sheets
from factcheck.store import Store
from factcheck.ui.actions import Actions
from factcheck.ui.jobs import LongJob
from factcheck.ui.session import Session
from factcheck.ui.views.screen import Screen
from factcheck.ui.views.sheet import files
from factcheck.ui.views.sheet.frame import SheetFrame
from factcheck.ui.views.sheet.look import Look, look
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.services.sheets import Exported

_PAUSE = 300  # milliseconds between the last change and a new preview


class SheetScreen(Screen):
    """Preview and export. `claim_requested` carries the id of a claim to open on the desk."""

    name = "sheet"
    claim_requested = Signal(int)

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(session, actions, parent)
        self.frame = SheetFrame(session)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.frame)
        self._look = Look("", (), None)
        self._folder = ""
        self._remembered: tuple[str, list[int]] = ("", [])
        self._browsed: QTemporaryDir | None = None
        self._stale = True
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask)
        self._connect()
        self.load()

    def _connect(self) -> None:
        frame, table = self.frame, self.actions_table
        frame.claim_requested.connect(self.claim_requested)
        frame.choice.changed.connect(self._chosen)
        frame.export.export_requested.connect(self.export)
        frame.export.browser_requested.connect(self.open_in_browser)
        frame.export.folder_requested.connect(self._open_folder)
        frame.dossier_requested.connect(table["dossier.new"].trigger)
        frame.sources_requested.connect(table["view.sources"].trigger)
        frame.ticks_requested.connect(frame.choice.tick_all)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Exporting is what this screen does."""
        return {"sheet.export": self.export}

    def conditions(self) -> Mapping[str, Callable[[], bool]]:
        """There is something to export when there is a dossier, and not every tick is gone."""
        return {"sheet.export": self._ready}

    def load(self) -> None:
        """Show the session's dossier from the start."""
        self._look = Look("", (), None)
        self.frame.forget(dossier=self.session.dossier)
        self._refresh_soon(at_once=True)

    def refresh(self, changes: ChangeSet) -> None:
        """Compose anew, a moment after the last of several changes."""
        if changes.touched or changes.everything:
            self._refresh_soon()

    def opened(self) -> None:
        """Take the keyboard to the page."""
        self.frame.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the screen was not in sight."""
        super().showEvent(event)
        if self._stale:
            self._ask()

    def choices(self) -> dict[str, Any]:
        """What was chosen last, as plain values to keep: see `set_choices`."""
        chosen = self.frame.choice.chosen
        kept = [] if chosen is None else sorted(chosen)
        dossier, claims = (self._look.uid, kept) if self._look.uid else self._remembered
        return {
            "format": self.frame.export.format().name,
            "folder": self._folder,
            "dossier": dossier if claims else "",
            "claims": claims,
        }

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Choose as before: format, folder, and a dossier's ticked claims."""
        self.frame.export.choose_format(str(choices.get("format", "")))
        self._folder = str(choices.get("folder", ""))
        told = choices.get("claims")
        claims = [c for c in told if isinstance(c, int)] if isinstance(told, list) else []
        self._remembered = (str(choices.get("dossier", "")), claims)

    def export(self) -> None:
        """Ask where to, and write the sheet there."""
        if not self._ready():
            return
        form = self.frame.export.format()
        name = self._look.sheet.dossier if self._look.sheet else tr("Sheet")
        path = self.ask_path(files.offered(name, form, self._folder))
        if path is None:
            return
        self._folder = str(path.parent)
        self._write(tr("Exporting the sheet"), path, form.name, self._exported)

    def ask_path(self, suggested: Path) -> Path | None:
        """The file to write to, by the system's dialog; None when it is cancelled."""
        return files.ask_path(self, self.frame.export.format(), suggested)

    def open_in_browser(self) -> None:
        """Write a web page to a folder that goes with the program, and open it."""
        if self._browsed is None:
            self._browsed = QTemporaryDir()
        if not self._browsed.isValid():
            raise EnvironmentProblem(
                "The page cannot be written.", todo="Make room in the folder for temporary files."
            )
        path = Path(self._browsed.filePath("sheet.html"))
        self._write(tr("Writing the page"), path, "html", lambda done: self.open_path(done.path))

    def open_path(self, path: Path) -> None:
        """Open a file or folder with the system's program for it."""
        if not files.open_file(path):
            self.session.said.emit(tr("No program was found to open {path}", path=path))

    def _write(
        self, label: str, path: Path, form: str, then: Callable[[Exported], None]
    ) -> LongJob:
        dossier, chosen = self.session.dossier, self.frame.choice.chosen
        only = [claim for claim in self._look.ids if chosen is not None and claim in chosen]

        def write(store: Store, job: LongJob) -> Exported:
            job.progress(0, 0)
            return sheets.export(store, dossier=dossier, path=path, format_name=form, only=only)

        return self.session.long(label, write, then)

    def _exported(self, done: Exported) -> None:
        self.frame.export.tell_saved(done.path)
        self.session.said.emit(tr("Sheet saved as {path}", path=done.path))

    def _open_folder(self, path: Path) -> None:
        self.open_path(path.parent)

    def _ready(self) -> bool:
        return self.session.dossier != 0 and self.frame.choice.chosen != frozenset()

    def _chosen(self) -> None:
        self.actions_table.refresh()
        self._refresh_soon()

    def _refresh_soon(self, *, at_once: bool = False) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start(0 if at_once else _PAUSE)

    def _ask(self) -> None:
        self._timer.stop()
        self._stale = False
        dossier = self.session.dossier
        if not dossier:
            return
        chosen = self.frame.choice.chosen
        self.session.ask(look, dossier, chosen, then=lambda found: self._take(dossier, found),
                         key="sheet")  # fmt: skip

    def _take(self, dossier: int, found: Look) -> None:
        if dossier != self.session.dossier:
            return
        first = not self._look.uid
        self._look = found
        self.frame.show_look(found)
        if first and self._remembered[0] == found.uid:
            self.frame.choice.choose(self._remembered[1])
            self._refresh_soon(at_once=True)
        self.actions_table.refresh()
