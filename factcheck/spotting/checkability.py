"""Can a statement be checked at all? A ranking for the editor, never a filter."""

import re

from factcheck.domain.figures import Figure

_WORD = re.compile(r"[^\W\d_]+")
_EVENT = frozenset(
    """has have had did does was were arrested opened closed signed built increased rose fell grew
    dropped doubled reported convicted prosecuted investigated charged sentenced rescued identified
    issued published approved passed banned created established paid released found received cracked
    handled failed continued is are""".split()
)
_OPINION = frozenset(
    """
    should must ought need needs want wants hope hopes believe believes think thinks feel feels
    biased unfair unjust wrong right good bad better best worst important serious seriously
    regret regrettable sad happy proud ashamed shame committed commitment determined worry
    worrying worried concern concerned satisfied satisfaction disappointed disappointing
    disappointment overwhelming unacceptable ridiculous absurd baseless politically motivated
    admiration respect question reality real landscape try trying seem seems seemed appear
    appears appeared perhaps maybe probably always
    """.split()
)
_PREDICTION = frozenset("will would shall could may might plan plans intend intends expect".split())
_DATE = re.compile(r"\b(?:1[89]|20)\d\d\b|\b(?:last|this) (?:year|month|week|quarter)\b")
_MOST_OPINIONS = 2  # further words of opinion change nothing


def is_checkable(words: str, figures: tuple[Figure, ...]) -> bool:
    """Whether figures, dates and events outweigh opinion, motive and prediction."""
    held = {word.lower() for word in _WORD.findall(words)}
    score = 3 * bool(figures) + 2 * bool(_DATE.search(words)) + (not held.isdisjoint(_EVENT))
    score -= 2 * min(_MOST_OPINIONS, len(held & _OPINION)) + (not held.isdisjoint(_PREDICTION))
    return score - words.rstrip("”\"’' ").endswith("?") > 0
