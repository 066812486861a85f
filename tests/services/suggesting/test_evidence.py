"""The index of a dossier's evidence is never behind the store, whoever changed it."""

import pytest

from factcheck.matching import Item
from factcheck.matching.encoder.loading import available
from factcheck.services.deciding import dossiers, editions, findings
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import Details
from factcheck.services.safekeeping import history
from factcheck.services.suggesting.evidence import Evidence
from factcheck.store import Store
from tests.services.suggesting.test_suggestions import REPORT, made, report

ASKED = Item("claim", "Were kilns inspected, and was bonded labour in kilns investigated?")


def texts(index: Evidence) -> tuple[set[str], set[str]]:
    """What is found, of the findings and of the passages."""
    index.take_in()
    kept, unkept = index.rank(ASKED, 50, quick=True)
    with index.store.read() as reading:
        from factcheck.store.repositories import findings as rows

        held = rows.many(reading, [int(match.finding) for match in kept])
    passages = [index.reports.passage(str(match.finding)) for match in unkept]
    return {one.text for one in held.values()}, {one.text for one in passages if one}


def fresh(store: Store) -> tuple[set[str], set[str]]:
    return texts(Evidence(store, 1))


@pytest.fixture
def index(store: Store) -> Evidence:
    """The index of dossier 1 with a report and a finding, all of it taken in."""
    dossiers.create(store, name="Kilns")
    report(store, 1)
    findings.add(store, dossier=1, text="Kilns were seen.")
    made_index = Evidence(store, 1)
    made_index.take_in()
    return made_index


@pytest.mark.slow
def test_every_sort_of_change_is_followed_and_its_undoing(index: Evidence, tmp_path) -> None:
    store = index.store
    start = REPORT.index("Inspectors")
    other = Store(store.path, editor="Bo")  # another program
    deeds = (
        lambda: findings.keep(store, source=1, start=start, end=start + 50),
        lambda: findings.edit(store, finding=1, text="Labour in kilns was bonded."),
        lambda: findings.delete(other, finding=1),
        lambda: findings.add(other, dossier=1, text="Bonded labour is not investigated."),
        lambda: sources.correct(store, source=1, kind="article"),
        lambda: sources.correct(store, source=1, kind="report"),
        lambda: editions.describe(store, dossier=1, report="Labour report", year="2021",
                                  issuing_body="Kiln office"),
        lambda: sources.import_pasted(
            other, dossier=1, text="Bonded labour was seen in 41 kilns of the north in 2022.",
            details=Details(kind="report", report="Labour report", edition="2021"),
        ),
    )  # fmt: skip
    for deed in deeds:
        before = texts(index)
        deed()
        after = texts(index)
        assert after == fresh(store)
        history.undo(store)
        assert texts(index) == before
        history.redo(other)
        assert texts(index) == after
    other.close()


def test_what_is_half_kept_is_suggested_no_more_until_it_is_let_go(index: Evidence) -> None:
    passage = "Inspectors visited 27 kilns in 2021 and closed none of them."
    assert passage in texts(index)[1]
    start = REPORT.index("Inspectors")
    small = made(findings.keep(index.store, source=1, start=start, end=start + 18))
    assert passage in texts(index)[1]
    most = made(findings.keep(index.store, source=1, start=start, end=start + 40))
    assert passage not in texts(index)[1]
    findings.delete(index.store, finding=most)
    assert passage in texts(index)[1]
    findings.delete(index.store, finding=small)


def test_another_store_in_its_place_is_read_anew(index: Evidence, store: Store, tmp_path) -> None:
    other = Store(tmp_path / "other.factcheckdb", editor="Ed")
    dossiers.create(other, name="Wells")
    findings.add(other, dossier=1, text="Kilns are no wells.")
    index.store = other
    assert texts(index) == ({"Kilns are no wells."}, set())
    other.close()


def test_taking_in_can_be_cancelled_and_goes_on_later(index: Evidence) -> None:
    for number in range(100):
        findings.add(index.store, dossier=1, text=f"Kiln {number} was lit.")
    told = []

    def stop() -> bool:
        return len(told) >= 2

    assert not index.take_in(lambda done, total: told.append((done, total)), stop)
    assert 0 < index.waiting < 100
    assert told[-1][0] > told[0][0]
    assert index.take_in()
    assert index.waiting == 0
    assert texts(index) == fresh(index.store)


@pytest.mark.slow
@pytest.mark.skipif(not available(), reason="the optional encoder is not installed")
def test_with_the_encoder_a_paraphrase_is_found_once_its_meaning_is_learnt(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.matching.encoder.available", lambda: True)
    dossiers.create(store, name="Kilns")
    far = made(findings.add(store, dossier=1, text="Youngsters toil at brickworks."))
    for number in range(20):
        findings.add(store, dossier=1, text=f"Ferry number {number} sails to the islands daily.")
    index = Evidence(store, 1)
    index.take_in()
    asked = Item("claim", "No child has to work in a kiln.")
    assert far not in [match.finding for match in index.rank(asked, 5, quick=True)[0]]
    assert index.to_learn == 21
    assert not index.knows_meaning
    told: list[tuple[int, int]] = []
    assert index.learn(lambda done, total: told.append((done, total)), lambda: False)
    assert told
    assert index.knows_meaning
    found, _ = index.rank(asked, 5, quick=False)
    assert found[0].finding == far
    assert "meaning" in " ".join(found[0].reasons)
