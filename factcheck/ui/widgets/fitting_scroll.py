"""A page as high as what it holds, which scrolls only where the screen leaves too little room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from factcheck.ui.theme import SPACE_M

_BESIDE = 220  # pixels of a dialog that are not this: heading, buttons, the window's frame


class FittingScroll(QScrollArea):
    """Shows a widget whole if it can; the field that gets the keyboard is scrolled into view."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        widget.setProperty("kind", "page")
        self._page = widget
        self.setWidget(widget)
        widget.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """The widget's own size, as far as the screen has room for it."""
        size = self._page.sizeHint()
        room = max(160, self.screen().availableGeometry().height() - _BESIDE)
        bar = self.verticalScrollBar().sizeHint().width() + SPACE_M if size.height() > room else 0
        return QSize(size.width() + bar, min(size.height(), room))

    def minimumSizeHint(self) -> QSize:
        """The same: Qt opens a window at two thirds of the screen's height if it may."""
        return self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the widget, as when an error is shown in it."""
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
