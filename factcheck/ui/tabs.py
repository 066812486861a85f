"""Where Tab goes: through parts of a screen as they stand, whenever their controls were made."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order(*parts: QWidget) -> None:
    """Let Tab go through the controls of each part in the order of its layout, part after part.

    Qt goes by the order of making, in which a row added later comes after everything else.
    """
    stops = [control for part in parts for control in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    return [
        control
        for control in part.findChildren(QWidget)
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.window() is part.window()
    ]
