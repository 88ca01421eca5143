"""Which part of the household the housemates can be expected to do: gebruikelijke hulp.

Source: Beleidsregels Nijmegen 2025, bijlage 1 par. 2.1-2.3, and bijlage 2, Overig.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from domain.regels.feiten import Aantal, Feiten, Leeftijd, Uitkomst, Vraagdeel
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Bijdrage = Literal["geen", "licht", "licht-en-eigen-kamer", "eenpersoonshuishouden", "volledig", "licht-zonder-zwaar"]
Ruimten = Literal["alle", "eigen", "eigen-en-evenredig-deel"]

_RUIMTEN: dict[str, Ruimten] = {
    "huisgenoot": "alle",
    "kamerhuurder": "eigen",
    "geclusterd": "eigen-en-evenredig-deel",
    "leefgemeenschap": "eigen-en-evenredig-deel",
}
_RELATIE = {
    "kamerhuurder": "huurt een kamer en hoort niet bij de leefeenheid; de gehuurde ruimte telt niet mee",
    "geclusterd": "woont in hetzelfde huis zonder een huishouden met de inwoner te vormen",
    "leefgemeenschap": "hoort bij dezelfde leefgemeenschap, waar de taakverdeling zich niet leent voor overname",
}


class Huisgenoot(Vraagdeel):
    """A housemate; ``afwezig_etmalen_aaneen`` is the longest absence for work in etmalen on end (0: never)."""

    leeftijd: Leeftijd
    beperking: bool
    overbelast: bool
    afwezig_etmalen_aaneen: Aantal
    afwezig_inherent_aan_werk: bool
    afwezig_verplicht: bool
    relatie: Literal["huisgenoot", "kamerhuurder", "geclusterd", "leefgemeenschap"]
    vaardigheid_ontbreekt: bool


class Leefeenheid(Feiten):
    """The housemates of the inwoner and what befell the household."""

    huisgenoten: Annotated[tuple[Huisgenoot, ...], Field(max_length=100)]
    terminaal: bool
    andere_ouder_plotseling_overleden: bool
    opvang_kinderen_nodig: bool
    algemene_opvang_uitgeput: bool


class Aandeel(Uitkomst):
    """What one housemate can be expected to do; minutes a week, null where the text gives none."""

    bijdrage: Bijdrage
    reden: str
    uitstelbaar_minuten: int | None
    niet_uitstelbaar_minuten: int | None


class Maanden(Uitkomst):
    """The months that the text thinks of for a temporary help."""

    van: int
    tot: int


class GebruikelijkeHulp(Uitkomst):
    """The share of each housemate in the order given, and what help is left open beside it."""

    huisgenoten: list[Aandeel]
    tijdelijke_hulp_maanden: Maanden | None
    instructie: bool
    ruimten: Ruimten


def weeg_huishouden(feiten: Leefeenheid, weging: Weging) -> GebruikelijkeHulp:
    """Weigh the share of each housemate, and what the situation of the household asks beside it."""
    aandelen = [_weeg_huisgenoot(wie, f"Huisgenoot {nr}", weging) for nr, wie in enumerate(feiten.huisgenoten, 1)]
    paren = list(zip(feiten.huisgenoten, aandelen, strict=True))
    return GebruikelijkeHulp(
        huisgenoten=aandelen,
        tijdelijke_hulp_maanden=_tijdelijk(feiten, weging),
        instructie=any(_leert(wie, aandeel, weging) for wie, aandeel in paren),
        ruimten=max((_RUIMTEN[wie.relatie] for wie in feiten.huisgenoten), default="alle", key=_beperkt),
    )


def _beperkt(ruimten: Ruimten) -> int:
    return list(_RUIMTEN.values()).index(ruimten)


def _weeg_huisgenoot(wie: Huisgenoot, naam: str, weging: Weging) -> Aandeel:
    bijdrage, reden = _naar_leeftijd(wie, naam, weging)
    for bron, waarom in (*_andere_leefsituatie(wie, weging), *_uitzonderingen(wie, weging)):
        weging.stap(bron, f"{naam} {waarom}.", voldaan=False)
        if bijdrage != "geen":
            bijdrage, reden = "geen", waarom
    bijdrage, reden = _hoge_leeftijd(wie, naam, weging, (bijdrage, reden))
    if bijdrage == "geen":
        return Aandeel(bijdrage=bijdrage, reden=reden, uitstelbaar_minuten=0, niet_uitstelbaar_minuten=0)
    if bijdrage != "eenpersoonshuishouden":
        return Aandeel(bijdrage=bijdrage, reden=reden, uitstelbaar_minuten=None, niet_uitstelbaar_minuten=None)
    minuten = weging.tabel("eenpersoonshuishouden-minuten")
    zin = (
        f"Het huishouden van een persoon is {minuten['uitstelbaar']} minuten uitstelbaar en "
        f"{minuten['niet_uitstelbaar']} minuten niet uitstelbaar werk per week."
    )
    weging.stap(weging.bron_van("eenpersoonshuishouden-minuten"), zin, voldaan=True)
    return Aandeel(
        bijdrage=bijdrage,
        reden=reden,
        uitstelbaar_minuten=minuten["uitstelbaar"],
        niet_uitstelbaar_minuten=minuten["niet_uitstelbaar"],
    )


def _naar_leeftijd(wie: Huisgenoot, naam: str, weging: Weging) -> tuple[Bijdrage, str]:
    for norm in weging.lijst("bijdrage-naar-leeftijd"):
        rij = weging.tabel(norm)
        if wie.leeftijd <= rij.get("tot_en_met", wie.leeftijd):
            bijdrage: Bijdrage = rij["bijdrage"]
            reden = f"is {wie.leeftijd} jaar: {rij['omschrijving']}"
            weging.stap(weging.bron_van(norm), f"{naam} {reden}.", voldaan=bijdrage != "geen")
            if rij.get("open_punt"):
                weging.stap(weging.bron("overig"), f"Open punt: {rij['open_punt']}", voldaan=True)
            return bijdrage, reden
    raise AssertionError("the last row has no upper age")


def _andere_leefsituatie(wie: Huisgenoot, weging: Weging) -> Iterator[tuple[str, str]]:
    if wie.relatie != "huisgenoot":
        yield weging.bron(wie.relatie), _RELATIE[wie.relatie]
    if wie.relatie == "kamerhuurder":
        zin = "Open punt: hoe het deel van de huurder in gezamenlijke ruimten meetelt, staat er niet; het blijft weg."
        weging.stap(weging.bron(wie.relatie), zin, voldaan=True)


def _uitzonderingen(wie: Huisgenoot, weging: Weging) -> Iterator[tuple[str, str]]:
    if wie.beperking:
        yield weging.bron("beperking"), "heeft aantoonbare beperkingen en kan de taken redelijkerwijs niet overnemen"
    if wie.overbelast:
        yield weging.bron_van("tijdelijke-hulp-overbelasting"), "is overbelast of dreigt dat te raken"
    etmalen, nodig = wie.afwezig_etmalen_aaneen, weging.getal("afwezig-etmalen")
    if not etmalen:
        return
    if etmalen >= nodig and wie.afwezig_inherent_aan_werk and wie.afwezig_verplicht:
        yield (
            weging.bron_van("afwezig-etmalen"),
            f"is voor verplicht werk {etmalen} etmalen aaneen weg, en telt dan niet mee",
        )
    elif wie.afwezig_inherent_aan_werk and wie.afwezig_verplicht:
        zin = (
            f"Open punt: {etmalen} etmalen aaneen weg is korter dan {nodig}; volgens de rechter moet toch worden "
            "onderzocht of de huisgenoot feitelijk kan helpen. Hier telt de huisgenoot mee."
        )
        weging.stap(weging.bron_van("afwezig-etmalen"), zin, voldaan=True)
    else:
        zin = "De afwezigheid hoort niet bij het werk of is niet verplicht; de huisgenoot telt mee."
        weging.stap(weging.bron_van("afwezig-etmalen"), zin, voldaan=True)


def _hoge_leeftijd(wie: Huisgenoot, naam: str, weging: Weging, tot_hier: tuple[Bijdrage, str]) -> tuple[Bijdrage, str]:
    if tot_hier[0] == "geen" or wie.leeftijd < weging.getal("hoge-leeftijd"):
        return tot_hier
    reden = f"is {wie.leeftijd} jaar; het zware werk kan worden overgenomen"
    weging.stap(weging.bron_van("hoge-leeftijd"), f"{naam} {reden}.", voldaan=False)
    return "licht-zonder-zwaar", reden


def _leert(wie: Huisgenoot, aandeel: Aandeel, weging: Weging) -> bool:
    """Weigh whether a lacking skill is taught; it never is a reason to take the work over."""
    if not wie.vaardigheid_ontbreekt or aandeel.bijdrage == "geen":
        return False
    if wie.leeftijd >= weging.getal("hoge-leeftijd"):
        zin = "Open punt: nieuwe taken leren wordt op deze leeftijd niet verwacht; wat de huisgenoot wel kan, blijft."
        weging.stap(weging.bron_van("hoge-leeftijd"), zin, voldaan=False)
        return False
    zin = "Niet gewend zijn of niet kunnen is geen reden om taken over te nemen; het aanleren kan, met instructie."
    return weging.stap(weging.bron("aanleren"), zin, voldaan=True)


def _tijdelijk(feiten: Leefeenheid, weging: Weging) -> Maanden | None:
    """Give the widest of the temporary helps, in the order of the text."""
    gevonden: list[str] = []
    if any(_overbelast(wie) for wie in feiten.huisgenoten):
        gevonden.append(_maanden("overbelasting", "Een huisgenoot is overbelast.", weging))
    if feiten.terminaal:
        zin = "Open punt: de inwoner is terminaal; met de huisgenoten wordt besproken wat draagbaar is."
        weging.stap(weging.bron("terminaal"), zin, voldaan=False)
    if feiten.andere_ouder_plotseling_overleden:
        gevonden.append(_maanden("overlijden", "De andere ouder is plotseling overleden.", weging))
    if feiten.opvang_kinderen_nodig and feiten.algemene_opvang_uitgeput:
        zin = "Opvang van de kinderen is nodig en algemene opvang of mantelzorg is er niet meer."
        gevonden.append(_maanden("opvang", zin, weging))
        zin = "Open punt: bijlage 2 geeft voor opvang ten hoogste 3 maanden; hier telt wat bijlage 1 zegt."
        weging.stap(weging.bron("opvang"), zin, voldaan=True)
    elif feiten.opvang_kinderen_nodig:
        zin = "Opvang van de kinderen is nodig, maar algemene opvang of mantelzorg gaat voor."
        weging.stap(weging.bron_van("tijdelijke-hulp-opvang"), zin, voldaan=True)
    if not gevonden:
        return None
    rijen = [weging.tabel(norm) for norm in gevonden]
    return Maanden(van=min(rij["van"] for rij in rijen), tot=max(rij["tot"] for rij in rijen))


def _overbelast(wie: Huisgenoot) -> bool:
    """Say whether rest would bring this housemate's share back: not where something lasting stands in the way too."""
    return wie.overbelast and not wie.beperking and wie.relatie == "huisgenoot"


def _maanden(waarvoor: str, zin: str, weging: Weging) -> str:
    norm = f"tijdelijke-hulp-{waarvoor}"
    rij = weging.tabel(norm)
    lang = f"Korte tijd hulp kan, te denken valt aan {rij['van']} tot {rij['tot']} maanden."
    weging.stap(weging.bron_van(norm), f"{zin} {lang}", voldaan=False)
    return norm


REGELS = (Regel("gebruikelijke-hulp-huishouden", 2, Leefeenheid, GebruikelijkeHulp, weeg_huishouden),)
