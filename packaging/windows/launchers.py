"""The two programs of the setup: factcheck.exe for a console, factcheckw.exe for the window."""

import re
from pathlib import Path

import icons
import running
from context import Context
from windows import runtime

TOOLS = {
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
}
_HERE = Path(__file__).parent
_PROGRAMS = {"factcheck.exe": (), "factcheckw.exe": ("-DWINDOW", "-mwindows")}


def compiled(context: Context, into: Path) -> list[Path]:
    """Both programs, with icon, version and manifest."""
    work = context.work / "windows" / "launchers"
    work.mkdir(parents=True, exist_ok=True)
    (work / "factcheck.ico").write_bytes(icons.ico(icons.PROGRAM))
    (work / "bundle.ico").write_bytes(icons.ico(icons.BUNDLE))
    (work / "launcher.manifest").write_bytes((_HERE / "launcher.manifest").read_bytes())
    return [_program(context, work, into / name, flags) for name, flags in _PROGRAMS.items()]


def numbers(version: str) -> tuple[int, int, int, int]:
    """A version as the four numbers that Windows compares."""
    found = [int(number) for number in re.findall(r"\d+", version)[:4]]
    first, second, third, fourth = found + [0] * (4 - len(found))
    return first, second, third, fourth


def _program(context: Context, work: Path, program: Path, flags: tuple[str, ...]) -> Path:
    resources = (_HERE / "launcher.rc.in").read_text(encoding="utf-8")
    told = {
        "@NUMBERS@": ",".join(map(str, numbers(context.version))),
        "@VERSION@": context.version,
        "@FILE@": program.name,
    }
    for name, value in told.items():
        resources = resources.replace(name, value)
    (work / "launcher.rc").write_text(resources, encoding="utf-8")
    compile_, bind = TOOLS
    environment = context.environment()
    running.run([bind, "launcher.rc", "launcher.o"], folder=work, environment=environment)
    line = [compile_, "-Os", "-Wall", "-Wextra", "-Werror", "-municode", *flags, "-s",
            "-o", program, f'-DPYTHON_DLL=L"python{runtime.TAG}.dll"', "-D_WIN32_WINNT=0x0A00",
            _HERE / "launcher.c", work / "launcher.o", "-Wl,--no-insert-timestamp"]  # fmt: skip
    running.run(line, environment=environment)
    return program
