"""What goes wrong, as one plain line and an exit status."""

from collections.abc import Callable

from factcheck.cli.streams import complain, drop_output
from factcheck.errors import FactcheckError

INTERRUPTED = 130  # 128 + SIGINT, as shells tell it
BROKEN_PIPE = 141  # 128 + SIGPIPE


def guarded(action: Callable[[], int]) -> int:
    """Do something and return its exit status; 1 with one line on standard error when it fails."""
    try:
        return action()
    except FactcheckError as error:
        complain(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 - the last line of defence: a bug, told and kept
        from factcheck import crashes

        complain(crashes.report(error))
    return 1
