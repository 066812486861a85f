"""Where pages begin in a DOCX: what Word noted when it last laid the text out, and set breaks."""

from factcheck.reading.office.flow import Flow


class PageBreaks:
    """Turns the flow's pages. `rendered` and `set_by_hand` count what was met of each."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self.rendered = self.set_by_hand = 0
        self._is_fresh = False  # no words since a break set by hand

    def set_here(self) -> None:
        """A break that the author set."""
        self.set_by_hand += 1
        self._is_fresh = True
        self._flow.turn_page()

    def rendered_here(self) -> None:
        """Word's own note; behind a break set by hand it tells of the same page again."""
        self.rendered += 1
        if not self._is_fresh:
            self._flow.turn_page()
        self._is_fresh = False

    def words_follow(self) -> None:
        """Words stand on the page."""
        self._is_fresh = False
