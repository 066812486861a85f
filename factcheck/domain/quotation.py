"""Whether words of a text stand in quotation marks."""

_CLOSED_BY = {"“": "”", "‘": "’", "«": "»", '"': '"'}
_SPACES = " \u00a0\u2009\u202f"  # French puts one inside its marks


def is_quotation(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] (code points) is one whole quotation, with or without its marks."""
    within = start, end - 1
    around = _beyond_spaces(text, start - 1, -1), _beyond_spaces(text, end, 1)
    return _is_pair(text, *within) or _is_pair(text, *around)


def _beyond_spaces(text: str, place: int, step: int) -> int:
    while 0 <= place < len(text) and text[place] in _SPACES:
        place += step
    return place


def _is_pair(text: str, opening: int, closing: int) -> bool:
    if not 0 <= opening < closing < len(text):
        return False
    mark = text[opening]
    if _CLOSED_BY.get(mark) != text[closing] or mark in text[opening + 1 : closing]:
        return False
    paragraph = text.rfind("\n", 0, opening) + 1
    # A straight mark looks the same at both ends: it opens where those before it are in pairs.
    return mark != '"' or text.count(mark, paragraph, opening) % 2 == 0
