"""The heartbeat that writes what is being typed."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from factcheck.errors import FactcheckError
from factcheck.services.safekeeping import draft_writing, drafts
from factcheck.services.safekeeping.draft_writing import DraftWriter

LATEST = 1.0  # second within which words are on the disk


class Told(list[FactcheckError | None]):
    """What was told after each beat."""

    def __call__(self, problem: FactcheckError | None) -> None:
        self.append(problem)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def writer(tmp_path: Path, told: Told) -> Iterator[DraftWriter]:
    made = DraftWriter(lambda: tmp_path / "store.db", told)
    yield made
    made.close()


def words(store: Path) -> list[str]:
    return [text for draft in drafts.every(store) for text in draft.values.values()]


def within(seconds: float, store: Path, wanted: list[str]) -> bool:
    end = time.monotonic() + seconds
    while words(store) != wanted and time.monotonic() < end:
        time.sleep(0.01)
    return words(store) == wanted


def type_in(writer: DraftWriter, text: str, key: str = "claim.1") -> None:
    writer.keep(drafts.drafted(key, "Claim 1", {"text": text}))


def test_who_never_pauses_is_a_second_behind_at_most(writer: DraftWriter, tmp_path: Path) -> None:
    store, text, given = tmp_path / "store.db", "", []
    begun = time.monotonic()
    while (now := time.monotonic()) < begun + 3 * LATEST:
        text += "x"
        type_in(writer, text)
        given.append((now, len(text)))
        time.sleep(0.02)
        old = [length for at, length in given if at < time.monotonic() - LATEST]
        assert not old or len("".join(words(store))) >= old[-1]


def test_many_keys_are_written_together(writer: DraftWriter, tmp_path: Path, told: Told) -> None:
    for length in range(200):
        type_in(writer, "x" * length)
    assert within(LATEST, tmp_path / "store.db", ["x" * 199])
    assert len(told) <= 2


def test_what_is_forgotten_before_the_beat_is_never_written(
    writer: DraftWriter, tmp_path: Path
) -> None:
    type_in(writer, "secret")
    writer.forget("claim.1")
    writer.close()
    assert not drafts.folder(tmp_path / "store.db").exists()


def test_closing_writes_what_waits(writer: DraftWriter, tmp_path: Path) -> None:
    type_in(writer, "to the last")
    begun = time.monotonic()
    writer.close()
    assert words(tmp_path / "store.db") == ["to the last"]
    assert time.monotonic() - begun < draft_writing.EVERY


def test_what_cannot_be_written_is_told_and_tried_until_it_can(
    writer: DraftWriter, tmp_path: Path, told: Told
) -> None:
    store = tmp_path / "store.db"
    in_the_way = drafts.folder(store)
    in_the_way.write_text("no folder")
    type_in(writer, "kept in mind")
    time.sleep(0.002)  # the earlier is listed first, and they tell milliseconds
    type_in(writer, "another", key="claim.2")
    end = time.monotonic() + 5
    while not told and time.monotonic() < end:
        time.sleep(0.01)
    assert isinstance(told[0], FactcheckError)
    in_the_way.unlink()
    assert within(3 * LATEST, store, ["kept in mind", "another"])
    writer.close()
    assert told[-1] is None


def test_a_place_known_late_keeps_nobody_waiting(tmp_path: Path, told: Told) -> None:
    known = Event()

    def path() -> Path:
        known.wait()
        return tmp_path / "store.db"

    writer = DraftWriter(path, told)
    begun = time.monotonic()
    for length in range(50):
        type_in(writer, "x" * length)
    assert time.monotonic() - begun < draft_writing.EVERY
    known.set()
    writer.close()
    assert words(tmp_path / "store.db") == ["x" * 49]
    shutil.rmtree(drafts.folder(tmp_path / "store.db"))


def test_without_a_store_nothing_is_written(tmp_path: Path, told: Told) -> None:
    writer = DraftWriter(lambda: None, told)
    type_in(writer, "nowhere")
    writer.close()
    assert list(tmp_path.iterdir()) == []
