"""What is changed of a statement where it stands, kept while it is not saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from factcheck.domain.changes import ChangeSet
from factcheck.domain.statements import Proposal
from factcheck.domain.text import shortened
from factcheck.ui.session import Session
from factcheck.ui.views.statements.speaker_fields import SpeakerFields, values_of
from factcheck.ui.widgets.drafting import Drafting
from factcheck.ui.words import tr

_NAMED = 50  # code points of a statement's words in the title of what was typed
Span = tuple[int, int]


class StatementDrafting(QObject):
    """Follows the fields, and the words selected by way of `typed`.

    `edits` gives what is changed, as the operation takes it; `choose` selects the words of a span.
    """

    def __init__(
        self,
        session: Session,
        fields: SpeakerFields,
        edits: Callable[[], Mapping[str, Any]],
        choose: Callable[[int, int], None],
    ) -> None:
        super().__init__(fields)
        self._drafts = session.drafts
        self._fields = fields
        self._edits = edits
        self._choose = choose
        self._statement: Proposal | None = None
        self._line = Drafting(session.drafts, self._edited)
        self._line.refused.connect(self._start_anew)
        fields.put_on_top(self._line)
        fields.typed.connect(self.typed)

    def begin(self, one: Proposal) -> None:
        """Give back what was changed of a statement; its fields and words are shown already."""
        self._statement = None  # what is shown now is not typed
        known = values_of(one) | {"start": str(one.selector.start), "end": str(one.selector.end)}
        title = tr("Statement “{words}”", words=shortened(one.selector.exact, _NAMED))
        back = self._line.begin(_key(one), title, known)
        self._fields.show_values({**values_of(one), **back})
        if {"start", "end"} & back.keys():
            self._choose(int(back.get("start", known["start"])), int(back.get("end", known["end"])))
        self._statement = one

    def typed(self) -> None:
        """Something was typed, or other words selected."""
        if self._statement is not None:
            self._line.typed()

    def save(self, operation: Callable[[Callable[[ChangeSet], None]], None]) -> None:
        """Save by an operation that is given what to do then; until then what was typed is kept."""
        one, self._statement = self._statement, None
        if one is not None:
            self._line.keep_now()
            operation(lambda _changes: self._drafts.forget(_key(one)))

    def end(self) -> None:
        """Let go of what was typed: it is not wanted."""
        if self._statement is not None:
            self._statement = None
            self._line.end()

    def _edited(self) -> dict[str, str]:
        return {name: str(value) for name, value in self._edits().items()}

    def _start_anew(self) -> None:
        if self._statement is not None:
            self._fields.open(self._statement)
            self._choose(self._statement.selector.start, self._statement.selector.end)


def _key(one: Proposal) -> str:
    return f"statement.{one.id}"
