"""Whether an inwoner comes into consideration for a vervoersvoorziening, and for which.

Source: Beleidsregels Wmo Nijmegen 2025, par. 4.2.8, and bijlage 4, Afwegingskader and Onderzoek.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Grond, Leeftijd, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Gronden = tuple[Grond, ...]


class Vervoersvraag(Feiten):
    """What else could solve the question, and how the inwoner, ``leeftijd`` years old, can travel.

    ``gezin_reist_gescheiden``: travelling apart from the family is not wanted and gives great practical problems.
    ``jongste_kind_leeftijd`` is that of the youngest child of a couple or a single parent, null without children.
    """

    ov_mogelijk: bool
    netwerk_kan_rijden: bool
    vrijwilligersvervoer_mogelijk: bool
    auto_in_netwerk: bool
    kan_reizen_zelfstandig_of_begeleid: bool
    begeleider_aanwezig: bool
    structurele_begeleiding: bool
    leeftijd: Leeftijd
    reist_alleen: bool
    angst_of_gedrag: bool
    diagnose_en_behandelplan: bool
    gezin_reist_gescheiden: bool
    jongste_kind_leeftijd: Leeftijd | None = None


class Vervoersadvies(Uitkomst):
    """Whether there is a right, to which kind, and the grounds against it or against Avan."""

    recht: bool
    vorm: Literal["geen", "avan", "ov-onderzoeken", "maatwerk"]
    gronden: Gronden


def weeg_vervoersvoorziening(feiten: Vervoersvraag, weging: Weging) -> Vervoersadvies:
    """Weigh what goes before, whether Avan can be used, and what speaks for another solution."""
    if voorliggend := _weeg_voorliggend(feiten, weging):
        return Vervoersadvies(recht=False, vorm="geen", gronden=voorliggend)
    reizen = _weeg_reizen(feiten, weging)
    if not reizen and (onderzoek := _weeg_structureel(feiten, weging)):
        return Vervoersadvies(recht=False, vorm="ov-onderzoeken", gronden=onderzoek)
    maatwerk = reizen + _weeg_begeleider(feiten, weging) + _weeg_gezin(feiten, weging) + _weeg_angst(feiten, weging)
    if maatwerk:
        return Vervoersadvies(recht=True, vorm="maatwerk", gronden=maatwerk)
    if alleen := _weeg_alleen(feiten, weging):
        return Vervoersadvies(recht=False, vorm="geen", gronden=alleen)
    _leg_onderzoek_uit(weging)
    return Vervoersadvies(recht=True, vorm="avan", gronden=())


def _leg_onderzoek_uit(weging: Weging) -> None:
    zin = "Reis- en wachttijden en de voorkeur voor een ander vervoermiddel staan op zich Avan niet in de weg."
    weging.stap(weging.bron("onderzoek"), zin, voldaan=True)
    zin = (
        "Open punt: ook incontinentie (in uitzonderlijke situaties is maatwerk nodig), temperatuur, het meenemen van "
        "kinderen op korte afstand, plannen en praktische bezwaren vragen aandacht; de feiten noemen ze niet, en zij "
        "zijn niet gewogen."
    )
    weging.stap(weging.bron("onderzoek"), zin, voldaan=True)


def _weeg_voorliggend(feiten: Vervoersvraag, weging: Weging) -> Gronden:
    gronden: Gronden = ()
    for wel, wat in (
        (feiten.ov_mogelijk, "met het openbaar vervoer reizen, dat voorgaat"),
        (feiten.netwerk_kan_rijden, "reizen met hulp van mensen uit het eigen netwerk"),
        (feiten.vrijwilligersvervoer_mogelijk, "reizen met hulp van vrijwilligers"),
        (feiten.auto_in_netwerk, "gebruikmaken van een auto in het eigen netwerk"),
    ):
        zin = f"De inwoner kan {'' if wel else 'niet '}{wat}."
        gronden += grond(weging, weging.bron("voorliggend"), zin, voldaan=not wel)
    return gronden


def _weeg_reizen(feiten: Vervoersvraag, weging: Weging) -> Gronden:
    kan = feiten.kan_reizen_zelfstandig_of_begeleid
    zin = (
        "De inwoner kan zelfstandig of onder begeleiding reizen."
        if kan
        else "Open punt: de inwoner kan ook onder begeleiding niet met Avan mee; de tekst noemt dan alleen maatwerk."
    )
    return grond(weging, weging.bron("kader"), zin, voldaan=kan)


def _weeg_structureel(feiten: Vervoersvraag, weging: Weging) -> Gronden:
    zin = (
        "Open punt: een vaste begeleider reist mee en is er ook voor en na de rit; eerst moet worden onderzocht of het "
        "openbaar vervoer kan, tot dan staat een recht niet vast."
        if feiten.structurele_begeleiding
        else "Er is geen structurele begeleiding voor, tijdens en na de rit."
    )
    return grond(weging, weging.bron("kader"), zin, voldaan=not feiten.structurele_begeleiding)


def _weeg_begeleider(feiten: Vervoersvraag, weging: Weging) -> Gronden:
    if not feiten.kan_reizen_zelfstandig_of_begeleid:
        return ()
    if feiten.reist_alleen:
        weging.stap(weging.bron("onderzoek"), "De inwoner reist alleen; een begeleider is niet nodig.", voldaan=True)
        return ()
    zin = f"De inwoner reist onder begeleiding; er is {'een' if feiten.begeleider_aanwezig else 'geen'} begeleider."
    return grond(weging, weging.bron("onderzoek"), zin, voldaan=feiten.begeleider_aanwezig)


def _weeg_gezin(feiten: Vervoersvraag, weging: Weging) -> Gronden:
    if not feiten.gezin_reist_gescheiden:
        weging.stap(weging.bron("onderzoek"), "Het gezin hoeft niet gescheiden te reizen.", voldaan=True)
        return ()
    tot_en_met, jonger_dan = weging.getal("gezin-kind-tot-en-met"), weging.getal("gezin-kind-met-beperking-jonger-dan")
    jongste = feiten.jongste_kind_leeftijd
    if jongste is not None and jongste <= tot_en_met:
        zin = f"Het gezin reist gescheiden en het jongste kind is {jongste} jaar (tot en met {tot_en_met} jaar telt)."
        return grond(weging, weging.bron_van("gezin-kind-tot-en-met"), zin, voldaan=False, dwingend=False)
    if feiten.leeftijd < jonger_dan:
        zin = f"Het gezin reist gescheiden en het kind met beperkingen is nog geen {jonger_dan} jaar."
        bron = weging.bron_van("gezin-kind-met-beperking-jonger-dan")
        return grond(weging, bron, zin, voldaan=False, dwingend=False)
    zin = f"Het gezin reist gescheiden, maar er is geen kind tot en met {tot_en_met} jaar."
    weging.stap(weging.bron_van("gezin-kind-tot-en-met"), zin, voldaan=True)
    return ()


def _weeg_angst(feiten: Vervoersvraag, weging: Weging) -> Gronden:
    bron = weging.bron("onderzoek")
    if not feiten.angst_of_gedrag:
        weging.stap(bron, "Er is geen fobie, angst of gedragsstoornis die het reizen hindert.", voldaan=True)
        return ()
    if not feiten.diagnose_en_behandelplan:
        zin = "Voor maatwerk wegens angst of gedrag ontbreken een officiële diagnose en een (afgerond) behandelplan."
        weging.stap(bron, zin, voldaan=False)
        return ()
    zin = "Een officiële diagnose en een (afgerond) behandelplan geven wegens angst of gedrag aanleiding tot maatwerk."
    return grond(weging, bron, zin, voldaan=False, dwingend=False)


def _weeg_alleen(feiten: Vervoersvraag, weging: Weging) -> Gronden:
    vanaf = weging.getal("alleen-reizen-vanaf")
    te_jong = feiten.reist_alleen and feiten.leeftijd < vanaf
    zin = f"Alleen reizen kan vanaf {vanaf} jaar; de inwoner is {feiten.leeftijd} jaar."
    if te_jong:
        zin = f"Open punt: {zin} Wie jonger is, kan met een begeleider mee; iets anders noemt de tekst niet."
    return grond(weging, weging.bron_van("alleen-reizen-vanaf"), zin, voldaan=not te_jong)


REGELS = (Regel("vervoersvoorziening", 2, Vervoersvraag, Vervoersadvies, weeg_vervoersvoorziening),)
