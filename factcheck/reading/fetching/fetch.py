"""From an address to its bytes, over as many redirects as are allowed, each checked anew.

Proxies of the environment are not used: behind one, somebody else resolves the name, and the check
that it is public would check nothing. No cookies, no referrer, no word of who asks.
"""

import datetime as dt
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse, IncompleteRead
from urllib.parse import urljoin

from factcheck import __version__
from factcheck.errors import EnvironmentProblem, FactcheckError, UserError
from factcheck.reading.fetching import hints
from factcheck.reading.fetching.addresses import Address, parsed
from factcheck.reading.fetching.body import Progress, received
from factcheck.reading.fetching.connection import Pinned
from factcheck.reading.fetching.deadline import Deadline
from factcheck.reading.fetching.machines import machines
from factcheck.reading.limits import refusal
from factcheck.reading.naming import spoken
from factcheck.settings import ReadingLimits

_REDIRECTS = {301, 302, 303, 307, 308}
_BY_HAND = "Open it in a browser, save the page and bring in the file."
_HEADERS = {
    "User-Agent": f"Factcheck/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document as it came from an address.

    `address` is the one that answered, `redirects` those before it, the one asked for first.
    `retrieved_at` is ISO 8601 in UTC. `media_type`, `charset` and `file_name` are what the server
    says: hints, any of them empty.
    """

    data: bytes
    address: str
    redirects: tuple[str, ...]
    retrieved_at: str
    media_type: str
    charset: str
    file_name: str


def _never() -> bool:
    return False


def _nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


def fetch(
    address: str,
    *,
    limits: ReadingLimits | None = None,
    cancelled: Callable[[], bool] = _never,
    progress: Progress = _nobody,
) -> Fetched:
    """Fetch a document. `progress(done, total)` counts bytes; total is 0 where it is not known.

    Raises UserError for an address that is not fetched, a server that misbehaves, or a limit that
    was hit (it names the setting); Cancelled, which is one, when it was; EnvironmentProblem when
    the server cannot be reached.
    """
    allowed = limits or ReadingLimits()
    deadline = Deadline.from_now(spoken(address), allowed, cancelled)
    current = parsed(address, allowed.own_hosts)
    passed: list[str] = []
    while True:
        answer = _asked(current, tuple(passed), deadline, progress)
        if isinstance(answer, Fetched):
            return answer
        passed.append(str(current))
        if len(passed) > allowed.redirects:
            raise refusal(f"{deadline.who} leads on and on", "redirects", allowed)
        current = _onward(current, answer, deadline)


def _asked(
    address: Address, passed: tuple[str, ...], deadline: Deadline, progress: Progress
) -> Fetched | str:
    """What one address answers: the document, or where to ask instead."""
    known = machines(address, deadline.limits.own_hosts, deadline)
    connection = Pinned(address, known, deadline)
    try:
        connection.request("GET", address.target, headers={"Host": address.authority, **_HEADERS})
        response = connection.getresponse()
        onward = response.getheader("Location") if response.status in _REDIRECTS else None
        if onward:
            return onward
        if response.status != HTTPStatus.OK:
            raise _no_document(response.status, deadline.who)
        data = received(response, deadline, progress)
        return _fetched(data, address, passed, response)
    except (OSError, HTTPException, ValueError) as error:
        raise _failed(error, deadline.who) from None
    finally:
        connection.hang_up()


def _fetched(
    data: bytes, address: Address, passed: tuple[str, ...], response: HTTPResponse
) -> Fetched:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    return Fetched(
        data=data,
        address=str(address),
        redirects=passed,
        retrieved_at=now.replace("+00:00", "Z"),
        media_type=hints.media_type(response.headers),
        charset=hints.charset(response.headers),
        file_name=hints.file_name(response.headers, address),
    )


def _onward(current: Address, location: str, deadline: Deadline) -> Address:
    """Where a redirect leads. Raises UserError where it may not."""
    told = location.encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        onward = parsed(urljoin(str(current), told), deadline.limits.own_hosts)
    except (UserError, ValueError) as refused:
        why = (
            refused.what if isinstance(refused, UserError) else "to what is no address of the web."
        )
        raise UserError(f"{deadline.who} leads elsewhere: {why}", todo=_BY_HAND) from None
    if current.scheme == "https" and onward.scheme == "http":
        raise UserError(
            f"{deadline.who} is not fetched: it leads from https to http.", todo=_BY_HAND
        )
    return onward


def _no_document(status: int, who: str) -> UserError:
    known = {entry.value: entry.phrase for entry in HTTPStatus}
    words = f"{status} {known[status]}" if status in known else str(status)
    return UserError(f"{who} was not fetched: its server answers {words}.", todo=_BY_HAND)


def _failed(error: Exception, who: str) -> FactcheckError:
    """The words for what went wrong between here and the server."""
    match error:
        case ssl.SSLCertVerificationError():
            return UserError(
                f"{who} is not fetched: its certificate does not hold"
                f" ({error.verify_message.rstrip('.')}).",
                todo="Somebody may be in between; try it in a browser.",
            )
        case ssl.SSLError():
            return UserError(f"{who} was not fetched: no safe connection could be made.")
        case IncompleteRead():
            return UserError(
                f"{who} was not fetched: the connection broke off before its end.",
                todo="Try it again.",
            )
        case HTTPException() | ValueError():
            return UserError(
                f"{who} was not fetched: its server does not answer as the web does.",
                todo=_BY_HAND,
            )
    reason = getattr(error, "strerror", None) or "it does not answer"
    return EnvironmentProblem(
        f"{who} was not fetched: its server cannot be reached: {reason}.",
        todo="Check whether this machine is online.",
    )
