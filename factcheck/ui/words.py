"""The words of the interface, translatable through Qt Linguist."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

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


def moment_words(iso: str) -> str:
    """A moment (ISO, UTC) as local day and time, in the locale's way; what is none as it is."""
    try:
        moment = dt.datetime.fromisoformat(iso).astimezone()
    except ValueError:
        return iso
    locale = QLocale()
    day = locale.toString(QDate(moment.year, moment.month, moment.day), "d MMM yyyy")
    clock = locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return f"{day}, {clock}"


def refusal(error: object) -> str:
    """Why something was not done, in words. What was never meant for people is raised again."""
    if not isinstance(error, FactcheckError) and isinstance(error, BaseException):
        raise error
    return str(error)
