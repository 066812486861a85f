"""The README's two pictures: `python -m tests.pictured .github/pictures`.

A made-up dossier in which a ministry's figures meet those of a yearly report.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from factcheck.domain.passages import find
from factcheck.services.deciding import dossiers, editions, findings, pairings, verdicts
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import Details
from factcheck.store import Store
from factcheck.ui import theme
from factcheck.ui.app import application
from factcheck.ui.main_window import MainWindow
from tests.screenshots import SIZES, opened, picture, settle

REPORT = "Labour Review"
REPORTED = {
    "2020": (
        "In 2020 inspectors visited 31 brick kilns and closed two of those with bonded workers.",
        "The inspectorate employed 40 inspectors for the whole country.",
        "Children carried bricks in nine of the kilns that were visited.",
    ),
    "2021": (
        "In 2021 inspectors visited 27 brick kilns and closed none of those with bonded workers.",
        "The inspectorate employed 52 inspectors at the end of the year, twelve more than before.",
        "Children carried bricks in eleven of the kilns that were visited.",
        "The government did not allocate funds for the inspection of kilns outside the capital.",
        "The inspectorate's own list names 27 kilns that were inspected in 2021.",
        "No owner of a kiln was prosecuted for debt bondage, and no debt was struck off.",
        "The ministry shared its lists of licensed kilns with two charities.",
    ),
}
HEADLINE = "Ministry answers the Labour Review"
ARTICLE = f"""{HEADLINE}

The Labour Ministry has rejected what this year's Labour Review says of the country's brick kilns.

“We inspected 140 kilns in 2021 and closed every one with bonded workers,” Lina Moren, the \
labour minister, said on Tuesday.

She said the ministry had hired twelve inspectors within a year.

“No child works in a kiln of this country,” the minister told reporters.

Deputy Minister Tomas Veld said the debts of all kiln workers had been struck off.

He added that the review was written far from the kilns.

The Labour Review said inspectors visited 27 kilns and closed none of them.

Ana Brenn of the charity Open Yard said workers' passports were still kept by the owners.
"""
KEPT = ("140 kilns", "twelve inspectors", "No child works", "the debts of all", "written far from")
DECIDED = (
    (1, "disputed", "", "checked", (
        "The review counts 27 visits where the minister counts 140, in the same year and of the "
        "same kilns; and it found none closed. Whose count is right cannot be told from these two."
    )),
    (2, "supported", "", "checked", "Twelve more than the year before, as the review has it."),
    (3, "disputed", "", "open", "Children were seen in eleven of 27 kilns."),
    (5, "unverified", "opinion or motive", "checked", (
        "How the review was written is a reproach, and nothing that a finding of it could settle."
    )),
)  # fmt: skip
PAIRED = (
    (1, "visited 27 brick kilns", "contradicts"),
    (1, "did not allocate funds", "context"),
    (2, "employed 52 inspectors", "supports"),
    (3, "in eleven of the kilns", "contradicts"),
    (0, "own list names 27 kilns", ""),  # kept, and not paired yet
)


def made(store: Store) -> int:
    """Make the dossier; its id."""
    dossier = dossiers.create(store, name="Brick kilns, 2020-2021", country="Northland").made
    reports = {}
    for year, said in REPORTED.items():
        editions.describe(store, dossier=dossier, report=REPORT, year=year)
        about = Details(kind="report", title=f"{REPORT} {year}", report=REPORT, edition=year)
        text = "\n\n".join((f"{REPORT} {year}", *said))
        reports[year] = sources.import_pasted(store, dossier=dossier, text=text, details=about)
    about = Details(
        kind="article", title=HEADLINE, publisher="Northland Courier", date="2021-09-14"
    )
    article = sources.import_pasted(store, dossier=dossier, text=ARTICLE, details=about).source.id
    for one in statements.of_source(store, article):
        if any(words in one.selector.exact for words in KEPT):
            statements.keep(store, statement=one.id)
    report = reports["2021"].source.id
    text = sources.text_of(store, report)
    for claim, words, stance in PAIRED:
        said = next(said for said in REPORTED["2021"] if words in said)
        place = find(text, said)
        kept = findings.keep(store, source=report, start=place.start, end=place.end).made
        if claim:
            pairings.add(store, claim=claim, finding=kept, stance=stance)
    for claim, verdict, reason, status, why in DECIDED:
        verdicts.mark(store, claim=claim, verdict=verdict, rationale=why, reason=reason or None)
        verdicts.set_status(store, claim=claim, status=status)
    return dossier


def desk(window: MainWindow) -> None:
    """The desk on the minister's count."""
    window.screens.show("desk")
    window.screens.desk.show_claim(1)


def reader(window: MainWindow) -> None:
    """The article with what is kept of it, and what waits."""
    window.screens.show("sources")
    known = sources.every(window.session.store, window.session.dossier)
    window.screens.sources.show_source(next(s.id for s in known if s.title == HEADLINE))


PICTURES: dict[str, tuple[str, Callable[[MainWindow], None]]] = {
    "desk-light": ("light", desk),
    "reader-dark": ("dark", reader),
}


def main() -> None:
    """Write the pictures into the folder named."""
    folder, app = Path(sys.argv[1]), application()
    for name, (scheme, visit) in PICTURES.items():
        theme.apply(app, scheme)
        with tempfile.TemporaryDirectory() as place:
            store = Store(Path(place, "store"), editor="Ed")
            with opened(store, SIZES[0], made(store)) as window:
                visit(window)
                settle(window)
                picture(window).save(str(folder / f"{name}.png"))
            store.close()


if __name__ == "__main__":
    main()
