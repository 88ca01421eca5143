"""The bezwaren of a zaak: against which besluit, what came in since, and whether it still waits for a decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from domain.beroep.beroepen import opnieuw_door
from domain.beroep.events import UitspraakGedaan
from domain.beschikking.besluit import Besluit
from domain.bezwaar.behandeling import (
    AdviesOpBezwaarOntvangen,
    HoorzittingGehouden,
    OntvankelijkheidBeoordeeld,
    VanHorenAfgezien,
)
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.events import (
    BezwaarAangevuld,
    BezwaarIngetrokken,
    BezwaarOntvangen,
    CommissieMeegedeeld,
    OntvangstBezwaarBevestigd,
    Vereiste,
)
from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.termijnen.termijn import Einde
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import BesluitInZaak, LopendeZaak

G = TypeVar("G", bound=Gebeurtenis)
_GRONDEN: Final = "gronden"


@dataclass(frozen=True)
class Bezwaar:
    """A bezwaar with all that was done with it; ``besluit`` is the one that it is against.

    ``oordeel`` is the last word on its form. ``beslissing`` is the one that stands, made known or not, of all that were
    taken; None again when the rechter annulled it and the gemeente decides anew. ``uitspraken`` has for each of
    ``beslissingen`` the one after which it does so, or None; ``opnieuw`` is the last.
    """

    ontvangen: Gebeurd[BezwaarOntvangen]
    besluit: BesluitInZaak[Besluit]
    bevestigd: Gebeurd[OntvangstBezwaarBevestigd] | None = None
    commissie: Gebeurd[CommissieMeegedeeld] | None = None
    aanvullingen: tuple[Gebeurd[BezwaarAangevuld], ...] = ()
    ingetrokken: Gebeurd[BezwaarIngetrokken] | None = None
    oordeel: Gebeurd[OntvankelijkheidBeoordeeld] | None = None
    hoorzittingen: tuple[Gebeurd[HoorzittingGehouden], ...] = ()
    afgezien: Gebeurd[VanHorenAfgezien] | None = None
    advies: Gebeurd[AdviesOpBezwaarOntvangen] | None = None
    beslissingen: tuple[BesluitInZaak[BeslissingOpBezwaarGenomen], ...] = ()
    beslissing: BesluitInZaak[BeslissingOpBezwaarGenomen] | None = None
    uitspraken: tuple[Gebeurd[UitspraakGedaan] | None, ...] = ()

    @property
    def opnieuw(self) -> Gebeurd[UitspraakGedaan] | None:
        """Give the last uitspraak after which the gemeente decides anew, or None."""
        return next((een for een in reversed(self.uitspraken) if een is not None), None)

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.ontvangen.inhoud.bezwaar

    @property
    def ontbreekt(self) -> tuple[Vereiste, ...]:
        """Give what the bezwaarschrift still lacks (Awb 6:5)."""
        hersteld = {een for aanvulling in self.aanvullingen for een in aanvulling.inhoud.hersteld}
        return tuple(een for een in self.ontvangen.inhoud.ontbreekt if een not in hersteld)

    @property
    def pro_forma(self) -> bool:
        """Say whether it has no gronden yet."""
        return _GRONDEN in self.ontbreekt

    @property
    def ingediend(self) -> Einde:
        """Give the act that met the bezwaartermijn, or came too late for it.

        The day of posting counts once somebody found that it was posted in time (Awb 6:9 lid 2).
        """
        gepost = self.ontvangen.inhoud.verzonden_op
        tijdig = self.oordeel is not None and self.oordeel.inhoud.indiening == "tijdig"
        return Einde(gepost if tijdig and gepost else self.ontvangen.op, self.ontvangen.versie)

    @property
    def laatste_dag(self) -> date:
        """Give the day of the last act on it: what follows does not lie before it."""
        stappen = (self.ontvangen, self.commissie, *self.aanvullingen, self.oordeel, *self.hoorzittingen)
        return max(een.op for een in (*stappen, self.afgezien, self.advies, self.opnieuw) if een is not None)

    @property
    def open(self) -> bool:
        """Say whether it waits for a decision."""
        return self.ingetrokken is None and self.beslissing is None


class BezwaarOnbekend(Weigering):
    """The zaak has no bezwaar with this number."""

    probleem = "bezwaar-onbekend"
    titel = "Bezwaar onbekend"


def bezwaren(zaak: LopendeZaak) -> tuple[Bezwaar, ...]:
    """Give the bezwaren of the zaak, in order of versie."""
    return tuple(_bezwaar(ontvangen, zaak) for ontvangen in zaak.van(BezwaarOntvangen))


def openstaande_bezwaren(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the bezwaren that wait for a decision; also after a death, for the heirs go on with it or withdraw it."""
    for een in bezwaren(zaak):
        if een.open:
            zin = f"bezwaar {een.nummer} van {een.ontvangen.op.isoformat()} wacht op een beslissing"
            yield Openstaand("plicht", een.ontvangen.versie, zin)


def eis_bezwaar(zaak: LopendeZaak, nummer: int) -> Bezwaar:
    """Give the bezwaar with this number. Raises ``BezwaarOnbekend``."""
    gevonden = next((een for een in bezwaren(zaak) if een.nummer == nummer), None)
    if gevonden is None:
        raise BezwaarOnbekend(f"Bezwaar {nummer} is er in deze zaak niet.", veld="bezwaar")
    return gevonden


def eis_open_bezwaar(zaak: LopendeZaak, nummer: int) -> Bezwaar:
    """Give the bezwaar with this number, if it waits for a decision. Raises ``BezwaarOnbekend`` or ``AlGedaan``."""
    bezwaar = eis_bezwaar(zaak, nummer)
    if bezwaar.ingetrokken is not None:
        raise AlGedaan(f"Bezwaar {nummer} is ingetrokken op {bezwaar.ingetrokken.op.isoformat()}.")
    if bezwaar.beslissing is not None:
        raise AlGedaan(f"Op bezwaar {nummer} is al beslist op {bezwaar.beslissing.genomen.op.isoformat()}.")
    return bezwaar


def _bezwaar(ontvangen: Gebeurd[BezwaarOntvangen], zaak: LopendeZaak) -> Bezwaar:
    nummer = ontvangen.inhoud.bezwaar
    besluit = zaak.besluit(ontvangen.inhoud.beschikking)
    assert besluit is not None, f"bezwaar {nummer} is tegen een besluit dat er niet is"

    beslissingen = zaak.besluiten_van(BeslissingOpBezwaarGenomen)
    beslist = tuple(een for een in beslissingen if een.genomen.inhoud.bezwaar == nummer)
    nummers = [een.genomen.inhoud.beschikking for een in beslist]
    uitspraken = tuple(opnieuw_door(zaak, een, ontvangen.inhoud.beschikking) for een in nummers)

    def van(soort: type[G]) -> tuple[Gebeurd[G], ...]:
        return tuple(een for een in zaak.van(soort) if getattr(een.inhoud, "bezwaar", None) == nummer)

    return Bezwaar(
        ontvangen,
        besluit,
        bevestigd=_eerste(van(OntvangstBezwaarBevestigd)),
        commissie=_eerste(van(CommissieMeegedeeld)),
        aanvullingen=van(BezwaarAangevuld),
        ingetrokken=_eerste(van(BezwaarIngetrokken)),
        oordeel=_laatste(van(OntvankelijkheidBeoordeeld)),
        hoorzittingen=van(HoorzittingGehouden),
        afgezien=_laatste(van(VanHorenAfgezien)),
        advies=_laatste(van(AdviesOpBezwaarOntvangen)),
        beslissingen=beslist,
        beslissing=beslist[-1] if beslist and uitspraken[-1] is None else None,
        uitspraken=uitspraken,
    )


def _eerste(rij: tuple[Gebeurd[G], ...]) -> Gebeurd[G] | None:
    return rij[0] if rij else None


def _laatste(rij: tuple[Gebeurd[G], ...]) -> Gebeurd[G] | None:
    return rij[-1] if rij else None
