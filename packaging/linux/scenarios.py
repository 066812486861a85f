"""What is done with a package in a bare system: from its installation to its removal."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing

from linux import old_store
from linux.trial import HOME, STORE, USER, Trial

_ODD_HOME = "/home/ផ្ទះ របស់ ខ្ញុំ"
_LOCKED_HOME = "/home/locked"
_PAGE = "/usr/lib/factcheck/_internal/factcheck/_resources/sample/2021-phnom-penh-post.html"
_OF_ALL_SCRIPTS = {
    "op": "claims.add",
    "args": {"dossier": "Trial", "text": "ចំនួនជនរងគ្រោះ 11 នាក់ 受害者有十一人 😀🇰🇭 عدد they said"},
}
_FORMATS = ("html", "pdf", "docx", "xlsx", "csv", "md", "json", "claimreview", "annotations")


def _install_older(trial: Trial) -> str:
    for home in (HOME, _ODD_HOME):
        trial.as_root("install", "-d", "-o", USER, "-g", USER, home)
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
        trial.factcheck("demo", "--export", f"{HOME}/sample.{ending}")
    given = [*(f"{HOME}/sample.{ending}" for ending in ("pdf", "docx")), _PAGE]
    told = json.loads(trial.factcheck("--json", "import", *given, "--dossier", "Trial"))
    refused = [row for row in told if row["outcome"] not in {"imported", "warned"}]
    if refused or len(told) != len(given):
        raise SystemExit(f"A document was not brought in: {refused}")
    trial.batch(_OF_ALL_SCRIPTS)
    for name in _FORMATS:
        file = f"{HOME}/sheet.{name}"
        trial.factcheck("export", "--dossier", "Trial", "-o", file, "--format", name)
    trial.factcheck("bundle", "save", f"{HOME}/trial.factcheck", "--dossier", "Trial")
    return f"a PDF, a DOCX and a page brought in, {len(_FORMATS)} formats exported"


def _open_bundle(trial: Trial) -> str:
    desktop = trial.place("/usr/share/applications/factcheck.desktop").read_text(encoding="utf-8")
    (command,) = (row for row in desktop.splitlines() if row.startswith("Exec="))
    _, *arguments = command.removeprefix("Exec=").split()
    given = [f"{HOME}/trial.factcheck" if word == "%f" else word for word in arguments]
    trial.factcheck("--exit-when-ready", *given)
    return "as a double click does"


def _odd_home(trial: Trial) -> str:
    trial.factcheck("--exit-when-ready", home=_ODD_HOME)
    if not trial.place(f"{_ODD_HOME}/{STORE}").is_file():
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
    before = trial.files()
    claims = old_store.laid(trial)
    trial.as_root("dpkg", "--install", f"/{trial.package}")
    if trial.files() != before:
        raise SystemExit("The upgrade touched what is the user's.")
    checked = json.loads(trial.factcheck("--json", "verify"))
    if not checked["ok"]:
        raise SystemExit(f"The store did not outlive the upgrade: {checked['problems']}")
    old_store.outlived(trial, claims)
    return f"{len(before)} files of the user as they were, {claims} claims of the oldest store too"


def _newer_store(trial: Trial) -> str:
    newer = trial.place(f"{HOME}/newer.factcheckdb")
    newer.write_bytes(trial.place(f"{HOME}/{STORE}").read_bytes())
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    newer.chmod(0o666)
    return trial.complaint("--store", f"{HOME}/newer.factcheckdb", "claims")


def _remove(trial: Trial) -> str:
    kept = trial.files()
    told = trial.as_root("dpkg", "--purge", "factcheck")
    if "~/.local/share/Factcheck" not in told:
        raise SystemExit("Nobody was told where the stores are.")
    left = trial.as_root("find", "/usr", "/etc", "/var", "/opt", "-xdev", "-iname", "*factcheck*",
                         "-not", "-path", "/var/lib/dpkg/*")  # fmt: skip
    if left.strip():
        raise SystemExit(f"This was left behind: {left}")
    if not kept or trial.files() != kept:
        raise SystemExit("The removal touched what is the user's.")
    return f"nothing left, {len(kept)} files of the user kept"


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
