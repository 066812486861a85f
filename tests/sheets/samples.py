"""Dossiers to make sheets of: the golden one, and one that holds a given text everywhere."""

from dataclasses import dataclass, field, replace

from factcheck.domain.claims import Claim
from factcheck.domain.dates import PartialDate
from factcheck.domain.dossiers import Dossier
from factcheck.domain.findings import Finding, Grade
from factcheck.domain.pairings import Pairing, Stance
from factcheck.domain.passages import Passage, find
from factcheck.domain.sources import Edition, Source, SourceKind
from factcheck.domain.speakers import Role, Side, Speaker
from factcheck.domain.verdicts import Opinion, Reason, Status, Verdict
from factcheck.sheets import Sheet, compose

MADE_AT = "2023-11-06T09:30:00Z"

ARTICLE = (
    "Roads are safer, the transport ministry said on Tuesday. “We inspected every bridge in the "
    "north before the rains came,” the minister told reporters. Nobody lost a licence by mistake, "
    "his deputy added, and next year there will be no potholes left."
)
REPORT = (
    "Inspectors reached 41 of the 96 northern bridges before the rainy season. The licence office "
    "corrected 212 wrongful withdrawals. Fewer people died on the roads than a year earlier."
)


@dataclass
class Case:
    """The values that `compose` takes, so that a test can change one of them."""

    dossier: Dossier
    claims: list[Claim]
    findings: dict[int, Finding] = field(default_factory=dict)
    pairings: list[Pairing] = field(default_factory=list)
    sources: dict[int, Source] = field(default_factory=dict)

    def sheet(self) -> Sheet:
        return compose(**vars(self), made_at=MADE_AT, version="0.1.0")


def source(id_: int, kind: SourceKind, title: str, **changes: object) -> Source:
    plain = Source(
        id=id_,
        uid=f"source-uid-{id_}",
        dossier=1,
        kind=kind,
        title=title,
        publisher="",
        author="",
        address="",
        published=None,
        published_stated_by="typed",
        language="en",
        edition=None,
        note="",
        file_name="file",
        media_type="text/plain",
        original_sha256=f"{id_:064x}",
        text_sha256=f"{id_:064x}",
        characters=300,
        retrieved_at="",
    )
    return replace(plain, **changes)


def claim(id_: int, text: str, **changes: object) -> Claim:
    plain = Claim(
        id=id_,
        uid=f"claim-uid-{id_}",
        dossier=1,
        number=id_,
        text=text,
        speaker=None,
        said=None,
        occasion="",
        verdict=Verdict.UNVERIFIED,
        reason=None,
        rationale="",
        status=Status.OPEN,
        created_at=MADE_AT,
    )
    return replace(plain, **changes)


def finding(id_: int, text: str, **changes: object) -> Finding:
    plain = Finding(
        id=id_,
        uid=f"finding-uid-{id_}",
        dossier=1,
        number=id_,
        text=text,
        edition=None,
        grade=Grade.PRIMARY,
        note="",
        created_at=MADE_AT,
    )
    return replace(plain, **changes)


def pairing(id_: int, claim_: int, finding_: int, stance: Stance, note: str = "") -> Pairing:
    return Pairing(id_, f"pairing-uid-{id_}", claim_, finding_, stance, note, "Desk", MADE_AT)


def passage(source_: int, text: str, words: str) -> Passage:
    return Passage(0, source_, None, None, find(text, words))


def opinion(person: str, status: Status, verdict: Verdict, at: str = MADE_AT) -> Opinion:
    return Opinion(person, status, verdict, None, "", at)


def empty() -> Case:
    return Case(Dossier(1, "dossier-uid", "Nothing yet", "", "", MADE_AT), [])


def golden() -> Case:
    """Four claims: reviewed, checked by one, checked as unverified, and open."""
    case = Case(Dossier(1, "dossier-uid", "Road safety, 2021–2023", "Northland", "", MADE_AT), [])
    case.claims = _golden_claims()
    case.findings = _golden_findings()
    case.sources = _golden_sources()
    case.pairings = [
        pairing(1, 1, 3, Stance.SUPPORTS, "Both count deaths within 30 days."),
        pairing(2, 2, 1, Stance.CONTRADICTS, "41 of 96 is 42.7%, not all."),
        pairing(3, 2, 3, Stance.CONTEXT),
        pairing(4, 4, 2, Stance.CONTRADICTS),
    ]
    return case


def complete() -> Case:
    """The golden dossier without its open claim."""
    case = golden()
    case.claims = [claim for claim in case.claims if claim.status is not Status.OPEN]
    return case


def _golden_sources() -> dict[int, Source]:
    article = source(
        1,
        SourceKind.ARTICLE,
        "Ministry praises safer roads",
        publisher="The Northland Daily",
        author="Staff reporter",
        address="https://example.org/roads?year=2023&page=2",
        published=PartialDate("2023-05-02"),
        retrieved_at="2023-05-04T10:00:00Z",
        original_sha256="a" * 64,
    )
    report = source(
        2,
        SourceKind.REPORT,
        "Road Inspection Report 2023",
        publisher="Road Inspectorate",
        address="Library of the Inspectorate, shelf 12",
        published=PartialDate("2023-06", inferred_from="the foreword"),
        retrieved_at="2023-07-01T08:15:00Z",
        original_sha256="b" * 64,
    )
    return {1: article, 2: report}


def _golden_claims() -> list[Claim]:
    minister = Role("Minister of Transport", "Ministry of Transport", PartialDate("2022-01-10"))
    retired = Role("Adviser", "Ministry of Transport", PartialDate("2023-09"))
    speaker = Speaker(1, "speaker-uid", 1, "A. Northman", Side.GOVERNMENT, (), (minister, retired))
    deputy = Speaker(2, "speaker-uid-2", 1, "The deputy minister", Side.GOVERNMENT, (), (retired,))
    said, occasion = PartialDate("2023-05-02"), "Press conference at the ministry"
    anna, ben = "Anna", "Ben"
    reviewed = opinion(ben, Status.REVIEWED, Verdict.SUPPORTED, "2023-11-05T12:00:00Z")
    return [
        claim(1, "Fewer people die on the roads than before.", speaker=speaker, said=said,
              occasion=occasion, verdict=Verdict.SUPPORTED, status=Status.REVIEWED,
              rationale="The report counts fewer deaths in the year in question.",
              opinions=(opinion(anna, Status.CHECKED, Verdict.SUPPORTED), reviewed),
              passages=(passage(1, ARTICLE, "Roads are safer"),)),
        claim(2, "We inspected every bridge in the north before the rains came", speaker=speaker,
              said=said, occasion=occasion, verdict=Verdict.DISPUTED, status=Status.CHECKED,
              rationale="The report counts 41 of 96 bridges.\n\nThe ministry gave no list.",
              opinions=(opinion(anna, Status.CHECKED, Verdict.DISPUTED),),
              passages=(passage(1, ARTICLE, ARTICLE[58:118]),)),
        claim(3, "Next year there will be no potholes left.", speaker=deputy,
              said=PartialDate("2023-05", inferred_from="the article's date"),
              reason=Reason.PREDICTION, status=Status.CHECKED, decided_by=anna,
              decided_at="2023-11-03T12:00:00Z"),
        claim(4, "Nobody lost a licence by mistake.", verdict=Verdict.DISPUTED,
              passages=(passage(1, ARTICLE, "Nobody lost a licence by mistake"),)),
    ]  # fmt: skip


def _golden_findings() -> dict[int, Finding]:
    edition = Edition(1, 1, "Road Inspection Report", "2023", "Road Inspectorate",
                      "2022-04-01", "2023-03-31", "Category 2")  # fmt: skip
    bridges, licences, deaths = REPORT.removesuffix(".").split(". ")
    return {
        1: finding(1, bridges, edition=edition, passages=(passage(2, REPORT, bridges),)),
        2: finding(2, licences, grade=Grade.PARAPHRASE),
        3: finding(3, "Deaths fell.", edition=edition, grade=Grade.ELIDED,
                   passages=(passage(2, REPORT, deaths),)),
    }  # fmt: skip


def filled_with(text: str) -> Case:
    """A dossier in which every field that can hold a text holds this one."""
    date = PartialDate("2023-05", inferred_from=text)
    speaker = Speaker(1, text, 1, text, Side.GOVERNMENT, (text,), (Role(text, text, date),))
    edition = Edition(1, 1, text, text, text, text, text, text)
    words = (passage(1, f"{text} ", text), Passage(2, 2, None, None, find("other", "other")))
    opinions = (
        Opinion(text, Status.CHECKED, Verdict.DISPUTED, None, text, text),
        Opinion(f"{text}2", Status.REVIEWED, Verdict.SUPPORTED, None, text, text),
    )
    everywhere = {
        "publisher": text, "author": text, "address": text, "published": date, "language": text,
        "note": text, "original_sha256": text, "retrieved_at": text, "uid": text,
    }  # fmt: skip
    disputed = claim(1, text, uid=text, speaker=speaker, said=PartialDate("2020"), occasion=text,
                     verdict=Verdict.DISPUTED, rationale=text, decided_by=text, decided_at=text,
                     status=Status.CHECKED, passages=words, opinions=opinions)  # fmt: skip
    reviewed = replace(disputed, id=2, number=2, verdict=Verdict.SUPPORTED, said=date,
                       status=Status.REVIEWED)  # fmt: skip
    return Case(
        Dossier(1, text, text, text, text, MADE_AT),
        [disputed, reviewed],
        {1: finding(1, text, uid=text, edition=edition, note=text, passages=words),
         2: finding(2, text, uid=text)},
        [pairing(1, 1, 1, Stance.CONTRADICTS, text), pairing(2, 1, 2, Stance.CONTEXT, text),
         pairing(3, 2, 1, Stance.SUPPORTS, text)],
        {1: source(1, SourceKind.ARTICLE, text, **everywhere),
         2: source(2, SourceKind.REPORT, text, **everywhere)},
    )  # fmt: skip
