"""The program's own icon, for windows and the task bar."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter, QPixmap

from factcheck.paths import resource

_SIZES = (16, 24, 32, 48, 64, 128, 256)  # pixels


def program_icon() -> QIcon:
    """The icon in the sizes that systems ask for, painted from its drawing."""
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(str(resource("program", "factcheck.svg")))
    icon = QIcon()
    for side in _SIZES:
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill("transparent")
        painter = QPainter(pixmap)
        drawing.render(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
