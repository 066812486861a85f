"""The passages of a dossier's reports that nobody has kept, ready to be ranked for a claim.

A passage half of which is kept as a finding is left out: the finding is suggested instead. Let go
of, it is suggested again.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.domain.pages import Pages
from factcheck.domain.sources import Source
from factcheck.domain.suggestions import ReportPassage, place_of
from factcheck.matching import Item, Matcher, passages
from factcheck.services.suggesting import matchable
from factcheck.spotting.figures import figures

Place = tuple[int, int, int]  # a source, and a span of its text in code points
_KEPT = 0.5  # of a passage, from which it is held to be kept


@dataclass(slots=True)
class _Report:
    """A report's passages in the order of its text; the first `taken` of them can be ranked.

    `items` is None until its text was cut.
    """

    source: Source
    pages: Pages
    items: list[Item] | None = None
    ends: list[int] = field(default_factory=list)
    taken: int = 0
    kept: set[int] = field(default_factory=set)

    @property
    def waits(self) -> bool:
        """Whether some of it is not taken in."""
        return self.items is None or self.taken < len(self.items)

    @property
    def letters_waiting(self) -> int:
        """About how many code points are not taken in."""
        if self.items is None:
            return self.source.characters
        return self.source.characters * (len(self.items) - self.taken) // max(len(self.items), 1)


class ReportPassages:
    """One thread at a time may change it; any may ask its `matcher`."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self._reports: dict[int, _Report] = {}
        self._kept: dict[int, dict[int, list[passages.Span]]] = {}  # by source and finding

    @property
    def waiting(self) -> list[int]:
        """The reports of which not all passages can be ranked yet."""
        return [report.source.id for report in self._held() if report.waits]

    @property
    def letters_waiting(self) -> int:
        """About how many code points of the reports wait."""
        return sum(report.letters_waiting for report in self._held())

    def _held(self) -> list[_Report]:
        """The reports at this moment: another thread may change which there are."""
        return list(self._reports.values())

    def show(self, reports: Collection[Source], pages: dict[int, Pages]) -> None:
        """Have these reports and no others; one that is known otherwise is cut anew."""
        wanted = {report.id: report for report in reports}
        for number, held in list(self._reports.items()):
            if wanted.get(number) != held.source or pages.get(number, Pages()) != held.pages:
                self._drop(number)
        for number, report in wanted.items():
            if number not in self._reports:
                self._reports[number] = _Report(report, pages.get(number, Pages()))

    def keep(self, finding: int, places: Iterable[Place]) -> None:
        """Know all that is kept as a finding; nothing for one that is gone."""
        touched = {source for source, held in self._kept.items() if held.pop(finding, None)}
        for source, start, end in places:
            self._kept.setdefault(source, {}).setdefault(finding, []).append((start, end))
            touched.add(source)
        for source in touched & self._reports.keys():
            self._cover(self._reports[source])

    def cut(self, report: int, text: str) -> list[Item]:
        """The passages of a report's text; takes long, and changes nothing."""
        held = self._reports.get(report)
        return list(passages.items(text, matchable.of_report(held.source))) if held else []

    def take(self, report: int, items: list[Item]) -> None:
        """Have a report's passages, still to be taken in."""
        held = self._reports.get(report)
        if held is not None and held.items is None:
            held.items = items
            held.ends = [passages.span_of(str(item.id))[1] for item in items]
            self._cover(held)

    def is_cut(self, report: int) -> bool:
        """Whether a report's passages are had, or it is gone."""
        held = self._reports.get(report)
        return held is None or held.items is not None

    def next(self, report: int, most: int) -> list[Item]:
        """Some passages of a report that come next, with their figures."""
        held = self._reports.get(report)
        items = held.items if held else None
        if held is None or items is None:
            return []
        return [
            replace(item, figures=figures(item.text))
            for item in items[held.taken : held.taken + most]
        ]

    def take_in(self, report: int, batch: Sequence[Item]) -> None:
        """Let what `next` gave be ranked."""
        held = self._reports.get(report)
        if held is None or held.items is None:
            return
        for item in batch:
            if held.taken < len(held.items) and held.items[held.taken].id == item.id:
                held.items[held.taken] = item
                if held.taken not in held.kept:
                    self.matcher.add(item)
                held.taken += 1

    def passage(self, key: str) -> ReportPassage | None:
        """The passage of a key; None when it is not there, or kept as a finding."""
        source, start, end = place_of(key)
        held = self._reports.get(source)
        items = (held.items if held else None) or []
        at = bisect_left(held.ends, end) if held else 0
        if held is None or at in held.kept or at >= len(items) or items[at].id != key:
            return None
        page = held.pages.named(start, end)
        return ReportPassage(held.source, start, end, items[at].text, page)

    def holding(self, words: str, most: int) -> list[str]:
        """The keys of passages that hold each of the words, in the order of the reports."""
        wanted = words.casefold().split()
        found: list[str] = []
        for report in self._held():
            for at, item in enumerate((report.items or ())[: report.taken]):
                text = item.text.casefold()
                if all(word in text for word in wanted) and at not in report.kept:
                    found.append(str(item.id))
                    if len(found) == most:
                        return found
        return found

    def editions(self, report: str) -> dict[str, Item]:
        """A passage of each edition of a report that can be ranked, by the edition's year."""
        found: dict[str, Item] = {}
        for held in self._held():
            edition = held.source.edition
            if edition and edition.report == report and held.items and not held.waits:
                found.setdefault(edition.year, held.items[0])
        return found

    def _drop(self, report: int) -> None:
        gone = self._reports.pop(report)
        for item in (gone.items or ())[: gone.taken]:
            self.matcher.remove(item.id)

    def _cover(self, report: _Report) -> None:
        """Leave out what is kept of a report, and take in what is no longer."""
        if report.items is None:
            return
        spans = [span for held in self._kept.get(report.source.id, {}).values() for span in held]
        kept = {at for span in spans for at in self._within(report, *span)}
        for at in kept - report.kept:
            self.matcher.remove(report.items[at].id)
        for at in sorted(report.kept - kept):
            if at < report.taken:
                self.matcher.add(report.items[at])
        report.kept = kept

    @staticmethod
    def _within(report: _Report, start: int, end: int) -> Iterable[int]:
        """The places of passages of which most lies in text[start:end]."""
        items = report.items or ()
        for at in range(bisect_left(report.ends, start), len(items)):
            first, last = passages.span_of(str(items[at].id))
            if first >= end:
                return
            if min(last, end) - max(first, start) >= _KEPT * (last - first):
                yield at
