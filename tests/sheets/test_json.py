import json
from collections.abc import Callable

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.errors import UserError
from factcheck.sheets import Sheet
from factcheck.sheets.json import load, render
from tests.sheets import rich, samples, schema

SHEETS = {
    "golden": rich.golden(),
    "finished": rich.finished(),
    "plain": samples.golden().sheet(),
    "empty": samples.empty().sheet(),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
def test_it_comes_back_exactly_and_is_of_the_schema(sheet: Sheet) -> None:
    data = render(sheet)
    assert load(data) == sheet
    assert render(load(data)) == data
    checker = jsonschema.Draft202012Validator(schema.schema())
    checker.check_schema(schema.schema())
    checker.validate(json.loads(data))


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1))
@example("\x00\ud800\u202e</script>\u2028")
def test_every_text_comes_back(text: str) -> None:
    sheet = rich.filled_with(f"a{text}")
    assert load(render(sheet)) == sheet


def test_the_schema_refuses_what_is_no_sheet() -> None:
    checker = jsonschema.Draft202012Validator(schema.schema())
    whole = json.loads(render(rich.golden()))
    for spoil in (
        lambda s: s["claims"][0].update(verdict="maybe"),
        lambda s: s["claims"][0].pop("text"),
        lambda s: s.update(surprise=1),
        lambda s: s["claims"][0]["quotes"][0].update(source={}),
    ):
        changed = json.loads(json.dumps(whole))
        spoil(changed["sheet"])
        assert not checker.is_valid(changed)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda s: s["claims"][0].update(verdict="maybe"),
        lambda s: s["claims"][0].pop("text"),
        lambda s: s["claims"][0].update(number="1"),
        lambda s: s["claims"][0]["quotes"][0].update(source=99),
    ],
)
def test_a_damaged_sheet_is_refused(spoil: Callable[[dict], object]) -> None:
    whole = json.loads(render(rich.golden()))
    spoil(whole["sheet"])
    with pytest.raises(UserError, match="damaged"):
        load(json.dumps(whole).encode())


def test_a_field_that_is_not_known_is_passed_over() -> None:
    whole = json.loads(render(rich.golden()))
    whole["sheet"]["surprise"] = 1
    assert load(json.dumps(whole).encode()) == rich.golden()


def test_fields_that_are_not_there_yet_are_not_known() -> None:
    whole = json.loads(render(rich.golden()))
    del whole["sheet"]["organisation"]
    del whole["sheet"]["claims"][1]["figures"]
    sheet = load(json.dumps(whole).encode())
    assert sheet.organisation.name == ""
    assert sheet.claims[1].figures == ()


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format": 1}', b'{"a": ' * 100_000,
     b'{"format": "x", "version": 1}', b'{"format": "factcheck-sheet", "version": 9}',
     b'{"format": "factcheck-sheet", "version": 1}',
     b'{"format": "factcheck-sheet", "version": 1, "sheet": {"sources": [{}]}}',
     b'{"format": "factcheck-sheet", "version": 1, "sheet": []}'],
)  # fmt: skip
def test_other_files_are_refused_in_a_line(data: bytes) -> None:
    with pytest.raises(UserError) as error:
        load(data)
    assert "\n" not in str(error.value)
