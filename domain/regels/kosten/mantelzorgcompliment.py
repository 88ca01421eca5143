"""Whether a mantelzorger is given the yearly compliment, how much it is and who is paid.

Source: Verordening Nijmegen 2022, art. 20 with its toelichting and financiële bijlage art. 19.1; from 2025-03-01
Beleidsregels Wmo Nijmegen 2025, par. 2.3 as well. A text without criteria has none: those of par. 2.3 are weighed where
a regime holds them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from domain.kalender import voluit
from domain.regels.feiten import Aantal, Datum, Feiten, Grond, Uitkomst
from domain.regels.geld import Euro, in_euro
from domain.regels.pgb.budget import Eenheden
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Mantelzorg(Feiten):
    """The care that is given, to whom, and the aanvraag: on which day and over which year.

    ``uren_per_week`` may have decimals, as text; ``zorgvrager_is_client`` is a melding or a voorziening of the Wmo.
    """

    uren_per_week: Eenheden
    maanden_zorg: Aantal
    bovengebruikelijk: bool
    aanvraag_op: Datum
    jaar: Aantal
    al_uitgekeerd_in_jaar: bool
    zorgvrager_in_gemeente: bool
    zorgvrager_is_client: bool


class Compliment(Uitkomst):
    """The amount in euros (zero when there is none), who is paid (null: nobody, or not said), and the grounds."""

    bedrag: Euro
    betaald_aan: Literal["zorgvrager"] | None
    gronden: tuple[Grond, ...]


def weeg_mantelzorgcompliment(feiten: Mantelzorg, weging: Weging) -> Compliment:
    """Weigh the mantelzorgcompliment of one year for one zorgvrager."""
    gronden = (*_client(feiten, weging), *_een_per_jaar(feiten, weging), *_criteria(feiten, weging))
    if gronden:
        return Compliment(bedrag=Decimal(0), betaald_aan=None, gronden=tuple(dict.fromkeys(gronden)))
    bedrag = weging.bedrag("mantelzorgcompliment")
    zin = f"Het mantelzorgcompliment over {feiten.jaar} is {in_euro(bedrag)}."
    weging.stap(weging.bron_van("mantelzorgcompliment"), zin, voldaan=True)
    ontvanger = weging.norm_of_niets("mantelzorgcompliment-ontvanger")
    if ontvanger is None:
        zin = "Open punt: aan wie het bedrag wordt betaald, zegt deze tekst niet."
        weging.stap(weging.bron("waardering"), zin, voldaan=True)
        return Compliment(bedrag=bedrag, betaald_aan=None, gronden=())
    weging.stap(weging.bron_van(ontvanger.id), f"Het bedrag gaat naar de {ontvanger.waarde}.", voldaan=True)
    return Compliment(bedrag=bedrag, betaald_aan=ontvanger.waarde, gronden=())


def _client(feiten: Mantelzorg, weging: Weging) -> tuple[Grond, ...]:
    bron = weging.bron("client")
    client = feiten.zorgvrager_is_client
    zin = f"Voor de zorgvrager is {'een' if client else 'geen'} melding gedaan of voorziening verstrekt."
    gronden = grond(weging, bron, zin, voldaan=client)
    woont = feiten.zorgvrager_in_gemeente
    zin = f"De zorgvrager woont {'' if woont else 'niet '}in de gemeente; waar de mantelzorger woont, telt niet."
    return (*gronden, *grond(weging, bron, zin, voldaan=woont))


def _een_per_jaar(feiten: Mantelzorg, weging: Weging) -> tuple[Grond, ...]:
    ontvanger = weging.norm_of_niets("mantelzorgcompliment-ontvanger")
    bron = weging.bron_van("mantelzorgcompliment" if ontvanger is None else ontvanger.id)
    al = feiten.al_uitgekeerd_in_jaar
    zin = f"Over {feiten.jaar} is voor deze zorgvrager {'al een' if al else 'nog geen'} compliment uitgekeerd."
    return grond(weging, bron, zin, voldaan=not al)


def _criteria(feiten: Mantelzorg, weging: Weging) -> tuple[Grond, ...]:
    """Weigh the criteria of the text that has them; without such a text there are none."""
    uren = weging.norm_of_niets("mantelzorgcompliment-uren")
    if uren is None:
        zin = "Open punt: deze tekst noemt geen eisen aan de uren, de duur, de zorg of de dag van aanvraag."
        weging.stap(weging.bron("waardering"), zin, voldaan=True)
        return ()
    boven = feiten.bovengebruikelijk
    zin = f"De mantelzorg is {'meer dan gebruikelijke' if boven else 'niet meer dan gebruikelijke'} hulp."
    gronden = grond(weging, weging.bron("bovengebruikelijk"), zin, voldaan=boven)
    per_week = f"{feiten.uren_per_week:f}".replace(".", ",")
    zin = f"De mantelzorg is {per_week} uur per week; het moet meer dan {uren.waarde} uur zijn."
    gronden += grond(weging, weging.bron_van(uren.id), zin, voldaan=feiten.uren_per_week > uren.waarde)
    maanden = weging.getal("mantelzorgcompliment-maanden")
    zin = f"De zorg duurt {feiten.maanden_zorg} maanden; het moeten er ten minste {maanden} zijn."
    bron = weging.bron_van("mantelzorgcompliment-maanden")
    gronden += grond(weging, bron, zin, voldaan=feiten.maanden_zorg >= maanden)
    return (*gronden, *_op_tijd(feiten, weging))


def _op_tijd(feiten: Mantelzorg, weging: Weging) -> tuple[Grond, ...]:
    norm = weging.norm("mantelzorgcompliment-aanvraag")
    eerste, laatste = (_dag(norm.waarde[grens]) for grens in ("van", "tot_en_met"))
    dag = (feiten.aanvraag_op.month, feiten.aanvraag_op.day)
    op_tijd = feiten.aanvraag_op.year == feiten.jaar and eerste <= dag <= laatste
    zin = f"De aanvraag over {feiten.jaar} is van {voluit(feiten.aanvraag_op)}: {'' if op_tijd else 'niet '}op tijd."
    if op_tijd and dag in (eerste, laatste):
        zin = f"Open punt: de eerste en de laatste dag waartussen het kan, zijn meegeteld. {zin}"
    return grond(weging, weging.bron_van(norm.id), zin, voldaan=op_tijd)


def _dag(waarde: dict[str, Any]) -> tuple[int, int]:
    return waarde["maand"], waarde["dag"]


REGELS = (Regel("mantelzorgcompliment", 1, Mantelzorg, Compliment, weeg_mantelzorgcompliment),)
