"""The words of a DOCX part in the order of reading (ECMA-376 part 1, WordprocessingML)."""

from collections.abc import Callable
from dataclasses import dataclass, field

from factcheck.reading.office.flow import Flow, Holder, Paragraphs
from factcheck.reading.office.page_breaks import PageBreaks
from factcheck.reading.office.streaming import Attributes

NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
OFF = frozenset(("0", "false", "off"))
_TEXTS = frozenset(("w:t", "m:t"))
_SKIPPED = frozenset(
    "w:del w:moveFrom w:rt mc:Fallback w:rPrChange w:pPrChange w:tblPrChange w:trPrChange"
    " w:tcPrChange w:sectPrChange".split()
)
_TRACKED = frozenset(("w:ins", "w:del", "w:moveFrom", "w:moveTo"))
_PROPERTIES = frozenset(("w:rPr", "w:trPr"))  # a deletion in here is a mark, and holds nothing
_PRIVATE = range(0xE000, 0xF900)
_LONGEST_HEADING = 300  # code points


@dataclass(frozen=True, slots=True)
class Around:
    """What other parts say: styles that hide, styles by name, notes by their ids."""

    hidden_styles: frozenset[str] = frozenset()
    style_names: dict[str, str] = field(default_factory=dict)
    footnotes: dict[str, list[str]] = field(default_factory=dict)
    endnotes: dict[str, list[str]] = field(default_factory=dict)


class Body:
    """Listens to a part and says its words to a flow.

    `notes` are the paragraphs of a part of notes by their ids, `headings` the words of the first
    paragraph of each heading style ("title", "heading 1"), `met` the names of telling elements.
    """

    def __init__(self, holder: Holder, around: Around | None = None) -> None:
        self.flow = Flow(holder)
        self.pages = PageBreaks(self.flow)
        self.notes: dict[str, list[str]] = {}
        self.headings: dict[str, str] = {}
        self.met: set[str] = set()
        self._around = around or Around()
        self._path: list[str] = []
        self._skipped = 0
        self._marks = 0
        self._runs: list[bool] = []  # of the runs around, which hide their words
        self._fields: list[bool] = []  # of the fields around, which are at their instruction
        self._rows: list[bool] = []  # of the rows around, which are deleted
        self._placeholders: list[bool] = []
        self._choices: list[bool] = []
        self._style = ""
        self._joins = self._section_ends = self._has_begun = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skipped or self._is_skipped(name):
            self._skipped += 1
            return
        begin = _STARTS.get(name)
        if begin is not None:
            begin(self, attributes)
        self._path.append(name)

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
        """Characters stand here: those of a run's text count."""
        if not self._skipped and self._path and self._path[-1] in _TEXTS:
            self._say(data)

    def finish(self) -> None:
        """The part is over."""
        self.flow.finish()

    def _is_skipped(self, name: str) -> bool:
        if name in _TRACKED:
            self.met.add("tracked")
        if name == "mc:Choice" and self._choices and self._choices[-1]:
            return True
        if name == "w:sdtContent" and self._placeholders and self._placeholders[-1]:
            return True
        return name in _SKIPPED and not (name == "w:del" and self._within(_PROPERTIES))

    def _within(self, names: frozenset[str]) -> bool:
        return bool(self._path) and self._path[-1] in names

    def _stands_in(self, *names: str) -> bool:
        return tuple(self._path[-len(names) :]) == names

    def _say(self, words: str) -> None:
        if any(self._runs) or any(self._fields):
            return
        self.pages.words_follow()
        self.flow.say(words)
        known = self.headings.get(self._style)
        if known is not None and len(known) < _LONGEST_HEADING:
            self.headings[self._style] = known + words

    def _paragraph(self, _: Attributes) -> None:
        self.flow.open_paragraph()

    def _end_paragraph(self) -> None:
        self.flow.close_paragraph(joins=self._joins)
        if self._section_ends:
            self.pages.set_here()
        self._style, self._joins, self._section_ends = "", False, False
        self._has_begun = True

    def _paragraph_style(self, attributes: Attributes) -> None:
        style = attributes.get("w:val", "")
        name = self._around.style_names.get(style, style).lower()
        if name not in self.headings:
            self._style, self.headings[name] = name, ""

    def _run(self, _: Attributes) -> None:
        self._runs.append(False)

    def _end_run(self) -> None:
        self._runs.pop()

    def _hide(self, attributes: Attributes) -> None:
        if self._stands_in("w:r", "w:rPr") and attributes.get("w:val") not in OFF:
            self._runs[-1] = True

    def _run_style(self, attributes: Attributes) -> None:
        if self._runs and attributes.get("w:val") in self._around.hidden_styles:
            self._runs[-1] = True

    def _deleted_mark(self, _: Attributes) -> None:
        if self._stands_in("w:pPr", "w:rPr"):
            self._joins = True
        elif self._stands_in("w:trPr") and self._rows:
            self._rows[-1] = True

    def _field(self, attributes: Attributes) -> None:
        state = attributes.get("w:fldCharType")
        if state == "begin":
            self._fields.append(True)
        elif self._fields and state == "separate":
            self._fields[-1] = False
        elif self._fields and state == "end":
            self._fields.pop()

    def _break(self, attributes: Attributes) -> None:
        kind = attributes.get("w:type")
        if kind == "page":
            self.pages.set_here()
        elif kind != "column":
            self._say("\n")

    def _tab(self, _: Attributes) -> None:
        """A tab of a run: those of a paragraph's properties are stops on its ruler."""
        if self._stands_in("w:r"):
            self._say("\t")

    def _chosen(self) -> None:
        """One of the alternatives was read."""
        if self._choices:
            self._choices[-1] = True

    def _page_before(self, attributes: Attributes) -> None:
        """A paragraph that stands at the head of a page; the first one does so anyway."""
        if attributes.get("w:val") not in OFF and self._stands_in("w:pPr") and self._has_begun:
            self.pages.set_here()

    def _section(self, _: Attributes) -> None:
        self._section_ends = self._stands_in("w:pPr")

    def _section_type(self, attributes: Attributes) -> None:
        if attributes.get("w:val") == "continuous":
            self._section_ends = False

    def _rendered_page(self, _: Attributes) -> None:
        self.pages.rendered_here()

    def _symbol(self, attributes: Attributes) -> None:
        try:
            code = int(attributes.get("w:char", ""), 16)
        except ValueError:
            return
        known = 0 < code < 0x110000 and code not in _PRIVATE
        self._say(chr(code) if known else "\ufffd")

    def _footnote(self, attributes: Attributes) -> None:
        paragraphs = self._around.footnotes.get(attributes.get("w:id", ""))
        if paragraphs:
            self._marks += 1
            self.flow.hang(str(self._marks), paragraphs)

    def _endnote(self, attributes: Attributes) -> None:
        paragraphs = self._around.endnotes.get(attributes.get("w:id", ""))
        if paragraphs:
            self._marks += 1
            self.flow.hang_at_end(str(self._marks), paragraphs)

    def _note(self, attributes: Attributes) -> None:
        """A note of a part of notes; those with a type are rules between notes and text."""
        held = Paragraphs()
        self.flow.finish()
        self.flow = Flow(held)
        self.pages = PageBreaks(self.flow)
        if not attributes.get("w:type"):
            self.notes[attributes.get("w:id", "")] = held

    def _end_note(self) -> None:
        self.flow.finish()

    def _row(self, _: Attributes) -> None:
        self._rows.append(False)
        self.flow.open("row")

    def _end_row(self) -> None:
        if self._rows.pop():
            self.flow.drop("row")
        else:
            self.flow.close("row")


_Start = Callable[[Body, Attributes], None]
_End = Callable[[Body], None]


def _says(words: str) -> _Start:
    return lambda body, _: body._say(words)


def _opens(kind: str) -> _Start:
    return lambda body, _: body.flow.open(kind)


def _closes(kind: str) -> _End:
    return lambda body: body.flow.close(kind)


def _meets(what: str) -> _Start:
    return lambda body, _: body.met.add(what)


def _notes(stack: str) -> _Start:
    """Begin something that has a yes or no of its own."""
    return lambda body, _: getattr(body, stack).append(False)


def _sets(stack: str) -> _Start:
    return lambda body, _: getattr(body, stack).__setitem__(slice(-1, None), [True])


def _forgets(stack: str) -> _End:
    return lambda body: getattr(body, stack).pop()


_STARTS: dict[str, _Start] = {
    "w:p": Body._paragraph,
    "w:pStyle": Body._paragraph_style,
    "w:pageBreakBefore": Body._page_before,
    "w:sectPr": Body._section,
    "w:type": Body._section_type,
    "w:r": Body._run,
    "w:rStyle": Body._run_style,
    "w:vanish": Body._hide,
    "w:webHidden": Body._hide,
    "w:del": Body._deleted_mark,
    "w:fldChar": Body._field,
    "w:br": Body._break,
    "w:cr": _says("\n"),
    "w:tab": Body._tab,
    "w:ptab": _says("\t"),
    "w:noBreakHyphen": _says("\u2011"),
    "w:sym": Body._symbol,
    "w:lastRenderedPageBreak": Body._rendered_page,
    "w:footnoteReference": Body._footnote,
    "w:endnoteReference": Body._endnote,
    "w:footnote": Body._note,
    "w:endnote": Body._note,
    "w:tr": Body._row,
    "w:tc": _opens("cell"),
    "w:txbxContent": _opens("box"),
    "w:sdt": _notes("_placeholders"),
    "w:showingPlcHdr": _sets("_placeholders"),
    "mc:AlternateContent": _notes("_choices"),
    "w:commentReference": _meets("comments"),
    "w:altChunk": _meets("inserted document"),
}
_ENDS: dict[str, _End] = {
    "w:p": Body._end_paragraph,
    "w:r": Body._end_run,
    "w:footnote": Body._end_note,
    "w:endnote": Body._end_note,
    "w:tr": Body._end_row,
    "w:tc": _closes("cell"),
    "w:txbxContent": _closes("box"),
    "w:sdt": _forgets("_placeholders"),
    "mc:AlternateContent": _forgets("_choices"),
    "mc:Choice": Body._chosen,
}
