"""What differs between two zaakbeelden of one zaak, and which event made the difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from projections.rij import Json, Rij
from projections.zaakbeeld import Beeld

# What was asked, and how far was read: no part of the zaak itself.
_VRAAG: Final = frozenset({"geldigOp", "bekendOp", "versie"})
# What a rule says of the zaak may hold any name.
_VAN_DE_REGEL: Final = frozenset({"feiten", "uitkomst", "stappen"})
_KENMERKEN: Final = (("versie",), ("versie", "soort"), ("versie", "nummer"), ("nummer",))

Paar = tuple[Json, Json]


class Verschil(Rij):
    """One place that differs. ``was`` or ``wordt`` is ``null`` where the place is not there at all.

    ``pointer`` is a JSON Pointer into the second zaakbeeld, for what is gone into the first. ``door`` is the versie of
    the event that made the difference: an act that came into view, or a correction. ``null`` when none did: then it is
    the day, or the law that was known, or more than one event together.
    """

    pointer: str
    was: Json
    wordt: Json
    door: int | None


@dataclass(frozen=True)
class _Plek:
    """A difference with the objects around it, from the outside inwards."""

    pointer: str
    paar: Paar
    rondom: tuple[Paar, ...]


def verschil(a: Beeld, b: Beeld) -> list[Verschil]:
    """List what changed from zaakbeeld ``a`` to ``b``, in the order of ``b``."""
    oorzaken = _Oorzaken.tussen(a, b)
    return [
        Verschil(pointer=plek.pointer, was=plek.paar[0], wordt=plek.paar[1], door=oorzaken.van(plek))
        for naam in _namen(a, b)
        if naam not in _VRAAG
        for plek in _plekken((a.get(naam), b.get(naam)), f"/{_pointer(naam)}", (_herkomst(naam, a, b),))
    ]


def _herkomst(naam: str, a: Beeld, b: Beeld) -> Paar:
    # What stands beside the acts comes from the melding; only the fase moves on.
    bron = "faseSinds" if naam == "fase" else "melding"
    return a.get(bron), b.get(bron)


def _plekken(paar: Paar, pointer: str, rondom: tuple[Paar, ...]) -> Iterator[_Plek]:
    was, wordt = paar
    if was == wordt:
        return
    binnen = (*rondom, paar)
    if isinstance(was, dict) and isinstance(wordt, dict):
        for naam in _namen(was, wordt):
            yield from _plekken((was.get(naam), wordt.get(naam)), f"{pointer}/{_pointer(naam)}", binnen)
    elif isinstance(was, list) and isinstance(wordt, list):
        for plaats, lid in _gekoppeld(was, wordt):
            yield from _plekken(lid, f"{pointer}/{plaats}", rondom)
    else:
        yield _Plek(pointer, paar, binnen)


def _gekoppeld(was: list[Json], wordt: list[Json]) -> Iterator[tuple[int, Paar]]:
    """Pair the members of two lists by what identifies them, or else by their place."""
    toen, nu = _sleutels(was, wordt)
    for plaats, sleutel in enumerate(nu):
        yield plaats, (was[toen.index(sleutel)] if sleutel in toen else None, wordt[plaats])
    for plaats, sleutel in enumerate(toen):
        if sleutel not in nu:
            yield plaats, (was[plaats], None)


def _sleutels(was: list[Json], wordt: list[Json]) -> tuple[list[Json], list[Json]]:
    if all(isinstance(lid, dict) for lid in (*was, *wordt)):
        for kenmerk in _KENMERKEN:
            toen, nu = ([tuple(lid.get(naam) for naam in kenmerk) for lid in leden] for leden in (was, wordt))
            if _uniek(toen) and _uniek(nu):
                return toen, nu
    return list(range(len(was))), list(range(len(wordt)))


def _uniek(sleutels: Sequence[Json]) -> bool:
    return len(set(sleutels)) == len(sleutels)


def _namen(was: Mapping[str, Json], wordt: Mapping[str, Json]) -> list[str]:
    return [*wordt, *(naam for naam in was if naam not in wordt)]


def _pointer(naam: str) -> str:
    return naam.replace("~", "~0").replace("/", "~1")


@dataclass(frozen=True)
class _Oorzaken:
    """Which events can have made a difference: acts that only one side shows, corrections that only one side knows.

    ``enige`` is the one event that lies between the two sides, when they ask the same in all other respects.
    """

    handelingen: frozenset[int]
    correcties: Mapping[int, int]
    enige: int | None

    @classmethod
    def tussen(cls, a: Beeld, b: Beeld) -> _Oorzaken:
        """Compare the two sides."""
        bekend, laatste = sorted((a["versie"], b["versie"]))
        zelfde_dag = a["geldigOp"] == b["geldigOp"]
        if zelfde_dag and laatste == bekend + 1 and a["bekendOp"] == b["bekendOp"]:
            # Whatever differs, one event can have done it: a replay step by step need not look through the whole zaak.
            return cls(frozenset(), {}, enige=laatste)
        te_zien = frozenset(_versies(_zonder_vraag(a))) ^ frozenset(_versies(_zonder_vraag(b)))
        correcties = {een["versie"]: een["corrigeert"] for een in (*a["correcties"], *b["correcties"])}
        return cls(
            # On one and the same day an act that both sides know can only be hidden by a correction of another act.
            handelingen=frozenset(versie for versie in te_zien if versie > bekend or not zelfde_dag),
            correcties={correcties[versie]: versie for versie in sorted(correcties) if versie > bekend},
            enige=None,
        )

    def van(self, plek: _Plek) -> int | None:
        """Name the event behind a difference: of the acts it comes from, the nearest that was corrected or is new."""
        for was, wordt in reversed(plek.rondom):
            for versie in (*_eigen_versies(wordt), *_eigen_versies(was)):
                if versie in self.correcties:
                    return self.correcties[versie]
                if versie in self.handelingen:
                    return versie
        return self.enige


def _eigen_versies(waarde: Json) -> Iterator[int]:
    """Give the versie of the act that an object tells of, then those of the acts that it mentions."""
    if isinstance(waarde, dict):
        if "versie" in waarde:
            yield waarde["versie"]
        yield from (lid["versie"] for lid in waarde.values() if isinstance(lid, dict) and "versie" in lid)


def _versies(waarde: Json) -> Iterator[int]:
    if isinstance(waarde, dict):
        yield from _eigen_versies(waarde)
        for naam, lid in waarde.items():
            if naam not in _VAN_DE_REGEL:
                yield from _versies(lid)
    elif isinstance(waarde, list):
        for lid in waarde:
            yield from _versies(lid)


def _zonder_vraag(beeld: Beeld) -> Beeld:
    return {naam: lid for naam, lid in beeld.items() if naam not in _VRAAG}
