"""What keeping a claim and keeping a finding share: the passage, and the statement it answers."""

from collections.abc import Sequence

from factcheck.domain import passages
from factcheck.domain.passages import Passage, Selector
from factcheck.domain.statements import Decision
from factcheck.errors import UserError
from factcheck.store import Reading, Work
from factcheck.store.journal import now
from factcheck.store.repositories import sources, statements

GAP = " […] "  # between the words of two passages
_MOST = 0.5  # of a statement's letters: then a passage kept by hand is held to be of it


def select(reading: Reading, source: int, start: int, end: int) -> Selector:
    """The selector of a source's text[start:end]. Raises UserError when there are no words."""
    return passages.select(sources.text_of(reading, source), start, end)


def joined(before: Sequence[Passage], text: str, added: Selector) -> str:
    """The wording after one more passage: extended where it was the passages' own words."""
    own = GAP.join(passage.selector.exact for passage in before)
    return GAP.join(filter(None, (own, added.exact))) if text == own else text


def refuse_other_dossier(reading: Reading, source: int, dossier: int) -> None:
    """Raise UserError when a source is not of the dossier."""
    if sources.get(reading, source).dossier != dossier:
        raise UserError(
            "The source belongs to another dossier.", todo="Choose one of this dossier."
        )


def answer(
    work: Work,
    source: int,
    selector: Selector,
    *,
    claim: int | None = None,
    finding: int | None = None,
) -> None:
    """Note of waiting statements that stand for the most part in a passage that they are kept."""
    for one in statements.waiting_within(work, source, selector.start, selector.end):
        length = one.selector.end - one.selector.start
        both = min(one.selector.end, selector.end) - max(one.selector.start, selector.start)
        if both > _MOST * length:
            decide(work, one.id, Decision.KEPT, claim=claim, finding=finding)


def dismiss_kept_as(work: Work, noun: str, owner: int) -> None:
    """Note of the statements kept as a claim or finding that is going that they are dismissed."""
    for one in statements.kept_as(work, noun, owner):
        decide(work, one.id, Decision.DISMISSED)


def decide(
    work: Work,
    statement: int,
    decision: Decision,
    *,
    claim: int | None = None,
    finding: int | None = None,
) -> None:
    """Note a decision of a statement: who made it, when, and what the statement is kept as."""
    statements.change(
        work,
        statement,
        decision=decision,
        decided_by=work.author,
        decided_at=now(),
        claim=claim,
        finding=finding,
    )
