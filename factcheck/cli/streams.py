"""The standard streams: UTF-8 whatever the locale, one line an error, quiet broken pipes."""

import io
import os
import sys
import unicodedata
from pathlib import Path

from factcheck.errors import EnvironmentProblem

_CONTROLS = {"Cc", "Zl", "Zp"}


def prepare() -> None:
    """Make the standard streams UTF-8; lone surrogates come out as the escapes JSON has too.

    One that the process was started without leads nowhere.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, nowhere)
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write(text: str) -> None:
    """Write to standard output at once.

    Raises BrokenPipeError when nobody reads any more, EnvironmentProblem when the text cannot be
    written.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise EnvironmentProblem(
            f"The answer cannot be written: {error.strerror or error}.",
            todo="Make room, or write it to another place.",
        ) from None


def complain(text: str) -> None:
    """Write one line to standard error, whatever line ends the text holds."""
    print(visible(" ".join(text.split())), file=sys.stderr, flush=True)


def visible(text: str) -> str:
    """The text without the control characters that a document could steer a terminal with."""
    return "".join(c for c in text if c == "\t" or unicodedata.category(c) not in _CONTROLS)


def drop_output() -> None:
    """Send standard output nowhere, so that its last flush has no more to complain of."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # no real file behind it
        sys.stdout = io.StringIO()
