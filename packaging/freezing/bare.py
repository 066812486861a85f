"""A bare window of Qt, frozen as the program is, with what PyInstaller gives every program."""

from pathlib import Path

import running
from context import Context
from freezing import freeze, packages, roots

_SCRIPT = Path(__file__).with_name("bare_window.py")
_HERE = Path("/build")  # of the root


def frozen(context: Context) -> Path:
    """The bare window's program, kept until the packages change. Ends where there is no root."""
    reason = roots.cannot()
    if reason is not None:
        raise SystemExit(reason)
    parts = packages.installed(context)
    made = context.work / "bare" / parts.name
    program = made / "bare" / "bare"
    if program.is_file():
        return program
    running.told("Freezing a bare window")
    made.mkdir(parents=True, exist_ok=True)
    root = roots.with_packages(context.work, "build", freeze.BUILT_WITH)
    root.run(
        [f"python{roots.PYTHON}", "-m", "PyInstaller", "--noconfirm", "--log-level=WARN",
         "--distpath", _HERE / "bare", "--workpath", _HERE / "bare-work", "--specpath",
         _HERE / "bare-work", "--name=bare", "--debug=noarchive", "--optimize=2",
         _HERE / "window" / _SCRIPT.name],
        shown={"/build/packages": parts, "/build/bare": made, "/build/window": _SCRIPT.parent},
        environment={
            **context.settings(),
            "HOME": str(_HERE),
            "PYTHONPATH": f"{_HERE}/packages",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        log=context.work / "bare.log",
    )  # fmt: skip
    return program
