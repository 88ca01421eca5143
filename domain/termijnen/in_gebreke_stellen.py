"""Decisions on being late: the ingebrekestelling of the client, and the besluit on the dwangsom (Awb 4:17, 4:18)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, ClassVar, Final, Literal, assert_never

from pydantic import Field

from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.beschikking.nemen import BesluitNemen, besluitleden
from domain.gebeurtenis import Event, Tekst
from domain.termijnen.beslistermijn import OverBeslistermijn, eis_niet_beslist, eis_termijn
from domain.termijnen.events import DwangsomVastgesteld, IngebrekestellingOntvangen
from domain.termijnen.ingebreke import InGebreke, Onbepaald, TeVroeg, ZonderDwangsom, termijn_van
from domain.termijnen.register import stand, termijnen
from domain.voorziening import Eurocent
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag, volgend_nummer
from domain.zaak.state import LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


class IngebrekestellingVastleggen(OverBeslistermijn):
    """Record that the client wrote that the gemeente is late. A second for the same besluit is refused."""

    NAAM: ClassVar[str] = "ingebrekestelling"

    ontvangen_op: date
    wijze: Literal["schriftelijk", "elektronisch"]


class DwangsomVaststellen(BesluitNemen):
    """Fix what is owed after an ingebrekestelling, ``bedrag`` in eurocent. Twice is refused.

    It is what follows from the acts; another amount needs a ``toelichtingBedrag``: why nothing or less is owed (Awb
    4:17 lid 5 and 6).
    """

    NAAM: ClassVar[str] = "dwangsom"

    ingebrekestelling: Annotated[int, Field(ge=1)]
    bedrag: Eurocent
    toelichting_bedrag: Tekst | None = None


class IngebrekestellingTeVroeg(Weigering):
    """The term had not passed yet on the day of receipt (Awb 4:17 lid 3, 6:12 lid 2)."""

    probleem = "ingebrekestelling-te-vroeg"
    titel = "Te vroeg in gebreke gesteld"


class IngebrekestellingOnbekend(Weigering):
    """The zaak has no ingebrekestelling with this number."""

    probleem = "ingebrekestelling-onbekend"
    titel = "Ingebrekestelling onbekend"


class DwangsomOnbepaald(Weigering):
    """By what is known the dwangsom cannot be computed, or none can follow."""

    probleem = "dwangsom-onbepaald"
    titel = "Dwangsom is niet te berekenen"


def leg_ingebrekestelling_vast(
    command: IngebrekestellingVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on an ingebrekestelling: after the term had passed, and before the besluit was made known."""
    lid, nummer = command.over
    termijn = eis_termijn(command.over, zaak, kader, bij, op=command.ontvangen_op)
    eis_dag("ontvangenOp", command.ontvangen_op, bij)
    uiterlijk = termijn.lengte.uiterlijk
    assert uiterlijk is not None
    if command.ontvangen_op <= uiterlijk:
        raise IngebrekestellingTeVroeg(
            f"ontvangenOp {command.ontvangen_op.isoformat()} ligt voor het verstrijken van de termijn van "
            f"{(uiterlijk + _EEN_DAG).isoformat()}.",
            veld="ontvangenOp",
        )
    eis_niet_beslist(termijn, command.over, command.ontvangen_op)
    eerder = zaak.van(IngebrekestellingOntvangen)
    gemeten = termijnen(zaak, kader, geldig_op=bij.vandaag, bekend_op=bij.vandaag)
    for een in eerder:
        if een.inhoud.over == command.over and termijn_van(gemeten, command.over, op=een.op) == termijn:
            raise AlGedaan(f"Over {lid} {nummer} is al een ingebrekestelling ontvangen op {een.op.isoformat()}.")
    ontvangen = IngebrekestellingOntvangen(
        ingebrekestelling=volgend_nummer(IngebrekestellingOntvangen, bij),
        wijze=command.wijze,
        **{lid: nummer},
    )
    return (Event(ontvangen, command.ontvangen_op),)


def stel_dwangsom_vast(
    command: DwangsomVaststellen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the amount of a dwangsom: once it is certain, and with a reason where it is not what was computed."""
    laat = _in_gebreke(command.ingebrekestelling, zaak, kader, bij)
    if laat.vastgesteld is not None:
        raise AlGedaan(f"Deze dwangsom is al vastgesteld op {laat.vastgesteld.genomen.op.isoformat()}.")
    klaar_op = laat.dwangsom.klaar_op
    eis_dag("besluitOp", command.besluit_op, bij, na=klaar_op, wat="het einde van de dwangsom")
    berekend = laat.dwangsom.bedrag_op(klaar_op)
    if command.bedrag != berekend and command.toelichting_bedrag is None:
        raise MotiveringOntbreekt(
            f"Berekend is een dwangsom van {berekend} eurocent. Licht toe waarom het bedrag een ander is.",
            veld="toelichtingBedrag",
        )
    if command.bedrag == berekend and command.toelichting_bedrag is not None:
        raise GeenAfwijking(f"Het bedrag is gelijk aan de berekende {berekend} eurocent.", veld="toelichtingBedrag")
    gewogen = _weeg(command, kader, bij, na_versie=zaak.versie)
    vastgesteld = DwangsomVastgesteld(
        ingebrekestelling=command.ingebrekestelling,
        dagen=laat.dwangsom.dagen_op(klaar_op),
        berekend=berekend,
        bedrag=command.bedrag,
        toelichting_bedrag=command.toelichting_bedrag,
        **besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend={}),
    )
    return (*gewogen.events, Event(vastgesteld, command.besluit_op))


def _weeg(command: DwangsomVaststellen, kader: Rechtskader, bij: Omstandigheden, *, na_versie: int) -> Gewogen:
    # No rule of the catalogue is about a dwangsom; one for which a person gives facts is weighed all the same.
    opdracht = Weegopdracht(
        handeling="dwangsom",
        peildatum=command.besluit_op,
        bekend_op=bij.vandaag,
        bekend={},
        gegeven=command.feiten,
        situaties=frozenset(),
    )
    return weeg(opdracht, kader, na_versie=na_versie)


def _in_gebreke(nummer: int, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> InGebreke:
    nu = stand(zaak, kader, geldig_op=bij.vandaag, bekend_op=bij.vandaag)
    for een in nu.ingebrekestellingen:
        if een.ontvangen.inhoud.ingebrekestelling != nummer:
            continue
        match een:
            case InGebreke():
                return een
            case TeVroeg():
                raise DwangsomOnbepaald(
                    f"Ingebrekestelling {nummer} kwam voor het verstrijken van de termijn: er volgt geen dwangsom op.",
                    veld="ingebrekestelling",
                )
            case Onbepaald() | ZonderDwangsom():
                raise DwangsomOnbepaald(een.reden, veld="ingebrekestelling")
            case _:
                assert_never(een)
    raise IngebrekestellingOnbekend(f"Ingebrekestelling {nummer} is er in deze zaak niet.", veld="ingebrekestelling")


HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "ingebrekestellingen",
        IngebrekestellingVastleggen,
        "Leg een ingebrekestelling vast",
        leg_ingebrekestelling_vast,
    ),
    Handeling("dwangsommen", DwangsomVaststellen, "Stel een dwangsom vast", stel_dwangsom_vast),
)
