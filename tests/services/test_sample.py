"""The sample dossier, built through the same services as any other."""

import json
from collections import Counter

import pytest

from factcheck import paths
from factcheck.domain.sources import SourceKind
from factcheck.errors import UserError
from factcheck.services import sample
from factcheck.services.deciding import claims, dossiers, editions, findings, pairings, speakers
from factcheck.services.incoming import sources
from factcheck.services.publication import organisations, sheets
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store

TOLD = json.loads(paths.resource("sample", "dossier.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    store = Store(tmp_path_factory.mktemp("sample") / "store.db", editor="Ed")
    parts: list[tuple[int, int]] = []
    dossier = sample.build(store, lambda done, total: parts.append((done, total)))
    yield store, dossier, parts
    store.close()


@pytest.mark.slow
def test_it_holds_all_that_is_told(built):
    store, dossier, _ = built
    tally = dossiers.tally(store, dossier)
    for noun in ("sources", "claims", "findings", "pairings"):
        assert getattr(tally, noun) == len(TOLD[noun]), noun
    verdicts = Counter(claim["verdict"] for claim in TOLD["claims"])
    for verdict in ("supported", "disputed", "unverified"):
        assert getattr(tally, verdict) == verdicts[verdict] > 0
    assert len(editions.every(store, dossier)) == len(TOLD["editions"])
    assert len(speakers.every(store, dossier)) == len(TOLD["speakers"])
    assert dossiers.find(store, TOLD["name"]).country == TOLD["country"]


def test_each_part_is_as_told(built):
    store, dossier, _ = built
    for kept, told in zip(claims.every(store, dossier), TOLD["claims"], strict=True):
        assert [p.selector.exact for p in kept.passages] == told["words"]
        assert kept.speaker.name == told["speaker"]
        assert (kept.said.value if kept.said else "") == (told["said"] or "")
        assert (kept.verdict, kept.reason, kept.rationale, kept.status) == (
            told["verdict"], told["reason"], told["rationale"], told["status"],
        )  # fmt: skip
        assert [reading.text for reading in kept.readings] == [r["text"] for r in told["readings"]]
        assert {name: getattr(kept, name) for name in told["record"]} == told["record"]
    for kept, told in zip(findings.every(store, dossier), TOLD["findings"], strict=True):
        assert [p.selector.exact for p in kept.passages] == told["words"]
        assert (kept.edition.year, kept.grade, kept.note) == (
            told["edition"], told["grade"], told["note"],
        )  # fmt: skip
    stances = Counter(pairing.stance.value for pairing in pairings.every(store, dossier))
    assert stances == Counter(told["stance"] for told in TOLD["pairings"])
    by_file = {source.file_name: source for source in sources.every(store, dossier)}
    for told in TOLD["sources"]:
        source = by_file[told["file"]]
        assert (source.title, source.publisher) == (told["title"], told["publisher"])
        assert source.kind in SourceKind


def test_nothing_is_missing_on_its_sheet(built):
    store, dossier, _ = built
    sheet = sheets.compose(store, dossier=dossier)
    assert sheet.missing == ()
    assert not sheet.draft
    assert len(sheet.claims) == len(TOLD["claims"])
    assert sheet.organisation.name == ""  # nobody's store is given a made-up desk


def test_its_desk_is_named_only_when_asked(store: Store) -> None:
    sample.introduce_desk(store)
    assert organisations.get(store).name == TOLD["organisation"]["name"]


def test_its_store_is_sound(built):
    store, _, _ = built
    verified = verification.verify(store)
    assert verified.problems == ()
    words = sum(len(kept["words"]) for kept in TOLD["claims"] + TOLD["findings"])
    assert verified.checked["passages"] == words
    assert verified.checked["originals"] == len(TOLD["sources"])


def test_progress_counts_to_the_end(built):
    _, _, parts = built
    totals = {total for _, total in parts}
    assert [done for done, _ in parts] == list(range(1, len(parts) + 1))
    assert totals == {len(parts)}


def test_it_is_made_once(built):
    store, dossier, _ = built
    with pytest.raises(UserError, match="already"):
        sample.build(store)
    assert [found.id for found in dossiers.every(store)] == [dossier]


@pytest.mark.slow
def test_it_is_one_step_of_undo(store: Store) -> None:
    sample.build(store)
    assert history.following(store).undo.startswith("Make dossier")
    history.undo(store)
    assert dossiers.every(store) == []
    history.redo(store)
    (made,) = dossiers.every(store)
    assert dossiers.tally(store, made.id).pairings == len(TOLD["pairings"])
    assert verification.verify(store).ok


@pytest.mark.slow
def test_what_is_done_after_it_is_a_step_of_its_own(store: Store) -> None:
    sample.build(store)
    dossiers.create(store, name="Mine")
    history.undo(store)
    assert len(dossiers.every(store)) == 1
