"""When the window is opened, on which store, and what is said where it cannot be."""

import sys
import types
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import factcheck.ui
from factcheck.errors import EnvironmentProblem
from factcheck.services import sample
from factcheck.services.deciding import dossiers
from factcheck.store import Store
from factcheck.ui import display
from tests.cli.calling import Told, call


class Window:
    """In the place of the window: notes what it was opened on."""

    def __init__(self) -> None:
        self.opened: list[tuple[Path, list[str], bool]] = []

    def run(
        self,
        open_store: Callable[[], Store],
        *,
        glance: Callable[[int], object],
        exit_when_ready: bool = False,
        path: Path,
        given: Sequence[Path],
    ) -> int:
        assert not given
        glance(0)
        store = open_store()
        names = [dossier.name for dossier in dossiers.every(store)]
        self.opened.append((store.path, names, exit_when_ready))
        store.close()
        return 0


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Window:
    stand_in = Window()
    module: Any = types.ModuleType("factcheck.ui.app")
    module.run = stand_in.run
    monkeypatch.setitem(sys.modules, "factcheck.ui.app", module)
    monkeypatch.setattr(factcheck.ui, "app", module, raising=False)
    monkeypatch.setattr(display, "problem", lambda: None)
    monkeypatch.setattr(sample, "build", small_sample)
    return stand_in


def small_sample(store: Store, _progress: object) -> int:
    """In the place of the sample, which takes a second to make."""
    made = dossiers.create(store, name="A small sample").made
    assert made is not None
    return made


@pytest.fixture
def no_screen(window: Window, monkeypatch: pytest.MonkeyPatch) -> Window:
    there_is_none = EnvironmentProblem("There is no screen here.", todo="Use a command.")
    monkeypatch.setattr(display, "problem", lambda: there_is_none)
    return window


def test_no_command_opens_the_window_on_the_store(window: Window, peopled: Path) -> None:
    assert call("--store", peopled).status == 0
    assert call("--exit-when-ready", "--store", peopled).status == 0

    names = ["Fishing, 2021", "Ports"]
    assert window.opened == [(peopled, names, False), (peopled, names, True)]


def test_a_store_that_cannot_be_opened_is_one_line(window: Window, tmp_path: Path) -> None:
    assert "is a folder" in call("--store", tmp_path).complaint
    assert window.opened == []


def test_without_a_screen_the_line_says_what_to_do(no_screen: Window, peopled: Path) -> None:
    for arguments in (["--store", peopled], ["demo"], ["demo", "--open"]):
        assert call(*arguments).complaint == "There is no screen here. Use a command."
    assert no_screen.opened == []


def test_the_demo_opens_on_a_store_of_its_own_that_is_gone_after(
    window: Window, tmp_path: Path
) -> None:
    told = call("--store", tmp_path / "own", "demo")

    assert told == Told(0, "", "")
    ((path, names, _),) = window.opened
    assert names == ["A small sample"]
    assert not path.parent.exists()
    assert not (tmp_path / "own").exists()


def test_the_demo_opens_after_its_sheet(window: Window, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.html"

    told = call("demo", "--export", sheet, "--open")

    assert told.out.startswith(f"{sheet}: ")
    assert len(window.opened) == 1
    assert call("demo", "--export", sheet).status == 0
    assert len(window.opened) == 1


def test_a_sheet_is_made_where_no_window_can_be(no_screen: Window, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.html"

    told = call("demo", "--export", sheet, "--open")

    assert told.status == 0
    assert sheet.exists()
    assert told.out.count("\n") == 1
    assert told.err == (
        "The sheet was made; the window was not opened. There is no screen here. Use a command.\n"
    )
    assert no_screen.opened == []
