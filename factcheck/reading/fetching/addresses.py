"""Addresses of the web, taken apart strictly: what has two readings is refused."""

import ipaddress
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from factcheck.errors import UserError
from factcheck.reading.naming import spoken

_LONGEST = 8_000  # code points of an address
_PORTS = {"http": 80, "https": 443}
_MORE_PORTS = {8080, 8443}
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_DOTS = "。．｡"  # what a name in another script is parted by
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_SAFE = "!#$%&'()*+,/:;=?@[]~"  # what quoting leaves as it is
_ESCAPED_WRONGLY = re.compile(r"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the web in its parts: `host` is ASCII or an IP, `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        """The address as a browser shows it."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def authority(self) -> str:
        """Host and port as a request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def is_among(self, own: Sequence[str]) -> bool:
        """Whether it is one of the newsroom's own hosts: by name, or by name and port."""
        names = {name.lower().rstrip(".") for name in own}
        bracketed = f"[{self.host}]" if ":" in self.host else self.host
        return not names.isdisjoint({self.host, bracketed, f"{bracketed}:{self.port}"})


def parsed(address: str, own: Sequence[str] = ()) -> Address:
    """The parts of an address. Raises UserError for all that is not fetched, naming it."""
    who = spoken(address)
    trimmed = address.strip(" \t\r\n")
    if len(trimmed) > _LONGEST or re.search(r"[\x00-\x20\x7f\\]", trimmed):
        raise UserError(f"{who} is no address of the web.", todo="Copy it whole from a browser.")
    try:
        parts = urlsplit(trimmed)
        port = parts.port
    except ValueError:
        raise UserError(
            f"{who} is no address of the web.", todo="Copy it from a browser."
        ) from None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise UserError(f"{who} is not fetched: only http and https are.")
    if "@" in parts.netloc:
        raise UserError(f"{who} is not fetched: it holds a user name.", todo="Give it without one.")
    host = _ip6(parts.hostname, who) if "[" in parts.netloc else _host(parts.hostname or "", who)
    found = Address(scheme, host, _PORTS[scheme] if port is None else port, _target(parts))
    if found.port not in {*_PORTS.values(), *_MORE_PORTS} and not found.is_among(own):
        raise UserError(f"{who} is not fetched: port {found.port} is not used by the web.")
    return found


def _wrong(who: str) -> UserError:
    return UserError(f"{who} has no right host name.", todo="Copy it from a browser.")


def _ip6(name: str | None, who: str) -> str:
    """An IP of version 6 in its usual form; with a zone it would be of this machine's network."""
    try:
        found = ipaddress.IPv6Address(name or "")
    except ValueError:
        raise _wrong(who) from None
    if found.scope_id:
        raise _wrong(who)
    return str(found)


def _host(name: str, who: str) -> str:
    """A host's name in ASCII, or its IP in the one usual form. Raises UserError for others."""
    if not all(c.isascii() or c in _DOTS or unicodedata.category(c)[0] in "LMN" for c in name):
        raise _wrong(who)
    try:
        ascii_name = name if name.isascii() else name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise _wrong(who) from None
    ascii_name = ascii_name.removesuffix(".")
    labels = ascii_name.split(".")
    if len(ascii_name) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise _wrong(who)
    if not _NUMBER.fullmatch(labels[-1]):
        return ascii_name
    try:  # an IP to every resolver, whatever its form: 127.1, 0x7f000001, 017700000001
        return str(ipaddress.IPv4Address(ascii_name))
    except ValueError:
        raise _wrong(who) from None


def _target(parts: SplitResult) -> str:
    path = parts.path or "/"
    whole = f"{path}?{parts.query}" if parts.query else path
    return quote(_ESCAPED_WRONGLY.sub("%25", whole), safe=_SAFE)
