"""Which lines of a page trafilatura takes for the article.

Its judgement is used, not its text: that has no-break spaces, joiners and other marks taken out.
"""

import logging
import re

from lxml.html import HtmlElement

from factcheck.reading import limits, markup
from factcheck.reading.blocks import Block

_RUN = 6  # words in a row
_WORD = re.compile(r"[^\W_]+")


class Judgement:
    """The words of the lines taken, to hold blocks of text against."""

    def __init__(self, text: str) -> None:
        self._lines: set[str] = set()
        self._runs: set[tuple[str, ...]] = set()
        for line in text.splitlines():
            words = _words(line)
            self._lines.add("".join(words))
            self._runs.update(_runs(words))

    def takes(self, text: str) -> bool:
        """Whether a block's text, or half of it, is among the lines taken."""
        words = _words(text)
        if "".join(words) in self._lines:
            return True
        runs = _runs(words)
        return bool(runs) and 2 * sum(run in self._runs for run in runs) >= len(runs)


def judged(tree: HtmlElement, blocks: list[Block]) -> Judgement | None:
    """What trafilatura takes for the article; None when it has no opinion or is not asked.

    It is not asked about pages so long that it takes minutes, nor so deep that it may fail.
    """
    elements, depth = markup.extent(tree)
    if elements > limits.MOST_JUDGED or depth > limits.DEEPEST_JUDGED:
        return None
    if sum(len(block.text) for block in blocks) > limits.LONGEST_JUDGED:
        return None
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports to stderr
    found = trafilatura.bare_extraction(tree, fast=True, include_comments=False)
    text = None if found is None or isinstance(found, dict) else found.text
    return Judgement(text) if text else None


def _words(text: str) -> list[str]:
    """The words of a text without what trafilatura may have changed: marks, spaces, case."""
    return _WORD.findall(text.casefold())


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]
