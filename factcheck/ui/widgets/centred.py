"""A widget in the middle, as wide as there is room, up to a measure."""

from PySide6.QtWidgets import QHBoxLayout, QWidget


def centred(widget: QWidget, widest: int) -> QHBoxLayout:
    """A row that holds the widget; unlike an alignment it lets wrapped text be as high as it is."""
    widget.setMaximumWidth(widest)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
