"""The calamiteiten of a zaak: who knows of each, who looks into it, and what came out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.calamiteit.events import (
    CalamiteitDoorgemeld,
    CalamiteitGemeld,
    CalamiteitOnderzocht,
    CalamiteitonderzoekIngesteld,
    Onderzoeker,
    Ontvanger,
)
from domain.gebeurtenis import Gebeurd
from domain.termijnen.termijn import Einde, Gestart, VasteDag, VolgensRegel, eerste
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak


@dataclass(frozen=True)
class Calamiteit:
    """One calamiteit with all that followed it, in order of versie."""

    gemeld: Gebeurd[CalamiteitGemeld]
    doorgemeld: tuple[Gebeurd[CalamiteitDoorgemeld], ...]
    ingesteld: tuple[Gebeurd[CalamiteitonderzoekIngesteld], ...]
    onderzocht: tuple[Gebeurd[CalamiteitOnderzocht], ...]

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.gemeld.inhoud.calamiteit

    def bekend_bij(self, ontvanger: Ontvanger) -> Einde | None:
        """Give the act by which who supervises knew of it first, or None."""
        gemeld = (
            Einde(een.op, self.gemeld.versie) for een in self.gemeld.inhoud.gemeld_bij if een.ontvanger == ontvanger
        )
        later = (Einde(een.op, een.versie) for een in self.doorgemeld if een.inhoud.ontvanger == ontvanger)
        return min((*gemeld, *later), key=lambda een: (een.op, een.versie), default=None)

    def onderzoek_van(self, door: Onderzoeker) -> Gebeurd[CalamiteitonderzoekIngesteld] | None:
        """Give the onderzoek of this one that has not come to a conclusion yet, or None."""
        ingesteld = (een for een in self.ingesteld if een.inhoud.door == door)
        laatste = max(ingesteld, key=lambda een: een.volgorde, default=None)
        return laatste if laatste is not None and self.conclusie_na(laatste) is None else None

    def conclusie_na(self, onderzoek: Gebeurd[CalamiteitonderzoekIngesteld]) -> Einde | None:
        """Give the first conclusion of who began this onderzoek that came after it, or None.

        Either can be recorded late, so their days say which came after.
        """
        van_deze = self.conclusie_van(onderzoek.inhoud.door)
        return eerste([een for een in van_deze if een.volgorde > onderzoek.volgorde])

    @property
    def loopt(self) -> bool:
        """Say whether somebody is looking into it."""
        return any(self.onderzoek_van(een.inhoud.door) is not None for een in self.ingesteld)

    def conclusie_van(self, door: Onderzoeker) -> tuple[Gebeurd[CalamiteitOnderzocht], ...]:
        """Give what this one concluded."""
        return tuple(een for een in self.onderzocht if een.inhoud.door == door)


def toezicht_van(zaak: LopendeZaak) -> Ontvanger:
    """Say who supervises under the law of the zaak (Wmo 6.1; Jeugdwet 9.2)."""
    return "toezichthouder" if zaak.melding.inhoud.wet == "wmo" else "inspectie"


def calamiteiten(zaak: LopendeZaak) -> tuple[Calamiteit, ...]:
    """Give the calamiteiten in the order in which they were reported."""
    return tuple(_met_vervolg(gemeld, zaak) for gemeld in zaak.van(CalamiteitGemeld))


def calamiteit(zaak: LopendeZaak, nummer: int) -> Calamiteit | None:
    """Give the calamiteit with this number, or None."""
    return next((een for een in calamiteiten(zaak) if een.nummer == nummer), None)


def openstaande_calamiteiten(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give those of which who supervises does not know, and those that somebody looks into.

    Also after a death, into which the onderzoek may well be.
    """
    toezicht = toezicht_van(zaak)
    for een in calamiteiten(zaak):
        versie, wat = een.gemeld.versie, f"calamiteit {een.nummer}"
        if een.bekend_bij(toezicht) is None:
            yield Openstaand("plicht", versie, f"{wat} is niet gemeld bij de {toezicht}")
        if een.loopt:
            yield Openstaand("plicht", versie, f"{wat} wordt nog onderzocht")


def _met_vervolg(gemeld: Gebeurd[CalamiteitGemeld], zaak: LopendeZaak) -> Calamiteit:
    nummer = gemeld.inhoud.calamiteit
    return Calamiteit(
        gemeld,
        tuple(een for een in zaak.van(CalamiteitDoorgemeld) if een.inhoud.calamiteit == nummer),
        tuple(een for een in zaak.van(CalamiteitonderzoekIngesteld) if een.inhoud.calamiteit == nummer),
        tuple(een for een in zaak.van(CalamiteitOnderzocht) if een.inhoud.calamiteit == nummer),
    )


def termijnen_van_calamiteiten(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give by when who supervises must know of each, and the days that were set for a conclusion.

    The aanbieder reports, also when the zaak has ended; the law of the day on which it happened counts.
    """
    for een in calamiteiten(zaak):
        voorgevallen = een.gemeld.inhoud.voorgevallen_op
        yield Gestart(
            soort="calamiteit-melden",
            versie=een.gemeld.versie,
            begin=voorgevallen,
            maat=VolgensRegel("calamiteit-melden", {"voorgevallenOp": voorgevallen.isoformat()}),
            nummer=een.nummer,
            gehaald=een.bekend_bij(toezicht_van(zaak)),
            na_einde=True,
            of_geen=True,
        )
        for onderzoek in een.ingesteld:
            if onderzoek.inhoud.uiterlijk is not None:
                yield Gestart(
                    soort="calamiteitonderzoek",
                    versie=onderzoek.versie,
                    begin=onderzoek.op,
                    maat=VasteDag(onderzoek.inhoud.uiterlijk, "de dag die bij het instellen is gesteld"),
                    nummer=een.nummer,
                    gehaald=een.conclusie_na(onderzoek),
                    na_einde=True,
                )
