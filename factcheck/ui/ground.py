"""The colour the window is painted in at once, before the rest of the look is there."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

LIGHT, DARK = "#f6f5f1", "#17191c"


def lay(app: QApplication, scheme: str) -> None:
    """Give every window the ground of "light", "dark", or what is nearest to the system's."""
    palette = app.palette()  # a copy; QPalette(…) would make all enums of Qt before the first paint
    room = QPalette.ColorRole.Window
    dark = palette.color(room).lightness() < 128 if scheme == "system" else scheme == "dark"
    palette.setColor(room, QColor(DARK if dark else LIGHT))
    app.setPalette(palette)
