"""What a page says of itself: title, publisher, author, address, date and language."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from factcheck.domain.dates import PartialDate
from factcheck.domain.written_dates import FULL_DATE, iso
from factcheck.errors import UserError
from factcheck.reading import jsonld, zones

_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "publication_date",
    "publishdate", "publish-date", "pubdate", "date", "dc.date.issued", "dcterms.issued",
    "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "citation_publication_date",
    "citation_date",
)  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T\s])")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?=$|T)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_LONGEST = 500  # code points of a title or a name
_LONGEST_ADDRESS = 2_000
_LONGEST_META = 2_000
_MOST_TIMES = 50  # time elements looked at; a page has its own near its head


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page's statements about itself; empty where it makes none."""

    title: str
    publisher: str
    author: str
    address: str
    published: PartialDate | None
    published_stated_by: str
    language: str
    is_article: bool


def stated(tree: HtmlElement, markup: str) -> PageFacts:
    """What a page states of itself in its tree, or in the note a browser saves at its head."""
    metas = _metas(tree)
    article = jsonld.article(tree)
    publisher = _first(
        metas.get("og:site_name"), jsonld.names(article.get("publisher")), metas.get("publisher"),
        metas.get("dc.publisher"), metas.get("citation_publisher"), metas.get("application-name"),
    )  # fmt: skip
    titles = (metas.get("og:title"), jsonld.words(article.get("headline")), _page_title(tree))
    day, source = next(_dates(tree, metas, article), (None, ""))
    return PageFacts(
        title=_without_site(_first(*titles, metas.get("twitter:title")), publisher),
        publisher=publisher,
        author=_author(metas, article),
        address=next(_addresses(tree, metas, article, markup), ""),
        published=day,
        published_stated_by=source,
        language=_language(tree, metas),
        is_article=bool(article) or metas.get("og:type", "").lower() == "article",
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The first content of every meta element by its lower-case name; authors are joined."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = " ".join(meta.get("content", "").split())[:_LONGEST_META]
        keys = (meta.get(key, "") for key in ("property", "name", "itemprop", "http-equiv"))
        for name in {key.strip().lower() for key in keys} - {""} if content else ():
            known = metas.setdefault(name, content)
            if name in {"author", "article:author"} and content not in known:
                metas[name] = f"{known}, {content}"[:_LONGEST]
    return metas


def _first(*values: str | None) -> str:
    tidy = (" ".join(value.split())[:_LONGEST] for value in values if value)
    return next((value for value in tidy if value), "")


def _page_title(tree: HtmlElement) -> str:
    title = tree.find(".//head/title")
    return " ".join(title.text_content().split()) if title is not None else ""


def _without_site(title: str, site: str) -> str:
    """The title without " | Site" or "Site - " around it."""
    if not site:
        return title
    name, seam = re.escape(site), r"\s*[|–—·:-]+\s*"
    cut = re.sub(rf"{seam}{name}\s*$|^\s*{name}{seam}", "", title, flags=re.IGNORECASE)
    return cut.strip() or title


def _author(metas: dict[str, str], article: dict[str, Any]) -> str:
    stated_names = (
        jsonld.names(article.get("author")), metas.get("author"), metas.get("article:author"),
        metas.get("dc.creator"), metas.get("citation_author"), metas.get("parsely-author"),
    )  # fmt: skip
    names = (name for name in stated_names if name and "://" not in name)
    return re.sub(r"^by\s+", "", _first(*names), flags=re.IGNORECASE)


def _addresses(
    tree: HtmlElement, metas: dict[str, str], article: dict[str, Any], markup: str
) -> Iterator[str]:
    links = [link for link in tree.iter("link") if link.get("rel", "").lower() == "canonical"]
    saved = re.search(r"<!-- saved from url=\(\d+\)(\S+) -->", markup[:2_000])
    stated_addresses = (
        *(link.get("href") for link in links),
        metas.get("og:url"),
        jsonld.words(article.get("url")),
        saved[1] if saved else "",
    )
    return (address.strip() for address in stated_addresses if address and _is_web(address.strip()))


def _is_web(address: str) -> bool:
    if len(address) > _LONGEST_ADDRESS or re.search(r"[\s\x00-\x1f\x7f]", address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


def _dates(
    tree: HtmlElement, metas: dict[str, str], article: dict[str, Any]
) -> Iterator[tuple[PartialDate, str]]:
    """Dates of publication with what states them, the most trusted first."""
    named = [(f"meta {name}", metas.get(name, "")) for name in _DATE_NAMES]
    described = ("JSON-LD datePublished", jsonld.words(article.get("datePublished")))
    for source, value in (named[0], described, *named[1:], *_times(tree)):
        day = _day(value)
        if day:
            yield day, source


def _times(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """The time elements of the page's own article, not those of teasers and comments."""
    for element in itertools.islice(tree.iter("time"), _MOST_TIMES):
        around = [element, *element.iterancestors()]
        if any(zones.zone(e) not in {"", "byline", "form"} for e in around) or _is_update(element):
            continue
        yield "time element", element.get("datetime") or element.text_content().strip()


def _is_update(element: HtmlElement) -> bool:
    told = f"{element.get('class', '')} {element.get('itemprop', '')}".lower()
    parent = element.getparent()
    before = (parent.text or "") if parent is not None and parent[0] is element else ""
    return "updated" in told or "modified" in told or "updated" in before.lower()


def _day(value: str) -> PartialDate | None:
    """The date in a machine's or a person's form, to the precision given; None without one."""
    found = _ISO.match(value) or _COMPACT.match(value)
    written = FULL_DATE.search(value)
    try:
        if found:
            return PartialDate("-".join(part for part in found.groups() if part))
        return PartialDate.parse(iso(written) if written else "")
    except UserError:
        return None


def _language(tree: HtmlElement, metas: dict[str, str]) -> str:
    """A language tag (BCP 47) from the page's root, or else from its metadata."""
    root = next(tree.iter("html"), tree)
    tags = (root.get("lang"), metas.get("content-language"), metas.get("og:locale"))
    tidy = (tag.strip().replace("_", "-") for tag in tags if tag)
    return next((tag for tag in tidy if _LANGUAGE.fullmatch(tag)), "")
