"""A pgb in a zaak at random: its plan, who can carry it and who manages it."""

from __future__ import annotations

from datetime import date, timedelta

from domain.gebeurtenis import Werking
from domain.pgb.events_na_toekenning import ZorgovereenkomstGesloten
from domain.rechten.rechten import Stuk, lopende_rechten
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.personen import RUURD_ID, SIETSKE_ID
from tests.domain.pgb import commands as p
from tests.domain.zaak.stap import Maker, Stap


def _plan(op: date, variant: int, _zaak: Zaak) -> Command:
    return p.plan(ontvangen_op=op, aanvraag=1 if variant == 1 else None, recht=2 if variant == 2 else None)


def _bekwaamheid(op: date, variant: int, _zaak: Zaak) -> Command:
    over = {"over": "beheerder", "betrokkene": RUURD_ID} if variant else {}
    return p.bekwaamheid(beoordeeld_op=op, oordeel="twijfel" if variant > 1 else "bekwaam", **over)


def _beheerder(op: date, variant: int, _zaak: Zaak) -> Command:
    return p.beheerder(aangewezen_op=op, betrokkene=SIETSKE_ID if variant else RUURD_ID)


def _beheereinde(op: date, _variant: int, _zaak: Zaak) -> Command:
    return p.beheereinde(geeindigd_op=op)


def _lopend_pgb(op: date, zaak: Zaak) -> Stuk | None:
    stukken = lopende_rechten(zaak, op) if isinstance(zaak, LopendeZaak) else ()
    return next((stuk for stuk in stukken if stuk.voorziening.leveringsvorm == "pgb"), None)


def laatste_overeenkomst(zaak: Zaak) -> int:
    """Give the number of the last zorgovereenkomst; 1 when there is none."""
    gesloten = zaak.van(ZorgovereenkomstGesloten) if isinstance(zaak, LopendeZaak) else ()
    return max((een.inhoud.zorgovereenkomst for een in gesloten), default=1)


def _overeenkomst(op: date, variant: int, zaak: Zaak) -> Command:
    stuk = _lopend_pgb(op, zaak)
    tarief = 1_500 + 10 * variant
    return p.overeenkomst(gesloten_op=op, recht=stuk.nummer if stuk else 1, werking=Werking(van=op), tarief=tarief)


def _goedkeuring(op: date, variant: int, zaak: Zaak) -> Command:
    oordeel = {"oordeel": "afgekeurd", "reden": "De opzegtermijn ontbreekt."} if variant % 2 else {}
    door = "gemeente" if variant > 1 else "SVB"
    return p.goedkeuring(beoordeeld_op=op, zorgovereenkomst=laatste_overeenkomst(zaak), door=door, **oordeel)


def _overeenkomsteinde(op: date, variant: int, zaak: Zaak) -> Command:
    laatste = op + timedelta(days=variant)
    return p.overeenkomsteinde(bekend_op=op, laatste_dag=laatste, zorgovereenkomst=laatste_overeenkomst(zaak))


def _besteding(op: date, variant: int, zaak: Zaak) -> Command:
    stuk = _lopend_pgb(op, zaak)
    # Of a month that is past: sometimes the same month again, with another amount.
    eerste = (op.replace(day=1) - timedelta(days=1)).replace(day=1)
    periode = Werking(van=eerste, tot_en_met=op.replace(day=1) - timedelta(days=1))
    return p.besteding(gemeld_op=op, recht=stuk.nummer if stuk else 2, periode=periode, bedrag=1_000 * variant)


def _controle(op: date, variant: int, zaak: Zaak) -> Command:
    stuk = _lopend_pgb(op, zaak)
    soort = "evaluatie" if variant % 2 else "huisbezoek"
    gevolgen = ("nader-onderzoek", "voorwaarden") if variant > 1 else ("geen",)
    return p.controle(gehouden_op=op, recht=stuk.nummer if stuk else 2, soort=soort, gevolgen=gevolgen)


MAKERS: tuple[Maker, ...] = (
    *(_plan, _bekwaamheid, _beheerder, _beheereinde),
    *(_overeenkomst, _goedkeuring, _overeenkomsteinde, _besteding, _controle),
)
PAD: tuple[Stap, ...] = (
    *(Stap(1, _plan, 0), Stap(1, _plan, 1), Stap(1, _bekwaamheid, 0), Stap(1, _bekwaamheid, 1)),
    *(Stap(1, _beheerder, 0), Stap(1, _beheerder, 1), Stap(1, _beheereinde, 0)),
    *(Stap(1, _overeenkomst, 0), Stap(1, _goedkeuring, 0), Stap(1, _goedkeuring, 3), Stap(1, _overeenkomsteinde, 2)),
    *(Stap(1, _overeenkomst, 1), Stap(1, _goedkeuring, 0), Stap(1, _besteding, 1), Stap(1, _besteding, 2)),
    *(Stap(1, _controle, 0), Stap(1, _controle, 3)),
)
