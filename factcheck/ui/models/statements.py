"""Statements to decide, source by source: a heading for each source, then its statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from factcheck.domain.figures import Figure
from factcheck.domain.sources import Source
from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision, Mode, Progress, Proposal
from factcheck.ui.models.cards import Index
from factcheck.ui.models.paged import PagedModel
from factcheck.ui.models.reasons import why
from factcheck.ui.models.sources import name_of
from factcheck.ui.session import Session
from factcheck.ui.widgets.card_delegate import CardRole
from factcheck.ui.words import counted, tr

HEADING = CardRole.CHIPS + 1  # a heading's own role: its Progress
SIDE_ICONS = {Side.GOVERNMENT: "megaphone", Side.REPORT: "book-open", Side.THIRD_PARTY: "quote"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A source over its statements, and how far it is decided. Its id is the source's, negated."""

    source: Source
    progress: Progress

    @property
    def id(self) -> int:
        """A number that no statement has."""
        return -self.source.id


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement with the figures in it, and what it was kept as, “claim 12”."""

    proposal: Proposal
    figures: Sequence[Figure]
    kept_as: str = ""

    @property
    def id(self) -> int:
        """The statement's id."""
        return self.proposal.id


Row = Heading | Entry


def side_word(side: Side) -> str:
    """Whose side, in the interface's language."""
    words = {
        Side.GOVERNMENT: tr("government"),
        Side.REPORT: tr("report"),
        Side.THIRD_PARTY: tr("third party"),
    }
    return words[side]


def mode_word(mode: Mode) -> str:
    """How the words are given, in the interface's language."""
    words = {
        Mode.DIRECT: tr("quoted"),
        Mode.INDIRECT: tr("reported"),
        Mode.MIXED: tr("partly quoted"),
    }
    return words[mode]


def decided_words(progress: Progress) -> str:
    """How far it is, as in “12 of 31 decided”."""
    return tr("{n} of {total} decided", n=f"{progress.decided:,}", total=f"{progress.found:,}")


class StatementsModel(PagedModel[Row]):
    """Headings and statements; a statement shows side, words, speaker and what was decided.

    Why it was found is told where the mouse rests on it.
    """

    def value(self, row: Row | None, role: int) -> Any:
        """What a row shows for a role of a card."""
        match row:
            case None:
                return None
            case Heading():
                return _of_heading(row, role)
            case _:
                return _of_entry(row, role)

    def is_heading(self, place: int) -> bool:
        """Whether a row is a source's heading."""
        return self.id_at(place) < 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        return Qt.ItemFlag.NoItemFlags if self.is_heading(index.row()) else super().flags(index)


def model_of(session: Session, look: Any, parent: QObject) -> StatementsModel:
    """A model that reads its rows by a look."""
    return StatementsModel(session, look, lambda row: row.id, parent)


def _of_heading(row: Heading, role: int) -> Any:
    match role:
        case CardRole.TITLE:
            return name_of(row.source)
        case CardRole.META:
            return decided_words(row.progress)
        case CardRole.META_RIGHT:
            return row.source.published.short if row.source.published else ""
        case _ if role == HEADING:
            return row.progress
        case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.DisplayRole:
            return f"{name_of(row.source)}. {decided_words(row.progress)}"
        case _:
            return None


def _of_entry(row: Entry, role: int) -> Any:
    one = row.proposal
    match role:
        case CardRole.TITLE:
            return one.selector.exact
        case CardRole.BADGE:
            return _badge(one)
        case CardRole.META:
            return _who(one)
        case CardRole.META_RIGHT:
            return _state(row)
        case Qt.ItemDataRole.ToolTipRole:
            return why(one)
        case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.DisplayRole:
            return ". ".join((side_word(one.side), one.selector.exact, _who(one), _state(row)))
        case _:
            return None


def _badge(one: Proposal) -> tuple[str, str]:
    match one.decision:
        case Decision.KEPT:
            return "verdict-supported", "neutral"
        case Decision.DISMISSED:
            return "x", "neutral"
    return SIDE_ICONS[one.side], one.side.value


def _who(one: Proposal) -> str:
    name = one.speaker.name or one.speaker.role or tr("nobody named")
    return f"{name} · {one.cue}" if one.cue else name


def _state(row: Entry) -> str:
    match row.proposal.decision:
        case Decision.KEPT:
            return row.kept_as or tr("kept")
        case Decision.DISMISSED:
            return tr("dismissed")
    return counted(len(row.figures), tr("figure"), tr("figures")) if row.figures else ""
