import pytest

from factcheck.sheets import FORMATS, Format
from tests.sheets import golden, schema


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_a_sheet_is_what_it_was(format_: Format) -> None:
    made = golden.made(format_)
    kept = golden.path_of(format_).read_bytes()
    assert made.decode().splitlines() == kept.decode().splitlines(), golden.__doc__
    assert made == kept, golden.__doc__


def test_the_published_schema_is_that_of_the_content() -> None:
    assert schema.PATH.read_text(encoding="utf-8") == schema.written(), golden.__doc__
