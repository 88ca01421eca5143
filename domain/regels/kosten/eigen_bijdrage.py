"""Whether a bijdrage in de kosten is due, by whom, of which kind, to whom and for how long.

Source: Verordening Nijmegen 2022, art. 16 lid 1, 3, 8-9 and financiële bijlage art. 2.2-2.5 and 3.2-3.4; Verordening
Heumen as amended in 2025, bijlage 2 par. 2. The amount of the abonnementstarief itself is national law.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from domain.regels.feiten import Aantal, Bedrag, Feiten, Slug, Uitkomst, gegeven, hoort_bij
from domain.regels.geld import Euro, in_euro
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import RegelNietVanKracht

_REGEL = "eigen-bijdrage"

Soort = Literal["abonnementstarief", "laag", "hoog", "opvang", "geen", "algemene-voorziening"]
DoorWie = Literal["client", "ouders", "gehuwden-tezamen", "gezagsdrager"]
Inning = Literal["CAK", "aanbieder"]


class Verstrekking(Feiten):
    """What is given to whom and how it is paid; of ``kostprijs`` and ``tarief_per_maand`` one counts."""

    voorziening: Slug
    leveringsvorm: Literal["zin", "pgb"]
    soort_voorziening: Literal["maatwerk", "algemeen"]
    minderjarig: bool
    gezag_ontheven: bool
    gezag_met_niet_ouder: bool
    woningaanpassing: bool
    beschermd_wonen_met_woon_component: bool
    zorgmijder_instabiel: bool
    overleden: bool
    gehuwd: bool
    aantal_voorzieningen: Aantal
    aanbieder_vraagt_bijdrage: bool
    duurzame_hulpverleningsrelatie: bool
    betaling: Literal["periodiek", "eenmalig"]
    kostprijs: Bedrag | None
    tarief_per_maand: Bedrag | None


class Bijdrage(Uitkomst):
    """Whether a bijdrage is due and, if so, all about it; ``maximum`` in euros, a month when paid periodically."""

    verschuldigd: bool
    soort: Soort
    door_wie: DoorWie | None
    inning: Inning | None
    grond: str
    maximum: Euro | None
    looptijd: Literal["duur-verstrekking", "tot-kostprijs"] | None


def weeg_bijdrage(feiten: Verstrekking, weging: Weging) -> Bijdrage:
    """Weigh the bijdrage in de kosten for one voorziening."""
    ritbijdrage = weging.norm_of_niets("bijdrage-wel-verschuldigd")
    if ritbijdrage is not None and hoort_bij(feiten.voorziening, ritbijdrage.waarde):
        bron = weging.bron_van(ritbijdrage.id)
        weging.stap(bron, "De ritbijdrage Buurtvervoer blijft verschuldigd.", voldaan=True)
        return _verschuldigd(feiten, weging, bron, soort="algemene-voorziening", door_wie="client", inning="aanbieder")
    if feiten.soort_voorziening == "algemeen":
        return _weeg_algemeen(feiten, weging)
    _leg_uit(
        weging, weging.bron("maatwerk"), "Voor een maatwerkvoorziening is een bijdrage verschuldigd.", voldaan=True
    )
    vrij = _vrijstelling(feiten, weging)
    if vrij is None:
        return _weeg_maatwerk(feiten, weging)
    if vrij.get("persoon") == "minderjarig" and feiten.woningaanpassing and "ouders" in weging.artikelen:
        return _weeg_ouders(feiten, weging)
    return _geen(weging.bron(f"vrij_{vrij['letter']}"))


def _weeg_algemeen(feiten: Verstrekking, weging: Weging) -> Bijdrage:
    bron = weging.bron("algemeen")
    if hoort_bij(feiten.voorziening, weging.lijst("bijdrage-niet-voor")):
        _leg_uit(weging, bron, "Voor cliëntondersteuning wordt geen bijdrage gevraagd.", voldaan=False)
        return _geen(bron)
    vraagt = feiten.aanbieder_vraagt_bijdrage
    zin = f"De aanbieder van de algemene voorziening vraagt {'een' if vraagt else 'geen'} bijdrage."
    if not _leg_uit(weging, bron, zin, voldaan=vraagt):
        return _geen(bron)
    if not feiten.duurzame_hulpverleningsrelatie:
        zin = "De aanbieder stelt de bijdrage voor zijn algemene voorziening zelf vast en int die."
        _leg_uit(weging, weging.bron("inning_algemeen"), zin, voldaan=True)
        return _verschuldigd(feiten, weging, bron, soort="algemene-voorziening", door_wie="client", inning="aanbieder")
    zin = (
        "Open punt: door de duurzame hulpverleningsrelatie geldt alleen het abonnementstarief; dat int het CAK, al "
        "wijst art. 3.2 lid 3 voor algemene voorzieningen de aanbieder aan."
    )
    bron = weging.bron("abonnementstarief")
    _leg_uit(weging, bron, zin, voldaan=True)
    return _verschuldigd(feiten, weging, bron, soort="abonnementstarief", door_wie=_door_wie(feiten), inning="CAK")


def _vrijstelling(feiten: Verstrekking, weging: Weging) -> Mapping[str, Any] | None:
    """Find the first letter by which no bijdrage is due for this voorziening or this person."""
    personen = {
        "minderjarig": feiten.minderjarig,
        "zorgmijder": feiten.zorgmijder_instabiel,
        "overleden": feiten.overleden,
    }
    rijen: list[dict[str, Any]] = weging.lijst("bijdrage-vrij")
    if feiten.overleden and not any(rij.get("persoon") == "overleden" for rij in rijen):
        raise RegelNietVanKracht(
            "Of na overlijden een bijdrage verschuldigd is, staat niet in de bronnen.", regel=_REGEL
        )
    # A minor may owe something after all (woningaanpassing), so a letter that frees for good goes before that one.
    for rij in sorted(rijen, key=lambda rij: rij.get("persoon") == "minderjarig"):
        if personen.get(rij.get("persoon", ""), False) or hoort_bij(feiten.voorziening, rij.get("voorziening", ())):
            zin = f"Geen bijdrage is verschuldigd voor {rij['wat']}."
            _leg_uit(weging, weging.bron(f"vrij_{rij['letter']}"), zin, voldaan=False, eigen=rij.get("eigen", False))
            return rij
    _leg_uit(weging, weging.bron_van("bijdrage-vrij"), "Geen van de uitzonderingen is aan de orde.", voldaan=True)
    return None


def _weeg_ouders(feiten: Verstrekking, weging: Weging) -> Bijdrage:
    if feiten.gezag_ontheven:
        bron = weging.bron("gezag_ontheven")
        _leg_uit(weging, bron, "De ouders zijn van het gezag ontheven of ontzet; er is geen bijdrage.", voldaan=False)
        return _geen(bron)
    bron = weging.bron("ouders")
    met = " en wie met de ouder het gezag uitoefent" if feiten.gezag_met_niet_ouder else ""
    zin = f"Voor een woningaanpassing voor een minderjarige betalen de onderhoudsplichtige ouders{met} een bijdrage."
    _leg_uit(weging, bron, zin, voldaan=True)
    door_wie: DoorWie = "gezagsdrager" if feiten.gezag_met_niet_ouder else "ouders"
    return _verschuldigd(feiten, weging, bron, soort="abonnementstarief", door_wie=door_wie, inning="CAK")


def _weeg_maatwerk(feiten: Verstrekking, weging: Weging) -> Bijdrage:
    if hoort_bij(feiten.voorziening, weging.lijst("bijdrage-opvang")):
        bron = weging.bron_van("bijdrage-opvang")
        _leg_uit(weging, bron, "De bijdrage voor opvang wordt vastgesteld en geïnd door de aanbieder.", voldaan=True)
        return _verschuldigd(feiten, weging, bron, soort="opvang", door_wie=_door_wie(feiten), inning="aanbieder")
    als = weging.norm_of_niets("bijdrage-als-beschermd-wonen")
    gelijk = als is not None and hoort_bij(feiten.voorziening, als.waarde)
    if gelijk and als is not None:
        zin = "Voor deze voorziening geldt dezelfde bijdrage als voor beschermd wonen."
        _leg_uit(weging, weging.bron_van(als.id), zin, voldaan=True)
    _leg_uit(weging, weging.bron("inning"), "De bijdrage wordt vastgesteld en geïnd door het CAK.", voldaan=True)
    if gelijk or hoort_bij(feiten.voorziening, weging.lijst("bijdrage-beschermd-wonen")):
        return _weeg_beschermd_wonen(feiten, weging)
    bron = weging.bron("abonnementstarief")
    wie = "de gehuwden samen" if feiten.gehuwd else "de cliënt"
    zin = (
        f"Het abonnementstarief is verschuldigd door {wie}: één bijdrage, ook bij "
        f"{feiten.aantal_voorzieningen} maatwerkvoorziening(en)."
    )
    _leg_uit(weging, bron, zin, voldaan=True)
    return _verschuldigd(feiten, weging, bron, soort="abonnementstarief", door_wie=_door_wie(feiten), inning="CAK")


def _weeg_beschermd_wonen(feiten: Verstrekking, weging: Weging) -> Bijdrage:
    bron = weging.bron("beschermd_wonen")
    hoog = feiten.leveringsvorm == "zin" and feiten.beschermd_wonen_met_woon_component
    soort: Soort = "hoog" if hoog else "laag"
    vorm = f"{'in natura' if feiten.leveringsvorm == 'zin' else 'als pgb'}"
    woon = "met" if feiten.beschermd_wonen_met_woon_component else "zonder"
    zin = f"Beschermd wonen {vorm}, {woon} wooncomponent: de {'hoge' if hoog else 'lage'} bijdrage."
    _leg_uit(weging, bron, zin, voldaan=True)
    return _verschuldigd(feiten, weging, bron, soort=soort, door_wie=_door_wie(feiten), inning="CAK")


def _verschuldigd(
    feiten: Verstrekking, weging: Weging, bron: str, *, soort: Soort, door_wie: DoorWie, inning: Inning
) -> Bijdrage:
    periodiek = feiten.betaling == "periodiek"
    maximum: Decimal = (
        gegeven("tariefPerMaand", _REGEL, waarde=feiten.tarief_per_maand)
        if periodiek
        else gegeven("kostprijs", _REGEL, waarde=feiten.kostprijs)
    )
    wat = f"het tarief per maand, {in_euro(maximum)}" if periodiek else f"de kostprijs, {in_euro(maximum)}"
    zin = f"De bijdrage is, voor zover het abonnementstarief die niet al begrenst, ten hoogste {wat}."
    _leg_uit(weging, weging.bron("maximum"), zin, voldaan=True)
    duur = "zolang de verstrekking duurt" if periodiek else "tot de kostprijs is bereikt"
    _leg_uit(weging, weging.bron("looptijd"), f"De bijdrage loopt {duur}.", voldaan=True)
    return Bijdrage(
        verschuldigd=True,
        soort=soort,
        door_wie=door_wie,
        inning=inning,
        grond=bron,
        maximum=maximum,
        looptijd="duur-verstrekking" if periodiek else "tot-kostprijs",
    )


def _geen(bron: str) -> Bijdrage:
    return Bijdrage(
        verschuldigd=False, soort="geen", door_wie=None, inning=None, grond=bron, maximum=None, looptijd=None
    )


def _door_wie(feiten: Verstrekking) -> DoorWie:
    return "gehuwden-tezamen" if feiten.gehuwd else "client"


def _leg_uit(weging: Weging, bron: str, zin: str, *, voldaan: bool, eigen: bool = False) -> bool:
    # Where only amendments are held, the rest is another text's, and the reader has to know.
    if "overgenomen" in weging.artikelen and not eigen:
        zin = f"Open punt: overgenomen uit {weging.bron('overgenomen')}, de eigen tekst is er niet. {zin}"
    return weging.stap(bron, zin, voldaan=voldaan)


REGELS = (Regel(_REGEL, 1, Verstrekking, Bijdrage, weeg_bijdrage),)
