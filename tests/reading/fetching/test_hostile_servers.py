"""Servers that lie, flood, drip or lead astray: one line, in time, nothing kept."""

import gzip
import itertools
import resource
import socket
import time
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from factcheck.errors import FactcheckError, UserError
from factcheck.reading.fetching import Fetched
from tests.reading.fetching.conftest import LIMITS
from tests.reading.fetching.servers import redirect, response, serving

Get = Callable[..., Fetched]
Answer = Callable[[socket.socket, bytes], None]
CHUNK = b"4000\r\n" + b"x" * 0x4000 + b"\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def bomb(layers: int = 1) -> bytes:
    """A hundred megabytes of spaces, packed so often."""
    packer = zlib.compressobj(9, wbits=31)
    data = b"".join(packer.compress(b" " * 1_000_000) for _ in range(100)) + packer.flush()
    for _ in range(layers - 1):
        data = gzip.compress(data)
    return data


def endless(pieces: Iterator[bytes], pause: float = 0.0, head: bytes = b"") -> Answer:
    def answer(line: socket.socket, _asked: bytes) -> None:
        line.sendall(head)
        for piece in pieces:
            line.sendall(piece)
            time.sleep(pause)

    return answer


def silent_after(head: bytes) -> Answer:
    def answer(line: socket.socket, _asked: bytes) -> None:
        line.sendall(head)
        line.recv(1)

    return answer


MANY = itertools.repeat(b"x" * 65_536)
OK = b"HTTP/1.1 200 OK\r\n"
SIZED = OK + b"Content-Length: 999999\r\n\r\n"
HEADERS = (b"X-%d: y\r\n" % n for n in itertools.count())
SLOW = "takes too long to fetch; the limit is 2 seconds."
LARGE = "the limit is 2 MB."
BROKEN = "the connection broke off before its end"
NO_WEB = "does not answer as the web does"
HOSTILE: dict[str, tuple[Answer | bytes, str]] = {
    "a gzip bomb": (response(bomb(), Content_Encoding="gzip"), "is too large; the limit is 3 MB."),
    "a deflate bomb": (
        response(zlib.compress(bytes(50_000_000)), Content_Encoding="deflate"),
        "the limit is 3 MB.",
    ),
    "packed twice": (response(bomb(2), Content_Encoding="gzip, gzip"), "in a way nobody asked for"),
    "packed in brotli": (response(b"x", Content_Encoding="br"), "in a way nobody asked for"),
    "not packed at all": (response(b"x" * 99, Content_Encoding="gzip"), "packs it wrongly"),
    "packed and cut off": (
        response(gzip.compress(bytes(99_999))[:-20], Content_Encoding="gzip"), BROKEN,
    ),
    "endless": (endless(MANY, head=OK + b"\r\n"), LARGE),
    "endless in chunks": (endless(itertools.repeat(CHUNK), head=CHUNKED), LARGE),
    "a stated size too large": (OK + b"Content-Length: 3000000\r\n\r\n", "has 3.0 MB; " + LARGE),
    "a size larger than what comes": (OK + b"Content-Length: 1000\r\n\r\nwords", BROKEN),
    "a size that is none": (
        OK + b"Content-Length: many\r\nTransfer-Encoding: chunked\r\n\r\nzz", BROKEN,
    ),
    "a size below nothing": (endless(MANY, head=OK + b"Content-Length: -1\r\n\r\n"), LARGE),
    "chunks of garbage": (CHUNKED + b"not a number\r\nwords", BROKEN),
    "a chunk below nothing": (CHUNKED + b"-5\r\nwords\r\n", NO_WEB),
    "a chunk of the rest": (endless(MANY, head=CHUNKED + b"-1\r\n"), "sends too much; " + LARGE),
    "a chunk without end": (endless(MANY, head=CHUNKED + b"fffffffff\r\n"), "too "),
    "chunks cut off": (CHUNKED + b"5\r\nwor", BROKEN),
    "a chunk's size without end": (endless(itertools.repeat(b"0" * 65_536), head=CHUNKED), ""),
    "dripping": (endless(itertools.repeat(b"x"), 0.05, SIZED), SLOW),
    "dripping headers": (endless(itertools.repeat(b"x"), 0.05, OK + b"X-A: "), SLOW),
    "dripping a status": (endless(itertools.repeat(b"1"), 0.05, b"HTTP/1."), SLOW),
    "silent": (silent_after(b""), SLOW),
    "silent after its headers": (silent_after(OK + b"Content-Length: 9\r\n\r\n"), SLOW),
    "closing at once": (b"", NO_WEB),
    "no web server": (b"220 mail.example ESMTP\r\n", NO_WEB),
    "noise": (bytes(range(256)) * 200, NO_WEB),
    "one header without end": (endless(MANY, head=OK + b"X-A: "), NO_WEB),
    "headers without end": (endless(HEADERS, head=OK), NO_WEB),
    "going on for ever": (endless(itertools.repeat(b"HTTP/1.1 100 Continue\r\n\r\n" * 99)), "too "),
    "a status without end": (endless(itertools.repeat(b"9" * 65_536), head=b"HTTP/1.1 "), NO_WEB),
    "a status of words": (b"HTTP/1.1 fine\r\n\r\nwords", NO_WEB),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_server(get: Get, name: str) -> None:
    answer, words = HOSTILE[name]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.monotonic()
    with serving(answer) as server:
        with pytest.raises(FactcheckError) as refusal:
            get(server.address)
        assert time.monotonic() - begun < LIMITS.fetch_seconds + 1
    assert words in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000, "kilobytes"


ASTRAY = {
    "round and round": ("{self}", "leads on and on; the limit is 3 redirects."),
    "a file": ("file:///etc/passwd", "only http and https are"),
    "a script": ("javascript:alert(1)", "only http and https are"),
    "data": ("data:text/html,words", "only http and https are"),
    "mail": ("ftp://127.0.0.1/x", "only http and https are"),
    "a name and a password": ("http://ann:b@127.0.0.1/", "holds a user name"),
    "the router": ("http://192.168.0.1/", "192.168.0.1 is this machine or in a private network"),
    "a cloud's own address": ("http://169.254.169.254/latest/", "in a private network"),
    "this machine in IPv6": ("http://[::1]/", "in a private network"),
    "this machine in both": ("http://[::ffff:127.0.0.1]/", "in a private network"),
    "by NAT64": ("http://[64:ff9b::7f00:1]/", "in a private network"),
    "a number for a host": ("http://2130706433/", "has no right host name"),
    "an octal host": ("http://0177.0.0.1/", "has no right host name"),
    "another port": ("http://paper.example:22/", "port 22 is not used by the web"),
    "a name that is private": ("http://inside.example/", "in a private network"),
    "a name that is both": ("http://both.example/", "in a private network"),
    "nowhere": ("https://?q", "has no right host name"),
    "broken": ("http://[", "no address of the web"),
    "without end": ("http://paper.example/" + "a" * 20_000, "no address of the web"),
}


@pytest.fixture
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"inside.example": ["10.1.2.3"], "both.example": ["93.184.216.34", "10.1.2.3"]}
    plain = {
        "192.168.0.1",
        "169.254.169.254",
        "127.0.0.1",
        "::1",
        "::ffff:7f00:1",
        "64:ff9b::7f00:1",
    }

    def resolve(host: str, port: int, *_a: Any, **_k: Any) -> list[tuple[Any, ...]]:
        found = known.get(host) or ([host] if host in plain else [])
        return [(0, 0, 0, "", (machine, port)) for machine in found]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


@pytest.mark.usefixtures("_names")
@pytest.mark.parametrize("name", ASTRAY)
def test_a_redirect_that_leads_astray(get: Get, name: str) -> None:
    to, words = ASTRAY[name]

    def answer(line: socket.socket, asked: bytes) -> None:
        here = asked.partition(b"Host: ")[2].partition(b"\r\n")[0].decode()
        line.sendall(redirect(to.replace("{self}", f"http://{here}/again")))

    with serving(answer) as server:
        with pytest.raises(UserError) as refusal:
            get(server.address)
        assert len(server.requests) == (4 if "self" in to else 1)
    assert words in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_redirect_to_less_safety(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.reading.fetching import connection
    from tests.reading.fetching.servers import HERE

    monkeypatch.setenv("SSL_CERT_FILE", str(HERE / "localhost.pem"))
    connection._trusting.cache_clear()
    with serving(response(b"words")) as plain, serving(redirect(plain.address), tls=True) as safe:
        with pytest.raises(UserError, match="from https to http"):
            get(safe.address.replace("127.0.0.1", "localhost"))
        assert plain.requests == []
    connection._trusting.cache_clear()


def test_a_name_is_asked_for_once(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int, **_: Any) -> list[tuple[Any, ...]]:
        asked.append(host)
        machine = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
        return [(0, 0, 0, "", (machine, port))]

    reached: list[tuple[str, int]] = []

    def connect(_line: socket.socket, to: tuple[str, int]) -> None:
        reached.append(to)
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(FactcheckError):
        get("http://paper.example/")
    assert asked == ["paper.example"]
    assert reached == [("93.184.216.34", 80)]


def test_a_resolver_that_hangs(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: time.sleep(4) or [])
    begun = time.monotonic()
    with pytest.raises(UserError, match=SLOW):
        get("http://paper.example/")
    assert time.monotonic() - begun < 3


def test_a_tls_handshake_that_never_comes(get: Get) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        begun = time.monotonic()
        with pytest.raises(FactcheckError):
            get(f"https://localhost:{port}/")
        assert time.monotonic() - begun < 3


def test_plain_words_where_tls_should_be(get: Get) -> None:
    with serving(response(b"words")) as server:
        safe = server.address.replace("http://", "https://")
        with pytest.raises(UserError, match="no safe connection could be made"):
            get(safe)


def test_environment_proxies_are_not_used(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(response(b"from the proxy")) as proxy, serving(response(b"words")) as server:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        assert get(server.address).data == b"words"
        assert proxy.requests == []
