"""Names for the rows that an operation touched: “Claim 12”, not “claims 4711”."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from factcheck.domain.changes import HistoryEntry
from factcheck.domain.text import shortened
from factcheck.errors import UserError
from factcheck.services.deciding import claims, dossiers, editions, findings, speakers
from factcheck.services.incoming import sources
from factcheck.store import Store
from factcheck.ui.views.history.words import NOUNS
from factcheck.ui.words import tr

_LONGEST = 80  # code points of a title within a name
_Row = Mapping[str, object]


class Names:
    """Names rows by the operation itself, where it holds them, or by the store."""

    def __init__(self, store: Store, entry: HistoryEntry) -> None:
        self._store = store
        self._rows: defaultdict[str, dict[int, _Row]] = defaultdict(dict)
        for change in entry.changes:
            self._rows[change.noun][change.row] = change.after or change.before or {}
        self._told: dict[tuple[str, int], str] = {}

    def of(self, noun: str, row: int) -> str:
        """A row's name, such as “Claim 12”, “Pairing of claim 3 with finding 2”."""
        key = (noun, row)
        if key not in self._told:
            known = self._rows[noun].get(row)
            self._told[key] = self._by_row(noun, known) if known else self._by_store(noun, row)
        return self._told[key]

    def _by_row(self, noun: str, row: _Row) -> str:
        word = tr(NOUNS.get(noun, noun))
        match noun:
            case "claims" | "findings":
                return f"{word} {row['number']}"
            case "editions":
                return f"{word} {row['report']} {row['year']}".strip()
            case "pairings":
                return tr("Pairing of {claim} with {finding}", claim=self._low("claims", row),
                          finding=self._low("findings", row))  # fmt: skip
            case "passages":
                owner = "claims" if row.get("claim") else "findings"
                return tr("Passage of {owner}", owner=self._low(owner, row))
            case "opinions":
                who = _short(row["person"]) or tr("somebody")
                return tr("Opinion of {who} on {claim}", who=who, claim=self._low("claims", row))
            case "statements":
                return f"{word} “{_short(row['exact'])}”"
            case "speaker_roles" | "speaker_aliases":
                speaker = self.of("speakers", _id(row["speaker"]))
                return tr("{what} of {whom}", what=word, whom=_lower(speaker))
        name = row.get("name") or row.get("title") or row.get("file_name") or ""
        return f"{word} “{_short(name)}”" if name else word

    def _low(self, noun: str, row: _Row) -> str:
        return _lower(self.of(noun, _id(row[noun.removesuffix("s")])))

    def _by_store(self, noun: str, row: int) -> str:
        word = tr(NOUNS.get(noun, noun))
        name = self._found(noun, row)
        return f"{word} {name}" if name else tr("{what} deleted since", what=word)

    def _found(self, noun: str, row: int) -> str:
        try:
            match noun:
                case "claims":
                    return "".join(str(c.number) for c in claims.page(self._store, [row]))
                case "findings":
                    return "".join(str(f.number) for f in findings.page(self._store, [row]))
                case "sources":
                    found = sources.get(self._store, row)
                    return f"“{_short(found.name)}”"
                case "dossiers":
                    return f"“{_short(dossiers.find(self._store, row).name)}”"
                case "speakers" | "editions":
                    return self._everyone[noun].get(row, "")
        except UserError:  # it is gone
            return ""
        return ""

    @cached_property
    def _everyone(self) -> dict[str, dict[int, str]]:
        told: dict[str, dict[int, str]] = {"speakers": {}, "editions": {}}
        for dossier in dossiers.every(self._store):
            for speaker in speakers.every(self._store, dossier.id):
                told["speakers"][speaker.id] = f"“{_short(speaker.name)}”"
            for edition in editions.every(self._store, dossier.id):
                told["editions"][edition.id] = _short(edition.name)
        return told


def _id(value: object) -> int:
    return value if isinstance(value, int) else 0


def _short(value: object) -> str:
    return shortened(str(value), _LONGEST)


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]
