"""Use case of bringing several documents in at once: each by itself, the good ones kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.domain import text as texts
from factcheck.errors import FactcheckError, UserError
from factcheck.reading.telling import Listener
from factcheck.services import wanted
from factcheck.services.deciding import dossiers
from factcheck.services.incoming import capturing, versions
from factcheck.services.incoming.bringing import Details, Imported, Outcome, bring_in
from factcheck.services.incoming.known import Known, Relation
from factcheck.services.incoming.preparing import Prepared, prepare
from factcheck.store import Store


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of one file: `imported`, or the `error` in words that it was refused with."""

    file: str
    imported: Imported | None
    error: str = ""

    @property
    def outcome(self) -> Outcome:
        """Imported, warned, duplicate or refused."""
        return self.imported.outcome if self.imported else Outcome.REFUSED


def import_files(
    store: Store,
    *,
    dossier: int | str,
    given: Sequence[str],
    details: Details | None = None,
    listener: Listener | None = None,
) -> Iterator[Brought]:
    """Bring files and addresses in one after the other, telling the outcome of each as it comes.

    `dossier` is an id, or words: a name or an id. Where there is none of that name it is made
    before the first document that can be read, so that those which are all refused leave nothing
    behind. A later capture of an address that is known is a new version of it. Raises UserError
    when the name of the dossier, the publisher or the edition can be none.
    """
    said = details or Details()
    if isinstance(dossier, str):
        dossier = wanted.name(dossier, what="name of the dossier")
    wanted.line(said.publisher, what="publisher")
    wanted.line(said.edition, what="edition")
    return (_brought(store, dossier, file, said, listener) for file in given)


def _brought(
    store: Store, dossier: int | str, file: str, details: Details, listener: Listener | None
) -> Brought:
    try:
        given = file if capturing.is_address(file) else Path(file)
        known = _known(store, dossier)
        prepared = prepare(store, given=given, dossier=known, listener=listener)
        if isinstance(dossier, str) and known is None:
            dossiers.create(store, name=dossier)
        imported = _bring_in(store, dossier, prepared, details)
    except FactcheckError as error:
        return Brought(file, None, str(error))
    return Brought(file, imported)


def _known(store: Store, dossier: int | str) -> int | None:
    """The id of the dossier; None where there is none of that name yet."""
    try:
        return dossiers.find(store, dossier).id
    except UserError:
        if isinstance(dossier, str):
            return None
        raise


def _bring_in(store: Store, dossier: int | str, prepared: Prepared, details: Details) -> Imported:
    like = prepared.known
    again = like is not None and like.relation is Relation.VERSION and like.certain
    replaces = like.source.id if like is not None and again else None
    coming = prepared.coming(details, replaces=replaces)
    imported = bring_in(store, dossier=dossier, coming=coming)
    more = _carried(store, imported) if again else _likeness(like)
    if imported.outcome is Outcome.DUPLICATE or not more:
        return imported
    return replace(imported, outcome=Outcome.WARNED, warnings=(*imported.warnings, more))


def _carried(store: Store, imported: Imported) -> str:
    """What was kept of the version before, and where it is now."""
    left = versions.CarriedOver(imported.carried, versions.left_behind(store, imported.source.id))
    told = f"It is a new version of source {imported.source.replaces}."
    if not (left.moved or left.left):
        return told
    counts = f"{left.moved} moved, {left.differ} differ, {left.lost} not found"
    return f"{told} Passages kept of that: {counts}."


def _likeness(like: Known | None) -> str:
    if like is None or like.relation is Relation.SAME:
        return ""
    name = texts.shortened(like.source.name, 60)
    return f"{like.share:.0%} of its words are those of source {like.source.id}, “{name}”."
