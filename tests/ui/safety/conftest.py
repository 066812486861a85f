"""The window on a furnished store, as the core tests open it."""

from tests.ui.core.conftest import _furnished, bare_rooms, furnished, rooms

__all__ = ["_furnished", "bare_rooms", "furnished", "rooms"]
