"""Small drawings kept for the next paint: a round edge costs more than the words inside it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache


def cached(name: str, size: QSize, scale: float, draw: Callable[[QPainter], None]) -> QPixmap:
    """The drawing of that name; `draw` makes it when it is not at hand.

    `name` must tell all that the drawing depends on but its size (device-independent pixels) and
    its scale: the colours too.
    """
    key = f"factcheck {name} {size.width()}x{size.height()} {scale:.3f}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = QPixmap(size * scale)
    if drawn.isNull():  # a widget squeezed to nothing
        return drawn
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn
