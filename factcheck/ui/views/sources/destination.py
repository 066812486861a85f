"""Where in a source one is to arrive, once it is open."""

from factcheck.ui.models.sources import Kept
from factcheck.ui.views.sources.kept_panel import KeptPanel
from factcheck.ui.views.sources.reader import Reader
from factcheck.ui.views.sources.side import Side


class Destination:
    """A passage that is kept, by its id, or a place in the text; reached once, then forgotten."""

    def __init__(self, reader: Reader, side: Side, kept: KeptPanel) -> None:
        self._reader = reader
        self._side = side
        self._kept = kept
        self._passage = 0
        self._place: tuple[int, int] | None = None

    def set(self, passage: int = 0, place: tuple[int, int] | None = None) -> None:
        """Say where to arrive, in place of what was said before."""
        self._passage, self._place = passage, place

    def reach(self) -> None:
        """Go there, as far as that is open."""
        if self._reader.source is None:
            return
        if self._place is not None:
            place, self._place = self._place, None
            self._reader.text.jump(*place)
            self._reader.text.setFocus()
        wanted = next((k for k in self._kept.kept if k.passage.id == self._passage), None)
        if wanted is not None:
            self._passage = 0
            self._side.show_kept()
            self._kept.mark_passage(wanted.passage.id)
            self.jump(wanted)

    def jump(self, kept: Kept) -> None:
        """Show a passage in the text."""
        where = kept.passage.selector
        self._reader.text.jump(where.start, where.end)
        self._reader.text.setFocus()
