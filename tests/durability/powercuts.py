"""Power cuts: `batch` is traced, and the disk looked at as it would be after a cut at any moment.

Everything that was acknowledged before the cut has to be there, and the store has to be sound.
The same is done with synchronous=NORMAL, where the harness has to find losses: a harness that
finds none there would find none here.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from factcheck.errors import FactcheckError
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from tests.durability import tracing
from tests.durability.disk import Disk
from tests.durability.outcome import Outcome
from tests.durability.tracing import Call

OPERATIONS = 250  # in a full run; in a shorter one as many as cuts
STORE = Path("new", "s.factcheckdb")  # in a folder that is made with it
WEAK_SHARE = 10  # one cut in so many is also made with the weaker setting


def run(rounds: int, folder: Path, random: Random) -> Outcome:
    """Cut the power as many times; a tenth as many again where losses have to be found."""
    outcome = Outcome()
    if not tracing.available():
        outcome.faults.append("strace cannot be used here: nothing was tried")
        return outcome
    _cut_often(rounds, "full", folder, random, outcome)
    weak = Outcome()
    _cut_often(max(30, rounds // WEAK_SHARE), "normal", folder, random, weak)
    outcome.count("cuts with synchronous=NORMAL", weak.figures["cuts"])
    outcome.count("of these found losing", len(weak.faults))
    outcome.expect(holds=bool(weak.faults), otherwise="the harness does not find what is lost")
    return outcome


def _cut_often(
    rounds: int, synchronous: str, folder: Path, random: Random, outcome: Outcome
) -> None:
    here = folder / synchronous
    here.mkdir()
    asked = here.with_suffix(".in")
    lines = _asked(min(rounds, OPERATIONS), random)
    asked.write_text("".join(f"{line}\n" for line in lines))
    arguments = [str(here / STORE), synchronous]
    module = "tests.durability.traced_batch"
    calls = list(tracing.traced(module, arguments, asked, here.with_suffix(".trace")))
    moments = sorted(random.randrange(len(calls) + 1) for _ in range(rounds))
    outcome.count("system calls", len(calls))
    _replay(calls, moments, Disk(here), lambda disk: _look(disk, here, random, outcome))


def _asked(number_of: int, random: Random) -> list[str]:
    operations: list[dict[str, object]] = [{"op": "dossiers.create", "args": {"name": "D"}}]
    for number in range(number_of):
        if random.random() < 0.2:
            operations.append({"op": random.choice(["undo", "redo"]), "args": {}})
        text = f"{number} " + "word " * random.choice((1, 10, 4_000))
        operations.append({"op": "claims.add", "args": {"dossier": "D", "text": text.strip()}})
    return [json.dumps(one) for one in operations]


def _replay(
    calls: list[Call], moments: list[int], disk: Disk, look: Callable[[Disk], None]
) -> None:
    done = 0
    for moment in moments:
        for call in calls[done:moment]:
            disk.take(call)
        done = moment
        look(disk)


def _look(disk: Disk, folder: Path, random: Random, outcome: Outcome) -> None:
    """Open the store as it is after a cut, and compare it with what was acknowledged."""
    shutil.rmtree(folder)
    folder.mkdir()
    disk.cut(folder, random)
    whole, _, _ = disk.told.rpartition(b"\n")
    answers = [json.loads(line) for line in whole.splitlines()]
    acknowledged = [answer["operation"] for answer in answers if answer["ok"]]
    outcome.count("cuts")
    outcome.count("operations acknowledged before them", len(acknowledged))
    path = folder / STORE
    if random.random() < 0.5 and path.exists():  # it may hold anything
        path.with_name(f"{path.name}-shm").write_bytes(random.randbytes(32_768))
    outcome.faults += _wrong(path, acknowledged)


def _wrong(path: Path, acknowledged: list[int]) -> list[str]:
    try:
        store = Store(path, editor="Ed")
    except FactcheckError as error:
        return [f"after {len(acknowledged)} operations the store cannot be opened: {error}"]
    try:
        kept = {entry.operation for entry in history.entries(store, limit=100_000)}
        lost = set(acknowledged) - kept
        if lost:
            return [f"{len(lost)} of {len(acknowledged)} acknowledged operations are lost"]
        found = verification.verify(store).problems
        return [f"{found[0].what} ({found[0].where})"] if found else []
    finally:
        store.close()
