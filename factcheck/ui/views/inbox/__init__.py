"""The Inbox: statements that were found, to be kept or dismissed."""

from factcheck.ui.views.inbox.screen import InboxScreen

__all__ = ["InboxScreen"]
