"""The setup for Windows: for one user, without an administrator, with an uninstaller.

It is built and tried as far as can be without Windows, and its name says so until a Windows machine
has run it. FACTCHECK_SIGN_WINDOWS, where it is set, is the command that signs: the path of a file
is added to it, and it signs that file in place.
"""

import importlib.util
import os
import shlex
from pathlib import Path

import checksums
import icons
import kinds
import running
import sbom
from context import Context
from windows import checking, launchers, payload, trying, under_wine

SIGN = "FACTCHECK_SIGN_WINDOWS"
_TOOLS = {"makensis": "nsis", checking.DUMP: "binutils-mingw-w64-x86-64", **launchers.TOOLS}
_SCRIPT = Path(__file__).with_name("setup.nsi")


def can() -> str | None:
    """Why a setup cannot be built here."""
    running.install(**_TOOLS, wine="wine")
    lacking = running.lacking(*_TOOLS, *under_wine.TOOLS)
    if lacking:
        return f"These tools are not here: {', '.join(lacking)}."
    if importlib.util.find_spec("numpy") is None:
        return "The language model is made small with NumPy: install Factcheck's extra semantic."
    return icons.missing()


def build(context: Context) -> list[Path]:
    """Lay out, check and pack."""
    folder, parts = payload.laid_out(context)
    _end_for("The payload of the setup is not whole:", checking.complaints(context, folder))
    signer = os.environ.get(SIGN, "")
    for program in sorted(folder.glob("*.exe")):
        _sign(signer, program)
    setup = context.out / f"factcheck-{context.version}-windows-setup-built-not-run.exe"
    _pack(context, folder, setup, signer)
    _sign(signer, setup)
    if context.check:
        _end_for("The setup does not do its work:", trying.complaints(context, setup))
    return [setup, checksums.beside(setup), sbom.beside(context, setup, parts)]


def _end_for(what: str, wrong: list[str]) -> None:
    if wrong:
        raise SystemExit("\n".join([what, *wrong]))


def _pack(context: Context, folder: Path, setup: Path, signer: str) -> None:
    running.told("Packing the setup")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    given = {
        "VERSION": context.version,
        "NUMBERS": ".".join(map(str, launchers.numbers(context.version))),
        "PAYLOAD": folder,
        "LAUNCHERS": context.work / "windows" / "launchers",
        "OUT": setup,
        "KILOBYTES": size // 1024,
        "MIME": kinds.BUNDLE.mime,
        **({"SIGN": signer} if signer else {}),
    }
    for path in sorted(folder.rglob("*")):
        os.utime(path, (context.moment, context.moment))
    running.run(
        [
            "makensis",
            "-V2",
            "-WX",
            *(f"-D{name}={value}" for name, value in given.items()),
            _SCRIPT,
        ],
        environment=context.environment(),
        log=context.work / "windows" / "makensis.log",
    )


def _sign(signer: str, file: Path) -> None:
    if signer:
        running.run([*shlex.split(signer), file])
