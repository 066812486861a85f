"""What holds of all widgets: a name for the ear, no markup, the keyboard, both themes, no wrap."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QImage,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui import theme
from factcheck.ui.widgets.card import Card, Line
from factcheck.ui.widgets.card_delegate import CardRole
from factcheck.ui.widgets.card_list import CardList
from factcheck.ui.widgets.chip import Chip, ChipButton
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.form import Field, Form
from factcheck.ui.widgets.labels import ElidedLabel, KeyHint, SectionLabel, TextLabel
from factcheck.ui.widgets.progress import ProgressLine
from factcheck.ui.widgets.quote import QuoteBlock
from factcheck.ui.widgets.search import SearchField
from factcheck.ui.widgets.toast import Toast
from factcheck.ui.widgets.verdict import VerdictBadge, VerdictButtons

FIELDS = (
    Field("title", "Title", required=True),
    Field("kind", "Kind", "choice", choices=(("a", "A"),)),
    Field("note", "Note", "long"),
)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page with one of each."""
    widget = QWidget()
    qtbot.addWidget(widget)
    body = QVBoxLayout(widget)
    card = Card()
    for part in (SectionLabel("Claim 12"), QuoteBlock("Words."), Line(), VerdictBadge("disputed")):
        card.body.addWidget(part)
    cards = CardList("Claims")
    rows = QStandardItemModel(cards)
    for words in ("one", "two"):
        item = QStandardItem(words)
        item.setData(words, CardRole.TITLE)
        rows.appendRow(item)
    cards.setModel(rows)
    progress = ProgressLine()
    progress.start("Reading")
    for part in (
        card,
        TextLabel("<i>words</i>", "title"),
        ElidedLabel("<i>words</i>", 2),
        KeyHint("Ctrl+K"),
        Chip("contradicts", "contradicts"),
        ChipButton("open & shut", checkable=True),
        VerdictButtons(),
        SearchField("Search claims", "Ctrl+F"),
        EmptyState("files", "Nothing", "to decide", "Add sources …"),
        progress,
        Form(FIELDS),
        cards,
    ):
        body.addWidget(part)
    widget.resize(500, 1100)
    widget.show()
    toast = Toast(widget)
    toast.say("Marked", "Undo", lambda: None)
    return widget


def heard(widget: QWidget) -> list[tuple[str, QAccessible.Role, bool]]:
    """What a screen reader meets: name, role, and whether it takes the focus."""
    met = []

    def walk(node: QAccessibleInterface) -> None:
        met.append((node.text(QAccessible.Text.Name), node.role(), bool(node.state().focusable)))
        for at in range(node.childCount()):
            child = node.child(at)
            if child is not None:
                walk(child)

    walk(QAccessible.queryAccessibleInterface(widget))
    return met


def test_whatever_takes_the_focus_has_a_name(page: QWidget) -> None:
    focusable = [each for each in heard(page) if each[2]]
    assert len(focusable) > 10
    assert [each for each in focusable if not each[0]] == []


def test_whatever_can_be_pressed_has_a_name(page: QWidget) -> None:
    pressed = {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.PushButton}
    buttons = [each for each in heard(page) if each[1] in pressed]
    assert len(buttons) > 5
    assert [each for each in buttons if not each[0]] == []


def test_no_label_reads_markup(page: QWidget) -> None:
    labels = [label for label in page.findChildren(QLabel) if label.text()]
    assert len(labels) > 10
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.slow
def test_every_widget_repaints_in_the_other_theme(qapp: QApplication, page: QWidget) -> None:
    def look() -> QImage:
        return page.grab().toImage()

    light = look()
    theme.apply(qapp, "dark")
    dark = look()
    theme.apply(qapp, "light")
    assert dark != light
    assert dark.pixelColor(2, 2).name() == theme.DARK.window
    assert look() == light


def test_the_focus_can_be_seen_on_everything_that_takes_it(page: QWidget) -> None:
    page.activateWindow()
    stops = [
        each
        for each in page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
    ]
    assert len(stops) > 10
    for stop in stops:
        frame = stop.parentWidget() if stop.property("kind") == "quote" else stop
        assert frame is not None
        stop.clearFocus()
        plain = frame.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        assert frame.grab().toImage() != plain, stop
