"""Regelingen in a zaak at random: a compliment a year, and a tegemoetkoming over days."""

from __future__ import annotations

from datetime import date, timedelta

from domain.gebeurtenis import Werking
from domain.regelingen.regelingen import Regelingaanvraag, regelingaanvragen
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.regelingen import commands as r
from tests.domain.zaak.stap import Maker, Stap, maak_bekend

_REGIME = {"toepasselijk-regime": {"uitkomst": {"regime": "proefdam-2024"}}}


def _laatste(zaak: Zaak) -> Regelingaanvraag | None:
    gevonden = regelingaanvragen(zaak) if isinstance(zaak, LopendeZaak) else ()
    return gevonden[-1] if gevonden else None


def _nummer(zaak: Zaak) -> int:
    laatste = _laatste(zaak)
    return laatste.nummer if laatste else 1


def _beschikking(zaak: Zaak) -> int:
    laatste = _laatste(zaak)
    return laatste.besluit.genomen.inhoud.beschikking if laatste and laatste.besluit else 1


def _aanvraag(op: date, variant: int, _zaak: Zaak) -> Command:
    if variant % 2:
        return r.aanvraag(ontvangen_op=op, regeling="tegemoetkoming-meerkosten", jaar=None)
    return r.aanvraag(ontvangen_op=op, jaar=op.year)


def _intrekking(op: date, _variant: int, zaak: Zaak) -> Command:
    return r.ingetrokken(ingetrokken_op=op, regelingaanvraag=_nummer(zaak))


def _besluit(op: date, variant: int, zaak: Zaak) -> Command:
    if variant % 2:
        geeft = r.zegt("tegemoetkoming-meerkosten", recht=True, gronden=[])
        dagen = Werking(van=op, tot_en_met=op + timedelta(days=90))
        toegekend = {
            "vorm": "bedrag",
            "bedrag": 3_000,
            "per_maand": True,
            "werking": dagen,
            "betaald_aan": "zorgvrager",
        }
        return r.besluit(besluit_op=op, regelingaanvraag=_nummer(zaak), toegekend=toegekend, feiten=geeft | _REGIME)
    return r.besluit(besluit_op=op, regelingaanvraag=_nummer(zaak), feiten=r.GEEFT | _REGIME)


def _einde(op: date, _variant: int, zaak: Zaak) -> Command:
    return r.beeindiging(besluit_op=op, toekenning=_beschikking(zaak), laatste_dag=op + timedelta(days=20))


def _uitbetaling(op: date, variant: int, zaak: Zaak) -> Command:
    return r.uitbetaling(betaald_op=op, beschikking=_beschikking(zaak), bedrag=1_000 * (variant + 1))


MAKERS: tuple[Maker, ...] = (_aanvraag, _intrekking, _besluit, _einde, _uitbetaling)
PAD: tuple[Stap, ...] = (
    Stap(1, _aanvraag, 0),
    Stap(1, _intrekking, 0),
    Stap(1, _aanvraag, 1),
    Stap(1, _besluit, 1),
    Stap(0, maak_bekend, 0),
    Stap(1, _uitbetaling, 1),
    Stap(1, _einde, 0),
    Stap(0, maak_bekend, 0),
)
