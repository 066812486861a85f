"""E-mails (EML) and saved web archives (MHTML): one body is read, attachments are only named."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from factcheck.errors import UserError
from factcheck.reading import charsets, describing, formats, frozen, html, limits, mailparts
from factcheck.reading.captured import Captured
from factcheck.reading.describing import Stated
from factcheck.reading.mailheaders import Headers, told
from factcheck.reading.naming import spoken
from factcheck.reading.office import rtf

_MULTIPART = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_SOFT_BREAK = re.compile(r"(?<! ) \n(?=[^\n>])")
_SEALED = b"-----BEGIN PGP MESSAGE-----"
_SIGNATURE = "\n-- \n"
_DATE_LINE = "the Date line of the message"
_MOST_NAMED = 10  # attachments


def read(data: bytes, name: str) -> Captured:
    """The captured text of a message, or of the page in a web archive.

    Raises UserError when it is encrypted, has no body, or its body cannot be read.
    """
    who = spoken(name)
    message = _parsed(data, who)
    _refuse_sealed(message, who)
    parts = mailparts.found(message)
    headers = told(message)
    if parts.body is None:
        raise UserError(f"{who} holds no text, only attachments.")
    captured = _body(parts.body, headers, who, is_archive=parts.is_archive)
    warnings = _warnings(parts, message, is_archive=parts.is_archive)
    return replace(captured, media_type=formats.MAIL, warnings=(*captured.warnings, *warnings))


def _parsed(data: bytes, who: str) -> Message:
    """The message as a tree. Raises UserError where messages in messages go too deep."""
    if len(_MULTIPART.findall(data)) > limits.MOST_MAIL_PARTS:
        raise _too_nested(who)
    try:
        return message_from_bytes(data)
    except RecursionError:
        raise _too_nested(who) from None


def _too_nested(who: str) -> UserError:
    return UserError(
        f"{who} holds more than {limits.MOST_MAIL_PARTS:,} messages or parts in one another.",
        todo="Save the part you need as a file of its own.",
    )


def _refuse_sealed(message: Message, who: str) -> None:
    kind = message.get_content_type()
    sealed = message.get_param("smime-type") == "signed-data"
    if kind == "multipart/encrypted" or (kind.endswith("pkcs7-mime") and not sealed):
        raise _encrypted(who)
    if kind.endswith("pkcs7-mime"):
        raise UserError(
            f"{who} holds its words inside a signature.",
            todo="Save its text from your mail program.",
        )


def _encrypted(who: str) -> UserError:
    return UserError(f"{who} is encrypted.", todo="Save it decrypted in your mail program.")


def _body(part: Message, headers: Headers, who: str, *, is_archive: bool) -> Captured:
    """What one part says; a web archive states its facts as any page does."""
    data = mailparts.content(part)
    if data.lstrip().startswith(_SEALED):
        raise _encrypted(who)
    if part.get_content_subtype() == "rtf":
        return _with_headers(rtf.read(data, ""), headers)
    decoded = charsets.decode(data, declared=part.get_content_charset() or "", name="")
    if part.get_content_type() == "text/html":
        page = html.from_markup(decoded.text, who, decoded.warnings)
        if is_archive:
            return replace(
                page,
                title=page.title or headers.subject,
                address=page.address or headers.address,
            )
        return _with_headers(page, headers)
    text, losses = frozen.frozen(_unfolded(part, decoded.text), who)
    plain = Captured(text=text, media_type=formats.MAIL, warnings=(*decoded.warnings, *losses))
    return describing.described(plain, _stated(headers))


def _with_headers(page: Captured, headers: Headers) -> Captured:
    """A page that came as a message: its own lines say who wrote it, and when."""
    stated = _stated(headers)
    return replace(
        page,
        title=stated.title or page.title,
        author=stated.author or page.author,
        publisher=stated.publisher or page.publisher,
        published=stated.published or page.published,
        published_stated_by=stated.published_stated_by or page.published_stated_by,
    )


def _stated(headers: Headers) -> Stated:
    return Stated(
        title=headers.subject,
        publisher=headers.organisation,
        author=headers.sender,
        published=headers.sent,
        published_stated_by=_DATE_LINE if headers.sent else "",
    )


def _unfolded(part: Message, text: str) -> str:
    """Paragraphs that a mail program broke into lines put together again (RFC 3676)."""
    text = text.replace("\r\n", "\n")
    if part.get_param("format") != "flowed":
        return text
    signature, kept = text.find(_SIGNATURE), ""
    if signature >= 0:
        text, kept = text[:signature], text[signature:]
    joint = "" if part.get_param("delsp") == "yes" else " "
    return _SOFT_BREAK.sub(joint, text) + kept


def _warnings(parts: mailparts.Parts, message: Message, *, is_archive: bool) -> tuple[str, ...]:
    warnings = []
    if parts.attached and not is_archive:
        named = ", ".join(spoken(name) for name in parts.attached[:_MOST_NAMED])
        more = len(parts.attached) - _MOST_NAMED
        rest = f" and {more:,} more" if more > 0 else ""
        warnings.append(f"Its attachments were not read: {named}{rest}.")
    if message.get_content_type() == "multipart/signed":
        warnings.append("Its signature was not checked.")
    if message.defects or any(part.defects for part in message.walk()):
        warnings.append("The message is damaged: look whether its text is whole.")
    return tuple(warnings)
