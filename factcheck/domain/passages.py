"""Passages: spans of a source's text, held by quotation and by position.

Selectors follow the W3C Web Annotation Data Model (TextQuoteSelector, TextPositionSelector,
https://www.w3.org/TR/annotation-model/#selectors); positions are code points, end exclusive.
"""

from dataclasses import dataclass

from factcheck.errors import UserError

CONTEXT = 32  # code points of prefix and suffix, as other annotation tools keep


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a passage stands: its words with what is around them, and its offsets."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A selector kept for one claim or one finding of a source.

    `page` is the page it stands on as it is cited, "27" or "27–28"; empty where there is none.
    """

    id: int
    source: int
    claim: int | None
    finding: int | None
    selector: Selector
    page: str = ""

    @property
    def cited_page(self) -> str:
        """The page as a citation gives it, "p. 27" or "pp. 27–28"; empty where there is none."""
        return cited_page(self.page)


def cited_page(page: str) -> str:
    """A page, or two joined by a dash, as a citation gives it; empty for none."""
    return f"{'pp.' if '–' in page else 'p.'} {page}" if page else ""


def select(text: str, start: int, end: int) -> Selector:
    """The selector of text[start:end], without white space at its edges.

    Raises UserError when nothing but white space is selected or the span is outside the text.
    """
    if not 0 <= start <= end <= len(text):
        raise UserError(
            "The selection is outside the source's text.", todo="Select the words again."
        )
    exact = text[start:end]
    start += len(exact) - len(exact.lstrip())
    exact = exact.strip()
    if not exact:
        raise UserError("No words are selected.", todo="Select some words in the source first.")
    end = start + len(exact)
    return Selector(
        exact, text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start, end
    )


def holds(selector: Selector, text: str) -> bool:
    """Whether the selector's words stand exactly at its offsets in the text."""
    return text[selector.start : selector.end] == selector.exact


def find(text: str, words: str) -> Selector:
    """The selector of the one place where `words` stand in the text.

    Raises UserError when they stand nowhere or more than once.
    """
    first = text.find(words)
    if first < 0:
        raise UserError("These words are not in the source.", todo="Check them against its text.")
    if text.find(words, first + 1) >= 0:
        raise UserError(
            "These words stand more than once in the source.", todo="Give more of them."
        )
    return select(text, first, first + len(words))


def shared(one: Selector, other: Selector) -> float:
    """The share, from 0 to 1, of the shorter of two selectors of a text that both cover."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / min(one.end - one.start, other.end - other.start)
