"""Verbs before their subject: "...", said Name, the minister."""

from factcheck.spotting import subjects
from factcheck.spotting.clauses import finite_in
from factcheck.spotting.cues import Cue
from factcheck.spotting.lexicon.verbs import Form, Kind
from factcheck.spotting.lexicon.words import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from factcheck.spotting.phrases import Kind as Phrase
from factcheck.spotting.phrases import read
from factcheck.spotting.tokens import QUOTE, Tokens

_NEAR = 8  # tokens in which the subject must show itself
# Only these are turned round without a comma or quotation before them.
_PLAIN = frozenset("say add explain claim warn argue note".split())
_PEOPLE = (Phrase.PERSON, Phrase.ROLE, Phrase.GROUP, Phrase.PRONOUN)


def is_inverted(text: str, tok: Tokens, cue: Cue, lo: int) -> bool:
    """Whether the cue's subject stands to its right; `lo` is where its clause may start."""
    if cue.verb.form is Form.BASE or cue.verb.kind is Kind.JUDGE:
        return False
    if cue.last >= len(tok) or cue.first <= lo or tok.low[cue.last] == "that":
        return False
    previous = tok.low[cue.first - 1]
    if previous == QUOTE or (previous == "," and tok.low[cue.first - 2] == QUOTE):
        return _subject_follows(text, tok, cue.last)
    if previous != ",":
        return _clause_then_cue(text, tok, cue, lo)
    if tok.low[cue.last] in PRONOUNS or finite_in(tok, lo, cue.first - 1) <= lo:
        return False
    follows = _subject_follows(text, tok, cue.last)
    return follows and not _closes_apposition(text, tok, cue, lo)


def _subject_follows(text: str, tok: Tokens, at: int) -> bool:
    if tok.words[at][0].isupper() or tok.low[at] in DETERMINERS:
        return True
    found = read(text, tok, at, min(len(tok), at + _NEAR))
    return found is not None and found.kind in _PEOPLE


def _closes_apposition(text: str, tok: Tokens, cue: Cue, lo: int) -> bool:
    """The comma belongs to the subject: "Name, the minister, said Cambodia was"."""
    cut = max((at for at in range(lo, cue.first - 1) if tok.low[at] == ","), default=lo - 1)
    verb = finite_in(tok, cut + 1, cue.first - 1)
    aside = cut >= lo and tok.low[cut + 1] in PREPOSITIONS
    if verb >= 0 and not aside and RELATIVES.isdisjoint(tok.low[cut + 1 : verb]):
        return False  # a clause stands there, not words about a name
    subject = subjects.before(text, tok, lo, cue.first)
    if subject is None or subject.mention.kind is Phrase.THING:
        return False
    return finite_in(tok, lo, subject.first) < 0


def _clause_then_cue(text: str, tok: Tokens, cue: Cue, lo: int) -> bool:
    """A clause, no comma, and nothing after the name: "such efforts do not last said Name"."""
    if cue.verb.lemma not in _PLAIN:
        return False
    begin = max((at + 1 for at in range(lo, cue.first - 1) if tok.low[at] == ","), default=lo)
    if finite_in(tok, begin, cue.first) <= begin or not _subject_follows(text, tok, cue.last):
        return False
    subject = subjects.after(text, tok, cue.last, len(tok))
    if subject is None or subject.mention.kind not in (Phrase.PERSON, Phrase.ROLE):
        return False
    rest = subject.last
    return rest >= len(tok) or tok.low[rest] in {".", ",", ";"} or tok.low[rest] in PREPOSITIONS
