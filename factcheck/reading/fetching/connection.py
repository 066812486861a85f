"""One connection to the one machine that was checked, for one request, within a deadline."""

import io
import socket
import ssl
from contextlib import suppress
from functools import cache
from http.client import HTTPConnection
from typing import Any

from factcheck.reading.fetching.addresses import Address
from factcheck.reading.fetching.deadline import Deadline
from factcheck.reading.limits import refusal

_TO_CONNECT = 10.0  # seconds for one machine; there may be another
_HEADERS = 200_000  # bytes on the wire beyond the body


class Line(io.RawIOBase):
    """What a socket receives, counted and against the clock: a drip of bytes ends it too."""

    def __init__(self, connected: socket.socket, deadline: Deadline) -> None:
        self._socket = connected
        self._deadline = deadline
        self._most = deadline.limits.fetch_mb * 1_000_000 + _HEADERS

    def readable(self) -> bool:
        """It is for nothing else."""
        return True

    def readinto(self, into: Any) -> int:
        """Receive some bytes, 0 at the end. Raises UserError past a limit, else as sockets do."""
        while True:
            self._socket.settimeout(self._deadline.wait())
            try:
                received = self._socket.recv_into(into)
            except TimeoutError:
                continue
            self._most -= received
            if self._most < 0:
                raise refusal(
                    f"{self._deadline.who} sends too much", "fetch_mb", self._deadline.limits
                )
            return received


class _Timed:
    """As much of a socket as http.client asks for."""

    def __init__(self, connected: socket.socket, deadline: Deadline) -> None:
        self._socket = connected
        self._deadline = deadline

    def sendall(self, data: bytes) -> None:
        self._socket.settimeout(self._deadline.left())
        self._socket.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(Line(self._socket, self._deadline))

    def close(self) -> None:
        """Nothing: http.client closes before the body is read, `Pinned.hang_up` does it after."""


class Pinned(HTTPConnection):
    """A connection to an address by the machines it was resolved to; TLS is always verified."""

    def __init__(self, address: Address, machines: list[str], deadline: Deadline) -> None:
        super().__init__(address.host, address.port)
        self._address = address
        self._machines = machines
        self._deadline = deadline
        self._connected_by: socket.socket | None = None

    def connect(self) -> None:
        """Connect to the first machine that answers. Raises OSError, or as the deadline does."""
        self._connected_by = line = self._reached()
        if self._address.scheme == "https":
            line.settimeout(min(self._deadline.left(), _TO_CONNECT))
            line = _trusting().wrap_socket(line, server_hostname=self._address.host)
            self._connected_by = line
        self.sock = _Timed(line, self._deadline)

    def hang_up(self) -> None:
        """Close what is open."""
        if self._connected_by is not None:
            self._connected_by.close()

    def _reached(self) -> socket.socket:
        problem = OSError("there is no machine to connect to")
        for machine in self._machines:
            wait = min(self._deadline.left(), _TO_CONNECT)
            try:
                return _dialled(machine, self._address.port, wait)
            except OSError as failed:
                problem = failed
        raise problem


def _dialled(machine: str, port: int, wait: float) -> socket.socket:
    """A socket connected to an IP: no name is resolved a second time."""
    dialled = socket.socket(socket.AF_INET6 if ":" in machine else socket.AF_INET)
    try:
        dialled.settimeout(wait)
        dialled.connect((machine, port))
    except BaseException:
        dialled.close()
        raise
    return dialled


@cache
def _trusting() -> ssl.SSLContext:
    """Who is believed to be who: what the system trusts, else the list that comes along."""
    context = ssl.create_default_context()
    usual = ssl.get_default_verify_paths()
    if not context.get_ca_certs() and not (usual.cafile or usual.capath):
        with suppress(ImportError):
            import certifi

            context.load_verify_locations(certifi.where())
    return context
