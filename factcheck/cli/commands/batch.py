"""`batch`: operations from standard input, one JSON object a line; each is answered once committed.

A line that cannot be done is answered with its error, and the next one is read. Blank lines are
passed over.
"""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from factcheck import crashes
from factcheck.cli.answer import OpenStore, opened
from factcheck.cli.streams import write
from factcheck.errors import FactcheckError, UserError

if TYPE_CHECKING:
    from factcheck.store import Store

LONGEST_LINE = 16_000_000  # bytes; the longest text of a field, all escaped, takes a tenth


def run(open_store: OpenStore, _arguments: Namespace) -> None:
    """Answer every line in order; nothing else is printed."""
    with opened(open_store) as store:
        for line in _lines(sys.stdin.buffer):
            if not line.isspace():
                write(json.dumps(_answer(store, line), ensure_ascii=False) + "\n")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long, no more than shows that it is."""
    while line := stream.readline(LONGEST_LINE + 1):
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE + 1)


def _answer(store: "Store", line: bytes) -> dict[str, Any]:
    from factcheck.services import operations

    try:
        name, values = _request(line)
        changes = operations.perform(store, name, values)
    except FactcheckError as error:
        return {"ok": False, "error": " ".join(str(error).split())}
    except Exception as error:  # noqa: BLE001 - a bug in one operation leaves the others their turn
        return {"ok": False, "error": crashes.report(error)}
    result = {} if changes.made is None else {"id": changes.made}
    return {"ok": True, "operation": changes.operation, "result": result}


def _request(line: bytes) -> tuple[Any, Any]:
    """The name and the arguments of an operation. Raises UserError when the line holds none."""
    if len(line) > LONGEST_LINE:
        raise UserError("The line is too long.", todo="Keep a long text as a source.")
    try:
        told = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UserError("The line is not UTF-8.", todo="Write it in UTF-8.") from None
    except (ValueError, RecursionError):
        raise UserError("The line is not JSON.", todo=_FORM) from None
    if not isinstance(told, dict) or "op" not in told:
        raise UserError("The line is no object that names an operation.", todo=_FORM)
    for key in told.keys() - {"op", "args"}:
        raise UserError(f"An operation has no part “{key}”.", todo=_FORM)
    return told["op"], told.get("args", {})


_FORM = 'Write {"op": "claims.mark", "args": {…}}.'
