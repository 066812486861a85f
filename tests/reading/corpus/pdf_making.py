"""PDFs written object by object, for those that are wrong on purpose."""

import zlib

from tests.reading.corpus.outside import OUT
from tests.reading.pdf.raw import FONT, of_pages, stream, text_page, whole

PAGE = text_page(["The ministry rejected the report on Thursday.", "It counted every case itself."])
OTHER = text_page(["Its figures will be published in the autumn, he said."])
GOOD = of_pages([PAGE, OTHER])
MOVED = GOOD.replace(b"startxref\n", b"startxref\n9")


def document(
    content: bytes = PAGE,
    *,
    page: bytes = b"/MediaBox[0 0 612 792]",
    resources: bytes = b"",
    catalogue: bytes = b"",
    more: list[bytes] | None = None,
    extra: bytes = b"",
    streamed: bytes = b"",
) -> bytes:
    """One page (object 4, its content 5) and further objects, numbered from 6."""
    return whole(
        [
            b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
            b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
            FONT,
            b"<</Type/Page/Parent 2 0 R%s/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>%s>>>>"
            % (page, resources),
            streamed or stream(content),
            *(more or []),
        ],
        extra=extra,
    )


def tree(kids: bytes, count: bytes, *more: bytes) -> bytes:
    """A document with this page tree; its one page is object 4."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R>>"
    pages = b"<</Type/Pages/Kids[%s]/Count %s>>" % (kids, count)
    return whole([b"<</Type/Catalog/Pages 2 0 R>>", pages, FONT, page, stream(b""), *more])


def nested_tree(levels: int) -> bytes:
    inner = [
        b"<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>" % (n - 1 or 2, n + 1)
        for n in range(6, 6 + levels)
    ]
    page = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 9 9]>>" % (5 + levels)
    return tree(b"6 0 R", b"1", *inner, page)


def packed(data: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 1)
    return data


def flate(data: bytes, times: int = 1, extra: bytes = b"") -> bytes:
    filters = b"/FlateDecode " * times
    return stream(packed(data, times), b"/Filter[%s]%s" % (filters, extra))


def swollen(piece: bytes, times: int, ending: bytes) -> bytes:
    """A stream of a piece so many times, never whole in our own memory."""
    packer = zlib.compressobj(1)
    inside = b"".join(packer.compress(piece) for _ in range(times)) + packer.compress(ending)
    return stream(inside + packer.flush(), b"/Filter/FlateDecode")


def form(content: bytes, calls: int = 0) -> bytes:
    """A form XObject that calls another one."""
    used = b"/Resources<</XObject<</X %d 0 R>>/Font<</F1 3 0 R>>>>" % calls if calls else b""
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]" + used)


def laughs(levels: int, times: int) -> bytes:
    """Forms that each call the next one so many times: times ** levels in the end."""
    forms = [form(b"/X Do " * times, calls=7 + n) for n in range(levels)]
    return document(PAGE + b"/X Do", resources=b"/XObject<</X 6 0 R>>", more=[*forms, form(PAGE)])


def image(facts: bytes, data: bytes = b"x" * 99) -> bytes:
    """A page with a text and a picture on it."""
    return document(
        PAGE + b"q 500 0 0 500 50 50 cm /I Do Q",
        resources=b"/XObject<</I 6 0 R>>",
        more=[stream(data, b"/Type/XObject/Subtype/Image" + facts)],
    )


def font_map(cmap: bytes) -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        FONT.replace(b">>", b"/ToUnicode 6 0 R>>"),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources 7 0 R>>",
        stream(PAGE),
        stream(cmap),
        b"<</Font<</F1 3 0 R>>>>",
    ]
    return whole(objects)


WEB = OUT.encode()
TEXT = "The ministry rejected the report"
LOCK = b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (b"41" * 32, b"42" * 32)
ID = b"/ID[<0123><0123>]"
GIANT = b"/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB"
