"""Two processes that write to one store at once: no update is lost, none is refused.

Each adds claims, and reads, changes and writes one counter; the counter has to come to what the
two did together.
"""

import os
import time
from pathlib import Path
from random import Random

from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from factcheck.store.repositories import dossiers as dossier_rows
from tests.durability import forked
from tests.durability.outcome import Outcome

EDITORS = ("Ed", "Bo")


def run(rounds: int, folder: Path, _random: Random) -> Outcome:
    """Let both write for as many seconds."""
    outcome = Outcome()
    path = folder / "shared.factcheckdb"
    store = Store(path, editor="Li")
    dossiers.create(store, name="D")
    store.close()
    until = time.monotonic() + rounds
    outs = {editor: folder / editor for editor in EDITORS}
    children = [
        forked.fork(lambda name=name: _write(path, name, until), out=out)
        for name, out in outs.items()
    ]
    for child, out in zip(children, outs.values(), strict=True):
        told = "broke" if forked.ended(child) else ""
        outcome.expect(holds=not told, otherwise=Path(f"{out}.err").read_text())
    _check(path, {name: out.read_text().splitlines() for name, out in outs.items()}, outcome)
    return outcome


def _write(path: Path, editor: str, until: float) -> None:
    store = Store(path, editor=editor)
    number = 0
    while time.monotonic() < until:
        claims.add(store, dossier=1, text=f"{editor} {number}")
        with store.operation("Count") as work:
            counted = dossier_rows.get(work, 1)
            dossier_rows.change(work, 1, note=str(int(counted.note or 0) + 1))
        os.write(1, f"{editor} {number}\n".encode())
        number += 1


def _check(path: Path, acknowledged: dict[str, list[str]], outcome: Outcome) -> None:
    store = Store(path, editor="Li")
    kept = [claim.text for claim in claims.every(store, 1)]
    said = [text for texts in acknowledged.values() for text in texts]
    for editor, texts in acknowledged.items():
        outcome.count(f"rounds of {editor}", len(texts))
        outcome.expect(holds=bool(texts), otherwise=f"{editor} never had a turn")
    outcome.count("operations", len(history.entries(store, limit=10_000_000)))
    outcome.expect(holds=sorted(kept) == sorted(said), otherwise="claims are lost")
    note = dossiers.find(store, 1).note
    outcome.expect(holds=note == str(len(said)), otherwise=f"{len(said)} counted, {note} kept")
    found = verification.verify(store).problems
    outcome.expect(holds=not found, otherwise=str(found))
    store.close()
