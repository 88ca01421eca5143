"""What a pgb may be spent on, and within which time.

Source: Verordening Nijmegen 2022, art. 11 lid 4 and 6; Beleidsregels Wmo Nijmegen 2025, par. 5.4; Nadere regels
Wageningen 2024, art. 2.9 lid 2 onder f.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, cast

from domain.kalender import Eenheid, duur, voluit
from domain.regels.feiten import Datum, Feiten, Slug, Uitkomst, hoort_bij
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import RegelNietVanKracht


class Bestedingsvraag(Feiten):
    """What is to be paid from the pgb: a slug for each letter of art. 11 lid 4 and of par. 5.4.

    ``dagopvang_met_vervoer``: there is a beschikking for begeleiding in dagdelen and an indicatie for vervoer.
    """

    uitgave: Literal[
        "tussenpersonen-of-belangenbehartigers",
        "bemiddeling",
        "ondersteuning-bij-aanvragen-en-beheren",
        "huur",
        "eten-en-drinken",
        "bijdrage-in-de-kosten",
        "per-saldo-cursussen-en-informatiemateriaal",
        "zorg-onder-andere-wet",
        "algemene-of-algemeen-gebruikelijke-voorziening",
        "ondersteuning-bij-inkopen-buiten-eu",
        "bijkomende-kosten-zorgverlener",
        "vervoerskosten",
    ]
    dagopvang_met_vervoer: bool
    buiten_eu: bool


class Besteding(Uitkomst):
    """Whether it may be paid from the pgb, and the article that decides."""

    toegestaan: bool
    bron: str


class Toekenning(Feiten):
    """What the pgb is for, and the day of its grant."""

    toegekend_op: Datum
    voorziening: Slug


class Uiterlijk(Uitkomst):
    """The last day to use the pgb."""

    uiterlijk: date


def weeg_uitgave(feiten: Bestedingsvraag, weging: Weging) -> Besteding:
    """Weigh whether a spending is allowed: what is bought outside the EU never, else by its own letter."""
    norm = weging.norm_of_niets(f"pgb-uitgave-{feiten.uitgave}")
    if norm is not None and not norm.waarde:
        bron = weging.bron_van(norm.id)
        naam = feiten.uitgave.replace("-", " ")
        weging.stap(bron, f"Uit het pgb mag dit niet worden betaald: {naam}.", voldaan=False)
        return Besteding(toegestaan=False, bron=bron)
    if feiten.buiten_eu:
        bron = weging.bron_van("pgb-uitgave-ondersteuning-bij-inkopen-buiten-eu")
        weging.stap(bron, "Wat buiten de EU wordt ingekocht, mag niet uit het pgb worden betaald.", voldaan=False)
        return Besteding(toegestaan=False, bron=bron)
    if norm is None:
        raise RegelNietVanKracht(
            f"Voor gemeente {weging.gemeente} zegt op {weging.peildatum.isoformat()} geen tekst in de bronnen of "
            f"'{feiten.uitgave}' uit een pgb mag worden betaald.",
            regel=weging.regel,
        )
    return _weeg_toegestaan(feiten, weging, weging.bron_van(norm.id))


def _weeg_toegestaan(feiten: Bestedingsvraag, weging: Weging, bron: str) -> Besteding:
    voorwaarde = weging.norm_of_niets(f"pgb-uitgave-{feiten.uitgave}-alleen-met-dagopvang")
    if voorwaarde is None:
        weging.stap(bron, "Bijkomende kosten voor de zorgverlener mogen uit het pgb worden betaald.", voldaan=True)
        return Besteding(toegestaan=True, bron=bron)
    met = feiten.dagopvang_met_vervoer
    zin = (
        f"Er is {'een' if met else 'geen'} beschikking voor begeleiding in dagdelen met een indicatie voor vervoer; "
        f"vervoerskosten mogen {'daarom' if met else 'daarom niet'} uit het pgb worden betaald."
    )
    return Besteding(toegestaan=weging.stap(bron, zin, voldaan=met), bron=bron)


def weeg_aanwending(feiten: Toekenning, weging: Weging) -> Uiterlijk:
    """Weigh by when the pgb is used; ``RegelNietVanKracht`` where the text sets no term for this voorziening."""
    norm = weging.norm("pgb-aanwending")
    alleen = weging.norm_of_niets("pgb-aanwending-alleen")
    if alleen is not None and not hoort_bij(feiten.voorziening, alleen.waarde):
        raise RegelNietVanKracht(
            f"{weging.bron_van(alleen.id)} stelt alleen voor een hulpmiddel een termijn om het pgb te besteden, niet "
            f"voor '{feiten.voorziening}'.",
            regel=weging.regel,
        )
    uiterlijk = weging.einde_termijn(norm.id, feiten.toegekend_op)
    termijn = duur(norm.waarde, cast("Eenheid", norm.eenheid))
    zin = f"Het pgb wordt binnen {termijn} na {voluit(feiten.toegekend_op)} besteed, uiterlijk {voluit(uiterlijk)}."
    weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
    return Uiterlijk(uiterlijk=uiterlijk)


REGELS = (
    Regel("pgb-uitgave", 1, Bestedingsvraag, Besteding, weeg_uitgave),
    Regel("pgb-aanwending", 1, Toekenning, Uiterlijk, weeg_aanwending),
)
