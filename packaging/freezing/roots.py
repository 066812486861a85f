"""Small Debian systems in folders: one to build in, and a bare one to try a package in.

A frozen program takes its libraries from the system it is built on, so it is built on one that
holds nothing by chance; and what it needs is only seen on one that holds nothing at all.
"""

import os
import shlex
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import running

_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
# The oldest release with a Python new enough: a program runs where the C library is not older.
RELEASE = "bookworm"
PYTHON = "3.11"  # the one of that release


def cannot() -> str | None:
    """Why there can be no such system here; None when there can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "Only root can make a Debian root to build and try in."
    running.install(debootstrap="debootstrap", unshare="util-linux")
    lacking = running.lacking("debootstrap", "apt-get", "unshare", "chroot")
    if lacking:
        return f"Missing on this system: {', '.join(lacking)}."
    return None if _mirror() else "This machine's apt knows no mirror of Debian."


@dataclass(frozen=True)
class Root:
    """A Debian system in a folder."""

    folder: Path

    def run(
        self,
        line: Sequence[object],
        *,
        shown: Mapping[str, Path] | None = None,
        environment: Mapping[str, str] | None = None,
        user: str = "root",
        network: bool = False,
        log: Path | None = None,
    ) -> str:
        """What a command in it wrote; `shown` are folders of ours under the names they get there.

        Everything is unmounted when it ends, and everything it started is ended. Fails as
        `running.run` does.
        """
        script = [f"mount -t proc proc {shlex.quote(str(self.folder / 'proc'))}"]
        for place, source in (shown or {}).items():
            target = self.folder / place.lstrip("/")
            if source.is_dir():
                target.mkdir(parents=True, exist_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.touch()
            script.append(f"mount --bind {shlex.quote(str(source))} {shlex.quote(str(target))}")
        settings = {"PATH": _PATH, "LC_ALL": "C.UTF-8", **(environment or {})}
        as_user = [] if user == "root" else ["setpriv", f"--reuid={user}", f"--regid={user}",
                                             "--clear-groups"]  # fmt: skip
        inside = ["env", "-i", *(f"{name}={value}" for name, value in settings.items())]
        whole = ["chroot", str(self.folder), *inside, *as_user, *map(str, line)]
        script.append(f"exec {shlex.join(whole)}")
        apart = ["unshare", "--mount", "--pid", "--ipc", "--fork", "--kill-child"]
        if not network:
            apart.append("--net")
        return running.run([*apart, "sh", "-ec", "\n".join(script)], log=log)


def folder(work: Path) -> Path:
    """Where the system lies that is built in."""
    return work / "roots" / "build"


def with_packages(work: Path, name: str, packages: Sequence[str]) -> Root:
    """A system with these packages and what they ask for, kept between builds under a name."""
    place = work / "roots" / name
    listed = place / "packages"
    wanted = " ".join(packages)
    if not listed.is_file() or listed.read_text() != wanted:
        root = fresh(work, place)
        running.told(f"Installing {len(packages)} packages into the {name} system")
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        shown = {"/etc/resolv.conf": Path("/etc/resolv.conf").resolve()}
        line = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        log = work / f"apt-{name}.log"
        root.run(line, environment=quiet, shown=shown, network=True, log=log)
        listed.write_text(wanted)
    return Root(place)


def copied(root: Root) -> Root:
    """A copy of a system, to be spoilt."""
    place = root.folder.with_name(f"{root.folder.name}-trial")
    if place.exists():
        shutil.rmtree(place)
    running.run(["cp", "--archive", "--reflink=auto", root.folder, place])
    return Root(place)


def fresh(work: Path, folder: Path) -> Root:
    """A system with nothing but what every Debian has, without Python."""
    packed = work / "roots" / f"{RELEASE}.tar"
    if not packed.is_file():
        _make(packed)
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    running.run(["tar", "--extract", "--file", packed, "--directory", folder, "--numeric-owner"])
    return Root(folder)


def _make(packed: Path) -> None:
    running.told(f"Making a bare Debian ({RELEASE}), once")
    folder = packed.with_suffix(".new")
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    log = packed.with_suffix(".log")
    running.run(["debootstrap", "--variant=minbase", RELEASE, folder, _mirror()], log=log)
    shutil.rmtree(folder / "var/cache/apt/archives")
    part = packed.with_suffix(".part")
    running.run(["tar", "--create", "--file", part, "--directory", folder, "--exclude=./proc/*",
                 "--exclude=./sys/*", "--numeric-owner", "."])  # fmt: skip
    shutil.rmtree(folder)
    part.rename(packed)


def _mirror() -> str:
    """The address that this machine's own apt takes Debian from; empty where it is no Debian."""
    told = running.run(
        ["apt-get", "indextargets", "--format", "$(ORIGIN) $(COMPONENT) $(CODENAME) $(REPO_URI)",
         "Created-By: Packages"]
    )  # fmt: skip
    rows = [row.split() for row in told.splitlines()]
    own = [row[3] for row in rows if row[:2] == ["Debian", "main"] and "-" not in row[2]]
    return own[0] if own else ""
