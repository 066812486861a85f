"""Publishing from the sheet's screen, the order of claims, and long exports."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from factcheck import paths
from factcheck.services.deciding import claims, dossiers, verdicts
from factcheck.services.publication import publishing, sheets
from factcheck.store import Store
from factcheck.ui.views.sheet.look_dialog import LookDialog
from factcheck.ui.views.sheet.publish_dialog import PublishDialog
from tests.ui.sheet.conftest import Desk

ALT = Qt.KeyboardModifier.AltModifier


def _numbers(desk: Desk) -> list[int]:
    parts = desk.screen.frame.preview.column.parts()
    return [part.head.number for part in parts if part.head is not None]


def _only(desk: Desk, *claims: int) -> None:
    some = desk.screen.findChildren(QRadioButton)
    next(radio for radio in some if radio.text().startswith("Only")).click()
    desk.screen.frame.choice.model.choose(claims)
    desk.screen.frame.choice.changed.emit()


def _lines(view: object) -> list[str]:
    model = view.model()  # type: ignore[attr-defined]
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _publish(qtbot: QtBot, desk: Desk, title: str) -> None:
    panel = desk.screen.frame.published
    qtbot.waitUntil(panel.publish.isEnabled)
    panel.publish.click()
    dialog = desk.window.findChild(PublishDialog)
    assert dialog is not None
    dialog.form.set_values({"title": title})
    with qtbot.waitSignal(desk.session.changed):
        dialog._submit()
    qtbot.waitUntil(panel.versions.isVisible)


def test_a_draft_cannot_be_published(desk: Desk) -> None:
    assert not desk.screen.frame.published.publish.isEnabled()
    desk.screen.publish()
    assert desk.window.findChild(PublishDialog) is None


@pytest.mark.slow
def test_the_chosen_claims_are_published_and_corrections_listed(
    qtbot: QtBot, desk: Desk, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _only(desk, desk.claims[0])
    _publish(qtbot, desk, "Bridges")
    panel = desk.screen.frame.published
    assert [line.split("  ")[1] for line in _lines(panel.versions)] == ["Bridges"]
    assert not panel.log.isVisible()
    desk.session.do(verdicts.explain, claim=desk.claims[0], rationale="Forty-one.")
    missing = desk.screen.frame.missing.view
    qtbot.waitUntil(lambda: _lines(missing) == ["1  a correction note"])
    claim = desk.claims[0]
    desk.session.do(publishing.correct, claim=claim, kind="fact_fixed", what="Spelt out.")
    qtbot.waitUntil(panel.log.isVisible)
    assert _lines(panel.log)[0].endswith("fact fixed: Spelt out.")
    to = tmp_path / "one.html"
    monkeypatch.setattr(desk.screen, "ask_path", lambda _suggested: to)
    with qtbot.waitSignal(desk.session.said):
        panel.export.click()
    assert "Forty-one." not in to.read_text(encoding="utf-8")
    assert "version 1" in to.read_text(encoding="utf-8")
    opened: list[Path] = []
    monkeypatch.setattr(desk.screen, "open_path", opened.append)
    panel.versions.setFocus()
    qtbot.keyClick(panel.versions, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name == "version-1.html"


def test_asked_for_before_the_sheet_is_there_it_opens_when_it_is(
    qtbot: QtBot, desk: Desk, store: Store
) -> None:
    dossier = dossiers.create(store, name="Other").made
    assert dossier is not None
    claim = claims.add(store, dossier=dossier, text="All is well.").made
    assert claim is not None
    verdicts.mark(store, claim=claim, verdict="unverified", reason="opinion_or_motive")
    verdicts.set_status(store, claim=claim, status="checked")
    desk.session.switch_dossier(dossier)
    desk.actions["sheet.publish"].trigger()
    qtbot.waitUntil(lambda: desk.window.findChild(PublishDialog) is not None)


def test_alt_and_arrows_change_the_order(qtbot: QtBot, desk: Desk) -> None:
    _only(desk, *desk.claims)
    view = desk.screen.frame.choice.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(2, 0))
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: _numbers(desk) == [1, 3, 2])
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: _numbers(desk) == [3, 1, 2])
    assert view.currentIndex().row() == 0
    assert desk.screen.choices()["claims"] == [desk.claims[at] for at in (2, 0, 1)]


def test_a_claim_can_be_dragged(qtbot: QtBot, desk: Desk) -> None:
    _only(desk, *desk.claims)
    model = desk.screen.frame.choice.model
    for row, to, after in ((0, 3, [2, 3, 1]), (2, 0, [1, 2, 3]), (1, -1, [1, 3, 2])):
        data = model.mimeData([model.index(row)])
        model.dropMimeData(data, Qt.DropAction.MoveAction, to, 0, model.index(-1))
        qtbot.waitUntil(lambda wanted=after: _numbers(desk) == wanted)


def test_the_order_is_remembered(qtbot: QtBot, desk: Desk) -> None:
    _only(desk, *desk.claims)
    desk.screen.frame.choice.model.move(0, 2)
    kept = desk.screen.choices()
    desk.session.switch_dossier(0)
    desk.screen.set_choices(kept)
    desk.session.switch_dossier(desk.dossier)
    qtbot.waitUntil(lambda: _numbers(desk) == [2, 3, 1])


def test_a_cancelled_export_leaves_the_old_file_and_no_half_one(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "out" / "sheet.html"
    to.parent.mkdir()
    to.write_text("Last week's")
    monkeypatch.setattr(desk.screen, "ask_path", lambda _suggested: to)
    write = sheets.export

    def cancelled(*arguments: object, **values: object) -> object:
        for job in desk.session.jobs._running:
            job.cancel()
        return write(*arguments, **values)  # type: ignore[arg-type]

    monkeypatch.setattr(sheets, "export", cancelled)
    told: list[object] = []
    desk.session.jobs.failed_with.connect(told.append)
    with qtbot.waitSignal(desk.session.jobs.job_ended):
        desk.screen.export()
    assert told == []
    assert to.read_text() == "Last week's"
    assert list(to.parent.iterdir()) == [to]


def test_a_broken_template_is_told_with_its_line(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = paths.config_folder() / "templates"
    folder.mkdir(parents=True)
    (folder / "sheet.html.j2").write_text("\n\n{% if %}")
    monkeypatch.setattr(desk.screen, "ask_path", lambda _suggested: tmp_path / "a.html")
    with qtbot.waitSignal(desk.session.jobs.failed_with) as failed:
        desk.screen.export()
    assert str(failed.args[0]).startswith("The template sheet.html.j2, line 3, cannot be used")
    assert not (tmp_path / "a.html").exists()


@pytest.mark.slow
def test_the_folder_of_ones_own_look_is_tried_before_it_is_kept(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    kept: list[str] = []
    desk.screen.look_chosen.connect(kept.append)
    desk.actions["sheet.look"].trigger()
    dialog = desk.window.findChild(LookDialog)
    assert dialog is not None
    (tmp_path / "style.css").write_text("a {}\n@import url(x);")
    for folder, told in ((tmp_path / "none", "There is no folder"), (tmp_path, "line 2")):
        dialog.form.set_values({"folder": str(folder)})
        dialog._submit()
        assert told in dialog._error.text()
    assert kept == []
    (tmp_path / "style.css").write_text("h1 { color: teal; }")
    dialog._submit()
    assert kept == [str(tmp_path)]


def test_claimreview_lists_what_it_wants_besides(qtbot: QtBot, desk: Desk) -> None:
    _only(desk, desk.claims[0])
    desk.screen.frame.export.choose_format("claimreview")
    missing = desk.screen.frame.missing.view
    qtbot.waitUntil(lambda: len(_lines(missing)) == 1)
    assert _lines(missing)[0].startswith("1  the address of the page it is published on")
    assert desk.screen.frame.published.publish.isEnabled()
