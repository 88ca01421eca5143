"""Who may manage a pgb for the client.

Source: Verordening Nijmegen 2022, art. 14 lid 1-8; Beleidsregels Wmo Nijmegen 2025, par. 5.2.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Aantal, Feiten, Grond, Slug, Uitkomst, Wet, gegeven, hoort_bij
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_REGEL = "pgb-beheerder"


class Beheer(Feiten):
    """Who manages the pgb, what ties there are, and how it is done. ``marktconform_tarief``: of a professional."""

    relatie: Literal["eerste-graad", "tweede-graad", "netwerk", "professional"]
    is_zorgverlener: bool
    verbonden_aan_aanbieder: bool
    client_voert_regie: bool
    contact_per_maand_client: Aantal
    contact_per_maand_zorgverlener: Aantal
    overbelast: bool
    voorziening: Slug
    wet: Wet
    redelijke_waardering: bool
    ondersteunt_van_aanmelding_tot_evaluatie: bool
    marktconform_tarief: bool | None = None


class Beheerder(Uitkomst):
    """Whether this pgb-beheerder is allowed, and the grounds why not."""

    toegestaan: bool
    gronden: tuple[Grond, ...]


def weeg_beheerder(feiten: Beheer, weging: Weging) -> Beheerder:
    """Weigh the conditions for the pgb-beheerder one by one."""
    familie = feiten.relatie in weging.lijst("pgb-regie-familie")
    gronden = (
        *_weeg_regie(feiten, weging, familie=familie),
        *_weeg_tarief(feiten, weging),
        *_weeg_belangen(feiten, weging, familie=familie),
        *_weeg_inzet(feiten, weging),
    )
    weging.stap(weging.bron("kosten"), "Kosten van pgb-beheer mogen niet uit het pgb worden betaald.", voldaan=True)
    gronden += _weeg_regie_wmo(feiten, weging, familie=familie)
    return Beheerder(toegestaan=not gronden, gronden=gronden)


def _weeg_regie(feiten: Beheer, weging: Weging, *, familie: bool) -> tuple[Grond, ...]:
    bron = weging.bron_van("pgb-regie-voorzieningen")
    if feiten.wet != "wmo" or not hoort_bij(feiten.voorziening, weging.lijst("pgb-regie-voorzieningen")):
        weging.stap(bron, "Voor deze voorziening stelt dit lid geen eis aan de eigen regie.", voldaan=True)
        return ()
    return grond(weging, bron, _zin_regie(feiten, familie=familie), voldaan=feiten.client_voert_regie or familie)


def _weeg_regie_wmo(feiten: Beheer, weging: Weging, *, familie: bool) -> tuple[Grond, ...]:
    # The beleidsregels are for the Wmo and do not name the voorzieningen to which they keep themselves.
    if feiten.wet != "wmo" or "regie_wmo" not in weging.artikelen:
        return ()
    voldaan = feiten.client_voert_regie or familie
    return grond(weging, weging.bron("regie_wmo"), _zin_regie(feiten, familie=familie), voldaan=voldaan)


def _zin_regie(feiten: Beheer, *, familie: bool) -> str:
    if feiten.client_voert_regie:
        return "De cliënt voert zelf de regie; de pgb-beheerder ondersteunt."
    wie = "familie in de eerste of tweede graad" if familie else "geen familie in de eerste of tweede graad"
    return f"De cliënt kan zelf onvoldoende regie voeren en de pgb-beheerder is {wie}."


def _weeg_tarief(feiten: Beheer, weging: Weging) -> tuple[Grond, ...]:
    if feiten.relatie != "professional":
        weging.stap(weging.bron("wie"), "De pgb-beheerder komt uit het sociale netwerk.", voldaan=True)
        return ()
    marktconform = gegeven("marktconformTarief", _REGEL, waarde=feiten.marktconform_tarief)
    zin = (
        f"De pgb-beheerder is een professional en werkt {'' if marktconform else 'niet '}tegen een marktconform tarief."
    )
    return grond(weging, weging.bron("wie"), zin, voldaan=marktconform)


def _weeg_belangen(feiten: Beheer, weging: Weging, *, familie: bool) -> tuple[Grond, ...]:
    waardering = "kan de belangen van de cliënt redelijk waarderen"
    zin = (
        f"De pgb-beheerder {waardering}."
        if feiten.redelijke_waardering
        else f"Dat de pgb-beheerder {waardering}, blijkt niet."
    )
    gronden = grond(weging, weging.bron("waardering"), zin, voldaan=feiten.redelijke_waardering)
    verstrengeld = feiten.is_zorgverlener or feiten.verbonden_aan_aanbieder
    # Only family that gives (a part of) the care itself is excepted, not family that works for the aanbieder.
    uitgezonderd = familie and feiten.is_zorgverlener
    if not verstrengeld:
        zin = "De pgb-beheerder verleent de zorg niet en is niet aan de aanbieder verbonden."
    elif uitgezonderd:
        zin = "De pgb-beheerder verleent zelf zorg, maar is familie in de eerste of tweede graad."
    else:
        zin = "De pgb-beheerder verleent de zorg of is aan de aanbieder verbonden; dat is belangenverstrengeling."
    return gronden + grond(weging, weging.bron("belangen"), zin, voldaan=not verstrengeld or uitgezonderd)


def _weeg_inzet(feiten: Beheer, weging: Weging) -> tuple[Grond, ...]:
    keren = weging.getal("pgb-beheer-contact")
    contact = (feiten.contact_per_maand_client, feiten.contact_per_maand_zorgverlener)
    heel = feiten.ondersteunt_van_aanmelding_tot_evaluatie
    return (
        *grond(
            weging,
            weging.bron("ondersteuning"),
            f"De pgb-beheerder ondersteunt {'' if heel else 'niet '}van aanmelding tot evaluatie.",
            voldaan=heel,
        ),
        *grond(
            weging,
            weging.bron_van("pgb-beheer-contact"),
            f"Per maand is er {contact[0]} keer contact met de cliënt en {contact[1]} keer met de zorgverlener; "
            f"dat moet elk ten minste {keren} keer zijn.",
            voldaan=min(contact) >= keren,
        ),
        *grond(
            weging,
            weging.bron("overbelasting"),
            f"Het beheer leidt voor de pgb-beheerder {'wel' if feiten.overbelast else 'niet'} tot overbelasting.",
            voldaan=not feiten.overbelast,
        ),
    )


REGELS = (Regel(_REGEL, 1, Beheer, Beheerder, weeg_beheerder),)
