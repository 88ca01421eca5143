"""Bezwaren in a zaak at random."""

from __future__ import annotations

from datetime import date, timedelta

from domain.bezwaar.events import BezwaarOntvangen
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.bezwaar import commands as b
from tests.domain.termijnen import commands as t
from tests.domain.zaak.events import in_natura
from tests.domain.zaak.stap import Maker, Stap, maak_bekend


def _laatste_besluit(zaak: Zaak) -> int:
    bekend = zaak.bekendgemaakt if isinstance(zaak, LopendeZaak) else ()
    vatbaar = [een.genomen.inhoud for een in bekend if een.genomen.inhoud.RECHTSMIDDEL == "bezwaar"]
    return max((een.beschikking for een in vatbaar), default=1)


def _laatste(zaak: Zaak) -> int:
    ontvangen = zaak.van(BezwaarOntvangen) if isinstance(zaak, LopendeZaak) else ()
    return max((een.inhoud.bezwaar for een in ontvangen), default=1)


def _bezwaar(op: date, variant: int, zaak: Zaak) -> Command:
    gronden = None if variant % 2 == 0 else b.GRONDEN
    return b.bezwaar(ontvangen_op=op, beschikking=_laatste_besluit(zaak) if variant < 2 else 1, gronden=gronden)


def _bevestiging(op: date, _variant: int, zaak: Zaak) -> Command:
    return b.bevestiging(bezwaar=_laatste(zaak), verzonden_op=op)


def _commissie(op: date, _variant: int, zaak: Zaak) -> Command:
    return b.commissie(bezwaar=_laatste(zaak), meegedeeld_op=op)


def _verzuim(op: date, variant: int, zaak: Zaak) -> Command:
    return t.opschorting(
        aanvraag=None,
        bezwaar=_laatste(zaak),
        meegedeeld_op=op,
        grond="verzuim-bezwaar",
        tot_en_met=op + timedelta(days=14 + variant),
    )


def _aanvulling(op: date, _variant: int, zaak: Zaak) -> Command:
    return b.aanvulling(bezwaar=_laatste(zaak), ontvangen_op=op)


def _verdaging(op: date, variant: int, zaak: Zaak) -> Command:
    grond = "lid-4-a" if variant else "lid-3"
    dagen = 42 * 4 if variant else 42 * 3
    return b.verdaging(bezwaar=_laatste(zaak), meegedeeld_op=op, grond=grond, uiterlijk=op + timedelta(days=dagen))


def _intrekking(op: date, _variant: int, zaak: Zaak) -> Command:
    return b.intrekking(bezwaar=_laatste(zaak), ontvangen_op=op)


def _oordeel(op: date, variant: int, zaak: Zaak) -> Command:
    indiening = ("tijdig", "verschoonbaar-te-laat", "te-laat", "tijdig")[variant]
    gebreken = ("geen-procesbelang",) if variant > 2 else ()
    toelichting = "Zij lag in het ziekenhuis." if variant == 1 else None
    return b.oordeel(
        bezwaar=_laatste(zaak), beoordeeld_op=op, indiening=indiening, gebreken=gebreken, toelichting=toelichting
    )


def _hoorzitting(op: date, variant: int, zaak: Zaak) -> Command:
    return b.hoorzitting(bezwaar=_laatste(zaak), gehouden_op=op, door="commissie" if variant else "ambtelijk")


def _afzien(op: date, variant: int, zaak: Zaak) -> Command:
    return b.afzien(bezwaar=_laatste(zaak), besloten_op=op, grond="cabe"[variant])


def _advies(op: date, variant: int, zaak: Zaak) -> Command:
    return b.advies(bezwaar=_laatste(zaak), ontvangen_op=op, strekking="ongegrond" if variant else "gegrond")


def _beslissing(op: date, variant: int, zaak: Zaak) -> Command:
    over = {"bezwaar": _laatste(zaak), "besluit_op": op}
    # Long after the melding other law counts; which one is asked of who decides.
    over["feiten"] = {"toepasselijk-regime": {"uitkomst": {"regime": "proefdam-2024"}}}
    if variant == 0:
        return b.beslissing(**over, voorzieningen=())
    if variant == 1:
        voorziening = in_natura(werking={"van": op - timedelta(days=30), "tot_en_met": op})
        anders = {"herroeping": "gedeeltelijk", "voorzieningen": ({"nummer": 1, "voorziening": voorziening},)}
        return b.beslissing(**over, **anders)
    return b.ongegrond(**over, dictum="ongegrond" if variant == 2 else "niet-ontvankelijk")


MAKERS: tuple[Maker, ...] = (
    *(_bezwaar, _bevestiging, _commissie, _verzuim, _aanvulling, _verdaging, _intrekking),
    *(_oordeel, _hoorzitting, _afzien, _advies, _beslissing),
)
PAD: tuple[Stap, ...] = (
    Stap(1, _bezwaar, 0),
    Stap(1, _bevestiging, 0),
    Stap(0, _verzuim, 0),
    Stap(3, _aanvulling, 0),
    Stap(0, _commissie, 0),
    Stap(1, _verdaging, 1),
    Stap(1, _intrekking, 0),
    Stap(1, _bezwaar, 1),
    Stap(0, _commissie, 0),
    Stap(1, _oordeel, 0),
    Stap(1, _hoorzitting, 1),
    Stap(1, _advies, 0),
    Stap(1, _beslissing, 0),
    Stap(0, maak_bekend, 0),
    Stap(1, _bezwaar, 3),
    Stap(1, _oordeel, 1),
    Stap(1, _afzien, 0),
    Stap(1, _beslissing, 1),
    Stap(0, maak_bekend, 0),
)
