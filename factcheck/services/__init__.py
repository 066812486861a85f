"""The use cases, one file per noun: the only door from the window and the command line to the rest.

A change takes the store and keyword-only plain values, runs as one labelled operation, and returns
its ChangeSet. A look takes the store and returns values of the domain.

`services.claims` and the like are imported when they are first asked for: they stand on SQLAlchemy,
and the window is there before it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.services import (
        claims,
        desk,
        dossiers,
        history,
        organisations,
        pairings,
        publishing,
        repeats,
        sources,
        speakers,
        suggestions,
        verdicts,
        verification,
    )

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
    if name in __all__:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(name)
