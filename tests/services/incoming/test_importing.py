"""Bringing files in, one after the other."""

from pathlib import Path

import pytest

from factcheck import files
from factcheck.services.deciding import dossiers
from factcheck.services.incoming import sources
from factcheck.services.incoming.importing import import_files
from factcheck.services.incoming.sources import Outcome
from factcheck.store import Store


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"{word}.txt" for word in ("one", "two")]
    for path in paths:
        path.write_text(f"The harbour opened, says text {path.stem}.", encoding="utf-8")
    return [str(path) for path in paths]


def test_each_file_is_read_once_where_its_dossier_is_new_too(
    store: Store, articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    read_bytes = files.read_bytes

    def noted(path: Path, *, largest: int) -> bytes:
        read.append(str(path))
        return read_bytes(path, largest=largest)

    monkeypatch.setattr(files, "read_bytes", noted)
    brought = list(import_files(store, dossier="New", given=articles))
    assert read == articles
    assert [each.outcome for each in brought] == [Outcome.IMPORTED] * 2
    assert len(sources.every(store, dossiers.find(store, "New").id)) == 2


def test_a_number_is_an_id_and_makes_no_dossier(store: Store, articles: list[str]) -> None:
    (brought, _other) = import_files(store, dossier=1, given=articles)
    assert brought.outcome is Outcome.REFUSED
    assert brought.error
    dossiers.create(store, name="First")
    dossiers.create(store, name="1")
    (brought, _other) = import_files(store, dossier=1, given=articles)
    assert brought.imported is not None
    assert brought.imported.source.dossier == 1


def test_the_next_file_is_read_only_when_it_is_asked_for(store: Store, articles: list[str]) -> None:
    outcomes = import_files(store, dossier="New", given=articles)
    next(outcomes)
    assert [source.name for source in sources.every(store, 1)] == ["one.txt"]
