"""An editor whose store and settings are of the oldest version meets the newest program."""

import gzip
import json
import sqlite3
from contextlib import closing
from typing import Any

from context import PROJECT
from linux.trial import STORE, USER, Trial

_STORES = PROJECT / "tests" / "old_dossiers"
_HOME = "/home/old"
_SETTINGS = ".config/Factcheck/settings.json"
_EDITOR = "អ្នកកែសម្រួល"  # the Khmer word for one
_KEPT = {"version": 1, "editor": _EDITOR, "theme": "dark", "dossier": 1, "layout": {}}
_WORK = {"op": "dossiers.create", "args": {"name": "After the upgrade"}}


def laid(trial: Trial) -> int:
    """Lay a home out as the oldest version left it; how many claims its store holds."""
    store, settings = (trial.place(f"{_HOME}/{name}") for name in (STORE, _SETTINGS))
    for path in (store, settings):
        path.parent.mkdir(parents=True)
    store.write_bytes(gzip.decompress(min(_STORES.glob("*.gz")).read_bytes()))
    settings.write_text(json.dumps(_KEPT, ensure_ascii=False), encoding="utf-8")
    trial.as_root("chown", "-R", f"{USER}:{USER}", _HOME)
    with closing(sqlite3.connect(f"file:{store}?immutable=1", uri=True)) as connection:
        (claims,) = connection.execute("SELECT count(*) FROM claims").fetchone()
    return int(claims)


def outlived(trial: Trial, claims: int) -> None:
    """End the build unless all is still there, in order, and the editor still has a name."""
    trial.factcheck("--exit-when-ready", home=_HOME)
    checked = _told(trial, "verify")
    there = len(_told(trial, "claims"))
    trial.batch(_WORK, home=_HOME)
    (newest,) = _told(trial, "history", "--limit", "1")
    settings = json.loads(trial.files(_HOME)[_SETTINGS])
    lost = [name for name in ("editor", "theme") if settings.get(name) != _KEPT[name]]
    wrong = {
        f"it is not in order: {checked['problems']}": not checked["ok"],
        f"{there} of its {claims} claims are there": there != claims,
        "no copy of it was kept": not any("-migration." in name for name in trial.files(_HOME)),
        f"its editor's work is recorded under {newest['author']}": newest["author"] != _EDITOR,
        f"its editor's settings lost: {', '.join(lost)}": bool(lost),
    }
    if any(wrong.values()):
        told = "; ".join(words for words, so in wrong.items() if so)
        raise SystemExit(f"The oldest store did not outlive the upgrade: {told}.")


def _told(trial: Trial, *words: str) -> Any:
    return json.loads(trial.factcheck("--json", *words, home=_HOME))
