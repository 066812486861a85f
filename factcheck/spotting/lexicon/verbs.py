"""Verbs of speech, with every form they take."""

from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a verb asks for before it counts as reporting somebody's words."""

    SAY = auto()  # a clause of any shape, or a quotation
    CLAIM = auto()  # a clause with "that" or a finite verb, or a quotation
    TELL = auto()  # an addressee, then as CLAIM
    SHOW = auto()  # as CLAIM, but only when a document or a body is the subject
    UTTER = auto()  # a quotation only: wrote, shouted, read
    JUDGE = auto()  # a phrase with quoted words in it: called the law “a joke”


class Form(Enum):
    """The inflection of a verb as it stands."""

    BASE = auto()
    PRESENT = auto()
    PAST = auto()  # past tense and participle look alike in most verbs
    ING = auto()


class VerbForm(NamedTuple):
    """One inflected form of a reporting verb."""

    lemma: str
    kind: Kind
    form: Form


_BY_KIND = {
    Kind.SAY: "say",
    Kind.CLAIM: """
        accept acknowledge add admit advise affirm agree allege announce answer argue assert
        assess assume attest aver avow believe boast caution charge clarify claim comment complain
        concede conclude concur confess confide confirm conjecture contend counter decide declare
        decree demand deny determine disclose dispute doubt elaborate emphasise emphasize
        envisage estimate expect explain fear feel find forecast foresee grumble guarantee
        guess highlight hint hope imagine imply indicate infer insinuate insist interject intimate
        joke lament maintain mention muse note object observe opine order plead pledge posit
        postulate predict preface proclaim profess project promise pronounce propose protest
        quip read reaffirm reason reassure rebut recall reckon recognise recognize recollect
        recommend recount refute regret reiterate rejoin relate remark remember repeat reply
        report respond restate retort reveal rule signal specify speculate state stipulate stress
        submit suggest surmise suspect swear testify theorise theorize think threaten
        underline underscore verify volunteer vow warn write""",
    Kind.TELL: "assure brief inform notify persuade remind tell",
    Kind.SHOW: "cite demonstrate detail document establish illustrate prove show",
    Kind.UTTER: """
        blog blurt bluster boom crow deadpan drawl effuse gloat gripe hiss howl huff intone jeer
        jest marvel pant plead press puff reflect relay ruminate snarl sniff snort splutter
        sputter squeal tease trumpet venture whine
        ask babble bark beg begin bellow bemoan chant chide chime chip continue croak cry
        enquire enthuse exclaim finish fume gasp grin groan growl gush inquire interrupt
        laugh moan mumble murmur mutter offer pipe post pray question quote rage rant recite
        remonstrate roar scoff scream shout shrug sigh smile snap sneer sob start
        stammer thunder tweet utter wail weep whisper wonder yell""",
    Kind.JUDGE: """
        accuse applaud attack attribute blame blast brand call castigate characterise characterize
        commend compare condemn congratulate criticise criticize decry defend demand denounce
        deplore deride describe discourage dismiss dub encourage endorse express extol fault hail
        implore label lambast lambaste laud liken mock oppose ponder praise rebuff rebuke
        refer reject ridicule salute slam slate speak stress talk thank tout
        urge voice welcome warn""",
}

_IRREGULAR = {
    "begin": ("begins", "began", "begun", "beginning"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "find": ("finds", "found", "found", "finding"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "read": ("reads", "read", "read", "reading"),
    "say": ("says", "said", "said", "saying"),
    "show": ("shows", "showed", "shown", "showing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "tell": ("tells", "told", "told", "telling"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "weep": ("weeps", "wept", "wept", "weeping"),
    "write": ("writes", "wrote", "written", "writing"),
}
_DOUBLING = frozenset(
    "admit beg chat chip concur confer grin infer quip refer rebut slam snap submit sob dub".split()
)


def _regular(lemma: str) -> tuple[str, str, str, str]:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    present = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if lemma.endswith("e"):
        return present, lemma + "d", lemma + "d", lemma[:-1] + "ing"
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    return present, stem + "ed", stem + "ed", stem + "ing"


def _forms() -> dict[str, VerbForm]:
    table: dict[str, VerbForm] = {}
    for kind, lemmas in _BY_KIND.items():
        for lemma in lemmas.split():
            present, past, participle, ing = _IRREGULAR.get(lemma) or _regular(lemma)
            for word, form in (
                (lemma, Form.BASE),
                (present, Form.PRESENT),
                (past, Form.PAST),
                (participle, Form.PAST),
                (ing, Form.ING),
            ):
                table.setdefault(word, VerbForm(lemma, kind, form))
    table["read"] = VerbForm("read", Kind.UTTER, Form.PAST)
    return table


FORMS = _forms()

# Verbs with a second use: a quoted phrase is enough for them (warned of “mafia activity”).
ALSO_JUDGE = frozenset(
    """warn claim report acknowledge cite fear predict lament regret complain boast admit recommend
    allege promise pledge propose mention deny demand protest insist suggest stress emphasise
    emphasize highlight underline note confirm reveal announce threaten vow question""".split()
)

# They give a thing its name: the quoted words follow the thing directly.
NAMING = frozenset(
    "brand call characterise characterize describe dub label pronounce declare".split()
)

# Forms that are more often nouns or adjectives; they need a clear subject before them.
NOUN_LIKE = frozenset(
    """claim claims comment comments charge charges report reports state states note notes project
    projects estimate estimates remark remarks counter counters order orders stress rule rules hope
    hopes fear fears feel doubt doubts reason reasons forecast forecasts demand demands promise
    promises pledge pledges threat object objects signal signals answer answers reply replies regret
    regrets suspect suspects document documents detail details show shows proof cry call calls
    attack attacks blame brand brands fault label labels question questions quote quotes offer
    offers start starts post posts tweet tweets cite find finds finding findings read relate
    related alleged reported reporting suspected estimated expected determined ruling feeling
    meaning writing warning warnings vow vows boast address mention talk talks thought claimed
    speaking following add order ordered decided decide pronounced stated""".split()
)

# Adjectives after which "that" opens what was said: "was adamant that".
STANCE_WORDS = frozenset(
    "adamant clear confident convinced hopeful certain concerned worried optimistic sure".split()
)
# What is expressed, voiced or raised before "that".
VOICED_NOUNS = frozenset(
    """alarm anger appreciation belief concern concerns confidence conviction desire disappointment
    dismay doubt doubts fear fears frustration gratitude hope hopes opinion optimism outrage regret
    satisfaction scepticism skepticism sorrow surprise view views wish worry worries suspicion
    """.split()
)
VOICING_VERBS = frozenset(
    """express expressed expresses expressing voice voiced voices voicing raise raised raises
    raising
    share shared shares sharing air aired have had""".split()
)
# "went on to claim": the verbs before "to" that leave the speech act done.
CATENATIVES = frozenset(
    """used went goes go going continued continues continuing proceeded quick keen eager
    took hastened
    moved sought rushed""".split()
)
