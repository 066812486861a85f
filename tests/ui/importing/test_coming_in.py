"""Documents dropped, read, looked at, and brought in with one key."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from factcheck.services.deciding import dossiers
from factcheck.services.incoming import sources
from factcheck.services.incoming.importing import import_files
from factcheck.services.incoming.known import Relation
from factcheck.services.safekeeping import bundles, history
from factcheck.store import Store
from factcheck.ui.views.importing.rows import Choice, State
from tests.ui.importing.conftest import Desk

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.slow
def test_three_certain_documents_need_one_key_and_are_one_step_of_undo(
    desk: Desk, files: list[Path]
) -> None:
    desk.take(*files)
    assert [row.state for row in desk.rows] == [State.READY] * 3
    assert desk.known() == []
    desk.press(KEY.Key_Return)
    assert len(desk.known()) == 3
    assert not desk.incoming.shown
    assert desk.screen.reader.source.file_name == "harbour.txt"
    assert history.following(desk.store).undo == "Bring in 3 documents"
    desk.do(history.undo)
    assert desk.known() == []


@pytest.mark.slow
def test_enter_while_they_are_read_brings_them_in_when_they_are(
    desk: Desk, files: list[Path]
) -> None:
    desk.incoming.take(files)
    desk.qtbot.waitUntil(lambda: len(desk.rows) == 3)
    desk.importing.bring_in()
    desk.settle()
    assert len(desk.known()) == 3
    assert history.following(desk.store).undo == "Bring in 3 documents"


@pytest.mark.slow
def test_what_is_here_already_is_shown_side_by_side_and_left_out(
    desk: Desk, files: list[Path]
) -> None:
    desk.take(files[0])
    desk.press(KEY.Key_Return)
    desk.take(*files[1:], files[0])
    same = desk.rows[2]
    assert (same.relation, same.choice) == (Relation.SAME, Choice.SKIP)
    desk.press(KEY.Key_Return)  # the two that are certain
    assert len(desk.known()) == 3
    assert desk.incoming.shown
    assert desk.importing.current is same
    assert desk.importing.detail.alike.isVisible()
    desk.press(KEY.Key_Return)
    assert not desk.incoming.shown
    assert len(desk.known()) == 3


@pytest.mark.slow
def test_a_new_version_carries_what_was_kept(desk: Desk, files: list[Path]) -> None:
    lines = (f"In year {n} the quay was mended by {n + 3} men of the port." for n in range(30))
    with files[0].open("a") as file:
        file.write("\n\n" + "\n\n".join(lines))
    desk.take(files[0])
    desk.press(KEY.Key_Return)
    words = desk.text.display.text
    desk.text.select(words.index("It was opened"), words.index(", the mayor"))
    desk.text.setFocus()
    desk.press(KEY.Key_C)
    old = desk.screen.reader.source.id
    files[0].write_text(words + "\n\nThe quay was painted, the mayor said.")
    desk.take(files[0])
    assert desk.rows[0].relation is Relation.NEAR
    desk.importing.detail.alike.buttons[Choice.VERSION].click()
    desk.press(KEY.Key_Return)
    new = desk.screen.reader.source
    assert new.replaces == old
    assert [kept.passage.source for kept in desk.screen.kept.kept] == [new.id]


@pytest.mark.slow
def test_a_refused_one_stays_to_be_read_about_and_tried_again(
    desk: Desk, files: list[Path], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    desk.take(files[0], empty)
    assert [row.state for row in desk.rows] == [State.READY, State.REFUSED]
    desk.press(KEY.Key_Return)
    assert len(desk.known()) == 1
    assert desk.importing.current is desk.rows[1]
    shown = " ".join(label.text() for label in desk.importing.detail.findChildren(QLabel))
    assert "empty.txt” is empty" in shown
    empty.write_text("Words after all.")
    desk.importing.foot.again.click()
    desk.settle()
    desk.press(KEY.Key_Return)
    assert len(desk.known()) == 2
    assert not desk.incoming.shown


@pytest.mark.slow
def test_guesses_are_mended_before_and_wrong_ones_hold_up(desk: Desk, files: list[Path]) -> None:
    desk.take(files[0])
    form = desk.importing.detail.form
    form.set_values(
        {"title": "Mended", "publisher": "The Gazette", "date": "soon", "kind": "other"}
    )
    desk.press(KEY.Key_Return)
    assert desk.known() == []
    assert "soon" in form.error("date")
    form.set_values({"date": "2021-07"})
    desk.press(KEY.Key_Return)
    source = desk.screen.reader.source
    assert (source.title, source.publisher, source.kind) == ("Mended", "The Gazette", "other")
    assert str(source.published) == "July 2021"


def test_cancel_stops_what_is_read_and_leaves_nothing(desk: Desk, files: list[Path]) -> None:
    desk.jobs.job_started.connect(lambda job: job.cancel())
    desk.take(*files)
    assert [row.state for row in desk.rows] == [State.CANCELLED] * 3
    desk.press(KEY.Key_Escape)
    assert not desk.incoming.shown
    assert desk.rows == []
    assert desk.known() == []


@pytest.mark.slow
def test_delete_leaves_one_out(desk: Desk, files: list[Path]) -> None:
    desk.take(*files)
    desk.press(KEY.Key_Delete)
    assert [row.name for row in desk.rows] == ["quay.txt", "basin.txt"]
    desk.press(KEY.Key_Return, CTRL)
    assert len(desk.known()) == 2


@pytest.mark.slow
def test_escape_keeps_what_is_not_decided_and_the_list_leads_back(
    desk: Desk, files: list[Path]
) -> None:
    desk.take(*files)
    desk.press(KEY.Key_Escape)
    assert not desk.incoming.shown
    assert len(desk.rows) == 3
    desk.screen.list.coming_requested.emit()
    assert desk.incoming.shown
    desk.press(KEY.Key_Return)
    assert len(desk.known()) == 3


def press(desk: Desk, words: str) -> None:
    (asked,) = desk.window.findChildren(QMessageBox)
    next(button for button in asked.buttons() if button.text() == words).click()
    QApplication.sendPostedEvents(asked, QEvent.Type.DeferredDelete)


def test_quitting_asks_and_drops_only_when_told_so(desk: Desk, files: list[Path]) -> None:
    desk.take(*files)
    assert not desk.incoming.may_leave()
    press(desk, "Stay")
    assert len(desk.rows) == 3
    assert not desk.incoming.may_leave()
    press(desk, "Quit without them")
    assert desk.rows == []
    assert desk.incoming.may_leave()


@pytest.mark.slow
def test_pasted_words_and_pages_go_the_same_way(desk: Desk) -> None:
    QApplication.clipboard().setText("A word from the mayor\n\nNothing is wrong, the mayor said.")
    desk.actions["source.paste"].trigger()
    desk.settle()
    assert desk.rows[0].title == "A word from the mayor"
    desk.press(KEY.Key_Return)
    page = QMimeData()
    page.setText("plain")
    page.setHtml("<h1>Harbour</h1><p>The minister said 27 ships were safe in the harbour.</p>")
    desk.incoming.take_held(page)
    desk.settle()
    desk.press(KEY.Key_Return)
    assert len(desk.known()) == 2
    assert "<p>" not in desk.text.display.text


def test_an_empty_clipboard_is_a_quiet_line(desk: Desk) -> None:
    desk.incoming.take_held(QMimeData())
    assert len(desk.said) == 1
    assert not desk.incoming.shown


def test_without_a_dossier_that_is_said(desk: Desk, files: list[Path]) -> None:
    desk.session.switch_dossier(0)
    desk.take(*files)
    assert len(desk.said) == 1
    assert desk.importing.intake.open_rows == []


@pytest.mark.slow
def test_a_folder_is_looked_into_one_level(desk: Desk, files: list[Path], tmp_path: Path) -> None:
    folder, bare = tmp_path / "folder", tmp_path / "nothing.pdf"
    for made in (folder, folder / "deeper", bare):
        made.mkdir()
    for file in (*files, folder / "deeper" / "not this one.txt"):
        file.rename(folder / file.name) if file in files else file.write_text("Words.")
    desk.take(folder, bare)
    assert [row.name for row in desk.rows] == [
        "basin.txt", "harbour.txt", "quay.txt", "nothing.pdf",
    ]  # fmt: skip
    assert desk.rows[3].state is State.REFUSED
    assert "is a folder" in desk.rows[3].error


def test_links_dragged_from_a_browser_are_addresses(desk: Desk) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl("https://127.0.0.1/page")])
    desk.incoming.take_held(dragged)
    desk.settle()
    assert desk.rows[0].state is State.REFUSED
    assert "127.0.0.1" in desk.rows[0].error


def test_an_address_is_typed(desk: Desk) -> None:
    desk.actions["source.address"].trigger()
    field = desk.importing.head.address
    assert field.hasFocus()
    desk.qtbot.keyClicks(field, "ftp://nowhere.example")
    desk.press(KEY.Key_Return)
    assert desk.rows == []
    field.setText("127.0.0.1/page")
    desk.press(KEY.Key_Return)
    assert [row.name for row in desk.rows] == ["https://127.0.0.1/page"]


@pytest.mark.slow
def test_keys_of_the_reader_sleep_while_documents_come_in(desk: Desk, files: list[Path]) -> None:
    desk.open()
    desk.take(*files)
    assert not desk.actions["source.next"].isEnabled()
    assert not desk.actions["source.delete"].isEnabled()
    assert desk.actions["source.import"].isEnabled()
    desk.press(KEY.Key_Return)
    assert desk.actions["source.edit"].isEnabled()


@pytest.mark.slow
def test_what_was_left_out_is_put_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<html><body><nav><a href='/'>Home</a></nav><article><h1>Quays</h1>"
        + "".join(
            f"<p>Quay {n} was mended in spring, said the harbour master.</p>" for n in range(9)
        )
        + "</article><footer>Copyright Harbour Post</footer></body></html>"
    )
    desk.take(path)
    row = desk.rows[0]
    if not row.prepared.document.captured.cut:
        pytest.skip("nothing was cut of this page")
    cuts = desk.importing.detail.pages.cuts
    index = cuts.model.index(0)
    words = row.prepared.document.captured.cut[0].text
    desk.importing.detail.pages.show_page(1)
    cuts.list.setCurrentIndex(index)
    cuts.list.setFocus()
    desk.qtbot.keyClick(cuts.list, KEY.Key_Space)
    assert row.put_back == {0}
    desk.importing.bring_in()
    desk.settle()
    assert words in sources.text_of(desk.store, desk.screen.reader.source.id)


@pytest.mark.slow
def test_the_document_of_a_source_without_its_text_fills_it_in(
    desk: Desk, files: list[Path], tmp_path: Path
) -> None:
    sender = Store(tmp_path / "sender.db", editor="Ed")
    dossier = dossiers.create(sender, name="Quays").made
    told = import_files(sender, dossier=dossier, given=[str(files[0])])
    assert [each.error for each in told] == [""]
    bundles.save(sender, dossier=dossier, path=tmp_path / "bare.factcheck", with_texts=False)
    sender.close()
    loaded, _ = bundles.load(desk.store, path=tmp_path / "bare.factcheck")
    desk.dossier = loaded.dossier
    desk.session.switch_dossier(loaded.dossier)
    desk.settle()
    reader = desk.screen.reader
    assert reader.missing.isVisible()
    assert "left out" in reader.missing.text()
    desk.take(files[0])
    desk.press(KEY.Key_Return)
    assert len(desk.known()) == 1
    assert reader.missing.isHidden()
    assert reader.text.display.text == files[0].read_text()


@pytest.mark.slow
def test_the_editor_says_which_source_it_is_a_new_version_of(desk: Desk, files: list[Path]) -> None:
    desk.take(*files[:2])
    desk.press(KEY.Key_Return)
    first, second = (source.id for source in sources.every(desk.store, desk.dossier))
    desk.take(files[2])
    row, replacing = desk.rows[0], desk.importing.detail.replacing
    assert row.relation is None
    assert [replacing.list.itemData(n) for n in range(3)] == [0, first, second]
    assert row.replaces is None
    for source in (first, 0, second):
        replacing.list.setCurrentIndex(replacing.list.findData(source))
        replacing.list.activated.emit(replacing.list.currentIndex())
        assert (row.replaces or 0) == source
        assert replacing.list.currentData() == source
    desk.press(KEY.Key_Return)
    assert desk.screen.reader.source.replaces == second
