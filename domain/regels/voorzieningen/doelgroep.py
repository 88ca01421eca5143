"""For whom ontwikkelingsgerichte dagbesteding, persoonlijke verzorging and respijtzorg are.

Source: Beleidsregels Wmo Nijmegen 2025, par. 4.2.3-4.2.5.
"""

from __future__ import annotations

from typing import Any, Literal

from domain.regels.feiten import Feiten, Grond, Leeftijd, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Doelgroepvraag(Feiten):
    """The voorziening, the limitations of the inwoner, the age in whole years, and how it would be given."""

    voorziening: Literal["ontwikkelingsgerichte-dagbesteding", "persoonlijke-verzorging", "respijtzorg"]
    beperkingen: tuple[
        Literal[
            "psychiatrisch",
            "verstandelijk",
            "lichamelijk",
            "psychosomatisch",
            "zintuiglijk",
            "nah",
            "ouderdomsproblematiek",
            "anders",
        ],
        ...,
    ]
    leeftijd: Leeftijd
    leveringsvorm: Literal["zin", "pgb"]


class Doelgroep(Uitkomst):
    """Whether the inwoner belongs to the doelgroep, and what stands against the voorziening."""

    behoort_tot_doelgroep: bool
    gronden: tuple[Grond, ...]


def weeg_doelgroep(feiten: Doelgroepvraag, weging: Weging) -> Doelgroep:
    """Weigh whether the inwoner belongs to whom the text means the voorziening for."""
    norm_id = f"doelgroep-{feiten.voorziening}"
    doelgroep = weging.tabel(norm_id)
    bron = weging.bron_van(norm_id)
    gronden = (
        *_leeftijd(feiten, doelgroep, bron, weging),
        *_beperking(feiten, doelgroep, bron, weging),
        *_uitgesloten(feiten, doelgroep, bron, weging),
    )
    behoort = not gronden
    if behoort and "ook" in doelgroep:
        zin = f"Open punt: {doelgroep['ook']}; of dat zo is, zeggen de feiten niet, en het is niet gewogen."
        weging.stap(bron, zin, voldaan=True)
    ondergebracht = weging.lijst("ondergebracht-in-begeleiding")
    if feiten.voorziening in ondergebracht:
        zin = (
            "In natura vallen deze activiteiten onder praktische begeleiding, begeleiding en begeleiding plus."
            if feiten.leveringsvorm == "zin"
            else "Met een pgb blijft dit een eigen voorziening."
        )
        waar = weging.bron_van("ondergebracht-in-begeleiding")
        gronden += grond(weging, waar, zin, voldaan=feiten.leveringsvorm == "pgb")
    return Doelgroep(behoort_tot_doelgroep=behoort, gronden=gronden)


def _leeftijd(feiten: Doelgroepvraag, doelgroep: Any, bron: str, weging: Weging) -> tuple[Grond, ...]:
    if "vanaf_leeftijd" not in doelgroep:
        return ()
    grens = doelgroep["vanaf_leeftijd"]
    zin = f"De inwoner is {feiten.leeftijd} jaar; de voorziening is voor volwassenen, vanaf {grens} jaar."
    return grond(weging, bron, zin, voldaan=feiten.leeftijd >= grens)


def _beperking(feiten: Doelgroepvraag, doelgroep: Any, bron: str, weging: Weging) -> tuple[Grond, ...]:
    telt = [wat for wat in feiten.beperkingen if wat in doelgroep["voor"]]
    zin = (
        f"De inwoner heeft een beperking die telt: {', '.join(telt)}."
        if telt
        else f"De inwoner heeft geen van deze beperkingen: {', '.join(doelgroep['voor'])}."
    )
    return grond(weging, bron, zin, voldaan=bool(telt))


def _uitgesloten(feiten: Doelgroepvraag, doelgroep: Any, bron: str, weging: Weging) -> tuple[Grond, ...]:
    if "niet_voor" not in doelgroep:
        return ()
    uit = [wat for wat in feiten.beperkingen if wat in doelgroep["niet_voor"]]
    zin = f"De voorziening is niet voor inwoners met: {', '.join(doelgroep['niet_voor'])}."
    if uit and any(wat in doelgroep["voor"] for wat in feiten.beperkingen):
        zin += (
            f" Open punt: de inwoner heeft {', '.join(uit)} naast een beperking die wel telt; de uitzondering is "
            "gevolgd."
        )
    return grond(weging, bron, zin, voldaan=not uit)


REGELS = (Regel("voorziening-doelgroep", 2, Doelgroepvraag, Doelgroep, weeg_doelgroep),)
