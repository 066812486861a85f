"""PDFs that are broken, hostile or without text. Each is a few kilobytes, made when asked for."""

import zlib

from fpdf import FPDF

from tests.reading.pdf.raw import FONT, of_pages, stream, text_page, whole

SENTENCE = "The courts closed fewer cases than a year before."
GOOD = of_pages([text_page([f"{SENTENCE} ({n})"]) for n in range(1, 4)])
PIXELS = stream(
    b"abcd",
    b"/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray",
)


def encrypted(password: str) -> bytes:
    """A document that opens with this password; with an empty one it opens for everybody."""
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", user_password=password)
    pdf.add_page()
    pdf.set_font("Times", size=12)
    pdf.text(20, 20, SENTENCE)
    return bytes(pdf.output())


def scanned(pages: int, *, with_text: int = 0) -> bytes:
    """Pages that are each one picture, and before them pages of text."""
    kids = b" ".join(b"%d 0 R" % (6 + n) for n in range(pages + with_text))
    resources = b"/Resources<</Font<</F1 3 0 R>>/XObject<</I 4 0 R>>>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]%s/Contents %d 0 R>>"
    count = pages + with_text
    return whole(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
            FONT,
            PIXELS,
            stream(b"q 612 0 0 792 0 0 cm /I Do Q"),
            *(page % (resources, 6 + count if n < with_text else 5) for n in range(count)),
            stream(text_page([SENTENCE])),
        ]
    )


def nested_pages(levels: int) -> bytes:
    """A page at the bottom of a tree so many levels deep."""
    nodes = [
        b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (n + 3, n + 1)
        for n in range(levels)
    ]
    return whole(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            *nodes,
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 612 792]>>" % (levels + 1),
        ]
    )


def looped_pages() -> bytes:
    """A tree of pages that is its own child."""
    return whole([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"])


def deep_array(levels: int) -> bytes:
    """A page whose contents are nested arrays."""
    return of_pages([b"[" * levels + b"]" * levels + b" TJ"])


def inflated(megabytes: int) -> bytes:
    """A page whose stream is zeros, packed a thousandfold."""
    packed = zlib.compress(b"\0" * (megabytes * 1_000_000), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
        stream(packed, b"/Filter/FlateDecode"),
    ]
    return whole(objects)


def self_drawing_form() -> bytes:
    """A form that draws itself."""
    drawn = b"<</XObject<</F 5 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources %s>>" % drawn,
        stream(b"/F Do"),
        stream(
            b"/F Do",
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources %s" % drawn,
        ),
    ]
    return whole(objects)


def with_script() -> bytes:
    """A page of words, and a script and an address that want to be opened."""
    script = b"/OpenAction<</S/JavaScript/JS(app.beep)>>"
    address = b"/AA<</WC<</S/URI/URI(http://127.0.0.1:9)>>>>"
    return of_pages([text_page([SENTENCE])], catalogue=script + address)
