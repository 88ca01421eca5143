"""Advice that was given before the beschikking and counts for it: on the verwijzing, and by an overleg."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from domain.beschikking.afwijking import Besluit, steunt_afwijzing
from domain.beschikking.waarop import Waarop
from domain.jeugdhulp.verwijzingen import TOEGANG, toegang, verwijzingen
from domain.overleg.mdo import afwijking_van_mdo, laatste_mdo
from domain.regels.weging import citeer
from domain.weigering import RegelNietVanKracht
from domain.zaak.advies import Gewogen
from domain.zaak.handeling import Omstandigheden, Rechtskader
from domain.zaak.state import LopendeZaak

MDO: Final = "mdo-advies"
"""Under this name a departure from what an overleg advised is explained: no rule says it, people did."""
Afwijkend = Iterator[tuple[str, tuple[int, str]]]


def afwijkend_van_verwijzing(waar: Waarop, besluit: Besluit, zaak: LopendeZaak, gewogen: Gewogen) -> Afwijkend:
    """Name the advice on the verwijzing where the beschikking departs from it, with its versie and in what.

    Where it gives access the jeugdhulp is granted, unless a rule that was weighed gives a ground to refuse.
    """
    for een in verwijzingen(zaak):
        advies = toegang(een.ontvangen.inhoud, zaak) if een.ontvangen.inhoud.verwijzing == waar.verwijzing else None
        if advies is None:
            continue
        versie, uitkomst = advies
        if besluit.kent_toe and not uitkomst["toegang"]:
            yield TOEGANG, (versie, "er wordt toegekend terwijl de verwijzing geen toegang geeft")
        if not besluit.kent_toe and uitkomst["toegang"] and not _steunt(besluit, gewogen):
            yield TOEGANG, (versie, "er wordt afgewezen terwijl de verwijzing toegang geeft")


def _steunt(besluit: Besluit, gewogen: Gewogen) -> bool:
    antwoorden = gewogen.antwoorden.items()
    return any(steunt_afwijzing(regel, antwoord.uitkomst, besluit.strekking) for regel, (_, antwoord) in antwoorden)


def grondslag_van_mdo(kader: Rechtskader, bij: Omstandigheden, dag: date) -> str | None:
    """Give the article that binds the gemeente to what an overleg advised; None where no text does."""
    try:
        regime, norm = kader.regelboek.norm_van(kader.rechtsgebied, MDO, peildatum=dag, bekend_op=bij.vandaag)
    except RegelNietVanKracht:
        return None
    return citeer(regime, norm.artikel)


def afwijkend_van_mdo(besluit: Besluit, zaak: LopendeZaak, dag: date) -> Afwijkend:
    """Name what the last overleg advised where the beschikking departs from it, with its versie and in what."""
    mdo = laatste_mdo(zaak, dag)
    waarin = afwijking_van_mdo(mdo.inhoud, besluit.voorzieningen) if mdo is not None else None
    if mdo is not None and waarin is not None:
        yield MDO, (mdo.versie, waarin)
