"""What the Inbox and the reader share of showing statements."""
