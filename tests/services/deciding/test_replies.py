"""Right of reply, and the organisation that the sheets are of."""

import pytest

from factcheck.domain.dates import PartialDate
from factcheck.domain.publishing import NO_ORGANISATION, Organisation
from factcheck.errors import UserError
from factcheck.services.deciding import claims, replies
from factcheck.services.publication import organisations
from factcheck.services.safekeeping import history
from factcheck.store import Store


def the_only(desk: Store):
    (reply,) = claims.get(desk, 1).replies
    return reply


def test_who_was_asked_is_kept_with_the_claim(desk: Store):
    made = replies.add(
        desk, claim=1, asked="Ministry of Ports", asked_at="2024-03-01", how="e-mail", due="2024-03"
    ).made
    replies.edit(desk, reply=made, answer="We stand by it.", answered_at="2024-03-04")
    reply = the_only(desk)
    assert (reply.asked, reply.how, reply.answer) == (
        "Ministry of Ports",
        "e-mail",
        "We stand by it.",
    )
    assert reply.due == PartialDate("2024-03")
    assert reply.answered_at == PartialDate("2024-03-04")
    history.undo(desk)
    assert the_only(desk).answer == ""
    replies.remove(desk, reply=made)
    assert claims.get(desk, 1).replies == ()


def test_wrong_dates_and_nobody_asked_are_refused(desk: Store):
    with pytest.raises(UserError, match="empty"):
        replies.add(desk, claim=1, asked="")
    with pytest.raises(UserError):
        replies.add(desk, claim=1, asked="Ministry", asked_at="someday")
    with pytest.raises(UserError, match="before the question"):
        replies.add(
            desk, claim=1, asked="Ministry", asked_at="2024-03-05", answered_at="2024-03-01"
        )
    assert claims.get(desk, 1).replies == ()


def test_the_organisation_is_told_once_and_in_parts(desk: Store):
    assert organisations.get(desk) == NO_ORGANISATION
    organisations.describe(desk, name="Harbour Desk", method="We read the report.")
    organisations.describe(desk, contact="desk@example.org")
    assert organisations.get(desk) == Organisation(
        name="Harbour Desk", contact="desk@example.org", method="We read the report."
    )
    history.undo(desk)
    history.undo(desk)
    assert organisations.get(desk) == NO_ORGANISATION
