"""The state of a zaak, as the fold leaves it and as decisions look at it.

What leads to the first beschikking has a place of its own. Every act of the life after it is kept in ``vervolg``, in
order of versie; each phase makes of those what it needs (``bezwaren(zaak)``, ``vorderingen(zaak)``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Generic, TypeVar, cast
from uuid import UUID

from domain.aanvraag.events import AanvraagIngetrokken, AanvraagOntvangen
from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingBekendgemaakt, BeschikkingGenomen
from domain.betrokkenen.events import BetrokkeneToegevoegd, VerkeerdePersoonVastgelegd, wie_erbij_komt
from domain.gebeurtenis import Gebeurd, Gebeurtenis
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

B_co = TypeVar("B_co", bound=Besluit, covariant=True)
B = TypeVar("B", bound=Besluit)
G = TypeVar("G", bound=Gebeurtenis)


@dataclass(frozen=True)
class GeenZaak:
    """Nothing was recorded in this stream yet."""

    versie: int = 0


Onderzoek = Gebeurd[GesprekGehouden] | Gebeurd[VanGesprekAfgezien]


@dataclass(frozen=True)
class GenomenBesluit(Generic[B_co]):
    """A besluit that the client does not know of yet: it gives no right and starts no term."""

    genomen: Gebeurd[B_co]


@dataclass(frozen=True)
class BekendgemaaktBesluit(Generic[B_co]):
    """A besluit that was made known: rights count, and the term of the rechtsmiddel runs."""

    genomen: Gebeurd[B_co]
    bekendgemaakt: Gebeurd[BeschikkingBekendgemaakt]


BesluitInZaak = GenomenBesluit[B_co] | BekendgemaaktBesluit[B_co]
Beschikking = BesluitInZaak[BeschikkingGenomen]


@dataclass(frozen=True)
class LopendeZaak:
    """A zaak in which acts can follow.

    ``afsluiting`` is its end, where a decision looks at a zaak that ended: the fold never leaves it there.
    """

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
    besluiten: tuple[BesluitInZaak[Besluit], ...] = ()
    vervolg: tuple[Gebeurd[Gebeurtenis], ...] = ()
    afsluiting: Gebeurd[ZaakAfgeslotenVerklaard] | None = None

    @property
    def betrokkenen(self) -> frozenset[UUID]:
        """Give the persons of the zaak by their ids, the client among them; not who was there by mistake."""
        erbij = (een.inhoud for een in self.van(BetrokkeneToegevoegd))
        verkeerd = {een.inhoud.betrokkene for een in self.van(VerkeerdePersoonVastgelegd)}
        return frozenset(wie for inhoud in (self.melding.inhoud, *erbij) for wie in wie_erbij_komt(inhoud)) - verkeerd

    @property
    def beschikkingen(self) -> tuple[Beschikking, ...]:
        """Give the besluiten on an aanvraag, made known or not."""
        return tuple(
            cast("Beschikking", besluit)
            for besluit in self.besluiten
            if isinstance(besluit.genomen.inhoud, BeschikkingGenomen)
        )

    @property
    def bekendgemaakt(self) -> tuple[BekendgemaaktBesluit[Besluit], ...]:
        """Give the besluiten that the client knows of: only these have an effect."""
        return tuple(besluit for besluit in self.besluiten if isinstance(besluit, BekendgemaaktBesluit))

    @property
    def in_volgorde_van_bekendmaking(self) -> tuple[BekendgemaaktBesluit[Besluit], ...]:
        """Give those besluiten by the day on which each got its effect (Awb 3:40), not by that of its recording.

        Of two on one day the bekendmaking that was recorded last is the last.
        """
        return tuple(sorted(self.bekendgemaakt, key=lambda een: (een.bekendgemaakt.op, een.bekendgemaakt.versie)))

    @property
    def ingetrokken_aanvragen(self) -> Mapping[int, Gebeurd[AanvraagIngetrokken]]:
        """Give how each aanvraag was withdrawn that was, by its number."""
        return {een.inhoud.aanvraag: een for een in self.van(AanvraagIngetrokken)}

    @property
    def open_aanvragen(self) -> tuple[Gebeurd[AanvraagOntvangen], ...]:
        """Give the aanvragen on which nobody decided yet, in the order in which they were recorded.

        One that was withdrawn, also by the end of the zaak, stays so when the zaak is opened again.
        """
        klaar = self.ingetrokken_aanvragen.keys() | {b.genomen.inhoud.aanvraag for b in self.beschikkingen}
        einde = max((een.versie for een in self.van(ZaakAfgeslotenVerklaard)), default=0)
        return tuple(a for a in self.aanvragen if a.versie > einde and a.inhoud.aanvraag not in klaar)

    @property
    def laatste_dag_onderzoek(self) -> date | None:
        """Give the last day on which a gesprek was held or waived."""
        return max((stap.op for stap in self.onderzoek), default=None)

    @property
    def handelingen(self) -> tuple[Gebeurd[Gebeurtenis], ...]:
        """Give every act of the zaak, advices left out, in order of versie."""
        gedaan: Iterator[Gebeurd[Gebeurtenis]] = chain(
            *((self.melding,), self.bevestigingen, self.gewezen, self.plannen, self.tijdelijk),
            *(self.onderzoek, self.verslagen, self.opmerkingen, self.aanvragen, self.vervolg),
            (besluit.genomen for besluit in self.besluiten),
            (besluit.bekendgemaakt for besluit in self.bekendgemaakt),
        )
        return tuple(sorted(gedaan, key=lambda handeling: handeling.versie))

    @property
    def laatste_dag(self) -> date:
        """Give the day of the latest act of all: nothing can end before it."""
        return max(handeling.op for handeling in self.handelingen)

    def van(self, soort: type[G]) -> tuple[Gebeurd[G], ...]:
        """Give the acts of one kind in the life after the first beschikking, in order of versie."""
        return tuple(cast("Gebeurd[G]", een) for een in self.vervolg if isinstance(een.inhoud, soort))

    def besluiten_van(self, soort: type[B]) -> tuple[BesluitInZaak[B], ...]:
        """Give the besluiten of one kind, made known or not, in order of versie."""
        return tuple(cast("BesluitInZaak[B]", een) for een in self.besluiten if isinstance(een.genomen.inhoud, soort))

    def besluit(self, nummer: int) -> BesluitInZaak[Besluit] | None:
        """Give the besluit with this number (``beschikking``), or None."""
        return next((een for een in self.besluiten if een.genomen.inhoud.beschikking == nummer), None)


@dataclass(frozen=True)
class AfgeslotenZaak:
    """A zaak that ended; all that was in it can still be read, and it can be opened again."""

    versie: int
    zaak: LopendeZaak
    afsluiting: Gebeurd[ZaakAfgeslotenVerklaard]


Zaak = GeenZaak | LopendeZaak | AfgeslotenZaak
