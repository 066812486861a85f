"""The colour the window is painted in at once, before the rest of the look is there."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

LIGHT, DARK = "#f6f5f1", "#17191c"


def lay(app: QApplication, scheme: str) -> None:
    """Give every window the ground of "light", "dark", or what is nearest to the system's."""
    palette = QPalette(app.palette())
    dark = palette.window().color().lightness() < 128 if scheme == "system" else scheme == "dark"
    palette.setColor(QPalette.ColorRole.Window, QColor(DARK if dark else LIGHT))
    app.setPalette(palette)
