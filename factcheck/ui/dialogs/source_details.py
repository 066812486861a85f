"""What is known of a source, to be corrected; its content never changes."""

from collections.abc import Callable, Iterable, Mapping

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

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.dates import PartialDate
from factcheck.domain.sources import Source, SourceKind
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.services.incoming import sources
from factcheck.ui.jobs import Then
from factcheck.ui.models.sources import kind_word, name_of
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.widgets.drafting import Drafting
from factcheck.ui.widgets.form import Field, Form
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import counted, tr

# What is in order or not, and passed on, together: a date with its ground, a report with its year.
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
        Field(
            "archive_address",
            tr("Archived at"),
            placeholder="https://",
            help=tr("Where a copy is kept for everybody to look at."),
        ),
        Field("language", tr("Language"), placeholder="en"),
        Field("note", tr("Note"), "long"),
    ]


def faults(values: Mapping[str, str]) -> dict[str, str]:
    """What the store would refuse of the fields' values, in words, by the fields' names."""
    found: dict[str, str] = {}
    for name, value in values.items():
        try:
            if name == "date":
                PartialDate.parse(value)
            elif name == "note":
                texts.typed(value, what=name)
            else:
                wanted.line(value, what=name.replace("_", " "))
        except UserError as error:
            found[name] = str(error)
    if values["inferred_from"] and not values["date"]:
        found["date"] = tr("Give the date that was inferred.")
    return found


def _with_partners(names: Iterable[str]) -> set[str]:
    given = set(names)
    return given.union(*(pair for pair in _TOGETHER if given.intersection(pair)))


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
        "archive_address": source.archive_address,
        "language": source.language,
        "note": source.note,
    }


def origin(source: Source) -> str:
    """When and where from a source was taken, and what is kept of it."""
    day = source.retrieved_at[:10]
    taken = PartialDate(day) if day else None
    pages = counted(source.pages, tr("page"), tr("pages")) if source.pages else ""
    parts = (
        tr("Brought in on {day}", day=taken) if taken else "",
        tr("from {address}", address=source.address) if source.address else "",
        source.file_name,
        pages,
        f"SHA-256 {source.original_sha256[:12]}…",
    )
    return " · ".join(filter(None, parts))


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
        self._drafting = Drafting(session.drafts, self._changed, self)
        self._drafting.refused.connect(lambda: self.form.set_values(self._shown))
        self.form.typed.connect(self._drafting.typed)
        self.closed.connect(self._drafting.end)
        self.form.editor("kind").installEventFilter(self)
        self._said = TextLabel("", "muted", wrap=True)
        self._origin = TextLabel("", "small", wrap=True)
        self._origin.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
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
        body.addWidget(self._origin)
        body.addWidget(self._drafting)
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

    def open(self, source: Source, field: str = "", said: str = "") -> None:
        """Show a source from the start; `said` stands above the fields."""
        self._source, self._shown = source.id, values_of(source)
        title = tr("Source “{name}”", name=name_of(source))
        back = self._drafting.begin(f"source.{source.id}", title, self._shown)
        self.form.set_values({**self._shown, **back})
        for name in self._shown:
            self.form.show_error(name, "")
        self._wrong.setText("")
        self._wrong.hide()
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._origin.setText(origin(source))
        self.go_to(field)

    def go_to(self, field: str = "") -> None:
        """Put the keyboard into a field, without one into the first."""
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
        changed, wrong = self._changed(), self._faults()
        for name in self._shown:
            self.form.show_error(name, "")
        for name in reversed(wrong):  # so that the first has the keyboard
            self.form.show_error(name, wrong[name])
        if wrong:
            return
        if changed:
            self._send(changed, lambda _changes: self.closed.emit(), self._show_error)
        else:
            self.closed.emit()

    def flush(self) -> None:
        """Save what was typed and is in order; what is not is told, and stays in its field."""
        changed, wrong = self._changed(), _with_partners(self._faults())
        good = {name: value for name, value in changed.items() if name not in wrong}
        if good:
            self._send(good, self._drafting.look_again, self._keep_trying(good))
            self._shown |= good  # it is not sent a second time
        kept_back = [field.label for field in _fields() if field.name in wrong & changed.keys()]
        if kept_back:
            names = ", ".join(kept_back)
            self._session.said.emit(tr("Not saved, because not in order: {names}.", names=names))

    def _keep_trying(self, sent: Mapping[str, str]) -> Then:
        """What to do when values could not be saved: tell, and take them for typed again."""
        source, before = self._source, {name: self._shown[name] for name in sent}

        def failed(error: Exception) -> None:
            if source == self._source:
                self._shown |= before
            self._session.jobs.failed_with.emit(error)

        return failed

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

    def _faults(self) -> dict[str, str]:
        """What is wrong of what was typed; what the document itself said is not held against it."""
        typed = _with_partners(self._changed())
        return {name: words for name, words in faults(self.form.values()).items() if name in typed}

    def _send(
        self,
        changed: Mapping[str, str],
        then: Callable[[ChangeSet], None] | None = None,
        failed: Then | None = None,
    ) -> None:
        values = self.form.values()
        self._session.do(
            sources.correct,
            then,
            failed,
            source=self._source,
            **{name: values[name] for name in _with_partners(changed)},
        )

    def _show_error(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._session.jobs.failed_with.emit(error)
            return
        self._wrong.setText(str(error))
        self._wrong.show()
