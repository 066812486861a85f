"""E-mails and saved web archives: the body, who wrote it and when, and what was left unread."""

from email.message import EmailMessage

import pytest

from factcheck.errors import UserError
from factcheck.reading import read
from tests.reading.pages import BODY, PAGES, TITLE

HEAD = (
    "Received: from a by b; Mon, 5 Jul 2021 10:00:00 +0700\r\n"
    "From: =?utf-8?q?Ren=C3=A9e_Sok?= <press@ministry.example>\r\n"
    "To: desk@paper.example\r\nDate: Mon, 5 Jul 2021 23:59:00 -0900\r\n"
    "Subject: =?utf-8?b?VGhlIGNvdW50IOKAkyBhIG5vdGU=?=\r\n"
)


def _message(subtype: str = "plain", text: str = "The words.") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Message-ID"] = "Ann Lee <ann@gmail.com>", "<1@x.example>"
    message["Subject"] = "A count"
    message.set_content(text, subtype=subtype)
    return message


def test_a_plain_message() -> None:
    kept = read((HEAD + "\r\nThe words.\r\n").encode())
    assert kept.text == "The words.\n"
    assert (kept.title, kept.author, kept.publisher) == (
        "The count – a note", "Renée Sok", "ministry.example",
    )  # fmt: skip
    assert kept.published is not None
    assert (kept.published.value, kept.published.inferred_from) == ("2021-07-05", "")
    assert kept.published_stated_by == "the Date line of the message"
    assert kept.media_type == "message/rfc822"
    assert kept.warnings == ()


def test_the_page_in_a_message_is_read_as_a_page() -> None:
    message = _message(text="Look at the other form.")
    message.add_alternative(PAGES[0](TITLE, BODY), subtype="html")
    kept = read(message.as_bytes())
    assert kept.text.split("\n\n") == [TITLE, *BODY]
    assert (kept.title, kept.author, kept.publisher) == ("A count", "Ann Lee", "")


def test_character_sets_and_transfer_forms() -> None:
    for codec, coded in (("utf-8", "base64"), ("cp1251", "quoted-printable"), ("utf-8", "8bit")):
        message = EmailMessage()
        message["Message-ID"] = "<1@x.example>"
        message.set_content("Правительство заявило.", charset=codec, cte=coded)
        assert read(message.as_bytes()).text == "Правительство заявило.\n"


def test_flowed_lines_are_joined() -> None:
    head = HEAD + "Content-Type: text/plain; format=flowed{}\r\n\r\n"
    body = "One long \r\nsentence. \r\n\r\nAnother.\r\n"
    assert read((head.format("") + body).encode()).text == "One long sentence. \n\nAnother.\n"
    assert "Onelong" in read((head.format("; delsp=yes") + "One \r\nlong").encode()).text


def test_attachments_are_named_and_not_read() -> None:
    message = _message()
    message.add_attachment(
        b"%PDF-1.4", maintype="application", subtype="pdf", filename="a\u202e.pdf"
    )
    message.add_attachment("Other words.", filename="b.txt")
    kept = read(message.as_bytes())
    assert kept.text == "The words.\n"
    assert kept.warnings == ("Its attachments were not read: “a.pdf”, “b.txt”.",)
    only = EmailMessage()
    only["Message-ID"] = "<1@x.example>"
    only.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    with pytest.raises(UserError, match=r"holds no text, only attachments\.$"):
        read(only.as_bytes())


def test_a_web_archive_is_its_page() -> None:
    address = "https://paper.example/a"
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: Saved\r\n"
        "Date: Sat, 1 Jan 2022 00:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type:"
        ' multipart/related; type="text/html"; boundary="b"\r\n\r\n\r\n--b\r\n'
    )
    page = f"Content-Type: text/html\r\nContent-Location: {address}\r\n\r\n{PAGES[1](TITLE, BODY)}"
    picture = "\r\n--b\r\nContent-Type: image/png\r\nContent-Location: x\r\n\r\nx\r\n--b--\r\n"
    kept = read((head + page + picture).encode())
    assert kept.text.split("\n\n") == [TITLE, *BODY]
    assert (kept.title, kept.address, kept.published) == (TITLE, address, None)
    assert kept.warnings == ()


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("multipart/encrypted; boundary=b", " is encrypted."),
        ("application/pkcs7-mime; smime-type=enveloped-data", " is encrypted."),
        ("application/pkcs7-mime; smime-type=signed-data", " holds its words inside a signature."),
    ],
)
def test_what_is_sealed_is_told(kind: str, line: str) -> None:
    with pytest.raises(UserError, match=line):
        read(f"{HEAD}Content-Type: {kind}\r\n\r\nx".encode())


def test_a_signature_is_told_not_checked() -> None:
    signed = (
        f"{HEAD}Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\nThe words.\r\n--b\r\n"
        "Content-Type: application/pgp-signature; name=s.asc\r\n\r\nx\r\n--b--\r\n"
    )
    assert "Its signature was not checked." in read(signed.encode()).warnings


def test_messages_in_messages() -> None:
    nested = HEAD + "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(5_000)
    )
    with pytest.raises(UserError, match=r"more than 100 messages or parts in one another"):
        read(nested.encode())


def test_a_damaged_message_is_read_with_a_warning() -> None:
    head = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    kept = read((head + "--b\r\n\r\nThe words.\r\n").encode())
    assert kept.text == "The words."
    assert kept.warnings == ("The message is damaged: look whether its text is whole.",)


def test_a_character_set_no_computer_could_have_is_passed_over() -> None:
    part = "Content-Type: text/plain; charset=\x00\r\n\r\nWords of a café."
    assert read((HEAD + part).encode()).text == "Words of a café."


def test_broken_lines_at_the_head() -> None:
    broken = (
        "Message-ID: <1@x>\r\nFrom: =?nope?q?x?= <\r\nDate: yesterday\r\n"
        "Subject: =?utf-8?b?!!?=\r\n\r\nWords."
    )
    kept = read(broken.encode())
    assert (kept.text, kept.published) == ("Words.", None)


def test_what_has_the_lines_of_a_message_is_one() -> None:
    lines = b"From: a@x.example\nDate: 5 Jul 2021 10:00:00 +0000\nSubject: A note\n\nWords."
    assert read(lines).title == "A note"
    assert read(b"Subject: A note\n\nWords.", name="a.eml").title == "A note"
    assert read(b"Subject: A note\n\nWords.").media_type == "text/plain"


def test_a_body_in_rtf_is_read_where_there_is_no_other() -> None:
    message = _message()
    message.set_content(rb"{\rtf1\ansi The {\b count} rose.}", maintype="text", subtype="rtf")
    kept = read(message.as_bytes())
    assert (kept.text, kept.title, kept.media_type) == (
        "The count rose.",
        "A count",
        "message/rfc822",
    )
    message = _message()
    message.add_alternative(rb"{\rtf1 Other.}", maintype="application", subtype="rtf")
    kept = read(message.as_bytes())
    assert kept.text == "The words.\n"
    assert "not read" in kept.warnings[0]


def test_words_locked_by_hand_are_refused() -> None:
    with pytest.raises(UserError, match="is encrypted"):
        read(_message(text="-----BEGIN PGP MESSAGE-----\n\nhQEMA\n").as_bytes())
