"""Sheets in which everything is known that a sheet can say: the golden one, and one of a text."""

from dataclasses import replace

from factcheck.domain.claims import Wording
from factcheck.domain.dates import PartialDate
from factcheck.domain.publishing import Correction, CorrectionKind, Organisation, Reply
from factcheck.domain.verdicts import Verdict
from factcheck.sheets import Sheet
from factcheck.sheets.content import SheetClaim, SheetPairing, SheetSource
from factcheck.sheets.records import Appearance, SheetFigure
from tests.sheets import samples

DESK = Organisation(
    name="The Northland Desk",
    contact="desk@example.org",
    address="https://example.org/desk",
    language="en",
    method="https://example.org/desk/method",
    corrections_policy="https://example.org/desk/corrections",
    funding="Members' fees alone; accounts on request",
)
SPREAD = Appearance(
    outlet="Northland Radio",
    headline="“Every bridge inspected”, says minister",
    address="https://example.org/radio/17",
    archive_address="https://example.org/archive/radio/17",
    published=PartialDate("2023-05-03"),
)
ASKED, DUE = PartialDate("2023-10-20"), PartialDate("2023-10-27")


def golden() -> Sheet:
    """The golden sheet: its second claim says all there is to say, its fourth is open."""
    sheet = samples.golden().sheet()
    report = replace(sheet.sources[1], archive_address="https://example.org/archive/report-2023")
    first, second, third, fourth = (
        replace(claim, pairings=tuple(_paged(pairing, report) for pairing in claim.pairings))
        for claim in sheet.claims
    )
    third = replace(
        third,
        searched="The inspectorate's reports of 2021 to 2023; none speaks of next year.",
        would_settle="A count of potholes at the end of next year.",
    )
    return replace(
        sheet,
        claims=(first, _told(second), third, fourth),
        sources=(sheet.sources[0], report),
        title="Safer roads? What the ministry says",
        number="2023-014",
        version=2,
        organisation=DESK,
        reviewed_at="2023-11-05T12:00:00Z",
        published_at="2023-11-06T08:00:00Z",
        changed_at="2023-11-06T09:00:00Z",
        content_sha256="c" * 64,
    )


def finished() -> Sheet:
    """The golden sheet without its open claim, and so no draft."""
    sheet = golden()
    counts = tuple(
        replace(each, count=sum(claim.verdict is each.verdict for claim in sheet.claims[:3]))
        for each in sheet.counts
    )
    return replace(sheet, claims=sheet.claims[:3], missing=(), counts=counts)


def filled_with(text: str) -> Sheet:
    """A sheet in which every field that can hold a text holds this one."""
    sheet = samples.filled_with(text).sheet()
    source = tuple(replace(each, text_sha256=text, archive_address=text) for each in sheet.sources)
    claims = tuple(_filled(claim, text) for claim in sheet.claims)
    return replace(
        sheet,
        claims=tuple(_resourced(claim, source) for claim in claims),
        sources=source,
        title=text,
        number=text,
        version=1,
        organisation=Organisation(text, text, text, text, text, text, text),
        reviewed_at=text,
        published_at=text,
        changed_at=text,
        content_sha256=text,
    )


def with_long(text: str) -> Sheet:
    """The golden sheet with a very long text in places of each kind."""
    sheet = golden()
    claim = sheet.claims[0]
    quote = claim.quotes[0]
    quotes = (replace(quote, selector=replace(quote.selector, exact=text)),)
    pairing = replace(claim.pairings[0], note=text)
    first = replace(
        claim, text=text, short=text, speaker=text, rationale=text, quotes=quotes,
        pairings=(pairing,), figures=(SheetFigure("Long", 1.0, comparison=text),),
    )  # fmt: skip
    return replace(sheet, title=text, claims=(first, *sheet.claims[1:]))


def _told(claim: SheetClaim) -> SheetClaim:
    return replace(
        claim,
        short="Every northern bridge was inspected before the rains",
        wording=Wording.TRANSLATED,
        language="Northish",
        reading="That an inspector visited each of the 96 bridges before 1 June 2022.",
        reading_why="The minister spoke of the season that the report covers.",
        appearances=(SPREAD,),
        figures=(
            SheetFigure("Northern bridges", 96.0, "bridges", "2022"),
            SheetFigure("Inspected before the rains", 41.0, "bridges", "2022", "41 ÷ 96 = 42.7%"),
            SheetFigure("Share inspected", 42.708333, "%", "2022"),
        ),
        unknowns="Whether other bodies inspected the rest.",
        replies=(
            Reply(1, 2, "Ministry of Transport", ASKED, "e-mail", DUE,
                  "The ministry stands by its words.", PartialDate("2023-10-26")),
            Reply(2, 2, "The minister", ASKED, "telephone", DUE),
        ),
        corrections=(
            Correction(1, 2, CorrectionKind.VERDICT,
                       "The report's annex was read: it lists the bridges.", Verdict.UNVERIFIED,
                       "Anna", "2023-11-06T09:00:00Z"),
            Correction(2, 2, CorrectionKind.UPDATE, "The ministry's answer was added.", None,
                       "Anna", "2023-11-06T09:10:00Z"),
        ),
        page_address="https://example.org/desk/checks/14#claim-2",
        left_out=1,
        speaker_address="https://example.org/people/northman",
    )  # fmt: skip


def _paged(pairing: SheetPairing, report: SheetSource) -> SheetPairing:
    quotes = tuple(replace(quote, page="12–13", source=report) for quote in pairing.quotes)
    return replace(pairing, quotes=quotes)


def _filled(claim: SheetClaim, text: str) -> SheetClaim:
    date = PartialDate("2023-05", inferred_from=text)
    return replace(
        claim,
        short=text,
        wording=Wording.QUOTED,
        language=text,
        reading=text,
        reading_why=text,
        appearances=(Appearance(text, text, text, text, date),),
        figures=(SheetFigure(text, 12.5, text, text, text),),
        searched=text,
        unknowns=text,
        would_settle=text,
        replies=(Reply(1, 1, text, date, text, date, text, date),),
        corrections=(
            Correction(1, 1, CorrectionKind.VERDICT, text, Verdict.SUPPORTED, text, text),
        ),
        page_address=text,
        published_at=text,
        changed_at=text,
        speaker_address=text,
    )


def _resourced(claim: SheetClaim, sources: tuple[SheetSource, ...]) -> SheetClaim:
    """The claim with its quotations of the changed sources."""

    def of(quotes):
        return tuple(
            replace(quote, source=sources[quote.source.number - 1], page=sources[0].title)
            for quote in quotes
        )

    pairings = tuple(replace(each, quotes=of(each.quotes)) for each in claim.pairings)
    return replace(claim, quotes=of(claim.quotes), pairings=pairings)
