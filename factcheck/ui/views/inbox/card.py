"""One statement: where it stands, who said it, what is known of it, and what can be done."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision, Proposal
from factcheck.ui.actions import Actions
from factcheck.ui.models.reasons import why
from factcheck.ui.models.sources import name_of
from factcheck.ui.theme import SPACE_S
from factcheck.ui.theme.style import restyle
from factcheck.ui.views.inbox.chips import StatementChips
from factcheck.ui.views.inbox.context import ContextView
from factcheck.ui.views.inbox.looks import Opened
from factcheck.ui.views.statements.speaker_fields import SpeakerFields
from factcheck.ui.widgets.action_button import ActionButton
from factcheck.ui.widgets.card import Card, Line
from factcheck.ui.widgets.flow import FlowRow
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel
from factcheck.ui.words import tr


class StatementCard(Card):
    """Shows a statement. While it is edited `editing` holds.

    `submitted` is sent when the edit is to be saved, `left` when it is not.
    """

    submitted = Signal()
    left = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editing = False
        self._shown: Opened | None = None
        self.source = ElidedLabel()
        self.source.setProperty("kind", "muted")
        self.chips = StatementChips()
        self.speaker = ElidedLabel(lines=2)
        self.speaker.setProperty("kind", "strong")
        self.context = ContextView()
        self.context.entered.connect(self._entered)
        self.fields = SpeakerFields(
            tr(
                "Select other words above; Shift+← → moves their end, Alt+Shift+← → their start. "
                "Enter saves, Escape leaves all as it was."
            )
        )
        self.fields.submitted.connect(self.submitted)
        self.fields.left.connect(self.left)
        self.reason = TextLabel("", "muted", wrap=True)
        self.decided = TextLabel("", "strong")
        self._foot = QWidget()
        self.buttons = {
            name: ActionButton(words, f"inbox.{name}", actions)
            for name, words in (
                ("source", tr("Open")),
                ("why", tr("Why?")),
                ("edit", tr("Edit")),
                ("dismiss", tr("Dismiss")),
                ("finding", tr("As finding")),
                ("claim", tr("As claim")),
                ("keep", tr("Keep")),
                ("desk", tr("Desk")),
                ("wait", tr("Take back")),
            )
        }
        restyle(self.buttons["keep"], kind="primary")
        self._build()
        self.stop_editing()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self.source, 1)
        head.addWidget(self.buttons["source"])
        self.body.addLayout(head)
        self.body.addWidget(self.speaker)
        self.body.addWidget(self.chips)
        self.body.addWidget(Line())
        self.body.addWidget(self.context, 1)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.reason)
        self.body.addWidget(self._foot)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Line())
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        column.addLayout(foot)
        foot.addWidget(self.buttons["why"])
        foot.addWidget(self.decided)
        decisions = FlowRow(SPACE_S, trailing=True)
        for name in ("wait", "edit", "dismiss", "finding", "claim", "desk", "keep"):
            decisions.flow.addWidget(self.buttons[name])
        foot.addWidget(decisions, 1)
        self.reason.hide()

    @property
    def shown(self) -> Proposal | None:
        """The statement that is shown."""
        return self._shown.entry.proposal if self._shown else None

    def show_opened(self, opened: Opened) -> None:
        """Show a statement; what is being edited stays as it is typed."""
        self._shown = opened
        one = opened.entry.proposal
        date = str(opened.source.published) if opened.source.published else ""
        self.source.setText(" · ".join(filter(None, (name_of(opened.source), date))))
        self.speaker.setText(_who(one))
        self.chips.show_entry(opened.entry)
        self.reason.setText(why(one))
        if not self.editing:
            self._show_buttons(opened)
            self.context.show_statement(opened.around, one)

    def _show_buttons(self, opened: Opened) -> None:
        one = opened.entry.proposal
        waits = one.decision is Decision.WAITING
        neither = one.side is Side.THIRD_PARTY
        usual = tr("Keep as finding") if one.side is Side.REPORT else tr("Keep as claim")
        self.buttons["keep"].set_words(usual)
        shown = {
            "keep": waits and not neither,
            "claim": waits and neither,
            "finding": waits and neither,
            "dismiss": waits,
            "edit": one.decision is not Decision.KEPT,
            "wait": not waits,
            "desk": one.claim is not None,
        }
        for name, visible in shown.items():
            self.buttons[name].setVisible(visible)
        self.decided.setText(_decided(opened))

    def turn_reason(self) -> None:
        """Show why the statement was found, or hide it again."""
        self.reason.setVisible(self.reason.isHidden())

    def start_editing(self) -> None:
        """Let words, speaker and side be changed where they stand."""
        one = self.shown
        if one is None or self.editing:
            return
        self.editing = True
        self.fields.open(one)
        self.fields.show()
        self._foot.hide()
        self.context.begin_editing(one.selector.start, one.selector.end)
        self.context.setFocus()

    def stop_editing(self) -> None:
        """Show the statement as it is."""
        self.editing = False
        self.fields.hide()
        self._foot.show()
        self.context.end_editing()
        if self._shown is not None:
            self._show_buttons(self._shown)
            self.context.show_statement(self._shown.around, self._shown.entry.proposal)

    def edits(self) -> dict[str, Any]:
        """What was changed of the statement, as the operation takes it."""
        one = self.shown
        if one is None or not self.editing:
            return {}
        values: dict[str, Any] = dict(self.fields.changed())
        span = self.context.chosen()
        if span is not None and span != (one.selector.start, one.selector.end):
            values |= {"start": span[0], "end": span[1]}
        return values

    def _entered(self) -> None:
        if self.editing:
            self.submitted.emit()


def _who(one: Proposal) -> str:
    who = one.speaker
    body = "" if who.organisation in who.role else who.organisation
    named = ", ".join(part for part in (who.name, who.role, body) if part)
    return named or tr("Nobody is named")


def _decided(opened: Opened) -> str:
    match opened.entry.proposal.decision:
        case Decision.KEPT:
            return tr("Kept as {what}", what=opened.entry.kept_as)
        case Decision.DISMISSED:
            return tr("Dismissed")
    return ""
