"""Composing and exporting sheets from a store."""

import errno
import shutil

import pytest

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.services.deciding import claims, dossiers, findings, pairings, verdicts
from factcheck.services.incoming import sources
from factcheck.services.publication import publishing, sheets
from factcheck.sheets import Format
from factcheck.store import Store


@pytest.fixture
def decided(desk: Store) -> Store:
    source = sources.import_pasted(
        desk, dossier=1, text="The minister said no. Nobody agreed."
    ).source
    claims.keep(desk, source=source.id, start=0, end=21, speaker="Minister")
    pairings.add(desk, claim=2, finding=1, stance="contradicts")
    verdicts.mark(desk, claim=2, verdict="disputed", rationale="It says yes.")
    verdicts.set_status(desk, claim=2, status="checked")
    return desk


def test_a_sheet_holds_the_dossier(decided: Store):
    sheet = sheets.compose(decided, dossier="D")
    assert [claim.number for claim in sheet.claims] == [1, 2]
    assert sheet.draft
    assert {missing.claim_number for missing in sheet.missing} == {1}
    assert sheet.made_at == sheets.compose(decided, dossier=1).made_at


def test_a_sheet_holds_the_claims_chosen_in_their_order(decided: Store):
    assert [c.id for c in sheets.compose(decided, dossier=1, only=[2, 1, 2]).claims] == [2, 1]
    assert not sheets.compose(decided, dossier=1, only=[2]).draft


def test_claims_of_elsewhere_are_refused(decided: Store):
    dossiers.create(decided, name="Other")
    other = claims.add(decided, dossier="Other", text="Elsewhere.").made
    for only, what in (([other], "is not of the dossier"), ([99], "There is no claim 99")):
        with pytest.raises(UserError, match=what):
            sheets.compose(decided, dossier=1, only=only)


@pytest.mark.parametrize("form", [form.name for form in sheets.formats()])
def test_every_format_is_written_the_same_twice(decided: Store, tmp_path, form):
    written = []
    for name in ("one", "two"):
        path = tmp_path / name
        exported = sheets.export(decided, dossier=1, path=path, format_name=form)
        assert (exported.path, exported.format) == (path, form)
        written.append(path.read_bytes())
    assert written[0] == written[1] != b""


@pytest.mark.slow
def test_the_ending_says_the_format(decided: Store, tmp_path):
    for form in sheets.formats():
        path = tmp_path / f"sheet{form.ending}"
        assert sheets.export(decided, dossier=1, path=path).format == form.name
    with pytest.raises(UserError, match="ending"):
        sheets.export(decided, dossier=1, path=tmp_path / "sheet.xyz")
    assert not (tmp_path / "sheet.xyz").exists()


class TestAnOldSheet:
    """What was exported before stays whole until the new one is."""

    @pytest.fixture
    def old(self, tmp_path):
        path = tmp_path / "out" / "sheet.html"
        path.parent.mkdir()
        path.write_text("The sheet of last week")
        return path

    def stays(self, path):
        assert path.read_text() == "The sheet of last week"
        assert list(path.parent.iterdir()) == [path]

    def test_when_a_claim_is_not_there(self, decided: Store, old):
        with pytest.raises(UserError):
            sheets.export(decided, dossier=1, path=old, only=[99])
        self.stays(old)

    def test_when_rendering_fails(self, decided: Store, old, monkeypatch):
        broken = Format("html", ".html", "Web page", lambda *_: bytes(1 // 0))
        monkeypatch.setattr("factcheck.sheets.for_path", lambda _path: broken)
        with pytest.raises(ZeroDivisionError):
            sheets.export(decided, dossier=1, path=old)
        self.stays(old)

    def test_when_its_place_became_a_folder(self, decided: Store, tmp_path):
        place = tmp_path / "sheet.html"
        (place / "inside").mkdir(parents=True)
        with pytest.raises(EnvironmentProblem, match="cannot be written"):
            sheets.export(decided, dossier=1, path=place)
        assert list(place.iterdir()) == [place / "inside"]
        assert list(tmp_path.glob(".factcheck-*")) == []

    def test_when_its_folder_is_gone(self, decided: Store, old):
        shutil.rmtree(old.parent)
        with pytest.raises(EnvironmentProblem, match="cannot be written"):
            sheets.export(decided, dossier=1, path=old)


def test_a_change_of_wording_shows_in_the_next_sheet(decided: Store, tmp_path):
    path = tmp_path / "sheet.html"
    sheets.export(decided, dossier=1, path=path)
    findings.edit(decided, finding=1, text="The report says otherwise.")
    sheets.export(decided, dossier=1, path=path)
    assert "The report says otherwise." in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["html", "pdf", "xlsx", "docx"])
@pytest.mark.parametrize(
    ("broken", "error"),
    [
        ("os.fsync", OSError(errno.ENOSPC, "No space left on device")),
        ("pathlib.Path.replace", PermissionError(errno.EACCES, "Permission denied")),
    ],
    ids=["disk full", "open elsewhere"],
)
def test_a_place_that_fails_at_the_end_keeps_the_old_sheet(
    decided: Store, tmp_path, monkeypatch, form, broken, error
):
    path = tmp_path / f"sheet.{form}"
    path.write_bytes(b"old")

    def fail(*_arguments):
        raise error

    monkeypatch.setattr(broken, fail)
    with pytest.raises(EnvironmentProblem, match=f"cannot be written: {error.strerror}"):
        sheets.export(decided, dossier=1, path=path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.glob("*.part")) + list(tmp_path.glob(".factcheck-*")) == []


HOSTILE = (
    "</script><img src=x onerror=alert(1)>", "javascript:alert(1)", "=cmd|'/C calc'!A0", "+1",
    "@SUM(A1)", "{{7*7}}", "**[x](y)**", "a\u202eb", "a\0b", "x" * 100_000, "ខ្មែរ العربية 👩‍👧",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: repr(words[:12]))
def test_typed_text_is_published_and_exported_as_text(desk: Store, tmp_path, words):
    claims.edit(desk, claim=1, text=words, speaker=words[:400], unknown=words)
    verdicts.mark(desk, claim=1, verdict="unverified", reason="ambiguous", rationale=words)
    verdicts.set_status(desk, claim=1, status="checked")
    publishing.publish(desk, dossier=1, title=words[:400])
    for form in sheets.formats():
        path = tmp_path / f"sheet{form.ending}"
        exported = sheets.export(desk, dossier=1, path=path, version=1)
        assert path.stat().st_size > 0
        assert exported.sheet.version == 1
    page = (tmp_path / "sheet.html").read_text(encoding="utf-8")
    assert "<img src=x" not in page
    assert "</script>" not in page
    assert ">49<" not in page
