"""Trying the setup under Wine: it installs, is installed over itself, and is removed."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import running
from context import Context
from windows.under_wine import Wine, without_numpy

_PROGRAM = "drive_c/users/*/AppData/Local/Programs/Factcheck"
_DATA = "drive_c/users/*/AppData/Local/Factcheck"
_LINK = "drive_c/users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Factcheck.lnk"
_KEY = "HKCU\\Software\\Classes\\Factcheck.Dossier\\shell\\open\\command"
_ARTICLE = "app/factcheck/_resources/sample/2019-phnom-penh-post.txt"


def complaints(context: Context, setup: Path) -> list[str]:
    """What the setup does wrong; a failing program ends the build by itself."""
    running.told("Trying the setup under Wine")
    shutil.rmtree(context.work / "windows" / "wine-setup", ignore_errors=True)
    return list(_found(context, Wine(context, setup.parent, "wine-setup"), setup))


def _found(context: Context, wine: Wine, setup: Path) -> Iterator[str]:
    wine.run(setup.name, "/S")
    (program,) = wine.prefix.glob(_PROGRAM)
    installed = Wine(context, program, "wine-setup")
    with without_numpy(program):
        installed.run("factcheck.exe", "import", _ARTICLE, "--dossier", "A")
    if "factcheckw.exe" not in wine.run(_reg(wine), "query", _KEY):
        yield "a dossier's file is not opened by the program"
    if not list(wine.prefix.glob(_LINK)):
        yield "there is no entry in the start menu"
    old = program / "app" / "of_an_older_version.py"
    old.write_text("", encoding="utf-8")
    wine.run(setup.name, "/S")
    if old.exists():
        yield "an upgrade leaves files of the older version"
    with without_numpy(program):
        sources = json.loads(installed.run("factcheck.exe", "--json", "sources"))
    if len(sources) != 1:
        yield "an upgrade does not keep the store"
    installed.run("uninstall.exe", "/S", f"_?={_windows(program, wine)}")
    left = [path.name for path in program.iterdir()] if program.is_dir() else []
    if left not in ([], ["uninstall.exe"]):  # it cannot remove itself while it is waited for
        yield f"removing it leaves {', '.join(left)}"
    if list(wine.prefix.glob(_LINK)):
        yield "removing it leaves the entry in the start menu"
    if not list(wine.prefix.glob(f"{_DATA}/store.factcheckdb")):
        yield "removing it takes the user's store along"


def _reg(wine: Wine) -> str:
    return str(wine.prefix / "drive_c" / "windows" / "system32" / "reg.exe")


def _windows(path: Path, wine: Wine) -> str:
    return "C:\\" + str(path.relative_to(wine.prefix / "drive_c")).replace("/", "\\")
