"""What was said: the run of words a cue governs, to its right."""

from factcheck.spotting.clauses import STOPS, finite_in, is_finite, opens_clause
from factcheck.spotting.cues import Cue, Shape, own_subject
from factcheck.spotting.lexicon.verbs import Form, Kind
from factcheck.spotting.lexicon.words import (
    ADVERBS,
    ARTICLES,
    CONJUNCTIONS,
    DETERMINERS,
    HEARERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SPANS,
    SPEECH_PLACES,
    TIME_WORDS,
)
from factcheck.spotting.tokens import QUOTE, Tokens

_MAY_HAVE_HEARER = frozenset({"warn", "caution", "advise", "promise"})
# Open a writer's remark on what was said: ", a claim the army denied".
_REMARKS = frozenset("a an allegations claims charges accusations figures".split())
_ADVERBS_OF_CONTENT = frozenset("all both even since has have had would".split())
_JOINING = CONJUNCTIONS | {"as"}
_FOCUS = frozenset("only just merely simply".split())
_AGO = frozenset("earlier ago before later after".split())
_SUBJECT_WITHIN = 26  # tokens from a conjunction to the verb of its subject
_LOOK = 22  # tokens to look ahead for "that" or a colon behind an adverbial


def addressee_end(tok: Tokens, at: int, end: int) -> int:
    """Past the person who was told: "told reporters", "told The Post on July 5"."""
    if at >= end:
        return at
    if tok.low[at] in PRONOUNS or tok.low[at] in {"me", "us", "him", "them", "her", "everyone"}:
        return at + 1
    hearer = at + (tok.low[at] in DETERMINERS or tok.low[at] in POSSESSIVES)
    if hearer + 1 < end and tok.low[hearer] in HEARERS and _subject_opens(tok, hearer + 1):
        return hearer + 1
    ahead = _that_or_mark(tok, at, end)
    if ahead is not None and not _clause_between(tok, at, ahead):
        return ahead
    return _past_hearer(tok, at, end)


def _past_hearer(tok: Tokens, at: int, end: int) -> int:
    """Past a name in capitals, or up to a noun for people who listen."""
    k = at
    while k < end and (tok.low[k] in DETERMINERS or tok.low[k] in POSSESSIVES):
        k += 1
    if k < end and tok.words[k][0].isupper():
        while k < end and tok.words[k][0].isupper() and tok.low[k] not in TIME_WORDS:
            k += 1
        return k
    while k < end and tok.words[k].islower() and tok.low[k] not in PREPOSITIONS:
        if tok.low[k] in HEARERS or tok.low[k] in SPEECH_PLACES:
            return k + 1
        if tok.low[k] in DETERMINERS or is_finite(tok, k, at):
            return k
        k += 1
    return k


def _subject_opens(tok: Tokens, at: int) -> bool:
    """Whether what was said starts here, with its subject: told jurors | the company."""
    return tok.low[at] in ARTICLES or tok.low[at] in POSSESSIVES or tok.low[at] in PRONOUNS


def _clause_between(tok: Tokens, first: int, last: int) -> bool:
    return finite_in(tok, first, last) >= 0


def _that_or_mark(tok: Tokens, at: int, end: int) -> int | None:
    """The next "that", colon, quotation or stop, if near."""
    for k in range(at, min(end, at + _LOOK)):
        word = tok.low[k]
        if word in {"that", ":", QUOTE} or word in STOPS:
            return k
        if word == ",":
            return k
    return end if end - at < _LOOK else None


def after_cue(tok: Tokens, cue: Cue, end: int) -> tuple[int, str]:
    """Where the content starts behind a cue, and what opens it.

    The second value is "that", ":", ",", "" for content at once, or "end" when nothing follows.
    """
    at = cue.last
    if cue.verb.kind is Kind.TELL:
        at = addressee_end(tok, at, end)
    elif cue.verb.lemma in _MAY_HAVE_HEARER and at < end and tok.low[at] in HEARERS:
        at += 1
    while at < end:
        word = tok.low[at]
        if word in STOPS:
            return at, "end"
        if word == "that" and at + 1 < end and tok.low[at + 1] not in STOPS:
            if is_finite(tok, at + 1, at):
                return at, ""  # a pronoun: said that was untrue
            return _past_aside(tok, at + 1, end), "that"
        if word == ":":
            return at + 1, ":"
        past = _resumes(tok, at, end) if word == "," else _past_adverbial(tok, at, end)
        if past is None:
            return at + 1, ","
        if past == at:
            return at, ""
        at = past
    return end, "end"


def _past_aside(tok: Tokens, at: int, end: int) -> int:
    """An aside right after "that" stays in; only stray commas go."""
    while at < end and tok.low[at] == ",":
        at += 1
    return at


def _resumes(tok: Tokens, at: int, end: int) -> int | None:
    """Where "that" stands behind an aside in commas: said, however, that ..."""
    if at + 1 < end and tok.low[at + 1].endswith("ing"):
        return None
    for k in range(at + 1, min(end, at + 14)):
        if tok.low[k] == ",":
            return k + 1 if k + 1 < end and tok.low[k + 1] in {"that", QUOTE, ":"} else None
        if tok.low[k] == ":":
            return k if _is_aside(tok, at + 1) else None
        if is_finite(tok, k, at) or tok.low[k] == QUOTE:
            return None
    return None


def _is_aside(tok: Tokens, at: int) -> bool:
    """Whether words behind a comma only add to the reporting clause: ", in a letter to us:"."""
    word = tok.low[at]
    return word in PREPOSITIONS or word in ADVERBS or word in TIME_WORDS or word in ARTICLES


def _past_adverbial(tok: Tokens, at: int, end: int) -> int:
    """Past one adverb, date or prepositional phrase between a cue and its content."""
    word = tok.low[at]
    if word == QUOTE:
        return at
    if at + 2 < end and tok.low[at + 2] in _AGO and tok.low[at + 1] in SPANS:
        return at + 3
    if word in _FOCUS and at + 1 < end and tok.low[at + 1] not in {"that", ":"}:
        return at
    if word in TIME_WORDS or (word in ADVERBS and word not in _ADVERBS_OF_CONTENT):
        return at + 1
    opens_clause_too = {"as", "because", "despite", "like", "without", "amid"}
    return (
        at if word not in PREPOSITIONS or word in opens_clause_too else _past_phrase(tok, at, end)
    )


def _past_phrase(tok: Tokens, at: int, end: int) -> int:
    """Past a prepositional phrase: said | in a letter to the court | that."""
    for k in range(at + 1, min(end, at + _LOOK)):
        if tok.low[k] in {"that", ":"} or (tok.low[k] == QUOTE and k + 1 >= end - 1):
            return k
        if tok.low[k] in STOPS or k == end - 1:
            return k + (tok.low[k] not in STOPS)
        if tok.low[k] == ",":
            return k
        if is_finite(tok, k, at):
            break
    else:
        if at + _LOOK >= end:
            return end
    return _past_fixed(tok, at, end)


def _past_fixed(tok: Tokens, at: int, end: int) -> int:
    """Past "on Sunday", "in 2018", "in a statement" where a clause follows without "that"."""
    k = at + 1
    while k < end and (tok.low[k] in ARTICLES or tok.low[k] in POSSESSIVES):
        k += 1
    limit = min(end, k + 4)
    while k < limit:
        word = tok.low[k]
        if (
            word in TIME_WORDS
            or word in SPEECH_PLACES
            or (word.isdigit() and len(word) in (1, 2, 4))
        ):
            k += 1
            while k < end and (tok.low[k] in TIME_WORDS or tok.low[k].isdigit()):
                k += 1
            return k
        if (
            tok.words[k][0].isupper()
            and word not in TIME_WORDS
            and k > at + 1
            and tok.low[k - 1] in ARTICLES
        ):
            return at
        if is_finite(tok, k, at) or word in DETERMINERS or word in PREPOSITIONS:
            return at
        k += 1
    return at


def content_end(tok: Tokens, start: int, end: int, later: dict[int, Cue]) -> int:
    """Where the content from `start` is cut by the next reporting clause; `end` if by none.

    `later` has the cues of the sentence by the token their verb group starts at.
    """
    for at in range(start, end):
        word = tok.low[at]
        if word in {",", "–", "—", ";"}:
            if _cut_here(tok, at + 1, end, later):
                return at
        elif word in {"and", "but"} and at > start:
            cue = _cue_at(tok, at + 1, end, later)
            if cue and (tok.low[at - 1] == QUOTE or _same_speaker_goes_on(tok, cue, end)):
                return at
        elif word == "according" and at > start and at in later:
            return at
        elif word == QUOTE and _participle_at(at + 1, later):
            return at + 1
    return end


def _participle_at(at: int, later: dict[int, Cue]) -> bool:
    return at in later and later[at].shape is Shape.PARTICIPLE


def _cue_at(tok: Tokens, at: int, end: int, later: dict[int, Cue]) -> Cue | None:
    return later.get(at) if at < end else None


def _cut_here(tok: Tokens, at: int, end: int, later: dict[int, Cue]) -> bool:
    if at >= end:
        return False
    joined = tok.low[at] in CONJUNCTIONS or tok.low[at] == "as" or tok.low[at - 1] == ";"
    first = at + 1 if joined and tok.low[at] in _JOINING else at
    cue = _cue_at(tok, first, end, later)
    if cue is not None:
        if cue.shape is Shape.ACCORDING:
            return True
        if cue.shape is Shape.PARTICIPLE:
            return True
        return joined and cue.verb.form is not Form.BASE
    if _adds_when(tok, at, end):
        return True
    if tok.low[at] == "with" and any(
        k in later and own_subject(tok, k) == at + 1 for k in range(at + 2, min(end, at + 10))
    ):
        return True
    return _gapped(tok, at, end, later) or (joined and _new_speaker(tok, first, end, later))


def _adds_when(tok: Tokens, at: int, end: int) -> bool:
    """The writer's own note of the hour: ", days after a report found"."""
    if tok.low[at] == "contrary":
        return True
    if tok.low[at] == "without" and at + 1 < end and tok.low[at + 1].endswith("ing"):
        return True
    for k in range(at, min(end - 1, at + 4)):
        if tok.low[k] in SPANS:
            return tok.low[k + 1] in {"after", "before"}
    return False


def _gapped(tok: Tokens, first: int, end: int, later: dict[int, Cue]) -> bool:
    """A remark on what was said: ", a figure the government said was made up"."""
    if tok.low[first] not in _REMARKS:
        return False
    for at in range(first + 1, min(end, first + 10)):
        cue = later.get(at)
        if cue and cue.shape is Shape.FINITE:
            closes = cue.last >= end or tok.low[cue.last] in STOPS
            return closes or is_finite(tok, cue.last, first)
    return False


def _new_speaker(tok: Tokens, first: int, end: int, later: dict[int, Cue]) -> bool:
    """A short phrase and then a cue with a clause: ", while the ministry said that"."""
    at, limit = first + 1, min(end, first + _SUBJECT_WITHIN)
    while at < limit:
        cue = later.get(at)
        if cue and cue.shape is Shape.FINITE and cue.verb.kind in (Kind.SAY, Kind.CLAIM, Kind.TELL):
            start, opener = after_cue(tok, cue, end)
            return opener in {"that", ":", ""} and start < end
        if tok.low[at] == ",":
            at = _past_comma_pair(tok, at, limit)
        elif tok.low[at] == QUOTE or is_finite(tok, at, first):
            return False
        at += 1
    return False


def _past_comma_pair(tok: Tokens, at: int, limit: int) -> int:
    """The second comma of an aside behind a subject; `limit` where there is none."""
    return next((k for k in range(at + 1, limit) if tok.low[k] == ","), limit)


def _same_speaker_goes_on(tok: Tokens, cue: Cue, end: int) -> bool:
    """Whether "... and added that" cuts: only where the second content is plain."""
    if cue.shape is not Shape.FINITE or cue.verb.kind is Kind.JUDGE:
        return False
    start, opener = after_cue(tok, cue, end)
    return opener in {"that", ":"} or (opener == "" and opens_clause(tok, start, end))
