"""Random operations through the services; when all are taken back, the content is as it was.

Putting all of it back gives what there was at the end, to the byte.
"""

from pathlib import Path
from random import Random

from factcheck.errors import UserError
from factcheck.services.deciding import dossiers
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from tests.durability.outcome import Outcome
from tests.services.deeds import DEEDS, Choice
from tests.store.content import content

WORDS = (
    "", "so", 'a "quoted" word', "back\\slash \\n \\u0041", "line\nbreak", "កម្ពុជា 👩‍👧 é", "null",
    "{}", "'; DROP TABLE claims; --", "tab\t\\\t\"", "<b>&amp;</b>", "人口贩运", "\x00\x1f\u2028",
)  # fmt: skip
TURNED = 0.1  # of the turns are undo or redo
DOSSIERS = 6  # more would spread the deeds so thin that few meet


def run(rounds: int, folder: Path, random: Random) -> Outcome:
    """Do as many operations, refused ones not counted."""
    outcome = Outcome()
    store = Store(folder / "deeds.factcheckdb", editor="Ed")
    start = content(store)
    while outcome.figures["operations done"] < rounds:
        _turn(store, random, outcome)
    _turn_all(store, back=False)  # or what was undone last would be put back at the end too
    end = content(store)
    outcome.count("rows at the end", sum(map(len, end.values())))
    _turn_all(store, back=True)
    outcome.expect(holds=content(store) == start, otherwise="all undone is not the start")
    _turn_all(store, back=False)
    outcome.expect(holds=content(store) == end, otherwise="all redone is not the end")
    for problem in verification.verify(store).problems:
        outcome.faults.append(f"{problem.what} ({problem.where})")
    store.close()
    return outcome


def _turn(store: Store, random: Random, outcome: Outcome) -> None:
    choice = Choice(random.randrange(10), random.randrange(10), random.choice(WORDS))
    turned = random.random() < TURNED
    name = random.choice(["undo", "redo"] if turned else list(DEEDS))
    if name == "create" and len(dossiers.every(store)) >= DOSSIERS:
        return
    try:
        getattr(history, name)(store) if turned else DEEDS[name](store, choice)
    except UserError:
        outcome.count("operations refused")
        return
    outcome.count("operations done")


def _turn_all(store: Store, *, back: bool) -> None:
    while (following := history.following(store)) and (following.undo if back else following.redo):
        (history.undo if back else history.redo)(store)
