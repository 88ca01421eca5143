"""The vorderingen of a zaak, each with what happened to the debt, as decisions and terms look at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.terugvordering.events import TerugvorderingGenomen
from domain.terugvordering.ontvangsten import (
    BetalingOntvangen,
    OpVordering,
    TerugbetalingGedaan,
    TeruggaveVastgesteld,
    Verrekend,
)
from domain.terugvordering.schuld import Schuld, schuld
from domain.weigering import Weigering
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak

Handeling = Gebeurd[Gebeurtenis]


class VorderingOnbekend(Weigering):
    """The zaak has no vordering with this number that the debtor knows of."""

    probleem = "vordering-onbekend"
    titel = "Vordering onbekend"


@dataclass(frozen=True)
class Vordering:
    """What is claimed back, by the besluit that claims it, with all that happened to the debt in order of day.

    ``schuld`` is where that leaves it; ``vereffend`` the act since which nothing is open, None while something is.
    """

    besluit: BesluitInZaak[TerugvorderingGenomen]
    handelingen: tuple[Handeling, ...]
    schuld: Schuld
    vereffend: Handeling | None

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.inhoud.vordering

    @property
    def inhoud(self) -> TerugvorderingGenomen:
        """Give what was decided."""
        return self.besluit.genomen.inhoud

    @property
    def bekend(self) -> BekendgemaaktBesluit[TerugvorderingGenomen] | None:
        """Give the besluit once the debtor knows of it; before that nothing is owed."""
        return self.besluit if isinstance(self.besluit, BekendgemaaktBesluit) else None


def vorderingen(zaak: LopendeZaak) -> tuple[Vordering, ...]:
    """Give the vorderingen of the zaak in order of number."""
    return tuple(_vordering(zaak, besluit) for besluit in zaak.besluiten_van(TerugvorderingGenomen))


def vordering(zaak: LopendeZaak, nummer: int) -> Vordering:
    """Give one that the debtor knows of. Raises ``VorderingOnbekend``."""
    for een in vorderingen(zaak):
        if een.nummer == nummer and een.bekend is not None:
            return een
    raise VorderingOnbekend(
        f"Vordering {nummer} is er in deze zaak niet, of het besluit is nog niet bekendgemaakt.", veld="vordering"
    )


def _vordering(zaak: LopendeZaak, besluit: BesluitInZaak[TerugvorderingGenomen]) -> Vordering:
    inhoud = besluit.genomen.inhoud
    # What the debtor does not know of is not owed: what came in for it is owed back.
    nu = schuld(inhoud.bedrag if isinstance(besluit, BekendgemaaktBesluit) else 0)
    handelingen = tuple(sorted(_handelingen(zaak, inhoud.vordering), key=lambda een: (een.op, een.versie)))
    vereffend: Handeling | None = None
    for handeling in handelingen:
        eerst, nu = nu, _na(nu, handeling.inhoud)
        if nu.open:
            vereffend = None
        elif eerst.open:
            vereffend = handeling
    return Vordering(besluit, handelingen, nu, vereffend)


def _handelingen(zaak: LopendeZaak, nummer: int) -> Iterator[Handeling]:
    yield from (een for een in zaak.vervolg if isinstance(een.inhoud, OpVordering) and een.inhoud.vordering == nummer)


def _na(nu: Schuld, inhoud: Gebeurtenis) -> Schuld:
    match inhoud:
        case BetalingOntvangen():
            return nu.na_ontvangst(inhoud.bedrag, "betaald")
        case Verrekend():
            return nu.na_ontvangst(inhoud.bedrag, "verrekend")
        case TeruggaveVastgesteld():
            return nu.na_teruggave(inhoud.waarde)
        case TerugbetalingGedaan():
            return nu.na_terugbetaling(inhoud.bedrag)
        case _:
            return nu
