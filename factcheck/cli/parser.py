"""The command line as argparse knows it."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from factcheck import __version__
from factcheck.cli.commands import COMMANDS

_DESCRIPTION = """\
Check what officials say against what a report found. Without a command the window opens, and
brings in the dossier of FILE.factcheck where one is named."""
_EPILOG = """\
examples:
  factcheck                                              open the window
  factcheck demo --export sheet.html                     make the sample's sheet
  factcheck import report.pdf --dossier "Cambodia 2025"  bring a document in
  factcheck claims --dossier "Cambodia 2025"             list the claims
  factcheck export --dossier "Cambodia 2025" -o sheet.pdf

factcheck COMMAND --help tells more of a command. The exit status is 0 when it is done; 1 when it
is not, with one line on standard error that says why; 2 when it was asked for in the wrong way."""
_USAGE = "%(prog)s [OPTIONS] [COMMAND … | FILE.factcheck]"
_COMMON = "options of every command"
_NOTHING = {
    "command": None, "exit_when_ready": False, "store": None, "editor": None, "json": False,
    "quiet": False,
}  # fmt: skip


class _Command(argparse.ArgumentParser):
    """The parser of one command, which learns its arguments only when the command is given."""

    def __init__(self, *, module: str, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)
        self._module = module
        self._learned = False

    def learn(self) -> None:
        """Add the arguments of the command, once."""
        if self._learned:
            return
        self._learned = True
        module = import_module(f"factcheck.cli.commands.{self._module}")
        if hasattr(module, "add_arguments"):
            module.add_arguments(self)
        _add_common(self.add_argument_group(_COMMON), unset=argparse.SUPPRESS)
        self.set_defaults(run=module.run)

    def parse_known_args(  # type: ignore[override]  # overloads that only argparse itself needs
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> Any:
        self.learn()
        return super().parse_known_args(args, namespace)


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line taken apart: `command` is None for the window, `run` does the command.

    Raises SystemExit with 2 after telling wrong usage, with 0 after `--help` or `--version`.
    """
    rest, given = _without_files(sys.argv[1:] if arguments is None else arguments)
    if not rest:  # as from a menu: the window waits for no parsers of commands
        return argparse.Namespace(**_NOTHING, given=given)
    parser = _parser()
    parsed = parser.parse_args(rest)
    parsed.given = given
    if parsed.exit_when_ready and parsed.command is not None:
        parser.error("--exit-when-ready is for the window: leave the command out")
    return parsed


def parsers() -> dict[str, argparse.ArgumentParser]:
    """The parser of the whole under "", and that of each command with all its arguments."""
    whole = _parser()
    found = {"": whole}
    for name, command in _under(whole).items():
        command.learn()
        found |= {name: command}
        found |= {f"{name} {way}": parser for way, parser in _under(command).items()}
    return found


def _under(parser: argparse.ArgumentParser) -> dict[str, Any]:
    """The parsers of what comes next on the command line; argparse has no other way to ask."""
    return {
        name: under
        for action in parser._actions
        if isinstance(action, argparse._SubParsersAction)
        for name, under in action.choices.items()
    }


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
    parser = argparse.ArgumentParser(
        prog="factcheck",
        usage=_USAGE,
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="version", version=f"Factcheck {__version__}", help="show the version"
    )
    parser.add_argument(
        "--exit-when-ready",
        action="store_true",
        help="open the window, and end when its first screen is painted and takes input",
    )
    _add_common(parser)
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", parser_class=_Command
    )
    for name, module, told in COMMANDS:
        description = f"{told[0].upper()}{told[1:]}."
        commands.add_parser(
            name, prog=f"factcheck {name}", help=told, description=description, module=module
        )
    return parser


def _add_common(group: argparse._ActionsContainer, unset: str | None = None) -> None:
    """Add the options that stand before or after the command.

    After it, one that is not given must leave what was given before: `unset` is SUPPRESS there.
    """
    flag = False if unset is None else unset
    group.add_argument(
        "--store",
        metavar="PATH|URL",
        default=unset,
        help="the store: a file, or sqlite:///PATH (without it, the one in your data folder)",
    )
    group.add_argument(
        "--editor", metavar="NAME", default=unset, help="the name that changes are recorded under"
    )
    group.add_argument("--json", action="store_true", default=flag, help="answer in JSON")
    group.add_argument("-q", "--quiet", action="store_true", default=flag, help="show no progress")
