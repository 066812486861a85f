"""The import screen: documents on their way into the dossier, a row each, looked at before."""

from factcheck.ui.views.importing.screen import ImportScreen

__all__ = ["ImportScreen"]
