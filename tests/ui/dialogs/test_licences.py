"""The licences of the program: searched, read, reached by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from factcheck.services.installed.licences import Part, Text
from factcheck.ui import theme
from factcheck.ui.dialogs.licences import LicencesDialog
from tests.ui.dialogs.ears import heard, nameless

PARTS = [
    Part("alpha", "1", "MIT", "tables", "", (Text("LICENSE", "Alpha's words."),)),
    Part("<b>beta</b>", "2", "LGPL-3.0-only", "the window", "Replace it.", ()),
    Part("gamma", "3", "MIT", "the window", "", (Text("COPYING", "<i>Gamma</i>"),)),
]


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    theme.apply(qapp, "light")
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window: QWidget) -> LicencesDialog:
    made = LicencesDialog(PARTS, window)
    made.show()
    return made


def _shown(dialog: LicencesDialog) -> list[str]:
    items = (dialog.list.item(row) for row in range(dialog.list.count()))
    return [item.text().splitlines()[0] for item in items if not item.isHidden()]


def test_the_first_part_is_shown_at_once(dialog: LicencesDialog) -> None:
    assert _shown(dialog) == ["alpha", "<b>beta</b>", "gamma"]
    assert "Alpha's words." in dialog.text.toPlainText()
    assert not dialog.isModal()


def test_words_narrow_the_list_and_the_text_follows(qtbot: QtBot, dialog: LicencesDialog) -> None:
    qtbot.keyClicks(dialog.search, "WINDOW mit")
    qtbot.waitUntil(lambda: _shown(dialog) == ["gamma"])
    assert "<i>Gamma</i>" in dialog.text.toPlainText()
    dialog.search.setText("nothing has this")
    qtbot.waitUntil(lambda: _shown(dialog) == [])
    assert dialog.text.toPlainText() == ""
    assert "No part has these words." in {each.name for each in heard(dialog)}
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(_shown(dialog)) == 3)
    assert dialog.text.toPlainText() != ""


def test_arrows_lead_from_the_field_through_the_list(qtbot: QtBot, dialog: LicencesDialog) -> None:
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 1
    assert "Replace it." in dialog.text.toPlainText()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert "COPYING" in dialog.text.toPlainText()


def test_escape_closes_it_and_all_is_named(qtbot: QtBot, dialog: LicencesDialog) -> None:
    assert nameless(dialog) == []
    qtbot.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
