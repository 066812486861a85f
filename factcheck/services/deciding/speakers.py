"""Use cases of speakers: who they are, which two are one, and whose side a name is on."""

from collections.abc import Sequence

from factcheck.domain.changes import ChangeSet
from factcheck.domain.dates import PartialDate
from factcheck.domain.speakers import KnownName, Likeness, Role, Side, Speaker
from factcheck.domain.statements import Attribution
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.store import Store, Work
from factcheck.store.repositories import dossiers, known_names, speakers


def add(store: Store, *, dossier: int | str, name: str, side: str = Side.GOVERNMENT) -> ChangeSet:
    """Make a speaker. Raises UserError when the dossier has one of that name or alias."""
    called = wanted.name(name, what="name of the speaker")
    with store.operation(f"Add speaker {called}") as work:
        found = wanted.dossier(work, dossier)
        if speakers.named(work, found.id, called):
            raise UserError(f"The dossier has a speaker {called} already.")
        side = wanted.choice(Side, side, what="side")
        work.made = speakers.add(work, dossier=found.id, name=called, side=side)
    return work.changes


def add_role(
    store: Store, *, speaker: int, title: str, body: str = "", at: str | None = None
) -> ChangeSet:
    """Note a role that a speaker held at a date."""
    title = wanted.name(title, what="role")
    with store.operation("Add a role to a speaker") as work:
        speakers.get(work, speaker)
        role = Role(title, wanted.line(body, what="body"), PartialDate.parse(at))
        work.made = speakers.add_role(work, speaker, role)
    return work.changes


def add_alias(store: Store, *, speaker: int, alias: str) -> ChangeSet:
    """Note another name of a speaker."""
    alias = wanted.name(alias, what="alias")
    with store.operation("Add an alias to a speaker") as work:
        found = speakers.get(work, speaker)
        known = speakers.named(work, found.dossier, alias)
        if known is not None:
            raise UserError(f"“{alias}” already names {known.name}.")
        work.made = speakers.add_alias(work, speaker, alias)
    return work.changes


def remove_role(
    store: Store, *, speaker: int, title: str, body: str = "", at: str | None = None
) -> ChangeSet:
    """Take back a role that was noted. Raises UserError when there is no such one."""
    with store.operation("Remove a role of a speaker") as work:
        found = speakers.get(work, speaker)
        role = Role(title, body, PartialDate.parse(at))
        if not speakers.remove_role(work, speaker, role):
            raise UserError(f"{found.name} has no role “{role}” at that date.")
    return work.changes


def remove_alias(store: Store, *, speaker: int, alias: str) -> ChangeSet:
    """Take back an alias. Raises UserError when there is no such one."""
    with store.operation("Remove an alias of a speaker") as work:
        found = speakers.get(work, speaker)
        if not speakers.remove_alias(work, speaker, alias):
            raise UserError(f"{found.name} has no alias “{alias}”.")
    return work.changes


def edit(
    store: Store,
    *,
    speaker: int,
    name: str | None = None,
    side: str | None = None,
    is_body: bool | None = None,
    address: str | None = None,
) -> ChangeSet:
    """Change what is said of a speaker; None leaves a part as it is.

    `is_body` tells a ministry or an office from a person; `address` is a page that says who it is.
    """
    with store.operation("Change a speaker") as work:
        found = speakers.get(work, speaker)
        _change(work, found, name, side)
        _describe(work, found, is_body, address)
    return work.changes


def describe(
    store: Store,
    *,
    speaker: int,
    name: str,
    side: str,
    aliases: Sequence[str],
    roles: Sequence[Role],
    is_body: bool | None = None,
    address: str | None = None,
) -> ChangeSet:
    """Say all that is known of a speaker at once: names and roles not given any more go."""
    with store.operation("Describe a speaker") as work:
        _change(work, speakers.get(work, speaker), name, side)
        _describe(work, speakers.get(work, speaker), is_body, address)
        found = speakers.get(work, speaker)
        _set_aliases(work, found, aliases)
        for role in set(found.roles).difference(roles):
            speakers.remove_role(work, speaker, role)
        for role in roles:
            if role not in found.roles:
                speakers.add_role(work, speaker, role)
    return work.changes


def _change(work: Work, found: Speaker, name: str | None, side: str | None) -> None:
    values: dict[str, object] = {}
    if name is not None:
        values["name"] = called = wanted.name(name, what="name of the speaker")
        _refuse_name_of_another(work, found, called)
        speakers.remove_alias(work, found.id, called)
    if side is not None:
        values["side"] = wanted.choice(Side, side, what="side")
    speakers.change(work, found.id, **values)


def _describe(work: Work, found: Speaker, is_body: bool | None, address: str | None) -> None:  # noqa: FBT001 - a part that may be left as it is
    values: dict[str, object] = {}
    if is_body is not None:
        values["is_body"] = int(is_body)
    if address is not None:
        values["address"] = wanted.line(address, what="address")
    speakers.change(work, found.id, **values)


def _set_aliases(work: Work, found: Speaker, aliases: Sequence[str]) -> None:
    called = [wanted.name(alias, what="alias") for alias in aliases]
    for alias in set(found.aliases).difference(called):
        speakers.remove_alias(work, found.id, alias)
    for alias in called:
        _refuse_name_of_another(work, found, alias)
        if speakers.named(work, found.dossier, alias) is None:
            speakers.add_alias(work, found.id, alias)


def _refuse_name_of_another(work: Work, found: Speaker, name: str) -> None:
    known = speakers.named(work, found.dossier, name)
    if known is not None and known.id != found.id:
        raise UserError(
            f"“{name}” already names {known.name}.", todo="Merge the two where they are one."
        )


def merge(store: Store, *, speaker: int, into: int) -> ChangeSet:
    """Make two speakers one: `into` takes over claims and roles, and the other's names as aliases.

    Raises UserError when they are of different dossiers, or one and the same.
    """
    with store.operation("Make two speakers one") as work:
        gone, stays = speakers.get(work, speaker), speakers.get(work, into)
        if gone.id == stays.id:
            raise UserError("A speaker cannot be merged with itself.", todo="Choose another.")
        if gone.dossier != stays.dossier:
            raise UserError("The two speakers belong to different dossiers.")
        speakers.hand_over(work, gone.id, stays.id)
        speakers.remove(work, gone.id)
        speakers.add_alias(work, stays.id, gone.name)
        work.made = stays.id
    return work.changes


def keep_apart(store: Store, *, speaker: int, other: int) -> ChangeSet:
    """Note that two speakers whose names look alike are two: it is not asked again."""
    with store.operation("Keep two speakers apart") as work:
        one, two = speakers.get(work, speaker), speakers.get(work, other)
        if one.id == two.id or one.dossier != two.dossier:
            raise UserError("Choose two speakers of one dossier.")
        work.made = speakers.keep_apart(work, one.id, two.id)
    return work.changes


def delete(store: Store, *, speaker: int) -> ChangeSet:
    """Remove a speaker. Raises UserError while claims name the speaker."""
    with store.operation("Remove a speaker") as work:
        found = speakers.get(work, speaker)
        claims = speakers.claims_counted(work, found.dossier).get(speaker, 0)
        if claims:
            raise UserError(
                f"Claims name {found.name} as their speaker: {claims}.",
                todo="Give those another speaker first, or merge the two.",
            )
        speakers.remove(work, speaker)
    return work.changes


def know(store: Store, *, dossier: int | str, name: str, side: str) -> ChangeSet:
    """Note that a name or body is of a side: spotting takes it so in this dossier."""
    called = wanted.name(name, what="name")
    with store.operation(f"Note the side of {called}") as work:
        of = wanted.dossier(work, dossier).id
        chosen = wanted.choice(Side, side, what="side")
        work.made = known_names.add(work, dossier=of, name=called, side=chosen)
    return work.changes


def forget(store: Store, *, dossier: int | str, name: str) -> ChangeSet:
    """Take back what was noted of a name's side. Raises UserError when nothing was."""
    with store.operation(f"Forget the side of {name}") as work:
        if not known_names.remove(work, wanted.dossier(work, dossier).id, name):
            raise UserError(f"Nothing is noted of the side of “{name}”.")
    return work.changes


def known(store: Store, dossier: int) -> list[KnownName]:
    """The names whose side is noted in a dossier, by name."""
    with store.read() as reading:
        return known_names.every(reading, dossier)


def look_alikes(store: Store, dossier: int) -> list[Likeness]:
    """Speakers of a dossier who may be one, the likeliest first; an editor decides.

    Pairs that were said to be two are left out.
    """
    from factcheck import spotting

    with store.read() as reading:
        found = speakers.every(reading, dossier)
        apart = speakers.kept_apart(reading, dossier)
        country = dossiers.get(reading, dossier).country
    proposed = [
        Likeness(found[like.first], found[like.second], like.reason, like.score)
        for like in spotting.likenesses([_named(one) for one in found], country=country)
    ]
    asked = [
        like
        for like in proposed
        if (min(like.one.id, like.other.id), max(like.one.id, like.other.id)) not in apart
    ]
    return sorted(asked, key=lambda like: -like.score)


def _named(speaker: Speaker) -> Attribution:
    role = speaker.roles[-1] if speaker.roles else Role("")
    return Attribution(speaker.name, role.title, role.body)


def claims_counted(store: Store, dossier: int) -> dict[int, int]:
    """How many claims each speaker of a dossier made; those without any are left out."""
    with store.read() as reading:
        return speakers.claims_counted(reading, dossier)


def every(store: Store, dossier: int) -> list[Speaker]:
    """The speakers of a dossier, by name."""
    with store.read() as reading:
        return speakers.every(reading, dossier)
