"""Python's own gate: what its code asks of the system is looked at first (PEP 578).

The last bar, and on a system without the others the only one: it stops Python, not a library that
was taken over.
"""

import os
import sys

from factcheck.reading.apart.bars import Bar

_ROOMS = ("socket.", "subprocess.", "shutil.", "tempfile.", "urllib.", "http.", "ftplib.",
          "smtplib.", "imaplib.", "poplib.", "nntplib.", "telnetlib.", "webbrowser.", "pty.",
          "winreg.", "ensurepip.")  # fmt: skip
_ACTS = {
    f"os.{act}"
    for act in (
        "system exec fork forkpty posix_spawn spawn startfile kill killpg remove rename rmdir"
        " mkdir link symlink truncate chmod chown chflags lockf utime setxattr removexattr"
    ).split()
}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC


def bars() -> list[Bar]:
    """To be raised last: after it nothing can be written or connected."""
    return [("writing, network, programs: audit hook", lambda: sys.addaudithook(_refuse))]


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Stop Python code that writes, connects or starts a program."""
    if event == "open":
        _, mode, flags = arguments
        writes = isinstance(flags, int) and flags & _WRITING
        refused = bool(writes) or (isinstance(mode, str) and not set("wax+").isdisjoint(mode))
    else:
        refused = event in _ACTS or event.startswith(_ROOMS)
    if refused:
        raise PermissionError(f"not while a document is read: {event}")
