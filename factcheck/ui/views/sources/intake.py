"""The way in for documents: files, the clipboard, and the strip that tells what became of them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from factcheck.domain.sources import Source
from factcheck.errors import FactcheckError
from factcheck.services import sources
from factcheck.services.importing import Brought
from factcheck.services.sources import Imported, Outcome
from factcheck.ui.session import Session
from factcheck.ui.views.sources.bringing import bring_all
from factcheck.ui.views.sources.keeper import tell
from factcheck.ui.views.sources.outcomes import Outcomes
from factcheck.ui.words import tr


class Intake(QObject):
    """Brings documents in. `pasted` carries the Source that a pasted text became."""

    pasted = Signal(object)
    _told = Signal(str, object)

    def __init__(self, session: Session, outcomes: Outcomes) -> None:
        super().__init__(outcomes)
        self._session = session
        self._outcomes = outcomes
        self._told.connect(self._tell)

    def choose(self) -> None:
        """Ask for files and bring them in."""
        self.files(self.ask_for_files())

    def ask_for_files(self) -> Sequence[Path]:
        """The files a person chooses; none when they think better of it."""
        chosen, _kind = QFileDialog.getOpenFileNames(self._outcomes, tr("Bring in documents"))
        return [Path(name) for name in chosen]

    def files(self, paths: Sequence[Path]) -> None:
        """Bring files in, in one job; each outcome is told as soon as it is known."""
        dossier, told = self._session.dossier, self._told.emit
        if not paths or self._refused_without_dossier():
            return
        self._outcomes.start()
        self._session.long(
            tr("Bringing in %n documents", len(paths)),
            lambda store, job: bring_all(store, job, dossier=dossier, paths=paths, told=told),
        )

    def clipboard(self, data: QMimeData) -> None:
        """Bring in what was copied: files, or words with their markup where there is some."""
        if data.hasUrls() and all(url.isLocalFile() for url in data.urls()):
            self.files([Path(url.toLocalFile()) for url in data.urls()])
            return
        text, html, dossier = data.text(), data.html(), self._session.dossier
        if not (text.strip() or html.strip()):
            self._session.said.emit(tr("There are no words in the clipboard. Copy some first."))
        elif not self._refused_without_dossier():
            self._outcomes.start()
            self._session.jobs.write(
                lambda: sources.import_pasted(
                    self._session.store, dossier=dossier, text=text, html=html
                ),
                self._pasted,
                self._refused,
            )

    def _refused_without_dossier(self) -> bool:
        if not self._session.dossier:
            self._session.said.emit(tr("Make a dossier first; documents are brought into it."))
        return not self._session.dossier

    def _tell(self, name: str, brought: Brought | None) -> None:
        self._outcomes.tell(name, brought)
        if brought and brought.imported and brought.imported.changes is not None:
            self._session.changed.emit(brought.imported.changes)

    def _pasted(self, imported: Imported) -> None:
        if imported.outcome is not Outcome.IMPORTED:
            self._outcomes.tell(tr("Clipboard"), Brought("", imported))
        if imported.changes is not None:
            self._session.changed.emit(imported.changes)
            self.pasted.emit(imported.source)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, FactcheckError):
            self._outcomes.tell(tr("Clipboard"), Brought("", None, str(error)))
        else:
            tell(self._session, error)


def unread(source: Source) -> str:
    """A sentence that asks for what could not be read of a source."""
    missing = [
        word
        for word, known in (
            (tr("title"), source.title),
            (tr("publisher"), source.publisher),
            (tr("date"), source.published),
        )
        if not known
    ]
    if not missing:
        return tr("Brought in from the clipboard. Check what was read.")
    return tr("Brought in from the clipboard. Not found in it: {missing}.").format(
        missing=", ".join(missing)
    )
