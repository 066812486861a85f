"""How a child is started: from a checkout, an installed package, or a frozen program."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

FLAG = "--reading-child"  # what the frozen program, started by itself, is told by

# -I takes nothing from the environment, the user's folders or the current one; the child looks for
# modules where this process does.
_PROGRAM = (
    "import sys; memory, *sys.path = sys.argv[1:];"
    "from factcheck.reading.apart.child import main; sys.exit(main(int(memory)))"
)
_OPTIONS = ("-I", "-S", "-B", "-X", "utf8", "-c")
# What the system's loader, Windows and a program frozen into one file cannot start without.
_KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT")
_KEPT_BEGINNINGS = ("_PYI_", "_MEI")


def command(memory_mb: int) -> list[str]:
    """The command line of a child with so much memory."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG, str(memory_mb)]
    return [sys.executable, *_OPTIONS, _PROGRAM, str(memory_mb), *_module_folders()]


def _module_folders() -> list[str]:
    """Where modules are looked for: this package's own folder first, the current one never."""
    root = str(Path(__file__).parents[3])
    current = str(Path.cwd())
    others = (path for path in sys.path if path not in {"", current, root})
    return [root, *others]


def start(line: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a child with two pipes and nothing else of ours. Raises OSError."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in _KEPT or name.startswith(_KEPT_BEGINNINGS)
    }
    return subprocess.Popen(  # noqa: S603 - our own program, no shell
        line,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=kept,
        close_fds=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
