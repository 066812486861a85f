"""Why no window can be opened: the screen, the X server, the libraries."""

import importlib
import socket
import sys
from pathlib import Path

import pytest

from factcheck.ui import display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the X plug-in as loadable, whatever this machine has."""
    monkeypatch.setattr(display, "_plugin", lambda: Path("libc.so.6"))


def told() -> str:
    problem = display.problem()
    assert problem is not None
    assert "\n" not in str(problem)
    return str(problem)


def test_without_a_screen() -> None:
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in told()


def test_a_platform_that_needs_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    assert display.problem() is None


@pytest.mark.parametrize("name", [":4711", "nohost.invalid:0", "nonsense", "/no/such/socket:0"])
def test_an_x_server_that_does_not_answer(
    plugin: None, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("DISPLAY", name)

    assert told().startswith(f"No X server lets this program in at DISPLAY={name}.")


def test_a_library_that_x_needs_is_named_by_its_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.setattr(display, "_plugin", lambda: tmp_path / "libxcb-cursor.so.0")

    line = told()

    assert "apt install" in line
    assert "libxcb-cursor0" in line


def test_a_library_that_qt_needs_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(_name: str) -> None:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(importlib, "import_module", lacking)

    assert "apt install" in told()
    assert "libegl1" in told()


def test_another_failure_of_qt_is_told_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_name: str) -> None:
        raise ImportError("undefined symbol: qt_version")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(importlib, "import_module", broken)
    monkeypatch.setattr(display, "_lacks", lambda _library: False)

    assert "Qt cannot be loaded: undefined symbol: qt_version." in told()


def test_a_missing_qt_asks_for_a_new_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "PySide6.QtGui", None)

    assert "Install Factcheck again" in told()


def test_a_wayland_server_that_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert "No Wayland server answers at WAYLAND_DISPLAY=wayland-7" in told()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        assert display.problem() is None
