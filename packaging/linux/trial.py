"""A bare system with a package in it, and what an ordinary user does there."""

import json
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from freezing.roots import Root

USER = "1000"
HOME = "/home/editor"
STORE = ".local/share/Factcheck/store.factcheckdb"
_SCREENS = "/tmp/.X11-unix"  # noqa: S108 - where X has its sockets
_OF_FONTS = "Fontconfig error"  # the library's own words where it has nothing to write to


@dataclass(frozen=True)
class Trial:
    """A bare system, the names of two packages in its root folder, and a screen or none."""

    root: Root
    package: str
    older: str
    display: str

    def as_root(self, *line: str) -> str:
        """What a command of the system wrote."""
        return self.root.run(line, environment={"DEBIAN_FRONTEND": "noninteractive"})

    def factcheck(self, *arguments: str, home: str = HOME, screen: bool = False) -> str:
        """What the program answered an ordinary user."""
        return self._call(["factcheck", *arguments], home, screen=screen)

    def batch(self, *operations: object, home: str = HOME) -> str:
        """What the program answered to operations."""
        told = "".join(f"{json.dumps(each)}\n" for each in operations)
        line = f"printf %s {shlex.quote(told)} | factcheck batch"
        return self._call(["sh", "-c", line], home, screen=False)

    def complaint(self, *arguments: str, home: str = HOME) -> str:
        """The one line with which the program refuses. Ends the build when it does not."""
        line = shlex.join(["factcheck", *arguments])
        whole = self._call(["sh", "-c", f"! {line} 2>&1"], home, screen=False).splitlines()
        told = "\n".join(row for row in whole if not row.startswith(_OF_FONTS))
        if "\n" in told or "Traceback" in told or not told:
            raise SystemExit(f"That is no plain line: {told}")
        return told

    def _call(self, line: Sequence[str], home: str, *, screen: bool) -> str:
        environment = {"HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        if screen:
            environment |= {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        shown = {_SCREENS: Path(_SCREENS)} if screen else {}
        return self.root.run(line, user=USER, environment=environment, shown=shown)

    def place(self, path: str) -> Path:
        """Where a file of the system lies in ours."""
        return self.root.folder / path.lstrip("/")

    def files(self, home: str = HOME) -> dict[str, bytes]:
        """What every file of a home holds, by its place in it."""
        folder = self.place(home)
        there = (path for path in sorted(folder.rglob("*")) if path.is_file())
        return {str(path.relative_to(folder)): path.read_bytes() for path in there}
