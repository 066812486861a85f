"""OpenDocument texts: every word once, in the order of reading, with their pages."""

from factcheck.reading import read
from tests.reading.office.made import odt


def _lines(body: str, **given: str) -> list[str]:
    return read(odt(body, **given)).text.split("\n\n")  # type: ignore[arg-type]


def test_paragraphs_and_what_is_said_inside_them() -> None:
    body = (
        "<text:h text:outline-level='1'>A heading</text:h>"
        "<text:p>One<text:s text:c='2'/>word<text:tab/>after\n   <text:span>a</text:span>"
        "<text:line-break/>tab, a <text:a xlink:href='http://x.example'>link</text:a>.</text:p>"
        "<text:list><text:list-item><text:p>An item</text:p></text:list-item></text:list>"
        "<text:p/>"
    )
    assert _lines(body) == ["A heading", "One  word\tafter a\ntab, a link.", "An item"]


def test_what_is_not_shown_is_left_out() -> None:
    automatic = (
        "<style:style style:name='T1'><style:text-properties text:display='none'/></style:style>"
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>Some<office:annotation><text:p>a comment</text:p></office:annotation>"
        "<text:span text:style-name='T1'> hidden</text:span>"
        "<text:hidden-text>unseen</text:hidden-text>"
        "<text:ruby><text:ruby-base> words</text:ruby-base><text:ruby-text>ko</text:ruby-text>"
        "</text:ruby><draw:frame><svg:title>a picture</svg:title></draw:frame>.</text:p>"
    )
    kept = read(odt(body, automatic=automatic))
    assert kept.text == "Some words."
    assert kept.warnings == (
        "It has tracked changes: insertions were read, deletions left out.",
        "Its comments in the margin were not read.",
    )


def test_tables_boxes_and_notes() -> None:
    body = (
        "<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>"
        "<table:table-cell><text:p>Cases</text:p></table:table-cell></table:table-row>"
        "</table:table>"
        "<text:p>Around <draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box>"
        "</draw:frame>it<text:note text:note-class='footnote'><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
        ".</text:p><text:p>Then<text:note text:note-class='endnote'><text:note-citation>i"
        "</text:note-citation><text:note-body><text:p>At the end.</text:p></text:note-body>"
        "</text:note>.</text:p><text:p>Last.</text:p>"
    )
    assert _lines(body) == [
        "Year\tCases", "Around it.", "In the box.", "[1] A note.", "Then.", "Last.",
        "[2] At the end.",
    ]  # fmt: skip


def test_pages_soft_and_set() -> None:
    automatic = (
        "<style:style style:name='P1' style:master-page-name='Standard'/>"
        "<style:style style:name='P2'><style:paragraph-properties fo:break-before='page'/>"
        "</style:style>"
    )
    body = (
        "<text:p text:style-name='P1'>One</text:p><text:p>and <text:soft-page-break/>two.</text:p>"
        "<text:p text:style-name='P2'>Three.</text:p><text:soft-page-break/><text:p>Four.</text:p>"
    )
    kept = read(odt(body, automatic=automatic))
    assert kept.text == "One\n\nand two.\n\nThree.\n\nFour."
    assert [kept.text[page:][:4] for page in kept.pages] == ["One\n", "two.", "Thre", "Four"]


def test_properties_headers_and_footers() -> None:
    meta = (
        "<dc:title>The harbour</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator>"
        "<dc:creator>Bo Chan</dc:creator><meta:creation-date>2021-07-05T08:00:00"
        "</meta:creation-date><dc:language>en-GB</dc:language>"
    )
    styles = (
        "<office:master-styles><style:master-page><style:header><text:p>Annual</text:p>"
        "</style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p>"
        "</style:footer></style:master-page></office:master-styles>"
    )
    kept = read(odt("<text:p>It silted up.</text:p>", meta=meta, styles=styles))
    assert (kept.title, kept.author, kept.language) == ("The harbour", "Ann Lee", "en-GB")
    assert str(kept.published) == "5 July 2021 (inferred)"
    assert [(cut.text, cut.zone) for cut in kept.cut] == [
        ("Annual", "page header"),
        ("Page 1", "page footer"),
    ]


def test_what_is_elsewhere_and_macros_are_named() -> None:
    body = "<text:p>Words<draw:image xlink:href='http://127.0.0.1:9/a.png'/></text:p>"
    kept = read(odt(body, extra={"Basic/Standard/Module1.xml": "<x/>"}))
    assert kept.warnings == (
        "Its macros were neither run nor read.",
        "It refers to pictures or documents elsewhere; none were fetched.",
    )
