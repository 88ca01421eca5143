"""What changed in a zaak between two points from which it is looked at, and after each event, told with its event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from domain.regels.feiten import lees_datum
from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.handeling import Rechtskader
from projections.rij import Json, Moment, Rij
from projections.tijdlijn import zin_van
from projections.verschil import verschil
from projections.zaakbeeld import Beeld, stappen, zaakbeeld


@dataclass(frozen=True)
class Kijkpunt:
    """From where a zaak is looked at: as it counted on one day, with what was known at the end of another."""

    geldig_op: date
    bekend_op: date


def lees_kijkpunt(tekst: str) -> Kijkpunt:
    """Read a point as callers write it: ``geldigOp,bekendOp``; a day alone is both. Raises ``ValueError`` in Dutch."""
    geldig, komma, bekend = tekst.partition(",")
    return Kijkpunt(lees_datum(geldig), lees_datum(bekend if komma else geldig))


class Gebeurtenisregel(Rij):
    """An event by its place, its kind and a sentence; nothing personal stands in it."""

    versie: int
    topic: str
    geldig_op: date
    vastgelegd_op: Moment
    zin: str


class Verandering(Rij):
    """One place that differs; ``door`` is the event that made the difference, or ``null`` when no single one did.

    ``pointer`` is a JSON Pointer into the zaakbeeld at the second point, for what is gone into that at the first.
    """

    pointer: str
    was: Json
    wordt: Json
    door: Gebeurtenisregel | None


@dataclass(frozen=True)
class Stap:
    """One event, what it changed in the zaak, and the zaak after it."""

    gebeurtenis: Gebeurtenisregel
    veranderingen: tuple[Verandering, ...]
    ervoor: Beeld
    beeld: Beeld

    def als_json(self) -> dict[str, Json]:
        """Give the step as JSON: the event, what it changed, and the whole zaakbeeld after it."""
        return {
            **self.gebeurtenis.als_json(),
            "veranderingen": [een.als_json() for een in self.veranderingen],
            "beeld": self.beeld,
        }


@dataclass(frozen=True)
class Vergelijking:
    """A zaak from two points, and what changed from the one to the other."""

    van: Beeld
    tot: Beeld
    veranderingen: tuple[Verandering, ...]

    def als_json(self) -> dict[str, Json]:
        """Give the comparison as JSON: both points with the last versie known there, and what changed."""
        punten = {
            naam: {lid: beeld[lid] for lid in ("geldigOp", "bekendOp", "versie")}
            for naam, beeld in (("van", self.van), ("tot", self.tot))
        }
        return {**punten, "veranderingen": [een.als_json() for een in self.veranderingen]}


def vergelijk(
    van: tuple[Kijkpunt, Sequence[Vastgelegd]], tot: tuple[Kijkpunt, Sequence[Vastgelegd]], kader: Rechtskader
) -> Vergelijking:
    """Compare a zaak from two points, each with the events that were known there; none where the zaak was not known."""
    a, b = (
        zaakbeeld(gelezen, kader, geldig_op=punt.geldig_op, bekend_op_dag=punt.bekend_op)
        for punt, gelezen in (van, tot)
    )
    # Who looks back in time compares as well: the side that knows more tells of all events.
    return Vergelijking(a, b, veranderingen(a, b, max(van[1], tot[1], key=len)))


def veranderingen(a: Beeld, b: Beeld, gelezen: Sequence[Vastgelegd]) -> tuple[Verandering, ...]:
    """List what changed from zaakbeeld ``a`` to ``b``, each with its event out of ``gelezen``."""
    per_versie = {een.versie: een for een in gelezen}
    return tuple(
        Verandering(
            pointer=een.pointer,
            was=een.was,
            wordt=een.wordt,
            door=None if een.door is None else _regel(per_versie[een.door]),
        )
        for een in verschil(a, b)
    )


def stap_voor_stap(
    gelezen: Sequence[Vastgelegd], kader: Rechtskader, *, geldig_op: date, bekend_op_dag: date
) -> Iterator[Stap]:
    """Give each event with what it changed in the zaak, always seen on the same day and under the same known law."""
    ervoor = zaakbeeld((), kader, geldig_op=geldig_op, bekend_op_dag=bekend_op_dag)
    beelden = stappen(gelezen, kader, geldig_op=geldig_op, bekend_op_dag=bekend_op_dag)
    for een, beeld in zip(gelezen, beelden, strict=True):
        yield Stap(_regel(een), veranderingen(ervoor, beeld, [een]), ervoor, beeld)
        ervoor = beeld


def _regel(een: Vastgelegd) -> Gebeurtenisregel:
    return Gebeurtenisregel(
        versie=een.versie,
        topic=een.inhoud.TOPIC,
        geldig_op=een.geldig_op,
        vastgelegd_op=een.vastgelegd_op,
        zin=zin_van(een),
    )
