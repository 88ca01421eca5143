"""Decisions on what SVB and gemeente say of a zorgovereenkomst (beleidsregels 5.1 and 5.5; Nijmegen art. 11-13)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import Field, model_validator

from domain.gebeurtenis import Event, Tekst
from domain.pgb.events_na_toekenning import (
    Beoordelaar,
    OordeelOvereenkomst,
    ZorgovereenkomstBeoordeeld,
    ZorgovereenkomstGesloten,
)
from domain.pgb.overeenkomen import ROLLEN
from domain.pgb.overeenkomsten import Zorgovereenkomst, eis_zorgovereenkomst
from domain.pgb.wegen import weeg_over_pgb
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    FeitenPerRegel,
    GeenMedewerker,
    Omstandigheden,
    Rechtskader,
    eis_dag,
)
from domain.zaak.state import LopendeZaak

Uitkomst = Mapping[str, Any]
_CENTEN: Final = 100
# WJ756; a tarief in another unit, or by the month, cannot be held against the table.
_EENHEDEN: Final = {"minuut": "01", "uur": "04", "etmaal": "14", "dagdeel": "16"}


class ZorgovereenkomstBeoordelen(Command):
    """Record what the SVB or the gemeente says of a zorgovereenkomst. What it said last already is refused.

    For the gemeente a person says it, with the rules on zorgverlener and tarief for which ``feiten`` are given;
    approving against an advice, and rejecting, ask a ``reden``.
    """

    NAAM: ClassVar[str] = "beoordeling zorgovereenkomst"
    ROLLEN: ClassVar[tuple[str, ...]] = ROLLEN

    zorgovereenkomst: Annotated[int, Field(ge=1)]
    beoordeeld_op: date
    door: Beoordelaar
    oordeel: OordeelOvereenkomst
    reden: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)

    @model_validator(mode="after")
    def _verklaart_afkeuring(self) -> Self:
        if self.oordeel == "afgekeurd" and self.reden is None:
            raise ValueError("zeg in reden waarom de zorgovereenkomst is afgekeurd")
        if self.door == "SVB" and self.feiten:
            raise ValueError("bij een oordeel van de SVB weegt de gemeente niets")
        return self


class GoedkeuringOnverklaard(Weigering):
    """A zorgovereenkomst is approved against the advice of a rule, and nothing says why."""

    probleem = "goedkeuring-onverklaard"
    titel = "Reden ontbreekt bij de goedkeuring"


def beoordeel_overeenkomst(
    command: ZorgovereenkomstBeoordelen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on an oordeel: that of the gemeente is a person's (AVG art. 22), that of the SVB is only recorded."""
    overeenkomst = eis_zorgovereenkomst(zaak, command.zorgovereenkomst)
    if command.door == "gemeente" and bij.actor.soort != "medewerker":
        raise GeenMedewerker(f"{command.NAAM}: namens de gemeente oordeelt alleen een medewerker.")
    eis_dag("beoordeeldOp", command.beoordeeld_op, bij, na=overeenkomst.gesloten.op, wat="de zorgovereenkomst")
    if overeenkomst.oordeel_van(command.door) == command.oordeel:
        raise AlGedaan(f"Zorgovereenkomst {command.zorgovereenkomst} is door de {command.door} al {command.oordeel}.")
    gewogen = _weeg(command, overeenkomst, zaak, kader, bij=bij)
    if command.oordeel == "goedgekeurd" and command.reden is None:
        for regel, waarin in _tegen(overeenkomst.gesloten.inhoud, gewogen):
            raise GoedkeuringOnverklaard(
                f"Het advies '{regel}' staat goedkeuring in de weg: {waarin}. Zeg in reden waarom het toch kan.",
                veld="reden",
                regel=regel,
            )
    beoordeeld = ZorgovereenkomstBeoordeeld(
        zorgovereenkomst=command.zorgovereenkomst,
        door=command.door,
        oordeel=command.oordeel,
        reden=command.reden,
        adviezen=gewogen.versies,
    )
    return (*gewogen.events, Event(beoordeeld, command.beoordeeld_op))


def _weeg(
    command: ZorgovereenkomstBeoordelen,
    overeenkomst: Zorgovereenkomst,
    zaak: LopendeZaak,
    kader: Rechtskader,
    *,
    bij: Omstandigheden,
) -> Gewogen:
    inhoud = overeenkomst.gesloten.inhoud
    stuk = overeenkomst.recht.op(inhoud.werking.van) if overeenkomst.recht else None
    bekend: dict[str, Any] = {"voorziening": stuk.voorziening.voorziening} if stuk else {}
    opdracht = ("zorgovereenkomst", command.beoordeeld_op)
    return weeg_over_pgb(opdracht, zaak, kader, bij, bekend=bekend, gegeven=command.feiten)


def _tegen(overeenkomst: ZorgovereenkomstGesloten, gewogen: Gewogen) -> Iterator[tuple[str, str]]:
    for regel, (_, antwoord) in gewogen.antwoorden.items():
        waarin = _BEZWAREN[regel](antwoord.uitkomst, overeenkomst) if regel in _BEZWAREN else None
        if waarin is not None:
            yield regel, waarin


def _ongeschikt(uitkomst: Uitkomst, _overeenkomst: ZorgovereenkomstGesloten) -> str | None:
    return None if uitkomst["geschikt"] else "de aanbieder voldoet niet aan de criteria"


def _geen_netwerk(uitkomst: Uitkomst, _overeenkomst: ZorgovereenkomstGesloten) -> str | None:
    return None if uitkomst["toegestaan"] else "hulp uit het sociale netwerk is hier niet toegestaan"


def _geen_vog(uitkomst: Uitkomst, _overeenkomst: ZorgovereenkomstGesloten) -> str | None:
    ontbreekt = uitkomst["vereist"] and not uitkomst["actueel"]
    return "een actuele verklaring omtrent het gedrag ontbreekt" if ontbreekt else None


def _andere_soort(uitkomst: Uitkomst, overeenkomst: ZorgovereenkomstGesloten) -> str | None:
    soort = uitkomst["hulpverlener"]
    return None if soort == overeenkomst.hulpverlener else f"de zorgverlener geldt als {soort}"


def _te_duur(uitkomst: Uitkomst, overeenkomst: ZorgovereenkomstGesloten) -> str | None:
    hoogste = int(Decimal(uitkomst["tarief"]) * _CENTEN)
    if overeenkomst.eenheid != _EENHEDEN.get(uitkomst["eenheid"]) or overeenkomst.tarief <= hoogste:
        return None
    return f"het tarief is {overeenkomst.tarief} eurocent, de tabel gaat tot {hoogste}"


_BEZWAREN: Final[Mapping[str, Callable[[Uitkomst, ZorgovereenkomstGesloten], str | None]]] = {
    "pgb-aanbieder-geschikt": _ongeschikt,
    "pgb-sociaal-netwerk": _geen_netwerk,
    "vog-vereist": _geen_vog,
    "hulpverlener-soort": _andere_soort,
    "pgb-tarief": _te_duur,
}
"""Per rule, in what approving departs from its advice."""

HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "zorgovereenkomstbeoordelingen",
        ZorgovereenkomstBeoordelen,
        "Leg vast wat SVB of gemeente van een zorgovereenkomst vindt",
        beoordeel_overeenkomst,
    ),
)
