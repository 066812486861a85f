"""A finding through the editions of its report: as it was first said, reworded, dropped.

What the other editions say is looked for among the findings and in the reports' own texts, kept or
not: that an edition dropped it is told only of one whose text is at hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.domain.findings import Finding
from factcheck.matching import Change, Item, Recurrence, lines
from factcheck.services.suggesting import matchable
from factcheck.services.suggesting.evidence import Evidence
from factcheck.spotting.sentences import masked, sentences
from factcheck.store import Store
from factcheck.store.repositories import findings

_NEAREST = 40  # findings, and passages, that may be the same in another edition
_SHORTEST = 25  # code points of a sentence that is compared


@dataclass(frozen=True, slots=True)
class InEdition:
    """What an edition made of a finding. `text` is empty where it was dropped.

    `differing` tells, one by one, how its words differ from the last edition that had it; `before`
    is what that one said. `is_asked` marks the finding that was asked for.
    """

    edition: str
    change: Change
    text: str
    before: str
    differing: tuple[str, ...]
    is_asked: bool


def of_finding(store: Store, finding: int, evidence: Evidence) -> tuple[InEdition, ...]:
    """The way of a finding through the editions of its report, the first one first.

    Empty when it has no edition or stands in one only, for a finding that is gone or of another
    dossier than the evidence, and as long as not all evidence was taken in.
    """
    with store.read() as reading:
        found = findings.many(reading, [finding]).get(finding)
    if found is None or found.edition is None or not found.edition.year:
        return ()
    if found.dossier != evidence.dossier:
        return ()
    evidence.follow()
    if evidence.is_small:
        evidence.take_in()
    if evidence.waiting:  # what is not read yet would count as not there
        return ()
    items = {item.id: item for item in _items(store, found, evidence)}
    at_hand = evidence.reports.editions(found.edition.report)
    others = (item for year, item in at_hand.items() if year != found.edition.year)
    shown = {item.id: item for item in others} | items
    for line in lines([*shown.values()]):
        if any(one.finding == finding for one in line):
            told = [one for one in line if _is_known(one, set(at_hand))]
            return tuple(_told(told, shown, finding)) if len(told) > 1 else ()
    return ()


def _items(store: Store, finding: Finding, evidence: Evidence) -> Iterator[Item]:
    """What may be the finding in any edition of its report, the finding first.

    Of its own edition only findings: a passage there that says the same is no other edition.
    """
    item = matchable.of_finding(finding)
    yield item
    kept, unkept = evidence.rank(replace(item, id="asked"), _NEAREST, quick=True)
    with store.read() as reading:
        others = findings.many(reading, [int(match.finding) for match in kept])
    own = finding.edition
    report = own.report if own else ""
    for other in others.values():
        if other.id != finding.id and other.edition and other.edition.report == report:
            yield matchable.of_finding(other)
    for match in unkept:
        passage = evidence.reports.passage(str(match.finding))
        edition = passage.source.edition if passage else None
        if passage and edition and edition != own and edition.report == report:
            whole = replace(matchable.of_report(passage.source), id=passage.key, text=passage.text)
            yield whole
            yield from _sentences(whole)


def _sentences(passage: Item) -> Iterator[Item]:
    """The sentences of a passage, for a finding may be one of them."""
    bare = masked(passage.text, 0, len(passage.text), [])
    for number, found in enumerate(sentences(bare, 0, [])):
        if _SHORTEST <= found.end - found.start < len(passage.text):
            text = passage.text[found.start : found.end]
            yield replace(passage, id=f"{passage.id} {number}", text=text)


def _is_known(one: Recurrence, at_hand: set[str]) -> bool:
    return one.change is not Change.DROPPED or one.edition in at_hand


def _told(line: list[Recurrence], items: dict[int | str, Item], asked: int) -> Iterator[InEdition]:
    before = ""
    for one in line:
        text = items[one.finding].text if one.finding is not None else ""
        differing = tuple(difference.words for difference in one.differences)
        yield InEdition(one.edition, one.change, text, before, differing, one.finding == asked)
        before = text or before
