"""The sources of a dossier and what is kept of one of them, as rows of cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt

from factcheck.domain.passages import Passage
from factcheck.domain.sources import Source, SourceKind
from factcheck.domain.verdicts import Verdict
from factcheck.ui.models.cards import CardModel
from factcheck.ui.widgets.card_delegate import CardRole
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import tr

Noun = Literal["claim", "finding"]

KIND_ICONS = {
    SourceKind.ARTICLE: "newspaper",
    SourceKind.REPORT: "landmark",
    SourceKind.STATEMENT: "megaphone",
    SourceKind.OTHER: "file-text",
}


def kind_word(kind: SourceKind) -> str:
    """A kind of source in the interface's language."""
    words = {
        SourceKind.ARTICLE: tr("article"),
        SourceKind.REPORT: tr("report"),
        SourceKind.STATEMENT: tr("statement"),
        SourceKind.OTHER: tr("other document"),
    }
    return words[kind]


def name_of(source: Source) -> str:
    """What a source is called: its title, else its file's name."""
    return source.name or tr("Source without a title")


@dataclass(frozen=True, slots=True)
class Listed:
    """A source with the number of passages kept of it; `older` where a version came after it."""

    source: Source
    kept: int
    older: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """A passage kept for a claim or a finding: `part` of `parts` it is kept for.

    `about` is the speaker or the edition; `verdict` is None for a finding.
    """

    passage: Passage
    noun: Noun
    owner: int
    number: int
    about: str
    verdict: Verdict | None
    part: int
    parts: int

    @property
    def name(self) -> str:
        """What it is called, as in “Claim 12”."""
        words = tr("Claim {number}") if self.noun == "claim" else tr("Finding {number}")
        return words.format(number=self.number)


class SourceModel(CardModel[Listed]):
    """The sources of a dossier by their ids."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row.source.id, parent)

    def value(self, row: Listed, role: int) -> Any:
        """Title, publisher, date, and how much is kept."""
        source = row.source
        match role:
            case CardRole.TITLE | Qt.ItemDataRole.DisplayRole:
                return name_of(source)
            case CardRole.OVERLINE:
                whence = source.publisher or kind_word(source.kind)
                return tr("{whence} · older version", whence=whence) if row.older else whence
            case CardRole.META:
                return source.published.short if source.published else tr("no date")
            case CardRole.META_RIGHT:
                return tr("%n kept", row.kept) if row.kept else ""
            case CardRole.BADGE:
                return KIND_ICONS[source.kind], "neutral"
            case Qt.ItemDataRole.AccessibleTextRole:
                older = tr("older version") if row.older else ""
                about = kind_word(source.kind), older, source.publisher, _date(source)
                return ", ".join(filter(None, (name_of(source), *about, tr("%n kept", row.kept))))
        return None


class KeptModel(CardModel[Kept]):
    """What is kept of one source, by the ids of the passages, in the order of its text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row.passage.id, parent)

    def value(self, row: Kept, role: int) -> Any:
        """The words kept, what for, and the verdict."""
        match role:
            case CardRole.TITLE | Qt.ItemDataRole.DisplayRole:
                return row.passage.selector.exact
            case CardRole.CHIPS:
                return _chips(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = ", ".join(words for words, _ in _chips(row))
                return f"{words}: {row.passage.selector.exact}"
        return None


def _chips(row: Kept) -> list[tuple[str, str]]:
    chips: list[tuple[str, str]] = [(row.name, row.noun)]
    if row.verdict:
        chips.append((verdict_word(row.verdict), row.verdict.value))
    if row.parts > 1:
        chips.append((tr("part {part} of {parts}", part=row.part, parts=row.parts), "neutral"))
    if row.passage.page:
        chips.append((row.passage.cited_page, "neutral"))
    if row.about:
        chips.append((row.about, "neutral"))
    return chips


def _date(source: Source) -> str:
    return str(source.published) if source.published else tr("no date")
