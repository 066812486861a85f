"""Names that every system takes for a file."""

import re

# Marks that turn the direction of writing, or are not seen at all: they can hide a name's ending.
_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff<>:"/\\|?*]+')
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9\xb9\xb2\xb3]) *(\.|$)", re.IGNORECASE)


def fit(name: str) -> str:
    """The name without what a system refuses in names of files; empty when nothing is left."""
    kept = _UNFIT.sub(" ", _UNSEEN.sub("", name)).strip(" .")
    return f"_{kept}" if _RESERVED.match(kept) else kept
