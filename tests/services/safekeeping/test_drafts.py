"""Words typed and not saved: kept beside the store for this user alone, and given back whole."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import EnvironmentProblem
from factcheck.services.safekeeping import drafts

WORDS = st.dictionaries(st.text(max_size=8), st.text(max_size=40), max_size=4)


def written(store: Path) -> list[Path]:
    return sorted(drafts.folder(store).iterdir()) if drafts.folder(store).exists() else []


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(key=st.text(max_size=30), title=st.text(max_size=30), values=WORDS)
def test_what_is_typed_comes_back_as_it_was(
    tmp_path: Path, key: str, title: str, values: dict[str, str]
) -> None:
    store = tmp_path / "store.db"
    typed = drafts.drafted(key, title, values)
    drafts.keep(store, typed)
    assert drafts.every(store) == [typed]
    drafts.forget(store, key)
    assert written(store) == []


def test_each_form_has_one_and_the_latest_words(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    for words in ("He", "He said", "He said so"):
        drafts.keep(store, drafts.drafted("claim.1", "Claim 1", {"text": words}))
    drafts.keep(store, drafts.drafted("claim.2", "Claim 2", {"text": "Other"}))
    assert [dict(each.values) for each in drafts.every(store)] == [
        {"text": "He said so"},
        {"text": "Other"},
    ]
    drafts.forget(store, "claim.1")
    assert [each.key for each in drafts.every(store)] == ["claim.2"]
    drafts.forget(store, "claim.1")  # nothing is there to forget


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_nobody_else_can_read_them(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    drafts.keep(store, drafts.drafted("claim.1", "Claim 1", {"text": "secret"}))
    (file,) = written(store)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(drafts.folder(store).stat().st_mode) == 0o700
    drafts.keep(store, drafts.drafted("claim.1", "Claim 1", {"text": "more"}))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"\x00\xff",
        b"[" * 100_000,
        b"[1]",
        b'{"key": 1, "title": "t", "typed_at": "", "values": {}}',
        b'{"key": "k", "title": "t", "typed_at": "", "values": {"a": 1}}',
        b'{"key": "k", "title": "t", "typed_at": ""}',
    ],
)
def test_a_file_that_tells_nothing_is_passed_over(tmp_path: Path, told: bytes) -> None:
    store = tmp_path / "store.db"
    good = drafts.drafted("claim.1", "Claim 1", {"text": "kept"})
    drafts.keep(store, good)
    (drafts.folder(store) / "0.json").write_bytes(told)
    assert drafts.every(store) == [good]


def test_what_cannot_be_kept_is_told(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    drafts.folder(store).write_bytes(b"a file in the place of the folder")
    with pytest.raises(EnvironmentProblem):
        drafts.keep(store, drafts.drafted("claim.1", "Claim 1", {}))
    assert drafts.every(store) == []
