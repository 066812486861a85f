"""Attribution within one sentence: whose words stand beside each cue."""

from factcheck.spotting import subjects
from factcheck.spotting.appositions import Subject
from factcheck.spotting.clauses import trimmed
from factcheck.spotting.contents import after_cue
from factcheck.spotting.cues import Cue, Shape, cues, own_subject
from factcheck.spotting.inversion import is_inverted
from factcheck.spotting.lexicon.verbs import Kind
from factcheck.spotting.lexicon.words import BE, CONJUNCTIONS
from factcheck.spotting.marks import Quote
from factcheck.spotting.phrases import Kind as Phrase
from factcheck.spotting.phrases import Mention
from factcheck.spotting.proposals import Proposal
from factcheck.spotting.proposing import Proposing
from factcheck.spotting.tokens import QUOTE, Tokens

_BESIDE = 9  # tokens before a verb in which a quotation is beside it
_GAP_OPENERS = frozenset({"which", "that", "who", "whom"})
_SETS_OFF = frozenset({",", QUOTE, "–", "—", ")"})
_OPENERS = frozenset({"that", ":"})
_WHO = frozenset({"who", "which", "that"})
_PAUSES = frozenset({",", "–", "—"})
_JOINS = CONJUNCTIONS | {","}
_QUOTED = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "reported"})
_SHOWING = (Phrase.DOCUMENT, Phrase.BODY, Phrase.ISSUED)
_QUOTED_WITHIN = 12  # tokens from "quoted" to "as saying"


def attributed(text: str, tok: Tokens, quotes: tuple[Quote, ...]) -> list[Proposal]:
    """The proposals of a sentence, in the order of the text."""
    found = cues(tok)
    if not found and not quotes:
        return []
    return _Attribution(text, tok, Proposing(text, tok, quotes, found)).run()


class _Attribution:
    """Works through the cues of one sentence from left to right, keeping who spoke last."""

    def __init__(self, text: str, tok: Tokens, words: Proposing) -> None:
        self.text, self.tok, self.words = text, tok, words
        self.end = len(tok)
        self.speaker: Subject | None = None

    def run(self) -> list[Proposal]:
        for cue in self.words.cues:
            if cue.first >= self.words.consumed:
                self._apply(cue)
        self.words.uncued(self.speaker)
        return sorted(self.words.found, key=lambda p: p.start)

    def _apply(self, cue: Cue) -> None:
        if cue.shape is Shape.ACCORDING:
            self._according(cue)
        elif cue.shape is Shape.PARTICIPLE:
            self._right(cue, self._participle_subject(cue), "participle")
        elif cue.shape is Shape.QUOTED_AS:
            self._quoted_as(cue)
        else:
            self._finite(cue)

    def _participle_subject(self, cue: Cue) -> Subject | None:
        own = own_subject(self.tok, cue.first)
        if own > self.words.consumed:
            return subjects.before(self.text, self.tok, own, cue.first)
        return self.speaker or subjects.leading(self.text, self.tok, cue.first)

    def _finite(self, cue: Cue) -> None:
        tok = self.tok
        lo = self.words.consumed
        before = cue.first - 1
        if before >= lo and tok.low[before] in _WHO:
            self._relative(cue, lo)
            return
        if is_inverted(self.text, self.tok, cue, lo) and self._inverted(cue, lo):
            return
        joined = cue.first > lo and tok.low[before] in {"and", "but"}
        subject = self._shared(cue, lo) if joined else None
        subject = subject or subjects.before(self.text, tok, lo, cue.first) or self._shared(cue, lo)
        if subject is None or not self._may_speak(subject.mention, cue):
            return
        self.speaker = subject
        begin = min(subject.first, cue.first)
        if begin > lo and tok.low[begin - 1] in _GAP_OPENERS:
            return  # "which activists say favours business": nothing is said here by itself
        set_off = begin > lo and tok.low[begin - 1] in _SETS_OFF
        answered = set_off and self._lone_quotation(lo, begin) and self._opener(cue) not in _OPENERS
        if answered or (not self._right(cue, subject, "subject-verb") and set_off):
            self.words.left(cue, subject, lo, begin, cue.last)

    def _relative(self, cue: Cue, lo: int) -> None:
        """A cue behind "who" or "which" has the speaker before that."""
        before = cue.first - 1
        relative = self.tok.low[before]
        end = self._antecedent_end(before, lo)
        subject = subjects.antecedent(self.text, self.tok, lo, end, relative)
        thing = subject is not None and subject.mention.kind is Phrase.THING
        if not thing or relative == "who":
            self._right(cue, subject, "relative")

    def _lone_quotation(self, lo: int, hi: int) -> bool:
        first, last = trimmed(self.tok, lo, hi)
        return last - first == 1 and self.tok.low[first] == QUOTE

    def _opener(self, cue: Cue) -> str:
        return after_cue(self.tok, cue, self.end)[1]

    def _shared(self, cue: Cue, lo: int) -> Subject | None:
        """The subject of the verb before, for a verb joined to it: "..., but lamented"."""
        if cue.first > lo and self.tok.low[cue.first - 1] in _JOINS:
            return self.speaker or subjects.leading(self.text, self.tok, cue.first)
        return self.speaker if lo > 0 and cue.first <= lo + 2 else None

    def _antecedent_end(self, at: int, lo: int) -> int:
        """Back over the comma, and over "which ... and" to the first of two relative clauses."""
        low = self.tok.low
        while at > lo and low[at - 1] in _PAUSES:
            at -= 1
        if at > lo and low[at - 1] in {"and", "but"}:
            for k in range(at - 2, lo, -1):
                if low[k] in _WHO:
                    return self._antecedent_end(k, lo)
        return at

    def _may_speak(self, mention: Mention, cue: Cue) -> bool:
        if cue.verb.kind is Kind.SHOW:
            return mention.kind in _SHOWING or mention.noun == "it"
        if mention.kind is Phrase.THING:
            return (mention.definite and self._beside_quotation(cue)) or self._closes(cue)
        return mention.name.lower() not in {"i", "we", "you"}

    def _beside_quotation(self, cue: Cue) -> bool:
        """Quoted words make a speaker even of a noun that usually is none: the mum-of-two."""
        near = self.tok.low[max(self.words.consumed, cue.first - _BESIDE) : cue.last + 2]
        return QUOTE in near and cue.verb.kind not in (Kind.JUDGE, Kind.SHOW)

    def _closes(self, cue: Cue) -> bool:
        """The reporting clause ends the sentence: "..., a monitoring site said."."""
        rest = self.tok.low[cue.last : self.end]
        return cue.verb.kind is Kind.SAY and rest in ([], ["."])

    def _inverted(self, cue: Cue, lo: int) -> bool:
        subject = subjects.after(self.text, self.tok, cue.last, self.end)
        if subject is None or subject.mention.kind is Phrase.THING:
            return False
        self.speaker = subject
        self.words.left(cue, subject, lo, cue.first, subject.last)
        self.words.pass_by(cue.last)
        self.words.second_piece(cue, subject, subject.last)
        return True

    def _according(self, cue: Cue) -> None:
        tok, lo = self.tok, self.words.consumed
        subject = subjects.after(self.text, tok, cue.last, self.end)
        if subject is None or subject.mention.kind is Phrase.THING:
            return
        ahead = [w for w in tok.low[lo : cue.at] if w[0].isalnum() or w == QUOTE]
        if any(word not in CONJUNCTIONS for word in ahead):
            self.words.left(cue, subject, lo, cue.at, subject.last, rule="according-to")
            self.words.pass_by(subject.last)
            return
        start = subject.last
        while start < self.end and tok.low[start] in _PAUSES:
            start += 1
        self.words.from_here(cue, subject, start, "according-to")

    def _quoted_as(self, cue: Cue) -> None:
        tok, lo = self.tok, self.words.consumed
        for at in range(cue.first - 1, max(0, cue.first - _QUOTED_WITHIN), -1):
            if tok.low[at] in _QUOTED:
                if tok.low[at - 1] in BE:
                    subject = subjects.before(self.text, tok, lo, at - 1)
                else:
                    subject = subjects.after(self.text, tok, at + 1, cue.first - 1)
                if not self._right(cue, subject, "quoted-as") and subject:
                    self.words.left(cue, subject, lo, subject.first, cue.last, "quoted-as")
                return

    def _right(self, cue: Cue, subject: Subject | None, rule: str) -> bool:
        """The words right of the cue as the subject's, who is then the last to have spoken."""
        if subject is None or not self._may_speak(subject.mention, cue):
            return False
        if not self.words.right(cue, subject, rule):
            return False
        if rule != "relative":
            self.speaker = subject
        return True
