"""The machines behind an address: resolved once, and every one of them public."""

import ipaddress
import socket
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from threading import Thread

from factcheck.errors import UserError
from factcheck.reading.fetching.addresses import Address
from factcheck.reading.fetching.deadline import Deadline

# Not "globally reachable" by IANA's registries of special-purpose addresses (iana.org/assignments/
# iana-ipv4-special-registry and iana-ipv6-special-registry), and those of cloud machines' own
# services. Python's `is_global` differs from one version to the next.
_NOT_PUBLIC_4 = tuple(map(ipaddress.IPv4Network, (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
    "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
)))  # fmt: skip
# Of version 6 only what is handed out to networks is public; within it, not what holds an address
# of version 4 (6to4, Teredo), nor documentation and protocols. NAT64 lies outside.
_PUBLIC_6 = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_6 = tuple(map(ipaddress.IPv6Network, (
    "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
)))  # fmt: skip


def machines(address: Address, own: Sequence[str], deadline: Deadline) -> list[str]:
    """The IPs behind an address, all of them public unless the host is the newsroom's own.

    Raises UserError when one of them is not, or when there is none, and as the deadline does.
    """
    found = _resolved(address, deadline)
    if not found:
        raise UserError(
            f"{deadline.who} was not fetched: no host {address.host} was found.",
            todo="Check the address and whether this machine is online.",
        )
    if not address.is_among(own) and not all(map(is_public, found)):
        raise UserError(
            f"{deadline.who} is not fetched: {address.host} is this machine or in a private"
            " network.",
            todo="A newsroom's own host can be named among own_hosts in the settings.",
        )
    return found


def _resolved(address: Address, deadline: Deadline) -> list[str]:
    """The IPs a name has now. A resolver that hangs is left to hang alone."""
    answer: SimpleQueue[list[str]] = SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            found = []
        answer.put(list(dict.fromkeys(str(entry[4][0]) for entry in found)))

    Thread(target=ask, name="resolving", daemon=True).start()
    while True:
        try:
            return answer.get(timeout=deadline.wait())
        except Empty:
            continue


def is_public(machine: str) -> bool:
    """Whether an IP is one of the public internet, not of a network or a machine of somebody's."""
    try:
        ip = ipaddress.ip_address(machine)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return not any(ip in network for network in _NOT_PUBLIC_4)
    return (
        not ip.scope_id and ip in _PUBLIC_6 and not any(ip in network for network in _NOT_PUBLIC_6)
    )
