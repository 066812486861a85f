"""Texts as the word pieces that BERT models read.

After "Google's Neural Machine Translation System", 2016 (https://arxiv.org/abs/1609.08144), in the
uncased form of BERT: lower case without accents, each mark and each Chinese character by itself.
"""

import unicodedata
from collections.abc import Mapping

LONGEST_WORD = 100  # code points; longer ones are unknown
MOST_PIECES = 254  # between the two of the frame; the model was trained on 256
_LONGEST_TEXT = 20 * MOST_PIECES  # code points; what follows is cut off anyway


class WordPiece:
    """A vocabulary of words and, after `##`, of their later parts."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._numbers = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self._begin, self._end = vocabulary["[CLS]"], vocabulary["[SEP]"]

    def pieces(self, text: str) -> list[int]:
        """The numbers of a text's pieces within their frame."""
        numbers = [number for word in _words(text[:_LONGEST_TEXT]) for number in self._split(word)]
        return [self._begin, *numbers[:MOST_PIECES], self._end]

    def _split(self, word: str) -> list[int]:
        """A word as the longest pieces from its start; unknown when some rest is in no piece."""
        whole = self._numbers.get(word)
        if whole is not None:
            return [whole]
        if len(word) > LONGEST_WORD:
            return [self._unknown]
        numbers = []
        start = 0
        while start < len(word):
            head = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if head + word[start:end] in self._numbers), None)
            if end is None:
                return [self._unknown]
            numbers.append(self._numbers[head + word[start:end]])
            start = end
        return numbers


class _Spaced(dict[int, str]):
    """What stands for a character in a text whose words are split at spaces, for `translate`."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        spaced = f" {character} " if _stands_alone(character) else _kept(character)
        self[code] = spaced
        return spaced


class _WithoutMarks(dict[int, str]):
    """Every character but accents, for `translate` of a text taken apart."""

    def __missing__(self, code: int) -> str:
        self[code] = "" if unicodedata.category(chr(code)) == "Mn" else chr(code)
        return self[code]


_SPACED, _WITHOUT_MARKS = _Spaced(), _WithoutMarks()


def _words(text: str) -> list[str]:
    spaced = text.translate(_SPACED).lower()
    if not spaced.isascii():
        spaced = unicodedata.normalize("NFD", spaced).translate(_WITHOUT_MARKS)
    return spaced.split()


def _kept(character: str) -> str:
    """White space as a space, nothing for control characters, all else as it is."""
    if character.isspace():
        return " "
    return "" if unicodedata.category(character).startswith("C") else character


def _stands_alone(character: str) -> bool:
    code = ord(character)
    if code < 128:
        return character.isprintable() and not character.isalnum() and character != " "
    chinese = 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF
    return chinese or unicodedata.category(character).startswith("P")
