"""Whether the vraagafhankelijk vervoer may be stopped for want of use, or the pas blocked.

Source: Beleidsregels Wmo Nijmegen 2025, bijlage 4, Afwegingskader (loosmeldingen) and Stopzetten indicatie.
"""

from __future__ import annotations

from domain.regels.feiten import Aantal, Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Gebruik(Feiten):
    """For how many months on end the inwoner used Avan not or hardly, and whether he often left rides unused."""

    maanden_niet_of_incidenteel_gebruikt: Aantal
    herhaalde_loosmeldingen: bool


class Stopzetting(Uitkomst):
    """What the college may do, and whether using it again asks a new gesprek."""

    kan_stopzetten: bool
    kan_blokkeren: bool
    nieuw_gesprek_vereist: bool


def weeg_stopzetten(feiten: Gebruik, weging: Weging) -> Stopzetting:
    """Weigh whether the college may block the pas and stop the voorziening; it may, it need not."""
    blokkeren = feiten.herhaalde_loosmeldingen
    zin = (
        "De inwoner liet aangevraagde ritten herhaaldelijk ongebruikt zonder af te zeggen; de Wmo-vervoerspas kan, al "
        "dan niet tijdelijk, worden geblokkeerd."
        if blokkeren
        else "Er zijn geen herhaalde loosmeldingen; er is geen reden om de Wmo-vervoerspas te blokkeren."
    )
    weging.stap(weging.bron("loosmeldingen"), zin, voldaan=not blokkeren)
    grens, bron = weging.getal("stopzetten-na"), weging.bron_van("stopzetten-na")
    maanden = feiten.maanden_niet_of_incidenteel_gebruikt
    stopzetten = maanden >= grens
    zin = (
        f"Avan is {maanden} maanden niet of incidenteel gebruikt; vanaf {grens} maanden kan het college de voorziening "
        "stopzetten."
    )
    weging.stap(bron, zin, voldaan=not stopzetten)
    if stopzetten:
        zin = "Wie na het stopzetten toch weer met Avan wil reizen, voert eerst opnieuw het gesprek."
        weging.stap(bron, zin, voldaan=True)
    return Stopzetting(kan_stopzetten=stopzetten, kan_blokkeren=blokkeren, nieuw_gesprek_vereist=stopzetten)


REGELS = (Regel("vervoer-stopzetten", 1, Gebruik, Stopzetting, weeg_stopzetten),)
