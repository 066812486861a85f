"""What can still be read of a damaged store, saved into a new one.

Pages are read as bytes, with the log's; rows are found on them, staged in a scratch file, made to
fit together by the journal, and written into a new store.
"""

from factcheck.store.salvage.saving import Salvaged, salvage

__all__ = ["Salvaged", "salvage"]
