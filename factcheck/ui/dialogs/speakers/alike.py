"""Two speakers who may be one: the editor says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck.services.deciding import speakers
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.domain.speakers import Likeness


class AlikeCard(Card):
    """The likeliest pair with its reason; hidden when there is none to ask about."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stays = self._goes = 0
        self._title = TextLabel("", "heading", wrap=True)
        self._reason = TextLabel("", "muted", wrap=True)
        self.one = QPushButton(tr("Make them one"))
        self.one.setProperty("kind", "primary")
        self.one.clicked.connect(self._merge)
        self.two = QPushButton(tr("They are two"))
        self.two.clicked.connect(self._keep_apart)
        words = QVBoxLayout()
        words.setSpacing(SPACE_S)
        words.addWidget(self._title)
        words.addWidget(self._reason)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addLayout(words, 1)
        row.addWidget(self.one)
        row.addWidget(self.two)
        self.body.addLayout(row)
        self.hide()

    def show_first(self, alike: Sequence[Likeness], claims: Mapping[int, int]) -> None:
        """Ask about the first pair; the speaker of more claims keeps the name."""
        self.setVisible(bool(alike))
        if not alike:
            return
        like = alike[0]
        pair = sorted((like.one, like.other), key=lambda each: -claims.get(each.id, 0))
        self._stays, self._goes = pair[0].id, pair[1].id
        asked = tr("Are {one} and {other} the same?", one=pair[0].name, other=pair[1].name)
        self._title.setText(asked)
        more = len(alike) - 1
        waiting = tr("%n more pair(s) to look at.", more) if more else ""
        self._reason.setText(" ".join(filter(None, (like.reason, waiting))))
        self.one.setAccessibleDescription(self._title.text())
        self.two.setAccessibleDescription(self._title.text())

    def _merge(self) -> None:
        self._session.do(speakers.merge, speaker=self._goes, into=self._stays)

    def _keep_apart(self) -> None:
        self._session.do(speakers.keep_apart, speaker=self._goes, other=self._stays)
