"""Use cases of the organisation that publishes the sheets."""

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.publishing import Organisation
from factcheck.services import wanted
from factcheck.store import Store
from factcheck.store.repositories import organisations


def describe(
    store: Store,
    *,
    name: str | None = None,
    contact: str | None = None,
    address: str | None = None,
    language: str | None = None,
    method: str | None = None,
    corrections_policy: str | None = None,
    funding: str | None = None,
) -> ChangeSet:
    """Say what is known of the organisation; None leaves a part as it is, "" empties it."""
    lines = {"name": name, "contact": contact, "address": address, "language": language}
    longer = {"method": method, "corrections_policy": corrections_policy, "funding": funding}
    values: dict[str, object] = {
        part: wanted.line(words, what=f"{part} of the organisation")
        for part, words in lines.items()
        if words is not None
    }
    for part, words in longer.items():
        if words is not None:
            values[part] = texts.typed(words, what=part.replace("_", " "))
    with store.operation("Describe the organisation") as work:
        work.made = organisations.describe(work, **values)
    return work.changes


def get(store: Store) -> Organisation:
    """What is known of the organisation; all of it empty where nothing is."""
    with store.read() as reading:
        return organisations.get(reading)
