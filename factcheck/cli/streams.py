"""The standard streams: UTF-8 whatever the locale, one line an error, quiet broken pipes."""

import io
import os
import sys
import unicodedata

from factcheck.errors import EnvironmentProblem

_CONTROLS = {"Cc", "Zl", "Zp"}


def use_utf8() -> None:
    """Make the standard streams UTF-8; lone surrogates come out as the escapes JSON has too."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
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
    if sys.stderr is not None:
        print(visible(" ".join(text.split())), file=sys.stderr, flush=True)


def visible(text: str) -> str:
    """The text without the control characters that a document could steer a terminal with."""
    return "".join(
        c for c in text if c == "\t" or unicodedata.category(c) not in {"Cc", "Zl", "Zp"}
    )


def drop_output() -> None:
    """Send standard output nowhere, so that its last flush has no more to complain of."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # no real file behind it
        sys.stdout = io.StringIO()
