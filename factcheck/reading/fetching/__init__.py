"""Fetching a document from an address, when the editor asks for it and never else.

`addresses` takes an address apart and says where it may lead, `connection` speaks with the one
machine that was checked, `body` takes what it sends within bounds, `fetch` goes from redirect to
redirect. Nothing that arrives is parsed here: its bytes go the way of a file's.
"""

from factcheck.reading.fetching.fetch import Fetched, fetch

__all__ = ["Fetched", "fetch"]
