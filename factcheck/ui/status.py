"""The status bar: whether all is saved, how much there is, and what a job is doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QStatusBar

from factcheck.ui.jobs import Jobs, LongJob
from factcheck.ui.theme import SPACE_M, SPACE_XS
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.progress import ProgressLine
from factcheck.ui.words import counted, tr

if TYPE_CHECKING:
    from factcheck.domain.dossiers import Tally


class Status(QStatusBar):
    """Follows the jobs and says how the dossier stands."""

    def __init__(self, jobs: Jobs, window: QMainWindow) -> None:
        super().__init__(window)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(SPACE_M, 0, SPACE_M, SPACE_XS)
        self._words = TextLabel("", "muted")
        self._progress = ProgressLine()
        self._under_way: list[LongJob] = []  # the last one is shown
        self._jobs = jobs
        self._tally: Tally | None = None
        self._read_only = False
        self.addWidget(self._words)
        self.addPermanentWidget(self._progress)
        self._progress.cancelled.connect(self._cancel)
        jobs.job_started.connect(self._start)
        jobs.writing_changed.connect(self._say)
        jobs.job_progressed.connect(self._report)
        jobs.job_ended.connect(self._end)

    @property
    def job_shown(self) -> str:
        """The label of the job whose progress is shown; empty for none."""
        return self._under_way[-1].label if self._under_way else ""

    def show_tally(self, tally: Tally | None, *, read_only: bool = False) -> None:
        """Say how much the dossier holds, and whether the store is open for reading only."""
        self._tally, self._read_only = tally, read_only
        self._say()

    def _say(self) -> None:
        tally, parts = self._tally, []
        if self._jobs.writing:
            parts.append(tr("Saving…") if tally is not None else tr("One moment…"))
        elif self._jobs.unsaved and tally is not None:
            parts.append(tr("The last change is not saved"))
        elif self._read_only:
            parts.append(tr("Open for reading only"))
        elif tally is not None:  # else nothing may be open that could have been saved
            parts.append(tr("All changes saved"))
        if tally is not None:
            parts += [
                counted(tally.claims, tr("claim"), tr("claims")),
                counted(tally.findings, tr("finding"), tr("findings")),
                counted(tally.sources, tr("source"), tr("sources")),
            ]
        self._words.setText(" · ".join(parts))

    def _start(self, job: LongJob) -> None:
        self._under_way.append(job)
        self._progress.start(job.label, can_cancel=job.can_cancel)

    def _report(self, job: LongJob, done: int, total: int) -> None:
        if self._under_way and job is self._under_way[-1]:
            self._progress.report(done, total)

    def _end(self, job: LongJob) -> None:
        shown = bool(self._under_way) and job is self._under_way[-1]
        self._under_way.remove(job)
        if not self._under_way:
            self._progress.finish()
        elif shown:
            other = self._under_way[-1]
            self._progress.start(other.label, can_cancel=other.can_cancel)

    def _cancel(self) -> None:
        if self._under_way:
            self._under_way[-1].cancel()
