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

from factcheck.services import sample
from factcheck.services.deciding import claims, dossiers, editions, findings, pairings, verdicts
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import Details
from factcheck.services.suggesting import suggestions
from factcheck.settings import Settings
from factcheck.store import Store
from factcheck.ui import theme
from factcheck.ui.app import application
from factcheck.ui.main_window import MainWindow
from tests.dialogs_shown import close_all, dialogs
from tests.ui.importing.samples import documents

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


def consider(window: MainWindow) -> None:
    """The inbox with two statements decided, on the third, and why it was found."""
    window.screens.show("inbox")
    settle(window)
    for action in ("inbox.dismiss", "inbox.dismiss", "inbox.why"):
        window.actions_table[action].trigger()
        settle(window)


def consider_last(window: MainWindow) -> None:
    """The inbox on its last statement."""
    window.screens.show("inbox")
    settle(window)
    window.screens.inbox.list.choose(window.screens.inbox.list.model.ids()[-1])


def change(window: MainWindow) -> None:
    """The inbox with a statement being changed."""
    window.screens.show("inbox")
    settle(window)
    window.actions_table["inbox.edit"].trigger()


def drop(window: MainWindow) -> None:
    """Documents of every sort on their way in."""
    window.screens.show("sources")
    folder = Path(tempfile.mkdtemp())
    window.screens.sources.incoming.take(documents(folder))
    settle(window)


def look_at(place: int, window: MainWindow) -> None:
    """One of the documents on their way in."""
    importing = window.screens.sources.incoming.screen
    importing.go_to(importing.intake.rows[place])


def read_pages(window: MainWindow) -> None:
    """A report beside its pages, which come in if they have not yet."""
    importing = window.screens.sources.incoming.screen
    rows = importing.intake.rows
    importing.intake.bring_in([row for row in rows if row.name.endswith(".pdf")])
    settle(window)
    importing.intake.forget(importing.intake.rows)
    window.screens.sources.incoming.left.emit(0)
    read("report 2022", window)
    settle(window)


def consider_claim(place: int, window: MainWindow, action: str = "") -> None:
    """The desk on a claim of the list, and what an action opens there."""
    window.screens.show("desk")
    desk = window.screens.desk
    desk.show_claim(desk.claims.model.ids()[place])
    settle(window)
    if action:
        window.actions_table[action].trigger()


SAMPLE: Mapping[str, Visit] = {
    "desk": decide,
    "reader": partial(read, "2021"),
    "found": partial(read, "2019-thomson"),
    "inbox": consider,
    "inbox-edit": change,
    "sheet": partial(go_to, "sheet"),
    "sheet-publish": partial(do, "sheet.publish"),
    "history": partial(go_to, "history"),
    "claim": partial(do, "claim.edit"),
    "palette": partial(do, "help.palette"),
    "keys": partial(do, "help.keys"),
    "importing": drop,
    "importing-alike": partial(look_at, 3),
    "importing-refused": partial(look_at, 4),
    "pages": read_pages,
}
YEARS: Mapping[str, Visit] = {
    "desk": partial(consider_claim, 0),
    "desk-line": partial(consider_claim, 0, action="finding.line"),
    "desk-learned": partial(consider_claim, 0, action="pairing.learned"),
    "desk-said-before": partial(consider_claim, 1),
    "desk-dismissed": partial(consider_claim, 1, action="suggestion.dismissed"),
    "desk-nothing-suggested": partial(consider_claim, 2),
    "desk-khmer": partial(consider_claim, 3),
}
ODD: Mapping[str, Visit] = {
    "desk": partial(go_to, "desk"),
    "reader": partial(read, ""),
    "inbox": partial(go_to, "inbox"),
    "inbox-last": consider_last,
    "sheet": partial(go_to, "sheet"),
    "history": partial(go_to, "history"),
}
EMPTY: Mapping[str, Visit] = {
    name: partial(go_to, name) for name in ("sources", "inbox", "desk", "sheet")
}


def odd_dossier(store: Store) -> int:
    """Long texts, Khmer, Arabic, markup, a word without end."""
    name = "ការជួញដូរមនុស្ស — a name that goes on & on <b>and on</b> until the rail is full"
    dossier = dossiers.create(store, name=name).made
    text = f"ការជួញដូរមនុស្ស\n\n{LONG}\n\nمرحبا بالعالم هذا نص طويل\n\n{'x' * 3000}\n\nShort."
    sources.import_pasted(store, dossier=dossier, text=text)
    said = [f"Deputy Minister Aleksandra Konstantinopoulou-{'Sok' * 30} said “{LONG}”"]
    said += [f"Minister Sok Dara told the assembly that {n} boats sank." for n in range(400)]
    sources.import_pasted(store, dossier=dossier, text="\n\n".join(said))
    claims.add(store, dossier=dossier, text=LONG, speaker="លោក ជូ ប៊ុនអេង " * 6, date="2021-07")
    claims.add(
        store, dossier=dossier, text="<img src=x onerror=alert(1)> <b>No speaker</b>, no date"
    )
    claims.add(store, dossier=dossier, text="x" * 3000, speaker="A")
    findings.add(store, dossier=dossier, text=LONG, report="Report " * 20, edition="2021")
    return dossier


def years_dossier(store: Store) -> int:
    """Three editions of a report with hundreds of passages, and a claim said twice."""
    dossier = dossiers.create(store, name="Brick kilns, 2019-2021").made
    for year in ("2019", "2020", "2021"):
        editions.describe(store, dossier=dossier, report="Labour report", year=year)
        said = [
            "The government did not allocate funds for the inspection of kilns."
            if year != "2021"
            else "The government did not allocate sufficient funds for the inspection of kilns.",
            f"In {year} inspectors visited 27 kilns and closed none of those with bonded workers.",
            "ឡឥដ្ឋ និងកម្មករជំពាក់បំណុល៖ " + LONG[:200],
        ]
        said += [
            f"In district {n} officials visited {n % 40} kilns and reported {n % 7} bonded workers."
            for n in range(150)
        ]
        details = Details(kind="report", title=f"Labour report {year}", report="Labour report",
                          edition=year)  # fmt: skip
        sources.import_pasted(store, dossier=dossier, text="\n\n".join(said), details=details)
    who = "Ministry of Labour"
    text = "We inspected {} kilns in {} and closed every one with bonded workers."
    first = claims.add(
        store, dossier=dossier, text=text.format(120, 2020), speaker=who, date="2020-08"
    ).made
    second = claims.add(
        store, dossier=dossier, text=text.format(140, 2021), speaker=who, date="2021-09"
    ).made
    claims.add(store, dossier=dossier, text="…?!", speaker="Sok Dara")
    claims.add(store, dossier=dossier, text=f"ឡឥដ្ឋ {LONG}", speaker=who, date="2021-09")
    for finding in suggestions.of_claim(store, first).found[:3]:
        place = finding.passage
        pairings.add_passage(store, claim=first, source=place.source.id, start=place.start,
                             end=place.end, stance="contradicts")  # fmt: skip
    funds = suggestions.of_claim(store, first, "funds").found[0].passage
    pairings.add_passage(store, claim=first, source=funds.source.id, start=funds.start,
                         end=funds.end, stance="context")  # fmt: skip
    why = "The report of that year found that none was closed; it counts 27 visits, not 120."
    verdicts.mark(store, claim=first, verdict="disputed", rationale=why)
    for one in suggestions.of_claim(store, second).found[4:7]:
        place = one.passage
        suggestions.dismiss(store, claim=second, source=place.source.id, start=place.start,
                            end=place.end)  # fmt: skip
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
            close_all(window)
            for other in QApplication.topLevelWidgets():
                if other is not window and other.isVisible():
                    other.close()


def pictures(folder: Path) -> Iterator[str]:
    """Write every picture and tell its name."""
    app = application()
    with tempfile.TemporaryDirectory() as place:
        full, odd, bare = (Store(Path(place, n), editor="Ed") for n in ("full", "odd", "bare"))
        sample.build(full)
        years = years_dossier(odd)
        strange, nothing = odd_dossier(odd), dossiers.create(odd, name="Nothing yet").made
        for scheme in ("light", "dark"):
            theme.apply(app, scheme)
            for size in SIZES:
                of = f"{scheme}-{size[0]}x{size[1]}.png"
                yield from written(lambda n, o=of: folder / f"{n}-{o}", full, size, SAMPLE)
                yield from written(lambda n, o=of: folder / f"odd-{n}-{o}", odd, size, ODD, strange)
                for what, store, dossier in (("dialog", full, 0), ("dialog-odd", odd, strange)):
                    yield from written(
                        lambda n, o=of, w=what: folder / f"{w}-{n}-{o}",
                        store,
                        size,
                        dialogs(settle),
                        dossier,
                    )
                yield from written(
                    lambda n, o=of: folder / f"years-{n}-{o}", odd, size, YEARS, years
                )
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
