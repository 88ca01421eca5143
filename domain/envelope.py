"""The envelope, layout 1: the bytes of one entry in the ledger. It never changes; a new layout would be a new number.

An entry is the canonical form of one object with exactly the members below, all present, ``null`` where empty. The
position is not inside: the append gives it, and the leaf index of the log proves it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final, Literal, cast, get_args
from uuid import UUID

from domain.canonical import canonical_bytes

ENVELOP: Final = 1
GROOTSTE_ENTRY: Final = 60_000
"""Largest entry in bytes; tlog-tiles and CloudEvents both stop near 64 KB."""

SoortStroom = Literal["zaak", "gemeente"]
SoortActor = Literal["medewerker", "client", "aanbieder", "systeem"]
AardCorrectie = Literal["vervangt", "vervalt"]
Json = Any

_LEDEN: Final = (
    "envelop",
    "gemeente",
    "soortStroom",
    "stroom",
    "versie",
    "gebeurtenis",
    "topic",
    "schemaversie",
    "geldigOp",
    "vastgelegdOp",
    "actor",
    "opdracht",
    "samenhang",
    "oorzaak",
    "corrigeert",
    "data",
    "verzegeld",
)
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z\Z")


class OnleesbareEntry(ValueError):
    """Stored bytes that are not an entry of a layout this version knows. Nothing may be skipped on account of it."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acted: ``uitgever`` and ``id`` are the token's iss and sub, never a name; ``namens`` for whom, or None."""

    soort: SoortActor
    uitgever: str
    id: str
    rol: str
    namens: str | None = None


@dataclass(frozen=True, slots=True)
class Correctie:
    """That an entry stands in for (``vervangt``) or declares void (``vervalt``) the one with ``versie`` in its stream."""

    versie: int
    aard: AardCorrectie


@dataclass(frozen=True, slots=True)
class Verzegeling:
    """A sealed member: key id ``s``, nonce ``n``, ciphertext with tag ``c``, each base64url without padding."""

    s: str
    n: str
    c: str


@dataclass(frozen=True)
class Entry:
    """One entry as it is stored. ``data`` holds the open members; ``verzegeld`` the rest, by JSON Pointer."""

    gemeente: str
    soort_stroom: SoortStroom
    stroom: UUID
    versie: int
    gebeurtenis: UUID
    topic: str
    schemaversie: int
    geldig_op: date
    vastgelegd_op: datetime
    actor: Actor
    opdracht: UUID
    samenhang: UUID
    oorzaak: UUID | None
    corrigeert: Correctie | None
    data: Mapping[str, Json]
    verzegeld: Mapping[str, Verzegeling]

    @property
    def originator_id(self) -> UUID:
        """Give the stream under the name that the ``eventsourcing`` library asks for."""
        return self.stroom

    @property
    def originator_version(self) -> int:
        """Give the version under the name that the ``eventsourcing`` library asks for."""
        return self.versie

    def als_bytes(self) -> bytes:
        """Give the bytes that are stored, hashed and published: the canonical form of layout 1."""
        return canonical_object(self._als_object())

    def _als_object(self) -> dict[str, Json]:
        actor, corrigeert = self.actor, self.corrigeert
        return {
            "envelop": ENVELOP,
            "gemeente": self.gemeente,
            "soortStroom": self.soort_stroom,
            "stroom": str(self.stroom),
            "versie": self.versie,
            "gebeurtenis": str(self.gebeurtenis),
            "topic": self.topic,
            "schemaversie": self.schemaversie,
            "geldigOp": self.geldig_op.isoformat(),
            "vastgelegdOp": moment_als_tekst(self.vastgelegd_op),
            "actor": {
                "soort": actor.soort,
                "uitgever": actor.uitgever,
                "id": actor.id,
                "rol": actor.rol,
                "namens": actor.namens,
            },
            "opdracht": str(self.opdracht),
            "samenhang": str(self.samenhang),
            "oorzaak": str(self.oorzaak) if self.oorzaak else None,
            "corrigeert": {"versie": corrigeert.versie, "aard": corrigeert.aard} if corrigeert else None,
            "data": self.data,
            "verzegeld": {p: {"s": v.s, "n": v.n, "c": v.c} for p, v in self.verzegeld.items()},
        }


def canonical_object(entry: Mapping[str, Json]) -> bytes:
    """Give the canonical bytes of an entry.

    The names in ``verzegeld`` are JSON Pointers, the one place where a member name lies outside the profile; they are
    ASCII, so the order of their bytes and of RFC 8785 (UTF-16) is the same.
    """
    pointers = entry["verzegeld"]
    canonical_bytes({**entry, "verzegeld": None})
    canonical_bytes(list(pointers.values()))
    assert all(pointer.isascii() and pointer.startswith("/") for pointer in pointers)
    return json.dumps(entry, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def moment_als_tekst(moment: datetime) -> str:
    """Write a moment in UTC with always six decimals and Z; a moment without a zone is a bug."""
    assert moment.tzinfo is not None, "een moment zonder zone"
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def moment_uit_tekst(tekst: str) -> datetime:
    """Read a moment in the one form in which layout 1 writes it."""
    if not _MOMENT.match(tekst):
        raise OnleesbareEntry("vastgelegdOp heeft niet zes decimalen en een Z")
    return datetime.fromisoformat(tekst)


def lees_entry(inhoud: bytes) -> Entry:
    """Read stored bytes. Raises ``OnleesbareEntry`` for another layout, a missing or extra member, or other bytes.

    Reading is exact: the entry must give back the very same bytes, so that what is read is what was hashed.
    """
    try:
        ruw = json.loads(inhoud)
    except ValueError as fout:
        raise OnleesbareEntry("geen JSON") from fout
    if not isinstance(ruw, dict) or ruw.get("envelop") != ENVELOP:
        raise OnleesbareEntry("onbekende indeling van de envelop")
    if set(ruw) != set(_LEDEN):
        raise OnleesbareEntry("de leden van de envelop zijn niet die van indeling 1")
    try:
        entry = _entry(ruw)
    except (KeyError, TypeError, ValueError) as fout:
        raise OnleesbareEntry(f"een lid van de envelop is onleesbaar: {type(fout).__name__}") from fout
    if entry.als_bytes() != inhoud:
        raise OnleesbareEntry("de bytes staan niet in canonieke vorm")
    return entry


def _entry(ruw: dict[str, Json]) -> Entry:
    corrigeert = ruw["corrigeert"]
    if ruw["soortStroom"] not in get_args(SoortStroom) or ruw["actor"]["soort"] not in get_args(SoortActor):
        raise OnleesbareEntry("onbekende soort stroom of actor")
    return Entry(
        gemeente=ruw["gemeente"],
        soort_stroom=cast("SoortStroom", ruw["soortStroom"]),
        stroom=UUID(ruw["stroom"]),
        versie=ruw["versie"],
        gebeurtenis=UUID(ruw["gebeurtenis"]),
        topic=ruw["topic"],
        schemaversie=ruw["schemaversie"],
        geldig_op=date.fromisoformat(ruw["geldigOp"]),
        vastgelegd_op=moment_uit_tekst(ruw["vastgelegdOp"]),
        actor=Actor(**ruw["actor"]),
        opdracht=UUID(ruw["opdracht"]),
        samenhang=UUID(ruw["samenhang"]),
        oorzaak=UUID(ruw["oorzaak"]) if ruw["oorzaak"] else None,
        corrigeert=Correctie(**corrigeert) if corrigeert else None,
        data=ruw["data"],
        verzegeld={pointer: Verzegeling(**v) for pointer, v in ruw["verzegeld"].items()},
    )
