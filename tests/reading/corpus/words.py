"""Texts, pages, RTF and mail that lie about their characters, nest without end, or reach out."""

import codecs
import quopri

from tests.reading.corpus.cases import Case, fixed, imported, refused, told, warned
from tests.reading.corpus.outside import OUT

LINE = "The ministry rejected the report on Thursday, “twice”, in Plzeň.\n"
PLAIN = "The ministry rejected the report.\n"
PAGE = f"<html><head><title>A page</title></head><body><article>{'<p>' + LINE * 3}</article>"


def page(inside: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body><p>{LINE}{inside}</body></html>".encode()


def rtf(inside: str) -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252 {inside}\par {PLAIN}}}".encode()


def mail(body: bytes, *headers: str) -> bytes:
    head = ["From: ann@paper.example", "Subject: A report", "MIME-Version: 1.0", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


TEXTS = [
    refused("empty", fixed(b""), "is empty"),
    refused("white space", fixed(b" \r\n\t\x0b\xc2\xa0"), "only white space"),
    refused("a line end alone", fixed(b"\n"), "only white space"),
    imported("a letter alone", fixed(b"a"), "^a$"),
    refused("marks alone", fixed(codecs.BOM_UTF8 * 3), "only white space"),
    refused("zeros", fixed(bytes(70_000)), "kind this version does not know"),
    refused(
        "a gigabyte by its name, noise by its bytes",
        lambda: bytes(range(256)) * 4_000,
        "kind this version",
    ),
    refused("more than is allowed", lambda: b"a word " * 3_000_001, "the limit is 20 MB"),
    refused(
        "zeros after words",
        lambda: PLAIN.encode() * 9_000 + bytes(90_000),
        "not text|kind this version",
    ),
    warned("a zero in a word", fixed(PLAIN.encode() * 9 + b"wo\x00rd"), "Control codes"),
    imported("a mark at its beginning", fixed(codecs.BOM_UTF8 + LINE.encode()), "^The ministry"),
    imported("UTF-16 with a mark", fixed(LINE.encode("utf-16")), "Plzeň"),
    imported(
        "UTF-16 the other way", fixed(codecs.BOM_UTF16_BE + LINE.encode("utf-16-be")), "Plzeň"
    ),
    imported("UTF-32", fixed(codecs.BOM_UTF32_LE + LINE.encode("utf-32-le")), "Plzeň"),
    warned("UTF-16 without a mark", fixed(LINE.encode("utf-16-le") * 9), "UTF-16"),
    warned("UTF-16 without a mark, the other way", fixed(LINE.encode("utf-16-be") * 9), "UTF-16"),
    warned("UTF-16 with a byte missing", lambda: LINE.encode("utf-16")[:-1], "could not be read"),
    warned("Windows-1250", fixed((LINE * 5).encode("cp1250")), "guessed"),
    warned("UTF-8 cut within a letter", fixed("Plzeň".encode()[:-1]), "could not be read"),
    warned(
        "half of a pair of surrogates", lambda: b"words \xed\xa0\x80 and words", "Broken characters"
    ),
    warned("overlong forms", fixed(b"words \xc0\xaf\xe0\x80\xaf and words"), words="guessed"),
    imported("utf-7", fixed(b"words +ADw-script+AD4- and words")),
    imported(
        "right-to-left overrides",
        fixed("a file named \u202efdp.exe\u202c here".encode()),
        "\u202efdp",
    ),
    imported("zero-width runs", ("wo" + "\u200b\u200d\ufeff" * 50_000 + "rds").encode, "^wo"),
    imported("letters in two parts", fixed("Plzen\u030c".encode()), "Plzeň"),
    imported("letters in one part", fixed("Plzeň".encode()), "Plzeň"),
    imported(
        "a letter with 100,000 accents",
        ("words e" + "\u0301" * 100_000).encode,
        "^words é",
    ),
    imported("a word of ten million letters", lambda: b"x" * 10_000_000, "^xxx"),
    imported(
        "a million empty lines",
        lambda: PLAIN.encode() + b"\r\n" * 1_000_000 + PLAIN.encode(),
        "ministry",
    ),
    imported("all kinds of line ends", fixed("a\rb\r\nc\u2028d\x85e\x0bf".encode()), "^a\nb\nc\nd"),
    warned(
        "codes that colour a terminal",
        lambda: b"\x1b[31mred\x1b]0;title\x07 words" + PLAIN.encode() * 9,
        "Control codes",
    ),
]

PAGES = [
    refused(
        "elements 100,000 deep", lambda: page("<div>" * 100_000 + "x"), "nested more than 2,000"
    ),
    told("links never closed, 100,000", lambda: page("<a href=x>x" * 100_000)),
    imported("a tag never ended", lambda: page("<a " * 100_000)),
    imported("a comment never ended", lambda: page("<!--" + "-" * 1_000_000)),
    imported("a million attributes", lambda: page("<p " + "a=b " * 1_000_000 + ">x")),
    refused("tables in tables", lambda: page("<table><tr><td>" * 1_900), words="nested more than"),
    imported(
        "entities that laugh",
        lambda: b'<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><html><p>&b; words',
    ),
    imported(
        "an entity that is a file",
        lambda: b'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><p>&e; words',
    ),
    imported("ten million numbered entities", lambda: page("&#120;" * 1_500_000)),
    imported(
        "entities of no character", lambda: page("&#x110000;&#xD800;&#0;&#99999999999;"), "ministry"
    ),
    imported(
        "scripts, frames, pictures elsewhere",
        lambda: page(
            f"<script src={OUT}/a.js></script><iframe src={OUT}></iframe>"
            f"<img src={OUT}/a.png onerror=alert(1)>"
            f"<object data={OUT}></object><video src={OUT}></video>",
            f"<base href={OUT}/><link rel=stylesheet href=a.css>"
            f"<meta http-equiv=refresh content='0;url={OUT}'>",
        ),
        "ministry",
    ),
    imported(
        "styles that fetch",
        lambda: page(
            f"<style>@import url({OUT}/a.css)</style><p style='background:url({OUT}/b)'>x"
        ),
        "ministry",
    ),
    warned(
        "a charset that runs", lambda: page("", "<meta charset=unicode_escape>"), "read as UTF-8"
    ),
    warned(
        "a charset that is none",
        lambda: page("", "<meta charset='x-evil; rm -rf'>"),
        "read as UTF-8",
    ),
    warned(
        "a charset that lies",
        lambda: page("", "<meta charset=windows-1251>"),
        words="read as UTF-8",
    ),
    imported(
        "UTF-7 that is declared",
        lambda: b"<html><meta charset=utf-7><p>+ADw-script+AD4-alert(1)+ADw-/script+AD4- and words",
    ),
    imported("UTF-16 that is declared", lambda: page("", "<meta charset=utf-16>")),
    imported("zeros within the tags", lambda: page("<scr\x00ipt>alert(1)</scr\x00ipt>")),
    imported(
        "facts nested 100,000 deep",
        lambda: page("", "<script type=application/ld+json>" + "[" * 100_000 + "</script>"),
    ),
    imported(
        "facts of ten million digits",
        lambda: page(
            "", '<script type=application/ld+json>{"datePublished":' + "9" * 900_000 + "}</script>"
        ),
    ),
    imported(
        "an address that runs",
        lambda: page("", '<link rel=canonical href="javascript:alert(1)">'),
        "ministry",
    ),
    imported(
        "a title of a megabyte", lambda: page("", f"<title>{'long ' * 200_000}</title>"), "ministry"
    ),
    imported("named as a picture", fixed(PAGE.encode()), "ministry", file_name="a.png"),
    told("five megabytes of paragraphs", lambda: page(f"<p>{LINE}" * 60_000)),
]

RTFS = [
    imported("a usual one", lambda: rtf("words"), "ministry"),
    refused(
        "groups 100,000 deep",
        lambda: rtf("{" * 100_000 + "x" + "}" * 100_000),
        words="nested more than",
    ),
    refused(
        "groups never closed",
        lambda: rb"{\rtf1 words" + rb"{\b x" * 100_000,
        words="nested more than",
    ),
    refused("more ends than beginnings", lambda: rtf("}" * 100_000), words="holds no text"),
    refused("binary of four gigabytes", lambda: rtf(r"\bin4294967295 x"), words="holds no text"),
    imported("binary of less than nothing", lambda: rtf(r"\bin-1 x")),
    imported("unicode with a billion to skip", lambda: rtf(r"\uc1000000000\u8220 ?")),
    imported("a control word of a megabyte", lambda: rtf("\\" + "a" * 1_000_000)),
    imported("a number of a megabyte", lambda: rtf(r"\fs" + "9" * 1_000_000)),
    warned("halves of surrogates", lambda: rtf(r"\u-10179?x\u-8704?"), words="Broken characters"),
    imported("a code page that is none", lambda: rtf(r"\ansicpg99999 \'ff\'fe")),
    imported(
        "an object inside",
        lambda: rtf(r"{\object\objocx{\*\objdata 0105000002000000}}"),
        "ministry",
    ),
    imported(
        "a field that asks for a program",
        lambda: rtf(r'{\field{\*\fldinst DDEAUTO "cmd.exe" "/c calc"}{\fldrslt x}}'),
        "ministry",
    ),
    imported(
        "a picture elsewhere",
        lambda: rtf(rf'{{\field{{\*\fldinst INCLUDEPICTURE "{OUT}/a.png"}}{{\fldrslt }}}}'),
        "ministry",
    ),
    imported("a template elsewhere", lambda: rtf(rf"{{\*\template {OUT}/a.dotm}}"), "ministry"),
    warned("cut off", lambda: rb"{\rtf1 words of {\b a report", "ends in the middle"),
    refused("a header alone", fixed(rb"{\rtf1}"), "no text"),
]


def nested_mail(levels: int) -> bytes:
    inner = b"words"
    for n in range(levels):
        mark = b"b%d" % n
        inner = b"Content-Type: multipart/mixed; boundary=%s\r\n\r\n--%s\r\n%s\r\n--%s--" % (
            mark,
            mark,
            inner,
            mark,
        )
    return b"From: a@b.example\r\nMIME-Version: 1.0\r\n" + inner


MAILS = [
    imported("a usual message", lambda: mail(PLAIN.encode()), "ministry"),
    refused("parts within parts", lambda: nested_mail(500), words="more than 100 messages"),
    imported(
        "ten thousand parts",
        lambda: mail(
            b"--x\r\n\r\nwords\r\n" * 10_000 + b"--x--", "Content-Type: multipart/mixed; boundary=x"
        ),
    ),
    warned(
        "a boundary that never ends",
        lambda: mail(b"--x\r\n\r\nwords", "Content-Type: multipart/mixed; boundary=x"),
        words="message is damaged",
    ),
    refused(
        "no boundary",
        lambda: mail(PLAIN.encode(), "Content-Type: multipart/mixed"),
        words="holds no text",
    ),
    warned(
        "broken base 64",
        lambda: mail(b"=" * 9_000 + b"words", "Content-Transfer-Encoding: base64"),
        words="message is damaged",
    ),
    imported(
        "a message's charset that runs",
        lambda: mail(PLAIN.encode(), "Content-Type: text/plain; charset=unicode_escape"),
    ),
    refused(
        "a charset that packs",
        lambda: mail(
            quopri.encodestring(b"x\x9c\x03\0\0\0\0\x01"),
            "Content-Type: text/plain; charset=zlib",
            "Content-Transfer-Encoding: quoted-printable",
        ),
        words="no character set",
    ),
    imported("a header of a megabyte", lambda: mail(PLAIN.encode(), "X-A: " + "x" * 1_000_000)),
    imported("a hundred thousand headers", lambda: mail(PLAIN.encode(), *["X-A: b"] * 100_000)),
    imported(
        "a subject in pieces without end",
        lambda: mail(PLAIN.encode(), "Subject: " + "=?utf-8?q?a?= " * 50_000),
    ),
    warned(
        "an attached name that leads out",
        lambda: mail(
            b"--x\r\n\r\n"
            + PLAIN.encode()
            + b"\r\n--x\r\nContent-Disposition: attachment; filename=../../a.exe"
            + b"\r\n\r\nMZ\r\n--x--",
            "Content-Type: multipart/mixed; boundary=x",
        ),
        words="attachments were not read",
    ),
    imported(
        "a page with pictures elsewhere",
        lambda: mail(page(f"<img src={OUT}/track.gif>"), "Content-Type: text/html; charset=utf-8"),
    ),
    refused(
        "a body elsewhere",
        lambda: mail(b"", f'Content-Type: message/external-body; access-type=URL; URL="{OUT}"'),
        words="holds no text",
    ),
    refused("headers alone", lambda: mail(b""), "no text|no words|empty"),
]

CASES: list[Case] = [*TEXTS, *PAGES, *RTFS, *MAILS]
