"""How the desk is laid out: three columns, the middle one a scrolled page over the verdict."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from factcheck.ui.theme import SPACE_M

_SCROLL_BAR = 10  # pixels, as in the style sheet


def columns(
    desk: QWidget, left: QWidget, middle: QWidget, right: QWidget, instead: QWidget
) -> QSplitter:
    """Fill the desk with three columns, the middle one the widest; or, hidden yet, `instead`."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setObjectName("desk")
    splitter.setHandleWidth(SPACE_M)
    splitter.setChildrenCollapsible(False)
    for widget, least, share in ((left, 200, 3), (middle, 380, 5), (right, 180, 3)):
        widget.setMinimumWidth(least)
        splitter.addWidget(widget)
        splitter.setStretchFactor(splitter.count() - 1, share)
    splitter.setSizes([320, 510, 330])
    body = QHBoxLayout(desk)
    body.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
    body.addWidget(splitter)
    body.addWidget(instead)
    instead.hide()
    return splitter


def stacked(page: QWidget, verdict: QWidget, nothing: QWidget) -> QWidget:
    """The page over the verdict card, which stays in sight; or `nothing`."""
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_M)
    column.addWidget(page, 1)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, SPACE_M + _SCROLL_BAR, 0)
    row.addWidget(verdict)
    column.addLayout(row)
    column.addWidget(nothing)
    return middle


def scrolled(*parts: QWidget) -> QScrollArea:
    """A page of parts one under the other."""
    page = _Page()
    page.setProperty("kind", "page")
    body = QVBoxLayout(page)
    body.setContentsMargins(0, 0, SPACE_M, 0)
    body.setSpacing(SPACE_M)
    for part in parts:
        body.addWidget(part)
    body.addStretch()
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or widths jump
    bar = scroll.verticalScrollBar()
    bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))  # or it looks in use
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll


class _Page(QWidget):
    """As wide as the column, however wide its parts would be: they make do with less."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
