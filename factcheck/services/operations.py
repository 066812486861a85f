"""Every change there is, by the name it has outside: `noun.verb` with plain named values."""

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.errors import UserError
from factcheck.services.deciding import (
    claims,
    dossiers,
    editions,
    findings,
    pairings,
    readings,
    replies,
    speakers,
    verdicts,
)
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources, versions
from factcheck.services.publication import organisations, publishing
from factcheck.services.safekeeping import history
from factcheck.services.suggesting import learning, repeats, suggestions
from factcheck.store import Store

OPERATIONS: Mapping[str, Callable[..., ChangeSet]] = {
    "dossiers.create": dossiers.create,
    "dossiers.edit": dossiers.edit,
    "dossiers.delete": dossiers.delete,
    "editions.describe": editions.describe,
    "editions.delete": editions.delete,
    "sources.correct": sources.correct,
    "sources.delete": sources.delete,
    "speakers.add": speakers.add,
    "speakers.add_alias": speakers.add_alias,
    "speakers.add_role": speakers.add_role,
    "speakers.remove_alias": speakers.remove_alias,
    "speakers.remove_role": speakers.remove_role,
    "speakers.edit": speakers.edit,
    "speakers.merge": speakers.merge,
    "speakers.keep_apart": speakers.keep_apart,
    "speakers.delete": speakers.delete,
    "speakers.know": speakers.know,
    "speakers.forget": speakers.forget,
    "claims.add": claims.add,
    "claims.keep": claims.keep,
    "claims.add_passage": claims.add_passage,
    "claims.edit": claims.edit,
    "claims.mark": verdicts.mark,
    "claims.explain": verdicts.explain,
    "claims.status": verdicts.set_status,
    "claims.review": verdicts.review,
    "claims.delete": claims.delete,
    "readings.add": readings.add,
    "readings.edit": readings.edit,
    "readings.use": readings.use,
    "readings.remove": readings.remove,
    "readings.assign": readings.assign,
    "replies.add": replies.add,
    "replies.edit": replies.edit,
    "replies.remove": replies.remove,
    "organisation.describe": organisations.describe,
    "publishing.publish": publishing.publish,
    "publishing.correct": publishing.correct,
    "findings.add": findings.add,
    "findings.keep": findings.keep,
    "findings.add_passage": findings.add_passage,
    "findings.edit": findings.edit,
    "findings.delete": findings.delete,
    "statements.spot": statements.spot,
    "statements.keep": statements.keep,
    "statements.keep_all": statements.keep_all,
    "statements.attribute": statements.attribute,
    "statements.dismiss": statements.dismiss,
    "statements.wait": statements.wait,
    "statements.edit": statements.edit,
    "passages.move": versions.move,
    "passages.remove": claims.remove_passage,
    "pairings.add": pairings.add,
    "pairings.add_passage": pairings.add_passage,
    "pairings.stance": pairings.set_stance,
    "pairings.stance_of_passage": pairings.set_stance_of_passage,
    "pairings.annotate": pairings.annotate,
    "pairings.remove": pairings.remove,
    "suggestions.dismiss": suggestions.dismiss,
    "suggestions.bring_back": suggestions.bring_back,
    "learned.forget": learning.forget,
    "repeats.adopt": repeats.adopt,
    "undo": history.undo,
    "history.undo_one": history.undo_one,
    "redo": history.redo,
}


def perform(store: Store, name: object, values: object) -> ChangeSet:
    """Do an operation by its name.

    Raises UserError when there is none of that name, when a value is missing, unknown or of the
    wrong type, and whatever the operation itself refuses.
    """
    name = _clean(name)
    if not isinstance(name, str) or name not in OPERATIONS:
        raise UserError(f"There is no operation “{name}”.", todo=f"There are: {_near(name)}.")
    if not isinstance(values, dict):
        raise UserError(f"The arguments of {name} are no object.", todo='Write "args": {…}.')
    values = {_clean(given): _clean(value) for given, value in values.items()}
    takes = _parameters(name)
    for given in values:
        if given not in takes:
            raise UserError(
                f"{name} takes no argument “{given}”.",
                todo=f"It takes: {', '.join(takes) or 'none'}.",
            )
    for wanted, taken in takes.items():
        if wanted in values:
            _refuse_wrong_type(name, wanted, taken.kind, values[wanted])
        elif taken.required:
            raise UserError(f"{name} needs the argument “{wanted}”.")
    return OPERATIONS[name](store, **{takes[given].name: value for given, value in values.items()})


def _near(name: object) -> str:
    """The operations of the noun that a name begins with, else the nouns that there are."""
    noun = str(name).partition(".")[0]
    same = [known for known in OPERATIONS if known.partition(".")[0] == noun]
    nouns = (f"{known.partition('.')[0]}.…" if "." in known else known for known in OPERATIONS)
    return ", ".join(same or dict.fromkeys(nouns))


def _clean(value: Any) -> Any:
    """A text as it may be stored, or told in a message: JSON can hold what no output can."""
    return texts.captured(value) if isinstance(value, str) else value


# Joining operations into one step of undo is for hands on a keyboard.
_WINDOW_ONLY = {"join"}


class _Taken(NamedTuple):
    """A parameter of an operation's function."""

    name: str
    kind: Any
    required: bool


@cache
def _parameters(name: str) -> dict[str, _Taken]:
    """The arguments an operation takes, as they are called outside: "as" where code says `as_`."""
    function = OPERATIONS[name]
    hints = get_type_hints(function)
    return {
        parameter.name.rstrip("_"): _Taken(
            parameter.name, hints[parameter.name], parameter.default is parameter.empty
        )
        for parameter in inspect.signature(function).parameters.values()
        if parameter.kind is parameter.KEYWORD_ONLY and parameter.name not in _WINDOW_ONLY
    }


def _refuse_wrong_type(name: str, argument: str, kind: Any, value: object) -> None:
    kinds = get_args(kind) if get_origin(kind) is UnionType else (kind,)
    if not any(_is_of(each, value) for each in kinds):
        allowed = " or ".join(_KINDS[each] for each in kinds)
        raise UserError(f"The argument “{argument}” of {name} is to be {allowed}.")


_KINDS: Mapping[Any, str] = {
    int: "a number",
    str: "a text",
    bool: "true or false",
    NoneType: "null",
    list[int]: "a list of numbers",
}


def _is_of(kind: Any, value: object) -> bool:
    """Whether a value is of one of the kinds; a bool is no number here."""
    if kind == list[int]:
        return type(value) is list and all(type(each) is int for each in value)
    return type(value) is kind
