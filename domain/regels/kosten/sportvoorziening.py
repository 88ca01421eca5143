"""What is paid for a sportvoorziening: an amount for buying and keeping it, for a number of years.

Source: Verordening Nijmegen 2022, financiële bijlage art. 10.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from domain.kalender import voluit
from domain.regels.feiten import Bedrag, Datum, Feiten, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig


class Sportvoorziening(Feiten):
    """What buying and keeping costs in euros, the day of the last grant (null: none), and that of the aanvraag."""

    kosten: Bedrag
    vorige_toekenning_op: Datum | None
    aanvraag_op: Datum


class Tegemoetkoming(Uitkomst):
    """The eenmalige tegemoetkoming, in euros; zero while an earlier one still runs."""

    bedrag: Euro


def weeg_sportvoorziening(feiten: Sportvoorziening, weging: Weging) -> Tegemoetkoming:
    """Weigh the amount for a sportvoorziening: the costs up to a maximum, once in the period it is meant for."""
    vorige = feiten.vorige_toekenning_op
    if vorige is not None and vorige > feiten.aanvraag_op:
        raise FeitOngeldig(
            "Feit 'vorigeToekenningOp' ligt na de dag van de aanvraag.", feit="vorigeToekenningOp", regel=weging.regel
        )
    maximum = weging.bedrag("sportvoorziening-maximum")
    bedrag = min(op_centen(feiten.kosten), maximum)
    weging.stap(
        weging.bron_van("sportvoorziening-maximum"),
        f"De sportvoorziening kost {in_euro(feiten.kosten)}; vergoed wordt ten hoogste {in_euro(maximum)}.",
        voldaan=feiten.kosten <= maximum,
    )
    vrij = _periode_voorbij(vorige, feiten.aanvraag_op, weging)
    return Tegemoetkoming(bedrag=bedrag if vrij else Decimal(0))


def _periode_voorbij(vorige: date | None, aanvraag_op: date, weging: Weging) -> bool:
    """Weigh whether the years for which the last amount was meant are over on the day of the aanvraag."""
    norm = weging.norm("sportvoorziening-periode")
    bron = weging.bron_van(norm.id)
    if vorige is None:
        return weging.stap(bron, "Er is nog geen sportvoorziening toegekend.", voldaan=True)
    # The day of the grant is the first day of the period, so the same day years later is the first one after it.
    weer_vanaf = weging.kalender.zonder_verlenging(vorige, norm.waarde, "jaren")
    voorbij = aanvraag_op >= weer_vanaf
    zin = f"Het bedrag van {voluit(vorige)} is bedoeld voor {norm.waarde} jaar, dus opnieuw kan vanaf"
    open_punt = "" if voorbij else " Open punt: de tekst noemt niet wat van het vorige bedrag over is; dat telt niet."
    return weging.stap(
        bron,
        f"{zin} {voluit(weer_vanaf)}; de aanvraag is van {voluit(aanvraag_op)}.{open_punt}",
        voldaan=voorbij,
    )


REGELS = (Regel("sportvoorziening", 1, Sportvoorziening, Tegemoetkoming, weeg_sportvoorziening),)
