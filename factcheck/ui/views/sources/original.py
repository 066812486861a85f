"""The bytes a source was brought in as: opened as a copy, exported, checked against their hash."""

from __future__ import annotations

import atexit
import mimetypes
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from factcheck.domain.sources import Source
from factcheck.domain.text import shortened
from factcheck.errors import EnvironmentProblem
from factcheck.reading import formats
from factcheck.services.incoming import sources
from factcheck.ui.file_names import fit
from factcheck.ui.session import Session
from factcheck.ui.views.sources import looks
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.store import Store

_HARMLESS = frozenset({formats.TEXT, formats.PDF})  # opened without a question


class Originals(QObject):
    """Asks what there is to ask, and does it with the source that `current` gives."""

    def __init__(
        self, session: Session, window: QWidget, current: Callable[[], Source | None]
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._current = current

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done, by action ids."""
        return {
            "source.open": partial(self._with_current, self.open),
            "source.original": partial(self._with_current, self.save),
            "source.check": partial(self._with_current, self.check),
        }

    def _with_current(self, do: Callable[[Source], None]) -> None:
        source = self._current()
        if source is not None:
            do(source)

    def open(self, source: Source) -> None:
        """Open a copy with the program of its kind; asks first where that may run or load more."""
        if source.media_type in _HARMLESS:
            self._open_copy(source)
            return
        asked = QMessageBox(self._window.window())
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setIcon(QMessageBox.Icon.Warning)
        asked.setWindowTitle(tr("Open the original"))
        asked.setText(tr("Open it in another program?"))
        asked.setInformativeText(
            tr("A document of this kind may hold macros or scripts, or load things from elsewhere.")
        )
        yes = asked.addButton(tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        asked.setDefaultButton(asked.addButton(QMessageBox.StandardButton.Cancel))
        asked.finished.connect(
            lambda: self._open_copy(source) if asked.clickedButton() is yes else None
        )
        asked.open()

    def _open_copy(self, source: Source) -> None:
        path = _copies() / str(source.id) / safe_name(source)
        self._session.ask(_copy, source.id, path, then=self.show_file, key=(self, "open"))

    def show_file(self, path: Path) -> None:
        """Have the system open a file."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._session.said.emit(tr("No program opens files of this kind here."))

    def save(self, source: Source) -> None:
        """Save the original of a source where a person wants it."""
        path = self.ask_where(suggested_name(source))
        if path is not None:
            self._session.ask(
                looks.save_original,
                source.id,
                path,
                then=lambda saved: self._session.said.emit(tr("Saved as {0}").format(saved)),
            )

    def ask_where(self, name: str) -> Path | None:
        """The place a person chooses for a file; None when they think better of it."""
        chosen, _kind = QFileDialog.getSaveFileName(self._window, tr("Export the original"), name)
        return Path(chosen) if chosen else None

    def check(self, source: Source) -> None:
        """Say whether the bytes kept are those that were brought in."""
        self._session.ask(sources.is_as_brought_in, source.id, then=self._say_checked)

    def _say_checked(self, whole: bool) -> None:  # noqa: FBT001 - a look's answer
        if whole:
            self._session.said.emit(tr("The original is as it was brought in: its hash agrees."))
            return
        self._session.jobs.failed_with.emit(
            EnvironmentProblem(
                tr("The original is not as it was brought in: its hash does not agree."),
                todo=tr("The store is damaged. Put a backup in its place, or bring it in again."),
            )
        )


@cache
def _copies() -> Path:
    """A folder for copies that goes when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="factcheck-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _copy(store: Store, source: int, path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        looks.save_original(store, source, path)
        path.chmod(0o400)  # what is changed in the copy would be lost
    return path


def suggested_name(source: Source) -> str:
    """The name it was brought in under, else its title with the ending of its type."""
    if brought_in_as := fit(source.file_name):
        return brought_in_as
    title = fit(shortened(source.title, 80).strip(" .…"))
    return (title or "source") + _ending(source)


def safe_name(source: Source) -> str:
    """A name whose ending is that of the content: no document opens as a program."""
    name = suggested_name(source)
    known = mimetypes.guess_all_extensions(_type(source))
    return name if Path(name).suffix.lower() in known else name + _ending(source)


def _ending(source: Source) -> str:
    return mimetypes.guess_extension(_type(source)) or ".txt"


def _type(source: Source) -> str:
    return source.media_type.partition(";")[0]
