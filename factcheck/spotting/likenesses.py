"""Two spellings of one speaker, proposed to the editor with a reason; never decided here.

Silence is better than a wrong proposal: two people of one family, or with one given name, differ.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.domain.statements import Attribution
from factcheck.spotting.names import Name, named

_LEAST = 0.5  # score from which a likeness is proposed
_SAME_BODY, _OTHER_BODY = 0.08, -0.15  # what a body named with both adds
_COMMON = 40  # names that share a word, after which it leads nowhere


@dataclass(frozen=True, slots=True)
class Likeness:
    """The names at `first` and `second` may be one speaker's: `reason` in words, `score` 0 to 1."""

    first: int
    second: int
    reason: str
    score: float


def likenesses(names: Sequence[Attribution], *, country: str = "") -> list[Likeness]:
    """Pairs of differing names that may be one speaker, surest first.

    Roles and bodies are hints: a shared body makes surer, another body less sure. Names that are
    equal letter for letter are no proposal. `country` is the one under check: its National Police
    may be called so with its name or without.
    """
    read = [named(one) for one in names]
    found = []
    for first, second in _candidates(read):
        one, other = read[first], read[second]
        if one.plain == other.plain:
            continue
        likeness = _likeness(one, other, f"={country}")
        if likeness:
            reason, score = likeness
            score = round(min(0.99, score + _hint(one, other)), 2)
            if score >= _LEAST:
                found.append(Likeness(first, second, reason, score))
    return sorted(_unambiguous(found, read), key=lambda p: (-p.score, p.first, p.second))


def _candidates(read: list[Name]) -> Iterator[tuple[int, int]]:
    """Pairs that share a word, its sound, their initials or the whole name run together."""
    held: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(read):
        for key in name.keys:
            held[key].append(at)
    pairs = {
        pair
        for holders in held.values()
        if len(holders) <= _COMMON
        for pair in combinations(holders, 2)
    }
    yield from sorted(pairs)


def _unambiguous(found: list[Likeness], read: list[Name]) -> Iterator[Likeness]:
    """Leaves out a short name that may be two longer ones: Bun Reth of Chou and of Keo."""
    longer: dict[int, set[str]] = defaultdict(set)
    for pair in found:
        for short, long in ((pair.first, pair.second), (pair.second, pair.first)):
            if _is_vaguer(read[short], read[long]):
                longer[short].add(" ".join(sorted(read[long].sounds)))
    for pair in found:
        doubtful = (at for at in (pair.first, pair.second) if len(longer[at]) > 1)
        others = {pair.first: pair.second, pair.second: pair.first}
        if not any(_is_vaguer(read[at], read[others[at]]) for at in doubtful):
            yield pair


def _is_vaguer(one: Name, other: Name) -> bool:
    """A person's name with fewer letters, which may stand for more people."""
    return not one.is_body and len("".join(one.words)) < len("".join(other.words))


def _hint(one: Name, other: Name) -> float:
    if not one.body or not other.body or one.is_body:
        return 0.0
    same = one.body == other.body or _one_employer(one, other)
    return _SAME_BODY if same else _OTHER_BODY


def _one_employer(one: Name, other: Name) -> bool:
    """One body is named by its letters, or both are."""
    return bool(one.letters) and one.letters == other.letters


def _likeness(one: Name, other: Name, home: str) -> tuple[str, float] | None:
    if one.is_body != other.is_body and not (one.capitals or other.capitals):
        return None
    if one.is_body or other.is_body:
        return _bodies(one, other, home)
    return _people(one, other)


def _bodies(one: Name, other: Name, home: str) -> tuple[str, float] | None:
    if one.years and other.years and one.years != other.years:
        return None
    if one.core == other.core:
        return "the same words in another order", 0.95
    for short, long in ((one, other), (other, one)):
        if short.capitals and short.capitals == long.initials:
            return f"{short.text} are the initials of the other", 0.95
        if short.capitals_inside and short.capitals_inside <= long.core_initials(short.core):
            return f"{short.text} is short for the other", 0.85
    if one.core ^ other.core == {home}:
        return "the same body with and without its country", 0.75
    return None


def _people(one: Name, other: Name) -> tuple[str, float] | None:
    if not one.words or not other.words or {one.gender, other.gender} == {"f", "m"}:
        return None
    short, long = sorted((one, other), key=lambda n: (len(n.words), n.plain))
    if one.words == other.words:
        return "the same name without its title", 0.97
    if sorted(one.words) == sorted(other.words):
        return "the same names in another order", 0.93
    if "".join(one.words) == "".join(other.words):
        return "the same name written together or apart", 0.93
    if len(one.words) == len(other.words):
        return _spelt(one, other) or _initials(short, long)
    return _part(short, long) or _run_together(one, other) or _initials(short, long)


def _spelt(one: Name, other: Name) -> tuple[str, float] | None:
    """As many names, each the other's or its spelling; the order may differ."""
    if len(one.words) < 2:
        return None
    if sorted(one.sounds) != sorted(other.sounds):
        return _short_form(one, other)
    here = [w for w in one.shown if w.lower() not in other.words]
    there = [w for w in other.shown if w.lower() not in one.words]
    if len(here) == 1 and len(there) == 1:
        first, second = sorted((here[0], there[0]), key=lambda w: (-len(w), w))
        return f"{first} and {second} are spellings of one name", 0.8
    return "spellings of one name", 0.75


def _short_form(one: Name, other: Name) -> tuple[str, float] | None:
    if one.full != other.full:
        return None
    return "a first name and its short form", 0.75


def _run_together(one: Name, other: Name) -> tuple[str, float] | None:
    if "".join(one.sounds) == "".join(other.sounds):
        return "the same name written together or apart", 0.8
    return None


def _part(short: Name, long: Name) -> tuple[str, float] | None:
    """The end of a longer name, or its first and last without the middle."""
    size = len(short.words)
    strangers = bool(short.body and long.body and not short.body & long.body)
    strangers = strangers or bool(short.trade and long.trade and short.trade != long.trade)
    if strangers and not _one_employer(short, long):
        return None
    if size == 1:
        told = short.trade and short.trade == long.trade and short.body and short.body == long.body
        ends = short.words[0] in {long.words[-1], long.words[0]}
        return (f"{short.text} is the end of the longer name", 0.55) if told and ends else None
    if long.words[-size:] == short.words:
        return f"{short.text} is the end of the longer name", 0.8
    if (long.words[0], long.words[-1]) == (short.words[0], short.words[-1]) and size == 2:
        return "the same first and last name", 0.8
    if sorted(short.sounds) == sorted(set(short.sounds) & set(long.sounds)) and size > 2:
        return "all names of the shorter are in the longer", 0.75
    return None


def _initials(short: Name, long: Name) -> tuple[str, float] | None:
    """P. Moran for Patrick Moran: the last names agree, and every other by its first letter."""
    if short.words[-1] != long.words[-1] or len(short.words) < 2:
        return None
    if not any(len(w) == 1 for w in (*short.words, *long.words)):
        return None
    strangers = bool(short.body and long.body and not short.body & long.body)
    if strangers and not _one_employer(short, long):
        return None
    given = short.words[:-1]
    rest = list(long.words[:-1])
    for word in given:
        fits = [w for w in rest if w == word or (1 in {len(w), len(word)} and w[0] == word[0])]
        if not fits:
            return None
        rest.remove(fits[0])
    if any(len(w) > 1 for w in rest):
        return None
    return "the same name with initials", 0.8
