"""Files that the system hands over while the program runs, as macOS does."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from factcheck.ui.app import Starting
from factcheck.ui.application import Application
from factcheck.ui.company import Company
from factcheck.ui.single import SingleWindow


def test_a_file_is_passed_on_and_nothing_else(qapp: QApplication, tmp_path: Path) -> None:
    assert isinstance(qapp, Application)
    seen: list[Path] = []
    qapp.file_opened.connect(seen.append)
    dossier = tmp_path / "ទិន្នន័យ a.factcheck"
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(dossier)))
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/a.factcheck")))
    QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.ApplicationPaletteChange))
    assert seen == [dossier]
    qapp.file_opened.disconnect(seen.append)


def test_one_that_comes_before_the_window_is_ready_waits(
    qapp: QApplication, tmp_path: Path
) -> None:
    loaded: list[Path] = []

    class Screens:
        @staticmethod
        def load_file(path: Path) -> None:
            loaded.append(path)

    path = tmp_path / "s.factcheckdb"
    starting = Starting(lambda: None, path=path)  # type: ignore[arg-type,return-value]
    company = Company(starting, SingleWindow(path), [])
    first, second = tmp_path / "a.factcheck", tmp_path / "b.factcheck"
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(first)))
    assert loaded == []
    starting.window.screens = Screens()  # type: ignore[assignment]
    company._settle_in()
    assert loaded == [first]
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(second)))
    assert loaded == [first, second]
    starting.window.screens = None
    starting.window.close()
    starting.deleteLater()
