"""PDFs nobody should have made: refused in one line, or read with a warning."""

import random

import pytest

from factcheck.domain.text import LONGEST_TEXT, captured
from factcheck.errors import UserError
from factcheck.reading import limits, read
from factcheck.reading.limits import within
from factcheck.settings import ReadingLimits
from tests.reading.pdf import hostile
from tests.reading.pdf.hostile import GOOD, SENTENCE
from tests.reading.pdf.raw import of_pages, text_page, whole

AGAIN = " Ask for the file again."
CUT_OFF = "The file is cut off at its end: pages or words may be missing."
REFUSED = {
    "password": (
        hostile.encrypted("secret"),
        " is protected by a password. Open it in a PDF viewer and save a copy without one.",
    ),
    "head alone": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", " is cut off: its end is missing." + AGAIN),
    "half an object": (GOOD[:60], " is cut off: its end is missing." + AGAIN),
    "no catalogue": (whole([b"<<>>"]), " is damaged: no page of it can be read." + AGAIN),
    "no pages": (
        whole([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]),
        " has no pages." + AGAIN,
    ),
    "a blank page": (of_pages([b""]), " holds no text." + AGAIN),
    "nested arrays": (hostile.deep_array(100_000), " holds no text." + AGAIN),
    "a bomb": (hostile.inflated(20), " holds no text." + AGAIN),
    "a form in itself": (hostile.self_drawing_form(), " holds no text." + AGAIN),
}


@pytest.mark.parametrize(("data", "line"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_with_its_line(data: bytes, line: str) -> None:
    with pytest.raises(UserError) as refusal:
        read(data, name="a.pdf")
    assert str(refusal.value) == f"“a.pdf”{line}"


@pytest.mark.parametrize("data", [hostile.looped_pages(), hostile.nested_pages(3_000)])
def test_odd_trees_of_pages_are_refused(data: bytes) -> None:
    with pytest.raises(UserError):
        read(data, name="a.pdf")


def test_more_pages_than_allowed() -> None:
    data = of_pages([b""] * 10_000)
    with pytest.raises(UserError, match=r"^“a.pdf” has 10,000 pages; .*5,000 pages"):
        read(data, name="a.pdf")
    with within(ReadingLimits(pages=2)), pytest.raises(UserError, match=r"has 3 pages; .*2 pages"):
        read(GOOD, name="a.pdf")


def test_more_text_than_can_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reading.pdf.reader.LONGEST_TEXT", 100)
    with pytest.raises(UserError, match=r"has more than 100 characters, the most"):
        read(GOOD)
    assert LONGEST_TEXT > 100


def test_a_page_of_too_many_objects_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_OBJECTS", 3)
    pages = [text_page(["One."]), text_page(["word"] * 9), text_page(["Three."])]
    kept = read(of_pages(pages))
    assert kept.text == "One.\n\nThree."
    assert kept.warnings == ("Could not be read: page 2.",)
    assert kept.pages == (0, 6, 6)


def test_a_password_that_only_bars_changes_is_no_bar() -> None:
    assert read(hostile.encrypted("")).text == SENTENCE


def test_a_file_cut_off_is_read_as_far_as_it_goes() -> None:
    kept = read(GOOD[: GOOD.rindex(b"xref\n0")])
    assert kept.text.count(SENTENCE) == 3
    assert kept.warnings == (CUT_OFF,)


def test_scripts_and_addresses_are_no_text() -> None:
    kept = read(hostile.with_script())
    assert (kept.text, kept.warnings) == (SENTENCE, ())


def test_a_scan_is_kept_without_text() -> None:
    kept = read(hostile.scanned(3))
    assert (kept.text, kept.pages) == ("", (0, 0, 0))
    (warning,) = kept.warnings
    assert warning.startswith("This PDF has no text: its pages are pictures, perhaps scanned.")


def test_scanned_pages_among_others_are_named() -> None:
    kept = read(hostile.scanned(4, with_text=2))
    assert kept.text == f"{SENTENCE}\n\n{SENTENCE}"
    assert kept.warnings == ("Pictures without text, perhaps scanned: pages 3–6.",)
    assert read(hostile.scanned(1, with_text=1)).warnings == (
        "Pictures without text, perhaps scanned: page 2.",
    )


@pytest.mark.parametrize("seed", range(150))
def test_damage_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    damaged = bytearray(GOOD)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(9, len(damaged))
        match chance.randrange(3):
            case 0:
                damaged[at] = chance.randrange(256)
            case 1:
                del damaged[at : at + chance.randrange(1, 60)]
            case _:
                damaged[at:at] = damaged[at // 2 : at // 2 + chance.randrange(1, 60)]
    try:
        kept = read(bytes(damaged), name="a.pdf")
    except UserError:
        return
    assert captured(kept.text) == kept.text
    assert list(kept.pages) == sorted(kept.pages)
