"""Names for files, whatever a document or a dossier is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.dates import PartialDate
from factcheck.domain.sources import Source, SourceKind
from factcheck.sheets import for_name
from factcheck.ui.file_names import fit
from factcheck.ui.views.sheet.files import offered
from factcheck.ui.views.sources.original import suggested_name


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("report 2021.html", "report 2021.html"),
        ("រដ្ឋាភិបាល\u200cកម្ពុជា.pdf", "រដ្ឋាភិបាល\u200cកម្ពុជា.pdf"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\notes\\one.txt", "C notes one.txt"),
        ("in\u202efdp.exe", "infdp.exe"),
        ("\u2066a\u2069\u200bb\ufeff", "ab"),
        ("one\r\n\ttwo\x7f\x85three\ud800", "one two three"),
        ("ends in dots...", "ends in dots"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("Com1.tar.gz", "_Com1.tar.gz"),
        ("lpt\u00b9", "_lpt\u00b9"),
        ("co\u200bn.txt", "_con.txt"),
        ("Congo.txt", "Congo.txt"),
        ("com10", "com10"),
        (" . / .. ", ""),
        ("", ""),
    ],
)
def test_only_what_a_system_refuses_is_taken_out(name: str, kept: str) -> None:
    assert fit(name) == kept


@given(st.text())
def test_a_fit_name_stays_as_it_is(name: str) -> None:
    assert fit(fit(name)) == fit(name)


def _source(title: str, file_name: str) -> Source:
    return Source(
        id=1,
        uid="u",
        dossier=1,
        kind=SourceKind.ARTICLE,
        title=title,
        publisher="",
        author="",
        address="",
        published=PartialDate.parse("2021"),
        published_stated_by="",
        language="",
        edition=None,
        note="",
        file_name=file_name,
        media_type="text/html; charset=utf-8",
        original_sha256="",
        text_sha256="",
        characters=0,
        retrieved_at="",
    )


@pytest.mark.parametrize(
    ("title", "file_name", "suggested"),
    [
        ("Title", "a/b\u202e.txt", "a b.txt"),
        ("Harbours: open?", "", "Harbours  open.html"),
        ("NUL", "", "_NUL.html"),
        ("Title", "???", "Title.html"),
        ("", "", "source.html"),
    ],
)
def test_an_original_is_offered_under_a_fit_name(
    title: str, file_name: str, suggested: str
) -> None:
    assert suggested_name(_source(title, file_name)) == suggested


@pytest.mark.parametrize(
    ("dossier", "name"),
    [("Roads/2021", "Roads 2021"), ("aux", "_aux"), ("…", "Sheet"), ("\u202e", "Sheet")],
)
def test_a_sheet_is_offered_under_a_fit_name(dossier: str, name: str, tmp_path) -> None:
    assert offered(dossier, for_name("html"), str(tmp_path)) == tmp_path / f"{name}.html"
