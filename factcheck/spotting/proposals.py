"""Attribution within one sentence: which words are whose, by which cue."""

from dataclasses import dataclass

from factcheck.domain.statements import Mode
from factcheck.spotting import subjects
from factcheck.spotting.clauses import finite_in, opens_clause, trimmed
from factcheck.spotting.contents import after_cue, content_end
from factcheck.spotting.cues import Cue, Shape, cues
from factcheck.spotting.lexicon.verbs import ALSO_JUDGE, NAMING, Form, Kind
from factcheck.spotting.lexicon.words import ARTICLES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES
from factcheck.spotting.marks import Quote
from factcheck.spotting.phrases import Kind as Phrase
from factcheck.spotting.phrases import Mention
from factcheck.spotting.subjects import Subject
from factcheck.spotting.tokens import QUOTE, Tokens

_JUDGED_NEARBY = 40  # tokens from a judging verb to the quoted words
_CAPITAL_LABEL = 7  # words; a longer quotation in capitals is speech all the same


@dataclass(frozen=True, slots=True)
class Proposal:
    """text[start:end] as somebody's words. `mention` is None where no cue names a speaker.

    `quote` is the quotation the span consists of or ends in, None for reported words.
    """

    start: int
    end: int
    mode: Mode
    mention: Mention | None
    cue: str
    rule: str
    confidence: float
    quote: Quote | None
    at: int  # where the speaker is named, for the order of events
    words: int  # how many words were said


class Attribution:
    """Works through the cues of one sentence from left to right."""

    def __init__(self, text: str, tok: Tokens, quotes: tuple[Quote, ...]) -> None:
        self.text, self.tok, self.quotes = text, tok, quotes
        self.quote_at = {q.start: q for q in quotes}
        self.end = len(tok)
        self.found: list[Proposal] = []
        self.speaker: Subject | None = None
        self.consumed = 0
        all_cues = cues(tok)
        self.cues = all_cues
        self.later = {cue.first: cue for cue in all_cues}

    def run(self) -> list[Proposal]:
        for cue in self.cues:
            if cue.first >= self.consumed:
                self._apply(cue)
        self._uncued()
        return sorted(self.found, key=lambda p: p.start)

    def _apply(self, cue: Cue) -> None:
        if cue.shape is Shape.ACCORDING:
            self._according(cue)
        elif cue.shape is Shape.PARTICIPLE:
            subject = self.speaker or subjects.leading(self.text, self.tok, cue.first)
            self._right(cue, subject, "participle")
        elif cue.shape is Shape.QUOTED_AS:
            self._quoted_as(cue)
        else:
            self._finite(cue)

    def _finite(self, cue: Cue) -> None:
        tok = self.tok
        lo = self.consumed
        before = cue.first - 1
        if before >= lo and tok.low[before] in RELATIVES - {"whom", "whose"}:
            end = self._antecedent_end(before, lo)
            subject = subjects.antecedent(self.text, tok, lo, end, tok.low[before])
            self._right(cue, subject, "relative")
            return
        if self._is_inverted(cue, lo) and self._inverted(cue, lo):
            return
        subject = subjects.before(self.text, tok, lo, cue.first)
        if subject is None and cue.first > lo and tok.low[before] in CONJUNCTIONS | {","}:
            subject = self.speaker or subjects.leading(self.text, tok, cue.first)
        if subject is None and lo > 0 and cue.first <= lo + 2:
            subject = self.speaker
        if subject is None or not self._may_speak(subject.mention, cue):
            return
        self.speaker = subject
        begin = min(subject.first, cue.first)
        set_off = begin > lo and tok.low[begin - 1] in {",", QUOTE, "–", "—", ")"}
        if not self._right(cue, subject, "subject-verb") and set_off:
            self._left(cue, subject, lo, begin, cue.last)

    def _antecedent_end(self, at: int, lo: int) -> int:
        low = self.tok.low
        while at > lo and low[at - 1] in {",", "–", "—"}:
            at -= 1
        if at > lo and low[at - 1] in {"and", "but"}:
            for k in range(at - 2, lo, -1):
                if low[k] in {"who", "which", "that"}:
                    return self._antecedent_end(k, lo)
        return at

    def _may_speak(self, mention: Mention, cue: Cue) -> bool:
        if cue.verb.kind is Kind.SHOW:
            return mention.kind in (Phrase.DOCUMENT, Phrase.BODY, Phrase.ISSUED) or mention.noun == "it"
        if mention.kind is Phrase.THING:
            return mention.definite and self._beside_quotation(cue)
        return mention.name.lower() not in {"i", "we", "you"}

    def _beside_quotation(self, cue: Cue) -> bool:
        """Quoted words make a speaker even of a noun that usually is none: the mum-of-two."""
        near = self.tok.low[max(self.consumed, cue.first - 9) : cue.last + 2]
        return QUOTE in near and cue.verb.kind in (Kind.SAY, Kind.UTTER, Kind.CLAIM, Kind.TELL)

    # -- inverted: "...", said Name

    def _is_inverted(self, cue: Cue, lo: int) -> bool:
        tok = self.tok
        if cue.verb.form is Form.BASE or cue.verb.kind is Kind.JUDGE:
            return False
        if cue.last >= self.end or cue.first <= lo:
            return False
        previous = tok.low[cue.first - 1]
        following = tok.words[cue.last]
        starts = following[0].isupper() or tok.low[cue.last] in DETERMINERS or self._role_follows(cue.last)
        if not starts or tok.low[cue.last] == "that":
            return False
        if previous == QUOTE or (previous == "," and tok.low[cue.first - 2] == QUOTE):
            return True
        if previous == ",":
            return finite_in(tok, lo, cue.first - 1) > lo and not self._closes_apposition(cue, lo)
        return self._clause_then_cue(cue, lo)

    def _role_follows(self, at: int) -> bool:
        found = subjects.read(self.text, self.tok, at, min(self.end, at + 8))
        return found is not None and found.kind in (Phrase.PERSON, Phrase.ROLE, Phrase.GROUP, Phrase.PRONOUN)

    def _closes_apposition(self, cue: Cue, lo: int) -> bool:
        """"Name, the minister, said Cambodia was": the comma belongs to the subject."""
        subject = subjects.before(self.text, self.tok, lo, cue.first)
        if subject is None or subject.mention.kind is Phrase.THING:
            return False
        verb = finite_in(self.tok, lo, subject.first)
        return verb < 0

    def _clause_then_cue(self, cue: Cue, lo: int) -> bool:
        """"such efforts do not last said Name": a clause, no comma, and nothing after the name."""
        tok = self.tok
        if cue.verb.lemma not in {"say", "add", "explain", "claim", "warn", "argue", "note"}:
            return False
        begin = lo
        for at in range(cue.first - 1, lo, -1):
            if tok.low[at] == "," and at + 1 < cue.first:
                begin = at + 1
                break
        if finite_in(tok, begin, cue.first) <= begin:
            return False
        subject = subjects.after(self.text, tok, cue.last, self.end)
        if subject is None or subject.mention.kind not in (Phrase.PERSON, Phrase.ROLE):
            return False
        rest = subject.last
        return rest >= self.end or tok.low[rest] in {".", ",", ";"} or tok.low[rest] in PREPOSITIONS

    def _inverted(self, cue: Cue, lo: int) -> bool:
        subject = subjects.after(self.text, self.tok, cue.last, self.end)
        if subject is None or subject.mention.kind is Phrase.THING:
            return False
        self.speaker = subject
        self._left(cue, subject, lo, cue.first, subject.last)
        self.consumed = max(self.consumed, cue.last)
        self._second_piece(cue, subject, subject.last)
        return True

    # -- according to

    def _according(self, cue: Cue) -> None:
        tok, lo = self.tok, self.consumed
        subject = subjects.after(self.text, tok, cue.last, self.end)
        if subject is None or subject.mention.kind is Phrase.THING:
            return
        words_before = any(w[0].isalnum() or w == QUOTE for w in tok.low[lo : cue.at] if w not in CONJUNCTIONS)
        if words_before:
            self._left(cue, subject, lo, cue.at, subject.last, rule="according-to")
            self.consumed = max(self.consumed, subject.last)
            return
        start = subject.last
        while start < self.end and tok.low[start] in {",", "–", "—"}:
            start += 1
        self._emit(cue, subject, start, content_end(tok, start, self.end, self.later), "according-to")

    def _quoted_as(self, cue: Cue) -> None:
        tok = self.tok
        for at in range(cue.first - 1, max(-1, cue.first - 12), -1):
            if tok.low[at] in {"quoted", "cited", "reported"}:
                passive = at > 0 and tok.low[at - 1] in {"was", "were", "is", "are", "been", "being"}
                if passive:
                    subject = subjects.before(self.text, tok, self.consumed, at - 1)
                else:
                    subject = subjects.after(self.text, tok, at + 1, cue.first - 1)
                self._right(cue, subject, "quoted-as")
                return

    # -- contents

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
        stop = content_end(tok, start, self.end, self.later)
        if not self._is_content(cue, start, stop, opener):
            return False
        self._emit(cue, subject, start, stop, rule)
        if rule != "relative":
            self.speaker = subject
        return True

    def _after_comma(self, cue: Cue, subject: Subject, start: int, rule: str) -> bool:
        """He said, “...” - but not the second half of “...,” he said, “...”."""
        left = self.tok.low[self.consumed : subject.first]
        if QUOTE in left:
            return False
        self._emit(cue, subject, start, content_end(self.tok, start, self.end, self.later), rule)
        return True

    def _is_content(self, cue: Cue, start: int, stop: int, opener: str) -> bool:
        tok = self.tok
        quoted = [at for at in range(start, stop) if tok.low[at] == QUOTE]
        spoken = [at for at in quoted if not self._is_label(at)]
        kind = cue.verb.kind
        if opener in {"that", ":"} and kind is not Kind.JUDGE:
            return kind is not Kind.UTTER or bool(spoken)
        if kind is Kind.UTTER:
            return bool(spoken) and spoken[0] - start <= 1 and opener != "that"
        if spoken and (kind is Kind.JUDGE or cue.verb.lemma in ALSO_JUDGE):
            return self._is_judged(cue, start, spoken[0])
        if kind is Kind.JUDGE:
            return False
        if quoted and quoted[0] == start:
            return bool(spoken)
        if tok.low[start] in {"to", "for", "of", "whether", "if", "how", "why", "what", "about"}:
            return False
        clause = opens_clause(tok, start, stop)
        if kind is Kind.SAY:
            return clause or bool(spoken) or (stop - start >= 4 and tok.low[start] not in PREPOSITIONS)
        return clause and not self._verb_is_after_relative(start, stop)

    def _is_judged(self, cue: Cue, start: int, at: int) -> bool:
        """Quoted words are the judgement itself: called it “a joke”, praised it as “a model”."""
        tok = self.tok
        if cue.verb.kind is not Kind.JUDGE:
            return at - start <= _JUDGED_NEARBY
        between = tok.low[start:at]
        if "," in between or finite_in(tok, start, at) > start:
            return False
        naming = cue.verb.lemma in NAMING
        return naming or at == start or tok.low[at - 1] in PREPOSITIONS | ARTICLES | {"to"}

    def _verb_is_after_relative(self, start: int, stop: int) -> bool:
        """"acknowledged the people who came": the only verb sits in a relative clause."""
        verb = finite_in(self.tok, start, stop)
        return any(w in RELATIVES for w in self.tok.low[start:verb])

    def _is_label(self, at: int) -> bool:
        """Quoted words that are a name or title, each capitalised: “Tier 2 Watch List”."""
        words = self.text[self.tok.starts[at] + 1 : self.tok.ends[at] - 1].split()
        if not words or len(words) > _CAPITAL_LABEL or words[-1].endswith((".", ",", "!", "?")):
            return not words
        big = [w for w in words if len(w) > 3 or w[0].isdigit()]
        return len(words) > 1 and all(w[0].isupper() or w[0].isdigit() for w in big or words)

    def _left(
        self, cue: Cue, subject: Subject, lo: int, hi: int, after: int, rule: str = "verb-after"
    ) -> None:
        """The content before the cue."""
        tok = self.tok
        first, last = trimmed(tok, lo, hi)
        if first >= last or cue.verb.kind is Kind.JUDGE:
            return
        quoted = [at for at in range(first, last) if tok.low[at] == QUOTE]
        if quoted and self._ends_spoken(quoted[-1], last):
            first = self._spoken_start(first, quoted[-1])
            self._emit(cue, subject, first, last, rule, left=True)
        elif cue.verb.kind is not Kind.UTTER and self._left_is_clause(first, last):
            self._emit(cue, subject, first, last, rule, left=True)
        else:
            self._interrupted(cue, subject, first, last, after)
            return
        self.consumed = max(self.consumed, cue.last)
        if rule == "verb-after" and cue.first < subject.last <= cue.last or after == cue.last:
            self._second_piece(cue, subject, after)

    def _left_is_clause(self, first: int, last: int) -> bool:
        return finite_in(self.tok, first, last) > first

    def _ends_spoken(self, at: int, last: int) -> bool:
        """A quotation right before the reporting clause, or near the end of a longer clause."""
        return at == last - 1 or finite_in(self.tok, 0, last) >= 0

    def _spoken_start(self, first: int, at: int) -> int:
        """A sentence-like quotation set off from what comes before it stands alone."""
        if at == first or self.tok.low[at - 1] not in {",", ":", ".", "?", "!", "–", "—"}:
            return first
        words = self.text[self.tok.starts[at] : self.tok.ends[at]].split()
        lead = finite_in(self.tok, first, at)
        return at if len(words) >= 4 and (lead < 0 or self.tok.low[at - 1] == ":") else first

    def _interrupted(self, cue: Cue, subject: Subject, first: int, last: int, after: int) -> None:
        """"The law, he said, was passed": the clause goes on behind the reporting clause."""
        start, opener = after_cue(self.tok, cue, self.end)
        if opener != "," or start >= self.end or self.tok.low[last] != ",":
            return
        if finite_in(self.tok, start, min(self.end, start + 4)) >= 0:
            stop = content_end(self.tok, start, self.end, self.later)
            self._emit(cue, subject, start, stop, "interrupted")

    def _second_piece(self, cue: Cue, subject: Subject, at: int) -> None:
        """The other half of a quotation split by its clause: “...,” she said, “...”."""
        tok = self.tok
        for k in range(at, min(self.end, at + 24)):
            if tok.low[k] == QUOTE:
                if tok.low[k - 1] in {",", ":", ";", "."} and not any(
                    cue.at < c.at < k for c in self.cues
                ):
                    stop = content_end(tok, k, self.end, self.later)
                    self._emit(cue, subject, k, stop, "second-piece")
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
        span = self._span(first, last, left=left)
        start, end, mode, quote = span
        if mode is not Mode.DIRECT and end - start < 4:
            return
        sure = 0.95 if mode is Mode.DIRECT or self.tok.low[first - 1] == "that" else 0.85
        if rule in {"participle", "relative", "interrupted", "quoted-as"}:
            sure -= 0.1
        words = cue.words(self.tok)
        self.found.append(Proposal(start, end, mode, subject.mention, words, rule, sure, quote, self.tok.starts[subject.first], len(self.text[start:end].split())))
        self.consumed = max(self.consumed, last)

    def _span(self, first: int, last: int, *, left: bool) -> tuple[int, int, Mode, Quote | None]:
        """Offsets and mode; a lone quotation among bare adverbials is taken by itself."""
        tok = self.tok
        quoted = [at for at in range(first, last) if tok.low[at] == QUOTE]
        if quoted and quoted[0] == first and not left and self._stands_alone(first, last):
            last = first + 1
        if quoted and self._introduced(first, quoted[-1], last):
            first = quoted[-1]
        start, end = tok.starts[first], tok.ends[last - 1]
        if not quoted:
            return start, end, Mode.INDIRECT, None
        if last - first == 1:
            return start, end, Mode.DIRECT, self.quote_at.get(start)
        return start, end, Mode.MIXED, self.quote_at.get(tok.starts[quoted[-1]])

    def _introduced(self, first: int, at: int, last: int) -> bool:
        """"said of the plan: “...”": what comes before the colon is no part of the words."""
        colon = at - 1
        if at != last - 1 or colon <= first or self.tok.low[colon] != ":":
            return False
        return finite_in(self.tok, first, colon) < 0

    def _stands_alone(self, at: int, last: int) -> bool:
        """A whole sentence in marks, with only an adverbial behind it."""
        inner = self.text[self.tok.starts[at] : self.tok.ends[at]].strip("“”\"«»‘’' ")
        sentence = inner[:1].isupper() and len(inner.split()) >= 4
        return sentence and finite_in(self.tok, at + 1, last) < 0

    # -- quotations no cue claims

    def _uncued(self) -> None:
        tok = self.tok
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
        if any(p.start <= start < p.end for p in self.found):
            return
        if self._is_label(at):
            return
        quote = self.quote_at.get(start)
        self.found.append(Proposal(start, end, Mode.DIRECT, mention, "", rule, 0.6, quote, start, len(self.text[start:end].split())))
