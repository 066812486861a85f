"""The sheet's screen: the preview beside what is missing, the choice of claims and the export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTemporaryDir, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck import settings
from factcheck.errors import EnvironmentProblem
from factcheck.services.publication import sheets
from factcheck.sheets import Finish, Watch
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
    from factcheck.services.publication.sheets import Exported

_PAUSE = 300  # milliseconds between the last change and a new preview


class SheetScreen(Screen):
    """Preview, export, publishing.

    `claim_requested` carries the id of a claim to open on the desk, `look_chosen` the folder of the
    user's own look.
    """

    name = "sheet"
    claim_requested = Signal(int)
    look_chosen = Signal(str)

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
        self._to_publish = False  # asked for before the sheet was there
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
        frame.export.format_chosen.connect(self._chosen)
        frame.published.publish_requested.connect(self.publish)
        frame.published.open_requested.connect(self.open_in_browser)
        frame.published.export_requested.connect(self.export_version)
        frame.export.browser_requested.connect(self._open_present)
        frame.export.folder_requested.connect(self._open_folder)
        frame.organisation_requested.connect(table["help.organisation"].trigger)
        frame.dossier_requested.connect(table["dossier.new"].trigger)
        frame.sources_requested.connect(table["view.sources"].trigger)
        frame.ticks_requested.connect(frame.choice.tick_all)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Exporting and publishing are what this screen does."""
        return {
            "sheet.export": self.export,
            "sheet.publish": self.publish,
            "sheet.look": self.choose_look,
        }

    def conditions(self) -> Mapping[str, Callable[[], bool]]:
        """There is something to export when there is a dossier, and not every tick is gone."""
        return dict.fromkeys(("sheet.export", "sheet.publish"), self._ready)

    def load(self) -> None:
        """Show the session's dossier from the start."""
        self._to_publish = False
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
        kept = list(chosen or ())
        dossier, claims = (self._look.uid, kept) if self._look.uid else self._remembered
        return {
            "format": self.frame.export.format().name,
            "folder": self._folder,
            "paper": str(self.frame.export.paper),
            "dossier": dossier if claims else "",
            "claims": claims,
        }

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Choose as before: format, paper, folder, and a dossier's ticked claims."""
        self.frame.export.choose_format(str(choices.get("format", "")))
        self.frame.export.choose_paper(str(choices.get("paper", "")))
        self._folder = str(choices.get("folder", ""))
        told = choices.get("claims")
        claims = [c for c in told if isinstance(c, int)] if isinstance(told, list) else []
        self._remembered = (str(choices.get("dossier", "")), claims)

    def export(self) -> None:
        """Ask where to, and write the sheet there."""
        if self._ready():
            self.export_version(0)

    def export_version(self, version: int) -> None:
        """Ask where to, and write a published version there; 0 for the sheet as it is now."""
        form = self.frame.export.format()
        name = self._look.sheet.dossier if self._look.sheet else tr("Sheet")
        path = self.ask_path(files.offered(name, form, self._folder))
        if path is None:
            return
        self._folder = str(path.parent)
        self._write(tr("Exporting the sheet"), path, form.name, self._exported, version)

    def publish(self) -> None:
        """Ask for the title, and freeze the sheet as the next version."""
        from factcheck.ui.views.sheet.publish_dialog import PublishDialog

        sheet = self._look.sheet
        self._to_publish = sheet is None
        if sheet is None or not self._ready():
            return
        if sheet.draft:
            self.session.said.emit(tr("The sheet is a draft: see what is missing."))
            self.frame.missing.view.setFocus()
            return
        last = self._look.versions[0].number if self._look.versions else 0
        only = self.frame.choice.chosen
        PublishDialog(self.session, sheet, version=last + 1, only=only, parent=self.window()).open()

    def ask_path(self, suggested: Path) -> Path | None:
        """The file to write to, by the system's dialog; None when it is cancelled."""
        return files.ask_path(self, self.frame.export.format(), suggested)

    def choose_look(self) -> None:
        """Ask for the folder of the user's own templates, logo and colours."""
        from factcheck.ui.views.sheet.look_dialog import LookDialog

        kept = settings.load().templates
        drafts = self.session.drafts
        LookDialog(kept, self.look_chosen.emit, drafts, self.window()).open()

    def open_in_browser(self, version: int = 0) -> None:
        """Write a web page to a folder that goes with the program, and open it.

        `version` is that of a published sheet, 0 the sheet as it is now.
        """
        if self._browsed is None:
            self._browsed = QTemporaryDir()
        if not self._browsed.isValid():
            raise EnvironmentProblem(
                "The page cannot be written.", todo="Make room in the folder for temporary files."
            )
        name = f"version-{version}.html" if version else "sheet.html"
        path = Path(self._browsed.filePath(name))
        self._write(
            tr("Writing the page"), path, "html", lambda done: self.open_path(done.path), version
        )

    def _open_present(self) -> None:
        self.open_in_browser()

    def open_path(self, path: Path) -> None:
        """Open a file or folder with the system's program for it."""
        if not files.open_file(path):
            self.session.said.emit(tr("No program was found to open {path}", path=path))

    def _write(
        self,
        label: str,
        path: Path,
        form: str,
        then: Callable[[Exported], None],
        version: int = 0,
    ) -> LongJob:
        dossier, only = self.session.dossier, self.frame.choice.chosen or ()
        paper = self.frame.export.paper

        def write(store: Store, job: LongJob) -> Exported:
            job.progress(0, 0)
            return sheets.export(
                store,
                dossier=dossier,
                path=path,
                format_name=form,
                only=only,
                version=version,
                watch=Watch(job.progress),
                finish=Finish(paper, settings.load().own_templates),
            )

        return self.session.long(label, write, then)

    def _exported(self, done: Exported) -> None:
        self.frame.export.tell_saved(done.path, done.remarks)
        self.session.said.emit(tr("Sheet saved as {path}", path=done.path))

    def _open_folder(self, path: Path) -> None:
        self.open_path(path.parent)

    def _ready(self) -> bool:
        return self.session.dossier != 0 and self.frame.choice.chosen != ()

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
        self.session.ask(look, dossier, chosen, self.frame.export.format(),
                         then=lambda found: self._take(dossier, found), key="sheet")  # fmt: skip

    def _take(self, dossier: int, found: Look) -> None:
        if dossier != self.session.dossier:
            return
        first = not self._look.uid
        self._look = found
        self.frame.show_look(found)
        if self._to_publish and found.sheet is not None:
            self.publish()
        if first and self._remembered[0] == found.uid:
            self.frame.choice.choose(self._remembered[1])
            self._refresh_soon(at_once=True)
        self.actions_table.refresh()
