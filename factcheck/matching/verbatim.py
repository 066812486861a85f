"""Texts that say nearly the same in the same words: a claim and a finding, or two editions."""

from collections.abc import Iterable, Iterator

from factcheck.domain.pairings import Stance
from factcheck.matching.changes import differences, told
from factcheck.matching.evidence import VERBATIM, Evidence
from factcheck.matching.items import Item
from factcheck.matching.texts import Taken, taken
from factcheck.matching.weights import WEIGHTS

_ALIKE = 0.8  # share of common words from which a text repeats another
_FEWEST = 6  # words in common; fewer are repeated by chance
_FEWEST_RECURRING = 4  # and with another edition


def repeated(claim: Item, finding: Item) -> Iterator[Evidence]:
    """Whether the finding says what the claim says, and the words in which they differ.

    With other figures it hints at nothing.
    """
    ours, theirs = taken(claim.text), taken(finding.text)
    if not _same_words(ours, theirs, _FEWEST):
        return
    differing = [
        words.written[stem]
        for words, other in ((ours, theirs), (theirs, ours))
        for stem in words.counts
        if stem not in other.counts
    ]
    but = f", but for {', '.join(differing)}" if differing else ""
    our_figures, their_figures = ({one.value for one in i.figures} for i in (claim, finding))
    stance = Stance.SUPPORTS if our_figures == their_figures else None
    yield Evidence(VERBATIM, f"nearly the same words{but}", WEIGHTS.near_verbatim, stance)


def recurring(finding: Item, others: Iterable[Item]) -> Iterator[Evidence]:
    """The latest earlier edition with the finding in nearly the same words, and what differs."""
    ours = taken(finding.text)
    earlier = [
        other
        for other in others
        if other.edition < finding.edition
        and other.edition
        and _same_words(ours, taken(other.text), _FEWEST_RECURRING)
    ]
    if earlier:
        latest = max(earlier, key=lambda other: other.edition)
        differing = told(differences(latest.text, finding.text))
        words = f"edition {latest.edition} had it in nearly the same words: {differing}"
        same = f"edition {latest.edition} had it word for word"
        yield Evidence(VERBATIM, words if differing else same)


def _same_words(ours: Taken, theirs: Taken, fewest: int) -> bool:
    common = len(ours.counts.keys() & theirs.counts.keys())
    most = max(len(ours.counts), len(theirs.counts))
    return common >= fewest and common >= _ALIKE * most
