"""The first step of bringing in: a document is read and looked at, and nothing is kept of it."""

from dataclasses import dataclass

from factcheck.reading.telling import Listener
from factcheck.services.incoming import capturing, known
from factcheck.services.incoming.bringing import Coming, Details, read_details, spotted_in
from factcheck.services.incoming.capturing import Cancelled, Document, Given, never
from factcheck.services.incoming.known import Known
from factcheck.spotting import Spotted
from factcheck.store import Store


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that was read, what is guessed of it, and what the dossier knows of it already.

    `found` are the statements of its text.
    """

    document: Document
    guesses: Details
    known: Known | None = None
    found: Spotted | None = None

    @property
    def certain(self) -> bool:
        """Whether it can be brought in without a look: no warning, nothing like it here."""
        return self.known is None and not self.document.captured.warnings

    def coming(self, details: Details | None = None, **choices: object) -> Coming:
        """It as it is to be brought in; `choices` are those of `Coming`."""
        return Coming(self.document, details or self.guesses, found=self.found, **choices)  # type: ignore[arg-type]


def prepare(
    store: Store,
    *,
    given: Given,
    dossier: int | None = None,
    listener: Listener | None = None,
    cancelled: Cancelled = never,
) -> Prepared:
    """Read a file, an address or what was pasted, and compare it with what the dossier holds.

    Without a dossier it is compared with nothing. `listener` hears how far the reading is.
    Raises UserError when it cannot be had or read; reading's Cancelled when it was.
    """
    document = capturing.capture(given, listener=listener, cancelled=cancelled)
    guesses = read_details(document)
    if dossier is None:
        return Prepared(document, guesses)
    with store.read() as reading:
        like = known.look(reading, dossier, document)
    found = spotted_in(store, dossier, document.captured.text, guesses)
    return Prepared(document, guesses, like, found)
