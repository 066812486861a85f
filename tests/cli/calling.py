"""Calling the command line within the test's own process."""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from factcheck import bootstrap


@dataclass(frozen=True, slots=True)
class Told:
    """What a call came to."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer on standard output, which is to be JSON and nothing else."""
        return json.loads(self.out)

    @property
    def complaint(self) -> str:
        """The one line on standard error of a call that was not done."""
        assert self.status == 1
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err.rstrip("\n")


def call(*arguments: str | Path, stdin: bytes | str = b"") -> Told:
    """Call the program with arguments and standard input."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    out, err = io.StringIO(), io.StringIO()
    source = io.TextIOWrapper(io.BytesIO(given), encoding="utf-8")
    with redirect_stdout(out), redirect_stderr(err), mock.patch.object(sys, "stdin", source):
        status = bootstrap.main([str(argument) for argument in arguments])
    return Told(status, out.getvalue(), err.getvalue())


def batch(store: Path, *operations: object) -> list[dict[str, Any]]:
    """Do operations through `batch` and return the answers: strings are lines as they are."""
    lines = [one if isinstance(one, str) else json.dumps(one) for one in operations]
    told = call("--store", store, "batch", stdin="".join(f"{line}\n" for line in lines))
    assert told.err == ""
    assert told.status == 0
    return [json.loads(line) for line in told.out.splitlines()]


def op(name: str, /, **values: object) -> dict[str, object]:
    """One operation of `batch`."""
    return {"op": name, "args": values}
