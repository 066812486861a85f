"""How many of what there are, in words: 1 dossier, 1,200 claims."""

from collections.abc import Mapping

_OF_ONE = (("aliases", "alias"), ("ies", "y"), ("s", ""))  # endings of many, and of one
_ODD = {"documents left out": "document left out"}


def amount(count: int, many: str) -> str:
    """A number with what is counted, given in the plural, or as a table of the store is called."""
    words = many.replace("_", " ")
    return f"{count:,} {one_of(words) if count == 1 else words}"


def amounts(counts: Mapping[str, int]) -> str:
    """The same of several things, without those there are none of; “nothing” if that is all."""
    told = [amount(count, many) for many, count in counts.items() if count]
    return ", ".join(told) or "nothing"


def one_of(many: str) -> str:
    """The singular of a word of ours in the plural."""
    if many in _ODD:
        return _ODD[many]
    ending, one = next((pair for pair in _OF_ONE if many.endswith(pair[0])), ("", ""))
    return many.removesuffix(ending) + one
