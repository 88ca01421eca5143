"""How much can have been enjoyed wrongly: no more is claimed back (Wmo 2.4.1 lid 1; Jeugdwet 8.1.4 lid 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Werking
from domain.herziening.events import IntrekkingGenomen
from domain.pgb.budgetten import Budgetdeel, bestedingen
from domain.rechten.gevolg import raakt
from domain.rechten.rechten import Stuk, recht
from domain.terugvordering.events import TeruggevorderdRecht
from domain.weigering import Weigering
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak


class MeerDanGenoten(Weigering):
    """More is claimed, or left unclaimed, than can have been enjoyed over those days."""

    probleem = "meer-dan-genoten"
    titel = "Zoveel kan er niet zijn genoten"


def eis_genoten(
    zaak: LopendeZaak,
    besluiten: Sequence[BekendgemaaktBesluit[Besluit]],
    over: Sequence[TeruggevorderdRecht],
    bedrag: int,
) -> None:
    """Refuse (``MeerDanGenoten``) an amount in eurocent above what the rights were worth on the days taken back.

    Help in natura without a price has no such bound: what it was worth a person says.
    """
    waarden = [_hoogste(zaak, besluiten, een) for een in over]
    if any(waarde is None for waarde in waarden):
        return
    hoogste = sum(waarde for waarde in waarden if waarde is not None)
    if bedrag > hoogste:
        raise MeerDanGenoten(
            f"bedrag {bedrag} eurocent is meer dan de {hoogste} eurocent die over deze dagen ten hoogste kan zijn "
            "genoten: wat ervoor was toegekend, of wat volgens de meldingen erin is besteed als dat meer is.",
            veld="bedrag",
        )


def _hoogste(
    zaak: LopendeZaak, besluiten: Sequence[BekendgemaaktBesluit[Besluit]], een: TeruggevorderdRecht
) -> int | None:
    """Give the most that can have been enjoyed wrongly of one right; None where nothing says what it was worth.

    What still counts on those days is not enjoyed wrongly. Of a pgb more can be spent in some days than their part of
    it, when the rest ended.
    """
    eerst = _waarde(_stukken(_zonder_terugname(zaak, besluiten), een), een.werking)
    nu = _waarde(_stukken(zaak, een), een.werking)
    if eerst is None or nu is None:
        return None
    besteed = sum(
        melding.inhoud.bedrag for melding in bestedingen(zaak, een.nummer) if raakt(melding.inhoud.periode, een.werking)
    )
    return max(0, max(eerst, besteed) - nu)


def _zonder_terugname(zaak: LopendeZaak, besluiten: Sequence[BekendgemaaktBesluit[Besluit]]) -> LopendeZaak:
    """Give the zaak as if nothing had been taken back: by what is claimed on, or by another intrekking of the days."""
    weg = {besluit.genomen.versie for besluit in besluiten}
    blijft = (
        een
        for een in zaak.besluiten
        if een.genomen.versie not in weg and not isinstance(een.genomen.inhoud, IntrekkingGenomen)
    )
    return replace(zaak, besluiten=tuple(blijft))


def _stukken(zaak: LopendeZaak, een: TeruggevorderdRecht) -> Iterator[Stuk]:
    gevonden = recht(zaak, een.nummer)
    return (stuk for stuk in gevonden.stukken if raakt(stuk.werking, een.werking)) if gevonden else iter(())


def _waarde(stukken: Iterator[Stuk], dagen: Werking) -> int | None:
    """Give what was granted for these days. What is paid at once, and a price in natura, is of all days: whole, once.

    In eurocent; None where a part in natura has no price.
    """
    samen, geheel = 0, set()
    for stuk in stukken:
        voorziening = stuk.voorziening
        if voorziening.pgb is not None and not voorziening.pgb.eenmalig:
            deel = Budgetdeel(
                _snijd(stuk.werking, dagen),
                voorziening.werking,
                voorziening.pgb.budget,
                eenmalig=False,
                budgetidentificatie=None,
            )
            samen += deel.toegekend
            continue
        prijs = voorziening.pgb.budget if voorziening.pgb else voorziening.budget or voorziening.kostprijs
        if prijs is None:
            return None
        if (stuk.versie, voorziening.werking) not in geheel:
            samen += prijs
            geheel.add((stuk.versie, voorziening.werking))
    return samen


def _snijd(een: Werking, ander: Werking) -> Werking:
    eindes = [werking.tot_en_met for werking in (een, ander) if werking.tot_en_met is not None]
    return Werking(van=max(een.van, ander.van), tot_en_met=min(eindes, default=None))
