"""By hand: select any words, press C or F, go on reading; half a sentence is fine."""

import pytest
from PySide6.QtCore import Qt

from factcheck.domain.passages import find
from factcheck.services.deciding import claims, dossiers, findings
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history
from tests.journeys.conftest import Desk

ARTICLE = """Minister answers the harbour report

The harbour report counted 27 wrecks in 2020. “Nobody drowned 🛟 in our harbour,” the minister said.

She added that divers had searched every basin, twice. The café quay was closed all year."""


def open_article(at: Desk) -> int:
    """The article in the reader, with the keyboard there; its source's id."""
    dossier = dossiers.create(at.window.session.store, name="Harbours").made
    source = sources.import_pasted(at.window.session.store, dossier=dossier, text=ARTICLE).source.id
    at.window.screens.load(dossier)
    at.settle()
    at.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    at.read(source)
    return source


def select(at: Desk, words: str) -> None:
    """Select the words in the source that is open."""
    reader = at.window.screens.sources.reader
    place = find(sources.text_of(at.window.session.store, reader.source.id), words)
    reader.text.select(place.start, place.end)
    reader.text.setFocus()


@pytest.mark.slow
def test_claims_and_findings_are_kept_word_for_word(at: Desk) -> None:
    source = open_article(at)
    store = at.window.session.store
    for words, key in (
        ("Nobody drowned 🛟 in our harbour", Qt.Key.Key_C),
        ("divers had searched every basin", Qt.Key.Key_C),
        ("counted 27 wrecks in 2020", Qt.Key.Key_F),
    ):
        select(at, words)
        at.press(key)
    dossier = at.window.session.dossier
    kept = claims.every(store, dossier)
    assert [claim.text for claim in kept] == [
        "Nobody drowned 🛟 in our harbour",
        "divers had searched every basin",
    ]
    assert [finding.text for finding in findings.every(store, dossier)] == [
        "counted 27 wrecks in 2020"
    ]
    text = sources.text_of(store, source)
    for claim in kept:
        place = claim.passages[0].selector
        assert text[place.start : place.end] == claim.text


@pytest.mark.slow
def test_second_passage_belongs_to_the_same_claim(at: Desk) -> None:
    open_article(at)
    select(at, "divers had searched every basin")
    at.press(Qt.Key.Key_C)
    select(at, "The café quay was closed")
    at.press(Qt.Key.Key_A)
    (claim,) = claims.every(at.window.session.store, at.window.session.dossier)
    assert claim.text == "divers had searched every basin […] The café quay was closed"
    assert len(claim.passages) == 2


@pytest.mark.slow
def test_one_jumps_from_claim_to_place_and_back(at: Desk) -> None:
    open_article(at)
    select(at, "divers had searched every basin")
    at.press(Qt.Key.Key_C)
    at.press(Qt.Key.Key_D)
    desk = at.window.screens.desk
    assert at.window.stack.currentWidget() is desk
    (claim,) = claims.every(at.window.session.store, at.window.session.dossier)
    at.until(lambda: desk.current == claim.id)
    at.press(Qt.Key.Key_O)
    reading = at.window.screens.sources
    assert at.window.stack.currentWidget() is reading
    at.until(lambda: reading.reader.kept_here is not None)


@pytest.mark.slow
def test_ctrl_z_takes_back_and_the_window_follows(at: Desk) -> None:
    open_article(at)
    select(at, "counted 27 wrecks in 2020")
    at.press(Qt.Key.Key_F)
    store, dossier = at.window.session.store, at.window.session.dossier
    at.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert findings.every(store, dossier) == []
    at.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(findings.every(store, dossier)) == 1
    assert history.entries(store, limit=1)[0].kind == "redo"
