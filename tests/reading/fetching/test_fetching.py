"""What a well-behaved server sends arrives whole, with where and when it came from."""

import gzip
import re
import socket
import zlib
from collections.abc import Callable

import pytest

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.reading.fetching import Fetched, fetch
from factcheck.reading.isolated import Cancelled
from factcheck.settings import ReadingLimits
from tests.reading.fetching.conftest import LIMITS
from tests.reading.fetching.servers import HERE, redirect, response, serving

Get = Callable[..., Fetched]
PAGE = b"<html><body><p>Words of a page.</p></body></html>" * 50
CHUNKED = f"{len(PAGE):x}\r\n{PAGE.decode()}\r\n0\r\n\r\n"


def bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


ANSWERS = {
    "plain": response(PAGE),
    "until it closes": b"HTTP/1.0 200 OK\r\n\r\n" + PAGE,
    "chunked": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKED.encode(),
    "gzip": response(gzip.compress(PAGE), Content_Encoding="gzip"),
    "deflate": response(zlib.compress(PAGE), Content_Encoding="deflate"),
    "bare deflate": response(bare(PAGE), Content_Encoding="Deflate"),
    "identity": response(PAGE, Content_Encoding="identity"),
    "asked to go on first": b"HTTP/1.1 100 Continue\r\n\r\n" + response(PAGE),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_page_arrives_whole(get: Get, name: str) -> None:
    with serving(ANSWERS[name]) as server:
        fetched = get(f"{server.address}/news/a%20page?x=1#part")
    assert fetched.data == PAGE
    assert fetched.address == f"{server.address}/news/a%20page?x=1"
    assert fetched.redirects == ()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", fetched.retrieved_at)


def test_the_request_says_no_more_than_it_must(get: Get) -> None:
    with serving(response(PAGE)) as server:
        get(f"{server.address}/a?b=ü")
    first, *headers = server.requests[0].decode().strip().split("\r\n")
    assert first == "GET /a?b=%C3%BC HTTP/1.1"
    named = dict(header.split(": ", 1) for header in headers)
    assert named["Host"] == f"127.0.0.1:{server.port}"
    assert named["User-Agent"].startswith("Factcheck/")
    assert set(named) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_progress_is_told_in_bytes(get: Get) -> None:
    told: list[tuple[int, int]] = []
    with serving(response(bytes(300_000))) as server:
        get(server.address, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (300_000, 300_000)
    assert told == sorted(told)


def test_hints_of_what_it_is(get: Get) -> None:
    headers = {
        "Content_Type": "Text/HTML; charset=windows-1251",
        "Content_Disposition": 'attachment; filename="../../etc/a name.htm"',
    }
    with serving(response(PAGE, **headers)) as server:
        fetched = get(server.address)
    assert (fetched.media_type, fetched.charset) == ("text/html", "windows-1251")
    assert fetched.file_name == "a name.htm"


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("/news/story", "text/html", "story.html"),
        ("/report.pdf?x=/y", "application/pdf", "report.pdf"),
        ("/", "text/html", "127.0.0.1"),
        ("/%2e%2e%2f%2e%2e%2fpasswd", "", "passwd"),
        ("/a%0Ab%00", "", "a b"),
        ("/x/..", "", "127.0.0.1"),
        ("/a%E2%80%AEfdp.exe", "", "afdp.exe"),
    ],
)
def test_a_name_is_made_of_the_path(get: Get, path: str, kind: str, name: str) -> None:
    with serving(response(PAGE, Content_Type=kind)) as server:
        assert get(server.address + path).file_name.startswith(name)


def test_redirects_are_followed_and_told(get: Get) -> None:
    with serving(response(PAGE)) as last:
        second = serving(redirect(f"{last.address}/end", "301 Moved"))
        with second as middle, serving(redirect(f"{middle.address}/x", "307 Temporary")) as first:
            fetched = get(first.address)
    assert fetched.data == PAGE
    assert fetched.address == f"{last.address}/end"
    assert fetched.redirects == (f"{first.address}/", f"{middle.address}/x")


def test_a_redirect_within_its_host(get: Get) -> None:
    def in_utf8(line: socket.socket, asked: bytes) -> None:
        if b"GET /new/%C3%BC " in asked:
            line.sendall(response(PAGE))
        else:
            line.sendall(b"HTTP/1.1 302 Found\r\nLocation: ../new/\xc3\xbc\r\n\r\n")

    with serving(in_utf8) as server:
        assert get(f"{server.address}/old/x").address == f"{server.address}/new/%C3%BC"


def test_tls_is_verified_by_name_and_trust(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.reading.fetching import connection

    with serving(response(PAGE), tls=True) as server:
        named = server.address.replace("127.0.0.1", "localhost")
        with pytest.raises(UserError, match=r"certificate does not hold.*self.signed"):
            get(named)
        monkeypatch.setenv("SSL_CERT_FILE", str(HERE / "localhost.pem"))
        connection._trusting.cache_clear()
        assert get(named).data == PAGE
        with pytest.raises(UserError, match=r"certificate does not hold.*IP address mismatch"):
            get(server.address)
    connection._trusting.cache_clear()


@pytest.mark.parametrize(
    ("status", "words"),
    [("404 Not Found", "404 Not Found"), ("500 \x1b[31mRun", "500 Internal Server Error"),
     ("204 No Content", "204 No Content"), ("299 Odd", "299"),
     ("304 Not Modified", "304 Not Modified")],
)  # fmt: skip
def test_a_server_without_the_document(get: Get, status: str, words: str) -> None:
    with serving(response(b"", status)) as server, pytest.raises(UserError) as refusal:
        get(server.address)
    assert f"its server answers {words}." in str(refusal.value)
    assert "bring in the file" in refusal.value.todo


def test_a_server_that_is_not_there(get: Get) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(EnvironmentProblem, match="cannot be reached: Connection refused"):
        get(f"http://127.0.0.1:{port}/")


def test_a_host_that_is_not_there(get: Get) -> None:
    with pytest.raises(UserError, match=r"no host nowhere\.example was found"):
        get("http://nowhere.example/")


def test_cancelled_before_and_while_it_comes(get: Get) -> None:
    with serving(response(bytes(500_000))) as server:
        with pytest.raises(Cancelled):
            get(server.address, cancelled=lambda: True)
        assert server.requests == []
        asked = iter([False] * 12)
        with pytest.raises(Cancelled):
            get(server.address, cancelled=lambda: next(asked, True))


def test_this_machine_is_out_of_reach_without_the_setting() -> None:
    with serving(response(PAGE)) as server:
        for host in ("127.0.0.1", "localhost"):
            with pytest.raises(UserError) as refusal:
                fetch(f"http://{host}:{server.port}/", limits=ReadingLimits())
            assert "port" in str(refusal.value)
        assert server.requests == []


def test_the_usual_limits_hold_when_none_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: [(0, 0, 0, "", ("127.0.0.1", 80))])
    with pytest.raises(UserError, match="this machine or in a private network") as refusal:
        fetch("http://paper.example/")
    assert "own_hosts" in refusal.value.todo
    assert LIMITS.own_hosts
