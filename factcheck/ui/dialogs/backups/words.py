"""Backups in plain words."""

from PySide6.QtCore import QLocale

from factcheck.store.copies import KeptCopy, Why
from factcheck.ui.words import moment_words, tr

_WHY = {
    Why.START: "when Factcheck was started",
    Why.DAILY: "daily",
    Why.MIGRATION: "before a new version changed the store",
    Why.RESTORE: "before a backup was restored",
    Why.ASKED: "you asked for it",
}


def when(copy: KeptCopy) -> str:
    """The moment a backup was made, in local time and the locale's way."""
    return moment_words(copy.made_at.isoformat())


def why(copy: KeptCopy) -> str:
    """What a backup was made for."""
    return tr(_WHY[copy.why])


def size(copy: KeptCopy) -> str:
    """How large a backup is."""
    return QLocale().formattedDataSize(copy.bytes, 1)
