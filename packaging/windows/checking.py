"""Whether what the setup packs is whole, found out without Windows.

Every file that the packages list is there as it was; every library that a binary is linked with is
there or part of Windows; every module but Qt's is imported, and the command line does its work,
under Wine.
"""

import ast
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import running
from context import Context
from windows import packages
from windows.under_wine import Wine, without_numpy

DUMP = "x86_64-w64-mingw32-objdump"
_BINARIES = {".exe", ".dll", ".pyd"}
_IMPORT = re.compile(r"DLL Name: (\S+)")
# Windows' own since Windows 10 1703, by the names they are linked with.
_WINDOWS = re.compile(
    r"(api|ext)-ms-win-[\w-]+|advapi32|authz|bcrypt|cfgmgr32|combase|comctl32|comdlg32|crypt32|d2d1"
    r"|d3d1[12]|d3d9|dcomp|dnsapi|dwmapi|dwrite|dxgi|dxguid|gdi32|icuuc|imm32|iphlpapi|kernel32|mpr"
    r"|msvcrt|ncrypt|netapi32|ntdll|ole32|oleaut32|powrprof|propsys|rpcrt4|secur32|setupapi|shcore"
    r"|shell32|shlwapi|ucrtbase|uiautomationcore|user32|userenv|usp10|uxtheme|version|winhttp|winmm"
    r"|winspool|ws2_32|wtsapi32"
)
# Qt needs Windows' icuuc.dll, which Wine lacks; the others are for other systems, or for Alembic.
_NOT_TRIED = ("factcheck.ui", "factcheck.reading.apart.bars", "factcheck.store.migrations")
_IMPORTS_ALL = f"""
import importlib, pkgutil, warnings
import factcheck
warnings.simplefilter("ignore")
for module in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
    if not module.name.startswith({_NOT_TRIED}):
        importlib.import_module(module.name)
"""


def complaints(context: Context, folder: Path) -> list[str]:
    """What is wrong with a payload; empty when nothing is."""
    installed = packages.installed(context)
    return [
        *(f"{file}: not what its package lists" for file in packages.damaged(folder / "app")),
        *(f"{asked}: asked for and not there" for asked in packages.unmet(installed)),
        *_unlinked(folder),
        *_without_qt(folder),
        *_not_working(context, folder),
    ]


def _unlinked(folder: Path) -> Iterator[str]:
    """Binaries with a library that is neither in the payload nor part of Windows."""
    binaries = sorted(path for path in folder.rglob("*") if path.suffix in _BINARIES)
    ours = {path.name.lower() for path in binaries}
    for binary in binaries:
        for name in imports(binary):
            known = name.lower() in ours or _WINDOWS.fullmatch(name.lower().removesuffix(".dll"))
            if not known:
                yield f"{binary.relative_to(folder)}: is linked with {name}, which is nowhere"


def imports(binary: Path) -> list[str]:
    """The names of the libraries that a Windows binary is linked with."""
    return _IMPORT.findall(running.run([DUMP, "--private-headers", binary]))


def _without_qt(folder: Path) -> Iterator[str]:
    """Modules of Qt that the window imports and the payload lacks."""
    for file in sorted((folder / "app" / "factcheck").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_bytes())):
            module = node.module if isinstance(node, ast.ImportFrom) and node.module else ""
            top, _, name = module.partition(".")
            if top == "PySide6" and name and not (folder / "app" / top / f"{name}.pyd").is_file():
                yield f"{file.relative_to(folder)}: wants {module}"


def _not_working(context: Context, folder: Path) -> Iterator[str]:
    """What the program does not do under Wine; a failing command ends the build by itself."""
    running.told("Trying the program under Wine")
    with without_numpy(folder):
        yield from _not_done(Wine(context, folder), folder)


def _not_done(wine: Wine, folder: Path) -> Iterator[str]:
    wine.run("python/python.exe", "-X", "utf8", "-c", _IMPORTS_ALL)
    article = "app/factcheck/_resources/sample/2019-phnom-penh-post.txt"
    (spotted,) = json.loads(wine.run("factcheck.exe", "--json", "spot", article))
    if not spotted["statements"]:
        yield "no statement is found in the sample's article"
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        store = f"../{Path(place).name}/store.factcheckdb"
        sheet = f"../{Path(place).name}/sheet.pdf"
        made = json.loads(wine.run("factcheck.exe", "--json", "demo", "--export", sheet))
        if not made["claims"] or not (folder / sheet).read_bytes().startswith(b"%PDF"):
            yield "the sample's sheet is not made"
        wine.run("factcheck.exe", "--store", store, "import", article, "--dossier", "A")
        verified = json.loads(wine.run("factcheck.exe", "--store", store, "--json", "verify"))
        if not verified["ok"] or not verified["checked"]:
            yield f"a store made there is not in order: {verified['problems']}"
