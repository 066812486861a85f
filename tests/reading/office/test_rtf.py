"""RTF: words in every way they can be written, once, in the order of reading."""

import pytest

from factcheck.errors import UserError
from factcheck.reading import limits, read

FONTS = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times;}{\f2\fcharset128 Mincho;}}"


def _text(inside: str) -> str:
    return read(rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{inside}}}".encode("latin-1")).text


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (r"One\par Two\par", "One\n\nTwo"),
        ("One\\\nTwo", "One\n\nTwo"),
        ("bro\nken li\r\nnes", "broken lines"),
        (r"\ldblquote it\rquote s\rdblquote\emdash so", "“it’s”—so"),
        (r"caf\'e9 na\'efve", "café naïve"),
        (r"\u8220?x\u8221\'94 \u-10179?\u-8704?", "“x” 😀"),
        (r"\uc2\u12354\'82\'a0b {\uc0\u12354}b", "あb あb"),
        (r"\uc1\u8212\emdash x", "—x"),
        (r"\f1\'cf\'f0\'e8\f0  caf\'e9", "При café"),
        (r"{\f2\'82\'a0\'83A}", "あア"),
        (r"a\~b\_c\-d \{e\} \\", "a\u00a0b\u2011cd {e} \\"),
        (r"see{\v hidden} \v hidden\v0 n", "see n"),
        (r"{\b bold} {\field{\*\fldinst HYPERLINK x}{\fldrslt{\ul a link}}}.", "bold a link."),
        (r"{\*\unknown none}some{\*\bkmkstart a}{\*\bkmkend a}", "some"),
        (r"{\pict\wmetafile8 0102}words{\pict\bin5 }{}{\}", "words"),
        (r"{\stylesheet{\s1 heading;}}{\colortbl;\red0;}{\info{\subject x}}words", "words"),
        (r"{\listtext\'b7\tab}An item\par", "An item"),
        (r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt In the box.\par}}}Around.\par",
         "In the box.\n\nAround."),
        (r"Around {\shp{\*\shpinst{\shptxt In the box.\par}}}it.\par", "Around it.\n\nIn the box."),
        (r"It rose{\super\chftn}{\footnote{\super\chftn} Counted.\par} then.\par Last.",
         "It rose then.\n\n[1] Counted.\n\nLast."),
        (r"\trowd\cellx1\cellx2 Year\cell Cases\cell\row\trowd 2020\cell 27\cell\row\pard After.",
         "Year\tCases\n\n2020\t27\n\nAfter."),
        (r"{\object{\*\objdata 0102}{\result shown}}", "shown"),
        (r"before {\deleted gone }{\revised new} after", "before new after"),
    ],
)  # fmt: skip
def test_words(written: str, read_as: str) -> None:
    assert _text(written) == read_as


def test_properties_pages_and_margins() -> None:
    info = (
        r"{\info{\title The harbour}{\author Ann Lee}{\*\company The Office}"
        r"{\creatim\yr2021\mo7\dy5\hr8}}"
    )
    page = r"{\header Annual\par}{\footer Page {\chpgn}}One.\par\page Two \softpage three.\par"
    kept = read(rf"{{\rtf1{info}{page}}}".encode())
    assert (kept.title, kept.author, kept.publisher) == ("The harbour", "Ann Lee", "The Office")
    assert str(kept.published) == "5 July 2021 (inferred)"
    assert kept.text == "One.\n\nTwo three."
    assert [kept.text[start:] for start in kept.pages] == [
        "One.\n\nTwo three.",
        "Two three.",
        "three.",
    ]
    assert [(cut.text, cut.zone, cut.at) for cut in kept.cut] == [
        ("Annual", "page header", 0),
        ("Page", "page footer", 16),
    ]


def test_what_is_wrong_is_said() -> None:
    assert read(rb"{\rtf1 The words end in").warnings == (
        "It ends in the middle: what came after is missing.",
    )
    assert read(rb"{\rtf1 Words.}{\rtf1 others}").text == "Words."
    changed = read(rb"{\rtf1 Words{\deleted gone}{\*\annotation a note}.}")
    assert changed.warnings == (
        "It has tracked changes: insertions were read, deletions left out.",
        "Its comments in the margin were not read.",
    )


def test_groups_within_groups() -> None:
    assert read(rb"{\rtf1" + b"{" * 900 + b"deep" + b"}" * 901).text == "deep"
    with pytest.raises(UserError) as refusal:
        read(rb"{\rtf1" + b"{" * 100_000 + b"deep", name="a.rtf")
    assert str(refusal.value) == (
        f"“a.rtf” is nested more than {limits.DEEPEST_PART:,} levels deep,"
        " deeper than any document."
    )
    with pytest.raises(UserError, match="holds no text"):
        read(rb"{\rtf1{\pict 00}}")
