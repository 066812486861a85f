"""The words right or left of a cue, or in marks without one, made into proposals."""

from factcheck.domain.statements import Mode
from factcheck.spotting import subjects
from factcheck.spotting.appositions import Subject
from factcheck.spotting.clauses import finite_in, may_be_clause, trimmed
from factcheck.spotting.contents import after_cue, content_end
from factcheck.spotting.cues import Cue
from factcheck.spotting.lexicon.verbs import Kind
from factcheck.spotting.lexicon.words import PREPOSITIONS
from factcheck.spotting.marks import Quote
from factcheck.spotting.phrases import Kind as Phrase
from factcheck.spotting.phrases import Mention
from factcheck.spotting.proposals import Proposal
from factcheck.spotting.spans import (
    before_remark,
    clause_before,
    ends_spoken,
    may_be_words,
    report_of,
    span,
)
from factcheck.spotting.spoken import is_content, is_label, spoken_start
from factcheck.spotting.tokens import QUOTE, Tokens

_SURE, _FAIRLY_SURE, _ALONE = 0.95, 0.85, 0.6
_LESS_SURE = 0.1  # taken off for rules that err more often
_SHAKY = frozenset({"participle", "relative", "interrupted", "quoted-as"})
_SHORTEST = 4  # code points of words that are not all in marks
_RESUMES_WITHIN = 24  # tokens from a reporting clause to the second half of its quotation
_BEFORE_SECOND = frozenset({",", ":", ";", "."})


class Proposing:
    """Takes words of one sentence from left to right; `consumed` is the token it got to."""

    def __init__(self, text: str, tok: Tokens, quotes: tuple[Quote, ...], cues: list[Cue]) -> None:
        self.text, self.tok, self.cues = text, tok, cues
        self.quote_at = {q.start: q for q in quotes}
        self.later = {cue.first: cue for cue in cues}
        self.end = len(tok)
        self.found: list[Proposal] = []
        self.consumed = 0

    def pass_by(self, at: int) -> None:
        """Leaves the tokens before `at` behind."""
        self.consumed = max(self.consumed, at)

    def right(self, cue: Cue, subject: Subject, rule: str) -> bool:
        """The content after the cue, if it is one. True when a statement was made."""
        tok = self.tok
        start, opener = after_cue(tok, cue, self.end)
        if opener == "end" or start >= self.end:
            return False
        if opener == ",":
            # He said, “...” - but not the second half of “...,” he said, “...”.
            halved = QUOTE in tok.low[self.consumed : subject.first]
            if halved or tok.low[start] != QUOTE:
                return False
        elif not is_content(self.text, tok, cue, start, self._stop(start), opener):
            return False
        self.from_here(cue, subject, start, rule)
        return True

    def from_here(self, cue: Cue, subject: Subject, start: int, rule: str) -> None:
        """The words from `start` up to the next reporting clause."""
        self._take(cue, subject, start, self._stop(start), rule)

    def left(
        self, cue: Cue, subject: Subject, lo: int, hi: int, after: int, rule: str = "verb-after"
    ) -> None:
        """The content before the cue, in lo..hi."""
        tok = self.tok
        first, last = trimmed(tok, lo, hi)
        if first >= last or cue.verb.kind is Kind.JUDGE:
            return
        quoted = [at for at in range(first, last) if tok.low[at] == QUOTE]
        if quoted and ends_spoken(tok, quoted[-1], last):
            first = spoken_start(self.text, tok, first, quoted[-1])
            self._take(cue, subject, first, last, rule, left=True)
        elif tok.low[first] in PREPOSITIONS and self._interrupted(cue, subject, last):
            return
        elif cue.verb.kind is not Kind.UTTER and clause_before(tok, first, last):
            self._take(cue, subject, first, last, rule, left=True)
        elif self._interrupted(cue, subject, last) or not may_be_words(tok, cue, first, last):
            return
        else:
            self._take(cue, subject, first, last, rule, left=True)
        self.pass_by(cue.last)
        if after == cue.last:
            self.second_piece(cue, subject, after)

    def second_piece(self, cue: Cue, subject: Subject, at: int) -> None:
        """The other half of a quotation split by its clause: “...,” she said, “...”."""
        low = self.tok.low
        for k in range(at, min(self.end, at + _RESUMES_WITHIN)):
            if low[k] == QUOTE:
                other_cue = any(cue.at < c.at < k for c in self.cues)
                if low[k - 1] in _BEFORE_SECOND and not other_cue:
                    self.from_here(cue, subject, k, "second-piece")
                return

    def uncued(self, speaker: Subject | None) -> None:
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
            subject = speaker or subjects.leading(self.text, tok, last - 1)
            able = subject is not None and subject.mention.kind is not Phrase.THING
            self._lone(last, subject.mention if able and subject else None, "colon")

    def _stop(self, start: int) -> int:
        return content_end(self.tok, start, self.end, self.later)

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
        self.from_here(cue, subject, start, "interrupted")
        return True

    def _take(
        self, cue: Cue, subject: Subject, first: int, last: int, rule: str, *, left: bool = False
    ) -> None:
        """Makes a statement of the tokens first..last, if words are left of them."""
        tok = self.tok
        first, last = trimmed(tok, first, last)
        if first >= last:
            return
        if cue.verb.kind is Kind.JUDGE:
            if tok.low[first] in {"as", "for"}:
                last = next((k for k in range(first, last) if tok.low[k] == QUOTE), last - 1) + 1
            last = before_remark(tok, first, last)
        start, end, mode, quote = span(self.text, tok, self.quote_at, first, last, left=left)
        if mode is not Mode.DIRECT and end - start < _SHORTEST:
            return
        plain = mode is Mode.DIRECT or tok.low[first - 1] == "that"
        self.found.append(
            Proposal(
                start=start,
                end=end,
                mode=mode,
                mention=subject.mention,
                cue=cue.words(tok),
                rule=rule,
                confidence=(_SURE if plain else _FAIRLY_SURE) - _LESS_SURE * (rule in _SHAKY),
                quote=quote,
                at=tok.starts[subject.first],
                words=len(self.text[start:end].split()),
                report=report_of(tok, first, last),
            )
        )
        self.pass_by(last)

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
