import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from factcheck.errors import EnvironmentProblem
from factcheck.paths import resource
from factcheck.ui import theme
from factcheck.ui.theme.icons import icon, names

NEEDED = """file-text inbox scale columns-3 hash chart-column calendar-range newspaper sheet history
check x circle-question-mark search funnel plus arrow-up-right trash-2 undo-2 redo-2 settings moon
sun folder-open clipboard-paste link unlink quote user users calendar triangle-alert info
chevron-down chevron-up chevron-left chevron-right command keyboard download external-link eye
pencil copy refresh-cw book-open list printer ellipsis flag shield-check verdict-supported
verdict-disputed verdict-unverified""".split()
FIXED = {"control-down", "control-up", "control-tick-light", "control-tick-dark"}


def colours(drawn: QPixmap) -> set[str]:
    """The colours of the fully opaque pixels."""
    image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    size = image.size()
    pixels = (image.pixelColor(x, y) for x in range(size.width()) for y in range(size.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def near(one: str, other: str) -> bool:
    """Whether two colours differ by no more than antialiasing rounds."""
    pairs = zip(QColor(one).getRgb(), QColor(other).getRgb(), strict=True)
    return all(abs(a - b) <= 2 for a, b in pairs)


def test_the_set_is_whole() -> None:
    assert set(NEEDED) <= set(names())
    assert "ISC License" in resource("icons", "LICENSE").read_text()


def test_every_icon_is_drawn_in_the_colour_of_its_role(scheme: str) -> None:
    ink = QColor(theme.current().text).name()
    for name in set(names()) - FIXED:
        drawn = colours(icon(name).pixmap(QSize(24, 24), 2.0))
        assert ink in drawn, name
        assert all(near(each, ink) for each in drawn), name


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_is_drawn_at_the_screens_own_resolution(qapp: QApplication, scale: float) -> None:
    drawn = icon("scale").pixmap(QSize(16, 16), scale)
    assert drawn.size() == QSize(16, 16) * scale
    assert drawn.devicePixelRatio() == scale


def test_an_icon_made_before_is_right_after_a_change_of_theme(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    made = icon("check", "accent")
    assert colours(made.pixmap(QSize(32, 32), 1.0)) == {theme.LIGHT.accent}
    theme.apply(qapp, "dark")
    assert colours(made.pixmap(QSize(32, 32), 1.0)) == {theme.DARK.accent}
    theme.apply(qapp, "light")


def test_checked_and_disabled_have_colours_of_their_own(scheme: str) -> None:
    made = icon("check", "text", on_role="supported")
    size, tokens = QSize(32, 32), theme.current()
    on = made.pixmap(size, 1.0, QIcon.Mode.Normal, QIcon.State.On)
    assert colours(on) == {tokens.supported.text}
    assert colours(made.pixmap(size, 1.0, QIcon.Mode.Disabled)) == {tokens.faint}


def test_icons_outlive_what_they_were_made_with(qtbot: QtBot) -> None:
    buttons = [QPushButton(QIcon(icon("x")), "") for _ in range(50)]
    gc.collect()
    for button in buttons:
        qtbot.addWidget(button)
        assert not button.grab().isNull()


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(EnvironmentProblem):
        icon("no-such-icon")
    with pytest.raises(EnvironmentProblem):
        icon("../fonts/LICENSE")
    with pytest.raises(AttributeError):
        icon("check", "no such role")
