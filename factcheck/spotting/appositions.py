"""Appositions: what stands in commas beside a name and says who that is."""

from dataclasses import dataclass, replace

from factcheck.spotting.clauses import commas, finite_in
from factcheck.spotting.edges import phrase_start
from factcheck.spotting.lexicon.bodies import BODY_NOUNS
from factcheck.spotting.lexicon.people import OFFICE_TITLES, PERSON_NOUNS, TITLES
from factcheck.spotting.lexicon.words import ARTICLES, RELATIVES
from factcheck.spotting.phrases import Kind, Mention, read
from factcheck.spotting.tokens import Tokens, bare

_CLOSERS = frozenset({",", "–", "—", ")", "."})


@dataclass(frozen=True, slots=True)
class Subject:
    """A mention and the tokens it takes up with its apposition."""

    mention: Mention
    first: int
    last: int


def joined(text: str, tok: Tokens, head: Subject, first: int, last: int) -> Subject:
    """The head with the words of its apposition as role and context."""
    first = max(first, head.mention.last)
    while first < last and not tok.low[first][0].isalnum():
        first += 1
    while last > first and tok.low[last - 1] in _CLOSERS:
        last -= 1
    if last - first < 2 and (first >= last or tok.low[first] in RELATIVES):
        return head
    gloss = text[tok.starts[first] : tok.ends[last - 1]].replace("\n", " ")
    mention = head.mention
    if mention.kind is Kind.ROLE and mention.definite:
        return _named_after(text, tok, head, first, last)
    if mention.kind not in (Kind.PERSON, Kind.BODY):
        return head
    bare_gloss = gloss.split(" ", 1)[1] if tok.low[first] in ARTICLES and " " in gloss else gloss
    merged = replace(
        mention,
        role=_better_role(mention.role, bare_gloss, tok, first, last),
        context=f"{mention.context}, {gloss}",
        kind=_glossed_kind(text, tok, mention, first, last),
    )
    return Subject(merged, min(head.first, first), max(head.last, last))


def _named_after(text: str, tok: Tokens, head: Subject, first: int, last: int) -> Subject:
    """The role takes the name behind it, as in "Her spokesman, Name, said"."""
    cuts = commas(tok, first, last)
    named = read(text, tok, first, cuts[0] if cuts else last)
    if named is None or named.kind is not Kind.PERSON or named.role:
        return head
    mention = replace(
        named,
        role=head.mention.role,
        context=f"{head.mention.context}, {named.name}",
        definite=False,
    )
    return Subject(mention, head.first, max(head.last, last))


def _better_role(role: str, gloss: str, tok: Tokens, first: int, last: int) -> str:
    """The role before a name, else the gloss behind it when that is about a person."""
    titles = [w.strip(".").lower() for w in role.split()]
    if not all(w in TITLES for w in titles):
        return role
    fits = tok.low[first] in RELATIVES or any(
        bare(w) in PERSON_NOUNS or bare(w) in BODY_NOUNS for w in tok.low[first:last]
    )
    if not fits:
        return role
    return f"{role}, {gloss}" if any(w in OFFICE_TITLES for w in titles) else gloss


def _glossed_kind(text: str, tok: Tokens, mention: Mention, first: int, last: int) -> Kind:
    """A two-word name glossed as "a charity" is no person; one word glossed as a role is one."""
    if mention.kind not in (Kind.PERSON, Kind.BODY) or mention.role:
        return mention.kind
    gloss = read(text, tok, first, last)
    if gloss is None:
        return mention.kind
    if mention.kind is Kind.PERSON and gloss.kind in (Kind.BODY, Kind.DOCUMENT):
        return gloss.kind
    if (
        mention.kind is Kind.BODY
        and gloss.kind is Kind.ROLE
        and tok.words[mention.first][0].isupper()
    ):
        return Kind.BODY if mention.noun in BODY_NOUNS else Kind.PERSON
    return mention.kind


def with_role_before(text: str, tok: Tokens, subject: Subject, lo: int) -> Subject:
    """The subject with a role that stands before it: "The prefect of X, Name, said"."""
    comma = subject.first - 1
    if subject.mention.role or comma <= lo or tok.low[comma] != ",":
        return subject
    cuts = commas(tok, lo, comma)
    first = phrase_start(tok, cuts[-1] + 1 if cuts else lo, comma)
    role = read(text, tok, first, comma)
    if role is None or role.kind is not Kind.ROLE or finite_in(tok, first, comma) >= 0:
        return subject
    mention = replace(
        subject.mention, role=role.role, context=f"{subject.mention.context}, {role.context}"
    )
    return Subject(mention, first, subject.last)


def spokesman_of(text: str, tok: Tokens, subject: Subject, lo: int) -> Subject | None:
    """The spokesman in "A spokesman for the builder, Name, said": the name is the builder's."""
    comma = subject.first - 1
    if subject.mention.role or comma <= lo or tok.low[comma] != ",":
        return None
    cuts = commas(tok, lo, comma)
    first = cuts[-1] + 1 if cuts else lo
    role = read(text, tok, first, comma)
    if role is None or role.kind is not Kind.ROLE or tok.low[first] not in {"a", "an"}:
        return None
    speaks_for = any(word in {"for", "at", "from"} for word in tok.low[first:comma])
    return Subject(role, first, subject.last) if speaks_for else None
