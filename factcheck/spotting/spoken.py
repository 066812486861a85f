"""Is a run of words what somebody said: a clause, or quoted words that are speech."""

from factcheck.spotting.clauses import finite_in, opens_clause
from factcheck.spotting.cues import Cue
from factcheck.spotting.lexicon.verbs import ALSO_JUDGE, NAMING, Kind
from factcheck.spotting.lexicon.words import ARTICLES, PREPOSITIONS, RELATIVES
from factcheck.spotting.tokens import QUOTE, Tokens

_JUDGED_NEARBY = 40  # tokens from a judging verb to the quoted words
_CAPITAL_LABEL = 7  # words; a longer quotation in capitals is speech all the same
_FEWEST_SAID = 4  # tokens after "said" that count without a verb of their own
_LONGEST_BARE = 4  # tokens of a subject whose verb stands in marks
_FEWEST_ALONE = 4  # words of a quotation that is a sentence of its own
_NO_CONTENT = frozenset("to for of whether if how why what about".split())
_BEFORE_JUDGEMENT = PREPOSITIONS | ARTICLES | {"to"}
_SETS_OFF = frozenset({",", ":", ".", "?", "!", "–", "—"})


def is_content(text: str, tok: Tokens, cue: Cue, start: int, stop: int, opener: str) -> bool:
    """Whether the tokens start..stop behind a cue are what was said; `opener` as of `after_cue`."""
    quoted = [at for at in range(start, stop) if tok.low[at] == QUOTE]
    said = [at for at in quoted if not is_label(text, tok, at)]
    kind = cue.verb.kind
    if opener in {"that", ":"} and kind is not Kind.JUDGE:
        short = opener == "that" and stop - start < _FEWEST_SAID and not quoted
        if short and finite_in(tok, start, stop) < 0:
            return False  # "disputes that reading"
        return kind is not Kind.UTTER or bool(said)
    if kind is Kind.UTTER:
        return bool(said) and said[0] - start <= 1
    if said and (kind is Kind.JUDGE or cue.verb.lemma in ALSO_JUDGE):
        return _is_judged(tok, cue, start, said[0])
    if kind is Kind.JUDGE or tok.low[start] in _NO_CONTENT:
        return False
    if quoted and quoted[0] == start:
        return bool(said)
    if tok.low[start].endswith("ed") and tok.words[start].islower() and not said:
        return False  # "said in a statement received on Monday"
    if kind is Kind.SAY:
        long_enough = stop - start >= _FEWEST_SAID and tok.low[start] not in PREPOSITIONS
        return bool(said) or long_enough or opens_clause(tok, start, stop)
    if said and _verb_is_quoted(tok, start, said[0]):
        return True
    return opens_clause(tok, start, stop) and not _only_relative(tok, start, stop)


def _verb_is_quoted(tok: Tokens, start: int, at: int) -> bool:
    """A bare subject before the marks: found surrogates “should not be punished”."""
    if not start < at <= start + _LONGEST_BARE or tok.low[at - 1] in _BEFORE_JUDGEMENT:
        return False
    return all(tok.low[k][0].isalnum() for k in range(start, at))


def _is_judged(tok: Tokens, cue: Cue, start: int, at: int) -> bool:
    """Quoted words are the judgement itself: called it “a joke”, praised it as “a model”."""
    if cue.verb.kind is not Kind.JUDGE:
        return at - start <= _JUDGED_NEARBY
    if "," in tok.low[start:at] or finite_in(tok, start, at) > start:
        return False
    naming = cue.verb.lemma in NAMING
    return naming or at == start or tok.low[at - 1] in _BEFORE_JUDGEMENT


def _only_relative(tok: Tokens, start: int, stop: int) -> bool:
    """The only verb sits in a relative clause: "acknowledged the people who came"."""
    verb = finite_in(tok, start, stop)
    return any(word in RELATIVES for word in tok.low[start:verb])


def is_label(text: str, tok: Tokens, at: int) -> bool:
    """Quoted words that are a name or title, each capitalised: “Tier 2 Watch List”."""
    words = text[tok.starts[at] + 1 : tok.ends[at] - 1].split()
    if not words or len(words) > _CAPITAL_LABEL or words[-1].endswith((".", ",", "!", "?")):
        return not words
    big = [w for w in words if len(w) > 3 or w[0].isdigit()]
    return len(words) > 1 and all(w[0].isupper() or w[0].isdigit() for w in big or words)


def spoken_start(text: str, tok: Tokens, first: int, at: int) -> int:
    """Where speech before a cue starts; a sentence in marks, set off, leaves its lead-in out."""
    if at == first or tok.low[at - 1] not in _SETS_OFF:
        return first
    words = text[tok.starts[at] : tok.ends[at]].split()
    bare_lead = finite_in(tok, first, at) < 0 or tok.low[at - 1] == ":"
    return at if len(words) >= _FEWEST_ALONE and bare_lead else first


def stands_alone(text: str, tok: Tokens, at: int, last: int) -> bool:
    """A whole sentence in marks, with only an adverbial behind it."""
    inner = text[tok.starts[at] : tok.ends[at]].strip("“”\"«»‘’' ")
    sentence = inner[:1].isupper() and len(inner.split()) >= _FEWEST_ALONE
    return sentence and finite_in(tok, at + 1, last) < 0


def introduced(tok: Tokens, first: int, at: int, last: int) -> bool:
    """What comes before the colon is no part of the words: "said of the plan: “...”"."""
    colon = at - 1
    if at != last - 1 or colon <= first or tok.low[colon] != ":":
        return False
    return finite_in(tok, first, colon) < 0
