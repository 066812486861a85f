"""The import screen for everyone: names, plain labels, narrow windows, what is heard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from factcheck.ui.views.importing.rows import State
from tests.ui.core.test_everyone import nameless
from tests.ui.importing.conftest import Desk
from tests.ui.importing.samples import documents


@pytest.mark.slow
def test_every_control_has_a_name_whatever_is_looked_at(desk: Desk, tmp_path: Path) -> None:
    desk.take(*documents(tmp_path / "."), "https://127.0.0.1/")
    for row in desk.rows:
        desk.importing.go_to(row)
        desk.settle()
        assert nameless(desk.importing) == []
        labels = [label for label in desk.importing.findChildren(QLabel) if label.text()]
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.slow
def test_a_row_is_heard_with_how_it_stands(desk: Desk, files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    desk.take(files[0], tmp_path / "empty.txt")
    model = desk.importing.list.model()
    heard = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert heard[0].startswith("News of the harbour, ready")
    assert "refused" in heard[1]
    assert "is empty" in heard[1]


@pytest.mark.slow
def test_it_fits_a_narrow_window(desk: Desk, files: list[Path]) -> None:
    desk.take(*files)
    assert desk.importing.minimumSizeHint().width() <= 700


def test_first_words_and_pages_show_while_a_document_is_read(desk: Desk, files: list[Path]) -> None:
    seen: list[tuple[int, int]] = []
    intake = desk.importing.intake
    intake.advanced.connect(lambda row: seen.append((row.done, row.total)))
    path = files[0].with_name("report.pdf")
    from tests.ui.importing.samples import report

    path.write_bytes(report(40))
    words: list[str] = []
    intake.changed.connect(
        lambda row: words.append(row.first) if row.state is State.READING else None
    )
    desk.take(path)
    assert desk.rows[0].state is State.READY
    assert seen
    assert seen[-1] == (40, 40)
    assert any("The harbour was dredged" in first for first in words)
