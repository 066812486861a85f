"""What a server says of the document it sends: good for a name and a second opinion, no more."""

import re
import unicodedata
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import unquote

from factcheck.domain import text as texts
from factcheck.reading.fetching.addresses import Address

_MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}")
_CHARSET = re.compile(r"[A-Za-z0-9._:-]{1,40}")
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
}
_LONGEST_NAME = 120  # code points


def media_type(headers: Message) -> str:
    """The media type that is stated; empty without one."""
    stated = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return stated if _MEDIA_TYPE.fullmatch(stated) else ""


def charset(headers: Message) -> str:
    """The character set that is stated; empty without one."""
    found = re.search(r"charset\s*=\s*[\"']?([^\s\"';]+)", headers.get("Content-Type", ""))
    return found[1] if found and _CHARSET.fullmatch(found[1]) else ""


def file_name(headers: Message, address: Address) -> str:
    """A name for the file: the server's, else the end of the path, else the host. No folders."""
    stated = _stated(headers)
    path = unquote(address.target.partition("?")[0])
    name = _last_part(stated) or _last_part(path) or address.host
    name = texts.shortened(_visible(name), _LONGEST_NAME).strip(". ") or address.host
    ending = _ENDINGS.get(media_type(headers), "")
    return name if not ending or "." in name[-6:] else name + ending


def _stated(headers: Message) -> str:
    try:
        return headers.get_filename() or ""
    except (ValueError, LookupError, UnicodeError):  # a name in no known character set
        return ""


def _last_part(path: str) -> str:
    return PurePosixPath(path.replace("\\", "/").strip("/")).name.replace("\x00", "")


def _visible(name: str) -> str:
    """The name without marks that turn it around or hide in it: they dress up an ending."""
    clean = texts.captured(name)
    return "".join(c for c in clean if c.isspace() or unicodedata.category(c)[0] != "C")
