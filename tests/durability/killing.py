"""kill -9 at random moments, while `batch` and the window write to one store.

Every operation that was answered as done has to be there, said by whom it was said, and the store
has to be sound. Of words being typed, those of the last two seconds may be missing.
"""

import io
import json
import os
import shutil
import sys
import time
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

from factcheck import bootstrap
from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import verification
from factcheck.store import Store
from tests.durability import forked, hands, typed
from tests.durability.outcome import Outcome

ALONE, TOGETHER = 0.5, 5.0  # seconds, the longest a round goes on: batch alone, with a window
WINDOW_EVERY = 5  # rounds
ROUNDS_OF_A_STORE = 10  # more would make the checks slow
OPERATIONS = 400
BEFORE = 20  # operations that the first undos take back before they reach that claim
IMPORTED = ("factcheck.cli.commands.batch", "factcheck.services.operations",
            "tests.durability.hands")  # fmt: skip


def run(rounds: int, folder: Path, random: Random) -> Outcome:
    """Kill the writers in as many rounds."""
    outcome = Outcome()
    whole = template(folder)
    for name in IMPORTED:  # a fork need not import again
        import_module(name)

    for number in range(rounds):
        here = folder / f"{number // ROUNDS_OF_A_STORE}.factcheckdb"
        if not here.exists():
            shutil.copy(whole, here)
        _Round(here, number, random, outcome).run()
        if number % ROUNDS_OF_A_STORE == ROUNDS_OF_A_STORE - 1:
            shutil.rmtree(f"{here}.backups", ignore_errors=True)
            here.unlink()
    return outcome


def template(folder: Path) -> Path:
    """A store with a claim that the hands write about."""
    path = folder / "template.factcheckdb"
    store = Store(path, editor="Ed")
    dossiers.create(store, name="D")
    claims.add(store, dossier=1, text="The window types about this one.")
    for number in range(BEFORE):
        claims.add(store, dossier=1, text=f"Before {number}")
    store.close()
    return path


class _Round:
    def __init__(self, store: Path, number: int, random: Random, outcome: Outcome) -> None:
        self._store = store
        self._with_window = number % WINDOW_EVERY == 0
        self._random = random
        self._outcome = outcome
        self._name = f"round {number}"
        self._asked = [self._operation(number, each) for each in range(OPERATIONS)]
        self._files = {
            part: store.with_name(f"{number}.{part}") for part in ("in", "batch", "window")
        }

    def run(self) -> None:
        self._files["in"].write_text("".join(f"{json.dumps(one)}\n" for one in self._asked))
        children = [forked.fork(self._batch, out=self._files["batch"], given=self._files["in"])]
        if self._with_window:
            children.append(forked.fork(self._window, out=self._files["window"]))
        if self._with_window and self._random.random() < 0.75:  # else it may die while opening
            hands.wait_for(self._files["window"])
        time.sleep(self._random.uniform(0, TOGETHER if self._with_window else ALONE))
        self._random.shuffle(children)
        killed = time.monotonic()
        statuses = [forked.kill(child) for child in children]
        self._outcome.count("rounds")
        self._outcome.count("rounds with the window", int(self._with_window))
        if forked.BROKE in statuses:
            self._fault(f"a writer broke: {self._complaints()}")
        self._check(killed)
        for file in self._files.values():
            file.unlink(missing_ok=True)
            Path(f"{file}.err").unlink(missing_ok=True)

    def _operation(self, number: int, each: int) -> dict[str, Any]:
        kind = self._random.random()
        if kind < 0.2 and not self._with_window:  # an undo could take back the window's words
            return {"op": self._random.choice(["undo", "redo"]), "args": {}}
        text = f"{number}:{each} " + "word " * self._random.choice((1, 10, 300))
        noun = "claims.add" if kind < 0.6 else "findings.add"
        return {"op": noun, "args": {"dossier": 1, "text": text.strip()}}

    def _batch(self) -> None:
        sys.stdin = io.TextIOWrapper(os.fdopen(0, "rb"))
        sys.stdout = os.fdopen(1, "w")
        bootstrap.main(["--store", str(self._store), "--editor", "Ba", "batch"])

    def _window(self) -> None:
        hands.type_on(self._store, editor="Wi", out=1)

    def _check(self, killed: float) -> None:
        store = Store(self._store, editor="Ed")
        try:
            self._check_batch(store)
            if self._with_window:
                self._check_window(store, killed)
            found = verification.verify(store)
            if not found.ok:
                self._fault(f"{found.problems[0].what} ({found.problems[0].where})")
        finally:
            store.close()

    def _check_batch(self, store: Store) -> None:
        answers, kept = hands.told(self._files["batch"]), _kept(store)
        for asked, answer in zip(self._asked, answers, strict=False):
            if not answer["ok"]:
                self._outcome.count("operations refused")
                if "nothing to" not in answer["error"]:
                    self._fault(f"told: {answer['error']}")
                continue
            self._outcome.count("operations acknowledged")
            author, made = kept.get(answer["operation"], ("", []))
            if author != "Ba" or asked["args"].get("text") not in [*made, None]:
                self._fault(f"operation {answer['operation']} is not what was acknowledged")

    def _check_window(self, store: Store, killed: float) -> None:
        kept, strokes = _kept(store), []
        for line in hands.told(self._files["window"]):
            if "operation" in line:
                self._outcome.count("operations acknowledged by the window")
                if kept.get(line["operation"], ("", []))[0] != "Wi":
                    self._fault(f"operation {line['operation']} of the window is not there")
            else:
                strokes.append(line)
        gone = typed.lost(strokes, killed, typed.kept(store, self._store))
        self._outcome.count("rounds with words typed", int(bool(strokes)))
        if gone > typed.MAY_BE_LOST:
            self._fault(f"{gone:.2f} s of typing lost")

    def _complaints(self) -> str:
        files = (Path(f"{self._files[part]}.err") for part in ("batch", "window"))
        return " ".join(f.read_text()[-1000:] for f in files if f.exists())

    def _fault(self, what: str) -> None:
        self._outcome.faults.append(f"{self._name}: {what}")


def _kept(store: Store) -> dict[int, tuple[str, list[str]]]:
    """Every operation in the journal: whose it is, and the texts of the rows it made."""
    with store.read() as reading:
        run = reading.connection.exec_driver_sql
        found = {row[0]: (row[1], []) for row in run("SELECT id, author FROM operations")}
        made = "SELECT operation, json_extract(after, '$.text') FROM changes WHERE before IS NULL"
        for operation, text in run(made):
            found[operation][1].append(text)
    return found
