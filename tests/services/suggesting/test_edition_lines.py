"""A finding through the editions of its report."""

from factcheck.services.deciding import dossiers, editions, findings
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import Details
from factcheck.services.suggesting.edition_lines import of_finding
from factcheck.services.suggesting.evidence import Evidence
from factcheck.store import Store
from tests.services.suggesting.test_suggestions import made

NAME = "Labour report"
SAYS = "The government did not allocate funds for the inspection of kilns."


def bring(store: Store, year: str, *said: str) -> int:
    editions.describe(store, dossier=1, report=NAME, year=year)
    details = Details(kind="report", title=f"{NAME} {year}", report=NAME, edition=year)
    text = "\n\n".join((f"Of the year {year}", *said, "Ferries crossed the river on most days."))
    return sources.import_pasted(store, dossier=1, text=text, details=details).source.id


def through(store: Store, finding: int):
    index = Evidence(store, 1)
    index.take_in()
    return of_finding(store, finding, index)


def test_a_finding_is_followed_through_kept_and_unkept_editions(store: Store) -> None:
    dossiers.create(store, name="Kilns")
    bring(store, "2019", SAYS)
    bring(store, "2020", f"Much was promised. {SAYS} Others waited for a law.")
    softer = SAYS.replace("did not allocate", "did not allocate sufficient")
    bring(store, "2021", softer)
    bring(store, "2022", "Schools opened late in the capital.")
    finding = made(findings.add(store, dossier=1, text=softer, report=NAME, edition="2021"))
    line = through(store, finding)
    assert [one.edition for one in line] == ["2019", "2020", "2021", "2022"]
    assert [str(one.change) for one in line[:2]] == ["first", "verbatim"]
    assert line[2].change in ("softened", "reworded")
    assert line[2].differing == ("“sufficient” added",)
    assert (line[2].is_asked, line[2].before) == (True, SAYS)
    assert (str(line[3].change), line[3].text) == ("dropped", "")


def test_only_of_an_edition_at_hand_it_is_told_that_it_dropped_a_finding(store: Store) -> None:
    dossiers.create(store, name="Kilns")
    first = made(findings.add(store, dossier=1, text=SAYS, report=NAME, edition="2019"))
    findings.add(store, dossier=1, text="Kilns burn coal.", report=NAME, edition="2020")
    findings.add(store, dossier=1, text=SAYS, report=NAME, edition="2021")
    line = through(store, first)
    assert [(one.edition, str(one.change)) for one in line] == [
        ("2019", "first"),
        ("2021", "verbatim"),
    ]


def test_other_reports_do_not_mix_in(store: Store) -> None:
    dossiers.create(store, name="Kilns")
    first = made(findings.add(store, dossier=1, text=SAYS, report=NAME, edition="2019"))
    findings.add(store, dossier=1, text=SAYS, report="Another report", edition="2020")
    assert through(store, first) == ()
    alone = made(findings.add(store, dossier=1, text="Kilns burn coal."))
    assert through(store, alone) == ()
    assert through(store, 99) == ()


def test_nothing_is_told_before_all_reports_are_read(store: Store, monkeypatch) -> None:
    dossiers.create(store, name="Kilns")
    bring(store, "2019", SAYS)
    finding = made(findings.add(store, dossier=1, text=SAYS, report=NAME, edition="2021"))
    monkeypatch.setattr("factcheck.services.suggesting.evidence.LETTERS_AT_ONCE", 10)
    index = Evidence(store, 1)
    assert of_finding(store, finding, index) == ()
    index.take_in()
    assert [str(one.change) for one in of_finding(store, finding, index)] == ["first", "verbatim"]
