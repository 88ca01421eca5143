"""How much is given for a rolstoel, vervoersvoorziening, woonvoorziening or other hulpmiddel.

Source: Verordening Nijmegen 2022, art. 11 lid 2 and lid 3 onder d, and financiële bijlage art. 5.1, 6 and 7.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from domain.regels.feiten import Bedrag, Feiten, Grond, Uitkomst, gegeven
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import RegelNietVanKracht

_REGEL = "voorziening-bedrag"


class Zaak(Feiten):
    """What is given and how, and what it costs in euros; costs per year where the name says so.

    ``gemiddeld_onderhoud_een_na_vorig_jaar`` counts for a rolstoel, ``instandhouding_per_jaar`` (without insurance) for
    a vervoersvoorziening and for an other hulpmiddel whose onderhoud is added. ``kostprijs_zin`` is what the same
    would cost in natura; null: not known.
    """

    soort: Literal["rolstoel", "vervoersvoorziening", "woonvoorziening", "ander-hulpmiddel"]
    leveringsvorm: Literal["zin", "pgb"]
    tegenwaarde_goedkoopst_adequaat: Bedrag
    gemiddeld_onderhoud_een_na_vorig_jaar: Bedrag | None = None
    instandhouding_per_jaar: Bedrag | None = None
    verzekering_per_jaar: Bedrag
    onderhoud_verlangd: bool
    onderhoud_al_in_pgb: bool
    offertebedrag: Bedrag
    offerte_voldoet_aan_eisen: bool
    kostprijs_zin: Bedrag | None = None


class Onderdeel(Uitkomst):
    """A part of the amount, in euros."""

    onderdeel: Literal["tegenwaarde", "onderhoud", "instandhouding", "verzekering", "offerte"]
    bedrag: Euro


class Hoogte(Uitkomst):
    """The amount in euros, its parts before the cap of art. 11 lid 3 onder d, and what took something off."""

    bedrag: Euro
    opgebouwd_uit: tuple[Onderdeel, ...]
    gronden: tuple[Grond, ...]


def weeg_voorziening_bedrag(feiten: Zaak, weging: Weging) -> Hoogte:
    """Weigh how much is given for a zaak."""
    pgb = feiten.leveringsvorm == "pgb"
    if not pgb and feiten.soort != "woonvoorziening":
        raise RegelNietVanKracht(
            f"Geen tekst bepaalt een bedrag voor een {feiten.soort} in natura; de cliënt krijgt de voorziening zelf.",
            regel=_REGEL,
        )
    aanvulling = _aanvulling(feiten, weging)
    delen = (*_naar_bijlage(feiten, weging), *aanvulling)
    som = sum((deel.bedrag for deel in delen), start=Decimal(0))
    # Art. 11 stands before the bijlage in the text, so its steps come first although the sum needs both.
    bedrag, gronden = _begrens(som, feiten, weging) if pgb else (som, ())
    gronden += _leg_bijlage_uit(feiten, delen, weging)
    return Hoogte(bedrag=bedrag, opgebouwd_uit=delen, gronden=gronden)


def _aanvulling(feiten: Zaak, weging: Weging) -> tuple[Onderdeel, ...]:
    """Weigh what art. 11 lid 2 adds that the bijlage does not hold already."""
    if feiten.soort == "woonvoorziening":
        return ()
    bron = weging.bron("aanvulling")
    if feiten.soort == "vervoersvoorziening":
        weging.stap(
            bron, "Onderhoud en verzekering zijn al onderdeel van dit pgb; er is geen aanvulling.", voldaan=False
        )
        return ()
    verlangd, al = feiten.onderhoud_verlangd, feiten.onderhoud_al_in_pgb
    if not verlangd or al:
        waarom = "zijn al onderdeel van het pgb" if verlangd else "worden door het college niet verlangd"
        weging.stap(bron, f"Onderhoud en verzekering {waarom}; er is geen aanvulling.", voldaan=False)
        return ()
    delen: list[Onderdeel] = []
    if feiten.soort == "ander-hulpmiddel":
        onderhoud = gegeven("instandhoudingPerJaar", _REGEL, waarde=feiten.instandhouding_per_jaar)
        delen.append(Onderdeel(onderdeel="onderhoud", bedrag=op_centen(onderhoud)))
    delen.append(Onderdeel(onderdeel="verzekering", bedrag=op_centen(feiten.verzekering_per_jaar)))
    zin = (
        f"Het college verlangt onderhoud en verzekering: {_som(delen)} komt erbij. Open punt: de tekst zegt niet voor "
        "hoeveel jaar; er is één jaar gerekend."
    )
    weging.stap(bron, zin, voldaan=True)
    return tuple(delen)


def _naar_bijlage(feiten: Zaak, weging: Weging) -> tuple[Onderdeel, ...]:
    """Give the parts that the bijlage names, in its order."""
    if feiten.soort == "woonvoorziening":
        offerte = op_centen(feiten.offertebedrag) if feiten.offerte_voldoet_aan_eisen else Decimal(0)
        return (Onderdeel(onderdeel="offerte", bedrag=offerte),)
    tegenwaarde = Onderdeel(onderdeel="tegenwaarde", bedrag=op_centen(feiten.tegenwaarde_goedkoopst_adequaat))
    if feiten.soort == "rolstoel":
        naam = "gemiddeldOnderhoudEenNaVorigJaar"
        onderhoud = gegeven(naam, _REGEL, waarde=feiten.gemiddeld_onderhoud_een_na_vorig_jaar)
        return (tegenwaarde, Onderdeel(onderdeel="onderhoud", bedrag=op_centen(onderhoud)))
    if feiten.soort == "vervoersvoorziening":
        jaren = weging.getal("vervoersvoorziening-jaren")
        instandhouding = gegeven("instandhoudingPerJaar", _REGEL, waarde=feiten.instandhouding_per_jaar)
        return (
            tegenwaarde,
            Onderdeel(onderdeel="instandhouding", bedrag=op_centen(jaren * instandhouding)),
            Onderdeel(onderdeel="verzekering", bedrag=op_centen(jaren * feiten.verzekering_per_jaar)),
        )
    return (tegenwaarde,)


def _begrens(som: Decimal, feiten: Zaak, weging: Weging) -> tuple[Decimal, tuple[Grond, ...]]:
    """Cap a pgb at what the same costs in natura."""
    bron = weging.bron("kostprijs")
    if feiten.kostprijs_zin is None:
        zin = "Open punt: wat dit in natura kost, is niet opgegeven; het pgb is daar niet aan getoetst."
        weging.stap(bron, zin, voldaan=True)
        return som, ()
    kostprijs = op_centen(feiten.kostprijs_zin)
    zin = f"In natura kost dit {in_euro(kostprijs)}; het pgb zou {in_euro(som)} zijn."
    if som > kostprijs:
        zin = f"Open punt: de grens is op het hele pgb genomen, met onderhoud en verzekering erbij. {zin}"
    return min(som, kostprijs), grond(weging, bron, zin, voldaan=som <= kostprijs)


def _leg_bijlage_uit(feiten: Zaak, delen: Sequence[Onderdeel], weging: Weging) -> tuple[Grond, ...]:
    if feiten.soort == "woonvoorziening":
        goed = feiten.offerte_voldoet_aan_eisen
        zin = (
            f"De offerte van {in_euro(feiten.offertebedrag)} voldoet {'' if goed else 'niet '}aan het programma van "
            f"eisen{'' if goed else '; een bedrag kan daarop niet worden vastgesteld'}."
        )
        return grond(weging, weging.bron("woonvoorziening"), zin, voldaan=goed)
    if feiten.soort == "ander-hulpmiddel":
        zin = "Open punt: voor dit hulpmiddel noemt de bijlage geen bedrag; de goedkoopst adequate voorziening telt."
        weging.stap(weging.bron("kostprijs"), zin, voldaan=True)
        return ()
    if feiten.soort == "rolstoel":
        zin = (
            f"Het pgb is opgebouwd uit {_som(delen)}. Open punt: het gemiddelde onderhoud van het een na vorige jaar "
            "is één keer geteld."
        )
    else:
        jaren = weging.getal("vervoersvoorziening-jaren")
        zin = f"Het pgb is opgebouwd uit {_som(delen)}; de instandhouding en de verzekering over {jaren} jaar."
    weging.stap(weging.bron(feiten.soort), zin, voldaan=True)
    return ()


def _som(delen: Sequence[Onderdeel]) -> str:
    return " plus ".join(f"{in_euro(deel.bedrag)} ({deel.onderdeel})" for deel in delen)


REGELS = (Regel(_REGEL, 1, Zaak, Hoogte, weeg_voorziening_bedrag),)
