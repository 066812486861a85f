"""Operations in plain words, from a real journal."""

from collections.abc import Callable

import pytest

from factcheck.services import claims, dossiers, findings, history, pairings, speakers, verdicts
from factcheck.store import Store
from factcheck.ui.views.history.diffing import Runs
from factcheck.ui.views.history.told import Told, ToldChange, read, tell, title
from factcheck.ui.views.history.words import moment_words, value_words


def _id(made: int | None) -> int:
    assert made is not None
    return made


@pytest.fixture
def dossier(store: Store) -> int:
    return _id(dossiers.create(store, name="Roads").made)


@pytest.fixture
def claim(store: Store, dossier: int) -> int:
    return _id(claims.add(store, dossier=dossier, text="Every bridge was inspected.").made)


def _latest(store: Store) -> Told:
    return tell(store, history.entries(store, limit=1)[0].operation, 50)


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _fields(change: ToldChange) -> dict[str, tuple[str, str]]:
    return {f.name: (_words(f.before), _words(f.after)) for f in change.fields}


def test_a_new_claim_has_a_number_and_its_words(store: Store, claim: int) -> None:
    told = _latest(store)
    assert [(c.title, c.happened) for c in told.changes] == [("Claim 1", "added")]
    assert _fields(told.changes[0])["Words"] == ("", "Every bridge was inspected.")


def test_bookkeeping_is_not_told(store: Store, claim: int) -> None:
    told = _latest(store)
    assert told.total == 1  # the dossier's count of claims went up as well
    assert set(_fields(told.changes[0])) == {"Words", "Verdict", "Status"}


def test_a_verdict_is_told_in_words_and_once_a_row(store: Store, claim: int) -> None:
    verdicts.mark(store, claim=claim, verdict="disputed")
    told = _latest(store)
    claim_changes = [change for change in told.changes if change.title == "Claim 1"]
    assert len(claim_changes) == 1
    assert _fields(claim_changes[0])["Verdict"] == ("Unverified", "Disputed")


def test_rows_are_named_by_what_they_join(store: Store, dossier: int, claim: int) -> None:
    finding = _id(findings.add(store, dossier=dossier, text="41 of 96.").made)
    pairings.add(store, claim=claim, finding=finding, stance="contradicts")
    told = _latest(store)
    pairing = next(change for change in told.changes if change.title.startswith("Pairing"))
    assert pairing.title == "Pairing of claim 1 with finding 1"
    assert _fields(pairing)["Claim"] == ("", "1")
    assert _fields(pairing)["Stance"] == ("", "Contradicts")


def test_a_speaker_is_named_not_numbered(store: Store, dossier: int, claim: int) -> None:
    speakers.add(store, dossier=dossier, name="A. Northman")
    claims.edit(store, claim=claim, speaker="A. Northman", date="2022-08")
    fields = _fields(_latest(store).changes[0])
    assert fields["Speaker"] == ("", "“A. Northman”")
    assert fields["Said on"] == ("", "August 2022")


def test_what_was_deleted_keeps_its_name(store: Store, dossier: int, claim: int) -> None:
    finding = _id(findings.add(store, dossier=dossier, text="41 of 96.").made)
    pairings.add(store, claim=claim, finding=finding, stance="supports")
    paired = history.entries(store, limit=1)[0].operation
    claims.delete(store, claim=claim)
    titles = {change.title: change.happened for change in _latest(store).changes}
    assert titles["Claim 1"] == "removed"
    assert titles["Pairing of claim 1 with finding 1"] == "removed"
    earlier = [change.title for change in tell(store, paired, 50).changes]
    assert "Pairing of claim deleted since with finding 1" in earlier


def test_undo_and_redo_are_said(store: Store, claim: int) -> None:
    history.undo(store)
    history.redo(store)
    titles = [title(entry) for entry in history.entries(store, limit=2)]
    assert titles[0].startswith("Redo: Keep claim")
    assert titles[1].startswith("Undo: Keep claim")


def test_no_more_is_told_than_was_asked_for(store: Store, dossier: int, claim: int) -> None:
    for number in range(30):
        finding = _id(findings.add(store, dossier=dossier, text=f"Finding {number}.").made)
        pairings.add(store, claim=claim, finding=finding, stance="context")
    claims.delete(store, claim=claim)
    operation = history.entries(store, limit=1)[0].operation
    told = tell(store, operation, 20)
    assert (len(told.changes), told.total) == (20, 31)
    assert tell(store, operation, 40).changes[:20] == told.changes


@pytest.fixture
def many(store: Store, claim: int) -> Callable[[int], None]:
    def make(count: int) -> None:
        for number in range(count):
            claims.edit(store, claim=claim, occasion=f"Occasion {number}")

    return make


def test_pages_follow_each_other(store: Store, many: Callable[[int], None]) -> None:
    many(8)
    first = read(store, "", None, 6)
    second = read(store, "", first.entries[-1].operation, 6)
    numbers = [entry.operation for entry in (*first.entries, *second.entries)]
    assert numbers == list(range(10, 0, -1))
    assert (first.more, second.more) == (True, False)


def test_words_are_found_however_far_back(
    store: Store, many: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.ui.views.history.told.AT_ONCE", 3)
    many(8)
    found = read(store, "MAKE dossier", None, 100)
    assert [entry.label for entry in found.entries] == ["Make dossier “Roads”"]
    assert not found.more
    history.undo(store)
    assert len(read(store, "undone", None, 100).entries) == 1
    assert read(store, "nobody wrote this", None, 100).entries == ()


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("verdict", "disputed", "Disputed"),
        ("reason", "no_evidence_found", "no evidence found"),
        ("grade", "primary", "primary: the report itself"),
        ("side", "third_party", "Third party"),
        ("published", "2021-07-05", "5 July 2021"),
        ("verdict", "a word of tomorrow", "a word of tomorrow"),
        ("rationale", None, ""),
        ("year", 2021, "2021"),
    ],
)
def test_values_in_words(column: str, value: object, words: str) -> None:
    assert value_words(column, value) == words


def test_moments_are_local(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "Asia/Phnom_Penh")
    time.tzset()
    assert "22 Nov 2024" in moment_words("2024-11-21T18:40:00.000Z")
    monkeypatch.undo()
    time.tzset()
    assert moment_words("no moment") == "no moment"
