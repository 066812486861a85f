"""HTML characters to a tree, with nothing lost on the way unsaid.

libxml2 drops what is nested too deep and says so only in its log; this is where the log is read.
"""

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from factcheck.errors import UserError
from factcheck.reading import limits


def parsed(markup: str, who: str) -> HtmlElement:
    """The tree of a page or a fragment. Nothing in it is run, fetched or expanded.

    `who` begins the messages. Raises UserError for a page that is nested too deep and for one
    without an element.
    """
    parser = HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        # A zero byte ends the text for libxml2.
        tree = etree.fromstring(markup.replace("\x00", "").encode("utf-8", "surrogatepass"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but comments, or nothing at all
        tree = None
    if tree is None:
        raise UserError(f"{who} holds no text.")
    if _was_cut(parser) or extent(tree)[1] > limits.DEEPEST_PAGE:
        raise UserError(
            f"{who} is nested more than {limits.DEEPEST_PAGE:,} levels deep, deeper than any page.",
            todo="Copy its words from a browser and paste them.",
        )
    return tree


def extent(tree: HtmlElement) -> tuple[int, int]:
    """How many elements a tree has, and how many levels deep they are nested."""
    elements = deepest = level = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            elements += 1
            level += 1
            deepest = max(deepest, level)
        else:
            level -= 1
    return elements, deepest


def _was_cut(parser: HTMLParser) -> bool:
    return any("depth" in entry.message for entry in parser.error_log)
