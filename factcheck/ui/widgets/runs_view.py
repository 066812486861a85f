"""Words with the changed ones marked: struck out before, bold after, and on a tinted ground."""

from itertools import accumulate, pairwise

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from factcheck.ui.theme import appearance, current
from factcheck.ui.widgets.diffing import Run, Runs
from factcheck.ui.widgets.plain_words import only_show
from factcheck.ui.widgets.softbreaks import Softened, soften
from factcheck.ui.words import tr

LONGEST = 20_000  # code points shown of one version; more would hold up the window
_PARAGRAPHS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


class RunsView(QTextEdit):
    """One version of a text, to be read, selected and copied; as high as its words."""

    def __init__(self, name: str, *, old: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._old = old
        self._runs: Runs = ()
        self._softened = Softened("", "", ())
        self.setAccessibleName(name)
        only_show(self, margin=2)
        self.setUndoRedoEnabled(False)
        appearance().changed.connect(self._write)

    def show_runs(self, runs: Runs) -> None:
        """Show other words; beyond `LONGEST` it says that there are more."""
        self._runs = _limited(runs)
        self._softened = soften("".join(run.text for run in self._runs).translate(_PARAGRAPHS))
        self._write()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copying gives the words without the breaks put in for display."""
        data = QMimeData()
        cursor = self.textCursor()
        data.setText(self._softened.original(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def sizeHint(self) -> QSize:
        """As high as the words."""
        return QSize(240, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the words at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        ends = accumulate((len(run.text) for run in self._runs), initial=0)
        places = pairwise(map(self._softened.shown_at, ends))
        for run, (start, end) in zip(self._runs, places, strict=True):
            cursor.insertText(self._softened.shown[start:end], self._format(run))
        if not self._runs:
            empty = QTextCharFormat()
            empty.setForeground(QColor(current().muted))
            empty.setFontItalic(True)
            cursor.insertText(tr("empty"), empty)
        self._grow()

    def _format(self, run: Run) -> QTextCharFormat:
        made = QTextCharFormat()
        tokens = current()
        made.setForeground(QColor(tokens.muted if self._old and not run.changed else tokens.text))
        if run.changed:
            pair = tokens.neutral if self._old else tokens.claim
            made.setBackground(QColor(pair.ground))
            made.setForeground(QColor(pair.text))
            made.setFontStrikeOut(self._old)
            made.setFontWeight(QFont.Weight.Normal if self._old else QFont.Weight.Bold)
        return made

    def _grow(self) -> None:
        self.setFixedHeight(max(round(self.document().size().height()) + 2, 22))


def _limited(runs: Runs) -> Runs:
    kept: list[Run] = []
    room = LONGEST
    for run in runs:
        if len(run.text) > room:
            kept.append(Run(run.text[:room], run.changed))
            note = tr("Only the first {n} characters are shown.", n=f"{LONGEST:,}")
            return (*kept, Run(f"\n[{note}]"))
        kept.append(run)
        room -= len(run.text)
    return runs
