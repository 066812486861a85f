"""Running the tools of a build, and telling what is being done."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def told(words: str) -> None:
    """Say what is being done, on standard error: standard output names the artefacts alone."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def run(
    line: Sequence[object],
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    log: Path | None = None,
) -> str:
    """What a command wrote on standard output; the rest goes to `log`, else where ours goes.

    Ends the build, with the end of what the command told, when it fails.
    """
    done = subprocess.run(
        [str(word) for word in line],
        env=None if environment is None else dict(environment),
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if log else None,
        text=True,
        check=False,
    )
    if log is not None:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(done.stdout, encoding="utf-8")
    if done.returncode:
        last = "\n".join(done.stdout.splitlines()[-25:])
        raise SystemExit(f"{last}\nThis failed with {done.returncode}: {line[0]} (see above)")
    return done.stdout


def lacking(*tools: str) -> list[str]:
    """Those of the tools that this system has not."""
    places = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
    return [tool for tool in tools if shutil.which(tool, path=places) is None]


def install(**packages: str) -> None:
    """Install Debian's packages for the tools that are lacking, where root may; tool=package."""
    wanted = sorted({packages[tool] for tool in lacking(*packages)})
    if not wanted or lacking("apt-get") or os.geteuid() != 0:
        return
    told(f"Installing {', '.join(wanted)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-qq"], environment=quiet)
    run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted], environment=quiet)
