"""The history's screen: every operation, and what it changed word by word."""

from factcheck.ui.views.history.screen import HistoryScreen

__all__ = ["HistoryScreen"]
