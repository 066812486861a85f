"""The use cases, one file per noun: the only door from the window and the command line to the rest.

A change takes the store and keyword-only plain values, runs as one labelled operation, and returns
its ChangeSet. A look takes the store and returns values of the domain.

The way of the work: documents are `incoming`, what was found in them waits in the `inbox`, an
editor is `deciding`, helped by `suggesting`, and a sheet is for `publication`; `safekeeping` loses
nothing of it, and `installed` is what the program says of itself.

`services.claims` and the like are imported when they are first asked for: they stand on SQLAlchemy,
and the window is there before it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.services.deciding import claims, desk, dossiers, pairings, speakers, verdicts
    from factcheck.services.incoming import sources
    from factcheck.services.publication import organisations, publishing
    from factcheck.services.safekeeping import history, verification
    from factcheck.services.suggesting import repeats, suggestions

_ROOMS = {
    "claims": "deciding",
    "desk": "deciding",
    "dossiers": "deciding",
    "history": "safekeeping",
    "organisations": "publication",
    "pairings": "deciding",
    "publishing": "publication",
    "repeats": "suggesting",
    "sources": "incoming",
    "speakers": "deciding",
    "suggestions": "suggesting",
    "verdicts": "deciding",
    "verification": "safekeeping",
}

__all__ = [
    "claims",
    "desk",
    "dossiers",
    "history",
    "organisations",
    "pairings",
    "publishing",
    "repeats",
    "sources",
    "speakers",
    "suggestions",
    "verdicts",
    "verification",
]


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        return import_module(f"{__name__}.{_ROOMS[name]}.{name}")
    raise AttributeError(name)
