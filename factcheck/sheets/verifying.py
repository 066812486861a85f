"""What a published sheet states and a store can confirm: quotations, hashes, verdicts.

A JSON sheet says it as it is. An HTML sheet says it in data attributes: `data-sheet` on the page,
`data-claim`, `data-verdict`, `data-reason` and `data-status` on each claim, `data-finding` on each
finding, and the selectors and the source's hashes on each quotation, whose words are those of its
`blockquote`. `data-own-templates` on the page says that its words are put as a user's templates
have it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck.domain.passages import Selector
from factcheck.domain.verdicts import Reason, Status, Verdict
from factcheck.errors import UserError
from factcheck.sheets import html
from factcheck.sheets.content import Quote, Sheet, SheetClaim
from factcheck.sheets.json import load

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAIL: Final = 1_000  # bytes at the end of a page, in which it ends
_WHOLE: Final = "Take the file as it was exported."
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
    """The verdict that a sheet prints for a claim, by the claim's uid.

    `shown` is what a reader sees of it: the word on its badge, empty where there is none.
    """

    claim: str
    verdict: Verdict
    reason: Reason | None
    status: Status
    shown: str


@dataclass(frozen=True, slots=True)
class Stated:
    """All that a sheet states. `dossier` is the dossier's uid; `version` is 0 if unpublished.

    `words` are those that a reader sees of each claim, by its uid, and of the sheet's opening, by
    ""; empty where a user's own templates put them.
    """

    dossier: str
    version: int
    made_at: str
    content_sha256: str
    verdicts: tuple[StatedVerdict, ...]
    quotations: tuple[StatedQuotation, ...]
    words: Mapping[str, str]


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
        tuple(
            StatedVerdict(c.uid, c.verdict, c.reason, c.status, str(c.verdict))
            for c in sheet.claims
        ),
        tuple(each for claim in sheet.claims for each in _of_claim(claim)),
        _of_page(html.render(sheet)).words,
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
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        page = document_fromstring(data, parser=parser)
        if "data-sheet" not in page.attrib:
            raise _no_sheet()
        if b"</html" not in data[-_TAIL:].lower():
            raise UserError("The page is cut off: its end is missing.", todo=_WHOLE)
        articles = page.xpath("//article[@data-claim]")
        return Stated(
            _attribute(page, "sheet"),
            int(_attribute(page, "version")),
            _attribute(page, "made"),
            _attribute(page, "content-sha256"),
            tuple(_verdict(article) for article in articles),
            tuple(each for article in articles for each in _quotations(article)),
            {} if "data-own-templates" in page.attrib else _words(page, articles),
        )
    except etree.ParserError:
        raise _no_sheet() from None
    except (KeyError, ValueError) as error:
        what = f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)
        raise UserError(
            f"The sheet was changed where it says what it states: {what}.", todo=_WHOLE
        ) from None


def _words(page: "HtmlElement", articles: Iterable["HtmlElement"]) -> dict[str, str]:
    opening = page.xpath("//h1 | //section[@class='summary']")
    held = {_attribute(article, "claim"): [article] for article in articles}
    return {
        whose: " ".join(" ".join(each.text_content() for each in elements).split())
        for whose, elements in {"": opening, **held}.items()
    }


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
        " ".join(
            article.xpath("string(./header/*[starts-with(@class, 'badge')])").split()[1:]
        ).lower(),
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
