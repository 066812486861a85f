"""Lists of claims and findings from files."""

import json

import pytest

from factcheck.errors import UserError
from factcheck.matching import Item, lists


def test_json_lines() -> None:
    lines = (
        '\ufeff{"id": 7, "text": "A “claim”.", "date": "2021"}\r',
        "",
        '{"id": "b", "text": "", "speaker": null, "other": [1]}',
    )
    data = "\n".join(lines).encode()
    assert lists.read(data, "x.jsonl") == [Item(7, "A “claim”.", date="2021"), Item("b", "")]


@pytest.mark.parametrize("written", ["5 July 2021", "July 5, 2021", "5 Jul 2021", "2021-07-05"])
def test_a_full_date_may_be_written_out(written: str) -> None:
    row = {"id": 1, "text": "a", "date": written}
    assert lists.read(json.dumps(row).encode(), "x.jsonl") == [Item(1, "a", date="2021-07-05")]


def test_csv_with_quoted_lines() -> None:
    data = b'ID,Text,edition\n1,"Two\nlines, one cell",2021\n\n2,"He said ""no""",\n'
    assert lists.read(data, "x.csv") == [
        Item("1", "Two\nlines, one cell", edition="2021"),
        Item("2", 'He said "no"'),
    ]


def test_the_content_tells_the_form_where_the_name_does_not() -> None:
    assert lists.read(b"id,text\n1,a", "list")[0].id == "1"
    assert lists.read(b' {"id": 1, "text": "a"}', "list")[0].id == 1


def test_empty_files_hold_nothing() -> None:
    assert lists.read(b"", "x.jsonl") == []
    assert lists.read(b"\n\n", "x.csv") == []


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("x.jsonl", b'{"id": 1, "text": "a"}\n{"id": 2', "x.jsonl, line 2 is not JSON"),
        ("x.jsonl", b"[1]", "x.jsonl, line 1 is no object"),
        ("x.jsonl", b'\n{"text": "a"}', "x.jsonl, line 2 has no “id”"),
        ("x.jsonl", b'{"id": 1}', "x.jsonl, line 1 has no “text”"),
        ("x.jsonl", b'{"id": [], "text": "a"}', "x.jsonl, line 1: its id is neither"),
        ("x.jsonl", b'{"id": true, "text": "a"}', "x.jsonl, line 1: its id is neither"),
        ("x.jsonl", b'{"id": 1, "text": 5}', "x.jsonl, line 1: its text is no text"),
        ("x.jsonl", b'{"id": 1, "text": "\xff"}', "x.jsonl, line 1 is not UTF-8"),
        ("x.jsonl", b"[" * 100_000, "x.jsonl, line 1 is not JSON"),
        ("x.csv", b"id,words\n1,a", "x.csv, line 1 has no column “text”"),
        ("x.csv", b'id,text\n1,"a\nb"\n2', "x.csv, line 4 has 1 cells under a head of 2"),
        ("x.csv", b'id,text\n1,"a', "x.csv, line 2 is not CSV"),
        ("x.csv", b"id,text\n1,a\n1,b", "x.csv, line 3 has the id “1” of line 2"),
        ("x.csv", b"id,text\n,b", "x.csv, line 2: its id is neither"),
    ],
)
def test_a_malformed_line_is_named(name: str, data: bytes, told: str) -> None:
    with pytest.raises(UserError) as refused:
        lists.read(data, name)
    assert str(refused.value).startswith(told)
    assert refused.value.todo


def test_a_very_long_cell_is_read() -> None:
    text = "kiln " * 60_000
    rows = json.dumps({"id": 1, "text": text}).encode(), f'id,text\n1,"{text}"'.encode()
    assert [len(lists.read(data, "list")[0].text) for data in rows] == [len(text)] * 2
