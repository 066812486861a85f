"""What a harness counted, and what it found wrong."""

from collections import Counter
from dataclasses import dataclass, field

from factcheck.errors import FactcheckError


@dataclass(slots=True)
class Outcome:
    """Figures by name, and one line for each thing that must not be."""

    figures: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def count(self, what: str, number: int = 1) -> None:
        """Add to a figure."""
        self.figures[what] += number

    def expect(self, *, holds: bool, otherwise: str) -> None:
        """Note a fault unless something holds."""
        if not holds:
            self.faults.append(otherwise)


def refused(error: FactcheckError) -> str:
    """What became of a file that was refused. Raises AssertionError unless it is told on a line."""
    assert "\n" not in str(error), str(error)
    return "refused"
