"""Use case of bringing several documents in at once: each by itself, the good ones kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import FactcheckError, UserError
from factcheck.services import dossiers, sources, wanted
from factcheck.services.sources import Details, Imported, Outcome
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
    store: Store, *, dossier: int | str, given: Sequence[str], details: Details | None = None
) -> Iterator[Brought]:
    """Bring files in one after the other, telling the outcome of each as it comes.

    `dossier` is an id, or words: a name or an id. Where there is none of that name it is made
    before the first file that can be read, so that files which are all refused leave nothing
    behind. Raises UserError when the name of the dossier, the publisher or the edition can be none.
    """
    said = details or Details()
    if isinstance(dossier, str):
        dossier = wanted.name(dossier, what="name of the dossier")
    wanted.line(said.publisher, what="publisher")
    wanted.line(said.edition, what="edition")
    return (_brought(store, dossier, file, said) for file in given)


def _brought(store: Store, dossier: int | str, file: str, details: Details) -> Brought:
    try:
        if file.lower().startswith(("http://", "https://")):
            raise UserError(
                "Addresses are not fetched.", todo="Save the page and bring in the file."
            )
        document = sources.read_file(Path(file))
        if isinstance(dossier, str):
            _make_if_missing(store, dossier)
        imported = sources.import_document(
            store, dossier=dossier, document=document, details=details
        )
    except FactcheckError as error:
        return Brought(file, None, str(error))
    return Brought(file, imported)


def _make_if_missing(store: Store, dossier: str) -> None:
    try:
        dossiers.find(store, dossier)
    except UserError:
        dossiers.create(store, name=dossier)
