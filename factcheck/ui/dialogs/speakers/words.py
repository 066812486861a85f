"""The sides in the words of the window."""

from factcheck.domain.speakers import Side
from factcheck.ui.words import tr

PERSON, BODY = "person", "body"


def sides() -> tuple[tuple[str, str], ...]:
    """Each side's value with its words, as a field offers them."""
    return (
        (Side.GOVERNMENT.value, tr("Government under check")),
        (Side.REPORT.value, tr("The reports under check")),
        (Side.THIRD_PARTY.value, tr("Anybody else")),
    )


def kinds() -> tuple[tuple[str, str], ...]:
    """What a speaker can be."""
    return ((PERSON, tr("a person")), (BODY, tr("a ministry, office or other body")))
