"""Operations in plain words, from a real journal."""

from collections.abc import Callable

import pytest

from factcheck.domain.changes import HistoryFilter
from factcheck.services.deciding import claims, dossiers, findings, pairings, speakers, verdicts
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.publication import organisations
from factcheck.services.safekeeping import history
from factcheck.services.safekeeping.history import EVERYTHING
from factcheck.store import Store
from factcheck.ui.views.history.told import Told, ToldChange, read, tell, title
from factcheck.ui.views.history.words import value_words
from factcheck.ui.widgets.diffing import Runs
from factcheck.ui.words import moment_words


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


@pytest.mark.slow
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
    first = read(store, EVERYTHING, None, 6)
    second = read(store, EVERYTHING, first.entries[-1].operation, 6)
    numbers = [entry.operation for entry in (*first.entries, *second.entries)]
    assert numbers == list(range(10, 0, -1))
    assert (first.more, second.more) == (True, False)


def found(store: Store, **wanted: object) -> list[str]:
    return [entry.label for entry in read(store, HistoryFilter(**wanted), None, 100).entries]


def test_words_are_found_however_far_back_whatever_their_capitals(
    store: Store, many: Callable[[int], None]
) -> None:
    many(8)
    assert found(store, words="MAKE dossier") == ["Make dossier “Roads”"]
    assert found(store, words="100%") == []
    history.undo(store)
    assert len(found(store, words="undone")) == 1
    assert found(store, words="nobody wrote this") == []
    dossiers.create(store, name="Éclairage")
    assert found(store, words="éclairage") == ["Make dossier “Éclairage”"]


def test_a_person_a_day_and_a_claim_narrow_it(store: Store, claim: int, dossier: int) -> None:
    store.editor = "Bo"
    other = claims.add(store, dossier=dossier, text="Another.").made
    finding = findings.add(store, dossier=dossier, text="Finding.").made
    pairings.add(store, claim=_id(other), finding=_id(finding), stance="context")
    assert history.authors(store) == ["Bo", "Ed"]
    assert len(found(store, author="Bo")) == 3
    assert found(store, claim=2, dossier=dossier) == [
        "Pair claim and finding", "Keep claim “Another.”",
    ]  # fmt: skip
    claims.delete(store, claim=_id(other))
    assert len(found(store, claim=2, dossier=dossier)) == 3
    assert found(store, claim=2, dossier=dossier + 1) == []
    moment = history.entries(store, limit=1)[0].at
    assert found(store, until=moment) == [e.label for e in history.entries(store)][1:]
    assert found(store, since=moment) == [history.entries(store, limit=1)[0].label]


def test_each_operation_names_its_dossier(store: Store, claim: int, dossier: int) -> None:
    finding = findings.add(store, dossier=dossier, text="Finding.").made
    pairing = pairings.add(store, claim=claim, finding=_id(finding), stance="context").made
    pairings.remove(store, pairing=_id(pairing))
    organisations.describe(store, name="The Paper")
    claims.delete(store, claim=claim)
    told = [entry.dossier for entry in history.entries(store)]
    assert told == ["Roads", "", *["Roads"] * 5]


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


def test_a_statement_is_named_by_its_words(store: Store, dossier: int) -> None:
    text = "The port\n\nThe minister said that 9 ships were sold in 2021."
    source = sources.import_pasted(store, dossier=dossier, text=text).source.id
    (one,) = statements.of_source(store, source)
    made = statements.dismiss(store, statement=one.id).operation
    (change,) = tell(store, made, 10).changes
    assert change.title == f"Statement “{one.selector.exact}”"
    assert "Decision" in [field.name for field in change.fields]
