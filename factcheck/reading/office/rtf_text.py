"""The words of an RTF file in the order of reading, with its pages, notes, headers and facts."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from factcheck.errors import UserError
from factcheck.reading import limits
from factcheck.reading.office.flow import Flow, Holder, Paragraphs
from factcheck.reading.office.page_breaks import PageBreaks
from factcheck.reading.office.rtf_tokens import Kind, Token
from factcheck.reading.office.rtf_words import (
    BY_CHARSET,
    BY_CODE_PAGE,
    CHARACTERS,
    MARGINS,
    SKIPPED,
)

_INFO = frozenset(("title", "author", "company", "creatim", "revtim"))
_LONGEST_FACT = 500  # code points
_SHOWN_INSIDE = frozenset(("shptxt", "result"))  # text inside of groups that are left out


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group. `target` is "text", "skip", "fonts" or a fact's name.

    `font` is the number of the font that the font table tells of, `closes` what ends with it.
    """

    target: str = "text"
    codec: str = "cp1252"
    after_unicode: int = 1
    is_hidden: bool = False
    is_deleted: bool = False
    closes: str = ""
    font: int = 0


class Text:
    """Takes tokens and says the words to a flow. `who` begins the messages.

    `facts` are the file's own properties, `margins` its headers and footers with what they are.
    """

    def __init__(self, holder: Holder, who: str) -> None:
        self.body = self.flow = Flow(holder)
        self.pages = PageBreaks(self.body)
        self.facts: dict[str, str] = {}
        self.margins: list[tuple[str, Paragraphs]] = []
        self.met: set[str] = set()
        self.depth = 0
        self._who = who
        self._state = _State()
        self._groups: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._default_codec = "cp1252"
        self._bytes = bytearray()
        self._to_skip = 0
        self._is_optional = False
        self._is_fresh = False
        self._in_row = False
        self._section_turns = True
        self._marks = 0

    def take(self, token: Token) -> None:
        """Take the next token. Raises UserError where groups are nested too deep."""
        if token.kind is Kind.BYTES:
            self._characters(token)
            return
        self._flush()
        if token.kind is Kind.OPEN:
            self._open()
        elif token.kind is Kind.CLOSE:
            self._close()
        elif self._to_skip and token.name in CHARACTERS:
            self._to_skip -= 1
        else:
            self._to_skip = 0
            self._word(token.name, token.number)

    def finish(self) -> None:
        """The file is over."""
        self._flush()
        self.body.finish()

    @property
    def is_over(self) -> bool:
        """Whether the outermost group was closed: what follows is no part of the document."""
        return self.depth == 0

    def _characters(self, token: Token) -> None:
        data = token.data
        if self._to_skip:
            skipped = min(self._to_skip, len(data))
            self._to_skip -= skipped
            data = data[skipped:]
        self._is_fresh = self._is_optional = False
        if self._state.target != "skip":
            self._bytes += data

    def _flush(self) -> None:
        if self._bytes:
            words = self._bytes.decode(self._state.codec, "replace")
            self._bytes.clear()
            self._say(words)

    def _say(self, words: str) -> None:
        state = self._state
        if state.target == "text":
            if not (state.is_hidden or state.is_deleted):
                self.pages.words_follow()
                self.flow.say(words)
        elif state.target in _INFO:
            self.facts[state.target] = (self.facts.get(state.target, "") + words)[:_LONGEST_FACT]

    def _open(self) -> None:
        self.depth += 1
        if self.depth > limits.DEEPEST_PART:
            raise UserError(
                f"{self._who} is nested more than {limits.DEEPEST_PART:,} levels deep,"
                " deeper than any document."
            )
        self._groups.append(self._state)
        self._state = replace(self._state, closes="")
        self._is_fresh, self._to_skip = True, 0

    def _close(self) -> None:
        self.depth = max(0, self.depth - 1)
        closes = self._state.closes
        if closes == "margin":
            self.flow.finish()
            self.flow = self.body
        elif closes:
            self.flow.close(closes)
        if self._groups:
            self._state = self._groups.pop()
        self._is_fresh = self._is_optional = False
        self._to_skip = 0

    def _word(self, name: str, number: int | None) -> None:
        """A control word or symbol; the first of a group may say where its text belongs."""
        if name == "*":
            self._is_optional = True
            return
        is_optional, self._is_optional = self._is_optional, False
        is_fresh, self._is_fresh = self._is_fresh, False
        if self._state.target == "skip" and name not in _SHOWN_INSIDE:
            return
        if is_fresh and self._begins(name, is_optional=is_optional):
            return
        if name in CHARACTERS:
            self._say(CHARACTERS[name])
            return
        act = _ACTS.get(name)
        if act is not None:
            act(self, number)

    def _begins(self, name: str, *, is_optional: bool) -> bool:
        """Whether the group is of a kind that says so with its first word."""
        if name in SKIPPED:
            self._skip(SKIPPED[name])
        elif name in MARGINS:
            self._begin_margin(MARGINS[name])
        elif name in {"footnote", "shptxt"}:
            self._begin_aside(name)
        elif name == "fonttbl":
            self._state = replace(self._state, target="fonts")
        elif name in _INFO:
            self._state = replace(self._state, target=name)
        elif name == "result":
            self._state = replace(self._state, target="text")
        elif is_optional and name not in _ACTS:
            self._skip("")
        else:
            return False
        return True

    def _skip(self, met: str) -> None:
        self._state = replace(self._state, target="skip")
        if met:
            self.met.add(met)

    def _begin_margin(self, zone: str) -> None:
        held = Paragraphs()
        self.margins.append((zone, held))
        self.flow = Flow(held)
        self._state = replace(self._state, target="text", closes="margin")

    def _begin_aside(self, name: str) -> None:
        kind = "note" if name == "footnote" else "box"
        if kind == "note":
            self._marks += 1
        self.flow.open(kind, str(self._marks) if kind == "note" else "")
        self._state = replace(self._state, target="text", closes=kind)

    def _unicode(self, number: int | None) -> None:
        """A UTF-16 code unit: halves of a pair are joined when the text is frozen."""
        self._say(chr((number or 0) % 0x10000))
        self._to_skip = self._state.after_unicode

    def _after_unicode(self, number: int | None) -> None:
        self._state = replace(self._state, after_unicode=max(0, 1 if number is None else number))

    def _hide(self, number: int | None) -> None:
        self._state = replace(self._state, is_hidden=number != 0)

    def _delete(self, number: int | None) -> None:
        self.met.add("tracked")
        self._state = replace(self._state, is_deleted=number != 0)

    def _revise(self, _: int | None) -> None:
        self.met.add("tracked")

    def _plain(self, _: int | None) -> None:
        self._state = replace(self._state, is_hidden=False, is_deleted=False)

    def _paragraph(self, _: int | None) -> None:
        if self._state.target == "text" and not self._state.is_deleted:
            self.flow.close_paragraph()

    def _page(self, _: int | None) -> None:
        if self.flow is self.body:
            self.pages.set_here()

    def _soft_page(self, _: int | None) -> None:
        if self.flow is self.body:
            self.pages.rendered_here()

    def _section(self, _: int | None) -> None:
        self.flow.close_paragraph()
        if self._section_turns:
            self._page(None)

    def _section_goes_on(self, _: int | None) -> None:
        self._section_turns = False

    def _section_begins(self, _: int | None) -> None:
        self._section_turns = True

    def _open_row(self, _: int | None) -> None:
        if not self._in_row and self.flow is self.body and self._state.target == "text":
            self._in_row = True
            self.flow.open("row")
            self.flow.open("cell")

    def _cell(self, _: int | None) -> None:
        if self._in_row:
            self.flow.close("cell")
            self.flow.open("cell")

    def _row(self, _: int | None) -> None:
        if self._in_row:
            self._in_row = False
            self.flow.drop("cell")
            self.flow.close("row")

    def _code_page(self, number: int | None) -> None:
        codec = BY_CODE_PAGE.get(number or 0)
        if codec and self._state.target == "fonts":
            self._fonts[self._state.font] = codec
        elif codec:
            self._default_codec = codec
            self._state = replace(self._state, codec=codec)

    def _charset(self, number: int | None) -> None:
        if self._state.target == "fonts" and (codec := BY_CHARSET.get(number or 0)):
            self._fonts.setdefault(self._state.font, codec)

    def _font(self, number: int | None) -> None:
        if self._state.target == "fonts":
            self._state = replace(self._state, font=number or 0)
        else:
            codec = self._fonts.get(number or 0, self._default_codec)
            self._state = replace(self._state, codec=codec)

    def _macintosh(self, _: int | None) -> None:
        self._code_page(10000)

    def _year(self, number: int | None) -> None:
        self._say(f"{number or 0:04}")

    def _month_or_day(self, number: int | None) -> None:
        self._say(f"-{number or 0:02}")


_ACTS: dict[str, Callable[[Text, int | None], None]] = {
    "u": Text._unicode,
    "uc": Text._after_unicode,
    "v": Text._hide,
    "deleted": Text._delete,
    "revised": Text._revise,
    "plain": Text._plain,
    "par": Text._paragraph,
    "nestrow": Text._paragraph,
    "page": Text._page,
    "softpage": Text._soft_page,
    "sect": Text._section,
    "sbknone": Text._section_goes_on,
    "sectd": Text._section_begins,
    "trowd": Text._open_row,
    "intbl": Text._open_row,
    "cell": Text._cell,
    "row": Text._row,
    "ansicpg": Text._code_page,
    "cpg": Text._code_page,
    "mac": Text._macintosh,
    "fcharset": Text._charset,
    "f": Text._font,
    "yr": Text._year,
    "mo": Text._month_or_day,
    "dy": Text._month_or_day,
}
