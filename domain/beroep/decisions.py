"""Decisions on what is recorded of the rechter: all of it comes from outside, so little of it is refused."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar, Final, Self

from pydantic import Field, model_validator

from domain.beroep.beroepen import Beroep, beroepen
from domain.beroep.events import (
    BeroepIngesteld,
    BeroepIngetrokken,
    DeelsVernietigd,
    Dictum,
    Indiener,
    Nummer,
    Soort,
    UitspraakGedaan,
)
from domain.beschikking.besluit import Besluit
from domain.beschikking.decisions import BeschikkingOnbekend
from domain.bezwaar.bezwaren import eis_bezwaar
from domain.gebeurtenis import Event, Tekst
from domain.termijnen.events import BESLISLEDEN, DE, beslispunt
from domain.voorziening import Eurocent
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    CommandMetBijlagen,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

_ROLLEN: Final = ("bezwaar", "beslisser")
_OVER: Final[dict[Soort, frozenset[str]]] = {
    "beroep": frozenset({"beschikking"}),
    "voorlopige-voorziening": frozenset({"beschikking"}),
    "niet-tijdig": frozenset(BESLISLEDEN),
    "hoger-beroep": frozenset({"uitspraak_in"}),
}
_WAAROVER: Final = ("beschikking", *BESLISLEDEN, "uitspraak_in")


class BeroepInstellen(Command):
    """Record that somebody went to the rechter. The same again is refused while it is open.

    ``beschikking`` for beroep and a voorlopige voorziening, ``uitspraakIn`` for hoger beroep, and what asked for a
    besluit (``aanvraag``, ``bezwaar``, ...) for what was not decided in time: just one of them.
    """

    NAAM: ClassVar[str] = "beroep"
    ROLLEN: ClassVar[tuple[str, ...]] = _ROLLEN
    OOK_NA_EINDE: ClassVar[bool] = True

    ingesteld_op: date
    soort: Soort = "beroep"
    beschikking: Nummer | None = None
    aanvraag: Nummer | None = None
    bezwaar: Nummer | None = None
    regelingaanvraag: Nummer | None = None
    ophoging: Nummer | None = None
    verwijzing: Nummer | None = None
    uitspraak_in: Nummer | None = None
    indiener: Indiener = "client"
    kenmerk: Tekst | None = None

    @model_validator(mode="after")
    def _over_een_ding(self) -> Self:
        genoemd = {lid for lid in _WAAROVER if getattr(self, lid)}
        if len(genoemd) != 1 or not genoemd <= _OVER[self.soort]:
            raise ValueError("noem een ding waarover het gaat, dat past bij de soort")
        if self.indiener == "college" and self.soort != "hoger-beroep":
            raise ValueError("het college stelt alleen hoger beroep in")
        return self


class BeroepIntrekken(Command):
    """Record that a beroep was withdrawn. Twice, or after the uitspraak, is refused."""

    NAAM: ClassVar[str] = "intrekking beroep"
    ROLLEN: ClassVar[tuple[str, ...]] = _ROLLEN
    OOK_NA_EINDE: ClassVar[bool] = True

    beroep: Nummer
    ingetrokken_op: date


class UitspraakVastleggen(CommandMetBijlagen):
    """Record an uitspraak: once for each beroep, and with the besluiten that it annuls or lets count again.

    ``deelsVernietigd`` names for which rights a besluit is annulled; of a besluit that is about no right (a vordering)
    there is no such part: the gemeente carries that out by another besluit.
    """

    NAAM: ClassVar[str] = "uitspraak"
    ROLLEN: ClassVar[tuple[str, ...]] = _ROLLEN
    BESLUIT: ClassVar[bool] = True
    OOK_NA_EINDE: ClassVar[bool] = True

    beroep: Nummer
    verzonden_op: date
    dictum: Dictum
    vernietigd: Annotated[tuple[Nummer, ...], Field(max_length=20)] = ()
    deels_vernietigd: Annotated[tuple[DeelsVernietigd, ...], Field(max_length=20)] = ()
    rechtsgevolgen_in_stand: bool = False
    herleeft: Annotated[tuple[Nummer, ...], Field(max_length=20)] = ()
    opdracht: bool = False
    uiterlijk: date | None = None
    kosten: Eurocent | None = None
    samenvatting: Tekst

    @model_validator(mode="after")
    def _past(self) -> Self:
        geraakt = (*self.vernietigd, *(deel.beschikking for deel in self.deels_vernietigd))
        if len(set(geraakt)) < len(geraakt):
            raise ValueError("noem een besluit een keer, als geheel of als deels vernietigd")
        if self.rechtsgevolgen_in_stand and not geraakt:
            raise ValueError("rechtsgevolgen blijven in stand van wat is vernietigd")
        if self.uiterlijk is not None and not self.opdracht:
            raise ValueError("uiterlijk hoort bij de opdracht om opnieuw te beslissen")
        if geraakt and self.dictum != "gegrond":
            raise ValueError("alleen een gegrond beroep vernietigt een besluit")
        return self


class BeroepNietMogelijk(Weigering):
    """Against this besluit there is bezwaar first (Awb 7:1), or the client does not know of it yet."""

    probleem = "beroep-niet-mogelijk"
    titel = "Geen beroep tegen dit besluit"


class BeroepOnbekend(Weigering):
    """The zaak has no beroep with this number, or no uitspraak in it."""

    probleem = "beroep-onbekend"
    titel = "Beroep onbekend"


class VernietigingPastNiet(Weigering):
    """A besluit is annulled for a right that it is not about."""

    probleem = "vernietiging-past-niet"
    titel = "Vernietiging past niet bij het besluit"


def stel_beroep_in(command: BeroepInstellen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on recording a beroep: about something of the zaak, and after it."""
    na, wat = _begin(command, zaak)
    eis_dag("ingesteldOp", command.ingesteld_op, bij, na=na, wat=wat)
    ingesteld = BeroepIngesteld(
        beroep=volgend_nummer(BeroepIngesteld, bij),
        soort=command.soort,
        indiener=command.indiener,
        kenmerk=command.kenmerk,
        **{lid: getattr(command, lid) for lid in _WAAROVER},
    )
    for een in beroepen(zaak):
        eerder = een.ingesteld.inhoud
        zelfde = (eerder.soort, eerder.waarover, eerder.indiener) == (
            command.soort,
            ingesteld.waarover,
            command.indiener,
        )
        if een.open and zelfde:
            raise AlGedaan(f"Beroep {een.nummer} over {eerder.waarover} loopt al.")
    return (Event(ingesteld, command.ingesteld_op),)


def _begin(command: BeroepInstellen, zaak: LopendeZaak) -> tuple[date, str]:
    if command.beschikking is not None:
        return _besluit_op(command, zaak, command.beschikking), "het besluit"
    if command.bezwaar is not None:
        return eis_bezwaar(zaak, command.bezwaar).ontvangen.op, "het bezwaar"
    if command.uitspraak_in is not None:
        uitspraak = _beroep(zaak, command.uitspraak_in).uitspraak
        if uitspraak is None:
            raise BeroepOnbekend(f"In beroep {command.uitspraak_in} is geen uitspraak gedaan.", veld="uitspraakIn")
        return uitspraak.op, "de uitspraak"
    lid, nummer = beslispunt(command)
    begonnen = (een for een in zaak.handelingen if lid == een.inhoud.NUMMERT and getattr(een.inhoud, lid) == nummer)
    gevonden = next(begonnen, None)
    if gevonden is None:
        raise BeroepNietMogelijk(f"{lid.capitalize()} {nummer} is er in deze zaak niet.", veld=lid)
    return gevonden.op, DE[lid]


def _besluit_op(command: BeroepInstellen, zaak: LopendeZaak, nummer: int) -> date:
    besluit = zaak.besluit(nummer)
    if besluit is None:
        raise BeschikkingOnbekend(f"Beschikking {nummer} is in deze zaak niet genomen.", veld="beschikking")
    if not isinstance(besluit, BekendgemaaktBesluit):
        raise BeroepNietMogelijk(f"Beschikking {nummer} is nog niet bekendgemaakt.", veld="beschikking")
    if command.soort == "beroep" and besluit.genomen.inhoud.RECHTSMIDDEL != "beroep":
        raise BeroepNietMogelijk(f"Tegen beschikking {nummer} staat eerst bezwaar open.", veld="beschikking")
    return besluit.genomen.op


def trek_beroep_in(command: BeroepIntrekken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a withdrawal: of a beroep in which the rechter did not speak yet."""
    beroep = _eis_open(zaak, command.beroep)
    eis_dag("ingetrokkenOp", command.ingetrokken_op, bij, na=beroep.ingesteld.op, wat="het beroep")
    return (Event(BeroepIngetrokken(beroep=command.beroep), command.ingetrokken_op),)


def leg_uitspraak_vast(
    command: UitspraakVastleggen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording an uitspraak: in a beroep that is open, about besluiten of the zaak."""
    beroep = _eis_open(zaak, command.beroep)
    eis_dag("verzondenOp", command.verzonden_op, bij, na=beroep.ingesteld.op, wat="het beroep")
    _eis_besluiten(zaak, (*command.vernietigd, *command.herleeft))
    _eis_rechten(zaak, command.deels_vernietigd)
    uitspraak = UitspraakGedaan(
        beroep=command.beroep,
        dictum=command.dictum,
        vernietigd=command.vernietigd,
        deels_vernietigd=command.deels_vernietigd,
        rechtsgevolgen_in_stand=command.rechtsgevolgen_in_stand,
        herleeft=command.herleeft,
        opdracht=command.opdracht,
        uiterlijk=command.uiterlijk,
        kosten=command.kosten,
        samenvatting=command.samenvatting,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(uitspraak, command.verzonden_op),)


def _eis_besluiten(zaak: LopendeZaak, nummers: Iterable[int]) -> None:
    for nummer in nummers:
        if not isinstance(zaak.besluit(nummer), BekendgemaaktBesluit):
            raise BeschikkingOnbekend(f"Beschikking {nummer} is in deze zaak niet bekendgemaakt.", veld="vernietigd")


def _eis_rechten(zaak: LopendeZaak, deels: Iterable[DeelsVernietigd]) -> None:
    for deel in deels:
        besluit = zaak.besluit(deel.beschikking)
        if not isinstance(besluit, BekendgemaaktBesluit):
            raise BeschikkingOnbekend(
                f"Beschikking {deel.beschikking} is in deze zaak niet bekendgemaakt.", veld="deelsVernietigd"
            )
        for nummer in deel.rechten:
            if nummer not in _rechten_van(besluit.genomen.inhoud, zaak):
                raise VernietigingPastNiet(
                    f"Beschikking {deel.beschikking} gaat niet over voorziening {nummer}.", veld="deelsVernietigd"
                )


def _rechten_van(inhoud: Besluit, zaak: LopendeZaak) -> frozenset[int]:
    """Give the rights that a besluit is about: what it grants or changes, and what it takes back of another one."""
    rechten = frozenset(gevolg.nummer for gevolg in inhoud.rechtsgevolgen)
    for herroeping in inhoud.herroepingen:
        van = zaak.besluit(herroeping.beschikking)
        geheel = frozenset(gevolg.nummer for gevolg in van.genomen.inhoud.rechtsgevolgen) if van else frozenset()
        rechten |= geheel if herroeping.nummers is None else herroeping.nummers
    return rechten


def _beroep(zaak: LopendeZaak, nummer: int) -> Beroep:
    gevonden = next((een for een in beroepen(zaak) if een.nummer == nummer), None)
    if gevonden is None:
        raise BeroepOnbekend(f"Beroep {nummer} is er in deze zaak niet.", veld="beroep")
    return gevonden


def _eis_open(zaak: LopendeZaak, nummer: int) -> Beroep:
    beroep = _beroep(zaak, nummer)
    if beroep.uitspraak is not None:
        raise AlGedaan(f"In beroep {nummer} is al uitspraak gedaan op {beroep.uitspraak.op.isoformat()}.")
    if beroep.ingetrokken is not None:
        raise AlGedaan(f"Beroep {nummer} is ingetrokken op {beroep.ingetrokken.op.isoformat()}.")
    return beroep


HANDELINGEN: Final[Handelingen] = (
    Handeling("beroepen", BeroepInstellen, "Leg vast dat beroep is ingesteld", stel_beroep_in),
    Handeling("beroepsintrekkingen", BeroepIntrekken, "Leg vast dat een beroep is ingetrokken", trek_beroep_in),
    Handeling("uitspraken", UitspraakVastleggen, "Leg een uitspraak van de rechter vast", leg_uitspraak_vast),
)
