"""`batch` on a store, with a level of syncing that is not the program's own where one is asked."""

import sys

from factcheck import bootstrap
from factcheck.store import engine

LEVELS = {"off": 0, "normal": 1, "full": 2}

if __name__ == "__main__":
    if sys.argv[2] != "full":
        engine.PRAGMAS["synchronous"] = LEVELS[sys.argv[2]]
    sys.exit(bootstrap.main(["--store", sys.argv[1], "--editor", "Ed", "batch"]))
