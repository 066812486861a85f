"""PDFs laid out as newspapers and ministries do it: columns, headers, page numbers, hyphens."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fpdf import FPDF

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
HEADER = "The Daily Example, reprinted for the archive"
FOOTER = "All rights with the Daily Example"
_MARGIN = 56.0
_GUTTER = 18.0
_SYLLABLE = 3  # letters that stay before and after a hyphen


@dataclass(frozen=True)
class Layout:
    """How a text is set. Sizes are in points. `order` is "columns" or "rows": how it is written."""

    columns: int = 1
    size: float = 10.0
    lines: int = 44
    is_justified: bool = True
    is_hyphenated: bool = False
    is_indented: bool = False
    has_furniture: bool = True
    order: str = "columns"


@dataclass
class Set:
    """A line as it is set: its words, whether it is a paragraph's last or first."""

    words: str
    is_last: bool = False
    is_first: bool = False


class Pdf(FPDF):
    """An empty document with our fonts, measured in points."""

    def __init__(self, *, khmer: bool = False) -> None:
        super().__init__(unit="pt", format="A4")
        self.set_auto_page_break(False)
        self.add_font("serif", fname=str(FONTS / "NotoSerif-Regular.ttf"))
        self.add_font("serif", "B", fname=str(FONTS / "NotoSerif-Bold.ttf"))
        if khmer:
            self.add_font("khmer", fname=str(FONTS / "NotoSansKhmer-Regular.ttf"))
        self.set_font("serif", size=10)


def broken(pdf: FPDF, words: str, width: float, *, hyphenated: bool, indent: float) -> list[Set]:
    """A paragraph broken into lines, by hand so that each is one object of the PDF."""
    lines: list[Set] = []
    line = ""
    rest = words.split(" ")
    while rest:
        word = rest.pop(0)
        room = width - (indent if not lines else 0)
        longer = f"{line} {word}".strip()
        if pdf.get_string_width(longer) <= room:
            line = longer
            continue
        cut = _cut(pdf, line, word, room) if hyphenated else 0
        if cut:
            line = f"{line} {word[:cut]}-".strip()
            rest.insert(0, word[cut:])
        else:
            rest.insert(0, word)
        lines.append(Set(line, is_first=not lines))
        line = ""
    return [*lines, Set(line, is_last=True, is_first=not lines)]


def _cut(pdf: FPDF, line: str, word: str, room: float) -> int:
    """After how many letters a word is hyphenated; 0 for none."""
    if not word.isalpha():
        return 0
    for cut in range(len(word) - _SYLLABLE, _SYLLABLE - 1, -1):
        if pdf.get_string_width(f"{line} {word[:cut]}-".strip()) <= room:
            return cut
    return 0


def laid_out(title: str, paragraphs: tuple[str, ...], layout: Layout) -> bytes:
    """A text as a PDF."""
    pdf = Pdf()
    pdf.set_font("serif", size=layout.size)
    width = (pdf.w - 2 * _MARGIN - (layout.columns - 1) * _GUTTER) / layout.columns
    indent = 1.5 * layout.size if layout.is_indented else 0.0
    lines: list[Set | None] = []
    for paragraph in paragraphs:
        set_ = broken(pdf, paragraph, width, hyphenated=layout.is_hyphenated, indent=indent)
        lines += set_ if layout.is_indented else [*set_, None]
    pages = list(_pages(lines, layout))
    for number, columns in enumerate(pages, 1):
        pdf.add_page()
        if layout.has_furniture:
            pdf.set_font("serif", size=8)
            pdf.text(_MARGIN, 36, f"{HEADER} {2021 if number % 2 else ''}".strip())
            pdf.text(pdf.w / 2, pdf.h - 30, str(number))
            pdf.text(_MARGIN, pdf.h - 42, FOOTER)
        if number == 1:
            pdf.set_font("serif", "B", size=2 * layout.size)
            pdf.text(_MARGIN, 80, title)
        pdf.set_font("serif", size=layout.size)
        _write(pdf, columns, width, indent, layout)
    return bytes(pdf.output())


def _pages(lines: list[Set | None], layout: Layout) -> Iterator[list[list[Set | None]]]:
    """Columns of lines, page by page."""
    per_page = layout.lines * layout.columns
    for begun in range(0, len(lines), per_page):
        page = lines[begun : begun + per_page]
        yield [page[at : at + layout.lines] for at in range(0, len(page), layout.lines)]


def _write(pdf: FPDF, columns: list, width: float, indent: float, layout: Layout) -> None:
    cells = [
        (column, row, line)
        for column, lines in enumerate(columns)
        for row, line in enumerate(lines)
        if line is not None
    ]
    if layout.order == "rows":
        cells.sort(key=lambda cell: (cell[1], cell[0]))
    for column, row, line in cells:
        in_by = indent if line.is_first else 0.0
        x = _MARGIN + column * (width + _GUTTER) + in_by
        y = 110 + row * 1.45 * layout.size
        if layout.is_justified and not line.is_last:
            _justified(pdf, line.words.split(" "), x, y, width - in_by)
        else:
            pdf.text(x, y, line.words)


def _justified(pdf: FPDF, words: list[str], x: float, y: float, width: float) -> None:
    """A line stretched to a width, each word an object of its own, as word processors write it."""
    widths = [pdf.get_string_width(word) for word in words]
    space = (width - sum(widths)) / max(1, len(words) - 1)
    for word, own in zip(words, widths, strict=True):
        pdf.text(x, y, word)
        x += own + space
