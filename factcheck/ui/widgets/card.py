"""The card: a framed surface that everything on the desk stands on."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.theme.style import restyle


class Card(QFrame):
    """A framed surface; add its contents to `body`, a vertical layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        self.body.setSpacing(SPACE_S)

    def set_selected(self, selected: bool) -> None:  # noqa: FBT001 - reads as Qt's own setters
        """Mark the card as the chosen one of its kind."""
        restyle(self, selected=selected)


class Line(QFrame):
    """A hairline between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "line")
        self.setFixedHeight(1)
