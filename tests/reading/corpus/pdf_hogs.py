"""PDFs built to hang a reader or to fill the memory, by their words or by their pictures."""

from tests.reading.corpus.cases import SHORT, Case, imported, refused, told
from tests.reading.corpus.pdf_making import (
    GIANT,
    PAGE,
    document,
    flate,
    form,
    image,
    laughs,
    packed,
    swollen,
)
from tests.reading.pdf.raw import stream

TYPE_3 = (
    b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97"
    b"/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 7 0 R>>"
    b"/Resources<</Font<</T 6 0 R>>>>>>"
)
BOMBS = [
    refused(
        "a page of 300 MB of spaces",
        lambda: document(streamed=swollen(b" " * 1_000_000, 300, PAGE)),
        words="memory",
    ),
    imported("packed ten times", lambda: document(streamed=flate(b" " * 20_000_000 + PAGE, 10))),
    told(
        "a page of 50 MB of operators",
        lambda: document(streamed=swollen(b"q Q " * 100_000, 120, PAGE)),
    ),
    told(
        "15 MB of the same letter",
        lambda: document(b"BT /F1 9 Tf (" + b"a" * 15_000_000 + b")Tj ET"),
    ),
    told(
        "a million words at one place",
        lambda: document(streamed=flate(b"BT /F1 9 Tf " + b"(a b)Tj " * 1_000_000 + b"ET")),
    ),
    refused(
        "run lengths without end",
        lambda: document(streamed=stream(b"\x81 " * 900_000 + b"\x80", b"/Filter/RunLengthDecode")),
        words="holds no text",
    ),
    refused(
        "base 85 of zeros",
        lambda: document(streamed=stream(b"z" * 9_000_000 + b"~>", b"/Filter/ASCII85Decode")),
        words="holds no text",
    ),
    refused(
        "forms that call forms, ten to the tenth",
        lambda: laughs(10, 10),
        words="takes too long",
        limits=SHORT,
    ),
    refused(
        "forms that call forms, two to the thirtieth",
        lambda: laughs(30, 2),
        words="takes too long",
        limits=SHORT,
    ),
    refused(
        "a form that calls itself",
        lambda: document(
            PAGE + b"/X Do", resources=b"/XObject<</X 6 0 R>>", more=[form(b"/X Do " * 99, 6)]
        ),
        words="takes too long",
        limits=SHORT,
    ),
    imported(
        "predicted columns without end",
        lambda: document(
            streamed=flate(
                PAGE, extra=b"/DecodeParms<</Predictor 15/Columns 2147483647/Colors 99>>"
            )
        ),
    ),
    imported(
        "an object stream that holds itself",
        lambda: document(
            more=[flate(b"6 0 7 5 <<>>", extra=b"/Type/ObjStm/N 1000000/First 8/Extends 6 0 R")],
            extra=b"/Info 6 0 R",
        ),
    ),
]

PICTURES = [
    imported("a picture of 30 GB", lambda: image(GIANT), is_painted=True),
    imported(
        "a picture of 30 GB, packed",
        lambda: image(GIANT + b"/Filter/FlateDecode", packed(bytes(9_000_000))),
        is_painted=True,
    ),
    imported(
        "a picture of less than nothing",
        lambda: image(GIANT.replace(b"100000", b"-1")),
        is_painted=True,
    ),
    imported(
        "a picture masked by itself",
        lambda: image(b"/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray/SMask 6 0 R"),
        is_painted=True,
    ),
    imported(
        "a broken JPEG",
        lambda: image(GIANT + b"/Filter/DCTDecode", b"\xff\xd8\xff\xe0" + b"\xff" * 999),
        is_painted=True,
    ),
    imported(
        "a broken JPEG 2000",
        lambda: image(
            b"/Width 9/Height 9/Filter/JPXDecode", b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(999)
        ),
        is_painted=True,
    ),
    imported(
        "a JBIG2 of four billion rows",
        lambda: image(
            GIANT.replace(b"8/ColorSpace/DeviceRGB", b"1/ColorSpace/DeviceGray")
            + b"/Filter/JBIG2Decode",
            bytes.fromhex("00000000300001000000137fffffff7fffffff000000000000000000010000"),
        ),
        is_painted=True,
    ),
    imported(
        "a fax of a million columns",
        lambda: image(
            GIANT.replace(b"8/ColorSpace/DeviceRGB", b"1/ColorSpace/DeviceGray")
            + b"/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 1000000000/Rows 1000000000>>"
        ),
        is_painted=True,
    ),
    imported(
        "a pattern that paints itself",
        lambda: document(
            PAGE + b"/Pattern cs /P scn 0 0 600 600 re f",
            resources=b"/Pattern<</P 6 0 R>>",
            more=[
                stream(
                    b"/Pattern cs /P scn 0 0 9 9 re f",
                    b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]"
                    b"/XStep .001/YStep .001/Resources<</Pattern<</P 6 0 R>>>>",
                )
            ],
        ),
        is_painted=True,
    ),
    imported(
        "a shading of a billion samples",
        lambda: document(
            PAGE + b"/S sh",
            resources=b"/Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Function 6 0 R>>>>",
            more=[
                stream(
                    b"x",
                    b"/FunctionType 0/Domain[0 1 0 1]/Range[0 1 0 1 0 1]"
                    b"/Size[99999 99999]/BitsPerSample 32",
                )
            ],
        ),
        is_painted=True,
    ),
    imported(
        "a mesh without end",
        lambda: document(
            PAGE + b"/S sh",
            resources=b"/Shading<</S 6 0 R>>",
            more=[
                flate(
                    bytes(9_000_000),
                    extra=b"/ShadingType 4/ColorSpace/DeviceRGB/BitsPerCoordinate 8"
                    b"/BitsPerComponent 8/BitsPerFlag 8/Decode[0 600 0 600 0 1 0 1 0 1]",
                )
            ],
        ),
        is_painted=True,
    ),
    imported(
        "a program nested 100,000 deep",
        lambda: document(
            PAGE + b"/S sh",
            resources=b"/Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Function 6 0 R>>>>",
            more=[
                stream(
                    b"{" * 100_000 + b"}" * 100_000,
                    b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]",
                )
            ],
        ),
        is_painted=True,
    ),
    imported(
        "functions that call themselves",
        lambda: document(
            PAGE + b"/S sh",
            resources=b"/Shading<</S<</ShadingType 2/Coords[0 0 9 9]/ColorSpace/DeviceRGB"
            b"/Function 6 0 R>>>>",
            more=[
                b"<</FunctionType 3/Domain[0 1]/Functions[6 0 R 6 0 R]/Bounds[.5]/Encode[0 1 0 1]>>"
            ],
        ),
        is_painted=True,
    ),
    imported(
        "a letter drawn with itself",
        lambda: document(
            PAGE + b"BT /T 9 Tf (aaaa)Tj ET",
            resources=b"/Font<</F1 3 0 R/T 6 0 R>>",
            more=[
                TYPE_3,
                stream(b"9 0 d0 BT /T 9 Tf (aaaa)Tj ET"),
            ],
        ),
        is_painted=True,
    ),
    imported(
        "dashes thinner than light",
        lambda: document(PAGE + b"[.00001 .00001] 0 d 0 0 m 600 600 l S " * 50),
        is_painted=True,
    ),
]

CASES: list[Case] = [*BOMBS, *PICTURES]
