"""Puts the look on the application and keeps it in step with the system's light or dark."""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from factcheck.ui.theme import fonts
from factcheck.ui.theme.palette import palette
from factcheck.ui.theme.style import sheet
from factcheck.ui.theme.tokens import DARK, LIGHT, Tokens

Scheme = Literal["system", "light", "dark"]

_FORCED = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Appearance(QObject):
    """The look in force. `changed` is sent after another set of tokens was put on."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted: Scheme = "system"
        self._styled = False
        self._following = False
        self.tokens = LIGHT

    def put_on(self, app: QApplication, scheme: Scheme) -> None:
        """Style the application; the fonts and the style are set the first time only."""
        self._wanted = scheme
        hints = QGuiApplication.styleHints()
        if not self._following:
            hints.colorSchemeChanged.connect(self._follow)
            self._following = True
        # The title bars of Windows and macOS follow this.
        hints.setColorScheme(_FORCED.get(scheme, Qt.ColorScheme.Unknown))
        if not self._styled:
            app.setFont(fonts.load_interface())
            app.setStyle("Fusion")
        self._wear(app, self._tokens_for(hints.colorScheme()))

    def _tokens_for(self, system: Qt.ColorScheme) -> Tokens:
        if self._wanted == "system":
            return DARK if system is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._wanted == "dark" else LIGHT

    def _wear(self, app: QApplication, tokens: Tokens) -> None:
        if self._styled and tokens is self.tokens:
            return
        first, self._styled, self.tokens = not self._styled, True, tokens
        app.setPalette(palette(tokens))
        app.setStyleSheet(sheet(tokens, fonts.points))
        if not first:
            self.changed.emit()

    def _follow(self, system: Qt.ColorScheme) -> None:
        app = QApplication.instance()
        if self._styled and isinstance(app, QApplication):
            self._wear(app, self._tokens_for(system))


_appearance: Appearance | None = None


def appearance() -> Appearance:
    """The one appearance of the process; connect to its `changed` to repaint what Qt does not."""
    global _appearance  # noqa: PLW0603 - one application has one look
    if _appearance is None:
        _appearance = Appearance()
    return _appearance


def apply(app: QApplication, scheme: Scheme = "system") -> None:
    """Put the look on the application; "system" goes along when the system turns light or dark."""
    appearance().put_on(app, scheme)


def current() -> Tokens:
    """The tokens in force: light ones before `apply`."""
    return _appearance.tokens if _appearance else LIGHT
