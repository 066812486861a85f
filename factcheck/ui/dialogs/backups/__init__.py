"""The backups: what there is, what is in one, and going back to it."""

from factcheck.ui.dialogs.backups.dialog import BackupsDialog

__all__ = ["BackupsDialog"]
