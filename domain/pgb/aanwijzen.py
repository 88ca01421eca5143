"""Decisions on who manages the pgb for the client (Nijmegen art. 14, beleidsregels 5.2)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final
from uuid import UUID

from pydantic import Field

from domain.gebeurtenis import Event, Tekst
from domain.levensloop.overlijden import eis_in_leven
from domain.pgb.beheer import lopend_beheer
from domain.pgb.events import PgbBeheerderAangewezen, PgbBeheerGeeindigd, RelatieBeheerder
from domain.pgb.wegen import weeg_over_pgb
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
    Command,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
)
from domain.zaak.state import LopendeZaak

_REGEL: Final = "pgb-beheerder"


class PgbBeheerderAanwijzen(Command):
    """Accept somebody as pgb-beheerder, in the place of who was it before. Who is it already is refused.

    Where the rule of the gemeente advises against it, ``motivering`` says why all the same.
    """

    NAAM: ClassVar[str] = "pgb-beheerder"
    BESLUIT: ClassVar[bool] = True

    aangewezen_op: date
    betrokkene: UUID
    relatie: RelatieBeheerder
    motivering: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)


class PgbBeheerEindigen(Command):
    """Record that the pgb-beheerder stopped. Without one that is refused."""

    NAAM: ClassVar[str] = "einde pgb-beheer"

    geeindigd_op: date
    reden: Tekst


class BeheerderIsClient(Weigering):
    """The client manages the pgb himself when nobody is aangewezen."""

    probleem = "beheerder-is-client"
    titel = "De cliënt is geen beheerder voor zichzelf"
    status = 400


class BeheerderNietToegestaan(Weigering):
    """The rule of the gemeente advises against this beheerder, and nothing says why he is accepted."""

    probleem = "beheerder-niet-toegestaan"
    titel = "Motivering ontbreekt bij de beheerder"


class GeenBeheerder(Weigering):
    """Nobody manages the pgb for the client."""

    probleem = "geen-beheerder"
    titel = "Er is geen pgb-beheerder"


def wijs_beheerder_aan(
    command: PgbBeheerderAanwijzen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a beheerder: somebody of the zaak beside the client, with the rule on beheerders weighed."""
    _eis_na_eerder_beheer("aangewezenOp", command.aangewezen_op, zaak, bij)
    eis_in_leven(zaak, command.aangewezen_op)
    wie = command.betrokkene
    if wie == zaak.melding.inhoud.client.betrokkene:
        raise BeheerderIsClient("Wijs niemand aan als de cliënt zijn pgb zelf beheert.", veld="betrokkene")
    if wie not in zaak.betrokkenen:
        raise BetrokkeneOnbekend(f"Betrokkene {wie} hoort niet bij deze zaak.", veld="betrokkene")
    beheer = lopend_beheer(zaak)
    if beheer is not None and beheer.inhoud.betrokkene == wie:
        raise AlGedaan(f"Deze betrokkene is sinds {beheer.op.isoformat()} al pgb-beheerder.")
    opdracht = ("pgb-beheerder", command.aangewezen_op)
    gewogen = weeg_over_pgb(opdracht, zaak, kader, bij, bekend={"relatie": command.relatie}, gegeven=command.feiten)
    antwoord = gewogen.antwoorden.get(_REGEL)
    if antwoord is not None and not antwoord[1].uitkomst["toegestaan"] and command.motivering is None:
        gronden = "; ".join(grond["bron"] for grond in antwoord[1].uitkomst["gronden"])
        raise BeheerderNietToegestaan(
            f"Deze pgb-beheerder is volgens de regels niet toegestaan ({gronden}). Motiveer waarom het toch kan.",
            veld="motivering",
            regel=_REGEL,
        )
    aangewezen = PgbBeheerderAangewezen(
        betrokkene=wie, relatie=command.relatie, motivering=command.motivering, adviezen=gewogen.versies
    )
    return (*gewogen.events, Event(aangewezen, command.aangewezen_op))


def eindig_beheer(command: PgbBeheerEindigen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on the end of beheer: of the beheerder that there is."""
    _eis_na_eerder_beheer("geeindigdOp", command.geeindigd_op, zaak, bij)
    beheer = lopend_beheer(zaak)
    if beheer is None:
        raise GeenBeheerder("Er is geen pgb-beheerder wiens beheer kan eindigen.")
    geeindigd = PgbBeheerGeeindigd(betrokkene=beheer.inhoud.betrokkene, reden=command.reden)
    return (Event(geeindigd, command.geeindigd_op),)


def _eis_na_eerder_beheer(veld: str, dag: date, zaak: LopendeZaak, bij: Omstandigheden) -> None:
    """Let beheer change in the order of its days, so that on each day it is certain who the beheerder was."""
    eerder = (*zaak.van(PgbBeheerderAangewezen), *zaak.van(PgbBeheerGeeindigd))
    na = max((een.op for een in eerder), default=None)
    if na is None:
        eis_dag(veld, dag, bij, na=zaak.melding.op, wat="de melding")
    else:
        eis_dag(veld, dag, bij, na=na, wat="de vorige wijziging van het beheer")


HANDELINGEN: Final[Handelingen] = (
    Handeling("pgb-beheerders", PgbBeheerderAanwijzen, "Wijs een pgb-beheerder aan", wijs_beheerder_aan),
    Handeling("pgb-beheereinden", PgbBeheerEindigen, "Leg vast dat een pgb-beheerder stopt", eindig_beheer),
)
