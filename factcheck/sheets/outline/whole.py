"""The outline of a whole sheet: opening, claims, sources, method, who made it."""

from collections.abc import Iterator
from itertools import groupby

from factcheck.domain.amounts import amount
from factcheck.domain.findings import GRADE_WORDS
from factcheck.domain.text import shortened
from factcheck.sheets import unstated, words
from factcheck.sheets.content import Sheet, SheetSource
from factcheck.sheets.each_text import each_text
from factcheck.sheets.languages import language_name
from factcheck.sheets.outline.blocks import (
    Block,
    Chart,
    Facts,
    Heading,
    Items,
    Line,
    Look,
    Paragraph,
    Span,
    Style,
    Table,
    addressed,
    joined,
    known,
    linked,
    plain,
    strong,
)
from factcheck.sheets.outline.claim import claim_blocks
from factcheck.sheets.printable import contained, printable
from factcheck.sheets.watching import QUIET, Watch


def outlined(sheet: Sheet, watch: Watch = QUIET) -> Iterator[Block]:
    """The blocks of a sheet, made as they are asked for. Raises Cancelled between two claims.

    Typed words are made harmless to what stands beside them: control characters show as lost, and
    marks of direction end where the words end.
    """
    sheet = each_text(sheet, lambda text: contained(printable(text)))
    yield from _opening(sheet)
    yield from _missing(sheet)
    yield Heading(2, "Claims")
    if not sheet.claims:
        yield Paragraph((Span("This sheet holds no claims.", Look.UNKNOWN),))
    for claim in watch.each(sheet.claims):
        yield from claim_blocks(claim)
    yield from _sources(sheet)
    yield from _method(sheet)
    yield from _imprint(sheet)


def draft_words(sheet: Sheet) -> str:
    """How many claims of a draft are incomplete."""
    incomplete = len({missing.claim_id for missing in sheet.missing})
    return f"{incomplete} of {amount(len(sheet.claims), 'claims')} incomplete."


def _opening(sheet: Sheet) -> Iterator[Block]:
    if sheet.draft:
        yield Paragraph((*strong("DRAFT "), Span(draft_words(sheet))), Style.DRAFT)
    yield Heading(1, sheet.heading)
    whose = f"What the government of {sheet.country} says" if sheet.country else ""
    against = f"{whose or 'What officials say'}, against what a report found."
    yield Paragraph(plain(against), Style.STANDFIRST)
    yield Facts(tuple(_imprint_rows(sheet)))
    yield Heading(2, "Summary")
    if sheet.claims:
        yield Chart(sheet.counts)
    yield Paragraph(plain(words.review_words(sheet)))
    yield from _corrected(sheet)
    if len(sheet.claims) > 1:
        yield _glance(sheet)


def _corrected(sheet: Sheet) -> Iterator[Block]:
    log = words.corrections_of(sheet)
    if log:
        yield Heading(3, "Corrections")
        yield Items(
            tuple(
                (*strong(f"Claim {number}, {words.corrected_when(each)}: "), Span(each.what))
                for number, each in log
            )
        )


def _imprint_rows(sheet: Sheet) -> Iterator[tuple[str, Line]]:
    organisation = sheet.organisation
    version = f", version {sheet.version}" if sheet.version else ""
    yield "Published by", known(organisation.name, "organisation not recorded")
    if organisation.contact:
        yield "Contact", plain(organisation.contact)
    if organisation.address:
        yield "On the web", addressed(organisation.address, "")
    yield "Sheet", (*known(sheet.number, "not numbered"), *plain(version))
    if organisation.language:
        yield "Language", plain(language_name(organisation.language))
    dates = words.dates_of(sheet)
    yield "Dates", joined((plain(f"{what} {day}") for what, day in dates), "; ")
    yield "Status", plain(sheet.state)
    if sheet.content_sha256:
        yield "SHA-256", plain(sheet.content_sha256)


def _glance(sheet: Sheet) -> Table:
    rows = tuple(
        (
            str(claim.number),
            shortened(claim.text, 160),
            shortened(claim.speaker, 80) or "not named",
            str(claim.said or "not known"),
            f"{claim.verdict.capitalize()}{', incomplete' if claim.missing else ''}",
        )
        for claim in sheet.claims
    )
    head = ("No.", "Claim", "Speaker", "Said on", "Verdict")
    return Table("The claims at a glance", head, (3, 18, 8, 8, 7), rows, frozenset({0}))


def _missing(sheet: Sheet) -> Iterator[Block]:
    if sheet.missing:
        yield Heading(2, "Draft: what is missing")
        grouped = groupby(sheet.missing, key=lambda missing: missing.claim_number)
        yield Items(
            tuple(plain(f"Claim {n}: {'; '.join(m.what for m in lacks)}") for n, lacks in grouped)
        )


def _sources(sheet: Sheet) -> Iterator[Block]:
    yield Heading(2, "Sources")
    if not sheet.sources:
        yield Paragraph((Span("This sheet quotes no sources.", Look.UNKNOWN),))
    for source in sheet.sources:
        yield Paragraph(strong(f"{source.number}. {source.title or 'untitled'}"), Style.SOURCE)
        yield Facts(tuple(_source_rows(source)))


def _source_rows(source: SheetSource) -> Iterator[tuple[str, Line]]:
    yield "Kind", plain(source.kind.capitalize())
    yield "Publisher", known(source.publisher, "not recorded")
    if source.author:
        yield "Author", plain(source.author)
    yield "Published", known(words.date_words(source.published), "date not known")
    yield "Consulted", known(words.day_words(source.retrieved_at), "day not recorded")
    yield "Address", addressed(source.address, "no address recorded")
    yield "Archived copy", addressed(source.archive_address, "not recorded")
    yield "SHA-256", plain(source.sha256)


def _method(sheet: Sheet) -> Iterator[Block]:
    yield Heading(2, "Method")
    yield Paragraph(plain(words.METHOD))
    yield Heading(3, "What the verdicts mean")
    yield Facts(tuple((each.verdict.capitalize(), plain(each.definition)) for each in sheet.counts))
    yield Heading(3, "How direct the evidence is")
    yield Items(tuple(plain(each) for each in GRADE_WORDS.values()))
    yield Heading(3, "Who stands behind it")
    yield Paragraph(plain(words.STANDING))
    yield Heading(3, "Words, dates and files")
    yield Paragraph(plain(words.EXACTNESS))


def _imprint(sheet: Sheet) -> Iterator[Block]:
    organisation = sheet.organisation
    policies = (
        ("Method", organisation.method),
        ("Corrections policy", organisation.corrections_policy),
        ("Funding", organisation.funding),
    )
    yield Heading(2, "Who made this")
    if any(text for _, text in policies):
        yield Facts(tuple((name, (linked(text, text),)) for name, text in policies if text))
    lacking = unstated.of_sheet(sheet)
    if lacking:
        yield Paragraph((Span(f"Not recorded: {'; '.join(lacking)}.", Look.UNKNOWN),), Style.NOTE)
    made = f"Made on {words.moment_words(sheet.made_at)} with {sheet.made_by}."
    yield Paragraph(plain(made), Style.NOTE)
