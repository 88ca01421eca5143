"""Help that began awaiting the onderzoek: it counts until the decision that it waited for, or its end, or a death.

Wmo 2.3.3 ("in afwachting van de uitkomst van het onderzoek en de aanvraag"); Nijmegen art. 2 lid 4, Wageningen 2.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.beschikking.events import BeschikkingGenomen
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.staand import Beslissing, staande_beslissingen
from domain.gebeurtenis import Gebeurd, Werking
from domain.jeugdhulp.events import VerwijzingOntvangen
from domain.levensloop.overlijden import overlijden
from domain.melding.events import TijdelijkeVoorzieningGeeindigd, TijdelijkeVoorzieningGetroffen
from domain.regels.feiten import hoort_bij
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak

_EEN_DAG = timedelta(days=1)


@dataclass(frozen=True)
class TijdelijkRecht:
    """A temporary voorziening with the days on which it counts.

    ``einde_door`` is the versie of the act that ended it before its time: a beschikking, its own end or a death; None
    when it ends as it was decided.
    """

    getroffen: Gebeurd[TijdelijkeVoorzieningGetroffen]
    werking: Werking
    einde_door: int | None = None


def tijdelijke_rechten(zaak: LopendeZaak) -> tuple[TijdelijkRecht, ...]:
    """Give the temporary voorzieningen in the order in which they were decided, as far as a day of each is left."""
    return tuple(over for getroffen in zaak.tijdelijk if (over := _tot_het_einde(getroffen, zaak)) is not None)


def openstaande_tijdelijke_hulp(zaak: LopendeZaak, peil: Peil) -> Iterator[Openstaand]:
    """Give the temporary voorzieningen that count after the day."""
    for recht in tijdelijke_rechten(zaak):
        laatste = recht.werking.tot_en_met
        if laatste is None or laatste > peil.dag:
            zin = f"tijdelijke voorziening {recht.getroffen.inhoud.volgnummer} loopt door, {recht.werking.in_woorden}"
            yield Openstaand("hulp", recht.getroffen.versie, zin)


def _tot_het_einde(getroffen: Gebeurd[TijdelijkeVoorzieningGetroffen], zaak: LopendeZaak) -> TijdelijkRecht | None:
    werking = getroffen.inhoud.werking
    laatste, versie = min(_eindes(getroffen, zaak), default=(date.max, 0))
    if laatste >= (werking.tot_en_met or date.max):
        return TijdelijkRecht(getroffen, werking)
    if laatste < werking.van:
        return None
    return TijdelijkRecht(getroffen, Werking(van=werking.van, tot_en_met=laatste), versie)


def _eindes(getroffen: Gebeurd[TijdelijkeVoorzieningGetroffen], zaak: LopendeZaak) -> Iterator[tuple[date, int]]:
    """Give every day that can be the last one, with the versie of the act that made it so; the first of them is."""
    yield from _door_besluit(getroffen, zaak)
    for geeindigd in zaak.van(TijdelijkeVoorzieningGeeindigd):
        if geeindigd.inhoud.volgnummer == getroffen.inhoud.volgnummer:
            yield geeindigd.op, geeindigd.versie
    dood = overlijden(zaak)
    if dood is not None:
        yield dood.op, dood.versie


def _door_besluit(getroffen: Gebeurd[TijdelijkeVoorzieningGetroffen], zaak: LopendeZaak) -> Iterator[tuple[date, int]]:
    """Give for each besluit on what it waits for that was made known, the last day that follows, and its versie.

    That is the day of the bekendmaking; where help is granted that begins later, the day before it begins, so that
    nobody is without help in between. Of what is granted the same help goes first.
    """
    naam = getroffen.inhoud.voorziening
    for besluit in staande_beslissingen(zaak):
        genomen = besluit.genomen
        if genomen.versie < getroffen.versie:
            continue
        if not any(_zelfde_hulp(naam, ander) for ander in _waarover(genomen.inhoud, zaak)):
            continue
        toegekend = genomen.inhoud.voorzieningen
        begin = [v.werking.van for v in toegekend if _zelfde_hulp(naam, v.voorziening)]
        eerste = min(begin or (v.werking.van for v in toegekend), default=date.min)
        yield max(besluit.bekendgemaakt.op, eerste - _EEN_DAG if eerste > date.min else eerste), genomen.versie


def _waarover(inhoud: Beslissing, zaak: LopendeZaak) -> set[str]:
    """Give what a besluit is about: what was asked, granted and refused."""
    namen = {v.voorziening for v in inhoud.voorzieningen} | {een.voorziening for een in inhoud.afgewezen}
    return namen | _gevraagd(inhoud, zaak)


def _gevraagd(inhoud: Beslissing, zaak: LopendeZaak) -> set[str]:
    """Give what was asked in the aanvraag or the verwijzing that is decided on, also where that is done on bezwaar."""
    if isinstance(inhoud, BeslissingOpBezwaarGenomen):
        bestreden = zaak.besluit(inhoud.bestreden)
        eerste = bestreden.genomen.inhoud if bestreden is not None else None
        return _gevraagd(eerste, zaak) if isinstance(eerste, BeschikkingGenomen) else set()
    lijsten = [een.inhoud.gevraagd for een in zaak.aanvragen if een.inhoud.aanvraag == inhoud.aanvraag]
    verwijzingen = zaak.van(VerwijzingOntvangen)
    lijsten += [een.inhoud.gevraagd for een in verwijzingen if een.inhoud.verwijzing == inhoud.verwijzing]
    return {naam for gevraagd in lijsten for naam in gevraagd}


def _zelfde_hulp(naam: str, ander: str) -> bool:
    """Say whether one is the other, or a form of it (begeleiding and begeleiding-individueel)."""
    return hoort_bij(naam, (ander,)) or hoort_bij(ander, (naam,))
