"""Reading in a child gives what reading here gives, or one line that names what stopped it."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.reading import read, read_html
from factcheck.reading.isolated import Apart, Cancelled
from factcheck.reading.telling import Listener
from factcheck.settings import ReadingLimits
from tests.reading.isolation.conftest import ROOT, child_of
from tests.reading.pages import BODY, PAGES, TITLE

PAGE = PAGES[0](TITLE, BODY).encode()
TRUST = " If you trust it, raise the limit {} in the settings."
SLOW = "“x” takes too long to read; the limit is 1 second." + TRUST.format("seconds")
LARGE = "“x” takes too much memory to read; the limit is 600 MB of memory."
BROKE_OFF = "“x” could not be read: its reader broke off, maybe at the limit of 600 MB of memory"
SHORT = ReadingLimits(seconds=1)


def pid(attacked: Apart) -> int:
    return attacked.call("pid", b"")[0]


@pytest.mark.parametrize(
    "data", [PAGE, b"Plain words.\n\nMore of them, 5 July 2021.", b"\x93words\x94"]
)
def test_it_captures_what_reading_here_captures(apart: Apart, data: bytes) -> None:
    assert apart.read(data, name="page.html") == read(data, name="page.html")


def test_a_pasted_page_is_read_apart_too(apart: Apart) -> None:
    assert apart.read_html(PAGE.decode()) == read_html(PAGE.decode())


def test_refusals_are_the_readers_own_words(apart: Apart) -> None:
    with pytest.raises(UserError) as refusal:
        apart.read(b" \n", name="a\nb.txt")
    assert str(refusal.value) == "“a b.txt” holds no text, only white space."


def test_progress_and_first_words_come_on_the_way(attacked: Apart) -> None:
    heard: list[object] = []
    mine = threading.get_ident()

    def note(*told: object) -> None:
        assert threading.get_ident() == mine
        heard.append(told)

    attacked.call("tell", b"", listener=Listener(note, note), signs=3)
    assert heard[0] == ("The first words\nof it",)
    assert heard[-1] == (3, 3)


def test_a_child_is_kept_warm(attacked: Apart) -> None:
    first = pid(attacked)
    with pytest.raises(UserError):
        attacked.read(b"")
    assert pid(attacked) == first


def test_a_worn_child_is_replaced(attacked: Apart) -> None:
    assert len({pid(attacked) for _ in range(51)}) == 2
    first = pid(attacked)
    limits = ReadingLimits(memory_mb=700)
    assert attacked.call("pid", b"", limits=limits)[0] != first


@pytest.mark.parametrize(
    ("task", "plain", "limits", "line"),
    [
        ("spin", {}, SHORT, SLOW),
        ("sleep", {}, SHORT, SLOW),
        ("memory", {"megabytes": 900}, ReadingLimits(), LARGE + TRUST.format("memory_mb")),
        ("exit", {}, SHORT, BROKE_OFF),
        ("crash", {}, SHORT, BROKE_OFF),
        ("overflow", {}, SHORT, "“x” could not be read: RecursionError."),
        ("bug", {}, SHORT, "“x” could not be read: KeyError."),
        ("long answer", {"size": 80_000_001}, ReadingLimits(),
         "“x” could not be read: its reader gave no sound answer."),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 12 else "",
)  # fmt: skip
def test_what_goes_wrong_is_one_line(
    attacked: Apart, task: str, plain: dict[str, int], limits: ReadingLimits, line: str
) -> None:
    begun = time.monotonic()
    with pytest.raises(UserError) as refusal:
        attacked.call(task, b"", who="“x”", limits=limits, **plain)
    assert str(refusal.value).startswith(line)
    assert refusal.value.todo
    assert "\n" not in str(refusal.value)
    assert time.monotonic() - begun < limits.seconds + 4
    assert attacked.read(b"and on it goes").text == "and on it goes"


def test_a_child_that_was_stopped_does_not_hang_its_parent(attacked: Apart) -> None:
    os.kill(pid(attacked), signal.SIGSTOP)
    with pytest.raises(UserError, match=r"the limit is 1 second\."):
        attacked.read(b"words", limits=SHORT)
    assert attacked.read(b"words").text == "words"


def test_a_child_that_was_killed_while_idle_is_replaced(attacked: Apart) -> None:
    os.kill(pid(attacked), signal.SIGKILL)
    time.sleep(0.05)
    assert attacked.read(b"words").text == "words"


def test_cancelling_ends_the_child_at_once(attacked: Apart) -> None:
    first = pid(attacked)
    begun = time.monotonic()
    with pytest.raises(Cancelled, match="cancelled"):
        attacked.call("sleep", b"", cancelled=lambda: time.monotonic() - begun > 0.1)
    assert time.monotonic() - begun < 1
    assert not Path(f"/proc/{first}").exists()


def test_a_listener_that_fails_is_not_swallowed(attacked: Apart) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        attacked.call("tell", b"", listener=Listener(first=fail), signs=3)
    assert attacked.read(b"words").text == "words"


def test_noise_on_the_usual_output_goes_nowhere(attacked: Apart) -> None:
    for _ in range(3):
        attacked.call("print", b"")


def test_threads_share_the_children(attacked: Apart) -> None:
    texts = [f"text number {n}" for n in range(24)]
    with ThreadPoolExecutor(6) as pool:
        kept = list(pool.map(lambda text: attacked.read(text.encode()).text, texts))
        used = set(pool.map(lambda _: pid(attacked), range(12)))
    assert kept == texts
    assert len(used) <= 2


def test_waiting_for_a_child_can_be_cancelled(attacked: Apart) -> None:
    with ThreadPoolExecutor(2) as pool:
        busy = [pool.submit(attacked.call, "sleep", b"", limits=SHORT) for _ in range(2)]
        time.sleep(0.3)
        with pytest.raises(Cancelled):
            attacked.read(b"words", cancelled=lambda: True)
        for asked in busy:
            assert isinstance(asked.exception(), UserError)


def test_closing_ends_those_at_work(attacked: Apart) -> None:
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(attacked.call, "sleep", b"")
        time.sleep(0.3)
        begun = time.monotonic()
        attacked.close()
        assert isinstance(asked.exception(), UserError)
        assert time.monotonic() - begun < 1
    with pytest.raises(Cancelled):
        attacked.read(b"words")


def test_a_child_does_not_outlive_its_parent() -> None:
    code = (
        "import os; from factcheck.reading.isolated import Apart; a = Apart(); a.warm();"
        "print(a._free[0]._process.pid, flush=True); os._exit(0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert ran.stderr == b""
    until = time.monotonic() + 2
    while _lives(int(ran.stdout)):
        assert time.monotonic() < until
        time.sleep(0.02)


def _lives(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().split()
    except OSError:
        return False


def test_an_interpreter_that_ends_without_closing_leaves_nothing() -> None:
    code = "from factcheck.reading.isolated import SHARED; print(SHARED.read(b'words').text)"
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        capture_output=True,
        timeout=20,
        check=True,
    )
    assert (ran.stdout, ran.stderr) == (b"words\n", b"")


def test_a_frozen_program_is_its_own_child(monkeypatch: pytest.MonkeyPatch, apart: Apart) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    from factcheck.reading.apart import starting

    program, *flags = starting.command(600)
    assert program == sys.executable
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import factcheck.__main__ as program;"
    frozen = Apart(
        command=lambda _: [sys.executable, "-c", start + "sys.exit(program.main())", *flags]
    )
    assert frozen.read(b"words").text == "words"
    frozen.close()


@pytest.mark.parametrize("line", [["/no/such/program"], child_of("raise SystemExit(4)")])
def test_a_child_that_does_not_come_up_is_told(line: list[str]) -> None:
    broken = Apart(command=lambda _memory: line)
    with pytest.raises(EnvironmentProblem, match="cannot be started: ") as problem:
        broken.read(b"words")
    assert problem.value.todo == "Install Factcheck again."
    broken.close()
