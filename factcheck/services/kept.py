"""What keeping a claim and keeping a finding share: the passage they are kept from."""

from collections.abc import Sequence

from factcheck.domain import passages
from factcheck.domain.passages import Passage, Selector
from factcheck.errors import UserError
from factcheck.store import Reading
from factcheck.store.repositories import sources

GAP = " […] "  # between the words of two passages


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
