"""A filter of several parts: a menu to set them, chips that show and clear them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from factcheck.ui.theme import SPACE_XS
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.chip import ChipButton
from factcheck.ui.widgets.flow import FlowLayout
from factcheck.ui.words import tr

Choices = Sequence[tuple[Any, str]]
Value = TypeVar("Value")


class PartsFilter(QWidget, Generic[Value]):
    """Sends `changed` with the filter, a frozen dataclass; `button` opens its menu.

    `neutral` is the filter that narrows to nothing in particular. `parts` names the fields that the
    menu offers, each with its title; their choices, told by `offer`, are values with their words.
    """

    changed = Signal(object)

    def __init__(
        self, neutral: Value, parts: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._neutral = neutral
        self._parts = parts
        self.value = neutral
        self._choices: dict[str, Choices] = dict.fromkeys(parts, ())
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.button = QPushButton(icon("funnel"), tr("Filter"))
        self.button.setProperty("menu", True)
        self.button.setMenu(self._menu)
        self._chips = FlowLayout(self, SPACE_XS)
        self.hide()

    def offer(self, part: str, choices: Choices) -> None:
        """Offer values for a part, each with its words."""
        self._choices[part] = choices

    def offered(self, part: str) -> Choices:
        """The values offered for a part."""
        return self._choices[part]

    def clear(self) -> None:
        """Narrow to nothing in particular."""
        self.narrow(self._neutral)

    def narrow(self, value: Value) -> None:
        """Filter by all of this."""
        if value == self.value:
            return
        self.value = value
        self._show_chips()
        self.changed.emit(value)

    def narrow_part(self, part: str, value: Any) -> None:
        """Filter by another value of one part."""
        self.narrow(replace(self.value, **{part: value}))  # type: ignore[type-var]

    def _fill(self) -> None:
        self._menu.clear()
        for part, title in self._parts.items():
            menu = self._menu.addMenu(title)
            menu.setEnabled(bool(self._choices[part]))
            group = QActionGroup(menu)
            for value, words in self._all(part):
                action = menu.addAction(words.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(getattr(self.value, part) == value)
                action.triggered.connect(lambda _=False, p=part, v=value: self.narrow_part(p, v))
                group.addAction(action)
        self._menu.addSeparator()
        clear = self._menu.addAction(tr("Clear all filters"))
        clear.setEnabled(self.value != self._neutral)
        clear.triggered.connect(self.clear)

    def _all(self, part: str) -> Choices:
        """The choices of a part: the neutral one first, which is “Any” where it has no words."""
        neutral = getattr(self._neutral, part)
        choices = self._choices[part]
        named = any(value == neutral for value, _ in choices)
        return choices if named else [(neutral, tr("Any")), *choices]

    def _show_chips(self) -> None:
        self._chips.clear()
        for part in self._parts:
            chosen, neutral = getattr(self.value, part), getattr(self._neutral, part)
            words = dict(self._choices[part]).get(chosen)
            if words and chosen != neutral:
                chip = ChipButton(f"{words}  ×")
                chip.setAccessibleName(tr("Remove the filter {name}", name=words))
                chip.clicked.connect(lambda _=False, p=part, n=neutral: self.narrow_part(p, n))
                self._chips.addWidget(chip)
        self.setVisible(self.value != self._neutral)
