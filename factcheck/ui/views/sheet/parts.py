"""A sheet taken apart into lines, so that only those in sight need be built.

Plain values, made off the window's thread.
"""

from collections.abc import Iterator
from dataclasses import replace

from factcheck.domain.text import shortened
from factcheck.sheets import Sheet
from factcheck.sheets import words as told
from factcheck.sheets.content import SheetSource
from factcheck.ui.views.sheet.claim_parts import claim_parts
from factcheck.ui.views.sheet.part import Part, own, split
from factcheck.ui.words import counted, tr


def parts_of(sheet: Sheet) -> list[Part]:
    """The lines of a sheet, from the masthead to the imprint."""
    made = list(split(_opening(sheet)))
    for claim in sheet.claims:
        made += (replace(part, claim=claim.id) for part in split(claim_parts(claim)))
    return made + list(split(_closing(sheet)))


def _opening(sheet: Sheet) -> Iterator[Part]:
    yield Part("kind", f"{tr('Fact-check sheet')} · {told.moment_words(sheet.made_at)}")
    yield Part("title", shortened(sheet.dossier, 400))
    if sheet.country:
        line = tr("What the government of {country} says, against what a report found.",
                  country=own(sheet.country))  # fmt: skip
    else:
        line = tr("What officials say, against what a report found.")
    yield Part("standfirst", line)
    yield Part("counts", counts=sheet.counts)
    yield Part("desk", _reviewed(sheet))


def _reviewed(sheet: Sheet) -> str:
    if sheet.single_editor:
        return tr("Single editor: no second person has reviewed these verdicts.")
    if sheet.reviewed == len(sheet.claims):
        return tr("A second person has reviewed every verdict.")
    return tr(
        "A second person has reviewed {reviewed} of {all}; the others have a single editor.",
        reviewed=f"{sheet.reviewed:,}",
        all=counted(len(sheet.claims), tr("verdict"), tr("verdicts")),
    )


def _closing(sheet: Sheet) -> Iterator[Part]:
    yield Part("heading", tr("Sources"))
    if not sheet.sources:
        yield Part("absent", tr("This sheet quotes no sources."))
    for source in sheet.sources:
        yield from _source(source)
    moment = told.moment_words(sheet.made_at)
    yield Part("imprint", tr("Made on {when} with {program}.", when=moment, program=sheet.made_by))


def _source(source: SheetSource) -> Iterator[Part]:
    yield Part("source", own(source.title) or tr("untitled"), lead=f"{source.number}.")
    published = own(told.date_words(source.published)) or tr("date not known")
    facts = [source.kind.value.capitalize(), own(source.publisher) or tr("publisher not recorded")]
    facts += [tr("by {author}", author=own(source.author))] if source.author else []
    yield Part("address", ", ".join([*facts, published]))
    yield Part("address", own(source.address) or tr("no address recorded"))
    yield Part("hash", f"SHA-256 {source.sha256}")
