"""The headless face: the same use cases as the window, for scripts, servers and checks.

A command is a module of `commands`; the table there names them all. `parse` reads the command line,
`run` does a command, `guarded` turns what goes wrong into one line and a status,
`prepare` makes a process's streams fit for it.
"""

from factcheck.cli.guarding import guarded
from factcheck.cli.parser import parse
from factcheck.cli.running import run
from factcheck.cli.streams import complain, prepare

__all__ = ["complain", "guarded", "parse", "prepare", "run"]
