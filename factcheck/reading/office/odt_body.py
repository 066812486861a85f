"""The words of an ODT in the order of reading (OpenDocument 1.3, part 3)."""

import re
from collections.abc import Callable

from factcheck.reading.office.flow import Flow, Holder, Paragraphs
from factcheck.reading.office.streaming import Attributes

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = {
    f"{_ODF}:office:1.0": "office",
    f"{_ODF}:text:1.0": "text",
    f"{_ODF}:table:1.0": "table",
    f"{_ODF}:drawing:1.0": "draw",
    f"{_ODF}:style:1.0": "style",
    f"{_ODF}:meta:1.0": "meta",
    f"{_ODF}:manifest:1.0": "manifest",
    f"{_ODF}:xsl-fo-compatible:1.0": "fo",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
}
_SKIPPED = frozenset(
    "text:tracked-changes office:annotation office:annotation-end text:ruby-text office:forms"
    " draw:object draw:object-ole text:hidden-text text:hidden-paragraph text:note-citation"
    " text:bibliography-source text:table-of-content-source".split()
)
_MARGINS = {"style:header": "page header", "style:footer": "page footer"}
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1_000  # in one sign; more is no layout


class Body:
    """Listens to styles.xml or content.xml and says the words to a flow.

    `styles` is what listened to styles.xml before. `margins` are headers and footers with what they
    are, `title` the words of the paragraph styled as a title, `met` the names of telling elements.
    """

    def __init__(self, holder: Holder, styles: "Body | None" = None) -> None:
        self.flow = Flow(holder)
        self.met: set[str] = set()
        self.pages = 0
        self.title = ""
        self.margins: list[tuple[str, Paragraphs]] = []
        self._path: list[str] = []
        self._skipped = 0
        self._hidden: set[str] = set(styles._hidden) if styles else set()
        self._breaking: set[str] = set(styles._breaking) if styles else set()
        self._style = ""
        self._unseen: list[bool] = []  # of the paragraphs and spans around, which are hidden
        self._marks = 0
        self._notes: list[str] = []
        self._has_begun = self._is_title = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
            if name in _SKIPPED:
                self.met.add(name)
            return
        begin = _STARTS.get(name)
        if begin is not None:
            begin(self, attributes)
        self._path.append(name)
        if "elsewhere" not in self.met and _is_elsewhere(name, attributes):
            self.met.add("elsewhere")

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        self._path.pop()
        finish = _ENDS.get(name)
        if finish is not None:
            finish(self)

    def words(self, data: str) -> None:
        """Characters stand here: those inside a paragraph count."""
        if not self._skipped and self._unseen and self._path[-1].startswith("text:"):
            self._say(_SPACE.sub(" ", data))

    def finish(self) -> None:
        """The part is over."""
        self.flow.finish()

    def _say(self, words: str) -> None:
        if any(self._unseen):
            return
        self.flow.say(words)
        if self._is_title:
            self.title += words

    def _named_style(self, attributes: Attributes) -> None:
        self._style = attributes.get("style:name", "")
        if attributes.get("style:master-page-name"):
            self._breaking.add(self._style)

    def _text_properties(self, attributes: Attributes) -> None:
        if attributes.get("text:display") == "none":
            self._hidden.add(self._style)

    def _paragraph_properties(self, attributes: Attributes) -> None:
        if attributes.get("fo:break-before") == "page":
            self._breaking.add(self._style)

    def _paragraph(self, attributes: Attributes) -> None:
        style = attributes.get("text:style-name", "")
        self.flow.open_paragraph()
        if style in self._breaking and self._has_begun:
            self._turn({})
        self._has_begun = True
        self._unseen.append(style in self._hidden)
        self._is_title = style.lower() == "title" and not self.title

    def _end_paragraph(self) -> None:
        self._unseen.pop()
        self._is_title = False
        self.flow.close_paragraph()

    def _span(self, attributes: Attributes) -> None:
        self._unseen.append(attributes.get("text:style-name", "") in self._hidden)

    def _end_span(self) -> None:
        self._unseen.pop()

    def _turn(self, _: Attributes) -> None:
        self.pages += 1
        self.flow.turn_page()

    def _spaces(self, attributes: Attributes) -> None:
        count = attributes.get("text:c", "1")
        self._say(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))

    def _note(self, attributes: Attributes) -> None:
        is_endnote = attributes.get("text:note-class") == "endnote"
        self._notes.append("endnote" if is_endnote else "note")
        self._marks += 1

    def _note_body(self, _: Attributes) -> None:
        self.flow.open(self._notes[-1] if self._notes else "note", str(self._marks))

    def _end_note_body(self) -> None:
        self.flow.close(self._notes[-1] if self._notes else "note")

    def _end_note(self) -> None:
        self._notes.pop()

    def _margin(self, kind: str) -> None:
        held = Paragraphs()
        self.margins.append((_MARGINS[kind], held))
        self.flow = Flow(held)

    def _header(self, _: Attributes) -> None:
        self._margin("style:header")

    def _footer(self, _: Attributes) -> None:
        self._margin("style:footer")


_Start = Callable[[Body, Attributes], None]
_End = Callable[[Body], None]


def _says(words: str) -> _Start:
    return lambda body, _: body._say(words)


def _opens(kind: str) -> _Start:
    return lambda body, _: body.flow.open(kind)


def _closes(kind: str) -> _End:
    return lambda body: body.flow.close(kind)


_STARTS: dict[str, _Start] = {
    "style:style": Body._named_style,
    "style:text-properties": Body._text_properties,
    "style:paragraph-properties": Body._paragraph_properties,
    "text:p": Body._paragraph,
    "text:h": Body._paragraph,
    "text:span": Body._span,
    "text:s": Body._spaces,
    "text:tab": _says("\t"),
    "text:line-break": _says("\n"),
    "text:soft-page-break": Body._turn,
    "text:note": Body._note,
    "style:header": Body._header,
    "style:footer": Body._footer,
    "text:note-body": Body._note_body,
    "table:table-row": _opens("row"),
    "table:table-cell": _opens("cell"),
    "draw:text-box": _opens("box"),
}
_ENDS: dict[str, _End] = {
    "text:p": Body._end_paragraph,
    "text:h": Body._end_paragraph,
    "text:span": Body._end_span,
    "text:note": Body._end_note,
    "text:note-body": Body._end_note_body,
    "style:header": Body.finish,
    "style:footer": Body.finish,
    "table:table-row": _closes("row"),
    "table:table-cell": _closes("cell"),
    "draw:text-box": _closes("box"),
}


def _is_elsewhere(name: str, attributes: Attributes) -> bool:
    """Whether an element shows something that lies outside of the document."""
    address = attributes.get("xlink:href", "")
    return name != "text:a" and ("://" in address or address.startswith(("//", "../")))
