"""Plain text: characters, what is lost and said, and what the first lines tell."""

import codecs

import pytest

from factcheck.reading import read, read_text

SENTENCE = "“We’re counting,” the minister said – it was the café’s own résumé of Mr Müller’s work…"
GUESS = "Its character set was guessed to be {}: look for wrong letters."


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_unicode_in_every_form(codec: str) -> None:
    kept = read(SENTENCE.encode(codec))
    assert kept.text == SENTENCE
    assert kept.media_type == "text/plain"
    assert bool(kept.warnings) == (codec in {"utf-16-le", "utf-16-be"})


def test_marks_decide_over_what_follows() -> None:
    assert read(b"\xfe\xff" + "ភាសា".encode("utf-16-be")).text == "ភាសា"
    assert read("ភាសាខ្មែរ និងអក្សរ\nភាសា".encode("utf-16-le")).text == "ភាសាខ្មែរ និងអក្សរ\nភាសា"


@pytest.mark.parametrize(
    ("codec", "called", "text"),
    [
        ("cp1252", "Windows-1252", SENTENCE),
        ("cp1252", "Windows-1252", "The ministry’s report"),
        ("cp1251", "Windows-1251", "Правительство заявило, что доклад не отражает положения дел."),
        ("cp1250", "Windows-1250", "Vláda uvedla, že zpráva neodráží skutečnou situaci na místě."),
        ("cp932", "Shift JIS", "政府は報告書が実態を反映していないと述べた。東京で会見した。"),
        ("gb18030", "GB 18030", "政府表示，该报告没有反映实际情况。部长周一在会上说。"),
        ("cp949", "EUC-KR", "정부는 보고서가 실제 상황을 반영하지 않는다고 말했다."),
        ("cp874", "Windows-874", "รัฐบาลกล่าวว่ารายงานไม่สะท้อนความเป็นจริง"),
    ],
)
def test_a_guess_is_right_and_said(codec: str, called: str, text: str) -> None:
    kept = read(text.encode(codec))
    assert kept.text == text
    assert kept.warnings == (GUESS.format(called),)


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", "words " * 20_000 + SENTENCE),
        ("gb18030", "政府表示该报告没有反映实际情况部长周一在会上说。" * 4_000),
    ],
)
def test_a_guess_from_one_long_line(codec: str, text: str) -> None:
    assert read(text.encode(codec)).text == text


def test_what_is_lost_is_counted() -> None:
    broken = "Žofie Šťastná, naïve café ".encode() * 3
    assert read(broken + b"\xff end").warnings == ("1 character could not be read and show as �.",)
    assert read(b"The caf\xc3").text == "The caf�"
    assert read(b"\xff\xfea\x00\x00\xd8b\x00").text == "a�b"
    half = read_text("a \ud83d b")
    assert half.text == "a � b"
    assert half.warnings == ("Broken characters show as �: 1.",)
    stray = read(b"one\x00 two, and words enough that it is no binary\x07")
    assert stray.text == "one two, and words enough that it is no binary"
    assert stray.warnings == ("Control codes were left out: 2.",)


def test_halves_of_a_pair_written_as_utf8_are_joined() -> None:
    assert read("a \ud83d\ude00 b".encode("utf-8", "surrogatepass")).text == "a 😀 b"


def test_a_dangerous_character_set_is_never_taken() -> None:
    assert read(b"+ADw-script+AD4- is text").text == "+ADw-script+AD4- is text"
    assert read(rb"\x3cb\x3e and \u0041").text == rb"\x3cb\x3e and \u0041".decode()


def test_text_is_kept_to_the_character() -> None:
    text = "\ufeffNo\u00a0break, 👩‍👩‍👧, \u202bright\u202c, e\u0301, tabs\there.\r\nNext.\rLast.\n"
    kept = read_text(text).text
    assert kept == "No\u00a0break, 👩‍👩‍👧, \u202bright\u202c, é, tabs\there.\nNext.\nLast.\n"


@pytest.mark.parametrize(
    ("text", "title", "author"),
    [
        ("Ministry rejects finding\n\nIt said so.", "Ministry rejects finding", ""),
        ("Home\nNews\nMy account\n\nThe ministry rejects it\n\nIt.", "The ministry rejects it", ""),
        (
            "Ministry rejects finding\nBy Ann Lee\nIt said so.",
            "Ministry rejects finding",
            "Ann Lee",
        ),
        (
            "Who counts?\n\nBy Ann Lee and Bo van Dyk | The Paper\n\nx",
            "Who counts?",
            "Ann Lee and Bo van Dyk",
        ),
        ("The Paper - Who counts\n\nWho counts\n\nIt said so.", "Who counts", ""),
        ("It rejected the finding.\n\nIt said so.", "", ""),
        ("It rejected the finding\nand said so.", "", ""),
        ("A line alone", "", ""),
        ("By Monday the report had come\n\nx", "By Monday the report had come", ""),
        ("x" * 161 + "\n\nIt said so.", "", ""),
    ],
)
def test_headline_and_byline(text: str, title: str, author: str) -> None:
    kept = read_text(text)
    assert (kept.title, kept.author) == (title, author)


@pytest.mark.parametrize(
    "line",
    [
        "5 July 2021",
        "July 5, 2021",
        "2021-07-05",
        "2021-07-05T08:30:00+07:00",
        "Published Monday, 5th July 2021, 10:30 ICT",
        "By Ann Lee | 05 Jul. 2021",
        "Published: 5 July 2021 | Updated: 9 July 2021",
        "Phnom Penh, 5 July 2021",
        "PHNOM PENH, July 5, 2021 (The Agency) – The ministry said so on Friday.",
    ],
)
def test_a_date_that_is_stated(line: str) -> None:
    kept = read_text(f"Ministry rejects finding\n\n{line}\n\nIt said so on 1 January 1999.")
    assert kept.published is not None
    assert kept.published.value == "2021-07-05"
    assert not kept.published.inferred_from
    assert kept.published_stated_by == "first lines of the text"


@pytest.mark.parametrize(
    "line",
    [
        "Monday",
        "PHNOM PENH, June 20 (The Agency) – The ministry said so.",
        "On 5 July 2021 the ministry said so.",
        "The report of 5 July 2021",
        "Updated 5 July 2021",
        "31 June 2021",
        "05/07/2021",
        "July 2021",
        "Accessed on 5 July 2021",
    ],
)
def test_no_date_is_made_up(line: str) -> None:
    kept = read_text(f"Ministry rejects finding\n\n{line}\n\nIt said so.")
    assert kept.published is None
    assert kept.published_stated_by == ""


def test_a_date_far_down_dates_nothing() -> None:
    assert read_text("It said so.\n\n" * 20 + "5 July 2021\n").published is None


def test_what_a_server_says_of_the_character_set_holds_where_the_page_says_nothing() -> None:
    words = "Министерство сообщило."
    page = f"<!doctype html><body><p>{words}</p></body>"
    assert read(page.encode("koi8-r"), charset="koi8-r").text == words
    assert read(page.encode("cp1251"), charset="windows-1251").text == words
    declared = page.replace("<body>", "<meta charset=windows-1251><body>")
    assert read(declared.encode("cp1251"), charset="koi8-r").text == words
    assert read(page.encode(), charset="koi8-r").text == words
    assert read(page.encode("cp1251"), charset="unicode_escape").text == words


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_cyrillic_in_utf16_without_a_mark(codec: str) -> None:
    words = "Министерство сообщило, что жертв было двенадцать.\nЭто больше, чем раньше."
    kept = read(words.encode(codec))
    assert (kept.text, kept.warnings) == (words, (GUESS.format("UTF-16"),))


def test_a_mark_of_utf16_before_plain_letters_is_not_believed() -> None:
    assert read(codecs.BOM_UTF16_LE + b"The words of a count.").text == "The words of a count."
