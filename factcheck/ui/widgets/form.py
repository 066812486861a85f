"""A form told as a list of fields: it builds itself, gives its values and shows what is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from factcheck.domain.dates import PartialDate
from factcheck.errors import UserError
from factcheck.ui.theme import SPACE_M, SPACE_XS
from factcheck.ui.theme.style import restyle
from factcheck.ui.widgets.folder_line import FolderLine
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.plain_spin_box import PlainSpinBox


@dataclass(frozen=True, slots=True)
class Field:
    """One field. A choice's `choices` are (value, words); a date is YYYY, YYYY-MM or YYYY-MM-DD.

    A number is whole and within `bounds`, with `unit` behind it; a folder is chosen or typed.
    """

    name: str
    label: str
    kind: Literal["text", "long", "choice", "date", "number", "folder"] = "text"
    help: str = ""
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    placeholder: str = ""
    bounds: tuple[int, int] = (0, 0)
    unit: str = ""


class Form(QWidget):
    """The fields one under the other, each with its label, help and error.

    `submitted` is sent on Enter in a line, `typed` when anything is changed in any field.
    """

    submitted = Signal()
    typed = Signal()

    def __init__(
        self,
        fields: Iterable[Field],
        values: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_M)
        self._rows = {field.name: _Row(field, self) for field in fields}
        for row in self._rows.values():
            body.addWidget(row, 1 if row.field.kind == "long" else 0)
        self.set_values(values or {})

    def values(self) -> dict[str, str]:
        """What stands in the fields, by name, without white space at the edges."""
        return {name: row.value() for name, row in self._rows.items()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill fields by name; others stay as they are. KeyError for an unknown name."""
        for name, value in values.items():
            self._rows[name].set_value(value)

    def editor(self, name: str) -> QWidget:
        """The widget one types into."""
        return self._rows[name].editor

    def check(self) -> bool:
        """Whether all is in order; if not, the errors are shown and the first has the focus."""
        wrong = [row for row in self._rows.values() if not row.check()]
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def show_error(self, name: str, text: str) -> None:
        """Show an error at a field and go there; an empty text takes it away."""
        self._rows[name].show_error(text)
        if text:
            self._rows[name].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_help(self, name: str, text: str) -> None:
        """Say something else under a field that has help."""
        self._rows[name].help.setText(text)
        self._rows[name].editor.setAccessibleDescription(text)

    def help(self, name: str) -> str:
        """What is said under a field, or nothing."""
        return self._rows[name].help.text()

    def error(self, name: str) -> str:
        """The error shown at a field, or nothing."""
        return self._rows[name].error.text()


class _Row(QWidget):
    """A label, an editor, and under them help or an error."""

    def __init__(self, field: Field, form: Form) -> None:
        super().__init__(form)
        self.field = field
        self.editor = _editor(field, form)
        self.error = TextLabel("", "error", wrap=True)
        self.error.hide()
        words = form.tr("{0} (required)").format(field.label) if field.required else field.label
        label = TextLabel(words)
        label.setBuddy(self.editor)
        self.editor.setAccessibleName(words)
        self.editor.setAccessibleDescription(field.help)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_XS)
        body.addWidget(label)
        body.addWidget(self.editor)
        body.addWidget(self.error)
        self.help = TextLabel(field.help, "small", wrap=True)
        body.addWidget(self.help)
        self.help.setVisible(bool(field.help))  # in the layout: alone it would be a window

    def value(self) -> str:
        match self.editor:
            case QComboBox():
                return str(self.editor.currentData() or "")
            case QSpinBox():
                return str(self.editor.value())
            case FolderLine():
                return self.editor.text()
            case QPlainTextEdit():
                return self.editor.toPlainText().strip()
            case QLineEdit():
                return self.editor.text().strip()
        raise TypeError(type(self.editor))

    def set_value(self, value: str) -> None:
        match self.editor:
            case QComboBox():
                self.editor.setCurrentIndex(max(0, self.editor.findData(value)))
            case QSpinBox():
                self.editor.setValue(int(value))
            case FolderLine():
                self.editor.set_text(value)
            case QPlainTextEdit():
                self.editor.setPlainText(value)
            case QLineEdit():
                self.editor.setText(value)
                if not self.editor.hasFocus():
                    self.editor.home(False)  # a long text is read from its beginning

    def check(self) -> bool:
        self.show_error(self._wrong())
        return not self.error.text()

    def show_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.editor.setAccessibleDescription(text or self.field.help)
        restyle(self.editor, error=bool(text))

    def _wrong(self) -> str:
        value = self.value()
        if self.field.required and not value:
            return self.tr("This is needed.")
        if self.field.kind == "date":
            try:
                PartialDate.parse(value)
            except UserError as error:
                return str(error)
        return ""


class _LongText(QPlainTextEdit):
    """Several lines; Tab goes on to the next field."""

    def sizeHint(self) -> QSize:
        return QSize(320, 5 * self.fontMetrics().lineSpacing() + 14)


def _editor(field: Field, form: Form) -> QWidget:
    match field.kind:
        case "choice":
            return _choice(field, form)
        case "long":
            return _long(field, form)
        case "number":
            return _number(field, form)
        case "folder":
            folder = FolderLine(field.label, field.placeholder)
            folder.typed.connect(form.typed)
            return folder
    return _line(field, form)


def _choice(field: Field, form: Form) -> QComboBox:
    choice = QComboBox()
    choice.view().setAccessibleName(field.label)
    for value, words in field.choices:
        choice.addItem(words, value)
    choice.currentIndexChanged.connect(form.typed)
    return choice


def _long(field: Field, form: Form) -> QPlainTextEdit:
    long = _LongText()
    long.setTabChangesFocus(True)
    long.setPlaceholderText(field.placeholder)
    long.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    long.textChanged.connect(form.typed)
    return long


def _number(field: Field, form: Form) -> QSpinBox:
    number = PlainSpinBox()
    number.setRange(*field.bounds)
    number.setGroupSeparatorShown(True)
    number.setSuffix(f" {field.unit}" if field.unit else "")
    number.valueChanged.connect(form.typed)
    return number


def _line(field: Field, form: Form) -> QLineEdit:
    line = QLineEdit()
    dated = field.kind == "date"
    line.setPlaceholderText(
        field.placeholder or (form.tr("2021, 2021-07 or 2021-07-05") if dated else "")
    )
    line.returnPressed.connect(form.submitted)
    line.textChanged.connect(form.typed)
    return line
