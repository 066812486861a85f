"""What every text view that only shows words has in common."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit


def only_show(view: QTextEdit, *, margin: int) -> None:
    """Let a view show plain words to read, select and copy, as wide as there is room."""
    view.setProperty("kind", "quote")
    view.setReadOnly(True)
    view.setAcceptRichText(False)
    view.setTabChangesFocus(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    view.document().setDocumentMargin(margin)
    view.viewport().setAutoFillBackground(False)
