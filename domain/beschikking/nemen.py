"""Taking a besluit: what every command for one holds, and the members that every besluit gets from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

from pydantic import Field

from domain.beschikking.besluit import Besluit
from domain.beschikking.motivering import gemotiveerd
from domain.beschikking.nummering import nummers_voor
from domain.gebeurtenis import Deel, Tekst, Vindplaats
from domain.zaak.advies import Gewogen
from domain.zaak.handeling import (
    CommandMetBijlagen,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    genoemde_bijlagen,
    volgend_nummer,
)


class AfwijkingMotiveren(Deel):
    """The motivering of a departure from the advice of one rule."""

    regel: str
    motivering: Tekst


class BesluitNemen(CommandMetBijlagen):
    """Take a besluit on a client, by a beslisser: with its articles, its motivering, and one for each departure."""

    ROLLEN: ClassVar[tuple[str, ...]] = ("beslisser",)
    BESLUIT: ClassVar[bool] = True

    besluit_op: date
    artikelen: Annotated[tuple[Vindplaats, ...], Field(min_length=1, max_length=40)]
    motivering: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)
    afwijkingen: Annotated[tuple[AfwijkingMotiveren, ...], Field(max_length=20)] = ()

    def nummers_nodig(self) -> Mapping[str, int]:
        """One beschikkingnummer."""
        return nummers_voor()


def besluitleden(
    command: BesluitNemen,
    bij: Omstandigheden,
    *,
    gewogen: Gewogen,
    kader: Rechtskader,
    afwijkend: Mapping[str, tuple[int, str]],
    grondslagen: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, Any]:
    """Give the members that every besluit has: its numbers, the advices it rests on, and each departure explained.

    ``afwijkend``: per rule from whose advice it departs, the versie of that advice and in what (a Dutch clause);
    ``grondslagen``: the article that lets it, where that is not the hardheidsclausule.
    Raises ``MotiveringOntbreekt``, ``GeenAfwijking`` or ``BijlageOnbekend``.
    """
    motiveringen = {afwijking.regel: afwijking.motivering for afwijking in command.afwijkingen}
    grondslag = kader.regelboek.rechtsgebied(kader.rechtsgebied).hardheidsclausule
    return {
        "beschikking": volgend_nummer(Besluit, bij),
        "beschikkingnummer": bij.nummers["beschikking"][0],
        "adviezen": gewogen.versies,
        "artikelen": command.artikelen,
        "afwijkingen": tuple(
            gemotiveerd(afwijkend, motiveringen, grondslagen={**dict.fromkeys(afwijkend, grondslag), **grondslagen})
        ),
        "motivering": command.motivering,
        "bijlagen": genoemde_bijlagen(command, bij),
    }
