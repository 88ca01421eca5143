"""Somebody who comes to a zaak after the melding."""

from __future__ import annotations

from typing import ClassVar, Final
from uuid import UUID

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, VanBetrokkene, Vervolg, Verzegeld, VrijeTekst
from domain.melding.events import MeldingOntvangen
from domain.persoon import Hoedanigheid, Persoon, SoortRelatie


class BetrokkeneToegevoegd(Vervolg):
    """Somebody is concerned in the zaak from now on. ``geldigOp`` is the day on which the gemeente came to know that.

    The person is sealed under a key of his own; as what, tells of the client, so that is under the client's.
    """

    TOPIC: ClassVar[str] = "betrokkene-toegevoegd"

    betrokkene: Open[UUID]
    hoedanigheid: Verzegeld[Hoedanigheid]
    relatie: VanBetrokkene[SoortRelatie] | None = None
    persoon: VanBetrokkene[Persoon]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return "Een betrokkene is aan de zaak toegevoegd."


class VerkeerdePersoonVastgelegd(Vervolg):
    """Somebody was in the zaak by mistake: another person was meant. ``geldigOp`` is the day on which that was found.

    With it the keys of that person in the zaak are destroyed, and with the client (``isClient``) those of the whole
    zaak: who has nothing to do with it cannot be read here any more, on no day. What named the person keeps the id.
    ``bijlagen`` are the documents about that person, whose own keys are destroyed as well.
    """

    TOPIC: ClassVar[str] = "verkeerde-persoon-vastgelegd"
    CORRIGEERBAAR: ClassVar[bool] = False
    OOK_NA_EINDE: ClassVar[bool] = True

    betrokkene: Open[UUID]
    is_client: Open[bool]
    reden: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        wie = "de cliënt" if self.is_client else "een betrokkene"
        aantal = len(self.bijlagen)
        mee = f", met {aantal} bijlage{'n' if aantal > 1 else ''}" if aantal else ""
        return f"Als {wie} was een verkeerde persoon vastgelegd; wat over die persoon vastlag, is vernietigd{mee}."


def wie_erbij_komt(inhoud: Gebeurtenis) -> tuple[UUID, ...]:
    """Give the persons who belong to the zaak since an event, the client of a melding first."""
    if isinstance(inhoud, MeldingOntvangen):
        return (inhoud.client.betrokkene, *(een.betrokkene for een in inhoud.betrokkenen))
    return (inhoud.betrokkene,) if isinstance(inhoud, BetrokkeneToegevoegd) else ()


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (BetrokkeneToegevoegd, VerkeerdePersoonVastgelegd)
