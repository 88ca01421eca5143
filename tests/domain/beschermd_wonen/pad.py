"""Beschermd wonen in a zaak at random: asked, advised, granted, waited for, lived in and left."""

from __future__ import annotations

from datetime import date, timedelta

from domain.beschermd_wonen.events import OpWachtlijstGeplaatst, PlaatsingBegonnen, ToegangGevraagd
from domain.gebeurtenis import Werking
from domain.rechten.rechten import lopende_rechten
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.beschermd_wonen import commands as b
from tests.domain.beschermd_wonen.events import WONEN
from tests.domain.zaak import commands as c
from tests.domain.zaak.stap import Maker, Stap, maak_bekend


def _laatste(zaak: Zaak) -> int:
    gevraagd = zaak.van(ToegangGevraagd) if isinstance(zaak, LopendeZaak) else ()
    return max((een.inhoud.toegang for een in gevraagd), default=1)


def _vraag(op: date, variant: int, _zaak: Zaak) -> Command:
    return b.vraag(gevraagd_op=op, spoed=variant > 1)


def _advies(op: date, variant: int, zaak: Zaak) -> Command:
    maak = b.afraden if variant > 1 else b.advies
    return maak(toegang=_laatste(zaak), ontvangen_op=op)


def _wachtplaats(op: date, _variant: int, zaak: Zaak) -> Command:
    return b.wachtplaats(toegang=_laatste(zaak), geplaatst_op=op)


def _verlaten(op: date, _variant: int, zaak: Zaak) -> Command:
    geplaatst = zaak.van(OpWachtlijstGeplaatst) if isinstance(zaak, LopendeZaak) else ()
    return b.verlaten(wachtplaats=max((een.inhoud.wachtplaats for een in geplaatst), default=1), verlaten_op=op)


def _plaatsing(op: date, _variant: int, zaak: Zaak) -> Command:
    stukken = lopende_rechten(zaak, op) if isinstance(zaak, LopendeZaak) else ()
    nummers = [stuk.nummer for stuk in stukken if stuk.voorziening.voorziening == WONEN.voorziening]
    return b.plaatsing(toegang=_laatste(zaak), begonnen_op=op, nummer=max(nummers, default=1))


def _einde(op: date, _variant: int, zaak: Zaak) -> Command:
    begonnen = zaak.van(PlaatsingBegonnen) if isinstance(zaak, LopendeZaak) else ()
    return b.einde(plaatsing=max((een.inhoud.plaatsing for een in begonnen), default=1), laatste_dag=op)


def _aanvraag(op: date, _variant: int, _zaak: Zaak) -> Command:
    return c.aanvraag(ontvangen_op=op, gevraagd=("beschermd-thuis",))


def _beschikking(op: date, _variant: int, _zaak: Zaak) -> Command:
    # Long after the melding other law counts; which one is asked of who decides.
    wonen = WONEN.model_copy(update={"werking": Werking(van=op, tot_en_met=op + timedelta(days=700))})
    feiten = {"toepasselijk-regime": {"uitkomst": {"regime": "proefdam-2024"}}}
    return c.beschikking(besluit_op=op, voorzieningen=(wonen,), feiten=feiten)


MAKERS: tuple[Maker, ...] = (_vraag, _advies, _wachtplaats, _verlaten, _plaatsing, _einde)
PAD: tuple[Stap, ...] = (
    Stap(1, _vraag, 0),
    Stap(1, _advies, 0),
    Stap(1, _wachtplaats, 0),
    Stap(1, _verlaten, 0),
    Stap(1, _wachtplaats, 0),
    Stap(1, _aanvraag, 0),
    Stap(1, _beschikking, 0),
    Stap(0, maak_bekend, 0),
    Stap(1, _plaatsing, 0),
    Stap(5, _einde, 0),
)
