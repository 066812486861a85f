"""PDFs written byte by byte: hostile ones, and large ones that a library takes minutes for."""

from collections.abc import Iterable

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>"


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream object's bytes."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content)


def whole(objects: Iterable[bytes], *, extra: bytes = b"") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    parts, places, length = [b"%PDF-1.7\n"], [], 9
    for number, body in enumerate(objects, 1):
        places.append(length)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        length += len(parts[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table))
    parts.append(b"trailer\n<</Size %d/Root 1 0 R%s>>\n" % (size, extra))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % length)
    return b"".join(parts)


def of_pages(contents: list[bytes], *, catalogue: bytes = b"", info: bytes = b"") -> bytes:
    """A document with these content streams, a page each, in Times as /F1."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)),
        FONT,
    ]
    for number, content in enumerate(contents):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>>>>>" % (5 + 2 * number),
            stream(content),
        ]
    if not info:
        return whole(objects)
    objects.append(b"<<%s>>" % info)
    return whole(objects, extra=b"/Info %d 0 R" % len(objects))


def text_page(lines: list[str], *, x: float = 50, top: float = 740, leading: float = 10.4) -> bytes:
    """A content stream that writes these lines one below the other, 9 points high."""
    shown = [
        b"(%s) Tj T*"
        % line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        for line in lines
    ]
    start = b"BT /F1 9 Tf %.1f TL %.1f %.1f Td " % (leading, x, top)
    return start + b"\n".join(shown) + b" ET\n"
