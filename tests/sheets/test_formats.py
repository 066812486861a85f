from pathlib import Path

import pytest

from factcheck.errors import UserError
from factcheck.sheets import FORMATS, for_name, for_path


def test_every_format_is_found_by_its_name_and_its_ending() -> None:
    for format_ in FORMATS:
        assert for_name(format_.name) is format_
        assert for_name(f" {format_.name.upper()} ") is format_
        assert for_path(f"/somewhere/my.sheet{format_.ending}") is format_
        assert for_path(Path(f"SHEET{format_.ending.upper()}")) is format_


@pytest.mark.parametrize("name", ["", "pdf ocument", "htm", ".html"])
def test_an_unknown_name_is_answered_with_those_there_are(name: str) -> None:
    with pytest.raises(UserError, match="html, pdf, docx, xlsx, csv, md, json, claimreview"):
        for_name(name)


@pytest.mark.parametrize("path", ["sheet", "sheet.xyz", "html", "sheet.html/file", ""])
def test_an_unknown_ending_is_answered_with_those_there_are(path: str) -> None:
    with pytest.raises(UserError, match=r"\.html, \.pdf, \.docx"):
        for_path(path)
