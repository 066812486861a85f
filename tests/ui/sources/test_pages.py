"""A report's pages beside its text: each follows the other, the passage marked on both."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from factcheck.services.deciding import claims
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import bring_in
from factcheck.services.incoming.preparing import prepare
from tests.reading.pdf import hostile
from tests.ui.importing.samples import report
from tests.ui.sources.conftest import Desk

KEY = Qt.Key


def add(desk: Desk, tmp_path: Path, data: bytes) -> int:
    path = tmp_path / "report.pdf"
    path.write_bytes(data)
    prepared = prepare(desk.store, given=path, dossier=desk.dossier)
    told = bring_in(desk.store, dossier=desk.dossier, coming=prepared.coming())
    desk.session.changed.emit(told.changes)
    return told.source.id


@pytest.fixture
def opened(desk: Desk, tmp_path: Path) -> Desk:
    """A report of twelve pages, open in a wide window."""
    desk.window.resize(1800, 800)
    desk.screen.show_source(add(desk, tmp_path, report()))
    desk.settle()
    desk.qtbot.waitUntil(lambda: pane(desk).view.image is not None, timeout=20_000)
    return desk


def pane(desk: Desk):
    return desk.screen.reader.beside.pane


@pytest.mark.slow
def test_the_first_page_stands_beside_the_text(opened: Desk) -> None:
    assert pane(opened).isVisible()
    assert pane(opened).page == 1
    assert opened.screen.reader.source.pages == 12


@pytest.mark.slow
def test_the_page_follows_the_text_and_the_text_the_page(opened: Desk) -> None:
    text = opened.text.display.text
    place = text.index("9.1 The harbour")
    opened.text.scroll_to(place)
    opened.qtbot.waitUntil(lambda: pane(opened).page == 9)
    opened.settle()
    pane(opened)._turn(1)
    opened.qtbot.waitUntil(lambda: pane(opened).page == 10)
    opened.settle()
    first = sources.pages_of(opened.store, opened.screen.reader.source.id).starts[9]
    start, end = opened.text.in_view()
    assert start - 80 <= first <= end
    opened.qtbot.wait(200)
    assert pane(opened).page == 10


@pytest.mark.slow
def test_a_passage_is_marked_on_both_and_cited_with_its_page(opened: Desk) -> None:
    text = opened.text.display.text
    start = text.index("7.3 Forty-one ships")
    made = claims.keep(
        opened.store, source=opened.screen.reader.source.id, start=start, end=start + 19
    )
    assert claims.get(opened.store, made.made).passages[0].page == "7"
    opened.text.jump(start, start + 19)
    opened.qtbot.waitUntil(lambda: pane(opened).page == 7)
    opened.qtbot.waitUntil(lambda: len(pane(opened).view.boxes) > 0, timeout=20_000)
    assert opened.text.marks.flashed == (start, start + 19)


@pytest.mark.slow
def test_a_key_hides_the_pages_and_shows_them_again(opened: Desk) -> None:
    opened.text.setFocus()
    opened.press(KEY.Key_P)
    assert not pane(opened).isVisible()
    opened.press(KEY.Key_P)
    assert pane(opened).isVisible()


@pytest.mark.slow
def test_a_narrow_window_has_the_text_alone(opened: Desk) -> None:
    opened.window.resize(1000, 700)
    opened.settle()
    assert not pane(opened).isVisible()
    assert opened.screen.reader.beside.margin.isVisible()


@pytest.mark.slow
def test_a_text_without_pages_has_none_beside_it(opened: Desk) -> None:
    opened.open()
    assert not pane(opened).isVisible()
    assert not opened.screen.reader.beside.margin.isVisible()
    assert not opened.actions["reader.pages"].isEnabled()


def test_a_scanned_report_shows_its_pages_only(desk: Desk, tmp_path: Path) -> None:
    desk.window.resize(1000, 700)
    desk.screen.show_source(add(desk, tmp_path, hostile.scanned(3)))
    desk.settle()
    assert desk.text.display.text.strip() == ""
    assert pane(desk).isVisible()
    assert not desk.text.isVisible()
