"""Why a statement was found, and how surely, in words."""

from factcheck.domain.statements import Proposal
from factcheck.ui.words import tr


def why(one: Proposal) -> str:
    """The rule that made a proposal, its confidence, and what its rank is for."""
    told = tr(
        "{rule}. Confidence {confidence}%. Checkability {rank}%.",
        rule=_rule(one.rule),
        confidence=one.confidence,
        rank=one.checkability,
    )
    if one.decided_by:
        told += " " + tr("Last touched by {name}.", name=one.decided_by)
    return told


def _rule(name: str) -> str:
    """What a rule of spotting looks at; one not described here is called by its name."""
    words = {
        "verb-after": tr("A verb of saying comes after the words"),
        "subject-verb": tr("Somebody is named as saying the words"),
        "according-to": tr("The words are given “according to” somebody"),
        "quotation-alone": tr("The quotation follows one by the same speaker"),
        "second-piece": tr("The words go on after the verb of saying"),
        "interrupted": tr("The verb of saying stands in the middle of the words"),
        "quoted-as": tr("Somebody is quoted as saying the words"),
        "participle": tr("Words like “adding that” carry on what somebody said"),
        "relative": tr("Words like “who said” follow the name of the speaker"),
        "transcript": tr("The speaker's name stands before the words, as in a transcript"),
        "colon": tr("A colon leads from the speaker to the words"),
    }
    return words.get(name, tr("Rule “{name}”", name=name))
