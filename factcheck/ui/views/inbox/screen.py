"""The Inbox put together: the list of statements, and the one looked at in its context."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from factcheck.domain.changes import OperationKind
from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision, Proposal
from factcheck.errors import UserError
from factcheck.services.inbox import statements
from factcheck.services.safekeeping import history
from factcheck.ui import tabs
from factcheck.ui.actions import Actions
from factcheck.ui.models.statements import Entry
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M
from factcheck.ui.views.inbox import looks
from factcheck.ui.views.inbox.card import StatementCard
from factcheck.ui.views.inbox.list import StatementsList
from factcheck.ui.views.inbox.looks import Opened
from factcheck.ui.views.screen import Screen
from factcheck.ui.views.sources.keeper import tell
from factcheck.ui.views.statements.drafting import StatementDrafting
from factcheck.ui.widgets.action_button import pressed_instead
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet

_FOLLOWED = ("statements", "sources", "claims", "findings")


class InboxScreen(Screen):
    """Statements are kept, dismissed and changed here.

    `place_requested` carries a source's id and a span of its text, `claim_requested` a claim's id.
    """

    name = "inbox"
    place_requested = Signal(int, int, int)
    claim_requested = Signal(int)
    import_requested = Signal()
    desk_requested = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(session, actions, parent)
        self._chosen = 0  # the statement one has gone to; keys are meant for it
        self._sides: dict[int, str] = {}  # asked for, and perhaps not read again yet
        self._stale = False
        self.list = StatementsList(session, actions)
        self.card = StatementCard(actions)
        context = self.card.context
        self._drafting = StatementDrafting(
            session, self.card.fields, self.card.edits, context.begin_editing
        )
        context.moved.connect(self._drafting.typed)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.splitter.setObjectName("inbox")
        self.splitter.setHandleWidth(SPACE_M)
        self.splitter.setChildrenCollapsible(False)
        for part, least, stretch in ((self.list, 240, 3), (self.card, 380, 5)):
            part.setMinimumWidth(least)
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([420, 720])
        body = QHBoxLayout(self)
        body.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        body.addWidget(self.splitter)
        self.card.hide()
        tabs.order(self.list, self.card)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.focus_moved.connect(self.actions_table.refresh)
        self.list.counted.connect(self.actions_table.refresh)
        self.list.import_requested.connect(self.import_requested)
        self.list.desk_requested.connect(self.desk_requested)
        self.card.submitted.connect(self._finish_editing)
        self.card.left.connect(self._leave_editing)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the Inbox's keys do."""
        return {
            "inbox.next": lambda: self.list.step(1),
            "inbox.previous": lambda: self.list.step(-1),
            "inbox.next_source": self.list.next_source,
            "inbox.keep": self._keep_usual,
            "inbox.claim": lambda: self.keep("claim"),
            "inbox.finding": lambda: self.keep("finding"),
            "inbox.dismiss": self.dismiss,
            "inbox.wait": self._wait,
            "inbox.keep_all": self.keep_all,
            "inbox.edit": self.edit,
            "inbox.government": partial(self._set_side, Side.GOVERNMENT),
            "inbox.report": partial(self._set_side, Side.REPORT),
            "inbox.third_party": partial(self._set_side, Side.THIRD_PARTY),
            "inbox.source": self._show_source,
            "inbox.desk": self._show_claim,
            "inbox.why": self.card.turn_reason,
            "inbox.order": self.list.filter.turn_order,
            "inbox.undo": self._undo,
        }

    def conditions(self) -> Mapping[str, Callable[[], bool]]:
        """Deciding needs a statement that nobody is editing."""
        ready = dict.fromkeys(self.handlers(), self._is_ready)
        return ready | {
            "inbox.wait": lambda: self._is_ready() and self._is_decided(),
            "inbox.desk": lambda: self._is_ready() and self._claim() != 0,
            "inbox.next_source": self._can_go_to_next_source,
            "inbox.keep_all": lambda: self._is_ready() and self.list.source_waits,
            "inbox.undo": lambda: not self.card.editing,
        }

    def load(self) -> None:
        """Show the session's dossier from the start."""
        self._sides.clear()
        self.card.stop_editing()
        self.list.load()

    def refresh(self, changes: ChangeSet) -> None:
        """Follow an operation; what is decided stays where it stands."""
        if not changes.touches(*_FOLLOWED):
            return
        self._stale = self._stale or not self.isVisible()
        touched = changes.touched.get("statements", frozenset())
        gone_back = changes.kind is not OperationKind.DO and bool(touched)
        listed = [one for one in touched if self.list.model.place_of(one) >= 0]
        for one in touched:
            self._sides.pop(one, None)
        if self._stale:
            return
        if (
            changes.reshapes("statements")
            or changes.touches("sources")
            or (gone_back and not listed)
        ):
            self.list.filter.load()
            self.list.reload()
        else:
            self.list.refresh(touched)
        if gone_back:
            self.list.choose(min(listed, default=min(touched)))
        self._look()

    def opened(self) -> None:
        """Take the keyboard."""
        self.list.view.setFocus()

    def start_search(self) -> None:
        """Search the statements."""
        self.list.search.setFocus()
        self.list.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask anew what waits: what was decided before is not shown again."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.list.filter.load()
        self.list.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a statement that is edited as it was."""
        if event.key() == Qt.Key.Key_Escape and self.card.editing:
            self._leave_editing()
            return
        super().keyPressEvent(event)

    def flush(self) -> None:
        """Save at once what was changed of a statement."""
        if not self.card.editing:
            return
        values, one = self.card.edits(), self.card.shown
        if values and one is not None:
            change = partial(statements.edit, statement=one.id, **values)
            refused = partial(tell, self.session)
            self._drafting.save(lambda saved: self.session.do(change, saved, refused))
        self._drafting.end()
        self.card.stop_editing()
        self.actions_table.refresh()

    def _show(self, statement: int) -> None:
        if self.card.editing and statement != self._chosen:
            self.flush()
        self._chosen = statement
        self.card.setVisible(bool(statement))
        self._look()
        self.actions_table.refresh()

    def _look(self) -> None:
        if self._chosen:
            self.session.ask(
                looks.opened, self._chosen, then=self._take, key=(self, "open"), failed=self._gone
            )

    def _take(self, opened: Opened) -> None:
        if opened.entry.id == self._chosen:
            self.card.show_opened(opened)
            self.card.fields.offer([name for name, _ in self.list.filter.offered("speaker")])
            self.actions_table.refresh()

    def _gone(self, error: object) -> None:
        """The statement went meanwhile, as by an undo; the list asked again chooses another."""
        if isinstance(error, UserError):
            self.list.reload()
        else:
            self.session.jobs.failed_with.emit(error)

    def _keep_usual(self) -> None:
        """Keep the statement; at a button that has the keyboard, Enter presses it."""
        if pressed_instead("inbox.keep"):
            return
        if self._side() == Side.THIRD_PARTY:
            self.session.said.emit(
                tr("Said by neither side: C keeps it as a claim, F as a finding.")
            )
        else:
            self.keep()

    def keep(self, as_: str | None = None) -> None:
        """Keep the current statement, and go on to the next."""
        self._decide(statements.keep, as_=as_)

    def dismiss(self) -> None:
        """Let the current statement go, and go on to the next."""
        self._decide(statements.dismiss)

    def _decide(self, operation: Callable[..., ChangeSet], **values: Any) -> None:
        statement = self._chosen
        if statement:
            refused = partial(self._refused, statement)
            self.session.do(operation, failed=refused, statement=statement, **values)
            self.list.go_on(statement)

    def _refused(self, statement: int, error: Exception) -> None:
        self.list.choose(statement)
        tell(self.session, error)

    def keep_all(self) -> None:
        """Keep what waits of the current source, and go on to the next."""
        source = self.list.source

        def done(_changes: ChangeSet) -> None:
            if self.list.source == source:
                self.list.next_source()

        if source:
            self.session.do(statements.keep_all, done, partial(tell, self.session), source=source)

    def _wait(self) -> None:
        refused = partial(self._refused, self._chosen)
        self.session.do(statements.wait, failed=refused, statement=self._chosen)

    def _set_side(self, side: Side) -> None:
        if self._chosen:
            self._sides[self._chosen] = side
            refused = partial(self._refused, self._chosen)
            self.session.do(statements.edit, failed=refused, statement=self._chosen, side=str(side))

    def edit(self) -> None:
        """Change the statement where it stands."""
        one = self._shown()
        if one is not None and not self.card.editing:
            self.card.start_editing()
            self._drafting.begin(one)
            tabs.order(self.list, self.card)
            self.actions_table.refresh()

    def _finish_editing(self) -> None:
        self.flush()
        self.opened()

    def _leave_editing(self) -> None:
        self._drafting.end()
        self.card.stop_editing()
        self.actions_table.refresh()
        self.opened()

    def _undo(self) -> None:
        self.session.do(history.undo, failed=partial(tell, self.session))

    def _show_source(self) -> None:
        one = self._shown()
        if one is not None:
            self.place_requested.emit(one.source, one.selector.start, one.selector.end)

    def _show_claim(self) -> None:
        if claim := self._claim():
            self.claim_requested.emit(claim)

    def _shown(self) -> Proposal | None:
        """The current statement, once it was read."""
        one = self.card.shown
        return one if one is not None and one.id == self._chosen else None

    def _side(self) -> str:
        row = self.list.model.row(self._chosen)
        known = row.proposal.side if isinstance(row, Entry) else ""
        return self._sides.get(self._chosen, known)

    def _claim(self) -> int:
        one = self._shown()
        return one.claim or 0 if one is not None else 0

    def _is_decided(self) -> bool:
        one = self._shown()
        return one is not None and one.decision is not Decision.WAITING

    def _is_ready(self) -> bool:
        return bool(self._chosen) and not self.card.editing

    def _can_go_to_next_source(self) -> bool:
        return self._is_ready() and self.list.view.hasFocus() and self.list.has_next_source
