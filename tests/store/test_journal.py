"""The journal as an undo stack: whatever was done, taking back and putting back is exact."""

import shutil
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from factcheck.errors import UserError
from factcheck.services.safekeeping import history, verification
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
NOTHING = Choice(0, 0, "")
MEMORY = Path("/dev/shm")  # real files, but no waiting for a disk
EVERY_DEED = [
    ("create", 0, 0, "Other"), ("add claim", 0, 1, "P"), ("mark", 1, 5, "r"),
    ("status", 0, 1, ""), ("publish", 0, 1, "T"), ("correct claim", 0, 1, "w"),
    ("rename", 0, 1, "Renamed"), ("describe", 0, 0, "Report"),
    ("correct", 0, 0, "Title"), ("introduce", 0, 0, "Name"), ("alias", 0, 0, "Alias"),
    ("role", 0, 0, "Role"), ("say who speaks", 0, 0, "https://one.example"),
    ("introduce", 0, 0, "Second"), ("apart", 1, 0, ""),
    ("merge", 1, 0, ""), ("introduce", 0, 0, "Third"), ("remove speaker", 1, 0, ""),
    ("know", 0, 0, "Body"), ("add claim", 0, 0, "W'\"\\\n"), ("keep claim", 1, 2, ""),
    ("edit claim", 0, 0, "Words"), ("read", 0, 0, "One"), ("read", 0, 0, "Two"),
    ("read otherwise", 0, 0, ""), ("ask", 0, 0, "Ministry"), ("add passage", 1, 2, ""),
    ("remove passage", 0, 0, ""),
    ("mark", 0, 2, "Because"), ("explain", 0, 2, "a"), ("explain", 0, 2, "ab"),
    ("status", 0, 4, ""), ("review", 0, 0, "No"), ("status", 0, 4, ""), ("review", 0, 2, "Yes"),
    ("add finding", 0, 0, "F"), ("keep finding", 0, 2, ""), ("edit finding", 0, 0, "F2"),
    ("dismiss", 0, 0, ""), ("bring back", 0, 0, ""), ("dismiss passage", 1, 2, ""),
    ("adopt", 0, 2, ""), ("pair passage", 1, 2, ""),
    ("pair", 0, 0, "Note"), ("forget", 0, 0, ""),
    ("stance", 0, 0, ""), ("annotate", 0, 0, "N2"), ("unpair", 0, 0, ""),
    ("bring in", 0, 0, "two"), ("take out", 1, 0, ""), ("delete finding", 1, 6, ""),
    ("delete claim", 0, 0, ""), ("describe", 0, 0, "Annex"), ("delete edition", 0, 0, ""),
    ("create", 0, 0, "Third"), ("create", 0, 0, "Fourth"), ("delete dossier", 0, 0, ""),
    ("undo", 0, 0, ""), ("redo", 0, 0, ""),
]  # fmt: skip


class Desk:
    """A store, and what a stack of snapshots says it should hold."""

    def __init__(self, path: Path, done: list[Content]) -> None:
        self.path = path
        self.store = Store(path, editor="Ed")
        self.done = done
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

    def back_and_forth(self, steps: int) -> None:
        """Undo as many steps and redo them, with a restart between."""
        end = self.done[-1]
        for _ in range(steps):
            self.turn("undo", NOTHING)
        self.turn("reopen", NOTHING)
        if len(self.done) == 1:
            assert not any(self.done[0].values())
            self.turn("undo", NOTHING)
        for _ in range(steps):
            self.turn("redo", NOTHING)
        assert content(self.store) == end


@pytest.fixture(scope="module")
def started(empty_store, tmp_path_factory):
    """A small dossier to begin with: its file, and what it held after each step."""
    path = tmp_path_factory.mktemp("started") / "store.db"
    shutil.copy(empty_store, path)
    desk = Desk(path, [])
    desk.done.append(content(desk.store))
    for deed, words in SETUP:
        desk.turn(deed, Choice(1, 6, words))
    desk.store.close()
    return path, desk.done


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([*DEEDS, *TURNS]), CHOICES), max_size=12))
def test_undo_and_redo_are_exact(started, turns):
    path, done = started
    with TemporaryDirectory(dir=MEMORY if MEMORY.exists() else None) as folder:
        desk = Desk(Path(shutil.copy(path, folder)), [*done])
        try:
            for deed, choice in turns:
                desk.turn(deed, choice)
            desk.back_and_forth(min(len(desk.done) - 1, len(turns)))
            assert verification.verify(desk.store).problems == ()
        finally:
            desk.store.close()


@pytest.mark.slow
def test_every_sort_of_change_can_be_taken_back_to_the_empty_store(started, tmp_path):
    path, done = started
    desk = Desk(Path(shutil.copy(path, tmp_path / "copy.db")), [*done])
    for deed, one, other, words in EVERY_DEED:
        desk.turn(deed, Choice(one, other, words))
    assert desk.outcomes["refused"] == 0
    assert set(desk.outcomes) == set(DEEDS)
    desk.back_and_forth(len(desk.done) - 1)
    assert verification.verify(desk.store).problems == ()
    desk.store.close()
