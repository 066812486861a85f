"""Files that were refused, in one line."""

from collections.abc import Sequence


def refusals(errors: Sequence[str]) -> str:
    """The complaint about files, given the error of each; a file that is right has an empty one."""
    refused = list(filter(None, errors))
    if len(refused) < 2:
        return "".join(refused)
    return f"{len(refused)} of {len(errors)} files were refused; the first: {refused[0]}"
