"""The short way to more hours of begeleiding that Nijmegen and Heumen opened in 2020."""

from __future__ import annotations

from typing import Literal, assert_never

from domain.regels.feiten import Feiten, Uitkomst, gegeven
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_REGEL = "korte-route-ophoging"


class Ophoging(Feiten):
    """A request for more hours. ``ophoging_substantieel`` counts in Nijmegen, ``acute_noodzaak`` in Heumen."""

    biedt_al_begeleiding: bool
    per_email: bool
    ophoging_substantieel: bool | None = None
    acute_noodzaak: bool | None = None
    onderbouwd: bool
    jeugdconsulent_verbonden: bool
    leveringsvorm: Literal["zin", "pgb"]
    aanvrager: Literal["organisatie", "budgethouder", "namens-budgethouder"]


class Route(Uitkomst):
    """Where the request goes: the address or function it is sent to, who gets a copy, under which subject."""

    naar: str
    cc: str | None
    onderwerp: str | None


class KorteRoute(Uitkomst):
    """Whether the short way is open, the article that decides it, where to send the request and who decides on it."""

    toegestaan: bool
    grond: str
    route: Route
    beslisser: str


def weeg_korte_route(feiten: Ophoging, weging: Weging) -> KorteRoute:
    """Weigh whether more hours may be asked for along the short way; the gemeente then decides."""
    toetsen = [
        (weging.bron("organisatie"), _begeleiding(feiten, weging)),
        (weging.bron("email"), _email(feiten, weging)),
        (weging.bron_van("korte-route-maatstaf"), _maatstaf(feiten, weging)),
    ]
    route = _route(feiten, weging)
    toetsen.append((weging.bron("onderbouwing"), _onderbouwing(feiten, weging)))
    beslisser = str(weging.norm("korte-route-beslisser").waarde)
    zin = f"Over de ophoging beslist: {beslisser.replace('-', ' ')}."
    weging.stap(weging.bron_van("korte-route-beslisser"), zin, voldaan=True)
    toetsen.append((weging.bron("aanvrager"), _aanvrager(feiten, weging)))
    gebrek = next((bron for bron, gehaald in toetsen if not gehaald), None)
    return KorteRoute(
        toegestaan=gebrek is None,
        grond=gebrek or weging.bron_van("korte-route-maatstaf"),
        route=route,
        beslisser=beslisser,
    )


def _begeleiding(feiten: Ophoging, weging: Weging) -> bool:
    zin = f"De organisatie biedt {'al' if feiten.biedt_al_begeleiding else 'nog geen'} begeleiding Wmo of Jeugd."
    return weging.stap(weging.bron("organisatie"), zin, voldaan=feiten.biedt_al_begeleiding)


def _email(feiten: Ophoging, weging: Weging) -> bool:
    if feiten.per_email:
        return weging.stap(weging.bron("email"), "De aanvraag is per e-mail gedaan.", voldaan=True)
    return weging.stap(
        weging.bron("email"),
        "Open punt: de aanvraag is niet per e-mail gedaan. De tekst zegt dat het per e-mail kan, niet dat het moet; "
        "de korte route is er niet om geweigerd.",
        voldaan=True,
    )


def _maatstaf(feiten: Ophoging, weging: Weging) -> bool:
    maatstaf: Literal["ophogingSubstantieel", "acuteNoodzaak"] = weging.norm("korte-route-maatstaf").waarde
    match maatstaf:
        case "ophogingSubstantieel":
            gehaald = gegeven(maatstaf, _REGEL, waarde=feiten.ophoging_substantieel)
            zin = f"Het gaat {'' if gehaald else 'niet '}om een substantiële ophoging van de uren begeleiding."
        case "acuteNoodzaak":
            gehaald = gegeven(maatstaf, _REGEL, waarde=feiten.acute_noodzaak)
            zin = f"Er is {'een' if gehaald else 'geen'} acute noodzaak om de uren begeleiding op te hogen."
        case _:
            assert_never(maatstaf)
    return weging.stap(weging.bron_van("korte-route-maatstaf"), zin, voldaan=gehaald)


def _route(feiten: Ophoging, weging: Weging) -> Route:
    verbonden = weging.norm_of_niets("korte-route-jeugdconsulent") if feiten.jeugdconsulent_verbonden else None
    norm = verbonden or weging.norm("korte-route-adres")
    route = Route(naar=norm.waarde["naar"], cc=norm.waarde.get("cc"), onderwerp=norm.waarde.get("onderwerp"))
    delen = [f"De aanvraag kan worden gemaild naar {route.naar}"]
    delen += [f"in cc naar {route.cc}"] if route.cc else []
    delen += [f"met als onderwerp “{route.onderwerp}”"] if route.onderwerp else []
    weging.stap(weging.bron_van(norm.id), ", ".join(delen) + ".", voldaan=True)
    return route


def _onderbouwing(feiten: Ophoging, weging: Weging) -> bool:
    zin = f"Waarom extra inzet nodig is, is {'' if feiten.onderbouwd else 'niet '}duidelijk onderbouwd."
    return weging.stap(weging.bron("onderbouwing"), zin, voldaan=feiten.onderbouwd)


def _aanvrager(feiten: Ophoging, weging: Weging) -> bool:
    organisatie = feiten.aanvrager == "organisatie"
    if feiten.leveringsvorm == "pgb":
        zin = f"Bij een pgb vraagt (iemand namens) de budgethouder aan; dit kwam van: {_wie(feiten)}."
        return weging.stap(weging.bron("aanvrager"), zin, voldaan=not organisatie)
    zin = f"Bij zorg in natura vraagt de organisatie aan; dit kwam van: {_wie(feiten)}."
    return weging.stap(weging.bron("aanvrager"), zin, voldaan=organisatie)


def _wie(feiten: Ophoging) -> str:
    return feiten.aanvrager.replace("-", " de ")


REGELS = (Regel(_REGEL, 1, Ophoging, KorteRoute, weeg_korte_route),)
