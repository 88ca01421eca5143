"""The changes that were reported and the heronderzoeken, each with what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.gebeurtenis import Gebeurd
from domain.heronderzoek.events import (
    HeronderzoekAfgerond,
    HeronderzoekBesloten,
    OmstandighedenGewijzigd,
    WijzigingBeoordeeld,
)
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak


@dataclass(frozen=True)
class Heronderzoek:
    """One heronderzoek; open until it was concluded."""

    besloten: Gebeurd[HeronderzoekBesloten]
    afgerond: Gebeurd[HeronderzoekAfgerond] | None

    @property
    def nummer(self) -> int:
        """Give its number."""
        return self.besloten.inhoud.heronderzoek


@dataclass(frozen=True)
class Wijziging:
    """One change: what was told, what a person made of it, and the heronderzoek that followed."""

    gemeld: Gebeurd[OmstandighedenGewijzigd]
    beoordeeld: Gebeurd[WijzigingBeoordeeld] | None
    heronderzoek: Heronderzoek | None

    @property
    def nummer(self) -> int:
        """Give its number."""
        return self.gemeld.inhoud.wijziging


def heronderzoeken(zaak: LopendeZaak) -> tuple[Heronderzoek, ...]:
    """Give the heronderzoeken in the order in which they were recorded."""
    afgerond = {een.inhoud.heronderzoek: een for een in zaak.van(HeronderzoekAfgerond)}
    return tuple(
        Heronderzoek(besloten, afgerond.get(besloten.inhoud.heronderzoek))
        for besloten in zaak.van(HeronderzoekBesloten)
    )


def wijzigingen(zaak: LopendeZaak) -> tuple[Wijziging, ...]:
    """Give the changes that were reported, in the order in which they were recorded."""
    beoordeeld = {een.inhoud.wijziging: een for een in zaak.van(WijzigingBeoordeeld)}
    gevolgd = {een.besloten.inhoud.wijziging: een for een in heronderzoeken(zaak)}
    return tuple(
        Wijziging(gemeld, beoordeeld.get(gemeld.inhoud.wijziging), gevolgd.get(gemeld.inhoud.wijziging))
        for gemeld in zaak.van(OmstandighedenGewijzigd)
    )


def openstaande_onderzoeken(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the changes that nobody looked at, and the heronderzoeken that were not concluded."""
    for wijziging in wijzigingen(zaak):
        if wijziging.beoordeeld is None:
            zin = f"wijziging {wijziging.nummer} van {wijziging.gemeld.op.isoformat()} is niet beoordeeld"
            yield Openstaand("onderzoek", wijziging.gemeld.versie, zin)
    for heronderzoek in heronderzoeken(zaak):
        if heronderzoek.afgerond is None:
            zin = f"heronderzoek {heronderzoek.nummer} van {heronderzoek.besloten.op.isoformat()} is niet afgerond"
            yield Openstaand("onderzoek", heronderzoek.besloten.versie, zin)
