"""What a published sheet states and a store can confirm: quotations, hashes, verdicts.

A JSON sheet says it as it is. An HTML sheet says it in data attributes: `data-sheet` on the page,
`data-claim`, `data-verdict`, `data-reason` and `data-status` on each claim, `data-finding` on each
finding, and the selectors and the source's hashes on each quotation, whose words are those of its
`blockquote`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck.domain.passages import Selector
from factcheck.domain.verdicts import Reason, Status, Verdict
from factcheck.errors import UserError
from factcheck.sheets.content import Quote, Sheet, SheetClaim
from factcheck.sheets.json import load

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST: Final = 100_000_000  # bytes of a sheet that is read back


@dataclass(frozen=True, slots=True)
class StatedQuotation:
    """Words that a sheet says stand in a source, by the claim they are of and the source's uid.

    `finding` is the uid of the finding they prove, and empty for the claim's own words. The hashes
    are SHA-256 in hex, of the source's bytes and of its captured text; offsets are code points.
    """

    claim: str
    finding: str
    source: str
    sha256: str
    text_sha256: str
    selector: Selector


@dataclass(frozen=True, slots=True)
class StatedVerdict:
    """The verdict that a sheet prints for a claim, by the claim's uid."""

    claim: str
    verdict: Verdict
    reason: Reason | None
    status: Status


@dataclass(frozen=True, slots=True)
class Stated:
    """All that a sheet states. `dossier` is the dossier's uid; `version` is 0 if unpublished."""

    dossier: str
    version: int
    made_at: str
    content_sha256: str
    verdicts: tuple[StatedVerdict, ...]
    quotations: tuple[StatedQuotation, ...]


def stated(data: bytes) -> Stated:
    """What a sheet in HTML or JSON states.

    Raises UserError when the bytes are neither, or are no sheet of this program.
    """
    if len(data) > LARGEST:
        raise UserError(
            f"The sheet is larger than {LARGEST // 1_000_000} MB.", todo="Check a smaller one."
        )
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        return _of_sheet(load(data))
    return _of_page(data)


def _of_sheet(sheet: Sheet) -> Stated:
    return Stated(
        sheet.uid,
        sheet.version,
        sheet.made_at,
        sheet.content_sha256,
        tuple(StatedVerdict(c.uid, c.verdict, c.reason, c.status) for c in sheet.claims),
        tuple(each for claim in sheet.claims for each in _of_claim(claim)),
    )


def _of_claim(claim: SheetClaim) -> Iterator[StatedQuotation]:
    for quote in claim.quotes:
        yield _quotation(claim.uid, "", quote)
    for pairing in claim.pairings:
        for quote in pairing.quotes:
            yield _quotation(claim.uid, pairing.uid, quote)


def _quotation(claim: str, finding: str, quote: Quote) -> StatedQuotation:
    source = quote.source
    return StatedQuotation(
        claim, finding, source.uid, source.sha256, source.text_sha256, quote.selector
    )


def _of_page(data: bytes) -> Stated:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        page = html.document_fromstring(data, parser=parser)
        if "data-sheet" not in page.attrib:
            raise _no_sheet()
        articles = page.xpath("//article[@data-claim]")
        return Stated(
            _attribute(page, "sheet"),
            int(_attribute(page, "version")),
            _attribute(page, "made"),
            _attribute(page, "content-sha256"),
            tuple(_verdict(article) for article in articles),
            tuple(each for article in articles for each in _quotations(article)),
        )
    except etree.ParserError:
        raise _no_sheet() from None
    except (KeyError, ValueError) as error:
        raise UserError(
            f"The sheet was changed where it says what it states: {error}.",
            todo="Take the file as it was exported.",
        ) from None


def _no_sheet() -> UserError:
    return UserError(
        "This is not a sheet of Factcheck.", todo="Give one exported as HTML or as JSON."
    )


def _verdict(article: "HtmlElement") -> StatedVerdict:
    reason = _attribute(article, "reason")
    return StatedVerdict(
        _attribute(article, "claim"),
        Verdict(_attribute(article, "verdict")),
        Reason(reason) if reason else None,
        Status(_attribute(article, "status")),
    )


def _quotations(article: "HtmlElement") -> Iterator[StatedQuotation]:
    for figure in article.xpath(".//figure[@data-source]"):
        found = figure.xpath("ancestor::li[@data-finding]/@data-finding")
        exact = "".join(figure.xpath("./blockquote//text()"))
        yield StatedQuotation(
            _attribute(article, "claim"),
            found[-1] if found else "",
            _attribute(figure, "source"),
            _attribute(figure, "sha256"),
            _attribute(figure, "text-sha256"),
            Selector(
                exact,
                _attribute(figure, "prefix"),
                _attribute(figure, "suffix"),
                int(_attribute(figure, "start")),
                int(_attribute(figure, "end")),
            ),
        )


def _attribute(element: "HtmlElement", name: str) -> str:
    return str(element.attrib[f"data-{name}"])
