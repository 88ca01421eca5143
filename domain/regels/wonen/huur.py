"""What is paid while a woning stands empty, or while somebody lives elsewhere for a time.

Source: Verordening Nijmegen 2022, financiële bijlage art. 5.4 (huurderving) and 5.5 (tijdelijke huisvesting).
"""

from __future__ import annotations

from decimal import Decimal

from domain.kalender import duur
from domain.regels.feiten import Aantal, Bedrag, Feiten, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Leegstand(Feiten):
    """A woning that is adapted or can be: the costs of that in euros, the kale huur and the months it stands empty."""

    aanpassingskosten: Bedrag
    kale_huur_per_maand: Bedrag
    maanden: Aantal
    woning_leegstaand: bool


class TijdelijkeHuisvesting(Feiten):
    """What living elsewhere really costs, in euros a month, and for how many months."""

    werkelijke_kosten_per_maand: Bedrag
    maanden: Aantal


class Tegemoetkoming(Uitkomst):
    """The amount over the whole period, in euros; zero when there is no right to any."""

    bedrag: Euro


def weeg_huurderving(feiten: Leegstand, weging: Weging) -> Tegemoetkoming:
    """Weigh the amount for huurderving: the kale huur of an empty woning that costs more to adapt than the limit."""
    bron = weging.bron_van("huurderving-aanpassing")
    leeg = feiten.woning_leegstaand
    weging.stap(bron, f"De woning staat {'' if leeg else 'niet '}leeg.", voldaan=leeg)
    grens = weging.bedrag("huurderving-aanpassing")
    duur_genoeg = feiten.aanpassingskosten > grens
    weging.stap(
        bron,
        f"De aanpassing kost {in_euro(feiten.aanpassingskosten)}; huurderving wordt betaald bij "
        f"meer dan {in_euro(grens)}.",
        voldaan=duur_genoeg,
    )
    if not (leeg and duur_genoeg):
        return Tegemoetkoming(bedrag=Decimal(0))
    maanden = _maanden(feiten.maanden, weging, "huurderving-maanden")
    bedrag = op_centen(maanden * feiten.kale_huur_per_maand)
    zin = f"De kale huur is {in_euro(feiten.kale_huur_per_maand)} per maand; over {duur(maanden, 'maanden')}"
    weging.stap(weging.bron_van("huurderving-maanden"), f"{zin} is dat {in_euro(bedrag)}.", voldaan=True)
    return Tegemoetkoming(bedrag=bedrag)


def weeg_tijdelijke_huisvesting(feiten: TijdelijkeHuisvesting, weging: Weging) -> Tegemoetkoming:
    """Weigh the amount for tijdelijke huisvesting: the real costs, up to a maximum a month and a number of months."""
    maanden = _maanden(feiten.maanden, weging, "tijdelijke-huisvesting-maanden")
    maximum = weging.bedrag("tijdelijke-huisvesting-maximum")
    kosten = feiten.werkelijke_kosten_per_maand
    per_maand = min(kosten, maximum)
    bedrag = op_centen(maanden * per_maand)
    weging.stap(
        weging.bron_van("tijdelijke-huisvesting-maximum"),
        f"De werkelijke kosten zijn {in_euro(kosten)} per maand, vergoed wordt ten hoogste {in_euro(maximum)}; "
        f"{duur(maanden, 'maanden')} tegen {in_euro(per_maand)} is {in_euro(bedrag)}.",
        voldaan=kosten <= maximum,
    )
    return Tegemoetkoming(bedrag=bedrag)


def _maanden(gevraagd: int, weging: Weging, norm_id: str) -> int:
    """Weigh how many months count, which are at most those of a norm."""
    maximum = weging.getal(norm_id)
    weging.stap(
        weging.bron_van(norm_id),
        f"Het gaat om {duur(gevraagd, 'maanden')}; vergoed worden er ten hoogste {maximum}.",
        voldaan=gevraagd <= maximum,
    )
    return min(gevraagd, maximum)


REGELS = (
    Regel("huurderving", 1, Leegstand, Tegemoetkoming, weeg_huurderving),
    Regel("tijdelijke-huisvesting", 1, TijdelijkeHuisvesting, Tegemoetkoming, weeg_tijdelijke_huisvesting),
)
