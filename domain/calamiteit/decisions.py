"""Decisions on a calamiteit: an aanbieder reports it, the gemeente keeps who looks into it and what came out."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator, Field

from domain.calamiteit.calamiteiten import Calamiteit, calamiteit, calamiteiten
from domain.calamiteit.events import (
    CalamiteitDoorgemeld,
    CalamiteitGemeld,
    CalamiteitOnderzocht,
    CalamiteitonderzoekIngesteld,
    GemeldBij,
    Onderzoeker,
    Ontvanger,
    SoortVoorval,
)
from domain.gebeurtenis import Event, Tekst
from domain.persoon import AgbCode
from domain.rechten.rechten import recht
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    CommandMetBijlagen,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak

_DE_MELDING: Final = "de melding van de calamiteit"
Nummer = Annotated[int, Field(ge=1)]


def _ieder_een_keer(gemeld_bij: tuple[GemeldBij, ...]) -> tuple[GemeldBij, ...]:
    if len({een.ontvanger for een in gemeld_bij}) < len(gemeld_bij):
        raise ValueError("noem iedere ontvanger een keer, met de dag waarop die het eerst is ingelicht")
    return gemeld_bij


class CalamiteitMelden(CommandMetBijlagen):
    """Report a calamiteit or violence to the gemeente. The very same again is refused.

    An aanbieder may do so itself. ``nummer``: the right in which it happened, where there is one; ``gemeldBij``: whom
    the aanbieder told beside the gemeente.
    """

    NAAM: ClassVar[str] = "calamiteit"
    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser", "uitwisseling")
    OOK_NA_EINDE: ClassVar[bool] = True

    ontvangen_op: date
    voorgevallen_op: date
    soort: SoortVoorval
    aanbieder: AgbCode | None = None
    nummer: Nummer | None = None
    gemeld_bij: Annotated[tuple[GemeldBij, ...], Field(max_length=2), AfterValidator(_ieder_een_keer)] = ()
    omschrijving: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)


class OverCalamiteit(Command):
    """An act on a calamiteit that was reported."""

    OOK_NA_EINDE: ClassVar[bool] = True

    calamiteit: Nummer


class CalamiteitDoormelden(OverCalamiteit):
    """Record that who supervises was told. Stays quiet when it knew of it by then."""

    NAAM: ClassVar[str] = "doormelding"
    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser", "uitwisseling")

    gemeld_op: date
    ontvanger: Ontvanger


class CalamiteitonderzoekInstellen(OverCalamiteit):
    """Record that somebody looks into it. By the same one again is refused until the conclusion came in."""

    NAAM: ClassVar[str] = "calamiteitonderzoek"

    ingesteld_op: date
    door: Onderzoeker
    uiterlijk: date | None = None


class CalamiteitOnderzoeken(CommandMetBijlagen):
    """Record the conclusion of an onderzoek. The same one again is refused, but for that of another onderzoek.

    An onderzoek need not have been announced: a first report of the aanbieder can be all there is.
    """

    NAAM: ClassVar[str] = "conclusie"
    OOK_NA_EINDE: ClassVar[bool] = True

    calamiteit: Nummer
    ontvangen_op: date
    door: Onderzoeker
    conclusie: Tekst
    advies: Tekst | None = None


class CalamiteitOnbekend(Weigering):
    """The zaak has no calamiteit with this number."""

    probleem = "calamiteit-onbekend"
    titel = "Calamiteit onbekend"


class VoorvalBuitenVoorziening(Weigering):
    """On the day that it happened the client did not have this right."""

    probleem = "voorval-buiten-voorziening"
    titel = "Voorval buiten de voorziening"


class UiterlijkVoorBegin(Weigering):
    """The day for the conclusion lies before the onderzoek began."""

    probleem = "uiterlijk-voor-begin"
    titel = "Laatste dag ligt te vroeg"
    status = 400


def meld_calamiteit(command: CalamiteitMelden, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a report: it is taken in late as well, for the term shows that."""
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=zaak.melding.op, wat="de melding")
    eis_dag("voorgevallenOp", command.voorgevallen_op, bij)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=command.voorgevallen_op, wat="het voorval")
    for een in command.gemeld_bij:
        eis_dag("gemeldBij", een.op, bij, na=command.voorgevallen_op, wat="het voorval")
    _eis_recht(command, zaak)
    for eerder in calamiteiten(zaak):
        if _dezelfde(command, eerder.gemeld.inhoud):
            raise AlGedaan(f"Deze calamiteit is al gemeld op {eerder.gemeld.op.isoformat()} (nummer {eerder.nummer}).")
    gewogen = _weeg(command, zaak, kader, bij)
    gemeld = CalamiteitGemeld(
        calamiteit=volgend_nummer(CalamiteitGemeld, bij),
        voorgevallen_op=command.voorgevallen_op,
        soort=command.soort,
        aanbieder=command.aanbieder,
        nummer=command.nummer,
        gemeld_bij=command.gemeld_bij,
        adviezen=gewogen.versies,
        omschrijving=command.omschrijving,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (*gewogen.events, Event(gemeld, command.ontvangen_op))


def _eis_recht(command: CalamiteitMelden, zaak: LopendeZaak) -> None:
    if command.nummer is None:
        return
    gevonden = recht(zaak, command.nummer)
    if gevonden is None or gevonden.op(command.voorgevallen_op) is None:
        raise VoorvalBuitenVoorziening(
            f"Voorziening {command.nummer} telt niet op {command.voorgevallen_op.isoformat()}; laat nummer weg als het "
            "bij andere hulp gebeurde.",
            veld="nummer",
        )


def _dezelfde(command: CalamiteitMelden, eerder: CalamiteitGemeld) -> bool:
    leden = ("voorgevallen_op", "soort", "aanbieder", "nummer", "omschrijving")
    return all(getattr(command, lid) == getattr(eerder, lid) for lid in leden)


def _weeg(command: CalamiteitMelden, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Gewogen:
    opdracht = Weegopdracht(
        handeling="calamiteit",
        peildatum=command.ontvangen_op,
        bekend_op=bij.vandaag,
        bekend={"voorgevallenOp": command.voorgevallen_op.isoformat(), "wet": zaak.melding.inhoud.wet},
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    return weeg(opdracht, kader, na_versie=zaak.versie)


def _gevonden(nummer: int, zaak: LopendeZaak) -> Calamiteit:
    gevonden = calamiteit(zaak, nummer)
    if gevonden is None:
        raise CalamiteitOnbekend(f"Calamiteit {nummer} is in deze zaak niet gemeld.", veld="calamiteit")
    return gevonden


def meld_door(command: CalamiteitDoormelden, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on telling who supervises; whom the aanbieder told before the gemeente stands in the report itself."""
    gevonden = _gevonden(command.calamiteit, zaak)
    eis_dag("gemeldOp", command.gemeld_op, bij, na=gevonden.gemeld.op, wat=_DE_MELDING)
    bekend = gevonden.bekend_bij(command.ontvanger)
    if bekend is not None and bekend.op <= command.gemeld_op:
        return ()
    doorgemeld = CalamiteitDoorgemeld(calamiteit=command.calamiteit, ontvanger=command.ontvanger)
    return (Event(doorgemeld, command.gemeld_op),)


def stel_onderzoek_in(
    command: CalamiteitonderzoekInstellen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the beginning of an onderzoek: once for each who looks into it, until the conclusion came in."""
    gevonden = _gevonden(command.calamiteit, zaak)
    eis_dag("ingesteldOp", command.ingesteld_op, bij, na=gevonden.gemeld.op, wat=_DE_MELDING)
    if command.uiterlijk is not None and command.uiterlijk < command.ingesteld_op:
        raise UiterlijkVoorBegin("De dag waarop de conclusie er moet zijn, ligt voor ingesteldOp.", veld="uiterlijk")
    loopt = gevonden.onderzoek_van(command.door)
    if loopt is not None:
        raise AlGedaan(f"Dit onderzoek is al ingesteld op {loopt.op.isoformat()} en loopt nog.")
    onderzoek = CalamiteitonderzoekIngesteld(
        calamiteit=command.calamiteit, door=command.door, uiterlijk=command.uiterlijk
    )
    return (Event(onderzoek, command.ingesteld_op),)


def leg_conclusie_vast(
    command: CalamiteitOnderzoeken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a conclusion: a later one, of a deeper look, stands beside the first.

    Another onderzoek may well come to the same one, and runs until it did.
    """
    gevonden = _gevonden(command.calamiteit, zaak)
    begonnen = [een.op for een in gevonden.ingesteld if een.inhoud.door == command.door]
    wat = "het begin van het onderzoek" if begonnen else _DE_MELDING
    na = max(begonnen, default=gevonden.gemeld.op)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=na, wat=wat)
    loopt = gevonden.onderzoek_van(command.door) is not None
    for een in gevonden.conclusie_van(command.door):
        if not loopt and (een.inhoud.conclusie, een.inhoud.advies) == (command.conclusie, command.advies):
            raise AlGedaan(f"Deze conclusie is al vastgelegd op {een.op.isoformat()}.")
    onderzocht = CalamiteitOnderzocht(
        calamiteit=command.calamiteit,
        door=command.door,
        conclusie=command.conclusie,
        advies=command.advies,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(onderzocht, command.ontvangen_op),)


HANDELINGEN: Final[Handelingen] = (
    Handeling("calamiteiten", CalamiteitMelden, "Meld een calamiteit of geweld", meld_calamiteit),
    Handeling(
        "calamiteit-doormeldingen", CalamiteitDoormelden, "Leg vast dat de toezichthouder is ingelicht", meld_door
    ),
    Handeling(
        "calamiteitonderzoeken",
        CalamiteitonderzoekInstellen,
        "Leg vast dat een calamiteit wordt onderzocht",
        stel_onderzoek_in,
    ),
    Handeling(
        "calamiteit-conclusies", CalamiteitOnderzoeken, "Leg de conclusie van een onderzoek vast", leg_conclusie_vast
    ),
)
