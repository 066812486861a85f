"""The window's measures, kept from one start to the next."""

from __future__ import annotations

import base64
from dataclasses import replace

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from factcheck.settings import Settings


def kept(window: QMainWindow, settings: Settings) -> Settings:
    """The settings with the window's size and its splitters' positions."""
    measures = {"window": _text(window.saveGeometry())}
    for splitter in window.findChildren(QSplitter):
        if splitter.objectName():
            measures[splitter.objectName()] = _text(splitter.saveState())
    return replace(settings, layout={**settings.layout, **measures})


def restore_window(window: QMainWindow, settings: Settings) -> bool:
    """Give the window its last size; whether there was one."""
    state = settings.layout.get("window")
    return bool(state) and window.restoreGeometry(_bytes(state))


def restore_splitters(part: QWidget, settings: Settings) -> None:
    """Put every splitter inside a part of the window where it was."""
    for splitter in part.findChildren(QSplitter):
        if state := settings.layout.get(splitter.objectName()):
            splitter.restoreState(_bytes(state))


def _text(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode()


def _bytes(state: object) -> QByteArray:
    return QByteArray.fromBase64(str(state).encode("ascii", "ignore"))
