"""Progress goes to a terminal and nowhere else."""

import io
import sys
from argparse import Namespace

import pytest

from factcheck.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "quiet", "drawn"),
    [(Terminal(), False, True), (Terminal(), True, False), (io.StringIO(), False, False)],
)
def test_progress_is_drawn_and_wiped(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, quiet: bool, drawn: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)

    with progress.shown(Namespace(quiet=quiet), "Reading") as tell:
        tell(0, 0)
        tell(1, 2)

    written = stream.getvalue()
    assert ("Reading" in written) is drawn
    assert ("1 of 2" in written) is drawn
    assert written.endswith("\r\x1b[K") is drawn
