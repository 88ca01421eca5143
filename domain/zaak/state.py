"""The state of a zaak, as the fold leaves it and as decisions look at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.events import BeschikkingBekendgemaakt, BeschikkingGenomen
from domain.gebeurtenis import Gebeurd
from domain.gesprek.events import GesprekGehouden, VanGesprekAfgezien
from domain.melding.events import (
    ClientondersteuningGewezen,
    MeldingBevestigd,
    MeldingOntvangen,
    PersoonlijkPlanOntvangen,
    TijdelijkeVoorzieningGetroffen,
)
from domain.verslag.events import OpmerkingenOntvangen, VerslagVerstrekt
from domain.zaak.advies import AdviesGegeven
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard


@dataclass(frozen=True)
class GeenZaak:
    """Nothing was recorded in this stream yet."""

    versie: int = 0


Onderzoek = Gebeurd[GesprekGehouden] | Gebeurd[VanGesprekAfgezien]


@dataclass(frozen=True)
class GenomenBeschikking:
    """A besluit that the client does not know of yet: it gives no right and starts no term."""

    genomen: Gebeurd[BeschikkingGenomen]


@dataclass(frozen=True)
class BekendgemaakteBeschikking:
    """A besluit that was made known: rights count, and the bezwaartermijn runs."""

    genomen: Gebeurd[BeschikkingGenomen]
    bekendgemaakt: Gebeurd[BeschikkingBekendgemaakt]


Beschikking = GenomenBeschikking | BekendgemaakteBeschikking


@dataclass(frozen=True)
class LopendeZaak:
    """A zaak in which acts can follow."""

    versie: int
    melding: Gebeurd[MeldingOntvangen]
    adviezen: Mapping[int, Gebeurd[AdviesGegeven]] = field(default_factory=dict)
    bevestigingen: tuple[Gebeurd[MeldingBevestigd], ...] = ()
    gewezen: tuple[Gebeurd[ClientondersteuningGewezen], ...] = ()
    plannen: tuple[Gebeurd[PersoonlijkPlanOntvangen], ...] = ()
    tijdelijk: tuple[Gebeurd[TijdelijkeVoorzieningGetroffen], ...] = ()
    onderzoek: tuple[Onderzoek, ...] = ()
    verslagen: tuple[Gebeurd[VerslagVerstrekt], ...] = ()
    opmerkingen: tuple[Gebeurd[OpmerkingenOntvangen], ...] = ()
    aanvragen: tuple[Gebeurd[AanvraagOntvangen], ...] = ()
    beschikkingen: tuple[Beschikking, ...] = ()

    @property
    def betrokkenen(self) -> frozenset[UUID]:
        """Give the persons of the zaak by their ids, the client among them."""
        melding = self.melding.inhoud
        return frozenset({melding.client.betrokkene, *(b.betrokkene for b in melding.betrokkenen)})

    @property
    def open_aanvraag(self) -> Gebeurd[AanvraagOntvangen] | None:
        """Give the aanvraag on which nobody decided yet."""
        beschikt = {b.genomen.inhoud.aanvraag for b in self.beschikkingen}
        return next((a for a in self.aanvragen if a.inhoud.aanvraag not in beschikt), None)

    @property
    def laatste_dag_onderzoek(self) -> date | None:
        """Give the last day on which a gesprek was held or waived."""
        return max((stap.op for stap in self.onderzoek), default=None)

    @property
    def laatste_dag(self) -> date:
        """Give the day of the latest act of all: nothing can end before it."""
        handelingen = (
            *(self.melding, *self.bevestigingen, *self.gewezen, *self.plannen, *self.tijdelijk),
            *(*self.onderzoek, *self.verslagen, *self.opmerkingen, *self.aanvragen),
            *(b.genomen for b in self.beschikkingen),
            *(b.bekendgemaakt for b in self.beschikkingen if isinstance(b, BekendgemaakteBeschikking)),
        )
        return max(handeling.op for handeling in handelingen)


def volgend_nummer(gegeven: Iterable[int]) -> int:
    """Give the next number of a kind: not the count, for what was declared void leaves a hole."""
    return max(gegeven, default=0) + 1


@dataclass(frozen=True)
class AfgeslotenZaak:
    """A zaak that ended; all that was in it can still be read."""

    versie: int
    zaak: LopendeZaak
    afsluiting: Gebeurd[ZaakAfgeslotenVerklaard]


Zaak = GeenZaak | LopendeZaak | AfgeslotenZaak
