import time

import pytest
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.quote import QuoteBlock

KHMER = "រដ្ឋាភិបាលកម្ពុជាបានបដិសេធរបាយការណ៍"


def shown(qtbot: QtBot, text: str, width: int = 400) -> QuoteBlock:
    quote = QuoteBlock(text)
    qtbot.addWidget(quote)
    quote.resize(width, quote.sizeHint().height())
    quote.show()
    return quote


def more(quote: QuoteBlock) -> QPushButton:
    button = quote.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    return button


@pytest.mark.parametrize(
    "text",
    ["Some words.", "Two\nlines", "no\u00a0break", KHMER, "x" * 900, "<b>&amp;</b>", "a😀" * 60],
)
def test_copying_gives_the_text_letter_for_letter(qtbot: QtBot, text: str) -> None:
    quote = shown(qtbot, text)
    view = quote.findChild(QTextEdit)
    assert isinstance(view, QTextEdit)
    view.selectAll()
    assert quote.selected_text() == text
    qtbot.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QApplication.clipboard().text() == text


def test_the_menu_copies_what_is_selected(qtbot: QtBot) -> None:
    quote = shown(qtbot, KHMER)
    view = quote.findChild(QTextEdit)
    assert isinstance(view, QTextEdit)
    at = view.rect().center()
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at)
    )
    menu = view.findChild(QMenu)
    assert isinstance(menu, QMenu)
    copy, select_all = menu.actions()
    assert not copy.isEnabled()
    select_all.trigger()
    copy.setEnabled(True)
    copy.trigger()
    assert QApplication.clipboard().text() == KHMER
    menu.close()


def test_it_is_as_high_as_its_words(qtbot: QtBot) -> None:
    short, long = shown(qtbot, "Short."), shown(qtbot, "Many words. " * 40)
    assert long.sizeHint().height() > 4 * short.sizeHint().height()
    narrow = shown(qtbot, "Many words. " * 40, width=250)
    assert narrow.sizeHint().height() > long.sizeHint().height()


def test_a_million_letters_without_a_space_are_shown_by_and_by(qtbot: QtBot) -> None:
    began = time.perf_counter()
    quote = shown(qtbot, "x" * 1_000_000)
    first = quote.sizeHint().height()
    assert more(quote).isVisible()
    more(quote).click()
    assert quote.sizeHint().height() > 3 * first
    assert quote.text() == "x" * 1_000_000
    assert time.perf_counter() - began < 5


def test_the_button_goes_when_all_is_shown(qtbot: QtBot) -> None:
    quote = shown(qtbot, "Many words. " * 400)
    assert more(quote).isVisible()
    more(quote).click()
    assert not more(quote).isVisible()


def test_it_cannot_be_typed_into(qtbot: QtBot) -> None:
    quote = shown(qtbot, "Fixed.")
    view = quote.findChild(QTextEdit)
    assert isinstance(view, QTextEdit)
    qtbot.keyClicks(view, "abc")
    assert view.toPlainText() == "Fixed."
    assert view.accessibleName()
