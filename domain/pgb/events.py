"""What can happen around a pgb, from the plan of the client on."""

from __future__ import annotations

from typing import ClassVar, Final, Literal
from uuid import UUID

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, Slug, VanBetrokkene, Vervolg, Verzegeld, VrijeTekst, los
from domain.pgb.events_na_toekenning import (
    BestedingGemeld,
    PgbControleGehouden,
    UitkeringZorgverlenerVastgesteld,
    ZorgovereenkomstBeoordeeld,
    ZorgovereenkomstGeeindigd,
    ZorgovereenkomstGesloten,
)
from domain.voorziening import Eurocent

Onderdelen = tuple[str, ...]
"""The parts that a plan holds, by the letters of the text of the gemeente."""
Over = Literal["client", "vertegenwoordiger", "beheerder"]
Oordeel = Literal["bekwaam", "twijfel", "niet-bekwaam"]
"""Doubt is not enough to refuse a pgb; it can be given for a shorter time (beleidsregels 5.3 onder b)."""
RelatieBeheerder = Literal["eerste-graad", "tweede-graad", "netwerk", "professional"]

_OVER: Final = {"client": "de cliënt", "vertegenwoordiger": "de vertegenwoordiger", "beheerder": "de pgb-beheerder"}


class PgbPlanOntvangen(Vervolg):
    """The client handed in a pgb-plan. ``geldigOp`` is the day of receipt.

    It goes with an ``aanvraag`` or ``verwijzing``, changes how a ``recht`` is used, or comes in the onderzoek.
    ``begroot`` is what the plan asks for, in eurocent.
    """

    TOPIC: ClassVar[str] = "pgb-plan-ontvangen"
    NUMMERT: ClassVar[str | None] = "plan"

    plan: Open[int]
    voorziening: Open[Slug]
    aanvraag: Open[int | None] = None
    verwijzing: Open[int | None] = None
    recht: Open[int | None] = None
    onderdelen: Verzegeld[Onderdelen]
    inzet_sociaal_netwerk: Verzegeld[bool]
    curator_of_mentor_hielp: Verzegeld[bool]
    mede_ondertekend: Verzegeld[bool]
    begroot: Verzegeld[Eurocent] | None = None
    inhoud: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        bij = f" bij aanvraag {self.aanvraag}" if self.aanvraag else ""
        bij += f" bij verwijzing {self.verwijzing}" if self.verwijzing else ""
        voor = f" voor voorziening {self.recht}" if self.recht else ""
        return f"Pgb-plan {self.plan} ontvangen{bij}{voor}: {los(self.voorziening)}."


class PgbBekwaamheidBeoordeeld(Vervolg):
    """Somebody of the gemeente judged whether a person can carry a pgb. A later one takes the place of it.

    About whom, is open by an id; what was found, and why, is sealed.
    """

    TOPIC: ClassVar[str] = "pgb-bekwaamheid-beoordeeld"
    CORRIGEERBAAR: ClassVar[bool] = False

    over: Open[Over]
    betrokkene: Open[UUID]
    voorziening: Open[Slug]
    plan: Open[int | None] = None
    oordeel: VanBetrokkene[Oordeel]
    motivering: VrijeTekst
    adviezen: Open[tuple[int, ...]]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Beoordeeld of {_OVER[self.over]} de taken van een pgb kan uitvoeren ({los(self.voorziening)})."


class PgbBeheerderAangewezen(Vervolg):
    """Somebody manages the pgb for the client from this day on, in the place of who did so before.

    ``motivering`` says why, where the rule of the gemeente advises against this beheerder.
    """

    TOPIC: ClassVar[str] = "pgb-beheerder-aangewezen"
    NA: ClassVar[tuple[str, ...]] = ("pgb-beheerder-aangewezen", "pgb-beheer-geeindigd")

    betrokkene: Open[UUID]
    relatie: VanBetrokkene[RelatieBeheerder]
    motivering: VrijeTekst | None = None
    adviezen: Open[tuple[int, ...]]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return "Een pgb-beheerder is aangewezen."


class PgbBeheerGeeindigd(Vervolg):
    """Nobody manages the pgb for the client any more: the client does so himself, or the pgb is over."""

    TOPIC: ClassVar[str] = "pgb-beheer-geeindigd"
    NA: ClassVar[tuple[str, ...]] = ("pgb-beheerder-aangewezen",)

    betrokkene: Open[UUID]
    reden: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return "Het beheer door de pgb-beheerder is geëindigd."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    PgbPlanOntvangen,
    PgbBekwaamheidBeoordeeld,
    PgbBeheerderAangewezen,
    PgbBeheerGeeindigd,
    ZorgovereenkomstGesloten,
    ZorgovereenkomstBeoordeeld,
    ZorgovereenkomstGeeindigd,
    BestedingGemeld,
    PgbControleGehouden,
    UitkeringZorgverlenerVastgesteld,
)
