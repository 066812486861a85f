"""The store remembers: tables, the journal, and the queries of each noun.

Nothing of SQLAlchemy leaves this package: callers pass a `Store`, a `Work` or a `Reading` along and
get plain values of the domain.
"""

from factcheck.store.store import Reading, Store, Work

__all__ = ["Reading", "Store", "Work"]
