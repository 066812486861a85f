"""The journal as an undo stack: whatever was done, taking back and putting back is exact."""

import shutil
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from factcheck.errors import UserError
from factcheck.services import history, verification
from factcheck.store import Store
from factcheck.store.tables import operations
from tests.services.deeds import DEEDS, Choice
from tests.store.content import Content, content

TURNS = ("undo", "redo", "reopen")
WORDS = st.sampled_from(
    ["", "so", 'a "quoted" word', "back\\slash \\n \\\" \\u0041", "line\nbreak",
     "កម្ពុជា 👩‍👧 é",
     "null", "{}", "'; DROP TABLE claims; --", "tab\t\\\t\"", "<b>&amp;</b>", "人口贩运"]
) | st.text(max_size=12)  # fmt: skip
CHOICES = st.builds(Choice, st.integers(0, 9), st.integers(0, 9), WORDS)
SETUP = [("create", "D"), ("bring in", "one"), ("add claim", "C1"), ("add finding", "F1"),
         ("keep claim", ""), ("keep finding", ""), ("pair", "")]  # fmt: skip
SLOW_START = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)


class Desk:
    """A store, and what a stack of snapshots says it should hold."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = Store(path, editor="Ed")
        self.done: list[Content] = [content(self.store)]
        self.undone: list[Content] = []
        self.step = 0
        self.outcomes: Counter[str] = Counter()

    def turn(self, deed: str, choice: Choice) -> None:
        if deed in TURNS:
            getattr(self, deed)()
        else:
            self.do(deed, choice)
        assert content(self.store) == self.done[-1], deed
        following = history.following(self.store)
        assert (following.undo is None, following.redo is None) == (
            len(self.done) == 1,
            not self.undone,
        )

    def do(self, deed: str, choice: Choice) -> None:
        try:
            DEEDS[deed](self.store, choice)
        except UserError:
            self.outcomes["refused"] += 1
            return
        self.outcomes[deed] += 1
        with self.store.read() as reading:
            newest = select(operations.c.step).order_by(operations.c.id.desc()).limit(1)
            step = reading.connection.scalar(newest)
        if step == self.step:  # joined the operation before
            self.done.pop()
        self.step = step
        self.done.append(content(self.store))
        self.undone.clear()

    def undo(self) -> None:
        self.step = 0
        if len(self.done) == 1:
            with pytest.raises(UserError, match="nothing to undo"):
                self.store.undo()
            return
        self.store.undo()
        self.undone.append(self.done.pop())

    def redo(self) -> None:
        if not self.undone:
            with pytest.raises(UserError, match="nothing to redo"):
                self.store.redo()
            return
        self.step = 0
        self.store.redo()
        self.done.append(self.undone.pop())

    def reopen(self) -> None:
        self.store.close()
        self.store = Store(self.path, editor="Ed")

    def all_the_way_and_back(self) -> None:
        """Undo everything to the start, redo everything to the end, across a restart."""
        end, steps = self.done[-1], len(self.done) - 1
        for _ in range(steps):
            self.turn("undo", Choice(0, 0, ""))
        assert not any(self.done[-1].values())
        self.reopen()
        self.turn("undo", Choice(0, 0, ""))
        for _ in range(steps):
            self.turn("redo", Choice(0, 0, ""))
        assert content(self.store) == end


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=SLOW_START,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
@given(st.lists(st.tuples(st.sampled_from([*DEEDS, *TURNS]), CHOICES), max_size=14))
def test_undo_and_redo_are_exact(empty_store, turns):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        shutil.copy(empty_store, path)
        desk = Desk(path)
        try:
            for deed, words in SETUP:
                desk.turn(deed, Choice(1, 6, words))
            for deed, choice in turns:
                desk.turn(deed, choice)
            desk.all_the_way_and_back()
            assert verification.verify(desk.store).problems == ()
        finally:
            desk.store.close()


def test_every_sort_of_change_can_be_taken_back(empty_store, tmp_path):
    path = tmp_path / "store.db"
    shutil.copy(empty_store, path)
    desk = Desk(path)
    for deed, words in SETUP:
        desk.turn(deed, Choice(1, 6, words))
    last = ("review", "stance", "annotate", "unpair", "remove passage", "take out")
    first = [deed for deed in DEEDS if deed not in last and not deed.startswith("delete")]
    choices = [Choice(one, other, "W'\"\\\n") for one in range(3) for other in range(3)]
    for deed in (*first, *last, "delete claim", "delete finding", "take out"):
        for choice in choices:
            desk.turn(deed, choice)
    assert set(desk.outcomes) - {"refused"} == set(DEEDS)
    desk.all_the_way_and_back()
    assert verification.verify(desk.store).problems == ()
    with desk.store.read() as reading:
        counted = reading.connection.scalar(select(func.count()).select_from(operations))
    assert verification.verify(desk.store).checked["operations"] == counted
    desk.store.close()
