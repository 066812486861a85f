"""Attribution within one sentence: which words are whose, by which cue."""

from factcheck.domain.statements import Mode
from factcheck.spotting import subjects
from factcheck.spotting.appositions import Subject
from factcheck.spotting.clauses import finite_in, may_be_clause, trimmed
from factcheck.spotting.contents import after_cue, content_end
from factcheck.spotting.cues import Cue, Shape, cues, own_subject
from factcheck.spotting.inversion import is_inverted
from factcheck.spotting.lexicon.verbs import Kind
from factcheck.spotting.lexicon.words import (
    BE,
    CONJUNCTIONS,
    PREPOSITIONS,
)
from factcheck.spotting.marks import Quote
from factcheck.spotting.phrases import Kind as Phrase
from factcheck.spotting.phrases import Mention
from factcheck.spotting.proposals import Proposal
from factcheck.spotting.spans import (
    before_remark,
    clause_before,
    ends_spoken,
    in_report,
    may_be_words,
    span,
)
from factcheck.spotting.spoken import is_content, is_label, spoken_start
from factcheck.spotting.tokens import QUOTE, Tokens

_SURE, _FAIRLY_SURE, _ALONE = 0.95, 0.85, 0.6
_LESS_SURE = 0.1  # taken off for rules that err more often
_SHAKY = frozenset({"participle", "relative", "interrupted", "quoted-as"})
_SHORTEST = 4  # code points of words that are not all in marks
_RESUMES_WITHIN = 24  # tokens from a reporting clause to the second half of its quotation
_BESIDE = 9  # tokens before a verb in which a quotation is beside it
_GAP_OPENERS = frozenset({"which", "that", "who", "whom"})
_SETS_OFF = frozenset({",", QUOTE, "–", "—", ")"})
_OPENERS = frozenset({"that", ":"})
_WHO = frozenset({"who", "which", "that"})
_PAUSES = frozenset({",", "–", "—"})
_BEFORE_SECOND = frozenset({",", ":", ";", "."})
_QUOTED = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "reported"})
_SHOWING = (Phrase.DOCUMENT, Phrase.BODY, Phrase.ISSUED)
_QUOTED_WITHIN = 12  # tokens from "quoted" to "as saying"


class Attribution:
    """Works through the cues of one sentence from left to right."""

    def __init__(self, text: str, tok: Tokens, quotes: tuple[Quote, ...]) -> None:
        self.text, self.tok = text, tok
        self.quote_at = {q.start: q for q in quotes}
        self.end = len(tok)
        self.found: list[Proposal] = []
        self.speaker: Subject | None = None
        self.consumed = 0
        self.cues = cues(tok)
        self.later = {cue.first: cue for cue in self.cues}

    def run(self) -> list[Proposal]:
        """The proposals of the sentence, in the order of the text."""
        for cue in self.cues:
            if cue.first >= self.consumed:
                self._apply(cue)
        self._uncued()
        return sorted(self.found, key=lambda p: p.start)

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
        if own > self.consumed:
            return subjects.before(self.text, self.tok, own, cue.first)
        return self.speaker or subjects.leading(self.text, self.tok, cue.first)

    def _finite(self, cue: Cue) -> None:
        tok = self.tok
        lo = self.consumed
        before = cue.first - 1
        if before >= lo and tok.low[before] in _WHO:
            end = self._antecedent_end(before, lo)
            subject = subjects.antecedent(self.text, tok, lo, end, tok.low[before])
            thing = subject is not None and subject.mention.kind is Phrase.THING
            if not thing or tok.low[before] == "who":
                self._right(cue, subject, "relative")
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
            self._left(cue, subject, lo, begin, cue.last)

    def _lone_quotation(self, lo: int, hi: int) -> bool:
        first, last = trimmed(self.tok, lo, hi)
        return last - first == 1 and self.tok.low[first] == QUOTE

    def _opener(self, cue: Cue) -> str:
        return after_cue(self.tok, cue, self.end)[1]

    def _shared(self, cue: Cue, lo: int) -> Subject | None:
        """The subject of the verb before, for a verb joined to it: "..., but lamented"."""
        if cue.first > lo and self.tok.low[cue.first - 1] in CONJUNCTIONS | {","}:
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
        near = self.tok.low[max(self.consumed, cue.first - _BESIDE) : cue.last + 2]
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
        self._left(cue, subject, lo, cue.first, subject.last)
        self.consumed = max(self.consumed, cue.last)
        self._second_piece(cue, subject, subject.last)
        return True

    def _according(self, cue: Cue) -> None:
        tok, lo = self.tok, self.consumed
        subject = subjects.after(self.text, tok, cue.last, self.end)
        if subject is None or subject.mention.kind is Phrase.THING:
            return
        ahead = [w for w in tok.low[lo : cue.at] if w[0].isalnum() or w == QUOTE]
        if any(word not in CONJUNCTIONS for word in ahead):
            self._left(cue, subject, lo, cue.at, subject.last, rule="according-to")
            self.consumed = max(self.consumed, subject.last)
            return
        start = subject.last
        while start < self.end and tok.low[start] in _PAUSES:
            start += 1
        self._emit(cue, subject, start, self._stop(start), "according-to")

    def _quoted_as(self, cue: Cue) -> None:
        tok = self.tok
        for at in range(cue.first - 1, max(0, cue.first - _QUOTED_WITHIN), -1):
            if tok.low[at] in _QUOTED:
                if tok.low[at - 1] in BE:
                    subject = subjects.before(self.text, tok, self.consumed, at - 1)
                else:
                    subject = subjects.after(self.text, tok, at + 1, cue.first - 1)
                if not self._right(cue, subject, "quoted-as") and subject:
                    self._left(cue, subject, self.consumed, subject.first, cue.last, "quoted-as")
                return

    def _right(self, cue: Cue, subject: Subject | None, rule: str) -> bool:
        """The content after the cue, if it is one. True when a statement was made."""
        tok = self.tok
        if subject is None or not self._may_speak(subject.mention, cue):
            return False
        start, opener = after_cue(tok, cue, self.end)
        if opener == "end" or start >= self.end:
            return False
        if opener == ",":
            return tok.low[start] == QUOTE and self._after_comma(cue, subject, start, rule)
        stop = self._stop(start)
        if not is_content(self.text, tok, cue, start, stop, opener):
            return False
        self._emit(cue, subject, start, stop, rule)
        if rule != "relative":
            self.speaker = subject
        return True

    def _after_comma(self, cue: Cue, subject: Subject, start: int, rule: str) -> bool:
        """He said, “...” - but not the second half of “...,” he said, “...”."""
        if QUOTE in self.tok.low[self.consumed : subject.first]:
            return False
        self._emit(cue, subject, start, self._stop(start), rule)
        return True

    def _stop(self, start: int) -> int:
        return content_end(self.tok, start, self.end, self.later)

    def _left(
        self, cue: Cue, subject: Subject, lo: int, hi: int, after: int, rule: str = "verb-after"
    ) -> None:
        """The content before the cue."""
        tok = self.tok
        first, last = trimmed(tok, lo, hi)
        if first >= last or cue.verb.kind is Kind.JUDGE:
            return
        quoted = [at for at in range(first, last) if tok.low[at] == QUOTE]
        if quoted and ends_spoken(tok, quoted[-1], last):
            first = spoken_start(self.text, tok, first, quoted[-1])
            self._emit(cue, subject, first, last, rule, left=True)
        elif tok.low[first] in PREPOSITIONS and self._interrupted(cue, subject, last):
            return
        elif cue.verb.kind is not Kind.UTTER and clause_before(tok, first, last):
            self._emit(cue, subject, first, last, rule, left=True)
        elif self._interrupted(cue, subject, last) or not may_be_words(tok, cue, first, last):
            return
        else:
            self._emit(cue, subject, first, last, rule, left=True)
        self.consumed = max(self.consumed, cue.last)
        if after == cue.last:
            self._second_piece(cue, subject, after)

    def _interrupted(self, cue: Cue, subject: Subject, last: int) -> bool:
        """The clause goes on behind the reporting clause: "The law, he said, was passed"."""
        start, opener = after_cue(self.tok, cue, self.end)
        if opener != "," or start >= self.end or self.tok.low[last] != ",":
            return False
        in_s = self.tok.low[start].endswith("s") and may_be_clause(
            self.tok, max(0, start - 1), min(self.end, start + 4)
        )
        if not in_s and finite_in(self.tok, start, min(self.end, start + 4)) < 0:
            return False
        self._emit(cue, subject, start, self._stop(start), "interrupted")
        return True

    def _second_piece(self, cue: Cue, subject: Subject, at: int) -> None:
        """The other half of a quotation split by its clause: “...,” she said, “...”."""
        low = self.tok.low
        for k in range(at, min(self.end, at + _RESUMES_WITHIN)):
            if low[k] == QUOTE:
                other_cue = any(cue.at < c.at < k for c in self.cues)
                if low[k - 1] in _BEFORE_SECOND and not other_cue:
                    self._emit(cue, subject, k, self._stop(k), "second-piece")
                return

    def _emit(
        self, cue: Cue, subject: Subject, first: int, last: int, rule: str, *, left: bool = False
    ) -> None:
        """Makes a statement of the tokens first..last, if words are left of them."""
        first, last = trimmed(self.tok, first, last)
        if first >= last:
            return
        if cue.verb.kind is Kind.JUDGE and self.tok.low[first] in {"as", "for"}:
            last = next((k for k in range(first, last) if self.tok.low[k] == QUOTE), last - 1) + 1
        if cue.verb.kind is Kind.JUDGE:
            last = before_remark(self.tok, first, last)
        start, end, mode, quote = span(self.text, self.tok, self.quote_at, first, last, left=left)
        if mode is not Mode.DIRECT and end - start < _SHORTEST:
            return
        plain = mode is Mode.DIRECT or self.tok.low[first - 1] == "that"
        sure = (_SURE if plain else _FAIRLY_SURE) - _LESS_SURE * (rule in _SHAKY)
        self.found.append(
            Proposal(
                start=start,
                end=end,
                mode=mode,
                mention=subject.mention,
                cue=cue.words(self.tok),
                rule=rule,
                confidence=sure,
                quote=quote,
                at=self.tok.starts[subject.first],
                words=len(self.text[start:end].split()),
                in_report=in_report(self.tok, first, last),
            )
        )
        self.consumed = max(self.consumed, last)

    def _uncued(self) -> None:
        """A quotation that is the whole sentence, or that only a colon introduces."""
        tok = self.tok
        if QUOTE not in tok.low:
            return
        content = [at for at in range(self.end) if tok.low[at][0].isalnum() or tok.low[at] == QUOTE]
        if not content:
            return
        if [tok.low[at] for at in content] == [QUOTE]:
            self._lone(content[0], None, "quotation-alone")
            return
        last = content[-1]
        if tok.low[last] == QUOTE and last > 0 and tok.low[last - 1] == ":":
            subject = self.speaker or subjects.leading(self.text, tok, last - 1)
            able = subject is not None and subject.mention.kind is not Phrase.THING
            self._lone(last, subject.mention if able and subject else None, "colon")

    def _lone(self, at: int, mention: Mention | None, rule: str) -> None:
        start, end = self.tok.starts[at], self.tok.ends[at]
        taken = any(p.start <= start < p.end for p in self.found)
        if taken or is_label(self.text, self.tok, at):
            return
        self.found.append(
            Proposal(
                start=start,
                end=end,
                mode=Mode.DIRECT,
                mention=mention,
                cue="",
                rule=rule,
                confidence=_ALONE,
                quote=self.quote_at.get(start),
                at=start,
                words=len(self.text[start:end].split()),
            )
        )
