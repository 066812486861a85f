"""Saving the bytes a source was brought in as."""

import mimetypes
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from factcheck.domain.sources import Source
from factcheck.domain.text import shortened
from factcheck.ui.file_names import fit
from factcheck.ui.session import Session
from factcheck.ui.views.sources import looks
from factcheck.ui.words import tr


class Originals(QObject):
    """Asks where, and saves there."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

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
        chosen, _kind = QFileDialog.getSaveFileName(self._window, tr("Save the original"), name)
        return Path(chosen) if chosen else None


def suggested_name(source: Source) -> str:
    """The name it was brought in under, else its title with the ending of its type."""
    if brought_in_as := fit(source.file_name):
        return brought_in_as
    ending = mimetypes.guess_extension(source.media_type.partition(";")[0]) or ".txt"
    title = fit(shortened(source.title, 80).strip(" .…"))
    return (title or "source") + ending
