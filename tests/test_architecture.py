"""The shape of the house: what may import what, how long things may be, what lies where."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "factcheck"
FILES = sorted(path for path in PACKAGE.rglob("*.py") if "_resources" not in path.parts)
VERSIONS = PACKAGE / "store" / "migrations" / "versions"
CODE = {".py", ".pyc", ".pyi", ".js", ".mjs", ".sh", ".so", ".dll", ".pyd", ".exe", ".qml"}

LONGEST_FILE, LONGEST_CLASS, LONGEST_FUNCTION = 400, 300, 60  # lines


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def nodes(path: Path, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, kinds))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def too_long(paths: list[Path], most: int, *kinds: type[ast.AST]) -> list[str]:
    return [
        f"{named(path)}: {node.name} has {size} lines"
        for path in paths
        for node in nodes(path, *kinds)
        if (size := node.end_lineno - node.lineno + 1) > most
    ]


def test_imports_keep_to_the_layers() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run(
        [command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ", 0 broken" in ran.stdout


def test_files_are_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {named(path): n for path, n in lengths.items() if n > LONGEST_FILE} == {}


@pytest.mark.slow
def test_classes_are_short() -> None:
    assert too_long(FILES, LONGEST_CLASS, ast.ClassDef) == []


def test_functions_are_short() -> None:
    written = [path for path in FILES if path.parent != VERSIONS]  # a migration is a list
    assert too_long(written, LONGEST_FUNCTION, ast.FunctionDef, ast.AsyncFunctionDef) == []


def test_a_module_says_what_it_is_for() -> None:
    assert [named(path) for path in FILES if not ast.get_docstring(tree(path))] == []


def test_only_the_command_line_prints_to_standard_output() -> None:
    printing = {
        path.relative_to(PACKAGE).parts[0]
        for path in FILES
        for call in nodes(path, ast.Call)
        if isinstance(call.func, ast.Name) and call.func.id == "print"
        if "file" not in {keyword.arg for keyword in call.keywords}
    }
    assert printing <= {"cli"}


def test_every_folder_of_code_is_a_package_that_is_tested() -> None:
    for folder in {path.parent for path in FILES} - {VERSIONS}:
        assert (folder / "__init__.py").is_file(), folder
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert rooms <= {path.name for path in (ROOT / "tests").iterdir()}


def test_resources_hold_no_code() -> None:
    held = list((ROOT / "resources").rglob("*"))
    assert held
    assert [path for path in held if path.suffix.lower() in CODE] == []
    executable = [path for path in held if path.is_file() and path.read_bytes()[:2] == b"#!"]
    assert executable == []
