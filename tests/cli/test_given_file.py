"""A dossier's file on the command line, as a file manager gives it."""

from pathlib import Path

import pytest

from factcheck.cli import parser
from factcheck.cli.parser import parse


@pytest.mark.parametrize("before", [[], ["--store", "mine.db"], ["--editor", "Ed"]])
def test_a_dossier_file_is_for_the_window(before: list[str]) -> None:
    told = parse([*before, "Roads & more.FACTCHECK"])
    assert told.command is None
    assert told.given == [Path("Roads & more.FACTCHECK").absolute()]


@pytest.mark.parametrize(
    "line", [["bundle", "load", "d.factcheck"], ["--store", "odd.factcheck"], ["backup"], []]
)
def test_what_belongs_to_a_command_or_an_option_is_left_to_it(line: list[str]) -> None:
    assert parse(line).given == []


def test_a_file_before_a_command_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as told:
        parse(["d.factcheck", "backup"])
    assert told.value.code == 2
    assert "d.factcheck" in capsys.readouterr().err


def test_nothing_on_the_line_is_what_no_option_says() -> None:
    assert vars(parse([])) == vars(parser._parser().parse_args([])) | {"given": []}
