"""The sheet's screen: a live preview, what is missing, and the export."""

from factcheck.ui.views.sheet.screen import SheetScreen

__all__ = ["SheetScreen"]
