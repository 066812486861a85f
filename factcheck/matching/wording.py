"""Words of a claim against those of a finding: shared, of one subject, opposite, repeated."""

from collections.abc import Callable, Collection, Iterable, Iterator

from factcheck.domain.pairings import Stance
from factcheck.matching.changes import differences, told
from factcheck.matching.evidence import (
    ANSWER,
    BODY,
    LINKED,
    OPPOSITE,
    SOURCE,
    SUBJECT,
    TERMS,
    VERBATIM,
    Evidence,
)
from factcheck.matching.items import Item
from factcheck.matching.learning import Taught
from factcheck.matching.lexicon.answers import ANSWERS
from factcheck.matching.texts import Taken, taken
from factcheck.matching.weights import WEIGHTS

_MOST_TERMS = 4  # in one reason
_MOST_SUBJECTS = 2
_ALIKE = 0.8  # share of common words from which a text repeats another
_FEWEST_ALIKE = 6  # words; fewer are repeated by chance
_FEWEST_RECURRING = 4  # words in common with another edition
_NAMED_BY_FEW = 1.0  # rarity from which a name tells findings apart
_FEWEST_OPPOSED = 2  # terms two texts share at least before opposites mean anything

Rarity = Callable[[str], float]


def compared(claim: Item, finding: Item, rarity: Rarity) -> Iterator[Evidence]:
    """All that the two texts' words say for the pair. `rarity` is that of a term, in findings."""
    ours, theirs = taken(claim.text), taken(finding.text)
    shared = sorted(
        ours.counts.keys() & theirs.counts.keys(),
        key=lambda stem: (stem in ours.general, -rarity(stem), stem),
    )
    telling = [stem for stem in shared if stem not in ours.general] or shared[:1]
    if telling:
        terms = ", ".join(_as_written(claim.text, ours, telling[:_MOST_TERMS]))
        yield Evidence(TERMS, f"shared: {terms}")
    else:
        yield from _in_heading(claim, finding)
    opposed = list(_opposed(ours, theirs, shared))
    yield from opposed
    if not opposed:
        yield from _repeated(ours, theirs, shared)
    yield from _same_subjects(ours, theirs)
    yield from _answered(ours, theirs)
    yield from _named(claim, finding, theirs, rarity)


def recurring(finding: Item, others: Iterable[Item]) -> Iterator[Evidence]:
    """The latest earlier edition with the finding in nearly the same words, and what differs."""
    ours = taken(finding.text)
    earlier = [
        other
        for other in others
        if other.edition < finding.edition and other.edition and _same_words(ours, other)
    ]
    if earlier:
        latest = max(earlier, key=lambda other: other.edition)
        differing = told(differences(latest.text, finding.text))
        words = f"edition {latest.edition} had it in nearly the same words: {differing}"
        same = f"edition {latest.edition} had it word for word"
        yield Evidence(VERBATIM, words if differing else same)


def _same_words(ours: Taken, other: Item) -> bool:
    theirs = taken(other.text).counts.keys()
    common = len(ours.counts.keys() & theirs)
    most = max(len(ours.counts), len(theirs))
    return common >= _FEWEST_RECURRING and common >= _ALIKE * most


def linked(
    claim: Item, finding: Item, lessons: Iterable[tuple[Taught, float]]
) -> Iterator[Evidence]:
    """Words that an earlier pairing linked, one in the claim and one in the finding."""
    ours, theirs = taken(claim.text), taken(finding.text)
    for lesson, share in lessons:
        said = [ours.written[stem] for stem in lesson.said if stem in ours.counts]
        found = [theirs.written[stem] for stem in lesson.found if stem in theirs.counts]
        if said and found:
            words = f"you linked “{said[0]}” with “{found[0]}” before ({lesson.origin})"
            part = share * len(found) / len(lesson.found)
            yield Evidence(LINKED, words, WEIGHTS.linked * part)


def _in_heading(claim: Item, finding: Item) -> Iterator[Evidence]:
    ours, around = taken(f"{claim.text}\n{claim.said_by}"), taken(finding.heading)
    stems = [stem for stem in ours.counts if stem in around.counts][:_MOST_TERMS]
    if stems:
        terms = ", ".join(ours.written[stem] for stem in stems)
        yield Evidence(TERMS, f"in its title or speaker: {terms}")


def _as_written(text: str, words: Taken, stems: list[str]) -> list[str]:
    """The stems as the text has them; pieces of a run without spaces that overlap become one."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted(words.spans[stem] for stem in stems):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    order = {words.spans[stem][0]: rank for rank, stem in enumerate(stems)}
    spans.sort(key=lambda span: order.get(span[0], len(stems)))
    return [text[start:end] for start, end in spans]


def _repeated(ours: Taken, theirs: Taken, shared: list[str]) -> Iterator[Evidence]:
    most = max(len(ours.counts), len(theirs.counts))
    if len(shared) >= _FEWEST_ALIKE and len(shared) >= _ALIKE * most:
        differing = [
            words.written[stem]
            for words, other in ((ours, theirs), (theirs, ours))
            for stem in words.counts
            if stem not in other.counts
        ]
        but = f", but for {', '.join(differing)}" if differing else ""
        words = f"nearly the same words{but}"
        yield Evidence(VERBATIM, words, WEIGHTS.near_verbatim, Stance.SUPPORTS)


def _opposed(ours: Taken, theirs: Taken, shared: list[str]) -> Iterator[Evidence]:
    """A term that one of them negates, or two opposite terms."""
    if len(shared) < _FEWEST_OPPOSED:
        return
    turned = [stem for stem in shared if (stem in ours.negated) != (stem in theirs.negated)]
    pairs = [
        (ours.opposites[pair][1], theirs.opposites[pair][1])
        for pair in sorted(ours.opposites.keys() & theirs.opposites.keys())
        if ours.opposites[pair][0] != theirs.opposites[pair][0]
    ]
    terms = [f"{one} / {other}" for one, other in pairs if one.casefold() != other.casefold()]
    terms = terms or [f"“{theirs.written[stem]}” with and without a negation" for stem in turned]
    if terms:
        words = f"opposite terms: {', '.join(terms[:2])}"
        yield Evidence(OPPOSITE, words, WEIGHTS.opposite, Stance.CONTRADICTS)


def _same_subjects(ours: Taken, theirs: Taken) -> Iterator[Evidence]:
    """Subjects both speak of in other words; the same words were told already."""
    subjects = 0
    for subject in (subject for subject in ours.subjects if subject in theirs.subjects):
        one, other = ours.subjects[subject][0], theirs.subjects[subject][0]
        if subjects < _MOST_SUBJECTS and taken(one).counts != taken(other).counts:
            yield Evidence(SUBJECT, f"both on {subject}: “{one}”, “{other}”")
            subjects += 1


def _answered(ours: Taken, theirs: Taken) -> Iterator[Evidence]:
    for subject, answers in ANSWERS.items():
        for answer, _ in answers:
            if subject in ours.subjects and answer in theirs.subjects:
                said, found = ours.subjects[subject][0], theirs.subjects[answer][0]
                if answer not in ours.subjects:
                    yield Evidence(ANSWER, f"{answer} (“{found}”) answers “{said}”")
                    return


def _named(claim: Item, finding: Item, theirs: Taken, rarity: Rarity) -> Iterator[Evidence]:
    """The same speaker, or names around the claim that the finding has too; the same document."""
    speaker = claim.speaker.strip()
    if speaker and speaker.casefold() == finding.speaker.strip().casefold():
        yield Evidence(BODY, f"same speaker: {speaker}", WEIGHTS.same_name)
    else:
        named = theirs.counts.keys() | taken(finding.heading).counts.keys()
        known = {stem for stem in named if rarity(stem) > _NAMED_BY_FEW}
        names = [name for part in (speaker, claim.body) for name in _names(part, known)]
        if names:
            words = f"names {', '.join(dict.fromkeys(names))}"
            yield Evidence(BODY, words, WEIGHTS.same_name)
    if claim.source and claim.source == finding.source:
        yield Evidence(SOURCE, "from the same document", WEIGHTS.same_source)


def _names(name: str, known: Collection[str]) -> list[str]:
    """A name when all its telling words are known, else those of them that are."""
    words = taken(name)
    telling = [stem for stem in words.counts if stem not in words.general]
    held = [words.written[stem] for stem in telling if stem in known]
    return [" ".join(name.split())] if held and len(held) == len(telling) else held
