"""Servers of this machine that serve one kind of answer, good or hostile."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

Answer = Callable[[socket.socket, bytes], None]
HERE = Path(__file__).parent


class Server:
    """A server of plain sockets. `requests` are the bytes of what was asked, in order."""

    def __init__(self, answer: Answer, *, tls: bool = False) -> None:
        self.requests: list[bytes] = []
        self._answer = answer
        self._tls = tls
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def _serve(self) -> None:
        while True:
            try:
                asking, _ = self._listening.accept()
            except OSError:
                return
            with suppress(OSError), asking:
                asking.settimeout(20)
                with self._wrapped(asking) as line:
                    asked = _until_blank_line(line)
                    self.requests.append(asked)
                    if asked:
                        self._answer(line, asked)

    def _wrapped(self, plain: socket.socket) -> socket.socket:
        if not self._tls:
            return plain
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(HERE / "localhost.pem")
        return context.wrap_socket(plain, server_side=True)

    def close(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(5)


def _until_blank_line(line: socket.socket) -> bytes:
    asked = b""  # a first byte of 16 begins a TLS handshake
    while b"\r\n\r\n" not in asked and not asked.startswith(b"\x16"):
        more = line.recv(65_536)
        if not more:
            break
        asked += more
    return asked


@contextmanager
def serving(answer: Answer | bytes, *, tls: bool = False) -> Iterator[Server]:
    """A server for the time of a test. Bytes are sent as they are."""
    server = Server(answer if callable(answer) else lambda line, _: line.sendall(answer), tls=tls)
    try:
        yield server
    finally:
        server.close()


def response(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer; underscores in the names of headers are hyphens."""
    stated = {"Content_Length": str(len(body)), **headers}
    lines = [f"{name.replace('_', '-')}: {value}\r\n" for name, value in stated.items()]
    return f"HTTP/1.1 {status}\r\n{''.join(lines)}\r\n".encode() + body


def redirect(to: str, status: str = "302 Found") -> bytes:
    return response(b"", status, Location=to)
