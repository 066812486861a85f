"""What goes wrong within: bugs, interruptions, an output nobody reads."""

import io
import sys
from pathlib import Path

import pytest

from factcheck import bootstrap
from factcheck.cli import guarded
from factcheck.errors import EnvironmentProblem, UserError
from factcheck.services.safekeeping import verification
from tests.cli.calling import call


def failing(error: BaseException):
    def action() -> int:
        raise error

    return action


def test_a_bug_is_one_line_and_a_report_without_the_words_of_documents(
    peopled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "what a document says"

    def broken(_store: object) -> None:
        raise ValueError(words.upper()) from KeyError(words)

    monkeypatch.setattr(verification, "verify", broken)

    told = call("--store", peopled, "verify", "--json")

    (report,) = tmp_path.rglob("crash-*.txt")
    assert str(report) in told.complaint
    assert told.out == ""
    written = report.read_text(encoding="utf-8")
    assert "KeyError" in written
    assert "ValueError" in written
    assert f"{Path(__file__).name}:" in written
    assert words not in written.lower()


def test_a_bug_is_told_where_no_report_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))

    assert guarded(failing(ZeroDivisionError())) == 1

    told = capsys.readouterr().err
    assert "ZeroDivisionError" in told
    assert told.count("\n") == 1


def test_an_interruption_is_130_and_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(failing(KeyboardInterrupt())) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("kind", [UserError, EnvironmentProblem])
def test_an_error_for_people_is_what_and_what_to_do(
    kind: type[UserError], capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(failing(kind("It is\nfull.", todo="Make room."))) == 1
    assert capsys.readouterr() == ("", "It is full. Make room.\n")


class Closed(io.StringIO):
    """An output that nobody reads, or that takes no more."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> None:
        raise self.error


def test_an_output_that_nobody_reads_is_no_error(
    peopled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Closed(BrokenPipeError()))

    assert bootstrap.main(["--store", str(peopled), "claims"]) == 141
    assert capsys.readouterr().err == ""


def test_an_output_that_is_full_is_told(
    peopled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Closed(OSError(28, "No space left on device")))

    assert bootstrap.main(["--store", str(peopled), "claims"]) == 1
    assert "cannot be written: No space left on device." in capsys.readouterr().err
