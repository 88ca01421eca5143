"""Advice that was given before the beschikking and counts for it: what the text said of the verwijzing."""

from __future__ import annotations

from collections.abc import Iterator

from domain.beschikking.afwijking import Besluit, steunt_afwijzing
from domain.beschikking.waarop import Waarop
from domain.jeugdhulp.verwijzingen import TOEGANG, toegang, verwijzingen
from domain.zaak.advies import Gewogen
from domain.zaak.state import LopendeZaak

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
