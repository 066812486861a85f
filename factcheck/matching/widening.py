"""A claim's words with those of its subjects and of what answers it, for a plain word search."""

from factcheck.matching.lexicon.answers import ANSWERS
from factcheck.matching.lexicon.reading import words_for
from factcheck.matching.texts import taken

_MOST_OF_SUBJECT = 12


def widened(text: str, most: int) -> str:
    """At most so many telling words of the text and, with the room left, of what may answer it."""
    claim = taken(text)
    own = sorted(claim.counts, key=lambda stem: stem in claim.general)
    words = [claim.written[stem] for stem in own]
    answers = [answer for subject in claim.subjects for answer, _ in ANSWERS.get(subject, ())]
    for subject in dict.fromkeys([*answers, *claim.subjects]):
        words += words_for(subject)[:_MOST_OF_SUBJECT]
    return " ".join(list(dict.fromkeys(words))[:most])
