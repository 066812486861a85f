"""A later capture of a source: what stands exactly goes over to it, the rest is told."""

import pytest

from factcheck.domain.verdicts import Status, Verdict
from factcheck.errors import UserError
from factcheck.services.deciding import claims, findings, pairings, verdicts
from factcheck.services.incoming import sources, versions
from factcheck.services.incoming.bringing import Coming, bring_in
from factcheck.services.incoming.capturing import Pasted
from factcheck.services.incoming.preparing import prepare
from factcheck.services.safekeeping import verification
from factcheck.store import Store

OLD = (
    "Wells of the north\n\n"
    "Every village has a well, the ministry said on Monday.\n\n"
    "The survey found that 41 of 60 villages have a well of their own.\n\n"
    "A spokesman called the survey a work of fiction and left the room."
)
NEW = (
    "Wells of the north\n\n"
    "This article was corrected.\n\n"
    "Every village has a well, the ministry said on Monday.\n\n"
    "The survey found that 43 of the 60 villages have a well of their own."
)
WORDS = (
    "Every village has a well",
    "41 of 60 villages have a well of their own",
    "A spokesman called the survey a work of fiction",
)


def keep(store: Store, source: int, words: str) -> int:
    start = sources.text_of(store, source).index(words)
    return claims.keep(store, source=source, start=start, end=start + len(words)).made


def bring_new(store: Store, old: int, text: str = NEW):
    prepared = prepare(store, given=Pasted(text), dossier=1)
    return bring_in(store, dossier=1, coming=prepared.coming(replaces=old))


@pytest.fixture
def old(desk: Store) -> int:
    return sources.import_pasted(desk, dossier=1, text=OLD).source.id


def test_exact_words_move_and_the_others_are_listed(desk: Store, old: int) -> None:
    kept = [keep(desk, old, words) for words in WORDS]
    new = bring_new(desk, old)
    assert (new.source.replaces, new.carried) == (old, 1)
    (moved,) = claims.get(desk, kept[0]).passages
    assert moved.source == new.source.id
    assert NEW[moved.selector.start : moved.selector.end] == WORDS[0]
    differs, lost = versions.left_behind(desk, new.source.id)
    assert differs.passage.claim == kept[1]
    assert differs.nearest.exact == "43 of the 60 villages have a well of their own."
    assert (lost.passage.claim, lost.nearest) == (kept[2], None)
    assert verification.verify(desk).ok


def test_the_new_version_and_its_passages_are_one_step_of_undo(desk: Store, old: int) -> None:
    kept = keep(desk, old, WORDS[0])
    bring_new(desk, old)
    desk.undo()
    assert [source.id for source in sources.every(desk, 1)] == [old]
    assert claims.get(desk, kept).passages[0].source == old


def test_a_suggestion_that_is_taken_moves_the_passage_and_takes_a_review_back(
    desk: Store, old: int
) -> None:
    finding = findings.keep(desk, source=old, start=OLD.index(WORDS[1]),
                            end=OLD.index(WORDS[1]) + len(WORDS[1])).made  # fmt: skip
    pairings.add(desk, claim=1, finding=finding, stance="contradicts")
    verdicts.mark(desk, claim=1, verdict=Verdict.DISPUTED, rationale="It is not so.")
    verdicts.set_status(desk, claim=1, status=Status.CHECKED)
    desk.editor = "Bo"
    verdicts.review(desk, claim=1, verdict=Verdict.DISPUTED, rationale="It is not so.")
    assert claims.get(desk, 1).status is Status.REVIEWED
    new = bring_new(desk, old).source.id
    (left,) = versions.left_behind(desk, new)
    near = left.nearest
    versions.move(desk, passage=left.passage.id, start=near.start, end=near.end)
    assert findings.get(desk, finding).passages[0].source == new
    assert versions.left_behind(desk, new) == ()
    assert claims.get(desk, 1).status is Status.CHECKED
    desk.undo()
    assert claims.get(desk, 1).status is Status.REVIEWED


def test_passages_left_two_versions_back_are_still_listed(desk: Store, old: int) -> None:
    keep(desk, old, WORDS[2])
    second = bring_new(desk, old).source.id
    third = bring_new(desk, second, OLD + "\n\nRestored.").source.id
    assert versions.left_behind(desk, third) == ()
    assert [source.id for source in versions.before(desk, third)] == [second, old]
    assert versions.newest(desk, old).id == third
    assert versions.newest(desk, third) is None


def test_carrying_over_later_does_the_same(desk: Store, old: int) -> None:
    new = bring_new(desk, old).source.id
    keep(desk, old, WORDS[0])
    keep(desk, old, WORDS[1])
    told = versions.carry_over(desk, source=new)
    assert (told.moved, told.differ, told.lost) == (1, 1, 0)
    with pytest.raises(UserError, match="no new version"):
        versions.carry_over(desk, source=old)


def test_a_passage_of_the_newest_version_has_nowhere_to_go(desk: Store, old: int) -> None:
    kept = claims.get(desk, keep(desk, old, WORDS[0])).passages[0]
    with pytest.raises(UserError, match="no newer version"):
        versions.move(desk, passage=kept.id, start=0, end=5)


def test_a_version_of_another_dossier_is_refused(desk: Store, old: int) -> None:
    from factcheck.services.deciding import dossiers

    dossiers.create(desk, name="Other")
    document = prepare(desk, given=Pasted(NEW)).document
    with pytest.raises(UserError, match="another dossier"):
        bring_in(desk, dossier="Other", coming=Coming(document, replaces=old))
    assert sources.every(desk, 2) == []
