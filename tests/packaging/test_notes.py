"""The change log as release notes and for AppStream."""

import datetime

import notes
import pytest

from factcheck import __version__

LOG = """# Changes

## 0.2.0 (not yet released)

For those who work together.

- One thing, told over
  two lines.
- `Another` *thing*.

## 0.1.0 (2026-03-01)

The first.

- It works.
"""


def test_versions_come_with_their_days_and_points() -> None:
    newest, oldest = notes.releases(LOG)
    assert (newest.version, newest.day) == ("0.2.0", None)
    assert newest.points == ("One thing, told over two lines.", "`Another` *thing*.")
    assert (oldest.day, oldest.intro) == (datetime.date(2026, 3, 1), "The first.")


def test_notes_are_plain_text() -> None:
    told = notes.notes(notes.releases(LOG)[0])
    assert told.startswith("Factcheck 0.2.0\n\nFor those who work together.\n\n- One thing")
    assert max(map(len, told.splitlines())) <= 78


def test_appstream_gets_each_version_once_with_a_day() -> None:
    root = notes.appstream(moment=1_775_000_000, log=LOG)
    told = [(each.get("version"), each.get("date")) for each in root]
    assert told == [("0.2.0", "2026-03-31"), ("0.1.0", "2026-03-01")]
    assert [item.text for item in root[0].iter("li")][1] == "Another thing."


def test_the_log_tells_of_this_version_first() -> None:
    assert notes.releases()[0].version == __version__


def test_a_version_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="says nothing of 9"):
        notes.releases("## 9 (2026-01-01)\n\n")
