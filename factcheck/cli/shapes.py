"""Values of the domain as JSON objects. What stands here is relied on from outside: only add."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from factcheck.domain.changes import ChangeSet, HistoryEntry
from factcheck.domain.claims import Claim
from factcheck.domain.dates import PartialDate
from factcheck.domain.dossiers import Dossier, Tally
from factcheck.domain.figures import Figure
from factcheck.domain.findings import Finding
from factcheck.domain.pairings import Pairing
from factcheck.domain.passages import Passage
from factcheck.domain.sources import Edition, Source
from factcheck.domain.statements import Proposal, Statement
from factcheck.domain.verdicts import Opinion

if TYPE_CHECKING:
    from factcheck.services.inbox.figures import Asserted
    from factcheck.spotting import Spotted

Shape = dict[str, Any]


def date(known: PartialDate | None) -> Shape | None:
    """A date with its precision; null where none is known."""
    return {"date": known.value, "precision": known.precision} if known else None


def _inferred(known: PartialDate | None) -> str:
    return known.inferred_from if known else ""


def dossier(known: Dossier, tally: Tally) -> Shape:
    """A dossier and how much it holds."""
    return {
        "id": known.id,
        "uid": known.uid,
        "name": known.name,
        "country": known.country,
        "note": known.note,
        "created_at": known.created_at,
        "sources": tally.sources,
        "claims": tally.claims,
        "findings": tally.findings,
        "pairings": tally.pairings,
        "verdicts": {
            "supported": tally.supported,
            "disputed": tally.disputed,
            "unverified": tally.unverified,
        },
    }


def described(known: Source) -> Shape:
    """What a source is and says of itself, as an import tells it too; `pages` null without any."""
    return {
        "kind": known.kind,
        "title": known.title,
        "publisher": known.publisher,
        "published": date(known.published),
        "language": known.language,
        "pages": known.pages or None,
        "characters": known.characters,
        "sha256": known.original_sha256,
    }


def source(known: Source) -> Shape:
    """A source without its text."""
    return {
        "id": known.id,
        "uid": known.uid,
        "dossier": known.dossier,
        **described(known),
        "published_inferred_from": _inferred(known.published),
        "published_stated_by": known.published_stated_by,
        "author": known.author,
        "address": known.address,
        "edition": _edition(known.edition),
        "note": known.note,
        "file_name": known.file_name,
        "media_type": known.media_type,
        "text_sha256": known.text_sha256,
        "retrieved_at": known.retrieved_at,
        "archive_address": known.archive_address,
        "replaces": known.replaces,
    }


def _edition(known: Edition | None) -> Shape | None:
    if known is None:
        return None
    return {
        "id": known.id,
        "report": known.report,
        "year": known.year,
        "issuing_body": known.issuing_body,
        "period_start": known.period_start,
        "period_end": known.period_end,
        "rating": known.rating,
    }


def claim(known: Claim) -> Shape:
    """A claim with all that was decided of it."""
    return {
        "id": known.id,
        "uid": known.uid,
        "dossier": known.dossier,
        "number": known.number,
        "text": known.text,
        "speaker": _speaker(known),
        "said": date(known.said),
        "said_inferred_from": _inferred(known.said),
        "occasion": known.occasion,
        "verdict": known.verdict,
        "reason": known.reason,
        "rationale": known.rationale,
        "status": known.status,
        "created_at": known.created_at,
        "decided_by": known.decided_by,
        "decided_at": known.decided_at,
        "passages": [_passage(passage) for passage in known.passages],
        "opinions": [_opinion(opinion) for opinion in known.opinions],
    }


def _speaker(known: Claim) -> Shape | None:
    if known.speaker is None:
        return None
    return {
        "id": known.speaker.id,
        "name": known.speaker.name,
        "role": known.role.title if known.role else "",
        "organisation": known.role.body if known.role else "",
        "side": known.speaker.side,
    }


def _passage(known: Passage) -> Shape:
    selector = known.selector
    return {
        "id": known.id,
        "source": known.source,
        "start": selector.start,
        "end": selector.end,
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "page": known.page,
    }


def _opinion(known: Opinion) -> Shape:
    return {
        "person": known.person,
        "status": known.status,
        "verdict": known.verdict,
        "reason": known.reason,
        "rationale": known.rationale,
        "at": known.at,
    }


def finding(known: Finding) -> Shape:
    """A finding with its edition and passages."""
    return {
        "id": known.id,
        "uid": known.uid,
        "dossier": known.dossier,
        "number": known.number,
        "text": known.text,
        "edition": _edition(known.edition),
        "grade": known.grade,
        "note": known.note,
        "created_at": known.created_at,
        "passages": [_passage(passage) for passage in known.passages],
        "pairings": known.pairings,
    }


def pairing(known: Pairing, dossier_id: int) -> Shape:
    """A pairing, by the ids of its claim and finding."""
    return {
        "id": known.id,
        "uid": known.uid,
        "dossier": dossier_id,
        "claim": known.claim,
        "finding": known.finding,
        "stance": known.stance,
        "note": known.note,
        "made_by": known.made_by,
        "made_at": known.made_at,
    }


def spotted(file: str, known: "Spotted") -> Shape:
    """The statements found in a file; offsets are code points into `text`."""
    return {
        "file": file,
        "title": known.title,
        "text": known.text,
        "statements": [_statement(statement) for statement in known.statements],
    }


def _statement(known: Statement) -> Shape:
    speaker = known.speaker
    return {
        "start": known.start,
        "end": known.end,
        "text": known.text,
        "mode": known.mode,
        "side": known.side,
        "speaker": {
            "name": speaker.name,
            "role": speaker.role,
            "organisation": speaker.organisation,
        },
        "cue": known.cue,
        "checkable": known.checkable,
        "figures": [_figure(figure) for figure in known.figures],
    }


def _figure(known: Figure) -> Shape:
    compared = known.comparison
    return {
        "value": known.value,
        "unit": known.unit,
        "of": known.of,
        "period": known.period,
        "comparison": compared
        and {
            "direction": compared.direction,
            "value": compared.value,
            "unit": compared.unit,
            "period": compared.period,
        },
    }


def proposal(known: Proposal, figures: Sequence[Figure]) -> Shape:
    """A statement of the store, with the figures in it and what was decided of it."""
    where, speaker = known.selector, known.speaker
    return {
        "id": known.id,
        "uid": known.uid,
        "dossier": known.dossier,
        "source": known.source,
        "start": where.start,
        "end": where.end,
        "text": where.exact,
        "mode": known.mode,
        "side": known.side,
        "speaker": {
            "name": speaker.name,
            "role": speaker.role,
            "organisation": speaker.organisation,
        },
        "cue": known.cue,
        "checkable": known.is_checkable,
        "checkability": known.checkability,
        "figures": [_figure(figure) for figure in figures],
        "rule": known.rule,
        "confidence": known.confidence / 100,
        "decision": known.decision,
        "decided_by": known.decided_by,
        "decided_at": known.decided_at,
        "claim": known.claim,
        "finding": known.finding,
        "repeats": known.repeats,
    }


def asserted(known: "Asserted") -> Shape:
    """A figure of a claim or finding: the other of the two is null."""
    return {
        "id": known.id,
        **_figure(known.figure),
        "cue": known.cue,
        "speaker": known.speaker,
        "said": date(known.said),
        "claim": known.owner if known.noun == "claim" else None,
        "finding": known.owner if known.noun == "finding" else None,
        "source": known.source,
    }


def operation(changes: ChangeSet) -> Shape:
    """An operation that was just done."""
    return {"operation": changes.operation, "kind": changes.kind, "label": changes.label}


def history_entry(known: HistoryEntry) -> Shape:
    """An operation of the journal with each changed row, before and after."""
    return {
        "id": known.operation,
        "kind": known.kind,
        "label": known.label,
        "author": known.author,
        "at": known.at,
        "undone": known.undone,
        "changes": [
            {
                "noun": change.noun,
                "row": change.row,
                "before": dict(change.before) if change.before is not None else None,
                "after": dict(change.after) if change.after is not None else None,
            }
            for change in known.changes
        ],
    }
