"""kill -9 in the midst of a migration, a backup, a restore, an export, a bundle saved or loaded.

There is no half state: a file is as it was before or as it was to become, and what stays lying
about is swept away.
"""

import gzip
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from factcheck import files
from factcheck.services import sample
from factcheck.services.deciding import claims, dossiers
from factcheck.services.publication import sheets
from factcheck.services.safekeeping import backups, bundles, verification
from factcheck.store import Store, copies, soundness
from tests.durability import forked
from tests.durability.outcome import Outcome

OLD = Path(__file__).parent.parent / "old_dossiers" / "0001.factcheckdb.gz"
OLD_CLAIMS = 26
MOST_TRIES = 4  # for each round: a work may be done before it is killed
STORE, TARGET, OTHER = "store.factcheckdb", "target", "other.factcheckdb"


@dataclass(frozen=True, slots=True)
class Ground:
    """What every round begins from: a store, another, a bundle, and what the work makes of them."""

    store: Path
    other: Path
    old: Path
    bundle: Path
    sheet: Path

    @classmethod
    def lay(cls, folder: Path) -> "Ground":
        """Make it once."""
        made = cls(*(folder / name for name in
                     ("ground.factcheckdb", "other.factcheckdb", "old.factcheckdb", "g.factcheck",
                      "g.csv")))  # fmt: skip
        store = Store(made.store, editor="Ed")
        sample.build(store)
        bundles.save(store, dossier=1, path=made.bundle)
        sheets.export(store, dossier=1, path=made.sheet)
        store.close()
        other = Store(made.other, editor="Bo")
        dossiers.create(other, name="Other")
        other.close()
        made.old.write_bytes(gzip.decompress(OLD.read_bytes()))
        return made


@dataclass(frozen=True, slots=True)
class Work:
    """What is killed: the files it begins with, what it does, and what is wrong afterwards."""

    begin: Callable[[Ground, Path], object]
    do: Callable[[Path], object]
    wrong: Callable[[Ground, Path], str]


def run(rounds: int, folder: Path, random: Random) -> Outcome:
    """Kill each work as many times, not counting those that were done before."""
    outcome = Outcome()
    ground = Ground.lay(folder)
    for name, work in WORKS.items():
        lasts = _lasts(work, ground, folder)
        killed = 0
        for number in range(MOST_TRIES * rounds):
            status, wrong = _killed(work, ground, folder, random.uniform(0, lasts))
            killed += status < 0
            outcome.expect(holds=not wrong, otherwise=f"{name}, round {number}: {wrong}")
            if killed == rounds:
                break
        outcome.count(f"{name}: killed in its midst", killed)
        outcome.expect(holds=killed == rounds, otherwise=f"{name}: done before, too often")
    return outcome


def _killed(work: Work, ground: Ground, folder: Path, after: float) -> tuple[int, str]:
    """How the work ended that was killed after some seconds, and what is wrong then."""
    here = folder / "killed"
    here.mkdir()
    work.begin(ground, here)
    child = forked.fork(lambda: work.do(here), out=folder / "out")
    time.sleep(after)
    status = forked.kill(child)
    wrong = "it broke" if status > 0 else _wrong(work, ground, here)
    shutil.rmtree(here)
    return status, wrong


def _lasts(work: Work, ground: Ground, folder: Path) -> float:
    """Seconds: the shortest of three that are left to end."""
    times = []
    for _ in range(3):
        here = folder / "timed"
        here.mkdir()
        work.begin(ground, here)
        times.append(forked.lasting(lambda here=here: work.do(here), folder / "out"))
        shutil.rmtree(here)
    return min(times)


def _wrong(work: Work, ground: Ground, here: Path) -> str:
    wrong = work.wrong(ground, here)
    if wrong:
        return wrong
    Store(here / STORE, editor="Ed").close()
    for folder in (here, copies.folder(here / STORE)):
        files.sweep(folder, older_than=0)
    left = [path.name for path in here.rglob("*") if files.is_draft(path)]
    return f"left lying: {', '.join(left)}" if left else ""


def _store_here(ground: Ground, here: Path) -> None:
    shutil.copy(ground.store, here / STORE)


def _store_and_target(ground: Ground, here: Path) -> None:
    _store_here(ground, here)
    (here / TARGET).write_bytes(b"before")


def _opened(here: Path) -> Store:
    return Store(here / STORE, editor="Ed")


def _unsound(path: Path) -> str:
    found = soundness.problems(path)
    return f"{path.name}: {found[0][0]} ({found[0][1]})" if found else ""


def _unsound_copies(here: Path) -> str:
    return next(filter(None, (_unsound(copy.path) for copy in copies.every(here / STORE))), "")


def _differs(path: Path, whole: Path) -> str:
    held = path.read_bytes()
    return "" if held in (b"before", whole.read_bytes()) else f"{path.name} is half written"


def _migration_wrong(_ground: Ground, here: Path) -> str:
    unsound = _unsound(here / STORE) or _unsound_copies(here)
    if unsound:
        return unsound
    store = _opened(here)
    found, kept = verification.verify(store).problems, len(claims.every(store, 1))
    store.close()
    return str(found or "") or ("" if kept == OLD_CLAIMS else f"{kept} claims")


def _backup_wrong(ground: Ground, here: Path) -> str:
    if (here / TARGET).read_bytes() != b"before":
        if soundness.state(here / TARGET) != soundness.state(ground.store):
            return "the copy is of another state"
        return _unsound(here / TARGET) or _unsound_copies(here)
    return _unsound_copies(here)


def _both_backups(here: Path) -> None:
    store = _opened(here)
    backups.make(store)
    backups.make(store, here / TARGET)


def _restore_wrong(ground: Ground, here: Path) -> str:
    state = soundness.state(here / STORE)
    before, after = soundness.state(ground.store), soundness.state(ground.other)
    if state not in (before, after):
        return "the store is neither the one before nor the backup"
    if state == after and before not in {
        soundness.state(c.path) for c in copies.every(here / STORE)
    }:
        return "what was replaced is not kept"
    return _unsound(here / STORE) or _unsound_copies(here)


def _begin_restore(ground: Ground, here: Path) -> None:
    _store_here(ground, here)
    shutil.copy(ground.other, here / OTHER)


def _load_wrong(ground: Ground, here: Path) -> str:
    unsound = _unsound(here / STORE)
    if unsound:
        return unsound
    store = _opened(here)
    counted = [len(claims.every(store, dossier.id)) for dossier in dossiers.every(store)]
    store.close()
    return "" if counted in ([0], [0, OLD_CLAIMS]) else f"claims by dossier: {counted}"


def _begin_loading(ground: Ground, here: Path) -> None:
    shutil.copy(ground.other, here / STORE)
    shutil.copy(ground.bundle, here / "b.factcheck")


WORKS = {
    "migration": Work(lambda g, here: shutil.copy(g.old, here / STORE), _opened, _migration_wrong),
    "backup": Work(_store_and_target, _both_backups, _backup_wrong),
    "restore": Work(
        _begin_restore, lambda here: backups.restore(here / STORE, here / OTHER), _restore_wrong
    ),
    "export": Work(
        _store_and_target,
        lambda here: sheets.export(_opened(here), dossier=1, path=here / TARGET, format_name="csv"),
        lambda g, here: _differs(here / TARGET, g.sheet),
    ),
    "bundle saved": Work(
        _store_and_target,
        lambda here: bundles.save(_opened(here), dossier=1, path=here / TARGET),
        lambda g, here: _differs(here / TARGET, g.bundle),
    ),
    "bundle loaded": Work(
        _begin_loading,
        lambda here: bundles.load(_opened(here), path=here / "b.factcheck"),
        _load_wrong,
    ),
}
