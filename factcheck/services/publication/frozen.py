"""Published versions of sheets, read back as they were frozen."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.domain.claims import Claim
from factcheck.domain.publishing import Publication
from factcheck.errors import EnvironmentProblem
from factcheck.services.publication import corrected
from factcheck.sheets import Sheet, json
from factcheck.sheets.changed import Printed
from factcheck.store import Reading
from factcheck.store.repositories import publications


def sheet_of(reading: Reading, publication: Publication) -> Sheet:
    """The sheet as it was published, with the hash of what was frozen.

    Raises EnvironmentProblem when the frozen text is not in the store.
    """
    content = publications.content(reading, publication)
    if not content:
        raise EnvironmentProblem(
            f"Version {publication.number} of the sheet is not in this store, only its hash is.",
            todo="Take it from the store that it was published from.",
        )
    return replace(_loaded(content), content_sha256=publication.content_sha256)


@lru_cache(maxsize=4)
def _loaded(content: str) -> Sheet:
    return json.load(content.encode())


def printed(reading: Reading, wanted: Sequence[Claim]) -> dict[int, Printed]:
    """How claims were published last, by their ids; those never published are left out."""
    last = publications.last_of_claims(reading, (claim.id for claim in wanted))
    sheets = {p.id: p for p, _verdict in last.values()}
    told = {id_: _by_uid(reading, publication) for id_, publication in sheets.items()}
    found: dict[int, Printed] = {}
    for claim in wanted:
        if claim.id in last:
            publication, _verdict = last[claim.id]
            frozen = told[publication.id].get(claim.uid)
            if frozen is not None:
                found[claim.id] = replace(frozen, since=_since(reading, claim, publication))
    return found


def _since(reading: Reading, claim: Claim, publication: Publication) -> tuple[str, ...] | None:
    """What was changed after the last correction that followed a publication; None without one."""
    noted = [each for each in claim.corrections if each.made_at >= publication.published_at]
    return corrected.since(reading, claim, noted[-1].id) if noted else None


def _by_uid(reading: Reading, publication: Publication) -> dict[str, Printed]:
    """The claims of a version by their uids: ids are those of the store that it was made in."""
    if not publications.content(reading, publication):
        return {}  # a bundle came without it: there is nothing to compare with
    sheet = sheet_of(reading, publication)
    return {
        claim.uid: Printed(
            claim,
            publication.number,
            claim.published_at or sheet.published_at,
        )
        for claim in sheet.claims
    }
