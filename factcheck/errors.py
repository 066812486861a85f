"""The two kinds of error a user is told about. Anything else is a bug."""


class FactcheckError(Exception):
    """An error with words for the user: what happened and what to do about it."""

    def __init__(self, what: str, *, todo: str = "") -> None:
        super().__init__(f"{what} {todo}".strip())
        self.what = what
        self.todo = todo


class UserError(FactcheckError):
    """The input or the request cannot be done as asked; nothing was changed."""


class EnvironmentProblem(FactcheckError):
    """The machine stands in the way: a disk, a permission, a missing library."""


class DamagedStore(EnvironmentProblem):
    """The store's file is not what was written to it: there are ways out to be offered."""
