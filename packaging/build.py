"""Build Factcheck's installers: `python packaging/build.py [TARGET…]`.

Each target is a module with `can() -> str | None`, why it cannot be built here, and
`build(context) -> list[Path]`, the artefacts it made.
"""

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import context as contexts
import running

# name: the module that builds it, what comes out
TARGETS = {
    "deb": ("linux.deb", "a package for Debian and Ubuntu"),
    "run": ("linux.single_file", "one file that installs for one user, on any Linux"),
    "appimage": ("linux.appimage", "one file that runs, on any Linux"),
    "windows": ("windows.setup", "a setup for Windows"),
    "macos": ("macos.bundle", "a disk image for macOS"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Build what was asked for; the exit status is 1 when something asked for by name was not."""
    asked = _parser().parse_args(arguments)
    everything = not asked.targets or "all" in asked.targets
    context = contexts.current(out=asked.out, work=asked.work, check=asked.check)
    context.out.mkdir(parents=True, exist_ok=True)
    missed = 0
    for name in TARGETS if everything else dict.fromkeys(asked.targets):
        target = _target(name)
        reason = target.can()
        if reason is not None:
            running.told(f"{name}: not built. {reason}")
            missed += not everything
            continue
        for artefact in target.build(context):
            sys.stdout.write(f"{artefact}\n")
    return 1 if missed else 0


def _target(name: str) -> ModuleType:
    return importlib.import_module(TARGETS[name][0])


def _parser() -> argparse.ArgumentParser:
    lines = [f"  {name:10}{what}" for name, (_, what) in TARGETS.items()]
    parser = argparse.ArgumentParser(
        description="Build Factcheck's installers.",
        epilog="\n".join(["targets:", *lines, "  all       whatever this system can build"]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, "all", []], metavar="TARGET")
    parser.add_argument("--out", type=Path, help="folder of the artefacts (dist)")
    parser.add_argument("--work", type=Path, help="folder kept between builds (the user's cache)")
    parser.add_argument("--check", action="store_true", help="also try what was built")
    return parser


if __name__ == "__main__":
    sys.exit(main())
