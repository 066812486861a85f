"""The program frozen into one folder, with its Python and all it is built on."""

import shutil
import sys
from pathlib import Path

import running
from context import Context
from freezing import packages, roots

# What the program's libraries are taken from, beside Python and its parts.
BUILT_WITH = (
    f"python{roots.PYTHON}", f"libpython{roots.PYTHON}", "binutils", "libgl1", "libegl1",
    "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon-x11-0", "libxcb-cursor0",
    "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0",
    "libxcb-shape0", "libxcb-sync1", "libxcb-xinerama0", "libxcb-xkb1", "libwayland-cursor0",
    "libwayland-egl1",
)  # fmt: skip
# Symbols nobody looks up go; the libraries that a wheel carries (their names have a hash) would
# break.
_STRIP = (
    f"find /build/frozen -type f -name '*.so*' ! -name '*-{'[0-9a-f]' * 8}*'"
    " -exec strip --strip-unneeded {} +"
)
_HERE = Path("/build")  # of the root


def frozen(context: Context) -> Path:
    """The folder of the frozen program, made anew; its program is `factcheck` in it.

    It is built in a Debian root of its own where this system can make one, else on this system,
    with what that happens to hold.
    """
    reason = roots.cannot() if sys.platform == "linux" else "This is no Linux."
    if reason is None:
        return _in_root(context)
    running.told(f"Built on this system itself, with its libraries. {reason}")
    return _on_host(context)


def _in_root(context: Context) -> Path:
    root = roots.with_packages(context.work, "build", BUILT_WITH)
    parts = packages.installed(context)
    made = _emptied(context.work / "frozen")
    running.told("Freezing the program")
    root.run(
        [f"python{roots.PYTHON}", *_line(_HERE / "project", _HERE / "frozen", _HERE / "work")],
        shown={
            "/build/project": _sources(context),
            "/build/packages": parts,
            "/build/frozen": made,
        },
        environment={
            **context.settings(),
            "HOME": str(_HERE),
            "PYTHONPATH": f"{_HERE}/packages:{_HERE}/project",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        log=context.work / "freeze.log",
    )
    root.run(["sh", "-c", _STRIP], shown={"/build/frozen": made})
    return made / "factcheck"


def _on_host(context: Context) -> Path:
    venv = context.work / "venv"
    python = venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    made = _emptied(context.work / "frozen")
    running.run([sys.executable, "-m", "venv", "--clear", venv])
    packages.install_for_host(context, python)
    sources = _sources(context)
    environment = {**context.environment(), "PYTHONPATH": str(sources)}
    line = _line(sources, made, context.work / "freezing")
    running.run([python, *line], environment=environment, log=context.work / "freeze.log")
    return made / "factcheck"


def _sources(context: Context) -> Path:
    """A copy of what is built from, so that nobody changes it meanwhile."""
    copy = _emptied(context.work / "sources")
    for name in ("factcheck", "resources", "packaging"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(context.project / name, copy / name, ignore=ignored)
    for name in (".github/CHANGELOG.md", "pyproject.toml", "LICENSE"):
        (copy / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(context.project / name, copy / name)
    return copy


def _line(project: Path, made: Path, work: Path) -> list[object]:
    recipe = project / "packaging" / "freezing" / "factcheck.spec"
    return ["-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "--distpath", made,
            "--workpath", work, recipe]  # fmt: skip


def _emptied(folder: Path) -> Path:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder
