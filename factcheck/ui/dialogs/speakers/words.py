"""The sides in the words of the window."""

from factcheck.domain.speakers import Side
from factcheck.ui.words import tr


def sides() -> tuple[tuple[str, str], ...]:
    """Each side's value with its words, as a field offers them."""
    return (
        (Side.GOVERNMENT.value, tr("Government under check")),
        (Side.REPORT.value, tr("The reports under check")),
        (Side.THIRD_PARTY.value, tr("Anybody else")),
    )
