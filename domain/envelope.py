"""The envelope, layout 1: the bytes of one entry in the ledger. It never changes; a new layout would be a new number.

An entry is the canonical form of one object with exactly the members below, all present, ``null`` where empty. The
position is not inside: the append gives it, and the leaf index of the log proves it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final, Literal, get_args
from uuid import UUID

from domain.canonical import NotCanonicalError, check_profile, unchecked_bytes

ENVELOP: Final = 1
GROOTSTE_ENTRY: Final = 60_000
"""Largest entry in bytes; tlog-tiles and CloudEvents both stop near 64 KB."""

SoortStroom = Literal["zaak", "gemeente"]
SoortActor = Literal["medewerker", "client", "aanbieder", "systeem"]
AardCorrectie = Literal["vervangt", "vervalt"]
Json = Any

_LEAF: Final = b"\x00"
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z\Z", re.ASCII)
_GEMEENTE: Final = re.compile(r"[0-9]{4}\Z")
_TOPIC: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_POINTER: Final = re.compile(r"(/([a-z][A-Za-z0-9]*|0|[1-9][0-9]*))+\Z")


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
    """That an entry replaces (``vervangt``) or declares void (``vervalt``) the one with ``versie`` in its stream."""

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
    check_profile({**entry, "verzegeld": None}, "")
    check_profile(list(pointers.values()), "/verzegeld")
    assert all(_POINTER.match(pointer) for pointer in pointers), "een naam in verzegeld is geen JSON Pointer"
    return unchecked_bytes(entry)


def leaf_hash(inhoud: bytes) -> bytes:
    """Give the hash of the bytes of an entry as a leaf of the log: SHA-256 over a zero byte and those (RFC 6962)."""
    return sha256(_LEAF + inhoud).digest()


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
    except (ValueError, RecursionError) as fout:
        raise OnleesbareEntry("geen JSON") from fout
    if not isinstance(ruw, dict) or ruw.get("envelop") != ENVELOP:
        raise OnleesbareEntry("onbekende indeling van de envelop")
    if set(ruw) != {"envelop", *_VORM}:
        raise OnleesbareEntry("de leden van de envelop zijn niet die van indeling 1")
    for naam, klopt in _VORM.items():
        if not klopt(ruw[naam]):
            raise OnleesbareEntry(f"lid '{naam}' van de envelop heeft niet de vorm van indeling 1")
    try:
        entry = _entry(ruw)
        opnieuw = entry.als_bytes()
    except OnleesbareEntry:
        raise
    except NotCanonicalError as fout:
        raise OnleesbareEntry(f"buiten het profiel van de canonieke vorm: {fout}") from fout
    except (ValueError, RecursionError) as fout:
        raise OnleesbareEntry(f"een lid van de envelop is onleesbaar: {type(fout).__name__}") from fout
    if opnieuw != inhoud:
        raise OnleesbareEntry("de bytes staan niet in canonieke vorm")
    return entry


def _is_tekst(waarde: Json) -> bool:
    return isinstance(waarde, str)


def _is_volgnummer(waarde: Json) -> bool:
    return isinstance(waarde, int) and not isinstance(waarde, bool) and waarde >= 1


def _is_object_met(waarde: Json, leden: Mapping[str, Callable[[Json], bool]]) -> bool:
    if not isinstance(waarde, dict) or set(waarde) != set(leden):
        return False
    return all(klopt(waarde[naam]) for naam, klopt in leden.items())


def _is_actor(waarde: Json) -> bool:
    teksten = dict.fromkeys(("uitgever", "id", "rol"), _is_tekst)
    return _is_object_met(
        waarde,
        {"soort": get_args(SoortActor).__contains__, "namens": lambda w: w is None or _is_tekst(w), **teksten},
    )


def _is_correctie(waarde: Json) -> bool:
    return waarde is None or _is_object_met(
        waarde, {"versie": _is_volgnummer, "aard": get_args(AardCorrectie).__contains__}
    )


def _is_verzegeld(waarde: Json) -> bool:
    leden = dict.fromkeys(("s", "n", "c"), _is_tekst)
    return isinstance(waarde, dict) and all(
        _POINTER.match(pointer) and _is_object_met(lid, leden) for pointer, lid in waarde.items()
    )


_VORM: Final[Mapping[str, Callable[[Json], bool]]] = MappingProxyType(
    {
        "gemeente": lambda w: _is_tekst(w) and _GEMEENTE.match(w) is not None,
        "soortStroom": get_args(SoortStroom).__contains__,
        "stroom": _is_tekst,
        "versie": _is_volgnummer,
        "gebeurtenis": _is_tekst,
        "topic": lambda w: _is_tekst(w) and _TOPIC.match(w) is not None,
        "schemaversie": _is_volgnummer,
        "geldigOp": _is_tekst,
        "vastgelegdOp": _is_tekst,
        "actor": _is_actor,
        "opdracht": _is_tekst,
        "samenhang": _is_tekst,
        "oorzaak": lambda w: w is None or _is_tekst(w),
        "corrigeert": _is_correctie,
        "data": lambda w: isinstance(w, dict),
        "verzegeld": _is_verzegeld,
    }
)


def _entry(ruw: dict[str, Json]) -> Entry:
    corrigeert = ruw["corrigeert"]
    return Entry(
        gemeente=ruw["gemeente"],
        soort_stroom=ruw["soortStroom"],
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
        oorzaak=UUID(ruw["oorzaak"]) if ruw["oorzaak"] is not None else None,
        corrigeert=Correctie(**corrigeert) if corrigeert is not None else None,
        data=ruw["data"],
        verzegeld={pointer: Verzegeling(**v) for pointer, v in ruw["verzegeld"].items()},
    )
