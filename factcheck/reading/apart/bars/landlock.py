"""Files out of reach: all but the program, what it is built on, and fonts, which are read only.

After the kernel's documentation, userspace-api/landlock.rst. The store, the home folder and the
documents beside the one being read cannot even be opened.
"""

import ctypes
import os
import struct
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from factcheck.reading.apart.bars import Bar
from factcheck.reading.apart.bars.linux import done, libc

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_ASK_VERSION = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
# How many kinds of access to files each version of the interface knows, the last for all later.
_FILE_RIGHTS = (13, 14, 15, 15, 16)
_NETWORK_RIGHTS = 0b11  # bind and connect of TCP, from version 4
_SCOPES = 0b11  # abstract sockets and signals to other processes, from version 6

_SHARED = (
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/app/lib", "/etc/ld.so.cache",
    "/etc/localtime", "/usr/share/zoneinfo", "/usr/share/fonts", "/usr/local/share/fonts",
    "/dev/null", "/dev/urandom",
)  # fmt: skip


def bars() -> list[Bar]:
    """Raised where the kernel has it."""
    return [("files: Landlock", _close_the_files)]


def _close_the_files() -> None:
    version = done(libc.syscall(_CREATE_RULESET, None, 0, _ASK_VERSION))
    rights = (1 << _FILE_RIGHTS[min(version, len(_FILE_RIGHTS)) - 1]) - 1
    attributes = struct.pack(
        "=QQQ", rights, _NETWORK_RIGHTS if version >= 4 else 0, _SCOPES if version >= 6 else 0
    )[: 24 if version >= 6 else 16 if version >= 4 else 8]
    rules = done(libc.syscall(_CREATE_RULESET, attributes, len(attributes), 0))
    for path in _needed():
        _allow(rules, path, _READ_FILE | _READ_FOLDER if path.is_dir() else _READ_FILE)
    for folder in filter(os.path.isdir, sys.path):  # to look for modules in, not to read from
        _allow(rules, Path(folder), _READ_FOLDER)
    done(libc.syscall(_RESTRICT_SELF, rules, 0))
    os.close(rules)


def _needed() -> Iterator[Path]:
    """Where the program and its parts lie: in a checkout, installed, or frozen."""
    own = {str(Path(__file__).parents[3]), sysconfig.get_path("stdlib"), *_SHARED}
    own |= {path for path in sys.path if Path(path).name in {"site-packages", "dist-packages"}}
    own |= {path for path in sys.path if path.endswith("lib-dynload")}
    own.add(str(Path(sys.base_prefix, "lib")))
    if hasattr(sys, "_MEIPASS"):
        own |= {sys._MEIPASS, sys.executable}
    return (path for path in map(Path, sorted(own)) if path.exists())


def _allow(rules: int, path: Path, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:  # it is not there for this user: nothing to allow
        return
    try:
        rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, place))
        done(libc.syscall(_ADD_RULE, rules, _PATH_BENEATH, rule, 0))
    finally:
        os.close(place)
