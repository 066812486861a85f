"""Direct quotations found here and by textacy, on the labelled articles, in one run.

Run by hand, in an environment that has textacy and an English spaCy pipeline with a parser:

    PYTHONPATH=. python tests/benchmarks/against_textacy.py en_core_web_sm

Both are asked for the same: every labelled quotation, found once, by the words it covers (Jaccard
0.5 or more), and its speaker, right when the names share a word. Quoted words inside a label of
another kind count neither way, so that what only one of the two sets out to find costs the other
nothing. Seconds are of the processor.
"""

import contextlib
import importlib
import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from factcheck.domain.statements import Mode
from factcheck.domain.text import captured
from factcheck.spotting import spot
from tests.spotting.test_articles import ARTICLES, FOLDER, labels_of

_WORD = re.compile(r"\w+")
_PARAGRAPH = re.compile(r"[^\n]+")
_ALIKE = 0.5
Found = tuple[int, int, str]  # start, end, speaker


@dataclass
class Score:
    """Counts over all articles."""

    wanted: int = 0
    made: int = 0
    hits: int = 0
    speakers: int = 0
    seconds: float = 0.0

    def line(self, name: str, sentences: int) -> str:
        precision, recall = self.hits / max(1, self.made), self.hits / max(1, self.wanted)
        return (
            f"{name:10} precision {precision:.3f}  recall {recall:.3f}"
            f"  f1 {2 * self.hits / max(1, self.made + self.wanted):.3f}"
            f"  speaker {self.speakers / max(1, self.hits):.3f}"
            f"  {sentences / max(self.seconds, 1e-9):,.0f} sentences a second"
        )


def ours(text: str) -> Iterable[Found]:
    """The direct statements of spotting."""
    for one in spot(text).statements:
        if one.mode is Mode.DIRECT:
            yield one.start, one.end, one.speaker.name


def theirs(pipeline: Any, extract: Any) -> Callable[[str], Iterable[Found]]:
    """The direct quotations of textacy, as a function like `ours`.

    It refuses a text with a quotation left open; such an article it gets by paragraphs.
    """

    def read(text: str, offset: int) -> list[Found]:
        return [
            (
                offset + quote.content.start_char,
                offset + quote.content.end_char,
                " ".join(str(word) for word in quote.speaker),
            )
            for quote in extract(pipeline(text))
        ]

    def find(text: str) -> Iterable[Found]:
        try:
            return read(text, 0)
        except ValueError:
            found = []
            for part in _PARAGRAPH.finditer(text):
                with contextlib.suppress(ValueError):
                    found += read(part.group(), part.start())
            return found

    return find


def measure(find: Callable[[str], Iterable[Found]]) -> Score:
    """Scores one finder on every article."""
    score = Score()
    for name in ARTICLES:
        text = captured((FOLDER / name).read_text("utf-8"))
        labels = labels_of(name, "statements")
        start = time.process_time()
        found = list(find(text))
        score.seconds += time.process_time() - start
        _add(score, text, found, labels)
    return score


def _add(score: Score, text: str, found: list[Found], labels: list[dict[str, Any]]) -> None:
    asked = [one for one in labels if one["tier"] == "core" and one["mode"] == "direct"]
    asked = [one for one in asked if text[one["start"]] in "“\"‘'«"]
    others = [_cover(text, one["start"], one["end"]) for one in labels if one not in asked]
    left = {at: _cover(text, one["start"], one["end"]) for at, one in enumerate(asked)}
    score.wanted += len(asked)
    for start, end, speaker in found:
        cover = _cover(text, start, end)
        best = max(left, key=lambda at: len(cover & left[at]), default=None)
        if best is not None and len(cover & left[best]) >= _ALIKE * len(cover | left[best]):
            score.made += 1
            score.hits += 1
            score.speakers += _shares_word(asked[best]["speaker"], speaker)
            del left[best]
        elif not any(2 * len(cover & other) > len(cover) for other in others):
            score.made += 1


def _cover(text: str, start: int, end: int) -> set[int]:
    return {match.start() for match in _WORD.finditer(text, start, end)}


def _shares_word(wanted: str, got: str) -> bool:
    return not _words(wanted).isdisjoint(_words(got))


def _words(name: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(name)} - {"the", "of", "a", "unnamed"}


def main(model: str) -> None:
    """Prints a line for each of the two."""
    texts = [captured((FOLDER / name).read_text("utf-8")) for name in ARTICLES]
    sentences = sum(len(re.findall(r"[.!?][”\"’']?(?:\s|$)", text)) for text in texts)
    print(measure(ours).line("spotting", sentences))
    try:
        spacy = importlib.import_module("spacy")
        extract = importlib.import_module("textacy.extract").direct_quotations
    except ImportError:
        print("textacy is not installed here; only spotting was measured.")
        return
    try:
        pipeline = spacy.load(model)
    except OSError:
        print(f"spaCy finds no pipeline named {model}; only spotting was measured.")
        return
    print(measure(theirs(pipeline, extract)).line("textacy", sentences))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "en_core_web_sm")
