"""What is read from a PDF: its text as a person reads it, its pages, what was left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.text import captured
from factcheck.errors import UserError
from factcheck.reading import Captured, read
from factcheck.reading.telling import Listener, told_to
from tests.reading.pdf.layouts import FOOTER, HEADER, Pdf
from tests.reading.pdf.raw import of_pages, text_page

SENTENCE = "The courts closed fewer cases than a year before, the ministry told the committee"


def of_lines(*pages: list[str]) -> Captured:
    return read(of_pages([text_page(list(lines)) for lines in pages]), name="a.pdf")


def set_at(*placed: tuple[float, float, str], size: float = 10) -> bytes:
    """A page with words at these places, in points from its top left."""
    pdf = Pdf()
    pdf.add_page()
    pdf.set_font("serif", size=size)
    for x, y, words in placed:
        pdf.text(x, y, words)
    return bytes(pdf.output())


def test_a_sentence_runs_on_over_a_page() -> None:
    pages = [[f"{SENTENCE}, and", "that the"], ["reason was not known to anybody there."]]
    kept = of_lines(*pages)
    assert kept.text == f"{SENTENCE}, and that the reason was not known to anybody there."
    assert kept.text[kept.pages[1] :] == "reason was not known to anybody there."
    assert kept.warnings == ()
    assert kept.media_type == "application/pdf"


def test_a_hyphen_at_the_end_of_a_line() -> None:
    kept = of_lines(
        [
            "The anti-trafficking law is old, and traf-",
            "ficking is not. An anti-",
            "trafficking office was opened in Phnom-",
            "Penh in 2020-",
            "21 with well-",
            "known people, all of them well paid, known and care-",
            "ful",
        ]
    )
    assert kept.text == (
        "The anti-trafficking law is old, and trafficking is not. An anti-trafficking office was "
        "opened in Phnom-Penh in 2020-21 with well-known people, all of them well paid, known and "
        "careful"
    )


def test_a_word_hyphenated_over_a_page() -> None:
    kept = of_lines([f"{SENTENCE} on traf-"], ["ficking."])
    assert kept.text == f"{SENTENCE} on trafficking."
    assert kept.text[kept.pages[1] :] == "ficking."


def test_headers_footers_and_page_numbers_are_cut_and_kept() -> None:
    pages = [
        text_page([HEADER], top=770)
        + text_page([f"Page {number} says this much and ends here."])
        + text_page([FOOTER], top=40)
        + text_page([str(number + 10)], x=300, top=25)
        for number in range(1, 5)
    ]
    kept = read(of_pages(pages))
    assert kept.text.split("\n\n") == [
        f"Page {n} says this much and ends here." for n in range(1, 5)
    ]
    by_zone = {cut.zone: cut.text for cut in kept.cut if cut.at <= kept.pages[1]}
    assert by_zone == {"page header": HEADER, "page footer": FOOTER, "page number": "11"}
    for cut in kept.cut:
        assert cut.at in {0, len(kept.text)} or "\n\n" in kept.text[cut.at - 2 : cut.at + 2]


def test_a_header_with_its_page_number_need_not_repeat() -> None:
    pages = [
        text_page([f"Chapter {'One Two Three Four'.split()[n]}"], top=770)
        + text_page([str(n + 7)], x=500, top=770)
        + text_page([f"{SENTENCE} {n}."])
        for n in range(4)
    ]
    kept = read(of_pages(pages))
    assert kept.text.split("\n\n") == [f"{SENTENCE} {n}." for n in range(4)]
    assert kept.cut[0].text == "Chapter One\t7"


def test_a_figure_at_the_foot_of_the_text_is_no_page_number() -> None:
    kept = of_lines(["In all of the provinces the police counted", "58"])
    assert kept.text == "In all of the provinces the police counted 58"


def test_a_table_is_read_row_by_row() -> None:
    rows = [("Year", "Cases", "Convictions"), ("2020", "27", "12"), ("2021", "58", "30")]
    places = [(60 + 150 * column, 100 + 18 * row, words)
              for row, cells in enumerate(rows) for column, words in enumerate(cells)]  # fmt: skip
    assert read(set_at(*places)).text == "\n\n".join("\t".join(row) for row in rows)


def test_a_footnote_number_does_not_glue_to_a_word() -> None:
    pdf = Pdf()
    pdf.add_page()
    pdf.text(60, 100, "The law was passed")
    after = 60 + pdf.get_string_width("The law was passed")
    pdf.set_font("serif", size=6)
    pdf.text(after, 96, "12")
    pdf.set_font("serif", size=10)
    pdf.text(after + 7.5, 100, " and then changed.")
    kept = read(bytes(pdf.output()))
    assert kept.text == "The law was passed and then changed."
    assert [(cut.text, cut.zone) for cut in kept.cut] == [("12", "footnote number")]


def test_footnotes_do_not_break_the_sentence_above_them() -> None:
    pdf = Pdf()
    for lines, note in (
        (("It was found that", "the courts had closed"), "1 See the annex."),
        (("fewer cases.",), ""),
    ):
        pdf.add_page()
        pdf.set_font("serif", size=10)
        for row, line in enumerate(("A paragraph before it ends here.", *lines) if note else lines):
            pdf.text(60, 100 + 15 * row + (20 if row else 0), line)
        pdf.set_font("serif", size=7)
        pdf.text(60, 700, note)
    kept = read(bytes(pdf.output()))
    assert kept.text.split("\n\n") == [
        "A paragraph before it ends here.",
        "1 See the annex.",
        "It was found that the courts had closed fewer cases.",
    ]
    assert kept.text[kept.pages[1] :] == "fewer cases."


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_text_is_not_scrambled(angle: int) -> None:
    pdf = Pdf()
    pdf.add_page()
    with pdf.rotation(angle, 300, 400):
        for row, words in enumerate(("These words are turned,", "and so are the next ones.")):
            pdf.text(250, 400 + 15 * row, words)
    kept = read(bytes(pdf.output()))
    assert kept.text == "These words are turned, and so are the next ones."


def test_khmer_stays_whole() -> None:
    words = "ភាសាខ្មែរ គឺជាភាសាផ្លូវការរបស់ប្រទេសកម្ពុជា"
    pdf = Pdf(khmer=True)
    pdf.add_page()
    pdf.set_text_shaping(use_shaping_engine=True)
    pdf.set_font("khmer", size=12)
    pdf.text(60, 100, words)
    assert read(bytes(pdf.output())).text == words


def test_what_a_title_page_states() -> None:
    pdf = Pdf()
    pdf.set_title("Microsoft Word - x.doc")
    pdf.set_author("user")
    for page in range(3):
        pdf.add_page()
        if not page:
            pdf.set_font("serif", "B", size=24)
            pdf.text(60, 100, "Annual Harbour Report 2022")
            pdf.set_font("serif", size=11)
            pdf.text(60, 140, "Ministry of Harbours")
            pdf.text(60, 160, "July 2023")
        pdf.text(
            60, 300, "This report covers the period April 1, 2022 – March 31, 2023 and no other."
        )
    kept = read(bytes(pdf.output()))
    assert kept.title == "Annual Harbour Report 2022"
    assert kept.author == ""
    assert (str(kept.published), kept.published_stated_by) == ("July 2023", "first page")
    assert kept.kind == "report"
    assert kept.edition is not None
    assert (kept.edition.report, kept.edition.year) == ("Annual Harbour Report", "2022")
    assert kept.edition.issuing_body == "Ministry of Harbours"
    assert (kept.edition.period_start, kept.edition.period_end) == ("2022-04-01", "2023-03-31")


def test_the_fields_of_a_document() -> None:
    info = b"/Title(What the Port Said)/Author(A. Writer)/CreationDate(D:20210705101500Z)"
    data = of_pages([text_page([SENTENCE])], info=info, catalogue=b"/Lang(km-KH)")
    kept = read(data)
    assert (kept.title, kept.author, kept.language) == ("What the Port Said", "A. Writer", "km-KH")
    assert kept.published is not None
    assert kept.published.value == "2021-07-05"
    assert kept.published.inferred_from


def test_declared_page_numbers() -> None:
    labels = b"/PageLabels<</Nums[0<</S/r>>2<</S/D>>]>>"
    data = of_pages([text_page([f"{SENTENCE} ({n})."]) for n in range(4)], catalogue=labels)
    assert read(data).page_labels == ("i", "ii", "1", "2")
    assert of_lines([SENTENCE], [SENTENCE]).page_labels == ()


def test_a_page_without_words_begins_where_the_next_one_does() -> None:
    kept = of_lines(["The first page ends."], [], ["The third begins."])
    assert kept.pages == (0, 22, 22)
    assert kept.text[22:] == "The third begins."


def test_the_first_words_come_before_the_last_page() -> None:
    told: list[object] = []
    listener = Listener(progress=lambda done, total: told.append((done, total)), first=told.append)
    with told_to(listener):
        read(of_pages([text_page([f"This is page {n}."]) for n in range(1, 21)]))
    assert str(told[0]).startswith("This is page 1.")
    assert told[1:] == [(8, 20), (16, 20), (20, 20)]


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(st.characters(codec="cp1252"), max_size=60), max_size=12),
                min_size=1, max_size=4))  # fmt: skip
def test_any_words_are_frozen_unchanged_and_pages_fit(pages: list[list[str]]) -> None:
    try:
        kept = of_lines(*pages)
    except UserError:
        assert not any(line.strip().isalnum() for lines in pages for line in lines)
        return
    assert captured(kept.text) == kept.text
    assert len(kept.pages) == len(pages)
    assert kept.pages[0] == 0
    assert list(kept.pages) == sorted(kept.pages)
    assert all(0 <= cut.at <= len(kept.text) for cut in kept.cut)
