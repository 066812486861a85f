"""A sheet against the store it was made from: what still holds."""

import pytest

from factcheck.errors import UserError
from factcheck.services.deciding import claims, pairings, verdicts
from factcheck.services.incoming import sources
from factcheck.services.publication import publishing, sheet_checking, sheets
from factcheck.sheets import Finish
from factcheck.store import Store

TEXT = "“Every bridge <was> inspected & safe,” the minister said.  No, said others."


@pytest.fixture
def ready(desk: Store) -> Store:
    source = sources.import_pasted(desk, dossier=1, text=TEXT).source
    claims.keep(desk, source=source.id, start=1, end=36, speaker="Minister")
    pairings.add(desk, claim=2, finding=1, stance="contradicts")
    verdicts.mark(desk, claim=2, verdict="disputed", rationale="It says otherwise.")
    verdicts.mark(desk, claim=1, verdict="unverified", reason="opinion_or_motive")
    for claim in (1, 2):
        verdicts.set_status(desk, claim=claim, status="checked")
    publishing.publish(desk, dossier=1, title="First")
    return desk


@pytest.fixture(params=["html", "json"])
def written(request: pytest.FixtureRequest, ready: Store, tmp_path):
    path = tmp_path / f"sheet.{request.param}"
    sheets.export(ready, dossier=1, path=path)
    return path


def _whats(store: Store, path) -> list[str]:
    return [problem.what for problem in sheet_checking.check(store, path=path).problems]


def test_what_was_not_touched_holds(ready: Store, written):
    found = sheet_checking.check(ready, path=written)
    assert found.ok
    counted = {"versions": 1, "parts read": 3, "verdicts": 2, "sources": 1, "quotations": 1}
    assert found.checked == counted


def test_another_verdict_is_told_with_its_claim(ready: Store, written):
    verdicts.mark(ready, claim=2, verdict="supported")
    found = sheet_checking.check(ready, path=written)
    assert [(p.what, p.where) for p in found.problems] == [
        ("The sheet says disputed, the store says supported.", "claim 2")
    ]


def test_a_claim_or_source_that_is_gone_is_told(ready: Store, written):
    claims.delete(ready, claim=2)
    sources.delete(ready, source=1)
    assert _whats(ready, written) == [
        "A claim of the sheet is not in the store.",
        "A source of the sheet is not in the store.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("bridge ", "road ", "The words quoted do not stand at their place."),
        ("disputed", "supported", "The sheet says supported, the store says disputed."),
    ],
)
def test_a_sheet_that_was_edited_is_told(ready: Store, written, old: str, new: str, what: str):
    written.write_text(written.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    told = _whats(ready, written)
    assert what in told
    assert "The sheet does not say what was published." in told


def test_what_a_reader_reads_is_held_against_what_was_published(ready: Store, written):
    whole = written.read_text(encoding="utf-8")
    written.write_text(whole.replace("It says otherwise.", "It says so."), encoding="utf-8")
    found = sheet_checking.check(ready, path=written)
    assert [(p.what, p.where) for p in found.problems] == [
        ("It does not read as it was published.", "claim 2")
    ]


def test_a_badge_that_says_otherwise_is_told_of_a_sheet_never_published(ready: Store, tmp_path):
    path = tmp_path / "sheet.html"
    sheets.export(ready, dossier=1, path=path, only=[2])
    assert sheet_checking.check(ready, path=path).ok
    path.write_text(path.read_text("utf-8").replace("Disputed</span>", "Supported</span>"), "utf-8")
    found = sheet_checking.check(ready, path=path)
    assert [(p.what, p.where) for p in found.problems] == [
        ("The page shows “supported” where it states disputed.", "claim 2")
    ]


def test_a_users_own_templates_may_put_it_otherwise(ready: Store, tmp_path):
    own = tmp_path / "own" / "sheet"
    own.mkdir(parents=True)
    (own / "masthead.html.j2").write_text(
        "{% macro masthead(sheet, look) %}<h1>Ours: {{ sheet.heading }}</h1>{% endmacro %}"
    )
    path = tmp_path / "sheet.html"
    sheets.export(ready, dossier=1, path=path, finish=Finish(folder=own.parent))
    found = sheet_checking.check(ready, path=path)
    assert found.ok
    assert found.checked == {"versions": 1, "verdicts": 2, "sources": 1, "quotations": 1}


@pytest.mark.parametrize("share", [0.3, 0.6, 0.99])
def test_a_sheet_that_was_cut_off_is_refused(ready: Store, written, share: float):
    whole = written.read_bytes()
    written.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(UserError, match=r"cut off|not a sheet") as error:
        sheet_checking.check(ready, path=written)
    assert "\n" not in str(error.value)


def test_a_version_from_before_holds_as_it_was_published(ready: Store, tmp_path):
    verdicts.explain(ready, claim=2, rationale="It says quite otherwise.")
    publishing.correct(ready, claim=2, kind="fact_fixed", what="Said better.")
    publishing.publish(ready, dossier=1)
    for version in (1, 2):
        path = tmp_path / f"{version}.html"
        sheets.export(ready, dossier=1, path=path, version=version)
        assert sheet_checking.check(ready, path=path).ok


def test_another_hash_or_version_is_told(ready: Store, written):
    text = written.read_text(encoding="utf-8")
    version = publishing.every(ready, 1)[0]
    written.write_text(text.replace(version.content_sha256, "0" * 64), encoding="utf-8")
    assert "The hash is not that of what was published." in _whats(ready, written)
    source = sources.get(ready, 1)
    written.write_text(text.replace(source.original_sha256, "0" * 64), encoding="utf-8")
    assert "The document has another hash than the sheet prints." in _whats(ready, written)


def test_a_sheet_of_another_store_is_refused(written, store: Store):
    with pytest.raises(UserError, match="not in this store"):
        sheet_checking.check(store, path=written)


def test_what_is_no_sheet_is_refused(ready: Store, tmp_path):
    other = tmp_path / "other.html"
    other.write_text("<p>Hello</p>")
    with pytest.raises(UserError, match="not a sheet"):
        sheet_checking.check(ready, path=other)
    with pytest.raises(UserError, match="does not exist"):
        sheet_checking.check(ready, path=tmp_path / "none.html")
