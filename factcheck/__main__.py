"""The entry: `factcheck`, or `python -m factcheck`."""

import sys
import warnings

from factcheck import bootstrap, cli


def main() -> int:
    """Run the program as a process of its own and return its exit status."""
    if sys.argv[1:2] == ["--reading-child"]:  # a frozen program is its own interpreter
        from factcheck.reading.apart import child

        return child.main(int(sys.argv[2]))
    cli.prepare()
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    return bootstrap.main()


if __name__ == "__main__":
    sys.exit(main())
