"""Which tokens of a sentence make a statement: its edges, offsets and mode."""

from factcheck.domain.statements import Mode
from factcheck.spotting.clauses import finite_in, may_be_clause
from factcheck.spotting.cues import Cue
from factcheck.spotting.lexicon.bodies import PUBLISHED
from factcheck.spotting.lexicon.verbs import Kind
from factcheck.spotting.lexicon.words import (
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from factcheck.spotting.marks import Quote
from factcheck.spotting.spoken import introduced, stands_alone
from factcheck.spotting.tokens import QUOTE, Tokens

_REMARKS = frozenset("though although despite while whereas but".split())
_OPEN_ADVERBIALS = PREPOSITIONS | SUBORDINATORS | TIME_WORDS
_TITLE_WITHIN = 9  # tokens from "in" to the noun of a report
_LONG_ENOUGH = 5  # tokens


def span(
    text: str, tok: Tokens, quote_at: dict[int, Quote], first: int, last: int, *, left: bool
) -> tuple[int, int, Mode, Quote | None]:
    """Offsets and mode; a lone quotation among bare adverbials is taken by itself."""
    quoted = [at for at in range(first, last) if tok.low[at] == QUOTE]
    if quoted and quoted[0] == first and not left and stands_alone(text, tok, first, last):
        last = first + 1
    if quoted and introduced(tok, first, quoted[-1], last):
        first = quoted[-1]
    start, end = tok.starts[first], tok.ends[last - 1]
    if not quoted:
        return start, end, Mode.INDIRECT, None
    if last - first == 1:
        return start, end, Mode.DIRECT, quote_at.get(start)
    return start, end, Mode.MIXED, quote_at.get(tok.starts[quoted[-1]])


def ends_spoken(tok: Tokens, at: int, last: int) -> bool:
    """A quotation right before the reporting clause, or near the end of a longer clause."""
    return at == last - 1 or finite_in(tok, 0, last) >= 0


def clause_before(tok: Tokens, first: int, last: int) -> bool:
    """A clause, and no adverbial whose only verb is relative: "in talks with men who left"."""
    low = tok.low
    if low[first] in PREPOSITIONS and "," not in low[first:last]:
        verb = finite_in(tok, first, last)
        if verb > 0 and not RELATIVES.isdisjoint(low[first:verb]):
            return False
    return may_be_clause(tok, first, last)


def may_be_words(tok: Tokens, cue: Cue, first: int, last: int) -> bool:
    """A run long enough for a clause whose verb no list holds: "police respond to some"."""
    opener = tok.low[first]
    adverbial = opener in _OPEN_ADVERBIALS or opener.endswith("ing")
    return cue.verb.kind is Kind.SAY and last - first >= _LONG_ENOUGH and not adverbial


def before_remark(tok: Tokens, first: int, last: int) -> int:
    """A judgement ends before what the writer holds against it: “...”, though it was."""
    low = tok.low
    ends = (k for k in range(first + 1, last - 1) if low[k] == "," and low[k + 1] in _REMARKS)
    return next(ends, last)


def report_of(tok: Tokens, first: int, last: int) -> str:
    """The report that the words stand in, if the sentence says so outside first..last; else ""."""
    low = tok.low
    for at in range(len(tok) - 2):
        if low[at] != "in" or first <= at < last or low[at + 1] not in DETERMINERS:
            continue
        for k in range(at + 2, min(len(tok), at + _TITLE_WITHIN)):
            if low[k] in PUBLISHED:
                return " ".join(tok.words[at + 1 : k + 1])
            if not low[k][0].isalnum():
                break
    return ""
