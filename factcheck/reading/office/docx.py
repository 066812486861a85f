"""Word documents (DOCX, DOCM): their parts read as they stand, nothing run, fetched or unpacked."""

import posixpath
from dataclasses import dataclass

from factcheck.errors import UserError
from factcheck.reading import describing, formats
from factcheck.reading.assembly import Assembly
from factcheck.reading.captured import Captured
from factcheck.reading.describing import Stated
from factcheck.reading.naming import spoken
from factcheck.reading.office import COMMENTS, MACROS, SET_PAGES, TRACKED
from factcheck.reading.office.archive import DAMAGED, Archive
from factcheck.reading.office.docx_body import NAMESPACES, Around, Body
from factcheck.reading.office.docx_sides import Relation, Relations, Styles, properties
from factcheck.reading.office.flow import Paragraphs
from factcheck.reading.office.streaming import Texts, read_part

_CORE = "docProps/core.xml"
_APPLICATION = "docProps/app.xml"
_MACROS = "vbaproject.bin"


def read(data: bytes, name: str) -> Captured:
    """The captured text of a Word document. Raises UserError when it cannot be read."""
    who = spoken(name)
    document = _Document(Archive(data, who), who)
    assembly = Assembly(who)
    body = document.told(assembly)
    text = assembly.text()
    pages = assembly.pages() if _is_paged(body) else ()
    captured = Captured(
        text=text,
        media_type=formats.DOCX,
        pages=pages,
        cut=assembly.cuts(),
        warnings=(*document.warnings(body), *assembly.losses()),
    )
    return describing.described(captured, document.stated(body))


def _is_paged(body: Body) -> bool:
    return bool(body.pages.rendered or body.pages.set_by_hand)


@dataclass(slots=True)
class _Document:
    """A DOCX, its parts found by what the file says of them."""

    archive: Archive
    who: str
    main: str = ""
    relations: tuple[Relation, ...] = ()

    def __post_init__(self) -> None:
        starts = [r.target for r in self._relations_of("") if r.kind == "officeDocument"]
        self.main = next((part for part in starts if self.archive.has(part)), "")
        if not self.main:
            raise UserError(f"{self.who} is damaged: it has no text part.", todo=DAMAGED)
        self.relations = self._relations_of(self.main)

    def told(self, assembly: Assembly) -> Body:
        """Read headers, notes and the text into an assembly."""
        styles = Styles()
        for part in self._parts("styles"):
            self._read(part, styles)
        notes = {kind: self._notes(kind) for kind in ("footnotes", "endnotes")}
        body = Body(
            assembly,
            Around(styles.hidden, styles.names, notes["footnotes"], notes["endnotes"]),
        )
        self._cut(assembly, "header", "page header")
        self._read(self.main, body)
        body.finish()
        self._cut(assembly, "footer", "page footer")
        return body

    def stated(self, body: Body) -> Stated:
        """What the file's properties state; its own title line comes before them."""
        core = properties(self.archive, _CORE, self.who)
        application = properties(self.archive, _APPLICATION, self.who)
        title = body.headings.get("title", "") or describing.telling(core.get("title", ""))
        return Stated(
            title=" ".join(title.split()),
            publisher=application.get("Company", "").strip(),
            author=core.get("creator", "").strip(),
            language=core.get("language", "").strip(),
            created=core.get("created", "") or core.get("modified", ""),
        )

    def warnings(self, body: Body) -> tuple[str, ...]:
        """What the editor should know of how the document was read."""
        external = any(relation.is_fetched for relation in self.relations)
        said = {
            TRACKED: "tracked" in body.met,
            COMMENTS: "comments" in body.met,
            "A document inserted into it was not read.": "inserted document" in body.met,
            MACROS: any(name.lower().endswith(_MACROS) for name in self.archive.names),
            "It refers to pictures or templates elsewhere; none were fetched.": external,
            SET_PAGES: bool(body.pages.set_by_hand and not body.pages.rendered),
        }
        return (*self.archive.warnings, *(line for line, holds in said.items() if holds))

    def _relations_of(self, part: str) -> tuple[Relation, ...]:
        folder, name = posixpath.split(part)
        described = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.archive.has(described):
            return ()
        relations = Relations(folder)
        self._read(described, relations)
        return tuple(relations.found)

    def _parts(self, kind: str) -> list[str]:
        named = dict.fromkeys(r.target for r in self.relations if r.kind == kind)
        return [part for part in named if self.archive.has(part)]

    def _read(self, part: str, reader: Texts | Body | Styles | Relations) -> None:
        read_part(self.archive.chunks(part), reader, self.who, NAMESPACES)

    def _notes(self, kind: str) -> dict[str, list[str]]:
        body = Body(Paragraphs())
        for part in self._parts(kind):
            self._read(part, body)
        return body.notes

    def _cut(self, assembly: Assembly, kind: str, zone: str) -> None:
        """The words of the headers or footers, each once."""
        told: dict[str, None] = {}
        for part in self._parts(kind):
            lines = Paragraphs()
            body = Body(lines)
            self._read(part, body)
            body.finish()
            told["\n".join(lines)] = None
        for words in told:
            assembly.cut(words, zone)
