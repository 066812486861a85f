"""The blocks of a sheet's outline, and short ways to make their lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.verdicts import Verdict
from factcheck.sheets.content import VerdictCount
from factcheck.sheets.words import link


class Look(StrEnum):
    """How a stretch of a line is set off."""

    PLAIN = "plain"
    STRONG = "strong"
    UNKNOWN = "unknown"  # names something that is missing


class Style(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    STANDFIRST = "standfirst"
    CLAIM = "claim"
    NOTE = "note"
    FINDING = "finding"  # what stands above the words of a finding
    SOURCE = "source"  # what stands above the facts of a source
    LACKS = "lacks"  # what keeps a claim from being complete
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line; `address` is one that a reader may follow, or empty."""

    text: str
    look: Look = Look.PLAIN
    address: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the sheet's own.

    `verdict` is set on those of claims, `evidence` on those above findings.
    """

    level: int
    text: str
    verdict: Verdict | None = None
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words; line ends in them are the editor's."""

    line: Line
    style: Style = Style.BODY


@dataclass(frozen=True, slots=True)
class Quotation:
    """Exact words and where they are from."""

    text: str
    origin: Line
    language: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what they are, one below the other."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered or not."""

    lines: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; columns in `numbers` are set flush right.

    `shares` are the columns' widths in proportion to one another.
    """

    caption: str
    head: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict: its word with the reason, what that word means, and the rationale."""

    verdict: Verdict
    words: str
    definition: str
    rationale: Line


@dataclass(frozen=True, slots=True)
class Chart:
    """The claims by verdict."""

    counts: tuple[VerdictCount, ...]


Block = Heading | Paragraph | Quotation | Facts | Items | Table | Ruling | Chart


def plain(text: str) -> Line:
    """A line of plain words."""
    return (Span(text),)


def strong(text: str) -> Line:
    """A line of strong words."""
    return (Span(text, Look.STRONG),)


def known(text: str, otherwise: str) -> Line:
    """The words, or the name of what is missing."""
    return (Span(text),) if text.strip() else (Span(otherwise, Look.UNKNOWN),)


def linked(text: str, address: str) -> Span:
    """Words that lead to an address, where a reader may follow it."""
    return Span(text, address=link(address))


def addressed(address: str, otherwise: str) -> Line:
    """An address that leads to itself, or the name of what is missing."""
    return (linked(address, address),) if address.strip() else (Span(otherwise, Look.UNKNOWN),)


def joined(lines: Iterable[Line], by: str = ", ") -> Line:
    """The lines as one, with the same words between them."""
    made: list[Span] = []
    for line in lines:
        made += [Span(by)] if made else []
        made += line
    return tuple(made)
