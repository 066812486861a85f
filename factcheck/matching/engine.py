"""Findings ranked for a claim: words and subjects first, then all else that is known of a pair."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from heapq import nsmallest
from threading import Lock, RLock
from typing import Any

from factcheck.matching import asking, posts
from factcheck.matching.items import Item, Key, Match
from factcheck.matching.learning import Taught, recalled
from factcheck.matching.meaning import Encoder, Meanings, best_of, fused
from factcheck.matching.neighbours import Neighbours
from factcheck.matching.postings import Postings
from factcheck.matching.texts import taken
from factcheck.matching.vector_cache import VectorCache
from factcheck.matching.weighing import Nearness, weighed, with_editions
from factcheck.matching.weights import WEIGHTS

POOL, POOL_OF_MANY, MANY = 60, 20, 500  # looked at closely for a claim: less of more findings
_TOLD = 200  # findings taken in between two words of progress

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


class Matcher:
    """Findings, or passages of reports, ready to be ranked; of an id there is one at a time.

    A change costs what the changed finding is long; ties keep the order of adding. Any thread may
    ask while another adds: it gets the answer for what was taken in so far.
    """

    def __init__(
        self,
        findings: Iterable[Item] = (),
        encoder: Encoder | None = None,
        cache: VectorCache | None = None,
    ) -> None:
        self._lock = RLock()
        self._learning = Lock()
        self._postings = Postings()
        self._neighbours = Neighbours()
        self._meanings = Meanings(encoder, cache) if encoder else None
        self._findings: dict[int, Item] = {}
        self._numbers: dict[Key, int] = {}
        for finding in findings:
            self.add(finding)

    def __len__(self) -> int:
        return len(self._findings)

    def __contains__(self, key: Key) -> bool:
        return key in self._numbers

    def add(self, finding: Item) -> None:
        """Take a finding in, in place of the one of its id if there is one."""
        counts, length = asking.indexed(finding)
        text = taken(finding.text)
        with self._lock:
            self.remove(finding.id)
            number = self._postings.add(counts, length)
            self._findings[number] = finding
            self._numbers[finding.id] = number
            self._neighbours.add(number, finding.source, text.counts.keys() - text.general)
            if self._meanings:
                titled = ". ".join(filter(None, (finding.title, finding.text)))
                self._meanings.add(number, titled)

    def remove(self, key: Key) -> bool:
        """Let the finding of an id go; False when there is none."""
        with self._lock:
            number = self._numbers.pop(key, None)
            if number is None:
                return False
            counts, _ = asking.indexed(self._findings.pop(number))
            self._postings.drop(number, counts)
            self._neighbours.drop(number)
            if self._meanings:
                self._meanings.drop(number)
            return True

    def build(
        self,
        findings: Sequence[Item],
        progress: Progress = lambda _done, _total, _label: None,
        cancelled: Cancelled = lambda: False,
    ) -> bool:
        """Take findings in, then their meanings; False when cancelled, what is done being kept.

        Once their words are taken in they are found, by words alone until `learn` is through.
        """
        for done, finding in enumerate(findings):
            if done % _TOLD == 0:
                progress(done, len(findings), "Indexing words")
                if cancelled():
                    return False
            self.add(finding)
        progress(len(findings), len(findings), "Indexing words")
        return self.learn(progress, cancelled)

    def learn(
        self,
        progress: Progress = lambda _done, _total, _label: None,
        cancelled: Cancelled = lambda: False,
    ) -> bool:
        """Encode the findings that wait for it, without keeping others from asking meanwhile."""
        meanings = self._meanings
        if meanings is None:
            return True
        with self._learning:
            begun = meanings.waiting
            while True:
                with self._lock:
                    batch = meanings.batch()
                    done = max(begun - meanings.waiting, 0)
                if not batch or cancelled():
                    break
                progress(done, begun, "Indexing meaning")
                rows = meanings.encoded(list(batch.values()))
                with self._lock:
                    meanings.put(batch, rows)
            meanings.save()
            return not batch

    def rank(
        self, claim: Item, limit: int = 10, *, quick: bool = False, taught: Iterable[Taught] = ()
    ) -> list[Match]:
        """The findings worth pairing, best first; none when nothing of the claim is in them.

        `quick` is by words alone and waits for nothing; else all findings' meanings are learnt
        first, if they are not. `taught` is what earlier pairings of the dossier taught.
        """
        post = posts.read(claim.text)
        claim = replace(claim, text=post.words, date=claim.date or post.date)
        asked = None
        if self._meanings and not quick and taken(claim.text).counts:
            self.learn()
            asked = self._meanings.asked(post.words, post.said)
        with self._lock:
            links = recalled(claim.text, taught, self._postings.rarity, self._postings.rarest)
            return self._ranked(claim, limit, asked, links)

    def why_none(self, claim: Item) -> str:
        """The reason for an empty ranking, as an editor reads it."""
        if not self._findings:
            return "There is no finding."
        if not claim.text.strip():
            return "The claim is empty."
        if not taken(posts.plain(claim.text)).counts:
            return "The claim has no word to look for."
        return "No finding shares anything with the claim."

    def _ranked(
        self, claim: Item, limit: int, asked: Any, links: Sequence[tuple[Taught, float]]
    ) -> list[Match]:
        many = len(self._findings)
        most = max(POOL if many <= MANY else POOL_OF_MANY, limit)
        wanted = asking.wanted(claim, self._postings.rarity, many)
        for taught, share in links:
            for stem in taught.found:
                wanted[stem] = max(wanted.get(stem, 0.0), WEIGHTS.taught * share)
        near, likeness = self._near(claim, wanted, asked, most)
        best = max(near.values(), default=1.0)
        weight = asking.weight_of_reasons(many)
        matches = []
        for number, value in near.items():
            alike = None if likeness is None else float(likeness[number])
            nearness = Nearness(value / best, alike, weight)
            finding = self._findings[number]
            matches.append(weighed(claim, finding, nearness, links, self._postings.rarity))
        order = {number: at for at, number in enumerate(near)}
        matches.sort(key=lambda match: (-match.score, order[self._numbers[match.finding]]))
        close = [self._findings[number] for number in near]
        found = [match for match in matches if match.reasons][:limit]
        return [with_editions(match, self._finding(match), close) for match in found]

    def _near(
        self, claim: Item, wanted: Mapping[str, float], asked: Any, most: int
    ) -> tuple[dict[int, float], Any]:
        """The findings to look at closely, each with its score above 0; and all likenesses."""
        meanings, likeness = self._meanings, None
        if asked is not None and meanings:
            likeness = meanings.likeness(asked, self._postings.numbers)
        if meanings and meanings.begun:
            row = self._postings.row(wanted)
            if likeness is not None:
                share = asking.share_of_meaning(claim, len(self._findings))
                row = fused(row, likeness, share)
            pool = best_of(row, most)
            near = self._neighbours.shared(pool, lambda number: float(row[number]))
        else:
            scores = self._postings.scores(wanted)
            pool = nsmallest(most, scores, key=lambda n: (-scores[n], n))
            near = self._neighbours.shared(pool, lambda number: scores.get(number, 0.0))
        held = {n: value for n, value in near.items() if value > 0 and n in self._findings}
        return held, likeness

    def _finding(self, match: Match) -> Item:
        return self._findings[self._numbers[match.finding]]
