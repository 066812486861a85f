"""Bundles: a dossier out and in with nothing lost, and what is hostile kept out."""

import gc
import json
import random
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import UserError
from factcheck.services import sample
from factcheck.services.deciding import (
    claims,
    dossiers,
    findings,
    pairings,
    readings,
    replies,
    speakers,
)
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import bundles, history, verification
from factcheck.store import Store
from factcheck.store.bundles.archive import making
from factcheck.store.bundles.belonging import OWNED, of_dossier, references
from factcheck.store.tables import JOURNALED
from tests.store.content import content


@pytest.fixture(scope="module")
def sent(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of the sample dossier, with a reading and a reply."""
    folder = tmp_path_factory.mktemp("sent")
    store = Store(folder / "sender.db", editor="Ed")
    dossier = sample.build(store)
    claim = claims.ids(store, dossier)[0]
    readings.add(store, claim=claim, text="As it stands")
    replies.add(store, claim=claim, asked="The ministry")
    speakers.know(store, dossier=dossier, name="Harbour Watch", side="third party")
    bundles.save(store, dossier=dossier, path=folder / "sent.factcheck")
    bundles.save(store, dossier=dossier, path=folder / "bare.factcheck", with_texts=False)
    store.close()
    return folder


@pytest.fixture
def bundle(sent: Path) -> Path:
    return sent / "sent.factcheck"


def told(store: Store, dossier: int) -> dict[str, list[tuple[object, ...]]]:
    """All rows of a dossier, without the ids that differ from store to store."""
    with store.read() as reading:
        found = of_dossier(reading, dossier)
    links = {table.name: {"id", *references(table)} for table, _ in OWNED} | {"dossiers": {"id"}}
    return {
        noun: [tuple(v for n, v in row.items() if n not in links[noun]) for row in rows]
        for noun, rows in found.items()
    }


def test_every_noun_of_a_dossier_travels():
    told_of = {table.name for table, _ in OWNED} | {"dossiers", "organisations"}
    assert {table.name for table in JOURNALED} == told_of


@pytest.mark.slow
def test_nothing_is_lost_on_the_way(store: Store, sent: Path, bundle: Path):
    sender = Store(sent / "sender.db", editor="Ed")
    loaded, _ = bundles.load(store, path=bundle)
    assert told(store, loaded.dossier) == told(sender, 1)
    for mine, theirs in zip(sources.every(store, 1), sources.every(sender, 1), strict=True):
        assert sources.original_of(store, mine.id) == sources.original_of(sender, theirs.id)
        assert sources.text_of(store, mine.id) == sources.text_of(sender, theirs.id)
    mine, theirs = claims.every(store, 1), claims.every(sender, 1)
    assert [c.speaker and c.speaker.name for c in mine] == [
        c.speaker and c.speaker.name for c in theirs
    ]
    paired = [(p.claim, p.finding, p.stance) for p in pairings.every(store, 1)]
    assert paired == [(p.claim, p.finding, p.stance) for p in pairings.every(sender, 1)]
    assert verification.verify(store).ok
    sender.close()


def test_the_same_dossier_is_the_same_file(sent: Path, bundle: Path, tmp_path):
    sender = Store(sent / "sender.db", editor="Ed")
    bundles.save(sender, dossier=1, path=tmp_path / "again.factcheck")
    assert (tmp_path / "again.factcheck").read_bytes() == bundle.read_bytes()
    sender.close()


@pytest.mark.slow
def test_loading_is_one_operation_and_can_be_taken_back(store: Store, bundle: Path):
    before = content(store)
    bundles.load(store, path=bundle)
    assert len(claims.every(store, 1)) == 26
    word = findings.page(store, findings.ids(store, 1))[0].text.split()[-2]
    assert findings.ids(store, 1, word)  # the search knows what came in
    history.undo(store)
    assert content(store) == before


@pytest.mark.slow
def test_looking_changes_nothing(store: Store, bundle: Path):
    seen = bundles.look(store, path=bundle)
    assert seen.added["claims"] == 26
    assert dossiers.every(store) == []
    assert history.entries(store) == []
    loaded, _ = bundles.load(store, path=bundle)
    assert loaded.added == seen.added


def test_loading_twice_leaves_all_as_it_is(store: Store, bundle: Path):
    bundles.load(store, path=bundle)
    before = content(store)
    loaded, _ = bundles.load(store, path=bundle)
    assert (loaded.added, loaded.changed, loaded.differing) == ({}, {}, [])
    assert content(store) == before


@pytest.mark.slow
def test_what_was_worked_on_since_is_not_overwritten_unasked(store: Store, bundle: Path):
    bundles.load(store, path=bundle)
    claims.edit(store, claim=1, text="Worded anew.")
    claims.delete(store, claim=2)
    added = claims.add(store, dossier=1, text="One of our own.").made
    loaded, _ = bundles.load(store, path=bundle)
    assert loaded.added["claims"] == 1
    assert "claims 1: text" in loaded.differing
    assert claims.get(store, 1).text == "Worded anew."
    loaded, _ = bundles.load(store, path=bundle, overwrite=True)
    assert loaded.changed["claims"] == 1
    assert claims.get(store, 1).text != "Worded anew."
    assert claims.get(store, added).text == "One of our own."
    numbers = [claim.number for claim in claims.every(store, 1)]
    assert len(set(numbers)) == len(numbers) == 27
    assert verification.verify(store).ok


def test_a_name_that_is_taken_gets_a_number(store: Store, sent: Path, bundle: Path):
    name = json.loads(zipfile.ZipFile(bundle).read("manifest.json"))["dossier"]["name"]
    dossiers.create(store, name=name)
    loaded, _ = bundles.load(store, path=bundle)
    assert dossiers.find(store, loaded.dossier).name == f"{name} (2)"


def test_without_texts_the_passages_and_hashes_stay(store: Store, sent: Path, bundle: Path):
    bare = sent / "bare.factcheck"
    assert bare.stat().st_size < bundle.stat().st_size
    bundles.load(store, path=bare)
    assert sources.text_of(store, 1) == ""
    assert verification.verify(store).ok
    assert verification.verify(store).checked["documents left out"] == 10
    before = sources.get(store, 1)
    bundles.load(store, path=bundle)  # the documents come later
    assert sources.text_of(store, 1)
    assert sources.get(store, 1) == before
    assert verification.verify(store).ok


def rewritten(bundle: Path, target: Path, **changed: bytes) -> Path:
    """The bundle with some members of other content, their hashes in order."""
    import hashlib

    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(target, "w") as new:
        members = {name: old.read(name) for name in old.namelist()}
        members |= {
            name.replace("__", "/").replace("_json", ".json"): d for name, d in changed.items()
        }
        manifest = json.loads(members.pop("manifest.json"))
        manifest["members"] = {n: hashlib.sha256(d).hexdigest() for n, d in members.items()}
        for name, data in members.items():
            new.writestr(name, data)
        new.writestr("manifest.json", json.dumps(manifest))
    return target


def rows(bundle: Path) -> dict:
    return json.loads(zipfile.ZipFile(bundle).read("dossier.json"))


Edit = Callable[[dict], object]


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (lambda r: r["claims"][0].update(verdict="maybe"), "verdict"),
        (lambda r: r["claims"][0].update(text=5), "text"),
        (lambda r: r["claims"][0].update(text="a\x00b"), "text"),
        (lambda r: r["claims"][0].update(number="1"), "number"),
        (lambda r: r["claims"][0].update(number=2**70), "number"),
        (lambda r: r["claims"][0].update(extra=1), "columns"),
        (lambda r: r["claims"][0].update(said="someday"), "date"),
        (lambda r: r["claims"][0].update(uid="x"), "identifier"),
        (lambda r: r["claims"][0].update(said="2021-02-30"), "no date"),
        (lambda r: r["claims"][0].update(said=" "), "no date"),
        (lambda r: r["claims"][0].update(said=" 2021"), "no date"),
        (lambda r: r["claims"][0].update(speaker=999), "not in it"),
        (lambda r: r["claims"].append(r["claims"][0]), "one id"),
        (lambda r: r["sources"][0].update(text_sha256="../../etc/passwd"), "hash"),
        (lambda r: r["passages"][0].update(exact="Never said."), "not at its place"),
        (lambda r: r["passages"][0].update(start=9, end=3), "out of order"),
        (lambda r: r["passages"][0].update(claim=None, finding=None), "of nothing, or of two"),
        (lambda r: r["passages"][0].update(claim=1, finding=1), "of nothing, or of two"),
        (lambda r: r["dismissals"].append({"id": 1, "claim": 1}), "of nothing, or of two"),
        (lambda r: r.update(dossiers=[]), "one dossier"),
        (lambda r: r.update(operations=[]), "nouns"),
        (lambda r: r.update(claims={}), "no list"),
        (lambda r: r["claims"].append("row"), "columns"),
    ],
)
def test_rows_that_are_not_as_they_should_be(store: Store, bundle: Path, tmp_path, edit: Edit, why):
    told = rows(bundle)
    edit(told)
    bad = rewritten(bundle, tmp_path / "bad.factcheck", dossier_json=json.dumps(told).encode())
    before = content(store)
    with pytest.raises(UserError, match=why):
        bundles.load(store, path=bad)
    with pytest.raises(UserError, match=why):
        bundles.look(store, path=bad)
    assert content(store) == before
    assert verification.verify(store).checked.get("texts", 0) == 0


def test_a_new_column_of_a_later_version_takes_its_default(store: Store, bundle: Path, tmp_path):
    told = rows(bundle)
    for claim in told["claims"]:
        del claim["short"]
    old = rewritten(bundle, tmp_path / "old.factcheck", dossier_json=json.dumps(told).encode())
    bundles.load(store, path=old)
    assert claims.get(store, 1).short == ""


def archive(path: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data)
    return path


MANIFEST = ("manifest.json", b'{"format": "factcheck-bundle", "version": 1, "members": {}}')
ROWS = ("dossier.json", b"{}")


def link() -> zipfile.ZipInfo:
    member = zipfile.ZipInfo("texts/" + "a" * 64)
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return member


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ([], "no bundle"),
        ([("words.txt", b"x")], "no bundle"),
        ([MANIFEST, ROWS, ("../../evil", b"x")], "no bundle holds"),
        ([MANIFEST, ROWS, ("/etc/evil", b"x")], "no bundle holds"),
        ([MANIFEST, ROWS, ("texts/..", b"x")], "no bundle holds"),
        ([MANIFEST, ROWS, (link(), b"/etc/passwd")], "link"),
        ([MANIFEST, ROWS], "those it lists"),
        ([("manifest.json", b"[" * 100_000), ROWS], "not JSON"),
        ([("manifest.json", bytes(2_000_000)), ROWS], "too large"),
        ([MANIFEST, ROWS, ("texts/" + "a" * 64, bytes(90_000_000))], "too large"),
    ],
)
def test_hostile_archives_are_refused(store: Store, tmp_path, members, why):
    bad = archive(tmp_path / "bad.factcheck", *members)
    with pytest.raises(UserError, match=why):
        bundles.load(store, path=bad)
    assert dossiers.every(store) == []


def test_a_newer_bundle_is_refused_politely(store: Store, tmp_path):
    newer = MANIFEST[1].replace(b'"version": 1', b'"version": 2')
    bad = archive(tmp_path / "new.factcheck", ("manifest.json", newer), ROWS)
    with pytest.raises(UserError, match="newer version"):
        bundles.load(store, path=bad)


@pytest.mark.parametrize("size", [0, 10, 1000, -1])
def test_what_is_cut_off_or_no_archive_is_refused(store: Store, bundle: Path, tmp_path, size):
    (tmp_path / "cut.factcheck").write_bytes(bundle.read_bytes()[:size])
    with pytest.raises(UserError):
        bundles.load(store, path=tmp_path / "cut.factcheck")
    with pytest.raises(UserError, match="does not exist"):
        bundles.load(store, path=tmp_path / "missing")
    with pytest.raises(UserError, match="folder"):
        bundles.load(store, path=tmp_path)


@pytest.mark.slow
def test_every_flipped_byte_is_refused_or_harmless(store: Store, bundle: Path, tmp_path):
    data = bundle.read_bytes()
    for place in range(0, len(data), len(data) // 60):
        bad = bytearray(data)
        bad[place] ^= 0x55
        (tmp_path / "bad.factcheck").write_bytes(bad)
        try:
            seen = bundles.look(store, path=tmp_path / "bad.factcheck")
        except UserError:
            continue
        assert seen.added["claims"] == 26  # a byte of a date or a name's spare bits


def test_a_document_that_is_not_its_hash_is_refused(store: Store, bundle: Path, tmp_path):
    name = next(n for n in zipfile.ZipFile(bundle).namelist() if n.startswith("texts/"))
    bad = rewritten(
        bundle, tmp_path / "bad.factcheck", **{name.replace("/", "__"): b"Other words."}
    )
    with pytest.raises(UserError, match="what its hash says"):
        bundles.load(store, path=bad)
    assert dossiers.every(store) == []


def test_a_document_left_out_can_be_brought_in_once(store: Store, sent: Path):
    bundles.load(store, path=sent / "bare.factcheck")
    sender = Store(sent / "sender.db", editor="Ed")
    text = sources.text_of(sender, 1)
    sender.close()
    sources.import_pasted(store, dossier=1, text=text)
    assert sources.text_of(store, 1) == text
    assert verification.verify(store).ok


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a file that is always full")
def test_a_bundle_that_cannot_be_written_lets_its_file_go() -> None:
    """What stays open would fail once more, where nobody can catch it."""
    with pytest.raises(OSError, match="No space"), making(Path("/dev/full")) as writer:
        writer.put("texts/a", random.Random(1).randbytes(1_000_000))
    gc.collect()
