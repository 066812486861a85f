"""The Sources screen: the dossier's documents, the reader, and what is kept of each."""

from factcheck.ui.views.sources.screen import SourcesScreen

__all__ = ["SourcesScreen"]
