"""RTF documents: own reading, linear in their size, without recursion; objects stay unopened."""

from factcheck.reading import describing, formats, telling
from factcheck.reading.assembly import Assembly
from factcheck.reading.captured import Captured
from factcheck.reading.describing import Stated
from factcheck.reading.naming import spoken
from factcheck.reading.office import COMMENTS, SET_PAGES, TRACKED
from factcheck.reading.office.rtf_text import Text
from factcheck.reading.office.rtf_tokens import tokens

_TOLD_EVERY = 20_000  # tokens


def read(data: bytes, name: str) -> Captured:
    """The captured text of an RTF document. Raises UserError when it cannot be read."""
    who = spoken(name)
    assembly = Assembly(who)
    text = Text(assembly, who)
    is_whole = _taken(data, text)
    text.finish()
    for zone, lines in text.margins:
        assembly.cut("\n".join(lines), zone, at_start=zone == "page header")
    captured = Captured(
        text=assembly.text(),
        media_type=formats.RTF,
        pages=assembly.pages(),
        cut=assembly.cuts(),
        warnings=(*_warnings(text, is_whole=is_whole), *assembly.losses()),
    )
    return describing.described(captured, _stated(text))


def _taken(data: bytes, text: Text) -> bool:
    """Give a text all tokens up to the end of the document; whether that end was met."""
    for number, (place, token) in enumerate(tokens(data)):
        text.take(token)
        if text.is_over:
            return True
        if number % _TOLD_EVERY == 0:
            telling.progress(place, len(data))
    return False


def _stated(text: Text) -> Stated:
    facts = {name: " ".join(value.split()) for name, value in text.facts.items()}
    return Stated(
        title=describing.telling(facts.get("title", "")),
        publisher=facts.get("company", ""),
        author=facts.get("author", ""),
        created=facts.get("creatim", "") or facts.get("revtim", ""),
    )


def _warnings(text: Text, *, is_whole: bool) -> tuple[str, ...]:
    by_hand = text.pages.set_by_hand and not text.pages.rendered
    said = {
        "It ends in the middle: what came after is missing.": not is_whole,
        TRACKED: "tracked" in text.met,
        COMMENTS: "comments" in text.met,
        SET_PAGES: bool(by_hand),
    }
    return tuple(line for line, holds in said.items() if holds)
