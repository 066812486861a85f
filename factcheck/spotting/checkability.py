"""How well a statement can be checked: a ranking for the editor, never a filter.

A sum of what speaks for it (figures, dates, events, records) and against it (opinion, motive,
prediction, advice, questions), squeezed into 0 to 1 by the logistic function.
"""

import math
import re

from factcheck.domain.figures import Figure
from factcheck.spotting.lexicon.certainty import (
    ADVICE,
    EVENTS,
    FEELINGS,
    HEDGES,
    MOTIVES,
    OPINIONS,
    PREDICTIONS,
    STATES,
)

_WORD = re.compile(r"[^\W\d_]+(?:[’'][a-z]+)?")
_DATE = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:last|this|past|previous) (?:year|month|week|quarter|night)\b"
    r"|\b(?:since|on|in) (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
    r"|\b(?:yesterday|weeks? ago|months? ago|years? ago|days? ago)\b"
)
_NO_PAST = OPINIONS | FEELINGS | HEDGES | ADVICE | {"hundred", "indeed", "naked", "sacred"}
_PLACE_OR_BODY = re.compile(r"(?<=[a-z,] )(?:the )?[A-Z][a-z]+")
_MOTIVE = re.compile("|".join(MOTIVES))
_START = -1.0  # of a statement of which nothing is known
_MOST = 2  # further words of one sort change nothing


def checkability(words: str, figures: tuple[Figure, ...]) -> float:
    """From 0, a matter of taste or of the future, to 1, a fact that somebody has on record."""
    low = words.lower().replace("’", "'")
    held = set(_WORD.findall(low))
    score = _START
    score += 2.4 * bool(figures) + 0.4 * (len(figures) > 1)
    score += 1.3 * bool(_DATE.search(words)) + 0.3 * bool(_PLACE_OR_BODY.search(words))
    happened = not held.isdisjoint(EVENTS)
    score += 1.6 * happened + 0.9 * (not happened and _past(held))
    score += 0.9 * (not held.isdisjoint(STATES))
    score -= 1.5 * min(_MOST, len(held & OPINIONS)) + 1.3 * min(_MOST, len(held & FEELINGS))
    score -= 1.8 * bool(held & PREDICTIONS) + 1.6 * bool(held & ADVICE) + 0.8 * bool(held & HEDGES)
    score -= 1.4 * bool(_MOTIVE.search(low))
    score -= 1.5 * words.rstrip("”\"’' »").endswith("?")
    return round(1 / (1 + math.exp(-score)), 2)


def _past(held: set[str]) -> bool:
    """Any other past form of a verb."""
    return bool({w for w in held if w.endswith("ed") and len(w) > 4} - _NO_PAST)
