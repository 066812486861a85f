"""Word documents: every word once, in the order of reading, with the pages Word noted."""

import pytest

from factcheck.reading import read
from tests.reading.office.made import core, docx, p, part

RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"
SET = '<w:r><w:br w:type="page"/></w:r>'
BOX = "<w:txbxContent>{}</w:txbxContent>"


def _lines(body: str, **given: object) -> list[str]:
    return read(docx(body, **given)).text.split("\n\n")  # type: ignore[arg-type]


def test_paragraphs_and_what_is_said_inside_them() -> None:
    said = p("One ", "word", "<w:r><w:tab/><w:t>after</w:t><w:br/><w:t>a tab</w:t></w:r>")
    spaced = p('<w:r><w:t xml:space="preserve">non</w:t><w:noBreakHyphen/><w:t>stop</w:t></w:r>')
    assert _lines(said + "<w:p/>" + spaced + p("x² = <4> & “ឃ”")) == [
        "One word\tafter\na tab",
        "non\u2011stop",
        "x² = <4> & “ឃ”",
    ]


def test_what_wraps_words_does_not_hide_them() -> None:
    inside = "<w:r><w:t>words</w:t></w:r>"
    wrapped = (
        f'<w:hyperlink w:anchor="a">{inside}</w:hyperlink>',
        f"<w:smartTag>{inside}</w:smartTag>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>",
        f"<w:ins>{inside}</w:ins>",
        f"<w:moveTo>{inside}</w:moveTo>",
        f'<w:fldSimple w:instr="PAGE">{inside}</w:fldSimple>',
        "<m:oMath><m:r><m:t>words</m:t></m:r></m:oMath>",
    )
    assert [_lines(p("Some ", piece, ".")) for piece in wrapped] == [["Some words."]] * len(wrapped)


def test_what_is_not_shown_is_left_out() -> None:
    word = "<w:r><w:t>word</w:t></w:r>"
    code = (
        f'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK x</w:instrText></w:r>{word}'
        '<w:r><w:fldChar w:fldCharType="separate"/><w:t>x</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    unseen = (
        "<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val='Unseen'/></w:rPr><w:t>hidden</w:t></w:r>",
        code,
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{word}</w:sdtContent></w:sdt>",
        f"<w:ruby><w:rt>{word}</w:rt><w:rubyBase>{word.replace('word', 'x')}</w:rubyBase></w:ruby>",
    )
    styles = part("styles", '<w:style w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>')
    texts = [_lines(p("Some", piece, "."), sides={"styles": styles})[0] for piece in unseen]
    assert set(texts) == {"Some.", "Somex."}
    seen = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> words</w:t></w:r>"
    marked = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Some</w:t></w:r>" + seen
    assert _lines(marked + "</w:p>") == ["Some words"]


def test_a_deleted_paragraph_end_joins_and_changes_are_told() -> None:
    joined = (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
        "<w:p><w:ins><w:r><w:t>sentence.</w:t></w:r></w:ins></w:p>"
    )
    kept = read(docx(joined))
    assert kept.text == "One sentence."
    assert kept.warnings == ("It has tracked changes: insertions were read, deletions left out.",)


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = BOX.format(p("In the box.") + p("Twice."))
    shape = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx>"
        f"</mc:Choice><mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert _lines(p("Around ", shape, "it.") + p("Then.")) == [
        "Around it.",
        "In the box.",
        "Twice.",
        "Then.",
    ]


def test_tables_row_by_row() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('gone')}</w:tc></w:tr>"
    nested = f"<w:tbl>{row(p('a'), p('b'))}</w:tbl>"
    table = row(p("Year"), p("Cases")) + gone + row(p("2020"), p("27"))
    layout = row(p("One paragraph.") + p("And another."), p("Beside."))
    assert _lines(f"<w:tbl>{table}{layout}{row(nested, p('c'))}</w:tbl>") == [
        "Year\tCases", "2020\t27", "One paragraph.", "And another.", "Beside.", "a\tb\tc",
    ]  # fmt: skip


def test_notes_follow_their_paragraph_or_end_the_text() -> None:
    notes = part(
        "footnotes",
        f"<w:footnote w:type='separator' w:id='0'>{p('rule')}</w:footnote>"
        f"<w:footnote w:id='2'>{p('Counted by the office.')}</w:footnote>",
    )
    ends = part("endnotes", f"<w:endnote w:id='2'>{p('See the annex.')}</w:endnote>")
    body = (
        p("It rose", "<w:r><w:footnoteReference w:id='2'/></w:r>", " in 2020.")
        + p("It fell.", "<w:r><w:endnoteReference w:id='2'/></w:r>")
        + p("Then.")
    )
    assert _lines(body, sides={"footnotes": notes, "endnotes": ends}) == [
        "It rose in 2020.", "[1] Counted by the office.", "It fell.", "Then.", "[2] See the annex.",
    ]  # fmt: skip


def test_headers_and_footers_are_cut_and_can_be_put_back() -> None:
    sides = {
        "header1": part("hdr", p("Annual report")),
        "header2": part("hdr", p("Annual report")),
        "footer1": part("ftr", p("Page 1")),
    }
    kept = read(docx(p("Words.") + p("More."), sides=sides))
    assert kept.text == "Words.\n\nMore."
    assert [(cut.text, cut.zone, cut.at) for cut in kept.cut] == [
        ("Annual report", "page header", 0),
        ("Page 1", "page footer", 13),
    ]
    assert kept.with_back([0, 1]).text == "Annual report\n\nWords.\n\nMore.\n\nPage 1"


def _pages(body: str) -> list[str]:
    kept = read(docx(body))
    ends = [*kept.pages[1:], len(kept.text)]
    return [kept.text[a:b].strip() for a, b in zip(kept.pages, ends, strict=True)]


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        (p("One ", RENDERED, "two.") + p(RENDERED, "Three."), ["One", "two.", "Three."]),
        (p("One.", SET) + p(RENDERED, "Two.") + p(RENDERED, "Three."), ["One.", "Two.", "Three."]),
        (p("One.", SET, RENDERED, SET) + p(RENDERED, "Three."), ["One.", "", "Three."]),
        (p("One.") + p("<w:pPr><w:pageBreakBefore/></w:pPr>", RENDERED, "Two."), ["One.", "Two."]),
        (p("One.") + p("<w:pPr><w:sectPr/></w:pPr>") + p(RENDERED, "Two."), ["One.", "Two."]),
        (
            p("One.") + p("<w:pPr><w:sectPr><w:type w:val='continuous'/></w:sectPr></w:pPr>")
            + p("Same.") + p(RENDERED, "Two."),
            ["One.\n\nSame.", "Two."],
        ),
        (
            p("One.") + f"<w:tbl><w:tr><w:tc>{p('a', RENDERED, 'b')}</w:tc></w:tr></w:tbl>",
            ["One.\n\na", "b"],
        ),
    ],
)  # fmt: skip
def test_pages_as_word_noted_them(body: str, pages: list[str]) -> None:
    assert _pages(body) == pages


def test_a_document_that_turns_no_page_has_no_pages() -> None:
    assert read(docx(p("One.") + p("Same."))).pages == ()


def test_pages_set_by_hand_alone_are_said_to_be_so() -> None:
    kept = read(docx(p("One.", SET) + p("Two.")))
    assert kept.pages == (0, 6)
    assert kept.warnings == (
        "It does not record where its pages end: only page breaks set by hand are counted.",
    )


def test_properties_title_and_dates() -> None:
    extra: dict[str, bytes | str] = {
        "docProps/core.xml": core(
            title="doc1.docx", creator="Ann Lee", created="2021-07-05T08:00:00Z"
        ),
        "docProps/app.xml": '<Properties xmlns="p"><Company>The Office</Company></Properties>',
    }
    styles = part("styles", '<w:style w:styleId="Tt"><w:name w:val="Title"/></w:style>')
    words = p("The harbour ", "silted up", style="Tt") + p("It was dredged in the autumn.")
    kept = read(docx(words, sides={"styles": styles}, extra=extra))
    assert (kept.title, kept.author, kept.publisher) == (
        "The harbour silted up", "Ann Lee", "The Office",
    )  # fmt: skip
    assert kept.published is not None
    assert (kept.published.value, kept.published.inferred_from) == (
        "2021-07-05",
        "the day its file was made",
    )
    assert kept.published_stated_by == "the day its file was made"


def test_what_is_elsewhere_is_named_and_never_fetched() -> None:
    outside = [("attachedTemplate", "http://127.0.0.1:9/t.dotm"), ("hyperlink", "http://x.example")]
    kept = read(docx(p("Words."), outside=outside, extra={"word/vbaProject.bin": b"\x00"}))
    assert kept.warnings == (
        "Its macros were neither run nor read.",
        "It refers to pictures or templates elsewhere; none were fetched.",
    )
    assert read(docx(p("Words."), outside=outside[1:])).warnings == ()


def test_leftovers_of_a_page_go_and_pages_move_with_the_text() -> None:
    body = (
        p("Home") + p("News") + p("My account") + p("The harbour silted up again this year")
        + p("By Ann Lee") + p("It was dredged in the autumn, ", RENDERED, "the ministry said.")
        + p("Advertisement") + p(RENDERED, "It has silted up since, and ships lie in the bay.")
    )  # fmt: skip
    kept = read(docx(body))
    assert kept.text.split("\n\n") == [
        "The harbour silted up again this year",
        "It was dredged in the autumn, the ministry said.",
        "It has silted up since, and ships lie in the bay.",
    ]
    assert [kept.text[page:][:12] for page in kept.pages] == [
        "The harbour ", "the ministry", "It has silte",
    ]  # fmt: skip
    assert [cut.zone for cut in kept.cut] == ["navigation", "byline", "advertisement"]
    back = kept.with_back([2])
    assert "said.\n\nAdvertisement\n\nIt has" in back.text
    assert [back.text[page:][:8] for page in back.pages] == ["The harb", "the mini", "Advertis"]
