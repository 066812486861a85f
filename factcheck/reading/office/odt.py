"""OpenDocument texts (ODT): their parts read as they stand, nothing run, fetched or unpacked."""

from factcheck.errors import UserError
from factcheck.reading import describing, formats
from factcheck.reading.assembly import Assembly
from factcheck.reading.captured import Captured
from factcheck.reading.describing import Stated
from factcheck.reading.naming import spoken
from factcheck.reading.office import COMMENTS, MACROS, TRACKED
from factcheck.reading.office.archive import DAMAGED, Archive, locked
from factcheck.reading.office.flow import Paragraphs
from factcheck.reading.office.odt_body import NAMESPACES, Body
from factcheck.reading.office.streaming import Texts, read_part

_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
_MACROS = ("Basic/", "Scripts/")


def read(data: bytes, name: str) -> Captured:
    """The captured text of an ODT. Raises UserError when it cannot be read."""
    who = spoken(name)
    archive = Archive(data, who)
    if b"encryption-data" in archive.bytes_of(_MANIFEST) or archive.has("encrypted-package"):
        raise locked(who)
    if not archive.has(_CONTENT):
        raise UserError(f"{who} is damaged: it has no text part.", todo=DAMAGED)
    assembly = Assembly(who)
    styles = _listened(archive, _STYLES, who, Body(Paragraphs()))
    _cut(assembly, styles, "page header")
    body = _listened(archive, _CONTENT, who, Body(assembly, styles))
    body.finish()
    _cut(assembly, styles, "page footer")
    text = assembly.text()
    captured = Captured(
        text=text,
        media_type=formats.ODT,
        pages=assembly.pages(),
        cut=assembly.cuts(),
        warnings=(*archive.warnings, *_warnings(archive, body), *assembly.losses()),
    )
    return describing.described(captured, _stated(archive, who, body))


def _listened(archive: Archive, part: str, who: str, body: Body) -> Body:
    if archive.has(part):
        read_part(archive.chunks(part), body, who, NAMESPACES)
    return body


def _cut(assembly: Assembly, styles: Body, zone: str) -> None:
    """The words of the headers or footers, each once."""
    told = dict.fromkeys("\n".join(lines) for kind, lines in styles.margins if kind == zone)
    for words in told:
        assembly.cut(words, zone)


def _stated(archive: Archive, who: str, body: Body) -> Stated:
    texts = Texts(lambda name: name.startswith(("dc:", "meta:")))
    if archive.has(_META):
        read_part(archive.chunks(_META), texts, who, NAMESPACES)
    told = {name: value.strip() for name, value in texts.found.items()}
    title = body.title or describing.telling(told.get("dc:title", ""))
    return Stated(
        title=" ".join(title.split()),
        author=told.get("meta:initial-creator", "") or told.get("dc:creator", ""),
        language=told.get("dc:language", ""),
        created=told.get("meta:creation-date", "") or told.get("dc:date", ""),
    )


def _warnings(archive: Archive, body: Body) -> tuple[str, ...]:
    said = {
        TRACKED: "text:tracked-changes" in body.met,
        COMMENTS: "office:annotation" in body.met,
        MACROS: any(name.startswith(_MACROS) and name.endswith(".xml") for name in archive.names),
        "It refers to pictures or documents elsewhere; none were fetched.": "elsewhere" in body.met,
    }
    return tuple(line for line, holds in said.items() if holds)
