"""The store remembers: tables, the journal, and the queries of each noun.

Nothing of SQLAlchemy leaves this package: callers pass a `Store`, a `Work` or a `Reading` along and
get plain values of the domain. The three are imported when they are first asked for, so that
`factcheck.store.glance` comes without SQLAlchemy.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.store.store import Reading, Store, Work

__all__ = ["Reading", "Store", "Work"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from factcheck.store import store

        return getattr(store, name)
    raise AttributeError(name)
