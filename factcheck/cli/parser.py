"""The command line as argparse knows it."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from factcheck import __version__
from factcheck.cli.commands import COMMANDS

_DESCRIPTION = (
    "Check what officials say against what a report found. No command opens the window, on a"
    " dossier's file (.factcheck) if one is named."
)


class _Command(argparse.ArgumentParser):
    """The parser of one command, which learns its arguments only when the command is given."""

    def __init__(self, *, module: str, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)
        self._module = module

    def parse_known_args(  # type: ignore[override]  # overloads that only argparse itself needs
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> Any:
        module = import_module(f"factcheck.cli.commands.{self._module}")
        _add_common(self, unset=argparse.SUPPRESS)
        if hasattr(module, "add_arguments"):
            module.add_arguments(self)
        self.set_defaults(run=module.run)
        return super().parse_known_args(args, namespace)


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line taken apart: `command` is None for the window, `run` does the command.

    Raises SystemExit with 2 after telling wrong usage, with 0 after `--help` or `--version`.
    """
    parser = _parser()
    rest, given = _without_files(sys.argv[1:] if arguments is None else arguments)
    parsed = parser.parse_args(rest)
    parsed.given = given
    if parsed.exit_when_ready and parsed.command is not None:
        parser.error("--exit-when-ready is for the window: leave the command out")
    return parsed


def _without_files(arguments: Sequence[str]) -> tuple[list[str], list[Path]]:
    """The command line without the dossier's file that the window is to open, at its end.

    A file manager calls the program so; after a command a file belongs to the command.
    """
    before, last = list(arguments[:-1]), arguments[-1] if arguments else ""
    takes_value = bool(before) and before[-1] in ("--store", "--editor")
    names = {name for name, *_ in COMMANDS}
    if last.lower().endswith(".factcheck") and not takes_value and not names & set(before):
        return before, [Path(last).absolute()]
    return list(arguments), []


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="factcheck", description=_DESCRIPTION, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"Factcheck {__version__}")
    parser.add_argument(
        "--exit-when-ready",
        action="store_true",
        help="open the window, and end when its first screen is painted and takes input",
    )
    _add_common(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Command)
    for name, module, told in COMMANDS:
        description = f"{told[0].upper()}{told[1:]}."
        commands.add_parser(name, help=told, description=description, module=module)
    return parser


def _add_common(parser: argparse.ArgumentParser, unset: str | None = None) -> None:
    """Add the options that stand before or after the command.

    After it, one that is not given must leave what was given before: `unset` is SUPPRESS there.
    """
    flag = False if unset is None else unset
    parser.add_argument(
        "--store",
        metavar="PATH|URL",
        default=unset,
        help="the store: a file, or sqlite:///PATH (without it, the one in your data folder)",
    )
    parser.add_argument(
        "--editor", metavar="NAME", default=unset, help="the name that changes are recorded under"
    )
    parser.add_argument("--json", action="store_true", default=flag, help="answer in JSON")
    parser.add_argument("-q", "--quiet", action="store_true", default=flag, help="show no progress")
