"""Help that began awaiting the onderzoek: it counts until the decision that it waited for takes its place.

Wmo 2.3.3 ("in afwachting van de uitkomst van het onderzoek en de aanvraag"); Nijmegen art. 2 lid 4, Wageningen 2.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.beschikking.events import BeschikkingGenomen
from domain.gebeurtenis import Gebeurd, Werking
from domain.melding.events import TijdelijkeVoorzieningGetroffen
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

_EEN_DAG = timedelta(days=1)


@dataclass(frozen=True)
class TijdelijkRecht:
    """A temporary voorziening with the days on which it counts.

    ``einde_door`` is the versie of the beschikking that ended it before its time; None when it ends as it was decided.
    """

    getroffen: Gebeurd[TijdelijkeVoorzieningGetroffen]
    werking: Werking
    einde_door: int | None = None


def tijdelijke_rechten(zaak: LopendeZaak) -> tuple[TijdelijkRecht, ...]:
    """Give the temporary voorzieningen in the order in which they were decided, as far as a day of each is left."""
    return tuple(over for getroffen in zaak.tijdelijk if (over := _tot_de_beschikking(getroffen, zaak)) is not None)


def _tot_de_beschikking(getroffen: Gebeurd[TijdelijkeVoorzieningGetroffen], zaak: LopendeZaak) -> TijdelijkRecht | None:
    werking = getroffen.inhoud.werking
    eindes = [(laatste, versie) for versie, laatste in _eindes(zaak) if versie > getroffen.versie]
    laatste, versie = min(eindes, default=(date.max, 0))
    if laatste >= (werking.tot_en_met or date.max):
        return TijdelijkRecht(getroffen, werking)
    if laatste < werking.van:
        return None
    return TijdelijkRecht(getroffen, Werking(van=werking.van, tot_en_met=laatste), versie)


def _eindes(zaak: LopendeZaak) -> Iterator[tuple[int, date]]:
    """Give for each beschikking that was made known its versie, and the last day of the help that waited for it.

    That is the day of the bekendmaking; where help is granted that begins later, the day before it begins, so that
    nobody is without help in between.
    """
    for besluit in zaak.beschikkingen:
        if not isinstance(besluit, BekendgemaaktBesluit):
            continue
        genomen: Gebeurd[BeschikkingGenomen] = besluit.genomen
        begint = min((v.werking.van for v in genomen.inhoud.voorzieningen), default=date.min)
        yield genomen.versie, max(besluit.bekendgemaakt.op, begint - _EEN_DAG if begint > date.min else begint)
