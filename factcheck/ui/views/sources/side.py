"""Beside the reader: what was found in the source and what is kept of it, one at a time."""

from PySide6.QtWidgets import QTabWidget, QWidget

from factcheck.ui.words import tr


class Side(QTabWidget):
    """Two tabs, each with how many there are."""

    def __init__(self, found: QWidget, kept: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (tr("Found"), tr("Kept"))
        self._found, self._kept = found, kept
        self._fresh = False  # a source was opened, and nobody chose a tab since
        self.setDocumentMode(True)
        self.addTab(found, self._words[0])
        self.addTab(kept, self._words[1])
        for part in (self, self.tabBar()):
            part.setAccessibleName(tr("Beside the text"))
        self.tabBar().setDrawBase(False)

    def begin(self) -> None:
        """Show of another source, once it is known, what waits, else what is kept."""
        self._fresh = True

    def count_found(self, waiting: int) -> None:
        """Say how many statements wait."""
        self.setTabText(0, f"{self._words[0]}  {waiting:,}" if waiting else self._words[0])
        if self._fresh:
            self._fresh = False
            self.setCurrentWidget(self._found if waiting else self._kept)

    def count_kept(self, kept: int) -> None:
        """Say how many passages are kept."""
        self.setTabText(1, f"{self._words[1]}  {kept:,}" if kept else self._words[1])

    def show_kept(self) -> None:
        """Show what is kept."""
        self._fresh = False
        self.setCurrentWidget(self._kept)
