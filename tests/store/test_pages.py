"""Rows read from a file's bytes are those that SQLite wrote."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.store.salvage import records
from factcheck.store.salvage.pages import Pages

VALUES = (
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.sampled_from((0, 1, -1, 127, 128, -32_768, 2**23, 2**31, 2**47))
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    | st.binary(max_size=30)
    | st.integers(0, 9_000).map("å".__mul__)
    | st.integers(0, 9_000).map(b"\xff".__mul__)
)
ROWS = st.dictionaries(
    st.integers(-(2**63), 2**63 - 1) | st.integers(1, 500), st.tuples(VALUES, VALUES), max_size=40
)


def written(path: Path, rows: dict[int, tuple[object, object]], size: int, *, log: bool) -> Path:
    """A file of our own making, closed, or as a kill leaves it with its log."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {size}")
        connection.execute(f"PRAGMA journal_mode = {'wal' if log else 'delete'}")
        connection.execute("CREATE TABLE kept (one, other)")
        cells = [(number, *values) for number, values in rows.items()]
        connection.executemany("INSERT INTO kept (rowid, one, other) VALUES (?, ?, ?)", cells)
        connection.commit()
        if not log:
            return path
        left = path.with_name("left")
        for ending in ("", "-wal"):
            shutil.copy(f"{path}{ending}", f"{left}{ending}")
        return left


def read(path: Path) -> dict[int, tuple[object, ...]]:
    """Every row of the one table, whose tree begins on the second page."""
    with closing(Pages(path)) as pages:
        waiting, found = [2], {}
        while waiting:
            number = waiting.pop()
            if pages.kind(number) == records.INTERIOR:
                waiting += records.children(pages, number)
            else:
                found.update({n: tuple(values) for n, values in records.rows(pages, number)})
        return found


@settings(max_examples=60, deadline=None)
@given(ROWS, st.sampled_from((512, 1024, 4096, 32_768)), st.booleans())
def test_every_value_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory,
    rows: dict[int, tuple[object, object]],
    size: int,
    log: bool,
) -> None:
    path = tmp_path_factory.mktemp("pages") / "whole"
    assert read(written(path, rows, size, log=log)) == rows


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.integers(0, 9_999), st.integers(0, 255), min_size=1, max_size=30))
def test_of_a_damaged_page_what_is_whole_is_read(broken_file: Path, hits: dict[int, int]) -> None:
    data = bytearray(broken_file.read_bytes())
    path = broken_file.with_name("hit")
    for at, value in hits.items():
        data[512 + at % (len(data) - 512)] = value
    path.write_bytes(data)
    with closing(Pages(path)) as pages:
        for number in range(2, pages.count + 1):
            for _, values in records.rows(pages, number):
                assert all(isinstance(v, str | bytes | int | float | None) for v in values)
            assert len(records.children(pages, number)) < 512
        assert len(pages.free()) < 512


@pytest.fixture(scope="module")
def broken_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = {number: ("x" * 20 * number, number) for number in range(1, 40)}
    return written(tmp_path_factory.mktemp("pages") / "whole", rows, 512, log=False)


def test_what_was_not_committed_to_the_log_is_not_read(tmp_path: Path) -> None:
    left = written(tmp_path / "whole", {1: ("kept", 1)}, 4096, log=True)
    log = left.with_name(f"{left.name}-wal")
    whole = log.read_bytes()
    for cut in (len(whole) - 1, len(whole) - 4096):
        log.write_bytes(whole[:cut])
        assert read(left) == {}
    log.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert read(left) == {}
    log.write_bytes(whole)
    assert read(left) == {1: ("kept", 1)}
