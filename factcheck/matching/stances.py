"""The stance that a pair's reasons hint at, with the reason it rests on; never decided."""

from collections.abc import Sequence

from factcheck.domain.pairings import Stance
from factcheck.matching.evidence import Evidence


def hinted(found: Sequence[Evidence]) -> tuple[Stance | None, str]:
    """The one stance that is hinted at and why; none where nothing hints or hints conflict."""
    hints = [evidence for evidence in found if evidence.stance]
    if not hints or len({evidence.stance for evidence in hints}) > 1:
        return None, ""
    return hints[0].stance, hints[0].words
