"""What stands around an article on a page, told by its elements' names, roles and classes."""

import itertools
import re

from lxml.html import HtmlElement

UNSEEN = frozenset(
    "head title script style template noscript noframes svg canvas iframe object embed applet audio"
    " video select datalist button textarea input dialog map".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol p pre search section summary table tbody tfoot thead tr ul".split()
)
_BY_TAG = {
    "nav": "navigation",
    "menu": "navigation",
    "search": "navigation",
    "aside": "aside",
    "figcaption": "caption",
    "form": "form",
    "address": "byline",
}
_BY_ROLE = {
    "navigation": "navigation",
    "banner": "navigation",
    "search": "navigation",
    "contentinfo": "footer",
    "complementary": "aside",
    "dialog": "notice",
    "alertdialog": "notice",
}
_WORDS = {
    "navigation": "nav navbar navigation menu submenu breadcrumb breadcrumbs sidebar topbar pager"
    " pagination toolbar skip skiplink",
    "caption": "caption captions imagecaption photocaption credit credits photocredit",
    "byline": "byline bylines dateline timestamp author authors bio authorbio authorbox meta"
    " postmeta pubdate published readtime",
    "share": "share sharing shares sharebar sharethis social socials socialshare sharedaddy"
    " addtoany addthis follow",
    "teaser": "related relatedposts relatedarticles recommended recommendations recirc teaser"
    " teasers trending popular mostread outbrain taboola promo promos readmore upnext pullquote",
    "comment": "comment comments commentlist respond disqus replies",
    "form": "newsletter subscribe subscription signup donate donation donations login paywall",
    "notice": "cookie cookies consent gdpr advert adverts advertisement advertising ad ads"
    " adsbygoogle sponsor sponsored modal popup copyright colophon",
    "footer": "footer",
    "tags": "tags taglist",
}
_PAIRS = {
    "read more": "teaser",
    "read next": "teaser",
    "also read": "teaser",
    "most read": "teaser",
    "more stories": "teaser",
    "up next": "teaser",
    "read time": "byline",
    "reading time": "byline",
    "tag list": "tags",
    "sign up": "form",
}
_BY_WORD = {word: zone for zone, words in _WORDS.items() for word in words.split()} | _PAIRS
# A class that tells what an element has or how it looks tells nothing of what it is.
_OF_CONTENTS = re.compile(
    r"(?:has|with|without|no|not|is|js|show|hide|type|category|tag)[-_]", re.IGNORECASE
)
_SEAM = re.compile(r"[-_:.]+|(?<=[a-z])(?=[A-Z])")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASSES = frozenset(
    ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only")
)
_NEVER = frozenset(("h1", "tr", "tbody", "thead"))


def is_hidden(element: HtmlElement) -> bool:
    """Whether a browser would not show the element."""
    if element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style", "")):
        return True
    return not _HIDDEN_CLASSES.isdisjoint(element.get("class", "").split())


def zone(element: HtmlElement) -> str:
    """What the element is beside the article ("caption"); empty for what may be in the article."""
    tag = element.tag
    if tag in _NEVER:
        return ""
    named = _BY_TAG.get(tag) or _BY_ROLE.get(element.get("role", "").strip().lower())
    if named:
        return named
    if tag == "header" and _is_of_page(element) and element.find(".//h1") is None:
        return "navigation"
    if tag == "footer":
        quoted = any(True for _ in element.iterancestors("blockquote"))
        return "" if quoted else "footer"
    return by_class(element)


def by_class(element: HtmlElement) -> str:
    """What the classes and the id of an element say it is; empty when they say nothing."""
    for name in (*element.get("class", "").split(), *element.get("id", "").split()):
        if _OF_CONTENTS.match(name):
            continue
        words = [word.lower() for word in _SEAM.split(name.split("--")[0]) if word]
        pairs = (" ".join(pair) for pair in itertools.pairwise(words))
        told = next((_BY_WORD[word] for word in (*words, *pairs) if word in _BY_WORD), "")
        if told:
            return told
    return ""


def _is_of_page(header: HtmlElement) -> bool:
    """Whether a header is the page's, not an article's or a part of another."""
    return not any(True for _ in header.iterancestors("article", "main", "section", "header"))
