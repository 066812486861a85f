"""Words of a claim against those of a finding: shared, or of one subject."""

from collections.abc import Iterator

from factcheck.matching.evidence import (
    ANSWER,
    COMMON_TERMS,
    GENERAL_TERM,
    SUBJECT,
    TERMS,
    Evidence,
    Rarity,
)
from factcheck.matching.items import Item
from factcheck.matching.lexicon.answers import ANSWERS
from factcheck.matching.texts import Taken, taken

_MOST_TERMS = 4  # in one reason
_MOST_SUBJECTS = 2
_COMMON, _COMMON_SHARE = 1.4, 0.4  # rarity of what a quarter has; share of the most there can be


def compared(claim: Item, finding: Item, rarity: Rarity) -> Iterator[Evidence]:
    """All that the two texts' words say for the pair. `rarity` is that of a term, in findings."""
    ours, theirs = taken(claim.text), taken(finding.text)
    shared = sorted(
        ours.counts.keys() & theirs.counts.keys(),
        key=lambda stem: (stem in ours.general, -rarity(stem), stem),
    )
    telling = [stem for stem in shared if stem not in ours.general]
    if telling:
        terms = ", ".join(_as_written(claim.text, ours, telling[:_MOST_TERMS]))
        rarest = rarity(telling[0])
        is_common = rarest < _COMMON and rarest < _COMMON_SHARE * rarity("")
        yield Evidence(COMMON_TERMS if is_common else TERMS, f"shared: {terms}")
    else:
        yield from _in_heading(claim, finding)
        if shared:
            yield Evidence(GENERAL_TERM, f"shared: {ours.written[shared[0]]}")
    yield from _same_subjects(ours, theirs)
    yield from _answered(ours, theirs)


def _in_heading(claim: Item, finding: Item) -> Iterator[Evidence]:
    ours, around = taken(f"{claim.text}\n{claim.said_by}"), taken(finding.heading)
    told = (stem for stem in ours.counts if stem in around.counts and stem not in ours.general)
    stems = list(told)[:_MOST_TERMS]
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
