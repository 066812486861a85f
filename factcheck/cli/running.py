"""Doing one command and writing its answer down."""

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from factcheck.cli.streams import complain, visible, write

if TYPE_CHECKING:
    from factcheck.cli.answer import OpenStore


def run(arguments: Namespace, open_store: "OpenStore") -> int:
    """Do the command that `arguments` name; 0 when it is done, 1 when it complains.

    Raises FactcheckError when it cannot be done.
    """
    _hush_libraries()
    answer = arguments.run(open_store, arguments)
    if answer is None:
        return 0
    if arguments.json:
        import json

        write(json.dumps(answer.value, ensure_ascii=False) + "\n")
    else:
        write("".join(f"{visible(line)}\n" for line in answer.lines))
    if not answer.complaint:
        return 0
    sys.stdout.flush()
    complain(answer.complaint)
    return 1


def _hush_libraries() -> None:
    """A library's log would be a second line on standard error where one is promised."""
    import logging

    if not logging.getLogger().handlers:
        logging.getLogger().addHandler(logging.NullHandler())
