"""Appositions: what stands in commas beside a name and says who that is."""

from typing import NamedTuple

from factcheck.spotting.clauses import commas, finite_in
from factcheck.spotting.edges import phrase_start
from factcheck.spotting.lexicon.bodies import BODY_NOUNS, FIRM_WORDS, PRIVATE_FIRMS
from factcheck.spotting.lexicon.people import HOLDING, OFFICE_TITLES, PERSON_NOUNS, TITLES
from factcheck.spotting.lexicon.words import ARTICLES, POSSESSIVES, PREPOSITIONS, RELATIVES
from factcheck.spotting.phrases import Kind, Mention, read
from factcheck.spotting.tokens import Tokens, bare

_CLOSERS = frozenset({",", "–", "—", ")", "."})


class Subject(NamedTuple):
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
    bare_gloss = gloss.split(" ", 1)[1] if tok.low[first] in ARTICLES and " " in gloss else gloss
    if mention.noun == "one" and mention.name.lower() == "one":
        one = mention._replace(name=bare_gloss, role=bare_gloss, context=gloss)
        return Subject(one, min(head.first, first), max(head.last, last))
    if mention.kind not in (Kind.PERSON, Kind.BODY):
        return head
    merged = mention._replace(
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
    mention = named._replace(
        role=head.mention.role,
        context=f"{head.mention.context}, {named.name}",
        definite=False,
    )
    return Subject(mention, head.first, max(head.last, last))


def _better_role(role: str, gloss: str, tok: Tokens, first: int, last: int) -> str:
    """The role before a name, else the gloss behind it when that is about a person."""
    if not _only_titles(role):
        return role
    titles = [w.strip(".").lower() for w in role.split()]
    while tok.low[first][0].isdigit() and first + 2 < last and tok.low[first + 1] == ",":
        gloss = gloss.split(",", 1)[1].strip()  # the age before the trade
        first += 2
    if tok.low[first] in RELATIVES and tok.low[first + 1] not in HOLDING:
        return role
    fits = tok.low[first] in RELATIVES or any(
        bare(w) in PERSON_NOUNS or bare(w) in BODY_NOUNS for w in tok.low[first:last]
    )
    if not fits:
        return role
    return f"{role}, {gloss}" if any(w in OFFICE_TITLES for w in titles) else gloss


def _only_titles(role: str) -> bool:
    return all(word.strip(".").lower() in TITLES for word in role.split())


def _glossed_kind(text: str, tok: Tokens, mention: Mention, first: int, last: int) -> Kind:
    """A two-word name glossed as "a charity" is no person; one word glossed as a role is one."""
    if mention.kind not in (Kind.PERSON, Kind.BODY) or mention.role:
        return mention.kind
    gloss = read(text, tok, first, last)
    if gloss is None or tok.low[first].isdigit():
        return Kind.PERSON if tok.low[first].isdigit() else mention.kind
    if mention.kind is Kind.PERSON and gloss.kind in (Kind.BODY, Kind.DOCUMENT):
        return mention.kind if _opens_with_post(tok, first, last) else gloss.kind
    if (
        mention.kind is Kind.BODY
        and gloss.kind is Kind.ROLE
        and tok.words[mention.first][0].isupper()
    ):
        return Kind.BODY if mention.noun in BODY_NOUNS else Kind.PERSON
    return mention.kind


def _opens_with_post(tok: Tokens, first: int, last: int) -> bool:
    """A gloss about somebody: "director of the ministry's trafficking department"."""
    ahead = (at for at in range(first, last) if tok.low[at] in PREPOSITIONS)
    stop = next(ahead, first)
    return stop > first and bare(tok.low[stop - 1]) in PERSON_NOUNS


def with_role_before(text: str, tok: Tokens, subject: Subject, lo: int) -> Subject:
    """The subject with a role that stands before it: "The prefect of X, Name, said"."""
    comma = subject.first - 1
    if comma <= lo or tok.low[comma] != ",":
        return subject
    cuts = commas(tok, lo, comma)
    first = phrase_start(tok, cuts[-1] + 1 if cuts else lo, comma)
    if not _only_titles(subject.mention.role) and tok.low[first] not in POSSESSIVES:
        return subject
    role = read(text, tok, first, comma)
    if role is None or role.kind is not Kind.ROLE or finite_in(tok, first, comma) >= 0:
        return subject
    mention = subject.mention._replace(
        role=role.role, context=f"{subject.mention.context}, {role.context}"
    )
    return Subject(mention, first, subject.last)


def spokesman_of(text: str, tok: Tokens, subject: Subject, lo: int) -> Subject | None:
    """The spokesman in "A spokesman for the builder, Acme Homes, said": the name is its."""
    comma = subject.first - 1
    if subject.mention.role or comma <= lo or tok.low[comma] != ",":
        return None
    cuts = commas(tok, lo, comma)
    first = cuts[-1] + 1 if cuts else lo
    role = read(text, tok, first, comma)
    if role is None or role.kind is not Kind.ROLE or tok.low[first] not in {"a", "an"}:
        return None
    speaks_for = any(word in {"for", "at", "from"} for word in tok.low[first:comma])
    owner = bare(tok.low[comma - 1])
    firm = owner in PRIVATE_FIRMS and not FIRM_WORDS.isdisjoint(
        tok.low[subject.first : subject.last]
    )
    return Subject(role, first, subject.last) if speaks_for and firm else None
