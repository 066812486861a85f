"""The parts of a message: the body that is read, and the names of what is not."""

import binascii
from dataclasses import dataclass, field
from email.message import Message

from factcheck.reading.mailheaders import decoded

_READ = ("text/html", "text/plain", "text/rtf", "application/rtf")


@dataclass(slots=True)
class Parts:
    """The part to read, the names of attachments, and whether this is a page saved by a browser."""

    body: Message | None = None
    attached: list[str] = field(default_factory=list)
    is_archive: bool = False


def found(message: Message) -> Parts:
    """The body: the HTML form where there is one, else the plain one, else RTF."""
    parts = Parts(is_archive=_is_archive(message))
    bodies: dict[str, Message] = {}
    waiting = [message]
    while waiting:
        part = waiting.pop()
        kind = part.get_content_type()
        inner = part.get_payload() if part.is_multipart() else None
        if kind.startswith("multipart/") and isinstance(inner, list):
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]
        elif kind in _READ and part.get_content_disposition() != "attachment":
            bodies.setdefault(kind, part)
        elif not _is_picture_of_text(part):
            parts.attached.append(_name(part, kind))
    parts.body = next((bodies[kind] for kind in _READ if kind in bodies), None)
    unread = [(kind, part) for kind, part in bodies.items() if kind.endswith("/rtf")]
    parts.attached += [_name(part, kind) for kind, part in unread if part is not parts.body]
    return parts


def content(part: Message) -> bytes:
    """The bytes of a part, out of base64 or quoted-printable."""
    try:
        payload = part.get_payload(decode=True)
    except (binascii.Error, ValueError, LookupError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _is_archive(message: Message) -> bool:
    saved = str(message.get("From", "")).strip().lower().startswith("<saved by")
    return saved or bool(message.get("Snapshot-Content-Location"))


def _is_picture_of_text(part: Message) -> bool:
    """Whether a part belongs to the HTML body: it is referred to by its id or address."""
    referred = part.get("Content-ID") or part.get("Content-Location")
    return bool(referred) and part.get_content_disposition() != "attachment"


def _name(part: Message, kind: str) -> str:
    if kind == "message/rfc822":
        return "a message"
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError):
        name = None
    return decoded(name) if name else kind
