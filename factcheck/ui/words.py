"""The words of the interface, translatable through Qt Linguist."""

from PySide6.QtCore import QCoreApplication

from factcheck.errors import FactcheckError

CONTEXT = "Factcheck"


def tr(text: str, count: int = -1, **values: object) -> str:
    """A text of the interface in the user's language; `{name}` is filled in from `values`.

    With `count`, %n stands for the number and the translation picks the plural form.
    """
    told = QCoreApplication.translate(CONTEXT, text, "", count)
    return told.format(**values) if values else told


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun, as in “1 claim” and “1,200 claims”."""
    return f"{count:,} {one if count == 1 else many}"


def refusal(error: object) -> str:
    """Why something was not done, in words. What was never meant for people is raised again."""
    if not isinstance(error, FactcheckError) and isinstance(error, BaseException):
        raise error
    return str(error)
