"""The lines at the head of a message, decoded without trust in them."""

import email.errors
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from factcheck.domain.dates import PartialDate
from factcheck.errors import UserError

_LONGEST = 1_000  # code points of a header that is looked at
# Where anybody can have an address: their names say nothing of who publishes.
_OPEN_TO_ALL = frozenset(
    "gmail.com googlemail.com yahoo.com hotmail.com outlook.com live.com icloud.com me.com aol.com"
    " gmx.de gmx.net web.de mail.ru yandex.ru proton.me protonmail.com qq.com 163.com".split()
)


@dataclass(frozen=True, slots=True)
class Headers:
    """What a message says of itself; empty where it says nothing.

    `sender` is a person's or a desk's name, `organisation` whose address it is written from.
    """

    subject: str
    sender: str
    organisation: str
    sent: PartialDate | None
    address: str


def told(message: Message) -> Headers:
    """The headers of a message."""
    name, written_from = parseaddr(decoded(message.get("From")))
    host = written_from.rpartition("@")[2].lower()
    organisation = decoded(message.get("Organization"))
    return Headers(
        subject=decoded(message.get("Subject")),
        sender=name or written_from,
        organisation=organisation or ("" if host in _OPEN_TO_ALL else host),
        sent=_sent(decoded(message.get("Date"))),
        address=_web(decoded(message.get("Snapshot-Content-Location"))),
    )


def decoded(raw: object) -> str:
    """A header's words on one line, out of their encoded form where that can be read."""
    written = " ".join(str(raw or "").split())[:_LONGEST]
    try:
        words = str(make_header(decode_header(written)))
    except (ValueError, LookupError, email.errors.MessageError):
        words = written
    return " ".join(words.split())


def _sent(line: str) -> PartialDate | None:
    """The day of the Date line, as the sender's clock had it."""
    try:
        return PartialDate(parsedate_to_datetime(line).date().isoformat())
    except (ValueError, TypeError, IndexError, OverflowError, UserError):
        return None


def _web(address: str) -> str:
    return address if address.startswith(("http://", "https://")) else ""
