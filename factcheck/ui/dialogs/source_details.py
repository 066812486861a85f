"""What is known of a source, to be corrected; its content never changes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from factcheck.domain.changes import ChangeSet
from factcheck.domain.sources import Source, SourceKind
from factcheck.errors import UserError
from factcheck.services import sources
from factcheck.ui.jobs import Then
from factcheck.ui.models.sources import kind_word
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.widgets.form import Field, Form
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

# What is passed on together: a date with its ground, a report with its year.
_TOGETHER = (("date", "inferred_from"), ("report", "edition"))


def _fields() -> list[Field]:
    kinds = tuple((kind.value, kind_word(kind)) for kind in SourceKind)
    return [
        Field("title", tr("Title")),
        Field("publisher", tr("Publisher")),
        Field("author", tr("Author")),
        Field("date", tr("Date"), "date"),
        Field(
            "inferred_from",
            tr("Date inferred from"),
            help=tr("Empty when the document states its date."),
        ),
        Field("kind", tr("Kind"), "choice", choices=kinds),
        Field("report", tr("Report"), help=tr("The report this is an edition of.")),
        Field("edition", tr("Edition"), placeholder=tr("its year")),
        Field("address", tr("Address"), placeholder="https://"),
        Field("language", tr("Language"), placeholder="en"),
        Field("note", tr("Note"), "long"),
    ]


def values_of(source: Source) -> dict[str, str]:
    """What the fields show of a source."""
    date, edition = source.published, source.edition
    return {
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "date": date.value if date else "",
        "inferred_from": date.inferred_from if date else "",
        "kind": source.kind.value,
        "report": edition.report if edition else "",
        "edition": edition.year if edition else "",
        "address": source.address,
        "language": source.language,
        "note": source.note,
    }


class SourceDetails(QWidget):
    """A form beside the text, to be filled in while reading; `closed` is sent when it is left."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source = 0
        self._shown: dict[str, str] = {}
        self.form = Form(_fields())
        self.form.submitted.connect(self.save)
        self.form.editor("kind").installEventFilter(self)
        self._said = TextLabel("", "muted", wrap=True)
        self._wrong = TextLabel("", "error", wrap=True)
        save = QPushButton(tr("Save"))
        save.setProperty("kind", "primary")
        save.clicked.connect(self.save)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        body.setSpacing(SPACE_M)
        body.addWidget(TextLabel(tr("Details of the source"), "heading"))
        body.addWidget(self._said)
        body.addWidget(self._scrolling(), 1)
        body.addWidget(self._wrong)
        body.addLayout(buttons)

    def _scrolling(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setProperty("kind", "page")
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 0, SPACE_M, 0)
        body.addWidget(self.form)
        body.addStretch()
        area.setWidget(page)
        self._area = area
        return area

    @property
    def wrong(self) -> str:
        """What is said of the whole form, where no single field is at fault."""
        return self._wrong.text()

    def open(self, source: Source, field: str = "", said: str = "") -> None:
        """Show a source; the keyboard goes to a field, and `said` stands above the fields."""
        self._source, self._shown = source.id, values_of(source)
        self.form.set_values(self._shown)
        for name in self._shown:
            self.form.show_error(name, "")
        self._wrong.setText("")
        self._wrong.hide()
        self._said.setText(said)
        self._said.setVisible(bool(said))
        editor = self.form.editor(field or "title")
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(editor)

    def follow(self, source: Source) -> None:
        """Take over what was changed elsewhere, in the fields that were not typed in."""
        if source.id != self._source:
            return
        typed = self._changed()
        known = values_of(source)
        self._shown = known
        self.form.set_values({name: known[name] for name in known if name not in typed})

    def save(self) -> None:
        """Save what was changed and close; what is wrong is said beside its field."""
        if not self._in_order():
            return
        if not self._changed():
            self.closed.emit()
            return
        self._send(lambda _changes: self.closed.emit(), self._show_error)

    def leave(self) -> None:
        """Save what was typed, if it is in order, because another source comes in its place."""
        if not self._changed():
            return
        if self._in_order():
            self._send(failed=self._session.jobs.failed_with.emit)
        else:
            self._session.said.emit(tr("The details were not saved: one of them is not in order."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes without saving, Ctrl+Enter saves."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.save()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters typed into the choice choose in it, and are no commands of the reader."""
        override = QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and event.type() is override and event.text().strip():
            event.accept()
        return super().eventFilter(watched, event)

    def _changed(self) -> dict[str, str]:
        return {
            name: value
            for name, value in self.form.values().items()
            if value != self._shown.get(name, "")
        }

    def _in_order(self) -> bool:
        if not self.form.check():
            return False
        values = self.form.values()
        if values["inferred_from"] and not values["date"]:
            self.form.show_error("date", tr("Give the date that was inferred."))
            return False
        return True

    def _send(
        self,
        then: Callable[[ChangeSet], None] | None = None,
        failed: Then | None = None,
    ) -> None:
        values, changed = self.form.values(), self._changed()
        for pair in _TOGETHER:
            if any(name in changed for name in pair):
                changed |= {name: values[name] for name in pair}
        self._session.do(
            sources.correct,
            then,
            failed,
            source=self._source,
            **changed,
        )

    def _show_error(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._session.jobs.failed_with.emit(error)
            return
        for name in self._shown:
            if f"The {name} has" in error.what:
                self.form.show_error(name, str(error))
                return
        self._wrong.setText(str(error))
        self._wrong.show()
