"""Use cases of the right of reply: who was asked about a claim, and what came back."""

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.dates import PartialDate
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.store import Store
from factcheck.store.repositories import claims, replies


def add(
    store: Store,
    *,
    claim: int,
    asked: str,
    asked_at: str = "",
    how: str = "",
    due: str = "",
    answer: str = "",
    answered_at: str = "",
) -> ChangeSet:
    """Record that somebody was asked to reply. Raises UserError for a date that is none."""
    values = {
        **_lines(asked=asked, how=how),
        **_dates(asked_at=asked_at, due=due, answered_at=answered_at),
        "answer": texts.typed(answer, what="answer"),
    }
    with store.operation("Record a request for a reply") as work:
        claims.get(work, claim)
        work.made = replies.add(work, claim=claim, **values)
    return work.changes


def edit(
    store: Store,
    *,
    reply: int,
    asked: str | None = None,
    asked_at: str | None = None,
    how: str | None = None,
    due: str | None = None,
    answer: str | None = None,
    answered_at: str | None = None,
) -> ChangeSet:
    """Change a record; None leaves a part as it is, "" empties it."""
    values: dict[str, object] = {
        **_lines(asked=asked, how=how),
        **_dates(asked_at=asked_at, due=due, answered_at=answered_at),
    }
    if answer is not None:
        values["answer"] = texts.typed(answer, what="answer")
    with store.operation("Change a request for a reply") as work:
        replies.get(work, reply)
        replies.change(work, reply, **values)
    return work.changes


def remove(store: Store, *, reply: int) -> ChangeSet:
    """Delete a record."""
    with store.operation("Remove a request for a reply") as work:
        replies.get(work, reply)
        replies.remove(work, reply)
    return work.changes


def _lines(*, asked: str | None, how: str | None) -> dict[str, object]:
    values: dict[str, object] = {}
    if asked is not None:
        values["asked"] = wanted.name(asked, what="name of who was asked")
    if how is not None:
        values["how"] = wanted.line(how, what="way of asking")
    return values


def _dates(**given: str | None) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, value in given.items():
        if value is not None:
            date = PartialDate.parse(value)
            values[name] = date.value if date else None
    asked_at, answered_at = values.get("asked_at"), values.get("answered_at")
    if asked_at and answered_at and str(answered_at) < str(asked_at)[: len(str(answered_at))]:
        raise UserError("The answer is dated before the question.", todo="Check the two dates.")
    return values
