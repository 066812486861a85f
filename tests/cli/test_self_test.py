"""The program tries itself."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from factcheck.errors import UserError
from factcheck.services.installed import self_testing
from tests.cli.calling import call

Act = Callable[[Any], str]


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Leaves the steps that are given by name."""

    def leave(**steps: Act) -> None:
        monkeypatch.setattr(self_testing, "_STEPS", tuple(steps.items()))

    return leave


@pytest.mark.slow
def test_the_whole_way_works_from_source() -> None:
    told = call("--json", "self-test")
    assert (told.status, told.err) == (0, "")
    assert told.json["ok"] is True
    steps = {step["step"]: step for step in told.json["steps"]}
    assert all(step["ok"] for step in steps.values())
    assert {"read PDF", "read DOCX", "export", "window", "close"} <= steps.keys()
    assert "pdf, docx, xlsx" in steps["export"]["told"]
    assert int(steps["read PDF"]["told"].split()[0]) > 5_000


def test_a_step_that_fails_is_named_and_the_others_are_taken(only: Callable[..., None]) -> None:
    def refuse(_trial: object) -> str:
        raise UserError("The page is blank.")

    def stumble(_trial: object) -> str:
        return str(1 // 0)

    only(first=refuse, second=stumble, third=lambda _trial: "there")
    told = call("--json", "self-test")
    assert told.complaint.startswith("2 steps of the self-test failed: first, second.")
    assert [step["ok"] for step in told.json["steps"]] == [False, False, True]
    assert [step["told"] for step in told.json["steps"]] == [
        "The page is blank.",
        "ZeroDivisionError: integer division or modulo by zero",
        "there",
    ]
    assert told.json["ok"] is False


def test_a_step_that_does_not_end_is_not_waited_for(
    only: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def sleep(_trial: object) -> str:
        time.sleep(2)
        return "awake"

    monkeypatch.setattr(self_testing, "LONGEST", 0.1)
    only(quick=lambda _trial: "done", sleeper=sleep, never=lambda _trial: "reached")
    told = call("--json", "self-test")
    assert told.complaint.startswith("1 step of the self-test failed: sleeper.")
    assert [step["step"] for step in told.json["steps"]] == ["quick", "sleeper"]
    assert told.json["steps"][-1]["told"] == "not done after 0.1 s"


def test_it_says_so_in_words_too(only: Callable[..., None]) -> None:
    only(one=lambda _trial: "fine")
    told = call("self-test")
    assert told.status == 0
    assert told.out.splitlines()[0] == "ok     one: fine"
    assert "All is well." in told.out
