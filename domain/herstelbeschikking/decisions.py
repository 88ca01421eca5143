"""Decisions on putting a slip right: of a besluit that the client has, by a beslisser, with no right touched."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.beschikking.decisions import BeschikkingOnbekend
from domain.gebeurtenis import Event, Tekst, Vindplaats
from domain.herstelbeschikking.events import BeschikkingHersteld
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    CommandMetBijlagen,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
)
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak


class BeschikkingHerstellen(CommandMetBijlagen):
    """Put a clear slip right in a besluit that was made known. The same again is refused.

    Only what it says: who gets more, less or something else has a herziening or another besluit, against which there
    is bezwaar. Before the bekendmaking there is nothing to put right: the letter was not sent.
    """

    NAAM: ClassVar[str] = "herstelbeschikking"
    ROLLEN: ClassVar[tuple[str, ...]] = ("beslisser", "bezwaar")
    BESLUIT: ClassVar[bool] = True

    beschikking: Annotated[int, Field(ge=1)]
    verzonden_op: date
    onjuist: Tekst
    juist: Tekst
    artikelen: Annotated[tuple[Vindplaats, ...], Field(max_length=40)] = ()


class NietsTeHerstellen(Weigering):
    """The besluit was not sent yet, or what is right is what was wrong."""

    probleem = "niets-te-herstellen"
    titel = "Er is niets te herstellen"


def herstel_beschikking(
    command: BeschikkingHerstellen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a slip: in a besluit that the client knows of, from the day of its bekendmaking on."""
    besluit = zaak.besluit(command.beschikking)
    if besluit is None:
        raise BeschikkingOnbekend(
            f"Beschikking {command.beschikking} is in deze zaak niet genomen.", veld="beschikking"
        )
    if not isinstance(besluit, BekendgemaaktBesluit):
        raise NietsTeHerstellen(
            f"Beschikking {command.beschikking} is nog niet bekendgemaakt: verbeter haar voor zij wordt verzonden.",
            veld="beschikking",
        )
    if command.juist == command.onjuist:
        raise NietsTeHerstellen("Wat juist is, is wat er stond.", veld="juist")
    eis_dag("verzondenOp", command.verzonden_op, bij, na=besluit.bekendgemaakt.op, wat="de bekendmaking")
    hersteld = BeschikkingHersteld(
        beschikking=command.beschikking,
        beschikkingnummer=besluit.genomen.inhoud.beschikkingnummer,
        onjuist=command.onjuist,
        juist=command.juist,
        artikelen=command.artikelen,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    for een in zaak.van(BeschikkingHersteld):
        if een.inhoud == hersteld:
            raise AlGedaan(f"Dit is op {een.op.isoformat()} al hersteld.")
    return (Event(hersteld, command.verzonden_op),)


HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "herstelbeschikkingen",
        BeschikkingHerstellen,
        "Herstel een verschrijving in een bekendgemaakt besluit",
        herstel_beschikking,
    ),
)
