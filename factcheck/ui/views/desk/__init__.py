"""The desk: claims | a claim with its pairings and verdict | findings to pair."""

from factcheck.ui.views.desk.screen import DeskScreen

__all__ = ["DeskScreen"]
