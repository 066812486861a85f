"""Cues: the words by which a sentence says that somebody spoke."""

from enum import Enum, auto
from typing import NamedTuple

from factcheck.spotting.lexicon.bodies import BODY_NOUNS, DOCUMENT, ISSUED
from factcheck.spotting.lexicon.people import PERSON_NOUNS, TITLES
from factcheck.spotting.lexicon.verbs import (
    CATENATIVES,
    FORMS,
    NOUN_LIKE,
    STANCE_WORDS,
    VOICED_NOUNS,
    VOICING_VERBS,
    Form,
    Kind,
    VerbForm,
)
from factcheck.spotting.lexicon.words import (
    ADVERBS,
    BE,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SELF_PRONOUNS,
)
from factcheck.spotting.tokens import QUOTE, Tokens, bare

_HAVE = frozenset("has have had do does did".split())
_POINT = {"points": Form.PRESENT, "pointed": Form.PAST, "pointing": Form.ING}
_OPENERS = frozenset({"that", QUOTE, ":"})
_GO_ON = frozenset("for of about on against over in to with".split())
_WITH_PARTICLE = {
    "warn": {"of", "about", "against"}, "speak": {"of", "about", "against"}, "call": {"on", "for"},
    "complain": {"of", "about"}, "refer": {"to"}, "talk": {"of", "about"}, "boast": {"of", "about"},
    "object": {"to"}, "write": {"of"}, "hint": {"at"},
}  # fmt: skip
_SPEAKING_DETERMINERS = frozenset("that some many all both several few most another one no".split())
_SILENT_DETERMINERS = DETERMINERS - _SPEAKING_DETERMINERS
_UNSAID = NEGATIONS | MODALS
_WITH_WITHIN = 10  # tokens
_HITS = frozenset("shot fired hit snapped shoots fires hits snaps".split())
_MAKES = frozenset("made makes making".split())
_PHRASE_STARTS = frozenset(_POINT) | {"held"} | VOICING_VERBS | BE | _HITS | _MAKES
_STAND_FOR_SPEAKERS = PRONOUNS | RELATIVES | SELF_PRONOUNS
_START_PHRASES = DETERMINERS | PRONOUNS
_STATEMENT_NOUNS = ISSUED | {"remarks", "speech", "comments", "video", "report", "note", "page"}
_SPEAKING_NOUNS = PERSON_NOUNS | BODY_NOUNS | DOCUMENT | ISSUED


_STARTS = frozenset(FORMS) | _PHRASE_STARTS | {"according"}


class Shape(Enum):
    """How the cue hangs on its speaker."""

    FINITE = auto()  # he said
    PARTICIPLE = auto()  # ..., adding that
    QUOTED_AS = auto()  # was quoted as saying
    ACCORDING = auto()  # according to


class Cue(NamedTuple):
    """A reporting verb or phrase: tokens first..last hold its verb group, `at` the verb itself."""

    verb: VerbForm
    shape: Shape
    first: int
    at: int
    last: int

    def words(self, tok: Tokens) -> str:
        """The cue as the text has it, without auxiliaries."""
        return " ".join(tok.words[self.at : self.last])


_ACCORDING = VerbForm("according to", Kind.CLAIM, Form.BASE)
_HOLD = VerbForm("hold", Kind.CLAIM, Form.PAST)
_SAY_LIKE = {form: VerbForm("point out", Kind.CLAIM, form) for form in Form}


def cues(tok: Tokens) -> list[Cue]:
    """Every cue of a sentence, in order; nested ones too."""
    found = []
    for at in [k for k, word in enumerate(tok.low) if word in _STARTS]:
        word = tok.low[at]
        if word == "according" and _low(tok, at + 1) == "to":
            found.append(Cue(_ACCORDING, Shape.ACCORDING, at, at, at + 2))
            continue
        phrase = _phrase_at(tok, at) if word in _PHRASE_STARTS else None
        verb = phrase[0] if phrase else FORMS.get(word)
        if verb is None or (at and tok.words[at][0].isupper()):
            continue
        cue = _checked(tok, at, phrase[1] if phrase else at + 1, verb)
        if cue:
            found.append(cue)
    return found


def _low(tok: Tokens, at: int) -> str:
    return tok.low[at] if 0 <= at < len(tok.low) else ""


def _phrase_at(tok: Tokens, at: int) -> tuple[VerbForm, int] | None:
    """Cues of more than one word: pointed out, expressed concern that, made clear that."""
    word, following = tok.low[at], _low(tok, at + 1)
    if word == "held":
        return (_HOLD, at + 1) if following == "that" else None
    if word in _POINT and following in {"out", "to"}:
        return (_SAY_LIKE[_POINT[word]], at + 2) if following == "out" else None
    if word in _HITS and following == "back":
        return VerbForm("hit back", Kind.UTTER, Form.PAST), at + 2
    if word in VOICING_VERBS:
        for end in range(at + 1, min(at + 5, len(tok))):
            if tok.low[end] in VOICED_NOUNS and _low(tok, end + 1) == "that":
                form = Form.ING if word.endswith("ing") else Form.PAST
                return VerbForm("express", Kind.CLAIM, form), end + 1
    if word in _MAKES:
        return _made_clear(tok, at)
    if word in BE and _low(tok, at + 2) == "that" and following in STANCE_WORDS:
        return VerbForm("be of the view", Kind.CLAIM, Form.PRESENT), at + 2
    return None


def _made_clear(tok: Tokens, at: int) -> tuple[VerbForm, int] | None:
    for end in (at + 1, at + 2):
        if _low(tok, end) in {"clear", "plain"} and _low(tok, end + 1) == "that":
            return VerbForm("make clear", Kind.CLAIM, Form.PAST), end + 1
    return None


def _checked(tok: Tokens, at: int, last: int, verb: VerbForm) -> Cue | None:
    """The cue, unless it is negated, passive, hypothetical, or no verb at all here."""
    first = _group_start(tok, at)
    group = tok.low[first:at]
    if not _UNSAID.isdisjoint(group) or _low(tok, first - 1) in NEGATIONS:
        return None
    if verb.lemma in _WITH_PARTICLE and _low(tok, last) in _WITH_PARTICLE[verb.lemma]:
        last += 1
    if verb.form is Form.ING:
        return _participle(tok, first, at, last, verb)
    if verb.form is Form.BASE and not _base_is_verb(tok, first, at):
        return None
    if verb.form is Form.PAST and not BE.isdisjoint(group):
        return None
    if group and group[0] == "to":
        if not _went_on(tok, first):
            return None
        first = _before_catenative(tok, first)
    if _is_noun(tok, first, at, last):
        return None
    return Cue(verb, Shape.FINITE, first, at, last)


def _is_noun(tok: Tokens, first: int, at: int, last: int) -> bool:
    """Whether what stands before makes the word a noun or an adjective: "the claims"."""
    previous = _low(tok, first - 1)
    if first > 0 and (previous in _SILENT_DETERMINERS or previous in PREPOSITIONS):
        return True
    if tok.low[at] not in NOUN_LIKE:
        return False
    relative = _low(tok, last) == "that" and _low(tok, last + 1) in FORMS
    return relative or not _verb_for_sure(tok, first, at, last)


def _group_start(tok: Tokens, at: int) -> int:
    """The first word of the verb group: has also repeatedly | said."""
    first = at
    while first > 0:
        word = tok.low[first - 1]
        manner = word.endswith("ly") and len(word) > 4 and tok.words[first - 1].islower()
        adverb = word in ADVERBS or (manner and word != "family")
        if (
            adverb
            or word in _HAVE
            or word in BE
            or word in MODALS
            or word in NEGATIONS
            or word == "to"
        ):
            first -= 1
            continue
        break
    while first < at and tok.low[first] == "that":
        first += 1
    return first


def _participle(tok: Tokens, first: int, at: int, last: int, verb: VerbForm) -> Cue | None:
    judged = verb.kind is Kind.JUDGE and _low(tok, first - 1) not in {",", "while"}
    if verb.kind is Kind.UTTER or (judged and not own_subject(tok, first)):
        return None
    group = tok.low[first:at]
    if not BE.isdisjoint(group):
        return Cue(verb, Shape.FINITE, first, at, last)
    previous = _low(tok, first - 1)
    if own_subject(tok, first) > 0:
        return Cue(verb, Shape.PARTICIPLE, first, at, last)
    if previous == "as" and verb.lemma == "say":
        return Cue(verb, Shape.QUOTED_AS, at, at, last)
    if previous in {",", "–", "—", QUOTE, "by", "while", "before", "and", "but"}:
        return Cue(verb, Shape.PARTICIPLE, first, at, last)
    if (
        verb.lemma in {"say", "claim", "state", "announce", "confirm"}
        and previous in _STATEMENT_NOUNS
    ):
        return Cue(verb, Shape.PARTICIPLE, first, at, last)
    if (
        verb.lemma == "say"
        and first > 0
        and previous not in DETERMINERS
        and previous not in PREPOSITIONS
    ):
        return Cue(verb, Shape.PARTICIPLE, first, at, last)
    return None


def own_subject(tok: Tokens, first: int) -> int:
    """Where the subject of a participle starts: "with | officials insisting"; 0 for none."""
    for at in range(first - 1, max(0, first - _WITH_WITHIN), -1):
        if tok.low[at] == "with":
            return at + 1 if at + 1 < first and tok.low[at - 1] in {",", "–", "—"} else 0
        if not tok.low[at][0].isalnum() and not (tok.low[at] == "." and tok.low[at - 1] in TITLES):
            return 0
    return 0


def _base_is_verb(tok: Tokens, first: int, at: int) -> bool:
    """A base form is a verb after a plural subject, "did", or "went on to"."""
    group = tok.low[first:at]
    if "to" in group or any(w in {"did", "do", "does"} for w in group):
        return True
    previous = bare(_low(tok, first - 1))
    if tok.low[at] == "say" and first > 0:
        return True
    if previous in RELATIVES or previous in {
        "they",
        "i",
        "we",
        "you",
        "some",
        "many",
        "others",
        ",",
    }:
        return True
    return (
        previous.endswith("s")
        or previous in {"police", "people", "women", "men", "children", "data"}
        or _named(tok, first - 1)
    )


def _named(tok: Tokens, at: int) -> bool:
    return at >= 0 and tok.words[at][0].isupper() and at > 0


def _went_on(tok: Tokens, first: int) -> bool:
    return any(_low(tok, k) in CATENATIVES for k in range(max(0, first - 3), first))


def _before_catenative(tok: Tokens, first: int) -> int:
    for k in range(max(0, first - 3), first):
        if tok.low[k] in CATENATIVES:
            return _group_start(tok, k)
    return first


def _verb_for_sure(tok: Tokens, first: int, at: int, last: int) -> bool:
    """Whether a form that may be a noun is a verb here, by the words on either side."""
    if first == 0:
        return False
    word = _low(tok, first - 1)
    previous = bare(word)
    if previous in DOCUMENT and last == len(tok) - 1 and tok.low[last] in {".", ","}:
        return True  # ..., official figures show.
    pronoun = previous in _STAND_FOR_SPEAKERS
    named = tok.words[first - 1][0].isupper()
    if _low(tok, last) in _OPENERS and word not in PREPOSITIONS:
        if pronoun or named or previous in _SPEAKING_NOUNS or "to" in tok.low[first:at]:
            return True
        if not word[0].isalpha():
            return True
    if at > first or pronoun:
        return True
    if word != previous or (_low(tok, last) in _GO_ON and not _that_soon(tok, last)):
        return False
    if not tok.low[at].endswith("ed"):
        return (named or previous in _SPEAKING_NOUNS) and _starts_phrase(tok, last)
    if previous in {"and", "but"}:
        return _starts_phrase(tok, last)
    return named or previous in _SPEAKING_NOUNS or previous in {",", QUOTE}


def _that_soon(tok: Tokens, at: int) -> bool:
    """Whether "that" follows a short adverbial: estimated | in August | that."""
    return "that" in tok.low[at + 1 : at + 5] and "," not in tok.low[at : at + 5]


def _starts_phrase(tok: Tokens, at: int) -> bool:
    return at < len(tok) and (tok.low[at] in _START_PHRASES or tok.words[at][0].isupper())
