import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.sheets import Sheet
from factcheck.sheets.csv import COLUMNS, render, safe
from factcheck.sheets.printable import printable
from tests.sheets import samples


def rows(sheet: Sheet) -> list[dict[str, str]]:
    text = render(sheet).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_one_row_a_pairing_and_one_for_a_claim_without() -> None:
    held = [(row["claim"], row["stance"], row["finding"]) for row in rows(samples.golden().sheet())]
    assert held == [
        ("1", "supports", "3"),
        ("2", "contradicts", "1"),
        ("2", "context", "3"),
        ("3", "", ""),
        ("4", "contradicts", "2"),
    ]


def test_it_is_rfc_4180_with_a_byte_order_mark() -> None:
    made = render(samples.golden().sheet())
    assert made.startswith(b"\xef\xbb\xbfdossier,draft,organisation,")
    assert made.endswith(b"\r\n")
    table = list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""), strict=True))
    assert {len(row) for row in table} == {len(COLUMNS)}
    assert b'"The report counts 41 of 96 bridges.\n\nThe ministry gave no list."' in made


def test_a_row_holds_claim_verdict_and_evidence() -> None:
    row = rows(samples.golden().sheet())[0]
    assert row["draft"] == "DRAFT"
    assert row["claim_exact_words"] == "Roads are safer"
    assert row["role"] == "Minister of Transport"
    assert row["said"] == "2023-05-02"
    assert row["claim_address"] == "https://example.org/roads?year=2023&page=2"
    assert row["claim_sha256"] == "a" * 64
    assert row["verdict_definition"].startswith("A finding of the report")
    assert (row["checked_by"], row["reviewed_by"]) == ("Anna", "Ben")
    assert row["grade"] == "elided: quoted with words left out"
    assert (row["report"], row["edition"]) == ("Road Inspection Report", "2023")
    assert (row["period_start"], row["period_end"]) == ("2022-04-01", "2023-03-31")
    assert row["finding_published"] == "2023-06"
    assert row["finding_published_inferred_from"] == "the foreword"


def test_what_is_missing_is_named() -> None:
    third, fourth = rows(samples.golden().sheet())[3:]
    assert third["claim_exact_words"] == "no passage kept"
    assert third["reviewed_by"] == "single editor"
    assert third["missing"] == ""
    assert fourth["missing"] == "a rationale; not marked as checked"


def test_a_finished_sheet_says_draft_nowhere() -> None:
    assert b"DRAFT" not in render(samples.complete().sheet())


def test_an_empty_dossier_has_its_headings() -> None:
    assert render(samples.empty().sheet()).decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "|calc", "%0a", " =1", "\u200b=1",
     "\ufeff@SUM", "\u00a0 \u2060+1", "\u202e-1", "\u200b\tx", "\u3164=1", "\u034f=1",
     "＝1", "\x00=1", "=cmd|' /C calc'!A0"],
)  # fmt: skip
def test_formulas_get_an_apostrophe(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "1+1", "a=b", "“=1”", "'=1", "  plain", "កម្ពុជា", "https://example.org"]
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert safe(cell) == cell


@pytest.mark.parametrize("text", ["=1+1", "\u200b@SUM(A1)", "+1", "=cmd|' /C calc'!A0"])
def test_no_cell_of_a_sheet_is_a_formula(text: str) -> None:
    cells = [cell for row in rows(samples.filled_with(text).sheet()) for cell in row.values()]
    assert cells.count(f"'{text}") > 30
    assert not [cell for cell in cells if cell.lstrip("\u200b")[:1] in ("=", "+", "-", "@")]


@given(st.text(min_size=1))
@example('a,"b"\r\n;c')
@example("\ud800\x00")
def test_every_text_comes_back_from_the_file(text: str) -> None:
    row = rows(samples.filled_with(f"a{text}").sheet())[0]
    assert row["rationale"] == printable(f"a{text}")
    assert row["pairing_note"] == printable(f"a{text}")
