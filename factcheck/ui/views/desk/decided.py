"""Who decided what of a claim, and when, in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import counted, tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim
    from factcheck.domain.verdicts import Opinion


def decided(claim: Claim) -> str:
    """By whom and how long ago the verdict was marked; empty when nobody has."""
    if not claim.decided_at:
        return ""
    return tr("by {who}, {when}", who=claim.decided_by, when=ago(claim.decided_at))


def opinions(claim: Claim) -> str:
    """Everybody's opinion of the claim, one a line."""
    return "\n".join(_opinion(opinion) for opinion in claim.opinions)


def _opinion(opinion: Opinion) -> str:
    did = {"checked": tr("checked"), "reviewed": tr("reviewed")}.get(opinion.status, opinion.status)
    verdict = verdict_word(opinion.verdict).lower()
    words = tr("{who} {did} it as {verdict}, {when}", who=opinion.person, did=did, verdict=verdict,
               when=ago(opinion.at))  # fmt: skip
    return (
        f"{words}: {opinion.rationale}"
        if opinion.status == "reviewed" and opinion.rationale
        else words
    )


def ago(moment: str) -> str:
    """How long ago a moment (ISO, UTC) was, roughly; its day when that is longer than a week."""
    then = dt.datetime.fromisoformat(moment)
    seconds = (dt.datetime.now(dt.UTC) - then).total_seconds()
    if seconds < 90:
        return tr("just now")
    if seconds < 90 * 60:
        return tr("{time} ago", time=counted(round(seconds / 60), tr("minute"), tr("minutes")))
    if seconds < 36 * 3600:
        return tr("{time} ago", time=counted(round(seconds / 3600), tr("hour"), tr("hours")))
    if seconds < 8 * 86400:
        return tr("{time} ago", time=counted(round(seconds / 86400), tr("day"), tr("days")))
    return then.astimezone().strftime("%Y-%m-%d")
