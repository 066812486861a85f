"""The sample dossier: documents read like any others, an editor's decisions replayed."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from factcheck import paths
from factcheck.domain import passages
from factcheck.services.deciding import (
    claims,
    dossiers,
    editions,
    findings,
    pairings,
    readings,
    speakers,
    verdicts,
)
from factcheck.services.incoming import sources
from factcheck.services.incoming.sources import Details
from factcheck.services.publication import organisations
from factcheck.store import Store

Progress = Callable[[int, int], None]


def _silent(_done: int, _total: int) -> None:
    """No progress is wanted."""


def find(store: Store) -> int:
    """The id of the sample dossier in a store; 0 when it has none."""
    name = _told()["name"]
    return next((dossier.id for dossier in dossiers.every(store) if dossier.name == name), 0)


def build(store: Store, progress: Progress = _silent) -> int:
    """Make the sample dossier in a store and return its id.

    It is one step of undo. Raises UserError when the store has a dossier of that name.
    `progress(done, total)` counts its parts.
    """
    told = _told()
    with store.one_step("sample"):
        made = dossiers.create(store, name=told["name"], country=told["country"], note=told["note"])
        builder = _Builder(store, _id(made.made), progress, told)
        builder.build()
    return builder.dossier


def introduce_desk(store: Store) -> None:
    """Name the sample's own desk as the organisation: only for a store that is thrown away."""
    organisations.describe(store, **_told()["organisation"])


def _told() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(paths.resource("sample", "dossier.json").read_bytes())
    return told


class _Builder:
    """The replay of one editor's decisions on the sample's documents."""

    def __init__(
        self,
        store: Store,
        dossier: int,
        progress: Progress,
        told: Mapping[str, list[dict[str, Any]]],
    ) -> None:
        self.store = store
        self.dossier = dossier
        self.told = told
        self.editions = {edition["key"]: edition for edition in told["editions"]}
        self.sources: dict[str, int] = {}
        self.kept: dict[str, int] = {}
        self._progress = progress

    def build(self) -> None:
        """Replay every part, in an order in which each finds what it refers to."""
        steps = (
            ("editions", self._describe_edition),
            ("sources", self._bring_in),
            ("speakers", self._introduce),
            ("findings", self._keep_finding),
            ("claims", self._keep_claim),
            ("pairings", self._pair),
            ("claims", self._record),
            ("claims", self._decide),
        )
        tasks = [(step, part) for noun, step in steps for part in self.told[noun]]
        for done, (step, part) in enumerate(tasks, start=1):
            step(part)
            self._progress(done, len(tasks))

    def _describe_edition(self, told: dict[str, Any]) -> None:
        known = {name: value for name, value in told.items() if name != "key"}
        editions.describe(self.store, dossier=self.dossier, **known)

    def _bring_in(self, told: dict[str, Any]) -> None:
        details = Details(
            kind=told["kind"],
            title=told["title"],
            publisher=told["publisher"],
            date=told["published"],
            inferred_from=told["inferred_from"],
            note=told["note"],
        )
        path = paths.resource("sample", told["file"])
        imported = sources.import_file(self.store, dossier=self.dossier, path=path, details=details)
        self.sources[told["file"]] = imported.source.id

    def _introduce(self, told: dict[str, Any]) -> None:
        made = speakers.add(self.store, dossier=self.dossier, name=told["name"], side=told["side"])
        speaker = _id(made.made)
        for alias in told["aliases"]:
            speakers.add_alias(self.store, speaker=speaker, alias=alias)
        for role in told["roles"]:
            speakers.add_role(self.store, speaker=speaker, **role)

    def _spans(self, told: dict[str, Any]) -> list[dict[str, int]]:
        source = self.sources[told["source"]]
        text = sources.text_of(self.store, source)
        found = [passages.find(text, words) for words in told["words"]]
        return [{"source": source, "start": s.start, "end": s.end} for s in found]

    def _keep_finding(self, told: dict[str, Any]) -> None:
        edition = self.editions[told["edition"]]
        first, *others = self._spans(told)
        made = findings.keep(
            self.store,
            **first,
            report=edition["report"],
            edition=edition["year"],
            grade=told["grade"],
            note=told["note"],
        )
        self.kept[told["key"]] = _id(made.made)
        for span in others:
            findings.add_passage(self.store, finding=_id(made.made), **span)

    def _keep_claim(self, told: dict[str, Any]) -> None:
        first, *others = self._spans(told)
        made = claims.keep(
            self.store,
            **first,
            speaker=told["speaker"],
            date=told["said"],
            inferred_from=told["inferred_from"],
            occasion=told["occasion"],
        )
        self.kept[told["key"]] = _id(made.made)
        for span in others:
            claims.add_passage(self.store, claim=_id(made.made), **span)

    def _pair(self, told: dict[str, Any]) -> None:
        claim, finding = self.kept[told["claim"]], self.kept[told["finding"]]
        pairings.add(
            self.store, claim=claim, finding=finding, stance=told["stance"], note=told["note"]
        )

    def _record(self, told: dict[str, Any]) -> None:
        claim = self.kept[told["key"]]
        claims.edit(self.store, claim=claim, **told["record"])
        for reading in told["readings"]:
            readings.add(self.store, claim=claim, **reading)

    def _decide(self, told: dict[str, Any]) -> None:
        claim = self.kept[told["key"]]
        verdicts.mark(
            self.store,
            claim=claim,
            verdict=told["verdict"],
            reason=told["reason"],
            rationale=told["rationale"],
        )
        verdicts.set_status(self.store, claim=claim, status=told["status"])


def _id(made: int | None) -> int:
    if made is None:
        raise RuntimeError("the operation made nothing")
    return made
