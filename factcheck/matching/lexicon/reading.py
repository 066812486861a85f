"""The lexicon as texts are looked up in it: by stems, phrases with the longest first."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from factcheck.matching.lexicon import answers, opposites, subjects
from factcheck.matching.words import Word, words

_EXACT = "="
_Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


def subjects_in(found: Sequence[Word]) -> Iterator[tuple[str, int, int]]:
    """The subjects the words point to, each with the first and the last of its words.

    A word within a longer phrase points nowhere by itself: "brought to justice" is no court.
    """
    phrases = _subjects()
    stems = [word.stem for word in found]
    free = 0
    for at, word in enumerate(found):
        begun = (*phrases.get(word.stem, ()), *phrases.get(_EXACT + word.plain, ()))
        if not begun:
            continue
        here = [
            (phrase, name)
            for phrase, name in begun
            if len(phrase) == 1 or tuple(stems[at + 1 : at + len(phrase)]) == phrase[1:]
        ]
        longest = max((len(phrase) for phrase, _ in here), default=0)
        if longest > 1 or at >= free:
            for phrase, name in here:
                if len(phrase) == longest:
                    yield name, at, at + longest - 1
            free = max(free, at + longest)


def opposites_in(found: Iterable[Word]) -> Iterator[tuple[int, int, Word]]:
    """The pairs of opposites the words stand for: the pair, the side (1 or -1), the word."""
    sides = _opposites()
    for word in found:
        for pair, side in sides.get(word.plain, ()):
            yield pair, side, word


@cache
def words_for(subject: str) -> tuple[str, ...]:
    """The telling words that point to a subject, in the order of the lexicon."""
    listed = (phrase for name, phrases in _rows() for phrase in phrases if name == subject)
    found = (word for phrase in listed for word in words(phrase.replace("_", " ")))
    return tuple(dict.fromkeys(word.plain for word in found if not word.common))


@cache
def _rows() -> list[tuple[str, list[str]]]:
    lines = (line.split(":", 1) for line in _lines(subjects.ROWS))
    rows = [(name, listed.split()) for name, listed in lines]
    return [*rows, (answers.JUDGEMENT, answers.JUDGING.split())]


@cache
def _subjects() -> _Phrases:
    phrases: _Phrases = {}
    for name, listed in _rows():
        for phrase in listed:
            stems = tuple(word.stem for word in words(phrase.replace("_", " ")))
            first = phrase if phrase.startswith(_EXACT) else stems[0]
            phrases.setdefault(first, []).append((stems, name))
    return phrases


@cache
def _opposites() -> dict[str, tuple[tuple[int, int], ...]]:
    sides: dict[str, list[tuple[int, int]]] = {}
    for pair, line in enumerate(_lines(opposites.PAIRS)):
        for side, listed in zip((1, -1), line.split("|"), strict=True):
            for word in listed.split():
                sides.setdefault(word, []).append((pair, side))
    return {word: tuple(found) for word, found in sides.items()}


def _lines(table: str) -> list[str]:
    """The lines of a table; one that begins with a space goes on with the line before."""
    return [line for line in table.replace("\n ", " ").splitlines() if line]
