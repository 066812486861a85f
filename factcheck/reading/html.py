"""HTML, saved as a page or pasted from a browser: the article's text and what the page states."""

import re

from factcheck.reading import blocks, charsets, firstlines, formats, judged, mainpart, pagefacts
from factcheck.reading.captured import Captured
from factcheck.reading.frozen import frozen
from factcheck.reading.markup import parsed
from factcheck.reading.naming import spoken

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
    text, losses = frozen("\n\n".join(block.text for block in article), who)
    first = _first_lines(visible, article)
    headline = next((block.text for block in article if block.tag == "h1"), "")
    stated_by = "first lines of the text" if first.published else ""
    return Captured(
        text=text,
        media_type=formats.HTML,
        title=_title(facts.title, headline),
        publisher=facts.publisher,
        author=facts.author or first.author,
        address=facts.address,
        published=facts.published or first.published,
        published_stated_by=facts.published_stated_by or stated_by,
        language=facts.language,
        warnings=(*warnings, *losses),
    )


def _title(stated: str, headline: str) -> str:
    """The headline where the stated title is that with more around it (" | The Paper")."""
    return headline if headline and headline in stated else stated or headline


def _first_lines(visible: list[blocks.Block], article: list[blocks.Block]) -> firstlines.FirstLines:
    """What the lines from the headline to the first paragraphs tell, also those that were cut."""
    start = visible.index(article[0])
    end = visible.index(article[min(2, len(article) - 1)]) + 1
    own = [
        block.text
        for block in visible[start:end]
        if all(zone.name in {"byline", "form"} for zone in block.zones)
    ]
    return firstlines.told_by("\n\n".join(own))
