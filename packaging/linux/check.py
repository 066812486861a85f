"""Tries a package where nothing helps it: in a bare Debian, without Python, Qt or a screen."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import running
from context import Context
from freezing import roots
from freezing.roots import Root
from linux import deb, scenarios
from linux.trial import Trial

_OLDER = "0.0.1"
_SCREEN = "1366x768x24"


def tried(context: Context, stage: Path, package: Path) -> None:
    """Install, use, upgrade and remove the package. Ends the build when anything is amiss."""
    files_are_valid(stage, package)
    reason = roots.cannot()
    if reason is not None:
        running.told(f"Not tried in a bare system. {reason}")
        return
    older = _older(context, stage)
    root = _bare(context, stage)
    for file in (package, older):
        shutil.copyfile(file, root.folder / file.name)
    with _screen() as display:
        for name, act in scenarios.ALL:
            began = time.monotonic()
            told = act(Trial(root, package.name, older.name, display))
            running.told(f"  {name}: {told} ({time.monotonic() - began:.1f} s)")


def files_are_valid(stage: Path, package: Path) -> None:
    """Hold the data files against the validators that this system has."""
    share = stage / "usr" / "share"
    validators = (
        ("appstreamcli", ["validate", "--no-net", share / "metainfo/factcheck.metainfo.xml"]),
        ("desktop-file-validate", [share / "applications/factcheck.desktop"]),
        ("lintian", ["--fail-on=error", "--allow-root", package]),
    )
    for tool, arguments in validators:
        if running.lacking(tool):
            running.told(f"{tool} is not here: its checks are left out.")
        else:
            running.told(f"{tool} {running.run([tool, *arguments]).strip()}")


def _bare(context: Context, stage: Path) -> Root:
    """A bare system with what the package declares and nothing else."""
    lines = (stage / "DEBIAN/control").read_text(encoding="utf-8").splitlines()
    told = next(line for line in lines if line.startswith("Depends: "))
    declared = [name.split()[0] for name in told.removeprefix("Depends: ").split(", ")]
    return roots.copied(roots.with_packages(context.work, "bare", declared))


def _older(context: Context, stage: Path) -> Path:
    """The same program as an older version, packed in no time."""
    package = context.work / f"factcheck_{_OLDER}_amd64.deb"
    deb.control(context, stage, roots.folder(context.work), _OLDER)
    running.run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", stage, package])
    deb.control(context, stage, roots.folder(context.work), context.version)
    return package


@contextmanager
def _screen() -> Iterator[str]:
    """An X server of our own, without a window manager: the value of DISPLAY, empty for none."""
    running.install(Xvfb="xvfb")
    if running.lacking("Xvfb"):
        running.told("Xvfb is not here: nothing is tried on a screen.")
        yield ""
        return
    line = ["Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp", "-ac"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        try:
            yield f":{int(server.stdout.readline())}"
        finally:
            server.terminate()
