"""The check of a sheet against a store: which quotations, hashes and verdicts still hold."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck import files, sheets
from factcheck.domain.claims import Claim
from factcheck.domain.dossiers import Dossier
from factcheck.domain.sources import Source
from factcheck.domain.verdicts import REASON_WORDS, Reason, Verdict
from factcheck.errors import UserError
from factcheck.services.publication import frozen
from factcheck.services.safekeeping.verification import Problem, Verification
from factcheck.sheets import Sheet, Stated, html
from factcheck.sheets.printable import printable
from factcheck.sheets.verifying import LARGEST, StatedQuotation, StatedVerdict
from factcheck.store import Reading, Store
from factcheck.store.repositories import claims, contents, dossiers, publications, sources


def check(store: Store, *, path: Path) -> Verification:
    """Check a sheet in HTML or JSON.

    Raises UserError when the file is no such sheet, or of a dossier that the store does not hold.
    """
    stated = sheets.stated(files.read_bytes(path, largest=LARGEST))
    with store.read() as reading:
        of = next((d for d in dossiers.every(reading) if d.uid == stated.dossier), None)
        if of is None:
            raise UserError(
                "The dossier of this sheet is not in this store.",
                todo="Name the store that the sheet was made from.",
            )
        look = _Look(reading, of, stated, Counter())
        problems = (*look.version(), *look.verdicts(), *look.sources(), *look.quotations())
    return Verification(problems, dict(look.checked))


@dataclass(frozen=True, slots=True)
class _Look:
    reading: Reading
    dossier: Dossier
    stated: Stated
    checked: Counter[str]

    def version(self) -> Iterator[Problem]:
        """Whether the sheet says what was published under its version and hash."""
        if not self.stated.version:
            return
        self.checked["versions"] = 1
        where = f"version {self.stated.version}"
        every = publications.every(self.reading, self.dossier.id)
        found = next((each for each in every if each.number == self.stated.version), None)
        if found is None:
            yield Problem("The store has published no such version.", where)
        elif found.content_sha256 != self.stated.content_sha256:
            yield Problem("The hash is not that of what was published.", where)
        elif publications.content(self.reading, found):
            frozen_sheet = frozen.sheet_of(self.reading, found)
            told = sheets.stated(html.render(frozen_sheet))
            if _told(told) != _told(self.stated):
                yield Problem("The sheet does not say what was published.", where)
            yield from self._words(frozen_sheet, told)

    def _words(self, published: Sheet, told: Stated) -> Iterator[Problem]:
        """Whether each part that a reader reads is as it was published."""
        if not self.stated.words:
            return
        parts = {"": "the opening"} | {c.uid: f"claim {c.number}" for c in published.claims}
        for uid, name in parts.items():
            self.checked["parts read"] += 1
            if self.stated.words.get(_shown(uid)) != told.words.get(_shown(uid)):
                yield Problem("It does not read as it was published.", name)

    def verdicts(self) -> Iterator[Problem]:
        """Whether the store gives each claim the verdict that the sheet prints."""
        every = claims.many(self.reading, claims.ids(self.reading, self.dossier.id))
        held = {_shown(claim.uid): claim for claim in every}
        for each in self.stated.verdicts:
            self.checked["verdicts"] += 1
            yield from _verdict(each, held.get(_shown(each.claim)))

    def sources(self) -> Iterator[Problem]:
        """Whether each source is there, and its bytes and text have the hashes printed."""
        held = self._held()
        first = {each.source: each for each in self.stated.quotations}
        for uid, each in first.items():
            self.checked["sources"] += 1
            source = held.get(_shown(uid))
            if source is None:
                yield Problem("A source of the sheet is not in the store.", f"source {uid}")
            else:
                yield from self._hashes(each, source)

    def _hashes(self, each: StatedQuotation, source: Source) -> Iterator[Problem]:
        where = f"source “{source.name}”"
        kept = sources.original_of(self.reading, source.id)
        left_out = contents.is_left_out(source.original_sha256, kept)
        actual = source.original_sha256 if left_out else hashlib.sha256(kept).hexdigest()
        if actual != each.sha256:
            yield Problem("The document has another hash than the sheet prints.", where)
        if each.text_sha256 and source.text_sha256 != each.text_sha256:
            yield Problem("The text has another hash than the sheet states.", where)

    def quotations(self) -> Iterator[Problem]:
        """Whether the words of each quotation stand at their place in the source's text."""
        held = self._held()
        texts: dict[int, str] = {}
        numbers = {_shown(claim.uid): claim.number for claim in claims.many(
            self.reading, claims.ids(self.reading, self.dossier.id))}  # fmt: skip
        for each in self.stated.quotations:
            source = held.get(_shown(each.source))
            if source is None:
                continue  # told already
            if source.id not in texts:
                texts[source.id] = sources.text_of(self.reading, source.id)
            text = texts[source.id]
            if contents.is_left_out(source.text_sha256, text.encode()):
                self.checked["quotations whose text was left out"] += 1
                continue
            self.checked["quotations"] += 1
            words = text[each.selector.start : each.selector.end]
            if _shown(words) != _shown(each.selector.exact):
                number = numbers.get(_shown(each.claim), 0)
                where = f"claim {number}, source “{source.name}”, from {each.selector.start}"
                yield Problem("The words quoted do not stand at their place.", where)

    def _held(self) -> Mapping[str, Source]:
        every = sources.every(self.reading, self.dossier.id)
        return {_shown(source.uid): source for source in every}


def _verdict(each: StatedVerdict, claim: Claim | None) -> Iterator[Problem]:
    if claim is None:
        yield Problem("A claim of the sheet is not in the store.", f"claim {each.claim}")
        return
    if each.shown and each.shown != each.verdict:
        what = f"The page shows “{each.shown}” where it states {each.verdict}."
        yield Problem(what, f"claim {claim.number}")
    reason = claim.reason if claim.verdict is Verdict.UNVERIFIED else None
    if (claim.verdict, reason) != (each.verdict, each.reason):
        told = _ruled(each.verdict, each.reason)
        now = _ruled(claim.verdict, reason)
        what = f"The sheet says {told}, the store says {now}."
        yield Problem(what, f"claim {claim.number}")


def _ruled(verdict: Verdict, reason: Reason | None) -> str:
    return f"{verdict}, {REASON_WORDS[reason]}" if reason else str(verdict)


def _told(stated: Stated) -> tuple[object, ...]:
    quoted = tuple((_shown(q.selector.exact), q.sha256) for q in stated.quotations)
    return quoted, tuple((v.claim, v.verdict, v.reason) for v in stated.verdicts)


def _shown(words: str) -> str:
    """Words as a page shows them: a sheet in HTML states them so."""
    return " ".join(printable(words).split())
