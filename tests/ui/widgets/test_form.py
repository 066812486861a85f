import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.form import Field, Form

FIELDS = (
    Field("title", "Title", required=True, help="As it is cited."),
    Field("kind", "Kind", "choice", choices=(("article", "Article"), ("report", "Report"))),
    Field("published", "Published", "date"),
    Field("note", "Note", "long"),
)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(FIELDS, {"kind": "report", "note": "First\nsecond"})
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_it_builds_itself_and_gives_its_values(form: Form) -> None:
    assert form.values() == {
        "title": "",
        "kind": "report",
        "published": "",
        "note": "First\nsecond",
    }
    kinds = [type(form.editor(field.name)).__mro__ for field in FIELDS]
    wanted = [QLineEdit, QComboBox, QLineEdit, QPlainTextEdit]
    assert all(want in got for want, got in zip(wanted, kinds, strict=True))


def test_a_long_text_is_shown_from_its_beginning(form: Form) -> None:
    form.editor("note").setFocus()
    form.set_values({"title": "What the ministry answered when it was asked for it. " * 5})
    line = form.editor("title")
    assert isinstance(line, QLineEdit)
    assert line.cursorPosition() == 0
    line.setFocus()
    line.setCursorPosition(4)
    form.set_values({"title": "Another title."})  # while somebody writes there
    assert line.cursorPosition() == len("Another title.")


def test_enter_in_a_line_submits(qtbot: QtBot, form: Form) -> None:
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(form.editor("title"), Qt.Key.Key_Return)


def test_an_error_stands_at_its_field_and_is_heard(form: Form) -> None:
    form.set_values({"published": "2021-13"})
    assert not form.check()
    assert form.error("title")
    assert "2021-13" in form.error("published")
    assert form.editor("published").accessibleDescription() == form.error("published")
    assert form.focusWidget() is form.editor("title")


def test_an_error_goes_when_it_is_mended(form: Form) -> None:
    form.check()
    form.set_values({"title": "A title", "published": "2021-07"})
    assert form.check()
    assert form.error("title") == form.error("published") == ""
    assert form.editor("title").accessibleDescription() == "As it is cited."


def test_an_error_from_outside_is_shown_too(form: Form) -> None:
    form.show_error("title", "There is a dossier of that name.")
    assert form.error("title") == "There is a dossier of that name."
    assert form.editor("title").property("error") is True
    form.show_error("title", "")
    assert form.editor("title").property("error") is False


def test_tab_leaves_the_long_field(qtbot: QtBot, form: Form) -> None:
    note = form.editor("note")
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert form.values()["note"] == "First\nsecond"


def test_unknown_names_are_mistakes(form: Form) -> None:
    with pytest.raises(KeyError):
        form.set_values({"no such field": "x"})
