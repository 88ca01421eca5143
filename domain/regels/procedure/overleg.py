"""The multidisciplinair cliëntoverleg and the ondersteuningsplan (Wageningen 2.4 lid 6-8)."""

from __future__ import annotations

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Aanmelding(Feiten):
    """A case that may go to the multidisciplinair cliëntoverleg."""

    complex_meervoudig: bool
    toestemming_client: bool
    veiligheid_in_geding: bool


class AanmeldingMdo(Uitkomst):
    """Whether the aanmelding is allowed, whether the client takes part, and the article that decides."""

    toegestaan: bool
    client_erbij: bool
    grond: str


class Planwens(Feiten):
    """Whether the client wants an ondersteuningsplan, and agreed to the keeping of data without one."""

    plan_gewenst: bool
    toestemming_registratie: bool


class Planbesluit(Uitkomst):
    """Whether a plan is made, and whether the data of the client may be kept."""

    opstellen: bool
    registreren_mag: bool


def weeg_mdo_aanmelding(feiten: Aanmelding, weging: Weging) -> AanmeldingMdo:
    """Weigh whether a case may be brought to the multidisciplinair cliëntoverleg, and with the client or without."""
    complex_ = weging.stap(
        weging.bron("problematiek"),
        f"De problematiek is {'' if feiten.complex_meervoudig else 'niet '}complex en meervoudig.",
        voldaan=feiten.complex_meervoudig,
    )
    erbij = not feiten.veiligheid_in_geding
    if erbij:
        weging.stap(
            weging.bron("plan"),
            "De cliënt en het overleg bespreken de hulpvraag en stellen samen een plan op.",
            voldaan=True,
        )
    mag = weging.stap(weging.bron("toestemming"), _toestemming(feiten), voldaan=feiten.toestemming_client or not erbij)
    if not erbij:
        zin = (
            "Open punt: bij veiligheidsrisico's overlegt het team in uitzonderlijke situaties zonder de cliënt; dat is "
            "hier gevolgd. Het plan wordt ook dan samen met de cliënt opgesteld."
        )
        weging.stap(weging.bron("toestemming"), zin, voldaan=True)
    grond = weging.bron("problematiek") if mag or not complex_ else weging.bron("toestemming")
    return AanmeldingMdo(toegestaan=complex_ and mag, client_erbij=erbij, grond=grond)


def _toestemming(feiten: Aanmelding) -> str:
    if feiten.toestemming_client:
        return "De cliënt geeft toestemming voor de aanmelding."
    if feiten.veiligheid_in_geding:
        return "De cliënt geeft geen toestemming, maar de veiligheid is in het geding; dan is die niet nodig."
    return "De cliënt geeft geen toestemming, en de veiligheid is niet in het geding."


def weeg_ondersteuningsplan(feiten: Planwens, weging: Weging) -> Planbesluit:
    """Weigh whether an ondersteuningsplan is made; without one, data are kept only with consent (lid 7)."""
    bron = weging.bron("plan")
    if feiten.plan_gewenst:
        weging.stap(bron, "De uitkomsten van gesprek en onderzoek komen in een ondersteuningsplan.", voldaan=True)
        return Planbesluit(opstellen=True, registreren_mag=True)
    weging.stap(bron, "De cliënt wil geen ondersteuningsplan; er wordt er geen gemaakt.", voldaan=True)
    zin = (
        "De cliënt vindt het goed dat zijn gegevens worden geregistreerd."
        if feiten.toestemming_registratie
        else "De cliënt geeft geen toestemming om zijn gegevens te registreren; zonder plan mag dat dan niet."
    )
    mag = weging.stap(bron, zin, voldaan=feiten.toestemming_registratie)
    return Planbesluit(opstellen=False, registreren_mag=mag)


REGELS = (
    Regel("mdo-aanmelding", 2, Aanmelding, AanmeldingMdo, weeg_mdo_aanmelding),
    Regel("ondersteuningsplan", 1, Planwens, Planbesluit, weeg_ondersteuningsplan),
)
