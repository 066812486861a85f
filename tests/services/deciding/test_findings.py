"""Keeping findings, with their edition and the grade of the evidence."""

import pytest

from factcheck.domain.findings import Grade
from factcheck.errors import UserError
from factcheck.services.deciding import editions, findings, pairings
from factcheck.services.incoming import sources
from factcheck.services.incoming.sources import Details
from factcheck.store import Store

TEXT = "The report said officials were complicit."


def bring(store: Store, **details: str) -> int:
    told = sources.import_pasted(store, dossier=1, text=TEXT, details=Details(**details))
    return told.source.id


@pytest.mark.parametrize(
    ("details", "said", "name", "grade"),
    [
        ({}, {}, None, Grade.PARAPHRASE),
        ({"report": "TIP", "edition": "2020"}, {}, "TIP 2020", Grade.PRIMARY),
        ({"kind": "report"}, {"edition": 2019}, "2019", Grade.PRIMARY),
        ({"kind": "article", "report": "TIP"}, {"grade": "press quote"}, "TIP", Grade.PRESS_QUOTE),
        ({"edition": "2020"}, {"report": "TIP", "edition": 2021}, "TIP 2021", Grade.PRIMARY),
    ],
)
def test_a_finding_takes_edition_and_grade_from_its_source(desk: Store, details, said, name, grade):
    source = bring(desk, **details)
    found = findings.get(desk, findings.keep(desk, source=source, start=0, end=10, **said).made)
    assert found.text == "The report"
    assert (found.edition.name if found.edition else None, found.grade) == (name, grade)


@pytest.mark.parametrize(
    ("text", "words", "grade"),
    [
        ("It says “no one drowned” there.", "no one drowned", Grade.PRESS_QUOTE),
        ("It says “no one drowned” there.", "“no one drowned”", Grade.PRESS_QUOTE),
        ("It says ‘no one’s boat sank’ there.", "‘no one’s boat sank’", Grade.PRESS_QUOTE),
        ('It says "no one drowned" there.', "no one drowned", Grade.PRESS_QUOTE),
        ("Il dit «\u202fpersonne\u202f» là.", "personne", Grade.PRESS_QUOTE),
        ("Il dit « personne » là.", "« personne »", Grade.PRESS_QUOTE),
        ("It says “no one drowned” there.", "one drowned", Grade.PARAPHRASE),
        ("It says “no one drowned” there.", "“no one", Grade.PARAPHRASE),
        ("It says “no one drowned” there.", "It says “no one drowned”", Grade.PARAPHRASE),
        ("“Never,” she said, “again.”", "“Never,” she said, “again.”", Grade.PARAPHRASE),
        ('"Never," she said, "again."', "she said,", Grade.PARAPHRASE),
        ('"Never," she said, "again."', '"again."', Grade.PRESS_QUOTE),
        ("no one drowned", "no one drowned", Grade.PARAPHRASE),
        ('"', '"', Grade.PARAPHRASE),
    ],
)
def test_words_in_quotation_marks_are_a_press_quote(desk: Store, text, words, grade):
    source = sources.import_pasted(desk, dossier=1, text=text).source.id
    start = text.index(words)
    kept = findings.keep(desk, source=source, start=start, end=start + len(words))
    assert findings.get(desk, kept.made).grade is grade


def test_a_report_in_quotation_marks_is_still_the_report(desk: Store):
    told = sources.import_pasted(desk, dossier=1, text="“Yes.”", details=Details(kind="report"))
    kept = findings.keep(desk, source=told.source.id, start=0, end=6)
    assert findings.get(desk, kept.made).grade is Grade.PRIMARY


def test_editions_are_not_made_twice(desk: Store):
    findings.add(desk, dossier=1, text="More.", report=" Report ", edition="2021")
    assert [edition.name for edition in editions.every(desk, 1)] == ["Report 2021"]


def test_an_edit_of_the_year_keeps_the_report(desk: Store):
    findings.edit(desk, finding=1, edition=2022)
    assert findings.get(desk, 1).edition.name == "Report 2022"
    findings.edit(desk, finding=1, report="Another")
    assert findings.get(desk, 1).edition.name == "Another 2022"
    findings.edit(desk, finding=1, report="", edition="")
    assert findings.get(desk, 1).edition is None


def test_passages_extend_the_wording(desk: Store):
    source = bring(desk, title="The Report")
    made = findings.keep(desk, source=source, start=0, end=10).made
    findings.add_passage(desk, finding=made, source=source, start=16, end=25)
    found = findings.get(desk, made)
    assert (found.text, found.source_title) == ("The report […] officials", "The Report")
    findings.edit(desk, finding=made, text="In other words.", grade="translation", note="p. 3")
    findings.add_passage(desk, finding=made, source=source, start=31, end=40)
    found = findings.get(desk, made)
    assert (found.text, len(found.passages)) == ("In other words.", 3)
    assert (found.grade, found.note) == (Grade.TRANSLATION, "p. 3")


def test_deleting_takes_the_pairings_along(desk: Store):
    pairings.add(desk, claim=1, finding=1, stance="context")
    pairings.add(desk, claim=1, finding=2, stance="context")
    findings.delete(desk, finding=1)
    assert [pairing.finding for pairing in pairings.every(desk, 1)] == [2]
    assert findings.ids(desk, 1) == [2, 3]
    made = findings.add(desk, dossier=1, text="Next.").made
    assert findings.get(desk, made).number == 4


def test_findings_know_how_often_they_are_paired(desk: Store):
    pairings.add(desk, claim=1, finding=2, stance="context")
    assert [found.pairings for found in findings.page(desk, [3, 99, 2])] == [0, 1]
    assert [found.id for found in findings.every(desk, 1)] == [1, 2, 3]


@pytest.mark.parametrize("said", [{"text": " "}, {"grade": "hearsay"}, {"note": "x" * 200_001}])
def test_what_is_no_finding_is_refused(desk: Store, said):
    with pytest.raises(UserError):
        findings.add(desk, **{"dossier": 1, "text": "Words."} | said)
    with pytest.raises(UserError):
        findings.edit(desk, finding=1, **said)
    assert findings.ids(desk, 1) == [1, 2, 3]
