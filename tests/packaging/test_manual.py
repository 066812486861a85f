"""The manual page: it tells every command and option, and formatters find nothing wrong."""

import shutil
import subprocess

import manual
import pytest

from factcheck.cli.commands import COMMANDS
from factcheck.cli.parser import parsers

PAGE = manual.page(moment=1_775_000_000)


def test_every_command_and_option_is_told_with_words() -> None:
    for name, *_ in COMMANDS:
        assert f'.SS "factcheck {name}"' in PAGE
    for parser in parsers().values():
        for action in parser._actions:
            assert action.help or action.dest in {"command", "way"}, (parser.prog, action.dest)
            for option in set(action.option_strings) - {"-h", "--help"}:
                assert f"\\fB{option.replace('-', chr(92) + '-')}\\fR" in PAGE


def test_an_option_of_a_command_is_not_taken_for_the_one_of_all() -> None:
    export = PAGE.partition('.SS "factcheck export"')[2].partition(".SS")[0]
    assert "\\-\\-version\\fR \\fIN" in export
    assert "\\-\\-store" not in export


def test_the_day_and_the_version_stand_at_the_top() -> None:
    assert PAGE.startswith('.TH FACTCHECK 1 "2026-03-31" "Factcheck ')


@pytest.mark.parametrize(
    "line", [["mandoc", "-T", "lint", "-W", "style"], ["groff", "-man", "-Tutf8", "-ww", "-z"]]
)
def test_formatters_have_nothing_to_say(line: list[str]) -> None:
    if shutil.which(line[0]) is None:
        pytest.skip(f"{line[0]} is not installed")
    ran = subprocess.run(line, input=PAGE, capture_output=True, text=True, timeout=30, check=False)
    assert (ran.returncode, ran.stdout + ran.stderr) == (0, "")
