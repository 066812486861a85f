"""The parts that make the setup for Windows."""

import ast
import base64
import ctypes
import hashlib
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from context import PROJECT
from windows import checking, launchers, packages
from windows.pruning import is_left_out

HERE = PROJECT / "packaging" / "windows"


@pytest.mark.parametrize(
    "file",
    [
        "PySide6/Qt6Quick.dll", "PySide6/opengl32sw.dll", "PySide6/qml/QtQuick/a.dll",
        "PySide6/plugins/sqldrivers/qsqlite.dll", "PySide6/QtSql.pyd", "PySide6/QtCore.pyi",
        "babel/locale-data/de.dat", "sqlalchemy/dialects/mysql/base.py", "../../bin/pybabel.exe",
        "numpy/random/mtrand.pyd", "numpy/linalg/tests/test_a.py", "lxml/objectify.pyd",
        "dateparser_data/settings.py", "regex/_regex.pyd", "pytz-2026.6.dist-info/METADATA",
    ],
)  # fmt: skip
def test_what_is_not_used_is_left_out(file: str) -> None:
    assert is_left_out(file)


@pytest.mark.parametrize(
    "file",
    [
        "PySide6/Qt6Core.dll", "PySide6/plugins/platforms/qwindows.dll", "shiboken6/Shiboken.pyd",
        "babel/locale-data/en.dat", "babel/locale-data/LICENSE.unicode", "lxml/etree.pyd",
        "sqlalchemy/dialects/sqlite/base.py", "fontTools/varLib/instancer/__init__.py",
        "lxml-6.1.dist-info/licenses/LICENSE.txt", "lxml-6.1.dist-info/METADATA",
        "certifi/cacert.pem", "tzdata/zones", "docx/templates/default.docx",
    ],
)  # fmt: skip
def test_what_is_used_stays(file: str) -> None:
    assert not is_left_out(file)


def test_every_module_of_qt_that_the_window_imports_stays() -> None:
    imported = {
        node.module.partition(".")[2]
        for path in (PROJECT / "factcheck" / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6.")
    }
    assert {"QtCore", "QtWidgets"} <= imported
    for module in imported:
        assert not is_left_out(f"PySide6/{module}.pyd")
        assert not is_left_out(f"PySide6/{module.replace('Qt', 'Qt6', 1)}.dll")


def test_a_changed_or_missing_file_is_found_and_a_left_out_one_is_not(tmp_path: Path) -> None:
    _package(tmp_path, "thing", {"thing/a.py": "1", "thing/b.py": "2", "thing/tests/t.py": "3"})
    assert packages.damaged(tmp_path) == []
    (tmp_path / "thing/tests/t.py").unlink()
    (tmp_path / "thing/a.py").write_text("another")
    (tmp_path / "thing/b.py").unlink()
    assert packages.damaged(tmp_path) == ["thing/a.py", "thing/b.py"]


def test_what_only_windows_needs_is_missed(tmp_path: Path) -> None:
    _package(
        tmp_path, "thing", {},
        'tzdata; sys_platform == "win32"', 'uvloop; sys_platform == "linux"', "other>=2", "Other<3",
        'more; extra == "all"',
    )  # fmt: skip
    assert packages.unmet(tmp_path) == ["Other<3", "other>=2", "tzdata"]
    _package(tmp_path, "tzdata", {})
    _package(tmp_path, "other", {})
    assert packages.unmet(tmp_path) == ["other>=2"]


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("1.2.3rc4", (1, 2, 3, 4))],
)
def test_windows_compares_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert launchers.numbers(version) == numbers


def test_libraries_of_windows_are_known_and_others_are_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.pyd", "ours.dll"):
        (tmp_path / name).write_bytes(b"MZ")
    told = "DLL Name: KERNEL32.dll\nDLL Name: OURS.dll\nDLL Name: api-ms-win-crt-heap-l1-1-0.dll\n"
    monkeypatch.setattr(
        checking.running, "run", lambda line: told + f"DLL Name: {EXTRA[line[-1].name]}"
    )
    assert list(checking._unlinked(tmp_path)) == [
        "a.pyd: is linked with strange.dll, which is nowhere"
    ]


EXTRA = {"a.pyd": "strange.dll", "ours.dll": "USER32.dll"}


def test_without_a_console_a_complaint_is_shown_in_a_box(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def box(_window: None, words: str, _title: str, _kind: int) -> None:
        shown.append(words)

    def fail() -> int:
        print("The disk is full.", file=sys.stderr)
        return 1

    windll = SimpleNamespace(user32=SimpleNamespace(MessageBoxW=box))
    monkeypatch.setattr(ctypes, "windll", windll, raising=False)
    monkeypatch.setattr("factcheck.__main__.main", fail)
    monkeypatch.setattr(sys, "executable", sys.executable)
    start = runpy.run_path(str(HERE / "start.py"), run_name="start")["main"]
    monkeypatch.setattr(sys, "stderr", None)
    assert start() == 1
    assert shown == ["The disk is full.\n"]
    monkeypatch.setattr("factcheck.__main__.main", lambda: 1 / 0)
    monkeypatch.setattr(sys, "stderr", None)
    assert start() == 1
    assert shown[1] == "Factcheck cannot start: division by zero. Install Factcheck again.\n"


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not installed")
def test_the_script_of_the_setup_is_sound(tmp_path: Path, qapp: object) -> None:
    import icons

    payload = tmp_path / "payload"
    payload.mkdir()
    (payload / "factcheckw.exe").write_bytes(b"MZ")
    (tmp_path / "factcheck.ico").write_bytes(icons.ico(icons.PROGRAM))
    given = {
        "VERSION": "1.0", "NUMBERS": "1.0.0.0", "PAYLOAD": payload, "LAUNCHERS": tmp_path,
        "OUT": tmp_path / "try.exe", "KILOBYTES": 1, "MIME": "application/x", "SIGN": "true",
    }  # fmt: skip
    line = ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in given.items())]
    ran = subprocess.run(
        [*line, HERE / "setup.nsi"], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.stdout == ""
    assert ran.returncode == 0
    assert (tmp_path / "try.exe").read_bytes().startswith(b"MZ")


def _package(folder: Path, name: str, files: dict[str, str], *requires: str) -> None:
    info = folder / f"{name}-1.dist-info"
    info.mkdir()
    head = ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1"]
    (info / "METADATA").write_text(
        "\n".join([*head, *(f"Requires-Dist: {r}" for r in requires)]) + "\n"
    )
    rows = []
    for place, text in files.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(text)
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
        rows.append(f"{place},sha256={digest.decode()},{len(text)}")
    (info / "RECORD").write_text("\n".join([*rows, f"{info.name}/RECORD,,"]) + "\n")
