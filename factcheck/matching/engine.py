"""Findings ranked for a claim: words and subjects first, then all else that is known of a pair."""

from collections.abc import Iterable, Sequence
from heapq import nsmallest

from factcheck.domain.pairings import Stance
from factcheck.matching import counting, periods, wording
from factcheck.matching.evidence import MEANING, Evidence
from factcheck.matching.index import Index
from factcheck.matching.items import Item, Match
from factcheck.matching.lexicon.answers import ANSWERS, JUDGEMENT
from factcheck.matching.meaning import Encoder, Meanings, fused
from factcheck.matching.texts import taken
from factcheck.matching.weights import WEIGHTS

POOL = 60  # findings looked at closely for one claim
MOST_WORDS = 400  # of a claim; the rarest are asked for
_LEAST = 0.001  # of a finding's share, whatever speaks against it
_CLOSE, _NOT_FAR = 0.45, 0.2  # likeness of meaning from which it is a reason, the only one


class Matcher:
    """Findings ready to be ranked. Adding one is cheap; order of adding breaks ties."""

    def __init__(self, findings: Iterable[Item] = (), encoder: Encoder | None = None) -> None:
        self._index = Index()
        self._meanings = Meanings(encoder) if encoder else None
        self._findings: list[Item] = []
        for finding in findings:
            self.add(finding)

    def __len__(self) -> int:
        return len(self._findings)

    def add(self, finding: Item) -> None:
        """Take a finding in."""
        text = taken(finding.text)
        counts: dict[str, float] = dict(text.counts)
        for stem, count in taken(finding.heading).counts.items():
            counts[stem] = counts.get(stem, 0.0) + WEIGHTS.title * count
        length = sum(counts.values())
        counts |= {_key(subject): len(said) for subject, said in text.subjects.items()}
        self._index.add(counts, length)
        self._findings.append(finding)
        if self._meanings:
            self._meanings.add(". ".join(filter(None, (finding.title, finding.text))))

    def rank(self, claim: Item, limit: int = 10) -> list[Match]:
        """The findings worth pairing, best first; none when nothing of the claim is in them."""
        scores = self._index.scores(self._words_asked(claim) | self._subjects_asked(claim))
        likeness = None
        if self._meanings and taken(claim.text).counts:
            likeness = self._meanings.likeness(claim.text)
        if likeness is not None:
            scores = fused(scores, likeness, _share_of_meaning(claim))
        pool = nsmallest(max(POOL, limit), scores, key=lambda number: (-scores[number], number))
        close = []
        for number in pool:
            alike = 0.0 if likeness is None else float(likeness[number])
            close.append(self._match(claim, number, scores[number] / scores[pool[0]], alike))
        close.sort(key=lambda match: -match.score)
        return [match for match in close if match.reasons][:limit]

    def _words_asked(self, claim: Item) -> dict[str, float]:
        text = taken(claim.text)
        rare = sorted(text.counts, key=lambda stem: (-self._index.rarity(stem), stem))
        asked = {
            stem: WEIGHTS.general if stem in text.general else 1.0 for stem in rare[:MOST_WORDS]
        }
        for stem in taken(claim.said_by).counts:
            asked.setdefault(stem, WEIGHTS.speaker)
        return asked

    def _subjects_asked(self, claim: Item) -> dict[str, float]:
        """The claim's subjects, and those of what answers it."""
        spoken_of = taken(claim.text).subjects
        asked = {_key(subject): WEIGHTS.subject for subject in spoken_of}
        for subject in spoken_of:
            for answer, weight in ANSWERS.get(subject, ()):
                asked[_key(answer)] = max(asked.get(_key(answer), 0.0), weight)
        return asked

    def _match(self, claim: Item, number: int, share: float, alike: float) -> Match:
        finding = self._findings[number]
        found = [
            *counting.compared(claim, finding),
            *wording.compared(claim, finding, self._index.rarity),
            *periods.compared(claim, finding),
        ]
        if alike >= _CLOSE:
            found.append(Evidence(MEANING, "close in meaning"))
        elif alike >= _NOT_FAR and not found:
            found.append(Evidence(MEANING, "not far in meaning"))
        found.sort(key=lambda evidence: evidence.order)
        score = max(share + sum(evidence.weight for evidence in found), _LEAST * share)
        reasons = tuple(evidence.words for evidence in found)
        return Match(finding.id, score, reasons, _likely(found))


def _share_of_meaning(claim: Item) -> float:
    """What answers a claim on a whole report, or on all efforts, is seldom near it in meaning."""
    spoken_of = taken(claim.text).subjects
    answers = {answer for subject in spoken_of for answer, _ in ANSWERS.get(subject, ())[:1]}
    return WEIGHTS.meaning_of_whole if JUDGEMENT in answers else WEIGHTS.meaning


def _key(subject: str) -> str:
    """How a subject stands in the index; no word has a space."""
    return f" {subject}"


def _likely(found: Sequence[Evidence]) -> Stance | None:
    """The one stance that is hinted at; none where hints conflict."""
    stances = {evidence.stance for evidence in found if evidence.stance}
    return stances.pop() if len(stances) == 1 else None
