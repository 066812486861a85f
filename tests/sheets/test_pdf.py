import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pypdfium2 import raw

from factcheck.sheets import QUIET, Finish, Paper
from factcheck.sheets.pdf import remarks, render
from factcheck.sheets.printed import fonts, installed
from tests.sheets import rich, samples
from tests.sheets.reading_back import bookmarks, of_pdf

KHMER = "ក្រសួងមហាផ្ទៃបានប្រកាសថា កម្ពុជាបានធ្វើឱ្យប្រសើរឡើងនូវការប្រឆាំងការជួញដូរមនុស្ស"


def pages(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.slow
def test_draft_stands_on_each_page_of_a_draft_alone() -> None:
    draft = pages(render(rich.golden()))
    assert len(draft) > 3
    assert all("DRAFT – 1 of 4 claims incomplete. Not for publication." in page for page in draft)
    assert not [page for page in pages(render(rich.finished())) if "DRAFT" in page]


@pytest.mark.slow
def test_each_page_says_its_number() -> None:
    made = pages(render(rich.golden()))
    for number, page in enumerate(made, start=1):
        assert f"{number} / {len(made)}" in page


@pytest.mark.slow
def test_headings_are_bookmarks() -> None:
    marks = bookmarks(render(rich.golden()))
    assert marks[0] == "Safer roads? What the ministry says"
    assert "  Claim 2: ✕ Disputed" in marks
    assert marks.index("Claims") < marks.index("  Claim 1: ✓ Supported") < marks.index("Sources")


def test_it_is_tagged_and_says_its_language_and_title() -> None:
    data = render(rich.golden())
    for part in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang (en)", b"/DisplayDocTitle true"):
        assert part in data
    for tag in "H1 H2 H3 H4 P BlockQuote Figure L LI Lbl LBody Table Caption TR TH TD".split():
        assert f"/S /{tag}\n".encode() in data
    assert b"/Alt" in data
    assert b"/Scope /Column" in data


def _structure(data: bytes) -> Iterator[tuple[str, list[str]]]:
    """Each tag of the document's tree with those inside it."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            tree = raw.FPDF_StructTree_GetForPage(page)
            count = raw.FPDF_StructTree_CountChildren(tree)
            yield from _inside([raw.FPDF_StructTree_GetChildAtIndex(tree, n) for n in range(count)])
            raw.FPDF_StructTree_Close(tree)


def _inside(elements: list[Any]) -> Iterator[tuple[str, list[str]]]:
    for element in elements:
        count = raw.FPDF_StructElement_CountChildren(element)
        within = [raw.FPDF_StructElement_GetChildAtIndex(element, n) for n in range(count)]
        within = [each for each in within if each]
        yield _kind(element), [_kind(each) for each in within]
        yield from _inside(within)


def _kind(element: Any) -> str:
    held = ctypes.create_string_buffer(64)
    size = raw.FPDF_StructElement_GetType(element, held, 64)
    return held.raw[: size - 2].decode("utf-16-le")


def test_lists_have_items_and_tables_rows_of_equal_length() -> None:
    found = list(_structure(render(rich.golden())))
    kinds = {kind for kind, _ in found}
    assert {"Document", "L", "Table", "H1", "BlockQuote"} <= kinds
    for kind, within in found:
        if kind == "L":
            assert set(within) == {"LI"}
        if kind == "LI":
            assert within == ["Lbl", "LBody"]
        if kind == "Table":
            assert within[0] == "Caption"
            assert set(within[1:]) == {"TR"}
        if kind == "TR":
            assert len(within) in {4, 5}
            assert len(set(within)) == 1


def test_a_tag_that_goes_on_over_pages_is_one() -> None:
    long = "A sentence that says one thing and another thing as well. " * 400
    data = render(rich.with_long(long))
    assert len(pages(data)) > 10
    counted = {tag: data.count(f"/S /{tag}\n".encode()) for tag in ("LI", "Lbl", "LBody")}
    assert len(set(counted.values())) == 1
    assert b"/Type /MCR" in data


@pytest.mark.parametrize(
    ("paper", "width", "height"), [(Paper.A4, 595, 842), (Paper.LETTER, 612, 792)]
)
def test_the_paper_is_a_choice(paper: Paper, width: int, height: int) -> None:
    data = render(rich.golden(), QUIET, Finish(paper=paper))
    with pypdfium2.PdfDocument(data) as document:
        sizes = {tuple(map(round, page.get_size())) for page in document}
    assert sizes == {(width, height)}


def _no_fonts() -> list[Path]:
    return []


@pytest.mark.parametrize("text", ["我们检查了桥梁。", "橋を点検した", "다리를 점검했다", "ⴰⵎⴰⵣⵉⵖ"])
def test_a_script_without_a_font_is_drawn_with_one_of_the_machine_or_named(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = rich.filled_with(text)
    told = " ".join(remarks(sheet))
    for letter in set(text) - {" "}:
        assert (letter in told) is (letter in fonts.lost(frozenset(text)))
    monkeypatch.setattr(installed, "_files", _no_fonts)
    installed.installed.cache_clear()
    (told,) = remarks(sheet)
    assert all(letter in told for letter in set(text) - {" ", "。"})
    installed.installed.cache_clear()


def test_what_our_fonts_have_is_no_remark() -> None:
    assert remarks(rich.filled_with(f"{KHMER} العربية 👍🏽 → ✓ ไทย ລາວ é Ω ж 1⁄2 …")) == ()


def test_a_font_of_the_machine_draws_what_ours_do_not_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A font made here stands for that of a machine: it draws one Chinese sign."""
    drawn = tmp_path / "Made-Regular.ttf"
    _save_font(drawn, "中")
    (tmp_path / "Broken.ttf").write_bytes(b"no font")
    monkeypatch.setattr(installed, "_folders", lambda: iter([tmp_path, tmp_path / "none"]))
    installed.installed.cache_clear()
    data = render(rich.filled_with("中文"))
    (told,) = remarks(rich.filled_with("中文"))
    installed.installed.cache_clear()
    assert "文 (U+6587)" in told
    assert "中" not in told
    assert b"+Made\n" in data
    assert "中" in pages(data)[0]


def _save_font(path: Path, character: str) -> None:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 700), (700, 700), (700, 0)):
        pen.lineTo(point)
    pen.closePath()
    box, nothing = pen.glyph(), TTGlyphPen(None).glyph()
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", "box"])
    made.setupCharacterMap({ord(character): "box"})
    made.setupGlyf({".notdef": nothing, "box": box})
    made.setupHorizontalMetrics({".notdef": (500, 0), "box": (1000, 0)})
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Made", "styleName": "Regular", "fullName": "Made Regular"})
    made.setupOS2()
    made.setupPost()
    made.save(path)


@pytest.mark.slow
def test_every_font_is_embedded() -> None:
    data = render(rich.filled_with(f"{KHMER} العربية 👍 → ✓ ไทย ລາວ"))
    fonts = re.findall(rb"/BaseFont /([\w+]+)\n", data)
    assert len(set(fonts)) >= 10
    assert data.count(b"/FontFile2") == len(re.findall(rb"/Type /FontDescriptor", data))


@pytest.mark.slow
def test_links_lead_to_the_web_alone() -> None:
    data = render(rich.golden())
    addresses = re.findall(rb"/URI \((.*?)\)", data)
    assert addresses
    assert all(address.startswith(b"https://example.org/") for address in addresses)


@pytest.mark.slow
@pytest.mark.parametrize("text", [KHMER, KHMER * 3, "中文", "ไทยแลนด์", "ສະບາຍດີ", "✓ → ≈ 41 − 3"])
def test_the_text_layer_holds_what_was_typed(text: str) -> None:
    seen = "".join(of_pdf(render(rich.filled_with(text)))[0].split())
    assert seen.count("".join(text.split())) > 10


def test_an_empty_sheet_is_a_page() -> None:
    assert "This sheet holds no claims." in pages(render(samples.empty().sheet()))[0]
