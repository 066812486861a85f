import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from factcheck.ui.theme import fonts
from factcheck.ui.widgets.fitted import FitCache, fit
from factcheck.ui.widgets.labels import ElidedLabel, KeyHint, SectionLabel, TextLabel, plain_tip

LONG = "The figure was repeated in the plenary session and again in the evening. " * 20
MARKUP = "<b>bold</b> & <img src=x>"


def test_a_label_shows_markup_as_words(qtbot: QtBot) -> None:
    label = TextLabel(MARKUP, "muted")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == MARKUP


def test_a_tool_tip_holds_no_markup_of_the_text() -> None:
    assert plain_tip(MARKUP) == "<p>&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src=x&gt;</p>"
    assert len(plain_tip("x" * 100_000)) < 1100
    assert plain_tip("") == ""


def test_capitals_are_the_fonts_not_the_texts(qtbot: QtBot) -> None:
    label = SectionLabel("Paired findings")
    qtbot.addWidget(label)
    assert label.text() == "Paired findings"
    assert label.font().capitalization() is QFont.Capitalization.AllUppercase


def test_a_key_is_named_for_the_ear(qtbot: QtBot) -> None:
    hint = KeyHint("Ctrl+K")
    qtbot.addWidget(hint)
    assert "Ctrl+K" in hint.accessibleName()


def test_what_is_cut_is_in_the_tool_tip_and_the_name(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG, lines=2)
    qtbot.addWidget(label)
    label.resize(300, 40)
    label.show()
    assert label.elided()
    assert label.accessibleName() == label.text() == LONG
    assert "plenary" in label.toolTip()
    label.setText("Short")
    label.resize(301, 40)
    assert not label.elided()
    assert label.toolTip() == ""


def test_the_height_follows_from_the_width_up_to_the_lines(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG[:140], lines=3)
    qtbot.addWidget(label)
    one, more = label.heightForWidth(5000), label.heightForWidth(300)
    assert one < more
    assert label.heightForWidth(40) <= 3 * one + 3


def test_an_elided_label_is_painted(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG, lines=2)
    qtbot.addWidget(label)
    label.resize(300, 40)
    with_words = label.grab().toImage()
    label.setText("")
    assert label.grab().toImage() != with_words


@pytest.mark.parametrize("text", ["", " ", "x", LONG, "x" * 1_000_000, "ក្រសួង" * 200, "😀" * 500])
@pytest.mark.parametrize("lines", [1, 2, 5])
def test_no_text_takes_more_lines_or_width_than_it_may(text: str, lines: int) -> None:
    began = time.perf_counter()
    fitted = fit(text, fonts.sized("body"), 200, lines)
    assert time.perf_counter() - began < 2
    assert fitted.layout.lineCount() <= lines
    assert fitted.width <= 201
    assert fitted.elided == (len(text) > 30)
    assert ("…" in fitted.layout.text()) == fitted.elided


def test_text_read_from_the_right_stands_at_the_right() -> None:
    arabic = fit("قالت الحكومة إن العدد ارتفع", fonts.sized("body"), 400, 2)
    assert arabic.layout.lineAt(0).naturalTextRect().right() > 390
    latin = fit("The government says", fonts.sized("body"), 400, 2)
    assert latin.layout.lineAt(0).naturalTextRect().left() < 1


def test_the_cache_gives_the_same_layout_and_forgets_the_oldest() -> None:
    cache, font = FitCache(), fonts.sized("body")
    first = cache.fit("words", font, 100, 1)
    assert cache.fit("words", font, 100, 1) is first
    assert cache.fit("words", font, 101, 1) is not first
    for number in range(2100):
        cache.fit(str(number), font, 100, 1)
    assert cache.fit("words", font, 100, 1) is not first
