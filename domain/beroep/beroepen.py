"""What is or was at the rechter in a zaak."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.beroep.events import BeroepIngesteld, BeroepIngetrokken, UitspraakGedaan
from domain.gebeurtenis import Gebeurd
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak


@dataclass(frozen=True)
class Beroep:
    """A case at the rechter, with the uitspraak in it or its withdrawal when there is one."""

    ingesteld: Gebeurd[BeroepIngesteld]
    uitspraak: Gebeurd[UitspraakGedaan] | None = None
    ingetrokken: Gebeurd[BeroepIngetrokken] | None = None

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.ingesteld.inhoud.beroep

    @property
    def open(self) -> bool:
        """Say whether the rechter still has to speak."""
        return self.uitspraak is None and self.ingetrokken is None


def beroepen(zaak: LopendeZaak) -> tuple[Beroep, ...]:
    """Give the cases of the zaak at the rechter, in order of versie."""
    uitspraken = {een.inhoud.beroep: een for een in zaak.van(UitspraakGedaan)}
    ingetrokken = {een.inhoud.beroep: een for een in zaak.van(BeroepIngetrokken)}
    return tuple(
        Beroep(een, uitspraken.get(een.inhoud.beroep), ingetrokken.get(een.inhoud.beroep))
        for een in zaak.van(BeroepIngesteld)
    )


def openstaande_beroepen(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give what lies at the rechter: the gemeente sends papers, is heard, and may have to decide anew."""
    for een in beroepen(zaak):
        if een.open:
            zin = f"beroep {een.nummer} van {een.ingesteld.op.isoformat()} ligt bij de rechter"
            yield Openstaand("plicht", een.ingesteld.versie, zin)


def opnieuw_door(zaak: LopendeZaak, beslissing: int, bestreden: int) -> Gebeurd[UitspraakGedaan] | None:
    """Give the last uitspraak after which a bezwaar waits for another decision than ``beslissing``, or None.

    It annulled that decision, all of it or for some rights, and left the bezwaar against ``bestreden`` with the
    gemeente: told so or not, for who objects has no decision then (Awb 7:10, 8:72 lid 2). Nothing waits where the
    effects stay (lid 3 onder a), where the rechter took ``bestreden`` away as well (lid 3 onder b), or when the
    decision counts again since.
    """
    laatste = None
    for een in zaak.van(UitspraakGedaan):
        inhoud = een.inhoud
        if beslissing in inhoud.geraakt:
            laatste = een if inhoud.opdracht or not _klaar(inhoud, beslissing, bestreden) else None
        elif beslissing in inhoud.herleeft:
            laatste = None
    return laatste


def _klaar(inhoud: UitspraakGedaan, beslissing: int, bestreden: int) -> bool:
    """Say whether nothing is left to decide of what was annulled."""
    if inhoud.rechtsgevolgen_in_stand or bestreden in inhoud.vernietigd:
        return True
    deels = {deel.beschikking: {*deel.rechten} for deel in inhoud.deels_vernietigd}
    return beslissing in deels and deels[beslissing] <= deels.get(bestreden, set())
