"""The help page and the page about the program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck import __version__
from factcheck.ui import theme
from factcheck.ui.actions import ACTIONS
from factcheck.ui.dialogs.about import AboutDialog
from factcheck.ui.dialogs.keys import WORK, KeysDialog
from tests.ui.dialogs.ears import heard, nameless

DATA = Path("/a place/ទិន្នន័យ/store.factcheckdb")


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    theme.apply(qapp, "light")
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    theme.apply(qapp, "light")


@pytest.fixture
def keys(window: QWidget) -> KeysDialog:
    made = KeysDialog(DATA, window)
    made.open()
    return made


def _seen(dialog: QWidget) -> set[str]:
    return {each.name for each in heard(dialog)}


def test_every_action_and_key_is_on_the_page(keys: KeysDialog) -> None:
    seen = _seen(keys)
    for action in ACTIONS:
        assert action.text.rstrip("…") in seen
        for key in action.keys:
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            assert f"Key {native}" in seen


def test_it_tells_the_work_and_where_the_data_lies(keys: KeysDialog) -> None:
    seen = _seen(keys)
    assert set(WORK) <= seen
    assert len(WORK) == 6
    assert any(str(DATA) in words for words in seen)


def test_it_finds_by_words_and_by_keys(qtbot: QtBot, keys: KeysDialog) -> None:
    def lines() -> int:
        return sum(not line.isHidden() for s in keys.sections for line in s.lines)

    every = lines()
    qtbot.keyClicks(keys.search, "next unverified claim")
    qtbot.waitUntil(lambda: lines() == 1)
    assert "Next unverified claim" in _seen(keys)
    keys.search.setText("ctrl+return")
    qtbot.waitUntil(lambda: "Set to checked" in _seen(keys))
    keys.search.setText("nothing has this")
    qtbot.waitUntil(lambda: "Nothing here has these words." in _seen(keys))
    qtbot.keyClick(keys.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: lines() == every)


@pytest.mark.slow
def test_it_is_beside_the_work_and_there_is_one(window: QWidget, keys: KeysDialog) -> None:
    assert not keys.isModal()
    again = KeysDialog(DATA, window)
    again.open()
    assert not keys.isVisible()
    assert again.isVisible()


def test_escape_closes_it(qtbot: QtBot, keys: KeysDialog) -> None:
    qtbot.keyClick(keys.search, Qt.Key.Key_Escape)
    assert not keys.isVisible()


def test_about_tells_version_licence_and_place(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile())
    )
    about = AboutDialog(__version__, DATA.parent, window)
    about.open()
    seen = _seen(about)
    assert {"Factcheck", f"Version {__version__}", str(DATA.parent)} <= seen
    assert any(words.startswith("MIT") for words in seen)
    next(b for b in about.findChildren(QPushButton) if b.text() == "Open folder").click()
    assert opened == [str(DATA.parent)]


def test_all_is_named_and_no_label_reads_markup(window: QWidget, keys: KeysDialog) -> None:
    about = AboutDialog("<b>1</b>", DATA, window)
    about.open()
    for dialog in (keys, about):
        assert nameless(dialog) == []
        labels = [label for label in dialog.findChildren(QLabel) if label.text()]
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
