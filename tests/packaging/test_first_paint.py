"""When a program's window is painted first, told by Qt itself."""

import sys
from pathlib import Path

import first_paint
import pytest


def _program(folder: Path, body: str) -> Path:
    program = folder / "program"
    program.write_text(f"#!{sys.executable}\n{body}")
    program.chmod(0o755)
    return program


WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a program is a script here")
def test_a_window_is_ended_at_its_first_paint(tmp_path: Path) -> None:
    assert 0 < first_paint.moment(_program(tmp_path, WINDOW), str(tmp_path)) < 60


@pytest.mark.skipif(sys.platform == "win32", reason="a program is a script here")
def test_a_program_without_a_window_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="painted nothing"):
        first_paint.moment(_program(tmp_path, "pass"), str(tmp_path))


@pytest.mark.parametrize(("found", "status"), [((1.2, 1.5), 0), ((1.2, 1.6), 1), ((1.6, 1.2), 1)])
def test_both_measures_must_hold(
    found: tuple[float, float], status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "frozen/factcheck/factcheck"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(first_paint.bare, "frozen", lambda _context: program)
    monkeypatch.setattr(first_paint, "ratios", lambda *_programs: found)
    assert first_paint.main(["--work", str(tmp_path)]) == status
