"""n operations and n undos are the start again; n redos are the end again."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.bootstrap import open_store
from factcheck.cli import parse
from tests.cli.calling import batch, call, op

LISTINGS = ("dossiers", "sources", "claims", "findings", "pairings")
ids = st.integers(1, 4)
words = st.text("abc ភា🐟'\"%\n", min_size=1, max_size=8)
verdicts = st.sampled_from(["supported", "disputed", "unverified"])
reasons = st.sampled_from([None, "prediction", "ambiguous"])
stances = st.sampled_from(["supports", "contradicts", "context"])


def operation(
    name: str, /, **values: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries(values).map(lambda chosen: op(name, **chosen))


operations = st.one_of(
    operation("dossiers.create", name=words),
    operation("dossiers.edit", dossier=ids, note=words),
    operation("claims.add", dossier=ids, text=words, speaker=words),
    operation("claims.edit", claim=ids, text=words),
    operation("claims.mark", claim=ids, verdict=verdicts, reason=reasons, rationale=words),
    operation("claims.explain", claim=ids, rationale=words),
    operation("claims.status", claim=ids, status=st.sampled_from(["open", "checked"])),
    operation("claims.delete", claim=ids),
    operation("findings.add", dossier=ids, text=words, report=words, edition=ids),
    operation("findings.delete", finding=ids),
    operation("pairings.add", claim=ids, finding=ids, stance=stances),
    operation("pairings.stance", claim=ids, finding=ids, stance=stances),
    operation("pairings.remove", pairing=ids),
    operation("speakers.add_alias", speaker=ids, alias=words),
)


def listing(store: Path) -> list[Any]:
    opened = open_store(str(store), "Ed")  # once for all of them: most of the time goes there
    answers = [(told := parse([name])).run(lambda: opened, told) for name in LISTINGS]
    return [answer.value for answer in answers]


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(wanted=st.lists(operations, min_size=1, max_size=25))
def test_undo_and_redo_go_all_the_way(
    peopled_template: Path, wanted: list[dict[str, object]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, "store.factcheckdb")
        shutil.copy(peopled_template, store)
        start = listing(store)
        done = sum(answer["ok"] for answer in batch(store, *wanted))
        end = listing(store)

        undone = batch(store, *[op("undo")] * done)

        assert all(answer["ok"] for answer in undone)
        assert listing(store) == start
        redone = batch(store, *[op("redo")] * done)
        assert all(answer["ok"] for answer in redone)
        assert listing(store) == end
        assert batch(store, op("redo"))[0]["ok"] is False
        assert call("--store", store, "verify").status == 0
