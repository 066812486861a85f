"""Kill the window while somebody types, on a machine that has too much to do.

Others write to the same store all the time, and more programs run than there are processors. Of
the words typed no more than the last two seconds may be missing, by the clock.
"""

import json
import os
import shutil
import time
from pathlib import Path
from random import Random

from factcheck.services.deciding import claims
from factcheck.store import Store
from tests.durability import forked, hands, killing, typed
from tests.durability.outcome import Outcome

TYPED_FOR = (2.5, 5.0)  # seconds
BURNERS, WRITERS = 2, 2


def run(rounds: int, folder: Path, random: Random) -> Outcome:
    """Kill it in as many rounds."""
    outcome = Outcome()
    template = killing.template(folder)
    late: list[float] = []
    for number in range(rounds):
        here = folder / f"{number}.factcheckdb"
        shutil.copy(template, here)
        late.append(_round(here, random, outcome, f"round {number}"))
        shutil.rmtree(f"{here}.backups", ignore_errors=True)
        here.unlink()
    late.sort()
    outcome.count("milliseconds of typing lost, half of the rounds", _thousandths(late, 0.5))
    outcome.count("milliseconds of typing lost, nine of ten", _thousandths(late, 0.9))
    outcome.count("milliseconds of typing lost, most", _thousandths(late, 1.0))
    return outcome


def _thousandths(late: list[float], share: float) -> int:
    return round(1000 * late[round(share * (len(late) - 1))])


def _round(here: Path, random: Random, outcome: Outcome, name: str) -> float:
    """Seconds of typing that were lost."""
    out = here.with_suffix(".out")
    others = [forked.fork(_burn, out=here.with_suffix(".burn")) for _ in range(BURNERS)]
    others += [
        forked.fork(lambda: _write(here), out=here.with_suffix(".write")) for _ in range(WRITERS)
    ]
    window = forked.fork(lambda: hands.type_on(here, editor="Wi", out=1), out=out)
    hands.wait_for(out)
    time.sleep(random.uniform(*TYPED_FOR))
    killed = time.monotonic()
    broke = forked.kill(window) == forked.BROKE
    for other in others:
        forked.kill(other)
    strokes = [line for line in hands.told(out) if "typed" in line]
    store = Store(here, editor="Ed")
    lost = typed.lost(strokes, killed, typed.kept(store, here))
    store.close()
    outcome.count("rounds")
    outcome.count("keys", len(strokes))
    outcome.expect(holds=not broke, otherwise=f"{name}: the window broke")
    outcome.expect(holds=bool(strokes), otherwise=f"{name}: nothing was typed")
    outcome.expect(
        holds=lost <= typed.MAY_BE_LOST, otherwise=f"{name}: {lost:.2f} s of typing lost"
    )
    return lost


def _burn() -> None:
    while True:
        json.dumps([os.getpid()] * 1000)


def _write(here: Path) -> None:
    store = Store(here, editor="Ba")
    number = 0
    while True:
        claims.add(store, dossier=1, text=f"{number} " + "word " * 300)
        number += 1
