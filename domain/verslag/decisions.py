"""Decisions around the verslag."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.gebeurtenis import Event, Gebeurtenis, Tekst
from domain.verslag.events import OpmerkingenOntvangen, VerslagVerstrekt
from domain.weigering import Weigering
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    CommandMetBijlagen,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak


class VerslagVerstrekken(CommandMetBijlagen):
    """Record that the client was given the verslag. A second one needs a new gesprek first."""

    NAAM: ClassVar[str] = "verslag"

    verstrekt_op: date
    wijze: Literal["brief", "email", "digitaal", "uitgereikt"]
    samenvatting: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)


class OpmerkingenMaken(CommandMetBijlagen):
    """Record the client's remarks on a verslag. The same day twice is refused."""

    NAAM: ClassVar[str] = "opmerkingen bij verslag"

    ontvangen_op: date
    verslag: Annotated[int, Field(ge=1)]
    opmerkingen: Tekst


class GesprekOntbreekt(Weigering):
    """A verslag rests on a gesprek, or on the decision that none was needed (Nijmegen art. 5 and 6)."""

    probleem = "gesprek-ontbreekt"
    titel = "Nog geen gesprek"


class VerslagOnbekend(Weigering):
    """There is no verslag with this number in the zaak."""

    probleem = "verslag-onbekend"
    titel = "Verslag onbekend"


def verstrek_verslag(
    command: VerslagVerstrekken, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on a verslag: after the onderzoek, once for each."""
    onderzocht = zaak.laatste_dag_onderzoek
    if onderzocht is None:
        raise GesprekOntbreekt(
            "Er is nog geen gesprek gevoerd en daarvan is niet afgezien; er is niets om te verslaan."
        )
    eis_dag("verstrektOp", command.verstrekt_op, bij, na=onderzocht, wat="het gesprek")
    if zaak.verslagen and zaak.onderzoek[-1].versie < zaak.verslagen[-1].versie:
        raise AlGedaan(f"Het verslag is al verstrekt op {zaak.verslagen[-1].op.isoformat()}.")
    opdracht = Weegopdracht(
        handeling="verslag",
        peildatum=command.verstrekt_op,
        bekend_op=bij.vandaag,
        bekend={"wet": zaak.melding.inhoud.wet, "verstrektAanClient": True},
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    verslag = VerslagVerstrekt(
        verslag=volgend_nummer(VerslagVerstrekt, bij),
        wijze=command.wijze,
        adviezen=gewogen.versies,
        samenvatting=command.samenvatting,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (*gewogen.events, Event(verslag, command.verstrekt_op))


def maak_opmerkingen(
    command: OpmerkingenMaken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on the client's remarks: on a verslag that is there."""
    verstrekt = next((v for v in zaak.verslagen if v.inhoud.verslag == command.verslag), None)
    if verstrekt is None:
        raise VerslagOnbekend(f"Verslag {command.verslag} is in deze zaak niet verstrekt.", veld="verslag")
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=verstrekt.op, wat="het verslag")
    if any(o.op == command.ontvangen_op and o.inhoud.verslag == command.verslag for o in zaak.opmerkingen):
        raise AlGedaan(f"De opmerkingen van {command.ontvangen_op.isoformat()} zijn al vastgelegd.")
    bijlagen = genoemde_bijlagen(command, bij)
    opmerkingen = OpmerkingenOntvangen(verslag=command.verslag, opmerkingen=command.opmerkingen, bijlagen=bijlagen)
    return (Event(opmerkingen, command.ontvangen_op),)


HANDELINGEN: Final[Handelingen] = (
    Handeling("verslagen", VerslagVerstrekken, "Leg vast dat het verslag is verstrekt", verstrek_verslag),
    Handeling("opmerkingen", OpmerkingenMaken, "Leg opmerkingen van de cliënt bij het verslag vast", maak_opmerkingen),
)
