"""The sheet's screen at work: it follows changes, chooses, exports, and leads to the claims."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from factcheck.services.deciding import claims, dossiers, verdicts
from factcheck.services.publication import organisations, sheets
from factcheck.store import Store
from factcheck.ui import theme
from factcheck.ui.session import Session
from factcheck.ui.views.sheet import SheetScreen
from tests.ui.dialogs.ears import heard, nameless
from tests.ui.sheet.conftest import Desk


def _numbers(screen: SheetScreen) -> list[int]:
    heads = (part.head for part in screen.frame.preview.column.parts())
    return [head.number for head in heads if head is not None]


def _button(screen: SheetScreen, words: str) -> QPushButton:
    found = [b for b in screen.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    assert len(found) == 1, words
    return found[0]


def _radio(screen: SheetScreen, start: str) -> QRadioButton:
    return next(r for r in screen.findChildren(QRadioButton) if r.text().startswith(start))


def _missing(screen: SheetScreen) -> list[str]:
    model = screen.frame.missing.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount(QModelIndex()))]


def _scroll_to(screen: SheetScreen, number: int) -> None:
    """Scroll the page until the head of a claim is on it."""
    column = screen.frame.preview.column
    wanted = next(
        at for at, part in enumerate(column.parts()) if part.head and part.head.number == number
    )
    bar = column.verticalScrollBar()
    while wanted not in column.built():
        bar.setValue(bar.value() + bar.pageStep() // 2)


def test_it_shows_the_sheet_and_what_is_missing(desk: Desk) -> None:
    assert _numbers(desk.screen) == [1, 2, 3]
    assert _missing(desk.screen) == [
        "2  a rationale; not marked as checked",
        "3  a reason code; not marked as checked",
    ]
    assert desk.screen.frame.preview.ribbon.isVisible()


def test_what_is_missing_leads_to_the_claim(qtbot: QtBot, desk: Desk) -> None:
    view = desk.screen.frame.missing.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    with qtbot.waitSignal(desk.screen.claim_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [desk.claims[2]]


def test_a_claim_on_the_page_leads_to_the_desk(qtbot: QtBot, desk: Desk) -> None:
    name = "Open claim 1 on the desk"
    _scroll_to(desk.screen, 1)
    buttons = desk.screen.findChildren(QPushButton)
    button = next(b for b in buttons if b.accessibleName() == name)
    with qtbot.waitSignal(desk.screen.claim_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [desk.claims[0]]


def test_it_follows_a_change(qtbot: QtBot, desk: Desk) -> None:
    desk.session.do(verdicts.explain, claim=desk.claims[1], rationale="Two hundred were.")
    qtbot.waitUntil(lambda: _missing(desk.screen)[0] == "2  not marked as checked")
    texts = [part.text for part in desk.screen.frame.preview.column.parts()]
    assert "Two hundred were." in texts


def test_several_changes_make_one_preview(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    ask = desk.session.ask
    monkeypatch.setattr(
        desk.session, "ask", lambda *a, **k: (asked.append(k.get("key")), ask(*a, **k))
    )
    for words in ("a", "ab", "abc"):
        desk.session.do(verdicts.explain, claim=desk.claims[1], rationale=words)
    qtbot.waitUntil(
        lambda: any(part.text == "abc" for part in desk.screen.frame.preview.column.parts())
    )
    assert asked.count("sheet") == 1


def test_out_of_sight_it_composes_nothing_and_catches_up(
    qtbot: QtBot, desk: Desk, store: Store
) -> None:
    desk.screen.hide()
    with qtbot.waitSignal(desk.session.changed):
        desk.session.do(claims.add, dossier=desk.dossier, text="A fourth claim.")
    assert not desk.screen._timer.isActive()
    assert _numbers(desk.screen) == [1, 2, 3]
    desk.screen.show()
    qtbot.waitUntil(lambda: _numbers(desk.screen) == [1, 2, 3, 4])


def test_only_the_ticked_claims_are_on_the_sheet(qtbot: QtBot, desk: Desk) -> None:
    _radio(desk.screen, "Only").click()
    model = desk.screen.frame.choice.model
    qtbot.waitUntil(lambda: str(model.index(2).data()).startswith("3  Roads"))
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Claim 3, Unverified")
    model.setData(model.index(2), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    qtbot.waitUntil(lambda: _numbers(desk.screen) == [1, 2])
    assert len(_missing(desk.screen)) == 1
    _radio(desk.screen, "All").click()
    qtbot.waitUntil(lambda: _numbers(desk.screen) == [1, 2, 3])


def test_without_a_tick_there_is_nothing_to_export(qtbot: QtBot, desk: Desk) -> None:
    _radio(desk.screen, "Only").click()
    _button(desk.screen, "Tick none").click()
    qtbot.waitUntil(lambda: not desk.actions["sheet.export"].isEnabled())
    qtbot.waitUntil(lambda: not desk.screen.frame.export.export.isEnabled())
    _button(desk.screen, "Tick all claims").click()
    qtbot.waitUntil(desk.screen.frame.export.export.isEnabled)
    assert desk.actions["sheet.export"].isEnabled()


@pytest.mark.slow
def test_space_ticks_a_claim(qtbot: QtBot, desk: Desk) -> None:
    _radio(desk.screen, "Only").click()
    view = desk.screen.frame.choice.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    with qtbot.waitSignal(desk.screen.frame.choice.changed):
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert desk.screen.frame.choice.chosen == (desk.claims[1], desk.claims[2])


@pytest.mark.parametrize(
    ("form", "start"), [("html", b"<!DOCTYPE html>"), ("csv", b"\xef\xbb\xbf")]
)
def test_it_exports_what_was_chosen(
    qtbot: QtBot,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    start: bytes,
) -> None:
    offered = []

    def ask(suggested: Path) -> Path:
        offered.append(suggested.name)
        return tmp_path / "out" / f"sheet.{form}"

    (tmp_path / "out").mkdir()
    monkeypatch.setattr(desk.screen, "ask_path", ask)
    opened: list[Path] = []
    monkeypatch.setattr(desk.screen, "open_path", opened.append)
    desk.screen.frame.export.choose_format(form)
    with qtbot.waitSignal(desk.session.said) as said:
        desk.actions["sheet.export"].trigger()
    assert offered == [f"Road safety.{form}"]
    assert (tmp_path / "out" / f"sheet.{form}").read_bytes().startswith(start)
    assert "sheet." in said.args[0]
    _button(desk.screen, "Open folder").click()
    assert opened == [tmp_path / "out"]
    assert desk.screen.choices()["folder"] == str(tmp_path / "out")


def test_a_cancelled_dialog_exports_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.screen, "ask_path", lambda _suggested: None)
    desk.screen.export()
    assert not desk.session.jobs.busy


def test_a_folder_that_cannot_be_written_is_told(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.screen, "ask_path", lambda _s: tmp_path / "gone" / "sheet.html")
    with qtbot.waitSignal(desk.session.jobs.failed_with) as failed:
        desk.screen.export()
    assert "cannot be written" in str(failed.args[0])


def test_the_browser_gets_a_page_only_on_wish(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(desk.screen, "open_path", opened.append)
    _button(desk.screen, "Open in browser").click()
    qtbot.waitUntil(lambda: bool(opened))
    assert b"DRAFT" in opened[0].read_bytes()


@pytest.mark.slow
def test_choices_are_kept(qtbot: QtBot, desk: Desk, made: Callable[[int], SheetScreen]) -> None:
    desk.screen.frame.export.choose_format("csv")
    _radio(desk.screen, "Only").click()
    model = desk.screen.frame.choice.model
    model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    kept = desk.screen.choices()
    assert kept["format"] == "csv"
    desk.session.switch_dossier(0)
    again = made(0)
    again.set_choices(kept)
    desk.session.switch_dossier(desk.dossier)
    qtbot.waitUntil(lambda: _numbers(again) == [2, 3])
    assert again.frame.export.format().name == "csv"
    assert again.choices() == kept


@pytest.mark.slow
def test_the_choices_of_another_dossier_are_not_taken(
    qtbot: QtBot, desk: Desk, made: Callable[[int], SheetScreen]
) -> None:
    again = made(0)
    again.set_choices({"dossier": "another", "claims": [desk.claims[0]]})
    desk.session.switch_dossier(0)
    desk.session.switch_dossier(desk.dossier)
    qtbot.waitUntil(lambda: _numbers(again) == [1, 2, 3])
    assert again.frame.choice.chosen is None


def test_without_a_dossier_it_offers_to_make_one(
    qtbot: QtBot, made: Callable[[int], SheetScreen]
) -> None:
    screen = made(0)
    screen.actions_table.bind({"dossier.new": lambda: None})
    screen.opened()
    with qtbot.waitSignal(screen.actions_table["dossier.new"].triggered):
        _button(screen, "New dossier…").click()
    assert not screen.actions_table["sheet.export"].isEnabled()


def test_without_claims_it_leads_to_the_sources(
    qtbot: QtBot, store: Store, session: Session, made: Callable[[int], SheetScreen]
) -> None:
    dossier = dossiers.create(store, name="Empty").made
    assert dossier is not None
    screen = made(dossier)
    screen.actions_table.bind({"view.sources": lambda: None})
    qtbot.waitUntil(
        lambda: any(b.text() == "Go to the sources" and b.isVisible()
                    for b in screen.findChildren(QPushButton))
    )  # fmt: skip
    with qtbot.waitSignal(screen.actions_table["view.sources"].triggered):
        _button(screen, "Go to the sources").click()


def test_everything_has_a_name_for_the_ear(qtbot: QtBot, desk: Desk) -> None:
    _radio(desk.screen, "Only").click()
    assert nameless(desk.screen) == []
    _scroll_to(desk.screen, 2)
    names = {each.name for each in heard(desk.screen)}
    assert {"Preview of the sheet", "Claim 2: Disputed", "This sheet is a draft"} <= names
    assert any("Every bridge was inspected." in name for name in names)


def test_no_label_reads_markup(desk: Desk) -> None:
    texts = [label for label in desk.screen.findChildren(QLabel) if label.text()]
    formats = {label.textFormat() for label in texts if label.text() != "DRAFT"}
    assert formats == {Qt.TextFormat.PlainText}


@pytest.mark.slow
@pytest.mark.parametrize("width", [500, 683, 1186, 1740])
def test_it_works_at_any_width(qapp: QApplication, desk: Desk, width: int) -> None:
    desk.window.resize(width, 500)
    column = desk.screen.frame.preview.column
    assert column.viewport().width() >= 250
    for widget in column.built().values():
        assert widget.geometry().right() <= column.viewport().width()
    theme.apply(qapp, "dark")
    assert not desk.window.grab().isNull()
    theme.apply(qapp, "light")


def test_it_asks_for_the_organisation_while_a_part_is_missing(qtbot: QtBot, desk: Desk) -> None:
    button = desk.screen.frame.missing.organisation
    assert button.isVisible()
    assert button.toolTip() == "Missing: name, contact, method, corrections policy, funding"
    with qtbot.waitSignal(desk.screen.frame.organisation_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    told = dict.fromkeys(("name", "contact", "method", "corrections_policy", "funding"), "Said.")
    desk.session.do(organisations.describe, **told)
    qtbot.waitUntil(lambda: not button.isVisible())


def test_the_paper_is_asked_for_where_there_are_pages(desk: Desk) -> None:
    panel = desk.screen.frame.export
    shown = {}
    for form in sheets.formats():
        panel.choose_format(form.name)
        shown[form.name] = panel._papers.isVisible()
    assert {name for name, visible in shown.items() if visible} == {"pdf", "docx", "xlsx"}
    panel.choose_paper("letter")
    assert desk.screen.choices()["paper"] == "letter"
    desk.screen.set_choices({"paper": "a4"})
    assert panel.paper == "a4"


def test_what_a_file_does_not_show_is_said(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(desk.session.changed):
        desk.session.do(claims.add, dossier=desk.dossier, text="x" * 40_000)
    desk.screen.frame.export.choose_format("xlsx")
    monkeypatch.setattr(desk.screen, "ask_path", lambda _offered: tmp_path / "sheet.xlsx")
    desk.screen.export()
    words = desk.screen.frame.export._words
    qtbot.waitUntil(lambda: bool(words.text()), timeout=10_000)
    told = words.text()
    assert told.startswith("Saved as sheet.xlsx\n")
    assert "cut at 32,767 characters" in told
