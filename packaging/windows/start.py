"""What factcheck.exe and factcheckw.exe run: the program, in their own process."""

import ctypes
import io
import sys
from pathlib import Path

_WARNING = 0x30  # MB_ICONWARNING

# Documents are read in a process apart, started with this.
sys.executable = str(Path(__file__).resolve().parents[1] / "python" / "python.exe")


def main() -> int:
    """Run the program; where there is no console, what it complains of is shown in a box."""
    if sys.stderr is not None:
        return _run()
    sys.stderr = told = io.StringIO()
    try:
        status = _run()
    except Exception as error:  # noqa: BLE001 - a part is missing: nobody else would say so
        status = 1
        print(f"Factcheck cannot start: {error}. Install Factcheck again.", file=told)
    if status and told.getvalue():
        ctypes.windll.user32.MessageBoxW(None, told.getvalue(), "Factcheck", _WARNING)
    return status


def _run() -> int:
    from factcheck.__main__ import main

    return main()


if __name__ == "__main__":
    sys.exit(main())
