"""The screen's three panels side by side, and what gives way where there is little room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

_NARROW, _NARROWEST = 660, 470  # pixels: no room for three panels, and for two


class Panels(QSplitter):
    """The list, the reader, and beside it either what is kept or the details."""

    def __init__(self, sources: QWidget, reader: QWidget, kept: QWidget, details: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("sources_splitter")
        self._sources = sources
        self._kept = kept
        self._details = details
        self._side = QStackedWidget()
        self._side.addWidget(kept)
        self._side.addWidget(details)
        for part, least, stretch in ((sources, 190, 2), (reader, 260, 6), (self._side, 190, 3)):
            part.setMinimumWidth(least)
            self.addWidget(part)
            self.setStretchFactor(self.count() - 1, stretch)
        self.setSizes([240, 660, 300])

    @property
    def shows_details(self) -> bool:
        """Whether the details stand beside the reader."""
        return self._side.currentWidget() is self._details

    def show_details(self) -> None:
        """Put the details beside the reader."""
        self._side.setCurrentWidget(self._details)
        self._fit()

    def show_kept(self) -> None:
        """Put what is kept beside the reader."""
        self._side.setCurrentWidget(self._kept)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for two panels."""
        return QSize(_NARROWEST, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the text its room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where three have no room, the details take the list's, and what is kept waits."""
        narrow = self.width() < _NARROW
        self._side.setVisible(self.shows_details or not narrow)
        self._sources.setVisible(not (self.shows_details and narrow))
