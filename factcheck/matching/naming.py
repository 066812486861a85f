"""Who said a claim, and where, against who and what a finding names."""

from collections.abc import Collection, Iterator

from factcheck.matching.evidence import BODY, SOURCE, Evidence, Rarity
from factcheck.matching.items import Item
from factcheck.matching.texts import taken
from factcheck.matching.weights import WEIGHTS

_NAMED_BY_FEW = 1.0  # rarity from which a name tells findings apart


def compared(claim: Item, finding: Item, rarity: Rarity) -> Iterator[Evidence]:
    """The same speaker, or names around the claim that the finding has too; the same document."""
    speaker = claim.speaker.strip()
    if speaker and speaker.casefold() == finding.speaker.strip().casefold():
        yield Evidence(BODY, f"same speaker: {speaker}", WEIGHTS.same_name)
    elif speaker or claim.body:
        named = taken(finding.text).counts.keys() | taken(finding.heading).counts.keys()
        names = [*_names(speaker, named, rarity), *_whole_name(claim.body, named, rarity)]
        if names:
            words = f"names {', '.join(dict.fromkeys(names))}"
            yield Evidence(BODY, words, WEIGHTS.same_name)
    if claim.source and claim.source == finding.source:
        yield Evidence(SOURCE, "from the same document", WEIGHTS.same_source)


def _names(name: str, named: Collection[str], rarity: Rarity) -> list[str]:
    """A name when all its telling words are named and tell findings apart, else those that do."""
    words = taken(name)
    telling = [stem for stem in words.counts if stem not in words.general]
    held = [stem for stem in telling if stem in named and rarity(stem) > _NAMED_BY_FEW]
    if held and len(held) == len(telling):
        return [" ".join(name.split())]
    return [words.written[stem] for stem in held]


def _whole_name(body: str, named: Collection[str], rarity: Rarity) -> list[str]:
    """A body's name when all its words are named: some of several may mean anything."""
    return _names(body, named, rarity) if taken(body).counts.keys() <= set(named) else []
