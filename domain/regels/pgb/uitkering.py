"""What a zorgverlener still gets when the pgb that paid him ends.

Source: Verordening Nijmegen 2022, financiële bijlage art. 23 (death only, all or nothing); Nadere regels Wageningen
2024, art. 3.3 and toelichting (death and admission, as far as there is budget).
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from domain.kalender import voluit
from domain.regels.feiten import Bedrag, Datum, Feiten, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_REGEL = "pgb-uitkering-na-overlijden"


class Pgbeinde(Feiten):
    """The end of a pgb and who was paid from it; all amounts in euros.

    ``overlijdensdatum`` is the day of the admission when ``aanleiding`` is that. The payments are those of the three
    (whole) months before it.
    """

    overlijdensdatum: Datum
    aanleiding: Literal["overlijden", "opname"]
    betalingen_laatste_drie_maanden: tuple[Bedrag, Bedrag, Bedrag]
    laatste_volle_maandloon: Bedrag
    vast_maandloon: bool
    restant_budget: Bedrag
    zorgverlener: Literal["werknemer", "opdrachtnemer", "instelling"]
    geldige_overeenkomst: bool


class PgbeindeNijmegen(Pgbeinde):
    """What Nijmegen asks too: whether the zorgverlener suddenly has no work, because his agreement ended."""

    zonder_werk_door_beeindiging: bool


class EenmaligeUitkering(Uitkomst):
    """What is paid once, in euros (0.00: nothing), and the article that decides."""

    bedrag: Euro
    grond: str


def weeg_uitkering(feiten: PgbeindeNijmegen, weging: Weging) -> EenmaligeUitkering:
    """Weigh the payment in the words of Nijmegen: the average of three months, if the budget covers all of it."""
    bron = weging.bron_van("uitkering-na-overlijden-maanden")
    werk = feiten.zonder_werk_door_beeindiging
    voorwaarden = (
        (bron, *_over_zorgverlener(feiten)),
        (bron, f"De zorgverlener komt {'' if werk else 'niet '}plotseling zonder werk.", werk),
        (bron, *_over_overeenkomst(feiten)),
        (bron, *_over_overlijden(feiten)),
    )
    if not _alle(voorwaarden, weging):
        return EenmaligeUitkering(bedrag=Decimal(0), grond=bron)
    bedrag = _gemiddelde(feiten, weging)
    weging.stap(bron, f"Het gemiddelde van de laatste drie maanden is {in_euro(bedrag)}.", voldaan=True)
    genoeg = feiten.restant_budget >= bedrag
    zin = f"In het budget is nog {in_euro(feiten.restant_budget)}, {'genoeg' if genoeg else 'te weinig'}"
    weging.stap(bron, f"{zin}{'' if genoeg else ': er wordt niet uitbetaald'}.", voldaan=genoeg)
    return EenmaligeUitkering(bedrag=bedrag if genoeg else Decimal(0), grond=bron)


def weeg_uitkering_wageningen(feiten: Pgbeinde, weging: Weging) -> EenmaligeUitkering:
    """Weigh the payment in the words of Wageningen: a month, as far as there is budget left."""
    wie, einde = weging.bron("wie"), "overleden" if feiten.aanleiding == "overlijden" else "opgenomen"
    zin = f"De pgb-gerechtigde is op {voluit(feiten.overlijdensdatum)} {einde}; het pgb eindigde."
    weging.stap(weging.bron("einde"), zin, voldaan=True)
    instelling = weging.bron("instelling") if feiten.zorgverlener == "instelling" else wie
    voorwaarden = ((instelling, *_over_zorgverlener(feiten)), (wie, *_over_overeenkomst(feiten)))
    for voorwaarde in voorwaarden:
        if not _alle([voorwaarde], weging):
            return EenmaligeUitkering(bedrag=Decimal(0), grond=voorwaarde[0])
    hoogte = weging.bron_van("uitkering-na-overlijden-maanden")
    if feiten.zorgverlener == "opdrachtnemer" and feiten.vast_maandloon:
        loon = op_centen(feiten.laatste_volle_maandloon)
        zin = f"Bij een overeenkomst van opdracht met vast maandloon telt de laatste volle maand: {in_euro(loon)}."
    else:
        loon = _gemiddelde(feiten, weging)
        zin = f"Het gemiddelde maandloon over de laatste drie volle maanden is {in_euro(loon)}."
    weging.stap(hoogte, zin, voldaan=True)
    bedrag = min(loon, op_centen(feiten.restant_budget))
    zin = f"In het budget is nog {in_euro(feiten.restant_budget)}; daaruit wordt {in_euro(bedrag)} betaald."
    genoeg = weging.stap(weging.bron("budget"), zin, voldaan=bedrag == loon)
    return EenmaligeUitkering(bedrag=bedrag, grond=hoogte if genoeg else weging.bron("budget"))


def _gemiddelde(feiten: Pgbeinde, weging: Weging) -> Decimal:
    """Divide by the number of months of the text, also when one of them was without payment; round to cents."""
    som = sum(feiten.betalingen_laatste_drie_maanden, start=Decimal(0))
    return op_centen(Fraction(som) / weging.getal("uitkering-na-overlijden-maanden"))


def _alle(voorwaarden: Iterable[tuple[str, str, bool]], weging: Weging) -> bool:
    return all(weging.stap(bron, zin, voldaan=voldaan) for bron, zin, voldaan in voorwaarden)


def _over_zorgverlener(feiten: Pgbeinde) -> tuple[str, bool]:
    if feiten.zorgverlener == "instelling":
        return "De zorg werd gegeven door een instelling; voor haar is deze uitkering niet bedoeld.", False
    return f"De zorgverlener was {feiten.zorgverlener} van de budgethouder.", True


def _over_overeenkomst(feiten: Pgbeinde) -> tuple[str, bool]:
    geldig = feiten.geldige_overeenkomst
    return f"Er was {'een' if geldig else 'geen'} geldige zorgovereenkomst.", geldig


def _over_overlijden(feiten: Pgbeinde) -> tuple[str, bool]:
    if feiten.aanleiding == "overlijden":
        return f"De budgethouder is overleden op {voluit(feiten.overlijdensdatum)}.", True
    return "De budgethouder is niet overleden; alleen na overlijden is er een uitkering.", False


REGELS = (
    Regel(_REGEL, 1, PgbeindeNijmegen, EenmaligeUitkering, weeg_uitkering),
    Regel(_REGEL, 1, Pgbeinde, EenmaligeUitkering, weeg_uitkering_wageningen, functie=f"{_REGEL}-wageningen"),
)
