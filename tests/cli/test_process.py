"""The program as a process of its own: what only shows there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import batch, op

ROOT = Path(__file__).parents[2]


def program(*arguments: str | Path, stdin: bytes = b"", **environment: str):
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *map(str, arguments)],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


def test_the_entry_is_light() -> None:
    code = "import sys, factcheck.__main__ as m; m.cli.parse([]); print(' '.join(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    loaded = set(run.stdout.split())
    heavy = {"sqlalchemy", "PySide6", "lxml", "jinja2", "alembic", "json", "logging", "dataclasses"}

    assert loaded.isdisjoint(heavy)
    assert not {name for name in loaded if name.startswith(("factcheck.ui", "factcheck.services"))}


def test_a_headless_command_imports_no_qt(place: Path) -> None:
    code = (
        "import sys; from factcheck.bootstrap import main; main(sys.argv[1:]);"
        "print(any(name.partition('.')[0] == 'PySide6' for name in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, "--store", str(place), "claims", "--json"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert run.stdout == "[]\nFalse\n"


@pytest.mark.slow
def test_utf_8_in_and_out_whatever_the_locale(place: Path) -> None:
    words = "“ភាសាខ្មែរ” 🐟"
    lines = [op("dossiers.create", name=words), op("claims.add", dossier=words, text=words)]
    given = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    plain = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
        "PYTHONCOERCECLOCALE": "0",
    }

    done = program("--store", place, "batch", stdin=given, **plain)
    listed = program("--store", place, "claims", **plain)

    assert [json.loads(line)["ok"] for line in done.stdout.splitlines()] == [True, True]
    assert words in listed.stdout.decode("utf-8")


def test_an_error_is_one_line_and_status_1(tmp_path: Path) -> None:
    run = program("--store", tmp_path, "--json", "claims")

    assert (run.returncode, run.stdout) == (1, b"")
    assert run.stderr.decode().splitlines() == [
        f"{tmp_path} is a folder. Name a file for the store."
    ]


@pytest.mark.slow
def test_answers_come_line_by_line_as_operations_are_committed(place: Path) -> None:
    arguments = [sys.executable, "-m", "factcheck", "--store", str(place), "batch"]
    with subprocess.Popen(
        arguments, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        for number in (1, 2):
            run.stdin.write(json.dumps(op("dossiers.create", name=f"D{number}")) + "\n")
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["result"] == {"id": number}
        run.stdin.close()
        assert run.wait(timeout=20) == 0


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_a_reader_that_leaves_is_no_error(place: Path) -> None:
    batch(
        place,
        op("dossiers.create", name="D"),
        *[op("claims.add", dossier=1, text=f"{n} " + "long words " * 2000) for n in range(20)],
    )
    command = f'"{sys.executable}" -m factcheck --store "{place}" claims | head -c 10'

    run = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, check=False)

    assert run.stdout
    assert run.stderr == b""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a shell's way to close streams")
def test_closed_streams_are_no_error(place: Path) -> None:
    for command in ("batch", "claims"):
        line = f'"{sys.executable}" -m factcheck --store "{place}" {command} <&- >&-'
        run = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, check=False)

        assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux")
def test_without_a_screen_the_window_is_refused_in_one_line(tmp_path: Path) -> None:
    nothing = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}

    run = program("--store", tmp_path / "own", **nothing)

    assert run.returncode == 1
    assert run.stdout == b""
    assert run.stderr.decode().count("\n") == 1
    assert "no screen" in run.stderr.decode()
    assert not (tmp_path / "own").exists()
