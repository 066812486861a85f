"""The original: a copy opened with a safe name, after a question where it may run something."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from factcheck.services.incoming import sources
from factcheck.ui.views.sources.original import safe_name
from tests.ui.sources.conftest import TEXT, Desk


@pytest.fixture
def seen(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the system would have been asked to open."""
    shown: list[Path] = []
    monkeypatch.setattr(desk.screen.originals, "show_file", shown.append)
    return shown


def test_a_copy_of_a_text_is_opened_at_once(desk: Desk, seen: list[Path]) -> None:
    desk.open()
    desk.actions["source.open"].trigger()
    desk.settle()
    (path,) = seen
    assert path.read_text(encoding="utf-8") == TEXT.replace("e\u0301", "é")
    assert path.stat().st_mode & 0o777 == 0o400


@pytest.mark.slow
def test_what_may_run_is_opened_after_a_question(desk: Desk, seen: list[Path]) -> None:
    told = sources.import_pasted(
        desk.store, dossier=desk.dossier, text="", html="<p>The minister said 27 ships sank.</p>"
    )
    desk.screen.show_source(told.source.id)
    desk.settle()
    desk.actions["source.open"].trigger()
    assert seen == []
    (asked,) = desk.window.findChildren(QMessageBox)
    next(each for each in asked.findChildren(QPushButton) if each.text() == "Open").click()
    desk.settle()
    assert [path.suffix for path in seen] == [".html"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "safe"),
    [("a.txt", "a.txt"), ("run.exe", "run.exe.txt"), ("x.desktop", "x.desktop.txt")],
)
def test_no_document_opens_as_a_program(desk: Desk, name: str, safe: str) -> None:
    source = sources.get(desk.store, desk.open())
    assert safe_name(replace(source, file_name=name)) == safe


@pytest.mark.slow
def test_the_hash_is_checked(desk: Desk) -> None:
    desk.open()
    desk.actions["source.check"].trigger()
    desk.settle()
    assert "its hash agrees" in desk.said[-1]
