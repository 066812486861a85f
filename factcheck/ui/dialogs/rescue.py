"""The ways out of a damaged store, beside the work that goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from factcheck.ui.rescue import RescuePanel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.services.safekeeping.rescuing import Rescue
    from factcheck.ui.safekeeping import Safekeeping


class RescueDialog(QDialog):
    """Shown when the check at start found damage in the store that is open."""

    def __init__(
        self, safekeeping: Safekeeping, rescue: Rescue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("The store is damaged"))
        session = safekeeping.session
        self._keeper = safekeeping
        store = session.store
        self.panel = RescuePanel(store.path, rescue, session.jobs, store.editor)
        self.panel.close_requested.connect(self.close)
        self.panel.read_requested.connect(self.close)
        self.panel.put_requested.connect(self._put)
        safekeeping.restored.connect(self.close)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.panel)
        self.resize(720, 460)

    def _put(self, source: Path) -> None:
        self._keeper.restore(source, tr("the newest good backup"), self.panel.tell)
