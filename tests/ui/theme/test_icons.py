import ast
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import factcheck.ui
from factcheck.errors import EnvironmentProblem
from factcheck.paths import resource
from factcheck.ui import theme
from factcheck.ui.theme.icons import icon, names

BY_SCHEME = {"control-tick-light", "control-tick-dark"}  # named with the scheme's own name
FIXED = {"control-down", "control-up"} | BY_SCHEME
WINDOW = Path(factcheck.ui.__file__).parent


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


def code() -> Iterator[ast.AST]:
    """Every node of the code of the window."""
    for file in WINDOW.rglob("*.py"):
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


@pytest.mark.slow
def test_every_icon_is_named_in_the_code() -> None:
    words = {str(node.value) for node in code() if isinstance(node, ast.Constant)}
    assert set(names()) - {word.removesuffix(".svg") for word in words} == BY_SCHEME


@pytest.mark.slow
def test_every_icon_named_is_there() -> None:
    named = {
        node.args[0].value
        for node in code()
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in {"icon", "EmptyState"}
        and isinstance(node.args[0], ast.Constant)
    }
    assert {"link", "search"} <= named  # of both sorts of call
    assert named <= set(names())


def test_the_licence_is_with_them() -> None:
    assert "ISC License" in resource("icons", "LICENSE").read_text()


@pytest.mark.slow
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


@pytest.mark.slow
def test_an_icon_made_before_is_right_after_a_change_of_theme(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    made = icon("pencil", "accent")
    assert colours(made.pixmap(QSize(32, 32), 1.0)) == {theme.LIGHT.accent}
    theme.apply(qapp, "dark")
    assert colours(made.pixmap(QSize(32, 32), 1.0)) == {theme.DARK.accent}
    theme.apply(qapp, "light")


def test_checked_and_disabled_have_colours_of_their_own(scheme: str) -> None:
    made = icon("pencil", "text", on_role="supported")
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
        icon("pencil", "no such role")
