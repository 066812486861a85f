"""Documents: brought in once, frozen, and corrected only in what is known of them."""

import hashlib

import pytest

from factcheck.domain.dates import PartialDate
from factcheck.domain.sources import SourceKind
from factcheck.errors import EnvironmentProblem, UserError
from factcheck.services.deciding import claims, dossiers
from factcheck.services.incoming import sources
from factcheck.services.incoming.sources import Details, Outcome
from factcheck.store import Store

TEXT = "Officials rejected it.\r\n\r\nThe cafe\u0301 was closed.\r\n"


def paste(store: Store, text: str = TEXT, **details: str):
    return sources.import_pasted(store, dossier=1, text=text, details=Details(**details))


def test_a_file_is_kept_as_it_is_and_read(desk: Store, tmp_path):
    path = tmp_path / "words.txt"
    path.write_bytes(TEXT.encode())
    told = sources.import_file(desk, dossier=1, path=path)
    source = sources.get(desk, told.source.id)
    text = sources.text_of(desk, source.id)
    assert told.source == source
    assert sources.original_of(desk, source.id) == TEXT.encode()
    assert source.original_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert source.text_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert source.characters == len(text)
    assert source.file_name == "words.txt"
    assert "\r" not in text
    assert "café" in text


def test_what_the_editor_says_goes_before_what_the_document_says(desk: Store):
    html = (
        "<html><head><title>Its title</title></head><body><article><h1>Its title</h1>"
        "<p>Officials rejected the list on Monday, calling it unfair to the country.</p>"
        "</article></body></html>"
    )
    read = sources.import_pasted(desk, dossier=1, text="", html=html).source
    desk.undo()
    details = Details(title="My title", publisher="Post", date="2021-07", inferred_from="the URL",
                      kind="statement", note="Scan")  # fmt: skip
    said = sources.import_pasted(desk, dossier=1, text="", html=html, details=details).source
    assert (read.title, read.kind) == ("Its title", SourceKind.ARTICLE)
    assert (said.title, said.publisher, said.kind, said.note) == (
        "My title", "Post", SourceKind.STATEMENT, "Scan",
    )  # fmt: skip
    assert said.published == PartialDate("2021-07", "the URL")
    assert said.published_stated_by == "the editor"


def test_a_duplicate_is_recognised(desk: Store, tmp_path):
    first = paste(desk)
    path = tmp_path / "same.txt"
    path.write_bytes(TEXT.replace("\r\n", "\n").encode())
    again = (
        paste(desk),
        paste(desk, text=TEXT.replace("\r\n", "\n"), title="Another title"),
        sources.import_file(desk, dossier=1, path=path),
    )
    assert first.outcome in {Outcome.IMPORTED, Outcome.WARNED}
    for told in again:
        assert (told.outcome, told.source, told.changes) == (Outcome.DUPLICATE, first.source, None)
    assert [source.id for source in sources.every(desk, 1)] == [first.source.id]


def test_another_dossier_or_another_text_is_no_duplicate(desk: Store):
    paste(desk)
    dossiers.create(desk, name="Other")
    assert sources.import_pasted(desk, dossier="Other", text=TEXT).outcome != Outcome.DUPLICATE
    assert paste(desk, text=TEXT + "More.").outcome != Outcome.DUPLICATE


def test_a_source_taken_out_can_come_again(desk: Store):
    sources.delete(desk, source=paste(desk).source.id)
    assert paste(desk).outcome != Outcome.DUPLICATE


def test_a_source_with_passages_stays(desk: Store):
    source = paste(desk).source.id
    claim = claims.keep(desk, source=source, start=0, end=9).made
    with pytest.raises(UserError, match="passages kept for claims or findings: 1"):
        sources.delete(desk, source=source)
    claims.delete(desk, claim=claim)
    sources.delete(desk, source=source)
    with pytest.raises(UserError, match="There is no source"):
        sources.get(desk, source)


def test_a_long_title_of_a_document_is_shortened_and_of_an_editor_refused(desk: Store):
    html = f"<title>{'word ' * 200}</title><p>Officials rejected the list on Monday.</p>"
    told = sources.import_pasted(desk, dossier=1, text="", html=html)
    assert len(told.source.title) <= 500
    assert told.source.title.startswith("word word")
    with pytest.raises(UserError, match="The title has"):
        paste(desk, title="word " * 200)


def test_details_are_corrected_one_by_one(desk: Store):
    source = paste(desk, title="T", publisher="P", report="TIP", edition="2020").source.id
    sources.correct(desk, source=source, edition=2021)
    assert sources.get(desk, source).edition.name == "TIP 2021"
    sources.correct(desk, source=source, kind="report", date="2021-06", inferred_from="p. 1")
    found = sources.get(desk, source)
    assert (found.title, found.publisher, found.kind) == ("T", "P", SourceKind.REPORT)
    assert found.published == PartialDate("2021-06", "p. 1")
    sources.correct(desk, source=source, title="", date="", report="", edition="")
    found = sources.get(desk, source)
    assert (found.title, found.published, found.published_stated_by, found.edition) == (
        "", None, "", None,
    )  # fmt: skip
    assert sources.text_of(desk, source) == sources.text_of(desk, source)


@pytest.mark.parametrize("said", [{"kind": "rumour"}, {"date": "soon"}, {"title": "x" * 501}])
def test_what_cannot_be_is_refused(desk: Store, said):
    source = paste(desk).source
    with pytest.raises(UserError):
        sources.correct(desk, source=source.id, **said)
    assert sources.get(desk, source.id) == source


def test_sources_come_by_date(desk: Store):
    for text, date in (
        ("Undated words.", ""),
        ("Late words.", "2022"),
        ("Early words.", "2021-05"),
    ):
        paste(desk, text=text, date=date)
    shown = [str(source.published or "") for source in sources.every(desk, 1)]
    assert shown == ["May 2021", "2022", ""]


def test_files_that_cannot_be_read_change_nothing(desk: Store, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for name, error in (
        ("missing.txt", UserError),
        (".", UserError),
        ("file", UserError),
        ("file/inside", EnvironmentProblem),
    ):
        with pytest.raises(error) as refusal:
            sources.import_file(desk, dossier=1, path=tmp_path / name)
        assert "\n" not in str(refusal.value)
    assert sources.every(desk, 1) == []
