"""Which addresses are fetched at all, and which machines are public."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UserError
from factcheck.reading.fetching.addresses import parsed
from factcheck.reading.fetching.machines import is_public

RIGHT = {
    "https://paper.example": "https://paper.example/",
    " https://Paper.Example/A b/ü?q=1&r=é#part \n".replace("A b", "A%20b"): (
        "https://paper.example/A%20b/%C3%BC?q=1&r=%C3%A9"
    ),
    "HTTP://PAPER.EXAMPLE:80/": "http://paper.example/",
    "http://paper.example.:8080/x": "http://paper.example:8080/x",
    "https://bücher.example/": "https://xn--bcher-kva.example/",
    "https://ភាសា.example/": "https://xn--52eq2eb.example/",
    "http://93.184.216.34/": "http://93.184.216.34/",
    "http://[2606:2800:220:1:248:1893:25c8:1946]/": (
        "http://[2606:2800:220:1:248:1893:25c8:1946]/"
    ),
    "http://paper.example/100%/%zz": "http://paper.example/100%25/%25zz",
    "http://paper.example?q": "http://paper.example/?q",
}


@pytest.mark.parametrize(("given", "kept"), RIGHT.items())
def test_an_address_in_its_usual_form(given: str, kept: str) -> None:
    assert str(parsed(given)) == kept
    assert parsed(kept) == parsed(given)


WRONG = (
    "", "paper.example", "//paper.example/", "http://", "http:///path", "https://?q",
    "file:///etc/passwd", "ftp://paper.example/", "javascript:alert(1)", "data:text/html,words",
    "gopher://paper.example/", "blob:https://paper.example/x", "mailto:ann@paper.example",
    "http://ann@paper.example/", "http://ann:secret@paper.example/", "http://paper.example@127.0.0.1/",
    "http://paper.example:22/", "http://paper.example:25/", "http://paper.example:6379/",
    "http://paper.example:0/", "http://paper.example:99999/", "http://paper.example:-1/",
    "http://paper.example:8o/", "http://paper.example\\@127.0.0.1/", "http:\\\\paper.example/",
    "http://paper.example/a b", "http://paper.example/\r\nHost: x", "http://paper.example/\x00",
    "http://pa per.example/", "http://-paper.example/", "http://paper..example/", "http://.example/",
    "http://" + "a" * 64 + ".example/", "http://" + "a." * 130 + "example/",
    "http://paper.example/" + "a" * 9_000,
    "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://127.1/", "http://017700000001/",
    "http://0177.0.0.1/", "http://127.0.0.1.1/", "http://256.0.0.1/", "http://1.2.3.0x4/",
    "http://[::1", "http://[::1%25eth0]/", "http://[v1.x]/", "http://[127.0.0.1]/", "http://%31%32%37.0.0.1/",
    "http://a\u200bb.example/", "http://\u2488.example/x", "http://paper\u2044x.example/", "http://\ud800.example/",
    "http://paper.example:80:80/", "http://<paper>.example/", "http://paper.example%00.x/", "http://$(id).example",
)  # fmt: skip


@pytest.mark.parametrize("address", WRONG)
def test_an_address_that_is_not_fetched(address: str) -> None:
    with pytest.raises(UserError) as refusal:
        parsed(address)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("host", ["①②⑦.⓪.⓪.①", "127。0。0。1", "１２７.0.0.1"])
def test_digits_in_disguise_are_digits(host: str) -> None:
    assert parsed(f"http://{host}/").host == "127.0.0.1"


def test_the_newsrooms_own_hosts() -> None:
    own = ("wiki.example", "10.0.0.5:9000", "[fd00::1]:81")
    assert parsed("http://wiki.example:9000/", own).port == 9000
    assert parsed("http://10.0.0.5:9000/", own).is_among(own)
    assert parsed("http://[fd00::1]:81/", own).is_among(own)
    for other in (
        "http://10.0.0.5:9001/",
        "http://evil.wiki.example:9000/",
        "http://[fd00::1]:82/",
    ):
        with pytest.raises(UserError, match="port"):
            parsed(other, own)


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    for address in (text, f"http://{text}", f"https://paper.example/{text}"):
        try:
            kept = parsed(address)
        except UserError:
            continue
        assert str(kept).isascii()
        assert str(kept).isprintable()
        assert parsed(str(kept)) == kept


PRIVATE = (
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1",
    "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1",
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:93.184.216.34",
    "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:4136:e378::1", "2001:10::1",
    "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:a00:1::1", "3fff::1", "5f00::1", "fc00::1",
    "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "ff0e::1", "4000::1",
    "2606:4700::1%1", "words", "",
)  # fmt: skip


@pytest.mark.parametrize("machine", PRIVATE)
def test_a_machine_that_is_not_public(machine: str) -> None:
    assert not is_public(machine)


@pytest.mark.parametrize(
    "machine",
    ["93.184.216.34", "1.1.1.1", "172.32.0.1", "100.63.255.255", "2606:4700::1111", "2a00::1"],
)
def test_a_machine_that_is_public(machine: str) -> None:
    assert is_public(machine)
