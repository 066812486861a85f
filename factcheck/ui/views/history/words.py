"""The journal's tables, columns and values in plain words."""

from collections.abc import Callable
from typing import Final

from factcheck.domain.dates import PartialDate
from factcheck.domain.findings import GRADE_WORDS, Grade
from factcheck.domain.verdicts import REASON_WORDS, Reason, Verdict
from factcheck.errors import UserError
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import moment_words, tr

NOUNS: Final = {
    "dossiers": "Dossier", "editions": "Edition", "sources": "Source", "speakers": "Speaker",
    "speaker_aliases": "Other name", "speaker_roles": "Role", "claims": "Claim",
    "opinions": "Opinion", "findings": "Finding", "passages": "Passage", "pairings": "Pairing",
    "statements": "Statement", "readings": "Reading", "replies": "Reply asked for",
    "known_names": "Name of a side", "distinct_speakers": "Two speakers kept apart",
    "organisations": "Organisation", "publications": "Published sheet",
    "corrections": "Correction", "dismissals": "Suggestion put aside",
}  # fmt: skip

# What is worked out from other rows, or kept for looking things up.
BOOKKEEPING: Final = frozenset({"learned_terms", "page_maps", "published_claims"})

# What is not named here is bookkeeping that no reader of the history asks for.
FIELDS: Final = {
    "name": "Name", "country": "Country", "text": "Words", "exact": "Words", "speaker": "Speaker",
    "said": "Said on", "said_inferred_from": "Date inferred from", "occasion": "Occasion",
    "verdict": "Verdict", "reason": "Reason", "rationale": "Rationale", "status": "Status",
    "decided_by": "Decided by", "stance": "Stance", "claim": "Claim", "finding": "Finding",
    "source": "Source", "edition": "Edition", "grade": "Evidence", "note": "Note",
    "kind": "Kind", "title": "Title", "publisher": "Publisher", "author": "Author",
    "address": "Address", "published": "Published", "published_inferred_from": "Date inferred from",
    "language": "Language", "file_name": "File", "report": "Report", "year": "Year",
    "issuing_body": "Issued by", "period_start": "Period from", "period_end": "Period to",
    "rating": "Rating", "side": "Side", "alias": "Other name", "body": "Body", "person": "Person",
    "at": "Date", "speaker_name": "Speaker", "speaker_role": "Role", "speaker_body": "Body",
    "decision": "Decision",
}  # fmt: skip

REFERENCES: Final = {
    "dossier": "dossiers", "speaker": "speakers", "claim": "claims", "finding": "findings",
    "source": "sources", "edition": "editions",
}  # fmt: skip

_DATES: Final = {"said", "published", "period_start", "period_end", "at"}


def value_words(column: str, value: object) -> str:
    """A value of a column in words; a reference to another row is for the caller to name."""
    if value is None or value == "":
        return ""
    told = str(value)
    if column in _DATES:
        return _date(told)
    known = _KNOWN.get(column)
    try:
        return known(told) if known else told
    except ValueError:  # a word of another version of the program
        return told


def _date(value: str) -> str:
    try:
        return str(PartialDate(value))
    except UserError:
        return moment_words(value)


_KNOWN: Final[dict[str, Callable[[str], str]]] = {
    "verdict": lambda value: verdict_word(Verdict(value)),
    "reason": lambda value: tr(REASON_WORDS[Reason(value)]),
    "grade": lambda value: tr(GRADE_WORDS[Grade(value)]),
    "status": lambda value: tr(value.capitalize()),
    "stance": lambda value: tr(value.capitalize()),
    "kind": lambda value: tr(value.capitalize()),
    "side": lambda value: tr(value.replace("_", " ").capitalize()),
}
