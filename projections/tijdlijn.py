"""The audit trail of a zaak: every event in order of versie, in a sentence for people, with who recorded it and when.

No name and no free text stands in a sentence. What an event holds stands apart: ``details`` is what lies in the clear
in the ledger, ``persoonlijk`` what was unsealed for this reading, to be shown only to who asked for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal
from uuid import UUID

from domain.envelope import AardCorrectie, SoortActor
from domain.gebeurtenis import splits
from domain.zaak.geschiedenis import Vastgelegd
from projections.rij import Json, Moment, Rij

Stand = Literal["geldt", "vervangen", "vervallen"]


class ActorInTijdlijn(Rij):
    """Who recorded the event: the token's iss and sub, never a name."""

    soort: SoortActor
    rol: str
    id: str
    uitgever: str
    namens: str | None = None


class CorrectieInTijdlijn(Rij):
    """Which event this one takes the place of, or declares void."""

    versie: int
    aard: AardCorrectie


class TijdlijnRegel(Rij):
    """One event. ``stand`` says whether it counts; ``gecorrigeerdDoor`` is the versie that counts in its place."""

    versie: int
    positie: int
    gebeurtenis: UUID
    topic: str
    geldig_op: date
    vastgelegd_op: Moment
    zin: str
    actor: ActorInTijdlijn
    corrigeert: CorrectieInTijdlijn | None = None
    stand: Stand = "geldt"
    gecorrigeerd_door: int | None = None
    details: dict[str, Json]
    persoonlijk: dict[str, Json]


def tijdlijn(gelezen: Sequence[Vastgelegd]) -> tuple[TijdlijnRegel, ...]:
    """Tell every event that was read, those that a correction replaced or declared void included."""
    laatste = {een.corrigeert.versie: een for een in gelezen if een.corrigeert is not None}
    return tuple(_regel(een, laatste) for een in sorted(gelezen, key=lambda een: een.versie))


def _regel(een: Vastgelegd, laatste: dict[int, Vastgelegd]) -> TijdlijnRegel:
    open_leden, verzegeld = splits(een.inhoud)
    actor, correctie = een.actor, een.corrigeert
    stand, door = _stand(een, laatste)
    return TijdlijnRegel(
        versie=een.versie,
        positie=een.positie,
        gebeurtenis=een.gebeurtenis,
        topic=een.inhoud.TOPIC,
        geldig_op=een.geldig_op,
        vastgelegd_op=een.vastgelegd_op,
        zin=zin_van(een),
        actor=ActorInTijdlijn(
            soort=actor.soort, rol=actor.rol, id=actor.id, uitgever=actor.uitgever, namens=actor.namens
        ),
        corrigeert=CorrectieInTijdlijn(versie=correctie.versie, aard=correctie.aard) if correctie else None,
        stand=stand,
        gecorrigeerd_door=door,
        details=open_leden,
        persoonlijk={lid.pointer: lid.waarde for lid in verzegeld},
    )


def _stand(een: Vastgelegd, laatste: dict[int, Vastgelegd]) -> tuple[Stand, int | None]:
    """Say whether an event counts: of an event and its corrections only the last one known does."""
    gecorrigeerd = een.corrigeert.versie if een.corrigeert else een.versie
    laatst = laatste.get(gecorrigeerd)
    if laatst is None or laatst is een:
        return "geldt", None
    vervalt = laatst.corrigeert is not None and laatst.corrigeert.aard == "vervalt"
    return ("vervallen" if vervalt else "vervangen"), laatst.versie


def zin_van(een: Vastgelegd) -> str:
    """Tell an event in one Dutch sentence; of a correction what it corrects, without anything that is sealed."""
    zin = een.inhoud.zin
    if een.corrigeert is None:
        return zin
    if een.corrigeert.aard == "vervalt":
        return f"Versie {een.corrigeert.versie} is vervallen verklaard. Daar stond: {zin}"
    return f"Correctie van versie {een.corrigeert.versie}. {zin}"
