"""How operations of the journal are told to people."""

from factcheck.cli import shapes
from factcheck.cli.answer import Answer
from factcheck.domain.changes import ChangeSet, OperationKind

_WORDS = {OperationKind.DO: "", OperationKind.UNDO: "Undo: ", OperationKind.REDO: "Redo: "}


def labelled(kind: OperationKind, label: str) -> str:
    """The label of an operation, with the word for taking back or putting back."""
    return f"{_WORDS[kind]}{label}"


def done(changes: ChangeSet) -> Answer:
    """The answer of a command that does one operation."""
    return Answer(shapes.operation(changes), [labelled(changes.kind, changes.label)])
