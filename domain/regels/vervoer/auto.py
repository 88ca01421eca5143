"""What is paid for adapting the own car (beleidsregels Nijmegen 2025, bijlage 4, Auto-aanpassing)."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from domain.kalender import voluit
from domain.regels.feiten import Aantal, Bedrag, Datum, Feiten, Grond, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig

Gronden = tuple[Grond, ...]

_REGEL = "auto-aanpassing"


class Aanpassing(Feiten):
    """The adaptation that is asked for, the car, and what else could solve the question.

    ``auto_leeftijd_jaren`` in whole years, ``vorige_aanpassing_op`` null when there was none,
    ``dagwaarde_aanpassing`` in euros, of the adaptation alone.
    """

    auto_leeftijd_jaren: Aantal
    vorige_aanpassing_op: Datum | None
    aanvraag_op: Datum
    progressief: bool
    opgroeiend_kind: bool
    ov_mogelijk: bool
    individueel_adequaat: bool
    dagwaarde_aanpassing: Bedrag
    soort_aanpassing: Literal[
        "besturing", "stoel", "rolstoel-meenemen", "rolstoelgebruiker-vervoeren", "andere-voorziening-meenemen"
    ]
    medisch_ergonomisch_noodzakelijk: bool


class Vergoeding(Uitkomst):
    """What is paid, in euros (0.00 when a ground stands against it), and the grounds."""

    bedrag: Euro
    gronden: Gronden


def weeg_aanpassing(feiten: Aanpassing, weging: Weging) -> Vergoeding:
    """Weigh what is paid for an adaptation; the amounts are a richtlijn, from which one may depart."""
    _eis_volgorde(feiten)
    gronden = _weeg_recht(feiten, weging)
    dagwaarde = op_centen(feiten.dagwaarde_aanpassing)
    zin = f"Wat vergoed kan worden, is de dagwaarde van de autoaanpassingen: {in_euro(dagwaarde)}."
    weging.stap(weging.bron("auto"), zin, voldaan=not gronden)
    oudste = weging.getal("auto-oudste")
    zin = f"De auto is {feiten.auto_leeftijd_jaren} jaar; ouder dan {oudste} jaar wordt geen aanpassing vergoed."
    if feiten.auto_leeftijd_jaren == oudste:
        zin += (
            " Open punt: in dat jaar wordt de auto ouder, maar de leeftijd telt in hele jaren; zij is nog niet te oud."
        )
    voldaan = feiten.auto_leeftijd_jaren <= oudste
    gronden += grond(weging, weging.bron_van("auto-oudste"), zin, voldaan=voldaan, dwingend=False)
    gronden += _weeg_termijn(feiten, weging)
    return Vergoeding(bedrag=Decimal(0) if gronden else dagwaarde, gronden=gronden)


def _eis_volgorde(feiten: Aanpassing) -> None:
    if feiten.vorige_aanpassing_op is not None and feiten.vorige_aanpassing_op > feiten.aanvraag_op:
        raise FeitOngeldig(
            f"Feit 'vorigeAanpassingOp' van regel '{_REGEL}' is ongeldig: die dag ligt na 'aanvraagOp'.",
            feit="vorigeAanpassingOp",
            regel=_REGEL,
        )


def _weeg_recht(feiten: Aanpassing, weging: Weging) -> Gronden:
    bron = weging.bron("auto")
    zin = f"De inwoner kan {'' if feiten.ov_mogelijk else 'geen '}gebruikmaken van het openbaar vervoer."
    gronden = grond(weging, bron, zin, voldaan=not feiten.ov_mogelijk)
    adequaat = feiten.individueel_adequaat
    zin = f"Een individuele vervoersvoorziening is {'' if adequaat else 'niet '}de goedkoopst adequate oplossing."
    gronden += grond(weging, bron, zin, voldaan=not adequaat)
    nodig = feiten.medisch_ergonomisch_noodzakelijk
    zin = f"De aanpassing is {'' if nodig else 'niet '}medisch en ergonomisch noodzakelijk."
    gronden += grond(weging, bron, zin, voldaan=nodig)
    niet = feiten.soort_aanpassing in weging.lijst("auto-niet-vergoed")
    zin = (
        "De aanpassing is voor het meenemen van een andere vervoersvoorziening dan een rolstoel."
        if niet
        else f"De aanpassing ({feiten.soort_aanpassing.replace('-', ' ')}) komt voor vergoeding in aanmerking."
    )
    return gronden + grond(weging, weging.bron_van("auto-niet-vergoed"), zin, voldaan=not niet)


def _weeg_termijn(feiten: Aanpassing, weging: Weging) -> Gronden:
    bron = weging.bron_van("auto-aanpassing-termijn")
    vorige = feiten.vorige_aanpassing_op
    if vorige is None:
        weging.stap(bron, "Er is niet eerder een autoaanpassing vergoed.", voldaan=True)
        return ()
    weer_vanaf = weging.einde_termijn("auto-aanpassing-termijn", vorige)
    zin = f"De vorige autoaanpassing was op {voluit(vorige)}; vanaf {voluit(weer_vanaf)} kan er weer een."
    if feiten.aanvraag_op < weer_vanaf:
        if feiten.progressief:
            zin += " Eerder kan ook, want het is een progressieve handicap."
        elif feiten.opgroeiend_kind:
            zin += " Eerder kan ook, want het is een opgroeiend kind."
    voldaan = feiten.aanvraag_op >= weer_vanaf or feiten.progressief or feiten.opgroeiend_kind
    return grond(weging, bron, zin, voldaan=voldaan, dwingend=False)


REGELS = (Regel(_REGEL, 2, Aanpassing, Vergoeding, weeg_aanpassing),)
