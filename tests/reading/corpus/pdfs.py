"""PDFs that are broken, locked, empty, nested without end, or would act by themselves."""

from tests.reading.corpus.cases import Case, fixed, imported, refused, warned
from tests.reading.corpus.pdf_making import (
    GOOD,
    ID,
    LOCK,
    MOVED,
    PAGE,
    TEXT,
    WEB,
    document,
    font_map,
    nested_tree,
    tree,
)
from tests.reading.pdf.raw import of_pages, stream

BROKEN = [
    refused("a header alone", fixed(b"%PDF-1.7\n"), "is cut off"),
    refused("half of it", lambda: GOOD[: len(GOOD) // 3], "is cut off|is damaged"),
    warned("without its last bytes", lambda: GOOD[:-40], "cut off at its end"),
    warned("without its end mark", lambda: GOOD[:-6], "cut off at its end"),
    refused("noise after its header", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 90, "cut off"),
    refused("zeros after its header", lambda: b"%PDF-1.7\n" + bytes(90_000) + b"%%EOF", "damaged"),
    imported("its table elsewhere", fixed(MOVED), TEXT),
    imported(
        "its table missing",
        lambda: GOOD[: GOOD.index(b"xref")] + b"trailer<</Root 1 0 R>>\n%%EOF",
        TEXT,
    ),
    imported(
        "a table that refers to itself",
        lambda: document(extra=b"/Prev 9").replace(b"/Prev 9", b"/Prev 1"),
    ),
    imported("a table without end", lambda: GOOD.replace(b"xref\n0 8", b"xref\n0 99999999")),
    refused(
        "objects of numbers too large",
        lambda: GOOD.replace(b"1 0 R", b"4294967295 0 R"),
        words="no page of it",
    ),
    imported("something before its header", lambda: b"\n" * 500 + GOOD, TEXT),
    imported("something after its end", lambda: GOOD + b"\n" * 1_500, TEXT),
    imported("named as a text", fixed(GOOD), TEXT, file_name="report.txt"),
    refused(
        "a page of HTML named as a PDF",
        fixed(b"<html><body></body></html>"),
        "no text",
        file_name="a.pdf",
    ),
    imported(
        "a stream shorter than it says", lambda: GOOD.replace(b"/Length 1", b"/Length 999999991")
    ),
    refused(
        "a stream as long as itself",
        lambda: document(streamed=b"<</Length 5 0 R>>stream\nx\nendstream"),
        words="holds no text",
    ),
    refused("no catalogue", lambda: GOOD.replace(b"/Root", b"/Toor"), "is damaged"),
    refused(
        "locked with a password",
        lambda: document(extra=b"/Encrypt 6 0 R" + ID, more=[LOCK]),
        "password",
    ),
    refused(
        "locked in an unknown way",
        lambda: document(extra=b"/Encrypt<</Filter/Evil/V 9>>" + ID),
        "password|damaged",
    ),
]

PAGES = [
    refused("no page", lambda: tree(b"", b"0"), "has no pages|no page of it"),
    refused("a page that is null", lambda: tree(b"9 0 R", b"1"), "no pages|damaged|no text"),
    refused(
        "ten thousand pages",
        lambda: of_pages([b""] * 10_000),
        "10,000 pages; the limit is 5,000 pages",
    ),
    refused(
        "a billion pages by its own count",
        lambda: tree(b"4 0 R", b"1000000000"),
        words="holds no text",
    ),
    refused("fewer pages than none", lambda: tree(b"4 0 R", b"-5"), words="holds no text"),
    refused(
        "the same page a million times",
        lambda: tree(b"4 0 R " * 1_000_000, b"1000000"),
        words="the limit is",
    ),
    refused("pages that are their own parent", lambda: tree(b"2 0 R", b"1"), words="no page of it"),
    refused(
        "pages in a circle",
        lambda: tree(b"6 0 R", b"1", b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"),
        words="no page of it",
    ),
    refused("pages nested 100,000 deep", lambda: nested_tree(100_000), words="no page of it"),
    imported("a page of no size", lambda: document(page=b"/MediaBox[0 0 0 0]"), is_painted=True),
    imported(
        "a page of a billion miles",
        lambda: document(page=b"/MediaBox[0 0 1e30 1e30]"),
        is_painted=True,
    ),
    refused(
        "a page wider than any",
        lambda: document(page=b"/MediaBox[0 0 9999999 1]"),
        is_painted=True,
        words="holds no text",
    ),
    refused(
        "a page turned inside out",
        lambda: document(page=b"/MediaBox[9 9 -99 -99]/Rotate 45"),
        is_painted=True,
        words="holds no text",
    ),
    imported(
        "a unit of a billion",
        lambda: document(page=b"/MediaBox[0 0 612 792]/UserUnit 1e9"),
        is_painted=True,
    ),
    refused("pages without a word", lambda: of_pages([b""] * 3), "holds no text"),
]

NESTED = [
    imported(
        "arrays 100,000 deep",
        lambda: document(more=[b"[" * 100_000 + b"]" * 100_000], extra=b"/Info 6 0 R"),
    ),
    imported(
        "dictionaries 100,000 deep",
        lambda: document(more=[b"<</A" * 100_000 + b" 1" + b">>" * 100_000], extra=b"/Info 6 0 R"),
    ),
    imported(
        "brackets 100,000 deep in a text",
        lambda: document(b"BT /F1 9 Tf " + b"(" * 100_000 + b")" * 100_000 + b" Tj ET"),
    ),
    imported("states 1,000,000 deep", lambda: document(b"q " * 1_000_000 + PAGE)),
    refused(
        "arrays in a page 100,000 deep",
        lambda: document(b"[" * 100_000 + PAGE),
        words="holds no text",
    ),
    imported("a name of a megabyte", lambda: document(b"/" + b"A" * 1_000_000 + b" gs " + PAGE)),
    imported("numbers of a megabyte", lambda: document(b"9" * 1_000_000 + b" w " + PAGE)),
    refused(
        "contents in a circle",
        lambda: document(page=b"/MediaBox[0 0 9 9]/Contents 6 0 R", more=[b"[6 0 R 5 0 R 6 0 R]"]),
        words="holds no text",
    ),
    imported(
        "outlines in a circle",
        lambda: document(
            catalogue=b"/Outlines 6 0 R",
            more=[b"<</First 7 0 R/Last 7 0 R>>", b"<</Title(a)/Next 7 0 R/First 7 0 R>>"],
        ),
    ),
    imported(
        "labels in a circle",
        lambda: document(catalogue=b"/PageLabels 6 0 R", more=[b"<</Kids[6 0 R 6 0 R]>>"]),
        words=TEXT,
    ),
    imported(
        "labels without end",
        lambda: document(
            catalogue=b"/PageLabels<</Nums[0<</S/r/St 2147483647/P(" + b"x" * 99_999 + b")>>]>>"
        ),
    ),
    imported(
        "a structure in a circle",
        lambda: document(
            catalogue=b"/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>",
            more=[b"<</Type/StructTreeRoot/K[6 0 R 6 0 R]>>"],
        ),
    ),
    imported(
        "fields in a circle",
        lambda: document(
            catalogue=b"/AcroForm<</Fields[6 0 R]>>", more=[b"<</Kids[6 0 R 6 0 R]/Parent 6 0 R>>"]
        ),
    ),
    refused(
        "notes without end",
        lambda: document(
            page=b"/MediaBox[0 0 9 9]/Annots[%s]" % (b"6 0 R " * 100_000),
            more=[b"<</Subtype/Text/Popup 6 0 R>>"],
        ),
        words="holds no text",
    ),
    imported(
        "a map to Unicode without end",
        lambda: font_map(b"begincmap 1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange endcmap"),
    ),
    imported(
        "a map to Unicode of lies",
        lambda: font_map(b"begincmap 256 beginbfchar " + b"<41> <D800> " * 99_999 + b"endbfchar"),
    ),
    imported(
        "words at the end of the world",
        lambda: document(b"BT /F1 9 Tf 1e38 1e38 Td (words)Tj -1e38 0 Td (words)Tj ET" + PAGE),
    ),
    imported(
        "letters of no size",
        lambda: document(b"BT /F1 0 Tf (words)Tj /F1 1e30 Tf (words)Tj ET" + PAGE),
    ),
]

ACTIVE = [
    imported(
        "a script that runs at opening",
        lambda: document(
            catalogue=b"/OpenAction<</S/JavaScript/JS(app.launchURL\\('%s'\\);while\\(1\\);)>>"
            % WEB
        ),
        TEXT,
    ),
    imported(
        "a program to launch",
        lambda: document(catalogue=b"/OpenAction<</S/Launch/F(/bin/sh)>>"),
        TEXT,
    ),
    imported(
        "a form to send",
        lambda: document(catalogue=b"/OpenAction<</S/SubmitForm/F(%s)>>" % WEB),
        TEXT,
    ),
    imported(
        "a page elsewhere", lambda: document(catalogue=b"/OpenAction<</S/URI/URI(%s)>>" % WEB), TEXT
    ),
    imported(
        "a stream in another file",
        lambda: document(
            resources=b"/XObject<</X 6 0 R>>", more=[stream(b"", b"/F(/etc/passwd)/Subtype/Form")]
        ),
        TEXT,
    ),
    imported(
        "a file inside",
        lambda: document(
            catalogue=b"/Names<</EmbeddedFiles<</Names[(a)<</EF<</F 6 0 R>>/F(../../a.exe)>>]>>>>",
            more=[stream(b"MZ")],
        ),
        TEXT,
    ),
    imported(
        "an XFA form with an entity",
        lambda: document(
            catalogue=b"/AcroForm<</XFA 6 0 R/Fields[]>>",
            more=[stream(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')],
        ),
        TEXT,
    ),
    imported(
        "a title turned around",
        lambda: document(
            more=[b"<</Title<FEFF202E0066006400700000002E0065007800650020002A>>>"],
            extra=b"/Info 6 0 R",
        ),
        TEXT,
    ),
    imported(
        "a title of half a pair",
        lambda: document(more=[b"<</Title<FEFFD800>/Author<FEFFDC0041>>>"], extra=b"/Info 6 0 R"),
        TEXT,
    ),
    imported(
        "a title without end",
        lambda: document(more=[b"<</Title(%s)>>" % (b"words " * 200_000)], extra=b"/Info 6 0 R"),
        TEXT,
    ),
]

CASES: list[Case] = [*BROKEN, *PAGES, *NESTED, *ACTIVE]
