"""Qt's own messages: to standard error, but for those that say nothing to anybody."""

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_IDLE = ("This plugin does not support",)  # what the offscreen platform says of every window


def quieten() -> None:
    """Drop the idle messages from now on."""
    qInstallMessageHandler(_pass_on)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_IDLE):
        sys.stderr.write(f"{message}\n")
