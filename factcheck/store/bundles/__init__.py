"""Bundles: a dossier as one portable file, and back.

A bundle is a ZIP archive with `manifest.json`, `dossier.json` (the rows of each noun, which refer
to one another by their ids in the store they come from), and the originals and texts by their
SHA-256. Nothing in it is trusted: `archive` and `checking` refuse what is not as it should be
before `loading` writes a row.
"""

from factcheck.store.bundles.archive import opened
from factcheck.store.bundles.loading import Loaded, load
from factcheck.store.bundles.saving import save

__all__ = ["Loaded", "load", "opened", "save"]
