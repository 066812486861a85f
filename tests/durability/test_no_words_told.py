"""Whatever breaks, no word of a document reaches a report, a log or the terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.services.deciding import claims, dossiers
from factcheck.store import Store

WORD = "Xanthippe"
# What each job does: an error that quotes a document, behind another one, or one of the database.
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from sqlalchemy import text
from factcheck import paths
from factcheck.store import Store
from factcheck.ui import app
from factcheck.ui.main_window import MainWindow

path, word = Path(sys.argv[1]), sys.argv[2]
application = app.bare_application()

def quote(*_):
    try:
        {}[word]
    except KeyError as error:
        raise ValueError(f"no {word} here") from error

def write(work_store, **_):
    with work_store.operation(word) as work:
        work.connection.execute(text("INSERT INTO claims (text) VALUES (:t)"), {"t": word})

def window():
    found = [w for w in application.topLevelWidgets() if isinstance(w, MainWindow)]
    return found[0] if found and found[0].screens is not None else None

JOBS = {
    "a slot": lambda w: QTimer.singleShot(0, quote),
    "a read": lambda w: w.jobs.read(quote, print),
    "the latest read": lambda w: w.jobs.read(quote, print, key=1),
    "a write": lambda w: w.jobs.write(quote),
    "an operation": lambda w: w.session.do(write),
    "a look": lambda w: w.session.ask(quote, then=print),
    "a long job": lambda w: w.jobs.long("Long", quote),
    "a job aside": lambda w: w.jobs.long("Aside", quote, aside=True),
    "what is done with an answer": lambda w: w.jobs.read(lambda: word, quote),
}
waiting = iter(JOBS.items())

def reports():
    return len(list(paths.data_folder().glob("crashes/*")))

def look():
    if window() is None or reports() < look.begun:
        return
    name, start = next(waiting, ("", None))
    if start is None:
        window().close()
        return
    print(name, flush=True)
    look.begun += 1
    start(window())

look.begun = 0
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
sys.exit(app.run(lambda: Store(path, editor="Ed"), glance=lambda _: None, path=path))
"""
BATCH = """
import sys
from factcheck import bootstrap
from factcheck.store.repositories import claims

def broken(*_, text, **__):
    raise RuntimeError(text)

claims.add = broken
sys.exit(bootstrap.main(["--store", sys.argv[1], "--editor", "Ed", "batch"]))
"""
VERIFY = """
import sys
from factcheck import bootstrap
from factcheck.services import claims, verification

def broken(store):
    raise RuntimeError(claims.get(store, 1).text)

verification.verify = broken
sys.exit(bootstrap.main(["--store", sys.argv[1], "--editor", "Ed", "verify"]))
"""


@pytest.fixture
def home() -> Path:
    return Path(os.environ["XDG_DATA_HOME"]).parent


def ran(script: str, *arguments: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    """What a program of ours told that was run to its end."""
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        input=given,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def kept_reports(home: Path) -> list[Path]:
    """The reports, none of which may hold the word; nor may any other file of the user's."""
    for file in filter(Path.is_file, home.rglob("*")):
        assert WORD not in file.read_text(errors="replace"), file
    return list(home.rglob("crash-*.txt"))


@pytest.mark.slow
def test_the_window_s_jobs(store: Store, home: Path) -> None:
    dossiers.create(store, name="D")
    claims.add(store, dossier=1, text=f"{WORD} said so.")
    store.close()
    told = ran(WINDOW, store.path, WORD)
    assert told.returncode == 0, told.stderr
    names = told.stdout.splitlines()
    assert len(names) == 9
    assert WORD not in told.stdout + told.stderr
    assert len(kept_reports(home)) == len(names)
    assert told.stderr.count("Something unexpected happened") == len(names)


@pytest.mark.slow
def test_batch(store: Store, home: Path) -> None:
    dossiers.create(store, name="D")
    line = json.dumps({"op": "claims.add", "args": {"dossier": 1, "text": f"{WORD} said so."}})
    told = ran(BATCH, store.path, given=f"{line}\n")
    assert "Something unexpected happened" in told.stdout
    assert WORD not in told.stdout + told.stderr
    assert len(kept_reports(home)) == 1


@pytest.mark.slow
def test_a_command(store: Store, home: Path) -> None:
    dossiers.create(store, name="D")
    claims.add(store, dossier=1, text=f"{WORD} said so.")
    told = ran(VERIFY, store.path)
    assert told.returncode == 1
    assert WORD not in told.stdout + told.stderr
    assert len(kept_reports(home)) == 1
