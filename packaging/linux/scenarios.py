"""What is done with a package in a bare system: from its installation to its removal."""

import json
import shlex
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from freezing.roots import Root

_USER = "1000"
_HOME = "/home/editor"
_ODD_HOME = "/home/ផ្ទះ របស់ ខ្ញុំ"
_LOCKED_HOME = "/home/locked"
_STORE = ".local/share/Factcheck/store.factcheckdb"
_SCREENS = "/tmp/.X11-unix"  # noqa: S108 - where X has its sockets
_OF_FONTS = "Fontconfig error"  # the library's own words where it has nothing to write to
_PAGE = "/usr/lib/factcheck/_internal/factcheck/_resources/sample/2021-phnom-penh-post.html"
_OF_ALL_SCRIPTS = {
    "op": "claims.add",
    "args": {"dossier": "Trial", "text": "ចំនួនជនរងគ្រោះ 11 នាក់ 受害者有十一人 😀🇰🇭 عدد they said"},
}
_FORMATS = ("html", "pdf", "docx", "xlsx", "csv", "md", "json", "claimreview", "annotations")


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

    def factcheck(self, *arguments: str, home: str = _HOME, screen: bool = False) -> str:
        """What the program answered an ordinary user."""
        return self._call(["factcheck", *arguments], home, screen=screen)

    def batch(self, file: str) -> str:
        """What the program answered to the operations in a file."""
        return self._call(
            ["sh", "-c", f"factcheck batch <{shlex.quote(file)}"], _HOME, screen=False
        )

    def complaint(self, *arguments: str, home: str = _HOME) -> str:
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
        return self.root.run(line, user=_USER, environment=environment, shown=shown)

    def place(self, path: str) -> Path:
        """Where a file of the system lies in ours."""
        return self.root.folder / path.lstrip("/")


def _install_older(trial: Trial) -> str:
    for home in (_HOME, _ODD_HOME):
        trial.as_root("install", "-d", "-o", _USER, "-g", _USER, home)
    trial.as_root("install", "-d", "-m", "555", _LOCKED_HOME)
    before = set(trial.as_root("dpkg-query", "-W", "-f", "${Package}\n").split())
    trial.as_root("dpkg", "--install", f"/{trial.older}")
    added = set(trial.as_root("dpkg-query", "-W", "-f", "${Package}\n").split()) - before
    if added != {"factcheck"}:
        raise SystemExit(f"More was installed than the package: {', '.join(sorted(added))}")
    return "with nothing added but what it declares"


def _self_test(trial: Trial) -> str:
    steps = json.loads(trial.factcheck("--json", "self-test"))["steps"]
    return f"{len(steps)} steps, offscreen"


def _self_test_on_screen(trial: Trial) -> str:
    if not trial.display:
        return "left out"
    steps = json.loads(trial.factcheck("--json", "self-test", screen=True))["steps"]
    return f"{len(steps)} steps, on X without a window manager or D-Bus"


def _work(trial: Trial) -> str:
    for ending in ("pdf", "docx"):
        trial.factcheck("demo", "--export", f"{_HOME}/sample.{ending}")
    given = [*(f"{_HOME}/sample.{ending}" for ending in ("pdf", "docx")), _PAGE]
    told = json.loads(trial.factcheck("--json", "import", *given, "--dossier", "Trial"))
    refused = [row for row in told if row["outcome"] not in {"imported", "warned"}]
    if refused or len(told) != len(given):
        raise SystemExit(f"A document was not brought in: {refused}")
    trial.place(f"{_HOME}/operations").write_text(json.dumps(_OF_ALL_SCRIPTS), encoding="utf-8")
    trial.batch(f"{_HOME}/operations")
    for name in _FORMATS:
        file = f"{_HOME}/sheet.{name}"
        trial.factcheck("export", "--dossier", "Trial", "-o", file, "--format", name)
    trial.factcheck("bundle", "save", f"{_HOME}/trial.factcheck", "--dossier", "Trial")
    return f"a PDF, a DOCX and a page brought in, {len(_FORMATS)} formats exported"


def _open_bundle(trial: Trial) -> str:
    desktop = trial.place("/usr/share/applications/factcheck.desktop").read_text(encoding="utf-8")
    (command,) = (row for row in desktop.splitlines() if row.startswith("Exec="))
    _, *arguments = command.removeprefix("Exec=").split()
    given = [f"{_HOME}/trial.factcheck" if word == "%f" else word for word in arguments]
    trial.factcheck("--exit-when-ready", *given)
    return "as a double click does"


def _odd_home(trial: Trial) -> str:
    trial.factcheck("--exit-when-ready", home=_ODD_HOME)
    if not trial.place(f"{_ODD_HOME}/{_STORE}").is_file():
        raise SystemExit("The store is not where it belongs.")
    return _ODD_HOME


def _locked_home(trial: Trial) -> str:
    return trial.complaint("--exit-when-ready", home=_LOCKED_HOME)


def _no_fonts(trial: Trial) -> str:
    moved = [trial.place(name) for name in ("/usr/share/fonts", "/etc/fonts")]
    away = [path.rename(path.with_name(f"{path.name}-away")) for path in moved if path.exists()]
    trial.factcheck("--exit-when-ready")
    for path in away:
        path.rename(path.with_name(path.name.removesuffix("-away")))
    return "the window is there"


def _upgrade(trial: Trial) -> str:
    before = _kept(trial)
    trial.as_root("dpkg", "--install", f"/{trial.package}")
    if _kept(trial) != before:
        raise SystemExit("The upgrade touched what is the user's.")
    checked = json.loads(trial.factcheck("--json", "verify"))
    if not checked["ok"]:
        raise SystemExit(f"The store did not outlive the upgrade: {checked['problems']}")
    return f"{len(before)} files of the user as they were, the store sound"


def _newer_store(trial: Trial) -> str:
    newer = trial.place(f"{_HOME}/newer.factcheckdb")
    newer.write_bytes(trial.place(f"{_HOME}/{_STORE}").read_bytes())
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    newer.chmod(0o666)
    return trial.complaint("--store", f"{_HOME}/newer.factcheckdb", "claims")


def _remove(trial: Trial) -> str:
    kept = _kept(trial)
    told = trial.as_root("dpkg", "--purge", "factcheck")
    if "~/.local/share/Factcheck" not in told:
        raise SystemExit("Nobody was told where the stores are.")
    left = trial.as_root("find", "/usr", "/etc", "/var", "/opt", "-xdev", "-iname", "*factcheck*",
                         "-not", "-path", "/var/lib/dpkg/*")  # fmt: skip
    if left.strip():
        raise SystemExit(f"This was left behind: {left}")
    if not kept or _kept(trial) != kept:
        raise SystemExit("The removal touched what is the user's.")
    return f"nothing left, {len(kept)} files of the user kept"


def _kept(trial: Trial) -> dict[str, bytes]:
    """Every file of the user's home."""
    home = trial.place(_HOME)
    files = (path for path in sorted(home.rglob("*")) if path.is_file())
    return {str(path.relative_to(home)): path.read_bytes() for path in files}


ALL: tuple[tuple[str, Callable[[Trial], str]], ...] = (
    ("installed", _install_older),
    ("self-test", _self_test),
    ("self-test on a screen", _self_test_on_screen),
    ("work from a terminal", _work),
    ("a dossier's file", _open_bundle),
    ("a home with a strange name", _odd_home),
    ("a home that cannot be written", _locked_home),
    ("no fonts", _no_fonts),
    ("upgraded", _upgrade),
    ("a store of a newer version", _newer_store),
    ("removed", _remove),
)
