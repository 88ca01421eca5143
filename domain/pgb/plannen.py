"""Decisions on the plan of the client and on whether somebody can carry a pgb."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar, Final, Self
from uuid import UUID

from pydantic import Field, model_validator

from domain.gebeurtenis import Event, Gebeurd, Slug, Tekst
from domain.jeugdhulp.events import VerwijzingOntvangen
from domain.jeugdhulp.verwijzingen import VerwijzingOnbekend
from domain.levensloop.overlijden import eis_in_leven
from domain.pgb.beheer import lopend_beheer
from domain.pgb.events import Oordeel, Over, PgbBekwaamheidBeoordeeld, PgbPlanOntvangen
from domain.pgb.pgbrecht import eis_pgb
from domain.pgb.wegen import weeg_over_pgb, zonder_gewist
from domain.regels.pgb.plan import Onderdeel
from domain.voorziening import Eurocent
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
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

Nummer = Annotated[int, Field(ge=1)]
_PLAN: Final = "pgb-plan-volledig"
_PER_PERSOON: Final = {
    "client": "pgb-bekwaamheid",
    "vertegenwoordiger": "pgb-bekwaamheid",
    "beheerder": "pgb-beheerder",
}
"""Which rules are asked: those on refusing a pgb, or that on who may manage it."""


class PgbPlanIndienen(CommandMetBijlagen):
    """Record a pgb-plan. A second one for the same voorziening on the same day is refused.

    ``aanvraag``, ``verwijzing`` or ``recht`` says what it goes with; one that comes in the onderzoek goes with none.
    """

    NAAM: ClassVar[str] = "pgb-plan"

    ontvangen_op: date
    voorziening: Slug
    aanvraag: Nummer | None = None
    verwijzing: Nummer | None = None
    recht: Nummer | None = None
    onderdelen: Annotated[tuple[Onderdeel, ...], Field(max_length=30)]
    inzet_sociaal_netwerk: bool
    curator_of_mentor_hielp: bool = False
    mede_ondertekend: bool = False
    begroot: Eurocent | None = None
    inhoud: Tekst

    @model_validator(mode="after")
    def _hoort_bij_een(self) -> Self:
        if sum(waarbij is not None for waarbij in (self.aanvraag, self.verwijzing, self.recht)) > 1:
            raise ValueError("een plan hoort bij een aanvraag, een verwijzing of een recht, niet bij meer")
        return self


class PgbBekwaamheidBeoordelen(Command):
    """Judge whether client, vertegenwoordiger or beheerder can carry a pgb, by a person of the gemeente.

    The same oordeel on the same person again on that day is refused.
    """

    NAAM: ClassVar[str] = "pgb-bekwaamheid"
    BESLUIT: ClassVar[bool] = True

    beoordeeld_op: date
    over: Over
    betrokkene: UUID | None = None
    voorziening: Slug
    plan: Nummer | None = None
    oordeel: Oordeel
    motivering: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)

    @model_validator(mode="after")
    def _noemt_wie(self) -> Self:
        if (self.over == "client") is not (self.betrokkene is None):
            raise ValueError("noem de betrokkene als het niet over de client gaat, en anders niet")
        return self


class AanvraagOnbekend(Weigering):
    """The zaak has no aanvraag with this number."""

    probleem = "aanvraag-onbekend"
    titel = "Aanvraag onbekend"


class PgbPlanOnbekend(Weigering):
    """The zaak has no pgb-plan with this number."""

    probleem = "pgb-plan-onbekend"
    titel = "Pgb-plan onbekend"


def neem_plan_aan(command: PgbPlanIndienen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a pgb-plan: an incomplete one is taken in as well, for the client can complete it."""
    na, wat = _voorganger(command, zaak)
    if command.recht is not None:
        eis_pgb(zaak, command.recht)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=na, wat=wat)
    eis_in_leven(zaak, command.ontvangen_op)
    plannen = zaak.van(PgbPlanOntvangen)
    if any((een.op, een.inhoud.voorziening) == (command.ontvangen_op, command.voorziening) for een in plannen):
        raise AlGedaan(f"Een pgb-plan voor {command.voorziening} van {command.ontvangen_op.isoformat()} is er al.")
    leden: dict[str, Any] = {
        naam: getattr(command, naam)
        for naam in type(command).model_fields
        if naam in PgbPlanOntvangen.model_fields and naam != "bijlagen"
    }
    plan = PgbPlanOntvangen(
        **leden,
        plan=volgend_nummer(PgbPlanOntvangen, bij),
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(plan, command.ontvangen_op),)


def _voorganger(command: PgbPlanIndienen, zaak: LopendeZaak) -> tuple[date, str]:
    """Give the day and the name of what the plan goes with, before which it cannot lie."""
    if command.aanvraag is not None:
        for aanvraag in zaak.aanvragen:
            if aanvraag.inhoud.aanvraag == command.aanvraag:
                return aanvraag.op, "de aanvraag"
        raise AanvraagOnbekend(f"Aanvraag {command.aanvraag} is er in deze zaak niet.", veld="aanvraag")
    if command.verwijzing is not None:
        for verwijzing in zaak.van(VerwijzingOntvangen):
            if verwijzing.inhoud.verwijzing == command.verwijzing:
                return verwijzing.op, "de verwijzing"
        raise VerwijzingOnbekend(f"Verwijzing {command.verwijzing} is er in deze zaak niet.", veld="verwijzing")
    return zaak.melding.op, "de melding"


def beoordeel_bekwaamheid(
    command: PgbBekwaamheidBeoordelen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on an oordeel: on somebody of the zaak, with the rules on pgb weighed beside it."""
    plan = _plan(command, zaak)
    na, wat = (plan.op, "het pgb-plan") if plan else (zaak.melding.op, "de melding")
    eis_dag("beoordeeldOp", command.beoordeeld_op, bij, na=na, wat=wat)
    eis_in_leven(zaak, command.beoordeeld_op)
    wie = command.betrokkene or zaak.melding.inhoud.client.betrokkene
    if wie not in zaak.betrokkenen:
        raise BetrokkeneOnbekend(f"Betrokkene {wie} hoort niet bij deze zaak.", veld="betrokkene")
    al = (command.over, wie, command.voorziening, command.oordeel)
    for een in zaak.van(PgbBekwaamheidBeoordeeld):
        eerder = een.inhoud
        if (een.op, eerder.over, eerder.betrokkene, eerder.voorziening, eerder.oordeel) == (command.beoordeeld_op, *al):
            raise AlGedaan(f"Dit oordeel van {een.op.isoformat()} is al vastgelegd.")
    opdracht = (_PER_PERSOON[command.over], command.beoordeeld_op)
    gewogen = weeg_over_pgb(
        opdracht, zaak, kader, bij, bekend=_bekend(command, zaak, plan), gegeven=_gegeven(command, kader)
    )
    beoordeeld = PgbBekwaamheidBeoordeeld(
        over=command.over,
        betrokkene=wie,
        voorziening=command.voorziening,
        plan=command.plan,
        oordeel=command.oordeel,
        motivering=command.motivering,
        adviezen=gewogen.versies,
    )
    return (*gewogen.events, Event(beoordeeld, command.beoordeeld_op))


def _plan(command: PgbBekwaamheidBeoordelen, zaak: LopendeZaak) -> Gebeurd[PgbPlanOntvangen] | None:
    if command.plan is None:
        return None
    for een in zaak.van(PgbPlanOntvangen):
        if een.inhoud.plan == command.plan:
            return een
    raise PgbPlanOnbekend(f"Pgb-plan {command.plan} is er in deze zaak niet.", veld="plan")


def _gegeven(command: PgbBekwaamheidBeoordelen, kader: Rechtskader) -> FeitenPerRegel:
    # Which rules the act asks is data; whether a plan is complete is asked when there is one.
    gevraagd = {rij.regel for rij in kader.regelboek.handelingen.get(_PER_PERSOON[command.over], ())}
    plan: FeitenPerRegel = {_PLAN: {}} if command.plan is not None and _PLAN in gevraagd else {}
    return {**plan, **command.feiten}


def _bekend(
    command: PgbBekwaamheidBeoordelen, zaak: LopendeZaak, plan: Gebeurd[PgbPlanOntvangen] | None
) -> dict[str, Any]:
    feiten: dict[str, Any] = {"voorziening": command.voorziening}
    kan = command.oordeel != "niet-bekwaam"
    if command.over == "client":
        feiten["bekwaam"] = kan
    if command.over == "vertegenwoordiger":
        feiten["vertegenwoordigerBekwaam"] = kan
    if beheer := lopend_beheer(zaak):
        lid = "relatie" if command.over == "beheerder" else "beheerder"
        if command.over != "beheerder" or beheer.inhoud.betrokkene == command.betrokkene:
            feiten |= zonder_gewist(**{lid: beheer.inhoud.relatie})
    if plan is not None:
        onderdelen = plan.inhoud.onderdelen
        feiten |= zonder_gewist(
            onderdelen=list(onderdelen) if isinstance(onderdelen, tuple) else onderdelen,
            inzetSociaalNetwerk=plan.inhoud.inzet_sociaal_netwerk,
            curatorOfMentorHielp=plan.inhoud.curator_of_mentor_hielp,
            medeOndertekend=plan.inhoud.mede_ondertekend,
        )
    return feiten


HANDELINGEN: Final[Handelingen] = (
    Handeling("pgb-plannen", PgbPlanIndienen, "Leg een pgb-plan vast", neem_plan_aan),
    Handeling(
        "pgb-bekwaamheidsbeoordelingen",
        PgbBekwaamheidBeoordelen,
        "Leg vast of iemand een pgb kan beheren",
        beoordeel_bekwaamheid,
    ),
)
