"""The one QApplication: it passes on the files that macOS hands over while the program runs."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Sends `file_opened` with a path; elsewhere than on macOS files come on the command line."""

    file_opened = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Take the event that a double click in the Finder sends."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)
