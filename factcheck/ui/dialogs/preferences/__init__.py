"""What the user chose, on one page."""

from factcheck.ui.dialogs.preferences.dialog import PreferencesDialog

__all__ = ["PreferencesDialog"]
