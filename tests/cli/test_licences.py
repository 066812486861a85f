"""`licences`: the parts of the program, and one in full."""

from tests.cli.calling import call


def test_all_parts_are_listed() -> None:
    told = call("--json", "licences")
    by_name = {part["name"]: part for part in told.json}
    assert by_name["Qt"]["licence"] == "LGPL-3.0-only"
    assert set(by_name["lxml"]) == {"name", "version", "licence", "purpose"}
    lines = call("licences").out.splitlines()
    assert lines[0].split() == ["name", "version", "licence", "purpose"]
    assert len(lines) == len(by_name) + 1


def test_one_part_is_shown_in_full_whatever_the_case() -> None:
    told = call("licences", "QT")
    assert told.out.startswith("Qt\n")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in told.out
    texts = call("--json", "licences", "qt").json["texts"]
    assert {text["title"] for text in texts} == {"LGPL-3.0.txt", "GPL-3.0.txt"}


def test_an_unknown_part_is_a_complaint() -> None:
    told = call("licences", "teapot")
    assert told.complaint == (
        "The program has no part “teapot”. factcheck licences lists them all."
    )
