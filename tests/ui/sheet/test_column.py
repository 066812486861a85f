"""The page of any length: only what is in sight is built, and nothing jumps."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from factcheck.sheets import Sheet
from factcheck.ui import theme
from factcheck.ui.views.sheet.heads import ClaimHead
from factcheck.ui.views.sheet.parts import parts_of
from factcheck.ui.views.sheet.preview import SheetPreview
from factcheck.ui.views.sheet.rough import rough
from tests.sheets import samples

HOSTILE = (
    "<b>bold</b><img src=x onerror=alert(1)>",
    "W" * 5000,
    "\u1791\u17b8\u1797\u17d2\u1793\u17b6\u1780\u17cb\u1784\u17b6\u179a" * 40,
    "\u0642\u0627\u0644 \u0627\u0644\u0645\u062a\u062d\u062f\u062b " * 50,
    "\u202e\u2066\u200b" * 100,
    "\ud800 \x00 \ufffe",
)


def _many(count: int) -> Sheet:
    sheet = samples.golden().sheet()
    first = sheet.claims[1]
    several = tuple(replace(first, number=n, id=n) for n in range(1, count + 1))
    return replace(sheet, claims=several)


@pytest.fixture
def preview(qtbot: QtBot) -> SheetPreview:
    theme.apply(QApplication.instance(), "light")  # type: ignore[arg-type]
    made = SheetPreview()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def _show(preview: SheetPreview, sheet: Sheet) -> None:
    parts = parts_of(sheet)
    preview.show_sheet(sheet, parts, [rough(part) for part in parts])


def _top_claim(preview: SheetPreview) -> int:
    column = preview.column
    shown = {at: w for at, w in column.built().items() if w.geometry().bottom() > 30}
    return column.parts()[min(shown)].claim


def _scroll(preview: SheetPreview) -> int:
    """Scroll far down; the claim that is at the upper edge then."""
    bar = preview.column.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    claim = _top_claim(preview)
    assert 150 < claim < 250
    return claim


@pytest.mark.slow
def test_of_a_thousand_claims_only_those_in_sight_are_built(preview: SheetPreview) -> None:
    sheet = _many(1000)
    parts = parts_of(sheet)
    measures = [rough(part) for part in parts]
    began = time.thread_time()
    preview.show_sheet(sheet, parts, measures)
    spent = time.thread_time() - began
    assert len(parts) > 10_000
    assert 5 < len(preview.column.built()) < 100
    assert spent < 0.5  # 0.02 on a quiet machine; building them all takes seconds


def test_every_place_can_be_reached(preview: SheetPreview) -> None:
    _show(preview, _many(300))
    bar = preview.column.verticalScrollBar()
    for tenth in range(11):
        bar.setValue(bar.maximum() * tenth // 10)
        inside = preview.column.viewport().rect()
        seen = [w for w in preview.column.built().values() if w.geometry().intersects(inside)]
        assert seen
        tops = sorted((w.y(), w.y() + w.height()) for w in preview.column.built().values())
        assert all(a[1] == b[0] for a, b in pairwise(tops))
    assert len(preview.column.parts()) - 1 in preview.column.built()


def test_the_claim_in_sight_stays_when_the_sheet_changes(preview: SheetPreview) -> None:
    sheet = _many(300)
    _show(preview, sheet)
    claim = _scroll(preview)
    before = {w.accessibleName(): w.y() for w in preview.column.built().values()}
    longer = replace(sheet.claims[0], rationale="More to say. " * 200)
    _show(preview, replace(sheet, claims=(longer, *sheet.claims[1:])))
    assert _top_claim(preview) == claim
    assert {w.accessibleName(): w.y() for w in preview.column.built().values()} == before


def test_the_claim_in_sight_stays_when_the_width_changes(preview: SheetPreview) -> None:
    _show(preview, _many(300))
    claim = _scroll(preview)
    preview.resize(500, 700)
    assert _top_claim(preview) == claim


def test_home_end_and_space_scroll(qtbot: QtBot, preview: SheetPreview) -> None:
    _show(preview, _many(50))
    bar = preview.column.verticalScrollBar()
    qtbot.keyClick(preview.column, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(preview.column, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(preview.column, Qt.Key.Key_Space)
    paged = bar.value()
    assert paged > 300
    qtbot.keyClick(preview.column, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0


def test_the_button_with_the_focus_hands_it_to_the_page(
    qtbot: QtBot, preview: SheetPreview
) -> None:
    _show(preview, _many(300))
    preview.activateWindow()
    first = next(i for i, part in enumerate(preview.column.parts()) if part.head)
    bar = preview.column.verticalScrollBar()
    while first not in preview.column.built():
        bar.setValue(bar.value() + bar.pageStep())
    head = next(w for w in preview.column.built().values() if isinstance(w, ClaimHead))
    button = head.findChild(QPushButton)
    assert button is not None
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    preview.column.verticalScrollBar().setValue(50_000)
    assert preview.column.hasFocus()


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_shown_as_it_is(preview: SheetPreview, text: str) -> None:
    began = time.thread_time()
    _show(preview, samples.filled_with(text).sheet())
    bar = preview.column.verticalScrollBar()
    for value in range(0, bar.maximum(), 500):
        bar.setValue(value)
        preview.grab()
    assert time.thread_time() - began < 5
    words = "".join(letter for letter in text[:20] if letter.isalnum())
    said = "".join(w.accessibleName() for w in preview.column.built().values())
    assert words in "".join(letter for letter in said if letter.isalnum())


def test_the_band_tells_of_a_draft_only(preview: SheetPreview) -> None:
    _show(preview, samples.golden().sheet())
    assert preview.ribbon.isVisible()
    _show(preview, samples.complete().sheet())
    assert not preview.ribbon.isVisible()


@pytest.mark.slow
def test_the_page_repaints_in_the_other_theme(qapp: QApplication, preview: SheetPreview) -> None:
    _show(preview, samples.golden().sheet())
    preview.grab()  # lays the band out
    light = preview.grab().toImage()
    theme.apply(qapp, "dark")
    dark = preview.grab().toImage()
    theme.apply(qapp, "light")
    at = dark.width() // 2, dark.height() - 3
    assert dark.pixelColor(*at).name() == theme.DARK.surface
    assert light.pixelColor(*at).name() == theme.LIGHT.surface
    assert preview.grab().toImage() == light
