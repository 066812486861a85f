"""The manual page, made from the command line's own help.

`python packaging/manual.py > factcheck.1` writes it with the macros of man(7).
"""

import argparse
import re
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime

import context as contexts

sys.path.insert(0, str(contexts.PROJECT))

from factcheck import __version__
from factcheck.cli.parser import parsers

_NAME = "check what officials say against what a report found"
_LEFT_OUT = {"-h", "--help"}
# In the synopsis of a command these are left out: they are told once.
_EVERYWHERE = ("-h", "--store PATH|URL", "--editor NAME", "--json", "-q")
_WIDEST = 79  # characters of a line of the page's source
# What the program does not say of itself on the command line.
_FILES = (
    ("~/.local/share/Factcheck/store.factcheckdb", "the store, unless --store names another"),
    ("~/.local/share/Factcheck/", "its backups, which are made beside it"),
    ("~/.config/Factcheck/", "preferences"),
    ("~/.cache/Factcheck/", "what can be made again"),
    ("*.factcheck", "a dossier as one portable file, which the program opens"),
)
_VARIABLES = (
    ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME", "where these folders lie instead"),
    ("QT_QPA_PLATFORM", "offscreen opens the window where there is no screen, for a self-test"),
    ("COLUMNS", "how wide tables are on a terminal"),
)
_STATUS = (
    ("0", "What was asked for is done."),
    ("1", "It is not done, or not all of it; one line on standard error says why."),
    ("2", "It was asked for in the wrong way."),
)


def page(moment: int) -> str:
    """The manual page as of a moment, in seconds since 1970."""
    known = parsers()
    whole = known.pop("")
    common = frozenset(option.split()[0] for option in _EVERYWHERE)
    day = datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d")
    lines = [
        f'.TH FACTCHECK 1 "{day}" "Factcheck {__version__}" "User Commands"',
        ".SH NAME",
        f"factcheck \\- {_NAME}",
        ".SH SYNOPSIS",
        *_synopsis(whole),
        ".SH DESCRIPTION",
        _text(whole.description or ""),
        ".SH OPTIONS",
        "These stand before a command or after it.",
        *_options(whole),
        ".SH COMMANDS",
    ]
    for name, parser in known.items():
        lines += [f'.SS "factcheck {name}"', _text(parser.description or ""), ".PP"]
        lines += [*_synopsis(parser), *_options(parser, common)]
    lines += [".SH EXAMPLES", *_examples(whole)]
    for title, listed in (
        ("EXIT STATUS", _STATUS), ("FILES", _FILES), ("ENVIRONMENT", _VARIABLES)
    ):  # fmt: skip
        lines += [f".SH {title}", *_listed(listed)]
    return "\n".join(map(_folded, lines)) + "\n"


def _folded(line: str) -> str:
    """A line of text on several lines; no later one may begin as a macro does."""
    if line.startswith((".", "\\f")):
        return line
    folded = textwrap.wrap(line, _WIDEST, break_on_hyphens=False, break_long_words=False)
    return "\n".join(f"\\&{each}" if each[0] in ".'" else each for each in folded)


def _synopsis(parser: argparse.ArgumentParser) -> Iterator[str]:
    """How it is called: the name in bold, the rest as argparse writes it, on as many lines."""
    usage = " ".join(parser.format_usage().removeprefix("usage: ").split())
    told = usage.removeprefix(parser.prog)
    for everywhere in _EVERYWHERE:
        told = told.replace(f" [{everywhere}]", "")
    yield ".B " + _text(parser.prog)
    if told:
        yield _text(told.strip())


def _options(parser: argparse.ArgumentParser, told: frozenset[str] = frozenset()) -> Iterator[str]:
    """The arguments with what they do, but for those that were told before."""
    for action in parser._actions:
        names = set(action.option_strings)
        if names & (_LEFT_OUT | told) or isinstance(action, argparse._SubParsersAction):
            continue
        yield ".TP"
        yield _called(action)
        yield _text(_sentence(action.help or ""))
        if action.choices:
            yield _text("One of " + ", ".join(map(str, action.choices)) + ".")


def _called(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else str(action.metavar or action.dest)
    if action.choices and action.metavar is None:
        value = action.dest.upper()
    if not action.option_strings:
        return f"\\fI{_text(value)}\\fR"
    names = ", ".join(f"\\fB{_text(name)}\\fR" for name in action.option_strings)
    return f"{names} \\fI{_text(value)}\\fR" if value else names


def _examples(whole: argparse.ArgumentParser) -> Iterator[str]:
    """The lines under `examples:` in the help: a command, and after two spaces what it does."""
    for line in (whole.epilog or "").splitlines():
        if line.startswith("  "):
            command, _, told = line.strip().partition("  ")
            yield from (".TP", f".B {_text(command)}", _text(_sentence(told.strip()) or "\\&"))


def _listed(rows: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, told in rows:
        yield from (".TP", f".I {_text(name)}", _text(_sentence(told)))


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:].rstrip('.')}." if words else ""


def _text(words: str) -> str:
    """Words as roff reads them: hyphens that can be copied, no line that begins as a macro."""
    plain = re.sub(r"\s*\n\s*", " ", words)
    plain = plain.replace("\\&", "\0").replace("\\", "\\e").replace("\0", "\\&").replace("-", "\\-")
    plain = plain.replace("“", "\\(lq").replace("”", "\\(rq").replace("…", "\\&...")
    plain = plain.replace("~", "\\(ti").replace("^", "\\(ha").replace("`", "\\(ga")
    return f"\\&{plain}" if plain[:1] in {".", "'"} else plain


def main() -> int:
    """Write the page to standard output."""
    moment = contexts.current(out=None, work=None).moment
    sys.stdout.write(page(moment))
    return 0


if __name__ == "__main__":
    sys.exit(main())
