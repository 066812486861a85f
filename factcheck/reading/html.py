"""HTML, saved as a page or pasted from a browser: the article's text and what the page states."""

import re

from factcheck.domain.sources import SourceKind
from factcheck.reading import (
    blocks,
    charsets,
    firstlines,
    formats,
    judged,
    mainpart,
    pagefacts,
    trimming,
)
from factcheck.reading.assembly import Assembly
from factcheck.reading.captured import Captured
from factcheck.reading.describing import Stated, described
from factcheck.reading.markup import parsed
from factcheck.reading.naming import spoken

_BESIDE = "beside the article"
_HEAD = 4_096  # bytes in which a page declares its character set
_CHARSET = re.compile(
    rb"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE
)
_XML_ENCODING = re.compile(rb"\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})")


def read(data: bytes, name: str) -> Captured:
    """The captured text of a saved page. Raises UserError when nothing legible is in it."""
    head = data[:_HEAD]
    declared = _CHARSET.search(head) or _XML_ENCODING.match(head)
    label = declared[1].decode("ascii") if declared else ""
    decoded = charsets.decode(data, declared=label, name=name)
    return from_markup(decoded.text, spoken(name), decoded.warnings)


def from_markup(source: str, who: str, warnings: tuple[str, ...] = ()) -> Captured:
    """The captured form of a page or a fragment. `who` begins the messages.

    Raises UserError when it is nested too deep or holds no text.
    """
    tree = parsed(source, who)
    facts = pagefacts.stated(tree, source)
    visible = blocks.seen(tree)
    article = mainpart.chosen(visible, judged.judged(tree, visible), facts.title)
    assembly = _assembled(visible, article, who)
    captured = Captured(
        text=assembly.text(),
        media_type=formats.HTML,
        cut=trimming.joined(assembly.cuts()),
        warnings=(*warnings, *assembly.losses()),
    )
    first = _first_lines(visible, article.kept)
    headline = next((visible[i].text for i in article.kept if visible[i].tag == "h1"), "")
    stated = Stated(
        title=_title(facts.title, headline),
        publisher=facts.publisher,
        author=facts.author or first.author,
        address=facts.address,
        language=facts.language,
        kind=SourceKind.ARTICLE if facts.is_article else "",
        published=facts.published or first.published,
        published_stated_by=facts.published_stated_by
        or ("first lines of the text" if first.published else ""),
    )
    return described(captured, stated)


def _assembled(visible: list[blocks.Block], article: mainpart.Chosen, who: str) -> Assembly:
    """The article's blocks as text, all others that can be seen as cut, in the page's order."""
    assembly = Assembly(who)
    head, kept = article.kept[0] if article.kept else 0, set(article.kept)
    above = [index for index in range(head) if index not in kept]
    moved = [index for index in range(head) if index in kept]
    for index in (*above, *article.kept[:1], *moved, *range(head + 1, len(visible))):
        block = visible[index]
        if index in kept:
            assembly.paragraph(block.text)
        elif not mainpart.is_hidden(block):
            assembly.cut(block.text, article.zones.get(index, _BESIDE))
    return assembly


def _title(stated: str, headline: str) -> str:
    """The headline where the stated title is that with more around it (" | The Paper")."""
    return headline if headline and headline in stated else stated or headline


def _first_lines(visible: list[blocks.Block], kept: list[int]) -> firstlines.FirstLines:
    """What the lines from the headline to the first paragraphs tell, also those that were cut."""
    if not kept:
        return firstlines.FirstLines()
    own = [
        block.text
        for block in visible[kept[0] : kept[min(2, len(kept) - 1)] + 1]
        if all(zone.name in {"byline", "form"} for zone in block.zones)
    ]
    return firstlines.told_by("\n\n".join(own))
