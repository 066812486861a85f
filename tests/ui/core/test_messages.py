"""Qt's own messages on their way to standard error."""

import io
import os
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from factcheck.ui import messages


@pytest.fixture(autouse=True)
def _passed_on() -> Iterator[None]:
    messages.quieten()
    yield
    qInstallMessageHandler(None)


def closed_pipe() -> io.TextIOWrapper:
    reader, writer = os.pipe()
    os.close(reader)
    return os.fdopen(writer, "w", buffering=1)


def test_they_are_passed_on_but_for_the_idle(capsys: pytest.CaptureFixture[str]) -> None:
    qWarning("A font is missing")
    qWarning("This plugin does not support raise()")
    assert capsys.readouterr().err == "A font is missing\n"


@pytest.mark.parametrize("nowhere", [closed_pipe, lambda: None], ids=["closed", "none"])
def test_nobody_who_listens_is_no_trouble(
    nowhere: Callable[[], io.TextIOWrapper | None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *told: seen.append(told))
    monkeypatch.setattr(sys, "unraisablehook", seen.append)
    stream = nowhere()
    monkeypatch.setattr(sys, "stderr", stream)
    qWarning("A font is missing")
    monkeypatch.undo()
    assert not seen
    if stream is not None:
        with pytest.raises(BrokenPipeError):
            stream.close()
