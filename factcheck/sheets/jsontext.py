"""JSON as every format here writes it: readable, and harmless inside a web page."""

import json
import re
from typing import Final

# What a page would take for markup, what is no character, and what turns text around unseen.
_ESCAPED: Final = re.compile(
    "[<>&\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def dumps(value: object) -> bytes:
    """The value as indented JSON, UTF-8, one newline at the end.

    Characters of markup, of direction and lone surrogates are escaped, so they come back the same.
    Raises ValueError for a number that JSON has no form for.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    # None of these stands in JSON outside its strings, where an escape means the same.
    return (_ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n").encode()
