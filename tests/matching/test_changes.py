"""Findings that come, change and go while claims are asked, and what is done in the background."""

import threading

import pytest

from factcheck.matching import Item, Matcher

FINDINGS = [
    Item(1, "Kilns in the south were not inspected.", source="a"),
    Item(2, "Shelters were closed to men.", source="a"),
    Item(3, "Harbour police took bribes.", source="b"),
]


def found(matcher: Matcher, text: str) -> list[int | str]:
    return [match.finding for match in matcher.rank(Item("c", text))]


def test_a_removed_finding_is_gone_and_an_added_one_there() -> None:
    matcher = Matcher(FINDINGS)
    assert matcher.remove(1)
    assert not matcher.remove(1)
    assert found(matcher, "The kilns were inspected.") == []
    assert len(matcher) == 2
    assert 1 not in matcher
    matcher.add(FINDINGS[0])
    assert found(matcher, "The kilns were inspected.") == [1]


def test_one_of_the_same_id_takes_the_place_of_the_other() -> None:
    matcher = Matcher(FINDINGS)
    matcher.add(Item(1, "Orchards in the north were flooded."))
    assert found(matcher, "The kilns were inspected.") == []
    assert found(matcher, "Orchards are flooded.") == [1]
    assert len(matcher) == 3


def test_changes_leave_what_building_anew_would_give() -> None:
    changed = Matcher([Item(n, f"Barley of field {n} was sold.") for n in range(40)])
    for n in range(0, 40, 2):
        changed.remove(n)
    for finding in FINDINGS:
        changed.add(finding)
    fresh = Matcher([Item(n, f"Barley of field {n} was sold.") for n in range(1, 40, 2)])
    for finding in FINDINGS:
        fresh.add(finding)
    for text in ("Kilns are inspected.", "Barley of field 7", "Bribes at the harbour", "field 8"):
        claim = Item("c", text)
        ours = {match.finding: match.score for match in changed.rank(claim, 50)}
        theirs = {match.finding: match.score for match in fresh.rank(claim, 50)}
        assert ours == pytest.approx(theirs)


def test_building_tells_how_far_it_is_and_can_be_cancelled() -> None:
    told = []
    many = [Item(n, f"Kiln {n}") for n in range(1000)]
    matcher = Matcher()
    assert matcher.build(many, lambda done, total, label: told.append((done, total, label)))
    assert told[0] == (0, 1000, "Indexing words")
    assert told[-1] == (1000, 1000, "Indexing words")
    stopped = Matcher()
    assert not stopped.build(many, cancelled=lambda: len(stopped) >= 400)
    assert 400 <= len(stopped) < 1000
    assert found(stopped, "kiln 7")[0] == 7


def test_claims_are_answered_while_findings_change() -> None:
    matcher = Matcher(FINDINGS)
    failed: list[BaseException] = []

    def change() -> None:
        try:
            for n in range(300):
                matcher.add(Item(f"n{n % 20}", f"Kilns of village {n} were inspected."))
                matcher.remove(f"n{(n + 7) % 20}")
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test tells it
            failed.append(error)

    changing = threading.Thread(target=change)
    changing.start()
    while changing.is_alive():
        assert 1 in found(matcher, "No kilns in the south were inspected.")
    changing.join()
    assert failed == []


def test_an_empty_answer_has_its_reason() -> None:
    matcher = Matcher(FINDINGS)
    assert matcher.why_none(Item(0, " ")) == "The claim is empty."
    assert matcher.why_none(Item(0, "… !?")) == "The claim has no word to look for."
    assert matcher.why_none(Item(0, "zebra")) == "No finding shares anything with the claim."
    assert Matcher().why_none(Item(0, "zebra")) == "There is no finding."
