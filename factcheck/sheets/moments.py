"""When a sheet was made, for files that must carry a date of their own."""

import datetime as dt

from factcheck.sheets.content import Sheet

_UNKNOWN = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)  # the earliest that a ZIP file can say


def moment_made(sheet: Sheet) -> dt.datetime:
    """When the sheet was made, UTC; 1980 when it does not say."""
    try:
        moment = dt.datetime.fromisoformat(sheet.made_at)
    except ValueError:
        return _UNKNOWN
    moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return max(moment.astimezone(dt.UTC).replace(microsecond=0), _UNKNOWN)
