"""Correcting what is known of a source, and getting its original out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from factcheck.errors import EnvironmentProblem
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history
from tests.ui.sources.conftest import TEXT, Desk

KEY = Qt.Key


@pytest.mark.slow
def test_e_opens_the_details_and_errors_stand_beside_their_field(desk: Desk) -> None:
    source = desk.open()
    desk.press(KEY.Key_I)
    form = desk.screen.details.form
    form.set_values({"date": "July", "title": "Harbours"})
    desk.screen.details.save()
    desk.settle()
    assert "July" in form.error("date")
    form.set_values({"date": "2021-07-05", "inferred_from": "its weekday", "title": "x" * 600})
    desk.screen.details.save()
    desk.settle()
    assert "600" in form.error("title")
    assert sources.get(desk.store, source).published is None
    form.set_values({"title": "Harbours"})
    desk.screen.details.save()
    desk.settle()
    known = sources.get(desk.store, source)
    assert (known.title, str(known.published)) == ("Harbours", "5 July 2021 (inferred)")
    assert desk.screen.reader.header.title.text() == "Harbours"


@pytest.mark.slow
def test_what_an_inferred_date_lacks_is_said(desk: Desk) -> None:
    desk.open()
    desk.press(KEY.Key_I)
    desk.screen.details.form.set_values({"date": "", "inferred_from": "its weekday"})
    desk.screen.details.save()
    assert desk.screen.details.form.error("date")


@pytest.mark.slow
def test_details_typed_are_saved_when_another_source_is_opened(desk: Desk) -> None:
    first = desk.open("First text of all.")
    second = desk.open("Second text after it.")
    desk.press(KEY.Key_I)
    desk.screen.details.form.set_values({"publisher": "The Gazette"})
    desk.screen.show_source(first)
    desk.settle()
    assert sources.get(desk.store, second).publisher == "The Gazette"
    assert sources.get(desk.store, first).publisher == ""


@pytest.mark.slow
def test_leaving_drops_and_tells_only_what_is_not_in_order(desk: Desk) -> None:
    first = desk.open("First text of all.")
    second = desk.open("Second text after it.")
    desk.press(KEY.Key_I)
    desk.screen.details.form.set_values(
        {
            "publisher": "The Gazette",
            "date": "July",
            "inferred_from": "its weekday",
            "author": "x" * 600,
            "report": "Harbour report",
            "edition": "2020",
        }
    )
    desk.screen.show_source(first)
    desk.settle()
    source = sources.get(desk.store, second)
    assert (source.publisher, source.edition.name) == ("The Gazette", "Harbour report 2020")
    assert (source.author, source.published) == ("", None)
    assert desk.said == ["Not saved, because not in order: Author, Date, Date inferred from."]


@pytest.mark.slow
def test_flushing_keeps_the_details_open_with_what_is_not_in_order(desk: Desk) -> None:
    source = desk.open()
    before = len(history.entries(desk.store))
    desk.press(KEY.Key_I)
    form = desk.screen.details.form
    form.set_values({"publisher": "The Gazette", "date": "July"})
    desk.screen.flush()
    desk.screen.flush()
    desk.settle()
    assert sources.get(desk.store, source).publisher == "The Gazette"
    assert len(history.entries(desk.store)) == before + 1
    assert desk.screen.panels.shows_details
    assert form.values()["date"] == "July"
    form.set_values({"date": "2021-07"})
    desk.screen.details.save()
    desk.settle()
    assert sources.get(desk.store, source).published.value == "2021-07"


@pytest.mark.slow
def test_flushed_details_that_could_not_be_saved_are_sent_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = desk.open()
    desk.press(KEY.Key_I)
    desk.screen.details.form.set_values({"publisher": "The Gazette"})
    full = EnvironmentProblem("The disk is full.")

    def refuse(*_: object, **__: object) -> None:
        raise full

    with monkeypatch.context() as broken:
        broken.setattr(sources, "correct", refuse)
        desk.screen.flush()
        desk.settle()
    assert desk.faults == [full]
    desk.faults.clear()
    desk.screen.flush()
    desk.settle()
    assert sources.get(desk.store, source).publisher == "The Gazette"


@pytest.mark.slow
def test_asking_for_the_details_again_keeps_what_is_typed(desk: Desk) -> None:
    desk.open()
    desk.press(KEY.Key_I)
    desk.screen.details.form.set_values({"publisher": "The Gazette"})
    desk.screen.reader.header.details_requested.emit("date")
    form = desk.screen.details.form
    assert form.editor("date").hasFocus()
    assert form.values()["publisher"] == "The Gazette"


@pytest.mark.slow
def test_what_the_document_said_is_not_held_against_the_editor(desk: Desk) -> None:
    address = "https://example.org/" + "a" * 600
    page = f'<link rel="canonical" href="{address}"><p>The minister said 27 ships were safe.</p>'
    told = sources.import_pasted(desk.store, dossier=desk.dossier, text="", html=page)
    desk.screen.show_source(told.source.id)
    desk.settle()
    assert desk.screen.reader.source.address == address
    desk.screen.show_details()
    desk.screen.details.form.set_values({"publisher": "The Gazette"})
    desk.screen.details.save()
    desk.settle()
    known = sources.get(desk.store, told.source.id)
    assert (known.publisher, known.address) == ("The Gazette", address)


@pytest.mark.slow
def test_a_missing_date_is_a_chip_that_opens_its_field(desk: Desk) -> None:
    desk.open()
    desk.screen.reader.header.details_requested.emit("date")
    assert desk.screen.details.form.editor("date").hasFocus()
    desk.press(KEY.Key_Escape)
    assert not desk.screen.panels.shows_details
    assert desk.text.hasFocus()


@pytest.mark.slow
def test_the_original_is_saved_byte_for_byte(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    file = tmp_path / "article.txt"
    file.write_bytes(data)
    told = sources.import_file(desk.store, dossier=desk.dossier, path=file)
    desk.session.changed.emit(told.changes)
    desk.settle()
    names: list[str] = []
    monkeypatch.setattr(
        desk.screen.originals,
        "ask_where",
        lambda name: (names.append(name), tmp_path / "saved.txt")[1],
    )
    desk.actions["source.original"].trigger()
    desk.settle()
    assert names == ["article.txt"]
    assert (tmp_path / "saved.txt").read_bytes() == data
