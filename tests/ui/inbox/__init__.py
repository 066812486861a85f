"""The Inbox on the real window."""
