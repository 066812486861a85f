"""Every screen as a picture: `python -m tests.screenshots DIR`.

Light and dark, at 1366x768 and 1920x1080: the sample dossier, a dossier of long, foreign and
hostile texts, and the empty states.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from factcheck.services import claims, dossiers, findings, sample, sources
from factcheck.settings import Settings
from factcheck.store import Store
from factcheck.ui import theme
from factcheck.ui.app import application
from factcheck.ui.main_window import MainWindow

Visit = Callable[[MainWindow], None]

SIZES = ((1366, 768), (1920, 1080))
LONG = "ការជួញដូរមនុស្ស អ្នកនាំពាក្យ 🙂 e\u0301 العربية " * 30


def settle(window: MainWindow) -> None:
    """Wait until nothing is under way and everything is painted."""
    quiet = 0
    while quiet < 12:
        loop = QEventLoop()
        QTimer.singleShot(15, loop.quit)
        loop.exec()
        quiet = 0 if window.jobs.busy else quiet + 1


@contextmanager
def opened(store: Store, size: tuple[int, int], dossier: int = 0) -> Iterator[MainWindow]:
    """A window of a size on a store."""
    window = MainWindow(Settings())
    window.resize(*size)
    window.show()
    window.open_store(store, dossier)
    settle(window)
    yield window
    window.close()


def stay(_window: MainWindow) -> None:
    """What is shown at first."""


def go_to(name: str, window: MainWindow) -> None:
    """Go to a screen."""
    window.screens.show(name)


def read(part: str, window: MainWindow) -> None:
    """The reader on the first source whose file is named so."""
    window.screens.show("sources")
    known = sources.every(window.session.store, window.session.dossier)
    window.screens.sources.show_source(next(s.id for s in known if part in s.file_name))


def decide(window: MainWindow) -> None:
    """The desk on a disputed claim."""
    window.screens.show("desk")
    window.screens.desk.claims.step(10)


def do(action: str, window: MainWindow) -> None:
    """An action from the desk."""
    window.screens.show("desk")
    window.actions_table[action].trigger()


SAMPLE: Mapping[str, Visit] = {
    "desk": decide,
    "reader": partial(read, "2021"),
    "sheet": partial(go_to, "sheet"),
    "history": partial(go_to, "history"),
    "claim": partial(do, "claim.edit"),
    "palette": partial(do, "help.palette"),
    "keys": partial(do, "help.keys"),
}
ODD: Mapping[str, Visit] = {
    "desk": partial(go_to, "desk"),
    "reader": partial(read, ""),
    "sheet": partial(go_to, "sheet"),
    "history": partial(go_to, "history"),
}
EMPTY: Mapping[str, Visit] = {name: partial(go_to, name) for name in ("sources", "desk", "sheet")}


def odd_dossier(store: Store) -> int:
    """Long texts, Khmer, Arabic, markup, a word without end."""
    name = "ការជួញដូរមនុស្ស — a name that goes on & on <b>and on</b> until the rail is full"
    dossier = dossiers.create(store, name=name).made
    text = f"ការជួញដូរមនុស្ស\n\n{LONG}\n\nمرحبا بالعالم هذا نص طويل\n\n{'x' * 3000}\n\nShort."
    sources.import_pasted(store, dossier=dossier, text=text)
    claims.add(store, dossier=dossier, text=LONG, speaker="លោក ជូ ប៊ុនអេង " * 6, date="2021-07")
    claims.add(
        store, dossier=dossier, text="<img src=x onerror=alert(1)> <b>No speaker</b>, no date"
    )
    claims.add(store, dossier=dossier, text="x" * 3000, speaker="A")
    findings.add(store, dossier=dossier, text=LONG, report="Report " * 20, edition="2021")
    return dossier


def picture(window: MainWindow) -> QPixmap:
    """The window, with what stands in front of it."""
    window.toast.hide()
    taken = window.grab()
    painter = QPainter(taken)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible() and other.isWindow():
            painter.drawPixmap(
                other.mapToGlobal(other.rect().topLeft()) - window.pos(), other.grab()
            )
    painter.end()
    return taken


def written(
    path: Callable[[str], Path],
    store: Store,
    size: tuple[int, int],
    visits: Mapping[str, Visit],
    dossier: int = 0,
) -> Iterator[str]:
    """The pictures of some screens in one window."""
    with opened(store, size, dossier) as window:
        for name, visit in visits.items():
            visit(window)
            settle(window)
            picture(window).save(str(path(name)))
            yield path(name).name
            for other in QApplication.topLevelWidgets():
                if other is not window and other.isVisible():
                    other.close()


def pictures(folder: Path) -> Iterator[str]:
    """Write every picture and tell its name."""
    app = application()
    with tempfile.TemporaryDirectory() as place:
        full, odd, bare = (Store(Path(place, n), editor="Ed") for n in ("full", "odd", "bare"))
        sample.build(full)
        strange, nothing = odd_dossier(odd), dossiers.create(odd, name="Nothing yet").made
        for scheme in ("light", "dark"):
            theme.apply(app, scheme)
            for size in SIZES:
                of = f"{scheme}-{size[0]}x{size[1]}.png"
                yield from written(lambda n, o=of: folder / f"{n}-{o}", full, size, SAMPLE)
                yield from written(lambda n, o=of: folder / f"odd-{n}-{o}", odd, size, ODD, strange)
            of = f"{scheme}.png"
            yield from written(
                lambda n, o=of: folder / f"empty-{n}-{o}", odd, SIZES[0], EMPTY, nothing
            )
            yield from written(
                lambda n, o=of: folder / f"{n}-{o}", bare, SIZES[0], {"welcome": stay}
            )
        for store in (full, odd, bare):
            store.close()


def main() -> None:
    """Write the pictures into the folder named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in pictures(folder):
        print(name)


if __name__ == "__main__":
    main()
