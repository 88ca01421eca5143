"""Help that began awaiting the onderzoek: it counts until the decision that it waited for, or its end, or a death.

Wmo 2.3.3 ("in afwachting van de uitkomst van het onderzoek en de aanvraag"); Nijmegen art. 2 lid 4, Wageningen 2.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.beschikking.events import BeschikkingGenomen
from domain.gebeurtenis import Gebeurd, Werking
from domain.levensloop.overlijden import overlijden
from domain.melding.events import TijdelijkeVoorzieningGeeindigd, TijdelijkeVoorzieningGetroffen
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

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
    yield from ((laatste, versie) for laatste, versie in _door_beschikking(zaak) if versie > getroffen.versie)
    for geeindigd in zaak.van(TijdelijkeVoorzieningGeeindigd):
        if geeindigd.inhoud.volgnummer == getroffen.inhoud.volgnummer:
            yield geeindigd.op, geeindigd.versie
    dood = overlijden(zaak)
    if dood is not None:
        yield dood.op, dood.versie


def _door_beschikking(zaak: LopendeZaak) -> Iterator[tuple[date, int]]:
    """Give for each beschikking that was made known the last day of the help that waited for it, and its versie.

    That is the day of the bekendmaking; where help is granted that begins later, the day before it begins, so that
    nobody is without help in between.
    """
    for besluit in zaak.beschikkingen:
        if not isinstance(besluit, BekendgemaaktBesluit):
            continue
        genomen: Gebeurd[BeschikkingGenomen] = besluit.genomen
        begint = min((v.werking.van for v in genomen.inhoud.voorzieningen), default=date.min)
        yield max(besluit.bekendgemaakt.op, begint - _EEN_DAG if begint > date.min else begint), genomen.versie
