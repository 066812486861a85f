"""A list view whose rows are cards."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from factcheck.ui.widgets.card_delegate import CardDelegate, CardShape


class CardList(QListView):
    """A list of cards of one height, made for a hundred thousand rows."""

    def __init__(
        self,
        name: str,
        shape: CardShape = CardShape(),  # noqa: B008 - frozen
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("kind", "cards")
        self._cards = CardDelegate(shape, self)
        self.setItemDelegate(self._cards)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(self._cards.row_height() // 3)
        self.viewport().setAutoFillBackground(False)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the rows anew when the font changes."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._cards.forget()
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)
