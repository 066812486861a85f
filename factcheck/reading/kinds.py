"""Which kind of source a document shows itself to be."""

import re

from factcheck.domain.sources import SourceKind
from factcheck.reading.captured import EditionRead

_LINES = 8  # first lines that may say it
_LONGEST = 120  # code points of such a line

_STATEMENT = re.compile(
    r"(?:for immediate release|(?:press|media|news) (?:release|statement|advisory|conference"
    r"|briefing)|joint (?:press )?statement|transcript|(?:opening |closing |full )?(?:remarks"
    r"|speech|statement|address|keynote) (?:by|of|from|at|to|on)\b.*"
    r"|(?:full )?transcript (?:of|:).*"
    r"|(?:press|media) (?:release|statement)\b.*|statement\b.{0,60})",
    re.IGNORECASE,
)


def shown(title: str, text: str, edition: EditionRead | None) -> str:
    """The SourceKind that edition, title and first lines show; empty where they show none."""
    if edition is not None:
        return SourceKind.REPORT
    lines = [line.strip() for line in text[:4_000].split("\n") if line.strip()][:_LINES]
    if any(_STATEMENT.fullmatch(line) for line in (title, *lines) if len(line) <= _LONGEST):
        return SourceKind.STATEMENT
    return ""
