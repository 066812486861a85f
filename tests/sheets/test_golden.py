import pytest

from factcheck.sheets import FORMATS, Format
from tests.sheets import golden, samples


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_a_sheet_is_what_it_was(format_: Format) -> None:
    made = format_.render(samples.golden().sheet())
    kept = golden.path_of(format_).read_bytes()
    assert made.decode().splitlines() == kept.decode().splitlines(), golden.__doc__
    assert made == kept, golden.__doc__
