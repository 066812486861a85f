"""Fetching from servers of the test's own, and nothing beyond this machine."""

import socket
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from factcheck.reading.fetching import Fetched, fetch
from factcheck.settings import ReadingLimits

LIMITS = ReadingLimits(
    fetch_mb=2, file_mb=3, fetch_seconds=2, redirects=3, own_hosts=("127.0.0.1", "localhost")
)


@pytest.fixture(autouse=True)
def _nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name is asked for and no machine spoken to but this one."""
    resolve, connect = socket.getaddrinfo, socket.socket.connect

    def only_here(host: str, *rest: Any, **more: Any) -> Any:
        if host not in {"127.0.0.1", "localhost"}:
            raise socket.gaierror("not in a test")
        return resolve(host, *rest, **more)

    def connect_here(line: socket.socket, to: tuple[str, int]) -> None:
        assert to[0] in {"127.0.0.1", "::1"}
        connect(line, to)

    monkeypatch.setattr(socket, "getaddrinfo", only_here)
    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture
def get() -> Callable[..., Fetched]:
    """Fetch with the tests' limits; this machine counts as the newsroom's own."""
    return partial(fetch, limits=LIMITS)
