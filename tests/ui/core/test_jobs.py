"""Work off the window's thread: in order, its results back on the thread, none after the end."""

import threading
from collections.abc import Callable
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from factcheck.domain.dossiers import Tally
from factcheck.errors import EnvironmentProblem, UserError
from factcheck.ui import jobs as ui_jobs
from factcheck.ui.jobs import Cancelled, Jobs, LongJob
from factcheck.ui.status import Status

Settle = Callable[[], None]
PATIENCE = 10  # seconds until a test gives up waiting for another thread


def test_results_come_back_on_the_windows_thread(jobs: Jobs, settle: Settle) -> None:
    heard: list[tuple[threading.Thread, threading.Thread]] = []

    def hear(worker: threading.Thread) -> None:
        heard.append((worker, current_thread()))

    jobs.read(current_thread, hear)
    jobs.write(current_thread, hear)
    jobs.long("Counting", lambda _job: current_thread(), hear)
    assert jobs.busy
    assert heard == []
    settle()
    assert len(heard) == 3
    assert {where for _, where in heard} == {main_thread()}
    assert main_thread() not in {worker for worker, _ in heard}
    assert len({worker for worker, _ in heard}) == 3


def test_changes_keep_the_order_they_were_asked_for(jobs: Jobs, settle: Settle) -> None:
    done: list[int] = []
    told: list[int] = []
    for number in range(50):
        jobs.write(lambda n=number: done.append(n) or n, told.append)
    settle()
    assert done == told == list(range(50))


def test_a_refused_change_does_not_stop_the_next(jobs: Jobs, settle: Settle) -> None:
    told: list[object] = []

    def refuse() -> None:
        raise UserError("No.")

    jobs.write(refuse, told.append, told.append)
    jobs.write(lambda: "yes", told.append)
    settle()
    assert [str(each) for each in told] == ["No.", "yes"]


def test_of_looks_with_one_key_only_the_latest_is_told(jobs: Jobs, settle: Settle) -> None:
    told: list[object] = []
    go = Event()
    jobs.read(lambda: go.wait(PATIENCE) and "old", told.append, key="claim")
    jobs.read(lambda: "new", told.append, key="claim")
    jobs.read(lambda: "other", told.append, key="suggestions")
    jobs.read(lambda: "keyless", told.append)
    go.set()
    settle()
    assert sorted(map(str, told)) == ["keyless", "new", "other"]


def test_an_error_of_a_look_that_was_overtaken_is_not_told(
    jobs: Jobs, settle: Settle, qtbot: QtBot
) -> None:
    told: list[object] = []
    go = Event()

    def miss() -> None:
        go.wait(PATIENCE)
        raise UserError("There is no claim 1.")

    with qtbot.assertNotEmitted(jobs.failed_with):
        jobs.read(miss, told.append, key="claim", failed=told.append)
        jobs.read(miss, told.append, key="list")
        jobs.read(lambda: "new", told.append, key="claim")
        jobs.read(lambda: "list", told.append, key="list")
        go.set()
        settle()
    assert sorted(map(str, told)) == ["list", "new"]


@pytest.mark.parametrize("kind", ["read", "write", "long"])
def test_errors_reach_whoever_asked_to_hear_them_else_everybody(
    jobs: Jobs, settle: Settle, kind: str
) -> None:
    error = UserError("It is gone.")
    mine: list[object] = []
    everybodys: list[object] = []
    results: list[object] = []
    jobs.failed_with.connect(everybodys.append)

    def fail(*_job: LongJob) -> None:
        raise error

    begin = {
        "read": lambda failed: jobs.read(fail, results.append, failed=failed),
        "write": lambda failed: jobs.write(fail, results.append, failed),
        "long": lambda failed: jobs.long("Failing", fail, results.append, failed),
    }[kind]
    begin(mine.append)
    settle()
    assert (mine, everybodys) == ([error], [])
    begin(None)
    settle()
    assert (mine, everybodys) == ([error], [error])
    assert results == []


def test_a_long_job_tells_how_far_it_is(
    jobs: Jobs, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui_jobs, "_BETWEEN", 0.0)
    told: list[object] = []
    jobs.job_started.connect(lambda job: told.append(f"{job.label} begins"))
    jobs.job_progressed.connect(lambda _job, done, total: told.append((done, total)))
    jobs.job_ended.connect(lambda _job: told.append("ends"))

    def count(job: LongJob) -> str:
        for done in range(3):
            job.progress(done, 3)
        return "result"

    jobs.long("Counting", count, told.append)
    settle()
    assert told == ["Counting begins", (0, 3), (1, 3), (2, 3), "ends", "result"]


def test_a_job_that_tells_every_step_floods_nobody(jobs: Jobs, settle: Settle) -> None:
    told: list[int] = []
    jobs.job_progressed.connect(lambda _job, done, _total: told.append(done))

    def count(job: LongJob) -> None:
        for done in range(20_001):
            job.progress(done, 20_000)

    jobs.long("Counting", count)
    settle()
    assert (told[0], told[-1]) == (0, 20_000)
    assert len(told) < 200


def test_a_cancelled_job_ends_and_tells_neither_result_nor_error(
    jobs: Jobs, settle: Settle, qtbot: QtBot
) -> None:
    told: list[object] = []
    began, go = Event(), Event()
    ended: list[LongJob] = []
    jobs.job_ended.connect(ended.append)

    def count(job: LongJob) -> None:
        began.set()
        go.wait(PATIENCE)
        job.progress(1, 2)
        told.append("went on")

    with qtbot.assertNotEmitted(jobs.failed_with):
        job = jobs.long("Counting", count, told.append, told.append)
        assert began.wait(PATIENCE)
        job.cancel()
        go.set()
        settle()
    assert told == []
    assert ended == [job]


def test_a_job_cancelled_before_its_turn_does_nothing(jobs: Jobs, settle: Settle) -> None:
    go = Event()
    told: list[object] = []
    jobs.long("First", lambda _job: go.wait(PATIENCE))
    second = jobs.long("Second", lambda job: job.progress(0, 1) or told.append("done"))
    second.cancel()
    go.set()
    settle()
    assert told == []


def test_what_is_asked_for_does_not_wait_behind_a_job_aside(jobs: Jobs, settle: Settle) -> None:
    go = Event()
    told: list[object] = []
    jobs.long("Learning", lambda _job: go.wait(PATIENCE) and told.append("learnt"), aside=True)
    jobs.long("Exporting", lambda _job: told.append("exported") or go.set())
    settle()
    assert told == ["exported", "learnt"]


def test_the_status_bar_shows_the_job_that_is_left(
    jobs: Jobs, settle: Settle, qtbot: QtBot
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    status = Status(jobs, window)
    shown: list[str] = []
    go = Event()
    jobs.job_ended.connect(lambda _job: shown.append(status.job_shown))
    jobs.long("Learning", lambda _job: go.wait(PATIENCE), aside=True)
    jobs.long("Exporting", lambda _job: None, lambda _result: go.set())
    assert status.job_shown == "Exporting"
    settle()
    assert shown == ["Learning", ""]


def test_close_waits_for_changes_and_drops_looks(jobs: Jobs, qtbot: QtBot) -> None:
    go = Event()
    done: list[str] = []
    told: list[object] = []
    for number in range(3):
        jobs.write(lambda n=number: go.wait(PATIENCE) and done.append(f"change {n}"), told.append)
    for number in range(9):
        jobs.read(lambda n=number: go.wait(PATIENCE) and done.append(f"look {n}"), told.append)
    threading.Timer(0.02, go.set).start()
    jobs.close()
    assert [each for each in done if each.startswith("change")] == [
        "change 0",
        "change 1",
        "change 2",
    ]
    assert "look 8" not in done
    qtbot.wait(5)
    assert told == []


def test_what_was_done_before_closing_is_not_told_after_it(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[object] = []
    finished = Event()
    jobs.write(finished.set, told.append)
    assert finished.wait(PATIENCE)
    jobs.close()
    qtbot.wait(5)
    assert told == []


def test_close_does_not_wait_for_a_long_job_to_finish(jobs: Jobs) -> None:
    began = Event()
    reasons: list[str] = []

    def endless(job: LongJob) -> None:
        began.set()
        try:
            while True:
                job.progress(0, 0)
        except Cancelled:
            reasons.append("cancelled")
            raise

    jobs.long("Endless", endless)
    assert began.wait(PATIENCE)
    jobs.close()
    assert reasons == ["cancelled"]


def test_after_closing_nothing_is_begun(jobs: Jobs, qtbot: QtBot) -> None:
    done: list[object] = []
    jobs.close()
    jobs.read(lambda: done.append("look"), done.append)
    jobs.write(lambda: done.append("change"), done.append)
    jobs.long("Late", lambda _job: done.append("job"), done.append)
    qtbot.wait(5)
    assert done == []


def test_a_change_that_is_not_saved_is_not_said_to_be(jobs: Jobs, settle: Settle) -> None:
    window = QMainWindow()
    status = Status(jobs, window)
    assert status._words.text() == ""
    status.show_tally(Tally(sources=1))
    assert status._words.text().startswith("All changes saved · ")
    jobs.failed_with.connect(lambda _error: None)

    def fail(error: Exception) -> Callable[[], None]:
        def work() -> None:
            raise error

        return work

    for work, told in (
        (fail(EnvironmentProblem("The disk is full.")), "The last change is not saved"),
        (fail(UserError("There is no such claim.")), "The last change is not saved"),
        (lambda: None, "All changes saved"),
        (fail(UserError("There is no such claim.")), "All changes saved"),
    ):
        jobs.write(work)
        settle()
        assert status._words.text().startswith(told)
    status.show_tally(Tally(sources=1), read_only=True)
    assert status._words.text().startswith("Open for reading only")
