"""The evidence of a dossier, ready to be ranked: its findings, and what of its reports is not kept.

It follows the journal: whoever changed what, by hand, by undoing or in another program, it is not
behind the store at the moment it is asked.
"""

from collections.abc import Callable, Iterable, Sequence
from threading import RLock
from typing import Any

from factcheck.domain.changes import Change
from factcheck.domain.sources import Source, SourceKind
from factcheck.errors import EnvironmentProblem
from factcheck.matching import Item, Match, Matcher, Taught, encoder
from factcheck.services.suggesting.kept_findings import KeptFindings
from factcheck.services.suggesting.report_passages import Place, ReportPassages
from factcheck.store import Reading, Store
from factcheck.store.repositories import following, page_maps, passages, sources

LETTERS_AT_ONCE = 20_000  # code points of reports that are cut meanwhile; they take 50 ms
LEARNT_AT_ONCE = 10  # texts encoded meanwhile; one takes 10 to 30 ms
_BATCH = 40  # taken in between two moments at which others may ask
_FOLLOWED = ("findings", "passages", "sources", "editions", "page_maps")

Progress = Callable[[int, int], None]


class _Encoder:
    """The installed encoder, loaded when it is first used."""

    def encode(self, texts: Sequence[str]) -> Any:
        """The vectors of texts, one row each."""
        loaded = encoder.installed()
        assert loaded is not None
        return loaded.encode(texts)


class Evidence:
    """The index of one dossier of a store, safe to use from several threads.

    What is new or was changed waits until `take_in` has taken it in; what is gone, or stood there
    before a change, is never found again.
    """

    def __init__(self, store: Store, dossier: int) -> None:
        self.store = store
        self.dossier = dossier
        self._lock = RLock()
        self._has_meaning = encoder.available()
        self._begin()

    def _begin(self) -> None:
        self._at: following.Moment | None = None
        self.findings = KeptFindings(self.dossier, self._matcher())
        self.reports = ReportPassages(self._matcher())
        self._unlearned = 0

    def _matcher(self) -> Matcher:
        if self._has_meaning:
            return Matcher((), _Encoder(), encoder.vectors())
        return Matcher()

    @property
    def waiting(self) -> int:
        """How many findings and reports are not taken in yet."""
        return len(self.findings.waiting) + len(self.reports.waiting)

    @property
    def size(self) -> int:
        """How many findings and passages are taken in."""
        return len(self.findings.matcher) + len(self.reports.matcher)

    @property
    def is_small(self) -> bool:
        """Whether what waits is little enough to be taken in while somebody waits."""
        return self.findings.is_small and self.reports.letters_waiting <= LETTERS_AT_ONCE

    @property
    def to_learn(self) -> int:
        """How many texts' meanings are still to be learnt; 0 without an encoder."""
        return self._unlearned if self._has_meaning else 0

    @property
    def knows_meaning(self) -> bool:
        """Whether a ranking by meaning need not wait for others' meanings."""
        return self._has_meaning and self._unlearned <= LEARNT_AT_ONCE

    def follow(self) -> None:
        """Catch up with the store: what is gone goes, what is new or changed waits."""
        with self._lock, self.store.read() as reading:
            latest = following.latest(reading)
            if latest == self._at:
                return
            if self._at is None or not following.holds(reading, self._at):
                self._begin()
                self._start(reading)
            else:
                changed = following.since(reading, self._at, _FOLLOWED)
                self._follow(reading, changed)
            self._at = latest

    def take_in(
        self,
        progress: Progress = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bool:
        """Take in all that waits, findings first; False when cancelled, what is done being kept."""
        steps = _Steps(progress)
        while True:
            self.follow()
            steps.tell(self._left())
            if cancelled():
                return False
            if waiting := self.findings.waiting:
                self._take_findings(waiting[:_BATCH])
            elif self.reports.waiting:
                self._take_passages(self.reports.waiting[0])
            else:
                return True

    def learn(
        self,
        progress: Progress = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bool:
        """Learn the meanings of all that was taken in; False when cancelled.

        Raises EnvironmentProblem when the encoder is damaged; then there is no meaning any more.
        """
        before = self._unlearned
        try:
            for matcher in (self.findings.matcher, self.reports.matcher):
                if not matcher.learn(lambda done, total, _label: progress(done, total), cancelled):
                    return False
        except EnvironmentProblem:
            self._has_meaning = False
            raise
        self._unlearned = max(self._unlearned - before, 0)
        return True

    def take_likely(self, text: str) -> None:
        """Take in the waiting findings that share most words with a text: all, if they are few."""
        if self.findings.waiting:
            with self.store.read() as reading:
                likely = self.findings.likely(reading, text)
            self._take_findings(likely)

    def rank(
        self, claim: Item, limit: int, taught: Iterable[Taught] = (), *, quick: bool
    ) -> tuple[list[Match], list[Match]]:
        """The findings and the passages worth pairing, each best first; `quick` is by words."""
        lessons = list(taught)
        quick = quick or not self.knows_meaning
        kept, unkept = (
            matcher.rank(claim, limit, quick=quick, taught=lessons)
            for matcher in (self.findings.matcher, self.reports.matcher)
        )
        if not quick:
            self._unlearned = 0
        return kept, unkept

    def _left(self) -> int:
        """What waits, in findings, or in passages of 300 code points."""
        return len(self.findings.waiting) + self.reports.letters_waiting // 300

    def _start(self, reading: Reading) -> None:
        self.findings.begin(reading)
        kept: dict[int, list[Place]] = {}
        for finding, *place in passages.kept_of(reading, self.dossier):
            source, start, end = place
            kept.setdefault(finding, []).append((source, start, end))
        for finding, places in kept.items():
            self.reports.keep(finding, places)
        self._show_reports(reading)

    def _follow(self, reading: Reading, changed: list[Change]) -> None:
        rows: dict[str, set[int]] = {noun: set() for noun in _FOLLOWED}
        for change in changed:
            rows[change.noun].add(change.row)
            if change.noun == "passages":
                rows["findings"] |= _owners(change)
        if rows["sources"] or rows["editions"] or rows["page_maps"]:
            self._show_reports(reading)
        touched = self.findings.touched(rows)
        if touched:
            for finding, places in self.findings.change(reading, touched).items():
                self.reports.keep(finding, places)

    def _show_reports(self, reading: Reading) -> None:
        every = sources.every(reading, self.dossier)
        replaced = {source.replaces for source in every}
        reports = [one for one in every if _is_report(one) and one.id not in replaced]
        self.reports.show(reports, page_maps.of_sources(reading, [one.id for one in reports]))

    def _take_findings(self, wanted: Iterable[int]) -> None:
        with self._lock:
            self.follow()
            with self.store.read() as reading:
                self._unlearned += self.findings.take(reading, wanted)

    def _take_passages(self, report: int) -> None:
        if not self.reports.is_cut(report):
            with self.store.read() as reading:
                found = sources.many(reading, [report])
                text = sources.text_of(reading, report) if report in found else ""
            items = self.reports.cut(report, text)
            with self._lock:
                self.reports.take(report, items)
        batch = self.reports.next(report, _BATCH)
        with self._lock:
            self.reports.take_in(report, batch)
            self._unlearned += len(batch)


class _Steps:
    """Progress by what is left, of which more may come meanwhile."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._most = 0

    def tell(self, left: int) -> None:
        self._most = max(self._most, left)
        self._progress(self._most - left, self._most)


def _owners(change: Change) -> set[int]:
    """The findings whose passage a changed row is or was."""
    told = [row["finding"] for row in (change.before, change.after) if row is not None]
    return {finding for finding in told if isinstance(finding, int)}


def _is_report(source: Source) -> bool:
    return source.kind is SourceKind.REPORT
