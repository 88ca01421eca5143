"""Whether the verslag of the onderzoek holds what the texts ask, and reached the client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.norm import Norm
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Onderzoeksstap = Literal["1", "2", "3", "4a", "4b", "4c", "4d", "5", "6", "6a", "7"]


class Verslag(Feiten):
    """What the verslag shows. ``persoonlijk_plan_toegevoegd``: null when the client gave no plan."""

    stappen: tuple[Onderzoeksstap, ...]
    pgb_aangevraagd: bool
    specifieke_deskundigheid_nodig: bool
    verstrekt_aan_client: bool
    opmerkingen_client: bool
    opmerkingen_toegevoegd: bool
    persoonlijk_plan_toegevoegd: bool | None
    ondersteuningsadvies: bool
    leveringsvorm_benoemd: bool
    dwang_of_drang: bool
    beschermd_wonen: bool
    termijn_en_vorm_benoemd: bool


class Volledigheid(Uitkomst):
    """Whether the verslag is complete; what is missing, by step of the onderzoek or by the name of the fact."""

    volledig: bool
    ontbreekt: tuple[str, ...]


_ONDERDEEL = {
    "ondersteuningsadvies": ("ondersteuningsadvies", "een ondersteuningsadvies dat past bij de zorgvraag"),
    "leveringsvormBenoemd": ("leveringsvorm_benoemd", "in welke vorm de voorziening wordt ingezet (natura of pgb)"),
    "termijnEnVormBenoemd": ("termijn_en_vorm_benoemd", "voor welke termijn de inwoner welke ondersteuning krijgt"),
}


def weeg_verslag(feiten: Verslag, weging: Weging) -> Volledigheid:
    """Weigh the verslag: first what counts for every verslag, then the stappenplan and what the verslag must name."""
    ontbreekt = [
        *_verstrekt(feiten, weging),
        *_toegevoegd(feiten, weging),
        *_stappenplan(feiten, weging),
        *_onderdelen(feiten, weging),
    ]
    return Volledigheid(volledig=not ontbreekt, ontbreekt=tuple(ontbreekt))


def _verstrekt(feiten: Verslag, weging: Weging) -> Iterator[str]:
    norm = weging.norm("verslag-verstrekken")
    zin = f"Het verslag is {'' if feiten.verstrekt_aan_client else 'nog niet '}aan de cliënt verstrekt."
    if not weging.stap(weging.bron_van(norm.id), zin, voldaan=feiten.verstrekt_aan_client):
        yield "verstrektAanClient"


def _toegevoegd(feiten: Verslag, weging: Weging) -> Iterator[str]:
    opmerkingen, plan = weging.norm("verslag-opmerkingen"), weging.norm("verslag-persoonlijk-plan")
    if not feiten.opmerkingen_client:
        weging.stap(weging.bron_van(opmerkingen.id), "De cliënt heeft geen opmerkingen gemaakt.", voldaan=True)
    else:
        niet = "" if feiten.opmerkingen_toegevoegd else "nog niet "
        zin = f"De opmerkingen van de cliënt zijn {niet}aan het verslag toegevoegd."
        if not weging.stap(weging.bron_van(opmerkingen.id), zin, voldaan=feiten.opmerkingen_toegevoegd):
            yield "opmerkingenToegevoegd"
    if feiten.persoonlijk_plan_toegevoegd is None:
        weging.stap(weging.bron_van(plan.id), "De cliënt heeft geen persoonlijk plan gegeven.", voldaan=True)
        return
    niet = "" if feiten.persoonlijk_plan_toegevoegd else "nog niet "
    zin = f"Het persoonlijk plan is {niet}in het verslag opgenomen of eraan toegevoegd."
    if not weging.stap(weging.bron_van(plan.id), zin, voldaan=feiten.persoonlijk_plan_toegevoegd):
        yield "persoonlijkPlanToegevoegd"


def _stappenplan(feiten: Verslag, weging: Weging) -> Iterator[str]:
    norm = weging.norm_of_niets("verslag-stappen")
    if norm is None:
        return
    uitgezonderd = _uitgezonderd(feiten, weging)
    if uitgezonderd is not None:
        bron, zin = uitgezonderd
        weging.stap(bron, zin, voldaan=True)
        return
    weging.stap(
        weging.bron_van(norm.id),
        "Open punt: het stappenplan geldt voor onderzoek onder de Wmo 2015 en niet voor maatschappelijke opvang; voor "
        "jeugdhulp en opvang telt alleen wat hiervoor is gewogen.",
        voldaan=True,
    )
    for stap, omschrijving in norm.waarde.items():
        if not _stap_nodig(stap, feiten, weging):
            continue
        gezet = stap in feiten.stappen
        zin = f"Stap {stap} blijkt {'' if gezet else 'nog niet '}uit het verslag: {omschrijving}."
        if not weging.stap(weging.bron_van(norm.id), zin, voldaan=gezet):
            yield stap


def _uitgezonderd(feiten: Verslag, weging: Weging) -> tuple[str, str] | None:
    elders = weging.norm_of_niets("verslag-stappen-niet-bij-beschermd-wonen")
    if feiten.beschermd_wonen and elders is not None:
        return weging.bron_van(elders.id), "Voor beschermd wonen geldt een eigen procedure, zonder dit stappenplan."
    dwang = weging.norm_of_niets("verslag-stappen-niet-bij-dwang-of-drang")
    if feiten.dwang_of_drang and dwang is not None:
        zin = (
            "Open punt: bij een dwang- of drangtraject komt een begeleidingsplan uit het casusoverleg in de plaats; "
            "dat is hier gelezen als: het hele stappenplan hoeft dan niet."
        )
        return weging.bron_van(dwang.id), zin
    return None


def _stap_nodig(stap: str, feiten: Verslag, weging: Weging) -> bool:
    if stap in weging.lijst("verslag-stappen-bij-pgb"):
        return feiten.pgb_aangevraagd
    if stap in weging.lijst("verslag-stappen-bij-deskundigheid"):
        return feiten.specifieke_deskundigheid_nodig
    return True


def _onderdelen(feiten: Verslag, weging: Weging) -> Iterator[str]:
    soort = "-beschermd-wonen" if feiten.beschermd_wonen else ""
    norm: Norm | None = weging.norm_of_niets(f"verslag-onderdelen{soort}")
    for naam in norm.waarde if norm else ():
        veld, omschrijving = _ONDERDEEL[naam]
        genoemd = bool(getattr(feiten, veld))
        zin = f"Het verslag noemt {'' if genoemd else 'nog niet '}{omschrijving}."
        if not weging.stap(weging.bron_van(f"verslag-onderdelen{soort}"), zin, voldaan=genoemd):
            yield naam


REGELS = (Regel("verslag-volledig", 2, Verslag, Volledigheid, weeg_verslag),)
