"""Several programs at one store: none loses what another wrote."""

import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import history
from factcheck.store import Store
from factcheck.store.repositories import dossiers as dossier_rows

ROUNDS = 50  # of two operations each


def write_many(path: Path, editor: str, rounds: int) -> list[int]:
    """Add claims as another program would, and read, change and write one row each time."""
    store = Store(path, editor=editor)
    made = []
    for number in range(rounds):
        made.append(claims.add(store, dossier=1, text=f"{editor} {number}").made)
        with store.operation("Count") as work:
            counted = dossier_rows.get(work, 1)
            dossier_rows.change(work, 1, note=str(int(counted.note or 0) + 1))
    store.close()
    return made


def make(path: Path) -> str:
    """Open a store that may not be there yet, and write to it."""
    store = Store(path, editor="Ed")
    dossiers.create(store, name=multiprocessing.current_process().name)
    store.close()
    return multiprocessing.current_process().name


@pytest.fixture(scope="module")
def processes():
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        yield pool


def verified(store: Store) -> list[tuple[str, str]]:
    from factcheck.store import integrity

    with store.read() as reading:
        return integrity.problems(reading)


@pytest.mark.slow
def test_two_processes_writing_at_once_lose_nothing(store: Store, processes):
    dossiers.create(store, name="D")
    jobs = [processes.submit(write_many, store.path, name, ROUNDS) for name in ("Ed", "Bo")]
    made = [claim for job in jobs for claim in job.result(60)]
    assert len(set(made)) == 2 * ROUNDS
    kept = claims.every(store, 1)
    assert [claim.number for claim in kept] == list(range(1, 2 * ROUNDS + 1))
    assert {claim.text for claim in kept} == {
        f"{name} {number}" for name in ("Ed", "Bo") for number in range(ROUNDS)
    }
    assert dossiers.find(store, 1).note == str(2 * ROUNDS)
    assert {entry.author for entry in history.entries(store, limit=1000)} == {"Ed", "Bo"}
    assert verified(store) == []


def test_two_processes_may_make_the_same_store_at_once(tmp_path, processes):
    for attempt in range(5):
        path = tmp_path / f"{attempt}.db"
        names = {job.result(60) for job in [processes.submit(make, path) for _ in range(2)]}
        store = Store(path, editor="Ed")
        assert {dossier.name for dossier in dossiers.every(store)} >= names
        assert verified(store) == []
        store.close()


@pytest.mark.slow
def test_threads_share_one_store(store: Store):
    dossiers.create(store, name="D")
    ready = threading.Barrier(6)

    def work(name: int) -> None:
        ready.wait(10)
        for number in range(10):
            claims.add(store, dossier=1, text=f"{name} {number}")
            assert len(claims.every(store, 1)) > number

    with ThreadPoolExecutor(6) as pool:
        for done in [pool.submit(work, name) for name in range(6)]:
            done.result(60)
    assert [claim.number for claim in claims.every(store, 1)] == list(range(1, 61))
