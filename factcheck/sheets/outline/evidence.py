"""The outline of a claim's findings: for, against, and around it."""

from collections.abc import Iterator

from factcheck.domain.pairings import Stance
from factcheck.domain.sources import Edition
from factcheck.sheets import words
from factcheck.sheets.content import Quote, SheetClaim, SheetPairing
from factcheck.sheets.outline.blocks import (
    Block,
    Heading,
    Line,
    Look,
    Paragraph,
    Quotation,
    Span,
    Style,
    known,
    linked,
    plain,
)

_SIDES = (
    (Stance.SUPPORTS, "Findings for"),
    (Stance.CONTRADICTS, "Findings against"),
    (Stance.CONTEXT, "Context"),
)


def evidence(claim: SheetClaim) -> Iterator[Block]:
    """The findings of a claim by stance, and where none was found."""
    for stance, heading in _SIDES:
        paired = claim.paired(stance)
        if paired:
            yield Heading(4, f"{heading} ({len(paired)})", evidence=True)
            for pairing in paired:
                yield from _finding(pairing)
        elif stance is not Stance.CONTEXT and claim.pairings:
            yield Paragraph((Span(f"{heading}: "), Span("none paired", Look.UNKNOWN)))
    if not claim.pairings:
        yield Heading(4, "Findings", evidence=True)
        yield Paragraph((Span("none paired with this claim", Look.UNKNOWN),))
    if claim.left_out:
        yield Paragraph((Span(words.left_out_words(claim), Look.UNKNOWN),), Style.NOTE)
    if claim.searched:
        yield Paragraph((Span("Looked, none found: ", Look.STRONG), Span(claim.searched)))


def quotations(quotes: tuple[Quote, ...], text: str, whose: str) -> Iterator[Block]:
    """The words of a claim or finding: its own, unless they are quoted, then each quotation."""
    if not words.quoted_whole(text, quotes):
        yield Paragraph(plain(text), Style.CLAIM if whose == "claim" else Style.BODY)
    if not quotes:
        missing = f"no passage kept: these are the editor's words for the {whose}"
        yield Paragraph((Span(missing, Look.UNKNOWN),), Style.NOTE)
    for quote in quotes:
        yield Quotation(quote.selector.exact, origin(quote), quote.source.language)


def origin(quote: Quote) -> Line:
    """Where a quotation is from: title, publisher, date, page, number of the source."""
    source = quote.source
    line: list[Span] = [linked(source.title or "untitled", source.address), Span(", ")]
    line += known(source.publisher, "publisher not recorded")
    line += [Span(", "), *known(words.date_words(source.published), "date not known")]
    line += [Span(f", {words.page_words(quote.page)}")] if quote.page else []
    return (*line, Span(f" (source {source.number})"))


def edition_words(edition: Edition) -> Line:
    """An edition as it is cited: report and year, issuing body, period covered, rating.

    What somebody typed is a stretch of its own: it may run from right to left.
    """
    period = words.period_words(edition)
    line = [Span(edition.name)]
    line += [Span(", issued by "), Span(edition.issuing_body)] if edition.issuing_body else []
    line += [Span(f"; covers {period}" if period else "; period covered not recorded")]
    line += [Span("; rating: "), Span(edition.rating)] if edition.rating else []
    return tuple(line)


def _finding(pairing: SheetPairing) -> Iterator[Block]:
    edition = pairing.edition
    missing = (Span("edition not recorded", Look.UNKNOWN),)
    cited = edition_words(edition) if edition else missing
    grade = Span(f"; evidence: {pairing.grade.replace('_', ' ')}")
    head = (Span(f"Finding {pairing.number}: ", Look.STRONG), *cited, grade)
    yield Paragraph(head, Style.FINDING)
    yield from quotations(pairing.quotes, pairing.text, "finding")
    if pairing.note:
        yield Paragraph((Span("Note on the pairing: ", Look.STRONG), Span(pairing.note)))
