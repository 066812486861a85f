"""The Word document and the Excel workbook: styles alone, and cells of the right type."""

import datetime as dt
import io
import zipfile
from dataclasses import replace

import docx as python_docx
import openpyxl
import pytest
from lxml import etree

from factcheck.sheets import QUIET, Finish, Paper, docx, xlsx
from factcheck.sheets.word.styles import PARAGRAPHS
from tests.sheets import rich
from tests.sheets.reading_back import of_docx, paragraphs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMED = {"pPr": {"pStyle"}, "rPr": {"rStyle"}}


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def test_a_document_has_styles_and_no_formatting_of_its_own() -> None:
    body = etree.fromstring(part(docx.render(rich.golden()), "word/document.xml"))
    for name, allowed in NAMED.items():
        found = {child.tag.removeprefix(W) for each in body.iter(W + name) for child in each}
        assert found == allowed


def test_the_styles_it_uses_are_in_it() -> None:
    used = {paragraph.style.name for paragraph in paragraphs(docx.render(rich.golden()))}
    named = {look.name for look in PARAGRAPHS} | {"Normal", "List Bullet"}
    assert used <= named
    assert {"Title", "Claim", "Quotation", "Disputed Verdict", "Note"} <= used


def test_draft_is_in_the_head_of_a_draft_alone() -> None:
    for sheet, said in ((rich.golden(), "DRAFT"), (rich.finished(), "")):
        document = python_docx.Document(io.BytesIO(docx.render(sheet)))
        assert document.sections[0].header.paragraphs[0].text == said


def test_lines_and_tabs_stay() -> None:
    assert "a\n\tb" in of_docx(docx.render(rich.filled_with("a\n\tb")))


def cells(name: str) -> list[dict[str, object]]:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(rich.golden())))
    head, *body = book[name].values
    return [dict(zip(head, row, strict=True)) for row in body]


def test_days_and_numbers_are_typed() -> None:
    row = cells("Pairings")[1]
    assert row["claim"] == 2
    assert row["sheet_version"] == 2
    assert row["said"] == dt.datetime(2023, 5, 2)  # noqa: DTZ001  # a cell has no zone
    assert row["period_end"] == dt.datetime(2023, 3, 31)  # noqa: DTZ001
    assert row["finding_published"] == "2023-06"
    assert [(each["value"], each["unit"]) for each in cells("Figures")] == [
        (96, "bridges"),
        (41, "bridges"),
        (42.708333, "%"),
    ]
    assert cells("Sources")[1]["archive_address"] == "https://example.org/archive/report-2023"
    assert {"what": "status", "words": "DRAFT"} in cells("About")


def test_one_row_a_pairing_and_one_for_a_claim_without() -> None:
    held = [(row["claim"], row["stance"]) for row in cells("Pairings")]
    assert held == [
        (1, "supports"), (2, "contradicts"), (2, "context"), (3, None), (4, "contradicts")
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "\u200b=1"])
def test_a_cell_that_looks_like_a_formula_is_marked_as_text(text: str) -> None:
    data = xlsx.render(rich.filled_with(text))
    assert b"<f>" not in part(data, "xl/worksheets/sheet1.xml")
    assert b'quotePrefix="1"' in part(data, "xl/styles.xml")
    book = openpyxl.load_workbook(io.BytesIO(data))
    marked = [c for row in book["Pairings"].iter_rows() for c in row if c.value == text]
    assert len(marked) > 20
    assert all(cell.quotePrefix for cell in marked)


def test_a_text_too_long_for_a_cell_says_that_it_was_cut() -> None:
    row = openpyxl.load_workbook(io.BytesIO(xlsx.render(rich.with_long("👍" * 30_000))))
    told = row["Pairings"]["I2"].value
    assert told.endswith("(cut here: the cell is full)")
    assert len(told.encode("utf-16-le")) // 2 <= xlsx.LONGEST_CELL


def test_cut_cells_are_named_in_the_remarks() -> None:
    sheet = rich.golden()
    assert xlsx.remarks(sheet) == ()
    first = replace(sheet.claims[0], rationale="\U0001f600" * 17_000)
    (remark,) = xlsx.remarks(replace(sheet, claims=(first, *sheet.claims[1:])))
    assert remark.startswith("2 cells were cut at 32,767 characters")
    assert "Pairings, row 2, rationale; Claims, row 2, rationale." in remark


def test_rows_are_as_high_as_their_longest_text_and_hashes_stay_one_line() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(rich.golden())))
    claims = book["Claims"]
    assert [claims.row_dimensions[row].height for row in (2, 3)] == [30, 45]
    pairings = book["Pairings"]
    names = [cell.value for cell in pairings[1]]
    hashed = pairings.cell(2, names.index("finding_sha256") + 1)
    worded = pairings.cell(2, names.index("claim_text") + 1)
    assert (hashed.alignment.wrap_text or False, worded.alignment.wrap_text) == (False, True)
    assert worded.alignment.vertical == "top"


@pytest.mark.parametrize(("paper", "number", "width"), [("a4", 9, 210), ("letter", 1, 215.9)])
def test_the_paper_is_a_choice(paper: str, number: int, width: float) -> None:
    finish = Finish(paper=Paper(paper))
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(rich.golden(), QUIET, finish)))
    for page in book:
        assert page.page_setup.paperSize == number
        assert page.oddHeader.right.text.endswith("DRAFT")
    made = python_docx.Document(io.BytesIO(docx.render(rich.golden(), QUIET, finish)))
    assert round(made.sections[0].page_width.mm, 1) == width
