"""Qt's own messages: to standard error, but for those that say nothing to anybody."""

import sys
from contextlib import suppress

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_IDLE = ("This plugin does not support",)  # what the offscreen platform says of every window


def quieten() -> None:
    """Drop the idle messages from now on."""
    qInstallMessageHandler(_pass_on)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if sys.stderr is None or message.startswith(_IDLE):  # none: started without a terminal
        return
    with suppress(OSError, ValueError):  # whoever listened is gone
        sys.stderr.write(f"{message}\n")
