"""What stands in a dossier: a row for each event, besluit, text of law and bijlage, and the whole of them."""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from domain.beschikking.besluit import Rechtsmiddel
from domain.beschikking.events import WijzeVanBekendmaking
from domain.voorziening import Wet
from projections.rij import Json, Moment, Rij
from projections.tijdlijn import ActorInTijdlijn, CorrectieInTijdlijn, Stand
from projections.volledigheid import Volledigheid


class GemeenteInDossier(Rij):
    """The gemeente by its CBS code at creation; ``oefen`` is one for practice, in which nothing is real."""

    code: str
    naam: str
    oefen: bool


class GebeurtenisInDossier(Rij):
    """One event, whole. ``gewist`` lists the places in ``inhoud`` of which the key was destroyed.

    ``schemaversie`` is that of the stored bytes; ``inhoud`` has today's shape. ``samenhang`` is the first command of
    the chain, ``oorzaak`` the event that led to this one, ``adviezen`` the versies of the receipts it rests on.
    """

    versie: int
    positie: int
    gebeurtenis: UUID
    topic: str
    schemaversie: int
    geldig_op: date
    vastgelegd_op: Moment
    actor: ActorInTijdlijn
    opdracht: UUID
    samenhang: UUID
    oorzaak: UUID | None
    zin: str
    corrigeert: CorrectieInTijdlijn | None
    stand: Stand
    gecorrigeerd_door: int | None
    adviezen: tuple[int, ...]
    inhoud: dict[str, Json]
    gewist: tuple[str, ...]


class AantekeningInDossier(Rij):
    """What advices say of a text as a whole, in the words of their step."""

    bron: str
    toelichting: str


class TekstInDossier(Rij):
    """A text of law that a receipt names: how a jurist cites it, and from when to when it counts, as far as held.

    ``aantekeningen`` is what its answers say of the text as a whole; it stands among the steps of the receipts too.
    """

    regime: str
    titel: str
    van: date | None = None
    tot_en_met: date | None = None
    aantekeningen: tuple[AantekeningInDossier, ...] = ()


class AfwijkingInDossier(Rij):
    """That the besluit departs from an advice: on which article, and why."""

    grondslag: str
    motivering: Json


class AdviesBijBesluit(Rij):
    """What a rule advised for a besluit: its text, its outcome and each article it weighed (``stappen``)."""

    versie: int
    regel: str
    peildatum: date
    regime: str | None
    regelversie: int | None
    normen: str | None
    niet_beschikbaar: Json
    feiten: Json
    uitkomst: Json
    stappen: Json
    afwijking: AfwijkingInDossier | None


class BesluitInDossier(Rij):
    """One besluit: who took it, when it was made known, on what it rests, and why."""

    versie: int
    topic: str
    zin: str
    beschikking: int
    beschikkingnummer: int
    rechtsmiddel: Rechtsmiddel
    genomen_op: date
    genomen_door: ActorInTijdlijn
    bekendgemaakt_op: date | None
    bekendgemaakt_door: int | None
    wijze: WijzeVanBekendmaking | None
    artikelen: tuple[str, ...]
    motivering: Json
    adviezen: tuple[AdviesBijBesluit, ...]


class BijlageInDossier(Rij):
    """A document that an event (``versie``) names; hash and length are those of the sealed bytes."""

    versie: int
    bijlage: UUID
    sha256: str
    lengte: int
    mediatype: str


class Dossier(Rij):
    """The whole case. ``client`` and ``betrokkenen`` as they were told last; ``stand`` as it is on ``geldigOp``."""

    indeling: Literal[1] = 1
    gemeente: GemeenteInDossier
    zaak: UUID
    zaaknummer: str
    wet: Wet
    geldig_op: date
    bekend_op: date
    versie: int
    client: Json
    betrokkenen: Json
    gebeurtenissen: tuple[GebeurtenisInDossier, ...]
    besluiten: tuple[BesluitInDossier, ...]
    teksten: tuple[TekstInDossier, ...]
    stand: dict[str, Json]
    bijlagen: tuple[BijlageInDossier, ...]
    volledigheid: Volledigheid
