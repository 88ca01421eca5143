"""What an owner pays back of the meerwaarde that a woonvoorziening gave his woning.

Source: Verordening Nijmegen 2022, financiële bijlage art. 20.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from domain.kalender import leeftijd_op, voluit
from domain.regels.feiten import Bedrag, Datum, Feiten, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig


class Woonvoorziening(Feiten):
    """What was granted and paid as bijdrage, in euros; the day on which it was there and that of the sale."""

    toegekend_bedrag: Bedrag
    betaalde_bijdrage: Bedrag
    gerealiseerd_op: Datum
    verkocht_op: Datum


class Terugbetaling(Uitkomst):
    """What has to be paid back, in euros."""

    bedrag: Euro


def weeg_meerwaarde(feiten: Woonvoorziening, weging: Weging) -> Terugbetaling:
    """Weigh the meerwaarde to pay back: the grant without the bijdrage, less a part of it for each full year."""
    if feiten.verkocht_op < feiten.gerealiseerd_op:
        raise FeitOngeldig(
            "Feit 'verkochtOp' ligt voor de dag waarop de woonvoorziening er was.",
            feit="verkochtOp",
            regel=weging.regel,
        )
    norm = "meerwaarde-afschrijving"
    zin = "Open punt: de tekst noemt geen verkoop; de dag van verkoop is genomen als de dag waarop wordt terugbetaald."
    weging.stap(weging.bron("plicht"), zin, voldaan=True)
    grondslag = max(feiten.toegekend_bedrag - feiten.betaalde_bijdrage, Decimal(0))
    weging.stap(
        weging.bron("grondslag"),
        f"Toegekend is {in_euro(feiten.toegekend_bedrag)}, aan bijdrage betaald {in_euro(feiten.betaalde_bijdrage)}: "
        f"er wordt uitgegaan van {in_euro(grondslag)}.",
        voldaan=grondslag > 0,
    )
    jaren = leeftijd_op(feiten.gerealiseerd_op, feiten.verkocht_op)
    percentage = min(jaren * weging.getal(norm), 100)
    bedrag = op_centen(Fraction(grondslag) * (100 - percentage) / 100)
    vol = "vol jaar" if jaren == 1 else "volle jaren"
    weging.stap(
        weging.bron_van(norm),
        f"Van {voluit(feiten.gerealiseerd_op)} tot {voluit(feiten.verkocht_op)} is {jaren} {vol}: {percentage}% "
        f"gaat eraf. Open punt: dat is gerekend van het oorspronkelijke bedrag. Terug te betalen is {in_euro(bedrag)}.",
        voldaan=bedrag > 0,
    )
    _weeg_klein_bedrag(bedrag, weging)
    return Terugbetaling(bedrag=bedrag)


def _weeg_klein_bedrag(bedrag: Decimal, weging: Weging) -> None:
    """Tell where the amount is so small that of a terugvordering nothing would be claimed; the amount stays."""
    grens = weging.bedrag("terugvordering-ondergrens")
    if not 0 < bedrag < grens:
        return
    zin = (
        f"Open punt: van minder dan {in_euro(grens)} wordt bij terugvordering afgezien; of dat ook voor meerwaarde "
        "geldt, zegt de tekst niet. Het bedrag is daarom genoemd; een mens beslist of het wordt gevraagd."
    )
    weging.stap(weging.bron_van("terugvordering-ondergrens"), zin, voldaan=False)


REGELS = (Regel("meerwaarde-terugbetaling", 2, Woonvoorziening, Terugbetaling, weeg_meerwaarde),)
