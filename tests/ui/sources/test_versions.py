"""A new version in the reader: what stayed behind is listed, shown and moved with one button."""

import pytest
from PySide6.QtWidgets import QPushButton

from factcheck.services.deciding import claims
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import bring_in
from factcheck.services.incoming.capturing import Pasted
from factcheck.services.incoming.preparing import prepare
from tests.ui.sources.conftest import TEXT, Desk

NEW = TEXT.replace("counted 27 wrecks in 2020", "counted some 29 wrecks in 2020").replace(
    "had searched", "never left"
)


def bring_new(desk: Desk, old: int) -> int:
    prepared = prepare(desk.store, given=Pasted(NEW), dossier=desk.dossier)
    told = bring_in(desk.store, dossier=desk.dossier, coming=prepared.coming(replaces=old))
    desk.session.changed.emit(told.changes)
    desk.screen.show_source(told.source.id)
    desk.settle()
    return told.source.id


def keep(desk: Desk, source: int, words: str) -> int:
    start = sources.text_of(desk.store, source).index(words)
    return claims.keep(desk.store, source=source, start=start, end=start + len(words)).made


def button(desk: Desk, words: str) -> QPushButton:
    strip = desk.screen.reader.versions
    return next(each for each in strip.findChildren(QPushButton) if each.text() == words)


@pytest.mark.slow
def test_what_differs_is_listed_shown_and_moved(desk: Desk) -> None:
    old = desk.open()
    kept = [keep(desk, old, words) for words in ("Nobody drowned", "report counted 27 wrecks")]
    new = bring_new(desk, old)
    strip = desk.screen.reader.versions
    assert strip.isVisible()
    assert claims.get(desk.store, kept[0]).passages[0].source == new
    assert claims.get(desk.store, kept[1]).passages[0].source == old
    button(desk, "Show here").click()
    desk.settle()
    start, end = desk.text.marks.flashed
    assert "29 wrecks" in desk.text.display.text[start:end]
    button(desk, "Move here").click()
    desk.settle()
    assert claims.get(desk.store, kept[1]).passages[0].source == new
    desk.qtbot.waitUntil(
        lambda: not [b for b in strip.findChildren(QPushButton) if b.text() == "Move here"]
    )


@pytest.mark.slow
def test_the_older_version_leads_to_the_newest(desk: Desk) -> None:
    old = desk.open()
    new = bring_new(desk, old)
    desk.screen.show_source(old)
    desk.settle()
    button(desk, "Show the newest").click()
    desk.settle()
    assert desk.screen.reader.source.id == new


@pytest.mark.slow
def test_a_source_without_versions_has_no_strip(desk: Desk) -> None:
    desk.open()
    assert not desk.screen.reader.versions.isVisible()
