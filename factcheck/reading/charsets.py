"""Bytes to characters, by a fixed list of character sets and nothing else.

Python also takes names such as utf-7, unicode_escape or zip for a codec: text that names its own
character set must not be able to choose those.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.errors import UserError
from factcheck.reading import limits
from factcheck.reading.naming import spoken

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

# By Python's name, the commonest first; "iso8859-1" is read as Windows-1252, as every browser does
# (https://encoding.spec.whatwg.org/#names-and-labels).
_KNOWN = {
    "utf-8": "UTF-8",
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "cp1257": "Windows-1257",
    "cp1258": "Windows-1258",
    "cp874": "Windows-874",
    "iso8859-2": "ISO 8859-2",
    "iso8859-15": "ISO 8859-15",
    "koi8-r": "KOI8-R",
    "koi8-u": "KOI8-U",
    "mac-roman": "Mac Roman",
    "cp932": "Shift JIS",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "cp949": "EUC-KR",
}
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-8",  # a page that says so in letters of one byte each is not UTF-16
}
_NEVER_GUESSED = {"utf-8", "iso2022_jp", "koi8-u", "iso8859-15", "cp1258"}
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LABEL = re.compile(r"[A-Za-z0-9._:-]{1,40}")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_ASCII = bytes(range(128))
_SAMPLE = 65_536  # bytes from which a character set is guessed
_FIRST_HALVES = 4  # of the letters and marks of one script in UTF-16
_stated: ContextVar[str] = ContextVar("stated", default="")
# charset-normalizer's measures of mess and of likeness to a language; closer than this is a draw.
_CHAOS_DRAW = 0.02
_COHERENCE_DRAW = 0.03


@dataclass(frozen=True, slots=True)
class Decoded:
    """A document's characters, with a sentence for each thing that was not certain."""

    text: str
    warnings: tuple[str, ...] = ()


def opening(sample: bytes) -> str | None:
    """A document's first bytes as characters good enough for finding tags; None for a binary."""
    codec, length = _marked(sample)
    if not codec:
        codec = _unmarked_utf16(sample)
    if codec:
        return sample[length:].decode(codec, "ignore")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    is_binary = controls > max(3, len(sample) // limits.BINARY_SHARE)
    return None if is_binary else sample.decode("latin-1")


@contextmanager
def stated(label: str) -> Iterator[None]:
    """Let this character set, of which a server spoke, hold for what declares none itself."""
    token = _stated.set(label)
    try:
        yield
    finally:
        _stated.reset(token)


def decode(data: bytes, *, declared: str = "", name: str = "") -> Decoded:
    """The characters of a document: by its mark, what it declares, UTF-8, or else by a guess.

    Raises UserError when no known character set makes sense of it.
    """
    declared = declared or _stated.get()
    codec, length = _marked(data)
    if codec:
        return _with_losses(data[length:], codec)
    codec = _unmarked_utf16(data[:_SAMPLE])
    if codec:
        return _with_losses(data, codec, _guess("UTF-16"))
    return _declared(data, declared) or _utf8(data, declared) or _guessed(data, name)


def _marked(data: bytes) -> tuple[str, int]:
    """The codec of a byte-order mark and the mark's length; "" and 0 without one."""
    found = next(((codec, len(mark)) for mark, codec in _MARKS if data.startswith(mark)), ("", 0))
    if found[0].startswith("utf-16") and data[2:].isascii() and 0 not in data[:_SAMPLE]:
        return "utf-8", 2  # not even a line end or a space of it is UTF-16's
    return found


def _unmarked_utf16(sample: bytes) -> str:
    """The codec of UTF-16 without a mark, told by where its zero bytes lie."""
    sample = sample[: len(sample) // 2 * 2]
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    # ASCII has a zero in every pair; other scripts at least at their line ends and spaces. Those of
    # which all bytes are ASCII's, such as Cyrillic, have one first half for all their letters.
    halves = set(sample[0::2] if first > second else sample[1::2])
    share = 3 if sample.isascii() and len(halves) > _FIRST_HALVES else 200
    if not sample or max(first, second) * share < len(sample):
        return ""
    if min(first, second) * 10 > max(first, second):
        return ""
    codec = "utf-16-le" if second > first else "utf-16-be"
    text = sample.decode(codec, "replace")
    odd = sum(unicodedata.category(c) in {"Cn", "Co", "Cc"} and c not in "\t\n\r\f\v" for c in text)
    return codec if (odd + text.count("\ufffd")) * limits.BINARY_SHARE <= len(text) else ""


def _canonical(label: str) -> str:
    """Python's name of a known character set; empty for any other label."""
    if not _LABEL.fullmatch(label):
        return ""
    try:
        found = codecs.lookup(label).name
    except LookupError:
        return ""
    found = _READ_AS.get(found, found)
    return found if found in _KNOWN else ""


def _declared(data: bytes, label: str) -> Decoded | None:
    """By the declared character set, unless the bytes give it the lie."""
    codec = _canonical(label)
    if not codec:
        return None
    if codec != "utf-8" and not data.isascii() and _is_utf8(data):
        return None
    try:
        return Decoded(data.decode(codec))
    except UnicodeDecodeError:
        return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf8(data: bytes, label: str) -> Decoded | None:
    """As UTF-8, also where a few bytes of it are broken."""
    warnings: tuple[str, ...] = ()
    if label and _canonical(label) != "utf-8" and not data.isascii():
        warnings = (f"The page says its character set is “{label[:40]}”; it was read as UTF-8.",)
    try:
        # Halves of surrogate pairs are let through here: freezing the text joins or replaces them.
        return Decoded(data.decode("utf-8", "surrogatepass"), warnings)
    except UnicodeDecodeError as problem:
        cut_short = problem.end == len(data) and problem.reason == "unexpected end of data"
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(c > "\x7f" for c in text) - broken
    return _with_losses(data, "utf-8") if cut_short or broken * 10 <= sound else None


def _guess(charset: str) -> str:
    return f"Its character set was guessed to be {charset}: look for wrong letters."


def _with_losses(data: bytes, codec: str, *warnings: str) -> Decoded:
    """Decoded with � for what is broken, and a warning that counts it."""
    try:
        return Decoded(data.decode(codec), warnings)
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
    lost = text.count("\ufffd")
    characters = "1 character" if lost == 1 else f"{lost:,} characters"
    return Decoded(text, (*warnings, f"{characters} could not be read and show as �."))


def _guessed(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes

    candidates = [codec for codec in _KNOWN if codec not in _NEVER_GUESSED]
    codec = _likeliest(list(from_bytes(_telling(data), cp_isolation=candidates)))
    if not codec:
        raise UserError(
            f"{spoken(name)} is in no character set this version knows.",
            todo="Save it again as UTF-8.",
        )
    return _with_losses(data, codec, _guess(_KNOWN[codec]))


def _likeliest(matches: list["CharsetMatch"]) -> str:
    """The codec of the best match; of matches as good, the commonest. Empty without a match."""
    tidiest = min((match.chaos for match in matches), default=0.0)
    tidy = [match for match in matches if match.chaos <= tidiest + _CHAOS_DRAW]
    likest = max((match.coherence for match in tidy), default=0.0)
    alike = [match for match in tidy if match.coherence >= likest - _COHERENCE_DRAW]
    named = {codecs.lookup(c).name for m in alike for c in (m.encoding, *m.could_be_from_charset)}
    return next((codec for codec in _KNOWN if codec in named - _NEVER_GUESSED), "")


def _telling(data: bytes) -> bytes:
    """The lines that hold more than ASCII, up to the size a guess is made from."""
    lines, size = [], 0
    for line in data.splitlines():
        if not line.isascii():
            lines.append(_from_first_letter(line) if len(line) > _SAMPLE else line)
            size += len(line)
        if size > _SAMPLE:
            break
    return b"\n".join(lines)


def _from_first_letter(line: bytes) -> bytes:
    """The part of a long line from its first letter beyond ASCII, cut at a space if it has one."""
    start = len(line) - len(line.lstrip(_ASCII))
    sample = line[start : start + _SAMPLE]
    return sample[: max(sample.rfind(b" "), 0)] or sample
