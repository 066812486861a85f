"""What stands in the window before a store is open: menus, rail, notice, stack and status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from factcheck.ui.actions import ACTIONS, MENUS, Actions
from factcheck.ui.jobs import Jobs
from factcheck.ui.notice import Notice
from factcheck.ui.rail import Rail
from factcheck.ui.status import Status
from factcheck.ui.widgets.toast import Toast
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.ui.main_window import MainWindow


def furnish(window: MainWindow) -> None:
    """Make the window's parts and set them up."""
    window.jobs = Jobs(window)
    window.jobs.failed_with.connect(window.tell)
    window.actions_table = Actions(window)
    window.actions_table.bind({"view.theme": window.switch_theme, "window.close": window.leave})
    window.rail = Rail(window.actions_table)
    window.stack = QStackedWidget()
    window.notice = Notice()
    window.status = Status(window.jobs, window)
    window.setStatusBar(window.status)
    window.setCentralWidget(_middle(window))
    window.toast = Toast(window)
    for title in MENUS:
        menu = window.menuBar().addMenu(tr(title))
        for action in ACTIONS:
            if action.menu == title:
                if action.begins:
                    menu.addSeparator()
                menu.addAction(window.actions_table[action.id])


def _middle(window: MainWindow) -> QWidget:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(window.notice)
    column.addWidget(window.stack, 1)
    middle = QWidget()
    row = QHBoxLayout(middle)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(window.rail)
    row.addLayout(column, 1)
    return middle
