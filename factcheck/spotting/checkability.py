"""Can a statement be checked at all? A ranking for the editor, never a filter."""

import re

from factcheck.domain.figures import Figure

_EVENT = re.compile(
    r"\b(?:has|have|had|did|does|was|were|arrested|opened|closed|signed|built|increased|rose|fell|"
    r"grew|dropped|doubled|reported|convicted|prosecuted|investigated|charged|sentenced|rescued|"
    r"identified|issued|published|approved|passed|banned|created|established|paid|released|found|"
    r"received|cracked|handled|failed|continued|is|are)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:should|must|ought|need to|needs to|want|wants|hope|hopes|believe|believes|think|thinks|feel"
    r"|feels|biased|unfair|unjust|wrong|right|good|bad|better|best|worst|important|serious(?:ly)?|"
    r"regret(?:table)?|sad|happy|proud|ashamed|shame|committed|commitment|determined|worry|worrying|"
    r"worried|concern(?:ed)?|satisf\w+|disappoint\w+|overwhelming|unacceptable|ridiculous|absurd|"
    r"baseless|politically|motivated|admiration|respect|question|reality|real situation|landscape|"
    r"try|trying|seem(?:s|ed)?|appear(?:s|ed)?|perhaps|maybe|probably|we always)\b",
    re.IGNORECASE,
)
_PREDICTION = re.compile(
    r"\b(?:will|would|shall|going to|could|may|might|plans? to|intends? to|expect\w*)\b", re.IGNORECASE
)
_DATE = re.compile(r"\b(?:1[89]|20)\d\d\b|\b(?:last|this) (?:year|month|week|quarter)\b")


def is_checkable(words: str, figures: tuple[Figure, ...]) -> bool:
    """Whether figures, dates and events outweigh opinion, motive and prediction."""
    score = 3 * bool(figures) + 2 * bool(_DATE.search(words)) + bool(_EVENT.search(words))
    score -= 2 * min(2, len(_OPINION.findall(words))) + bool(_PREDICTION.search(words))
    return score - words.rstrip("”\"’' ").endswith("?") > 0
