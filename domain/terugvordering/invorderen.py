"""Decisions on collecting: an aanmaning once payment is late, a dwangbevel once that is (Awb 4:112-4:123)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Event, Tekst, Vindplaats
from domain.terugvordering.beslissen import eis_iets_open
from domain.terugvordering.events import Nummer
from domain.terugvordering.invordering import AanmaningVerzonden, DwangbevelBetekend, DwangbevelUitgevaardigd
from domain.terugvordering.ontvangsten import Kenmerk
from domain.terugvordering.toen import Toen, toen
from domain.voorziening import Eurocent
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Command, Omstandigheden, Rechtskader, eis_dag, volgend_nummer
from domain.zaak.state import LopendeZaak


class AanmaningVerzenden(Command):
    """Record that an aanmaning was sent; ``vergoeding`` is what it costs the debtor (Awb 4:113), in eurocent.

    Refused before the last day of payment passed, while there is uitstel, while an earlier aanmaning runs, and when
    what was taken back counts again.
    """

    NAAM: ClassVar[str] = "aanmaning"

    vordering: Nummer
    verzonden_op: date
    vergoeding: Eurocent = 0


class DwangbevelUitvaardigen(Command):
    """Order payment of what is open. Refused before the term of an aanmaning passed, and a second time.

    ``artikelen`` name the law that gives the power (Awb 4:115): Wmo 2.4.1 lid 2, Jeugdwet 8.1.4 lid 3.
    """

    NAAM: ClassVar[str] = "dwangbevel"
    ROLLEN: ClassVar[tuple[str, ...]] = ("beslisser",)
    BESLUIT: ClassVar[bool] = True

    vordering: Nummer
    uitgevaardigd_op: date
    kosten: Eurocent = 0
    rente_vanaf: date | None = None
    artikelen: Annotated[tuple[Vindplaats, ...], Field(min_length=1, max_length=40)]
    motivering: Tekst


class BetekeningVastleggen(Command):
    """Record that a deurwaarder served a dwangbevel. Refused twice, and when what was taken back counts again."""

    NAAM: ClassVar[str] = "betekening"

    dwangbevel: Nummer
    betekend_op: date
    kosten: Eurocent = 0
    kenmerk: Kenmerk


class AanmaningOntbreekt(Weigering):
    """No aanmaning of which the term passed (Awb 4:117 lid 1)."""

    probleem = "aanmaning-ontbreekt"
    titel = "Eerst aanmanen"


class DwangbevelOnbekend(Weigering):
    """The zaak has no dwangbevel with this number."""

    probleem = "dwangbevel-onbekend"
    titel = "Dwangbevel onbekend"


def verzend_aanmaning(
    command: AanmaningVerzenden, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on an aanmaning: of a debt that is open on that day and late, and not while one runs."""
    dag = command.verzonden_op
    stand = toen(zaak, kader, bij, nummer=command.vordering, veld="verzondenOp", dag=dag)
    _eis_in_te_vorderen(stand)
    for termijn in stand.van("aanmaning"):
        if termijn.status == "loopt":
            raise AlGedaan(
                f"Voor vordering {command.vordering} is op {termijn.gestart.begin.isoformat()} al aangemaand; die "
                f"termijn loopt tot en met {termijn.lengte.uiterlijk}."
            )
    verzonden = AanmaningVerzonden(
        vordering=command.vordering,
        aanmaning=volgend_nummer(AanmaningVerzonden, bij),
        bedrag=stand.vordering.schuld.open,
        vergoeding=command.vergoeding,
    )
    return (Event(verzonden, dag),)


def vaardig_dwangbevel_uit(
    command: DwangbevelUitvaardigen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a dwangbevel: after an aanmaning that was not heeded, for what is open on that day."""
    dag = command.uitgevaardigd_op
    stand = toen(zaak, kader, bij, nummer=command.vordering, veld="uitgevaardigdOp", dag=dag)
    eerder = zaak.van(DwangbevelUitgevaardigd)
    for een in eerder:
        if een.inhoud.vordering == command.vordering:
            raise AlGedaan(
                f"Voor vordering {command.vordering} is op {een.op.isoformat()} al een dwangbevel uitgevaardigd."
            )
    _eis_in_te_vorderen(stand)
    uitgevaardigd = DwangbevelUitgevaardigd(
        vordering=command.vordering,
        dwangbevel=volgend_nummer(DwangbevelUitgevaardigd, bij),
        aanmaning=_verlopen_aanmaning(stand),
        hoofdsom=stand.vordering.schuld.open_hoofdsom,
        bijkomend=stand.vordering.schuld.open_kosten,
        kosten=command.kosten,
        rente_vanaf=command.rente_vanaf,
        artikelen=command.artikelen,
        motivering=command.motivering,
    )
    return (Event(uitgevaardigd, dag),)


def leg_betekening_vast(
    command: BetekeningVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the betekening of a dwangbevel, once."""
    gevonden = [een for een in zaak.van(DwangbevelUitgevaardigd) if een.inhoud.dwangbevel == command.dwangbevel]
    if not gevonden:
        raise DwangbevelOnbekend(f"Dwangbevel {command.dwangbevel} is er in deze zaak niet.", veld="dwangbevel")
    eis_dag("betekendOp", command.betekend_op, bij, na=gevonden[0].op, wat="het dwangbevel")
    for eerder in zaak.van(DwangbevelBetekend):
        if eerder.inhoud.dwangbevel == command.dwangbevel:
            raise AlGedaan(f"Dit dwangbevel is al betekend op {eerder.op.isoformat()}.")
    nummer, dag = gevonden[0].inhoud.vordering, command.betekend_op
    toen(zaak, kader, bij, nummer=nummer, veld="betekendOp", dag=dag).eis_grondslag()
    betekend = DwangbevelBetekend(
        vordering=nummer,
        dwangbevel=command.dwangbevel,
        kosten=command.kosten,
        kenmerk=command.kenmerk,
    )
    return (Event(betekend, command.betekend_op),)


def _eis_in_te_vorderen(stand: Toen) -> None:
    eis_iets_open(stand.vordering)
    stand.eis_grondslag()
    stand.eis_niet_verjaard()
    stand.eis_verzuim()


def _verlopen_aanmaning(stand: Toen) -> int:
    """Give the number of the last aanmaning that was not heeded in its term."""
    laatste = 0
    for aanmaning, termijn in zip(stand.vordering.aanmaningen, stand.van("aanmaning"), strict=True):
        assert aanmaning.versie == termijn.gestart.versie, termijn
        if termijn.status == "verstreken":
            laatste = aanmaning.inhoud.aanmaning
    if not laatste:
        raise AanmaningOntbreekt(_waarom_niet(stand), veld=stand.veld)
    return laatste


def _waarom_niet(stand: Toen) -> str:
    for termijn in stand.van("aanmaning"):
        uiterlijk = termijn.lengte.uiterlijk
        assert uiterlijk is not None, termijn
        return stand.te_vroeg("het verstrijken van de aanmaning", uiterlijk)
    return f"Voor vordering {stand.vordering.nummer} is op {stand.dag.isoformat()} niet aangemaand."


HANDELINGEN: Final[Handelingen] = (
    Handeling("aanmaningen", AanmaningVerzenden, "Leg vast dat een aanmaning is verzonden", verzend_aanmaning),
    Handeling("dwangbevelen", DwangbevelUitvaardigen, "Vaardig een dwangbevel uit", vaardig_dwangbevel_uit),
    Handeling("betekeningen", BetekeningVastleggen, "Leg vast dat een dwangbevel is betekend", leg_betekening_vast),
)
