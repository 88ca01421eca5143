"""Whether who gives the help needs a verklaring omtrent het gedrag (VOG), and whether his counts as actueel.

Source: Verordening Nijmegen 2022, art. 11 lid 1 onder c and toelichting; bijlage 3 punt 7 (Wmo) and 15.1 (Jeugdwet).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, cast

from pydantic import Field

from domain.kalender import Eenheid, duur, voluit
from domain.regels.feiten import Datum, Feiten, Uitkomst, Wet
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Hulpverlening(Feiten):
    """Who gives help to whom. ``verwantschap_graad``: as bloedverwant (1: parent or child); null: none."""

    wet: Wet
    hoedanigheid: Literal["zorgaanbieder", "netwerk", "vrijwilliger"]
    contact_met_minderjarige: bool
    contact_met_clienten: bool
    verwantschap_graad: Annotated[int, Field(strict=True, ge=1, le=100)] | None = None
    incidenteel: bool
    solistisch: bool
    vog_afgegeven_op: Datum | None = None
    start_dienstverlening: Datum
    nieuw_vermoeden: bool


class VogVereist(Uitkomst):
    """Whether a VOG is needed, and whether the one at hand (if any) counts."""

    vereist: bool
    actueel: bool


def weeg_vog(feiten: Hulpverlening, weging: Weging) -> VogVereist:
    """Weigh both texts that ask a VOG, then the age of the one that was shown."""
    door_pgb = _weeg_pgb(feiten, weging)
    door_aanbieder = _weeg_aanbieder(feiten, weging)
    actueel = _weeg_afgifte(feiten, weging) and _weeg_ouderdom(feiten, weging, door_pgb=door_pgb)
    return VogVereist(vereist=door_pgb or door_aanbieder, actueel=_weeg_vermoeden(feiten, weging) and actueel)


def _weeg_pgb(feiten: Hulpverlening, weging: Weging) -> bool:
    bron, graad = weging.bron_van("vog-vrijgestelde-graad"), feiten.verwantschap_graad
    if not feiten.contact_met_minderjarige:
        weging.stap(bron, "De hulpverlener komt niet in contact met iemand jonger dan achttien.", voldaan=False)
        return False
    if graad is not None and graad <= weging.getal("vog-vrijgestelde-graad"):
        weging.stap(bron, f"De hulpverlener is bloedverwant in graad {graad}: uitgezonderd.", voldaan=False)
        return False
    zin = "De hulpverlener kan in contact komen met iemand jonger dan achttien"
    if feiten.incidenteel:
        weging.stap(bron, f"{zin}, maar helpt alleen incidenteel: uitgezonderd.", voldaan=False)
        return False
    return weging.stap(bron, f"{zin}: een VOG is voor aanvang nodig.", voldaan=True)


def _weeg_aanbieder(feiten: Hulpverlening, weging: Weging) -> bool:
    bron = weging.bron_van(f"vog-ouderdom-{feiten.wet}")
    contact = feiten.contact_met_clienten or (feiten.wet == "jeugdwet" and feiten.contact_met_minderjarige)
    match feiten.hoedanigheid:
        case "netwerk":
            zin, geldt = "Deze eis geldt voor een zorgaanbieder, niet voor het sociale netwerk.", False
        case "vrijwilliger" if feiten.incidenteel:
            zin, geldt = "De vrijwilliger helpt alleen incidenteel: geen VOG nodig.", False
        case "vrijwilliger" | "zorgaanbieder":
            kan = "kan" if contact else "kan niet"
            zin, geldt = f"De hulpverlener ({feiten.hoedanigheid}) {kan} in contact komen met cliënten.", contact
    return weging.stap(bron, zin, voldaan=geldt)


def _weeg_afgifte(feiten: Hulpverlening, weging: Weging) -> bool:
    """Weigh whether the VOG was fresh at the start; who works alone in jeugdhulp may have renewed it since."""
    norm = weging.norm(f"vog-ouderdom-{feiten.wet}")
    bron, afgegeven = weging.bron_van(norm.id), feiten.vog_afgegeven_op
    if afgegeven is None or afgegeven > weging.peildatum:
        return weging.stap(bron, "Er is geen VOG.", voldaan=False)
    start, eenheid = feiten.start_dienstverlening, cast("Eenheid", norm.eenheid)
    if afgegeven > start:
        vernieuwd = feiten.solistisch and feiten.wet == "jeugdwet"
        zin = f"De VOG is van {voluit(afgegeven)}, na de start op {voluit(start)}"
        if vernieuwd:
            zin = f"Open punt: {zin[0].lower()}{zin[1:]}; zij is gelezen als een vernieuwing tijdens het werk"
        return weging.stap(bron, f"{zin}.", voldaan=vernieuwd)
    vers = weging.kalender.zonder_verlenging(start, -norm.waarde, eenheid) <= afgegeven
    zin = (
        f"De VOG is van {voluit(afgegeven)}; bij de start op {voluit(start)} was zij {'niet ' if vers else ''}"
        f"ouder dan {duur(norm.waarde, eenheid)}."
    )
    return weging.stap(bron, zin, voldaan=vers)


def _weeg_ouderdom(feiten: Hulpverlening, weging: Weging, *, door_pgb: bool) -> bool:
    """Weigh the greatest age of a VOG: by the toelichting in a pgb, by punt 15.1 for who works alone in jeugdhulp."""
    soorten = [
        naam
        for naam, geldt in (
            ("vog-hoogste-ouderdom", door_pgb),
            ("vog-hoogste-ouderdom-solistisch", feiten.solistisch and feiten.wet == "jeugdwet"),
        )
        if geldt
    ]
    gewogen = [_niet_te_oud(feiten.vog_afgegeven_op, naam, weging) for naam in soorten]
    return all(gewogen)


def _niet_te_oud(afgegeven: date | None, norm_id: str, weging: Weging) -> bool:
    norm = weging.norm(norm_id)
    eenheid = cast("Eenheid", norm.eenheid)
    grens = weging.kalender.zonder_verlenging(weging.peildatum, -norm.waarde, eenheid)
    jong = afgegeven is not None and grens <= afgegeven
    zin = f"De VOG is op {voluit(weging.peildatum)} {'niet ' if jong else ''}ouder dan {duur(norm.waarde, eenheid)}."
    return weging.stap(weging.bron_van(norm.id), zin, voldaan=jong)


def _weeg_vermoeden(feiten: Hulpverlening, weging: Weging) -> bool:
    bron = weging.bron_van(f"vog-ouderdom-{feiten.wet}")
    if feiten.nieuw_vermoeden:
        zin = "Er is een vermoeden dat aanleiding geeft tot een nieuwe VOG; de oude is niet meer genoeg."
        return weging.stap(bron, zin, voldaan=False)
    return weging.stap(bron, "Er is geen vermoeden dat om een nieuwe VOG vraagt.", voldaan=True)


REGELS = (Regel("vog-vereist", 1, Hulpverlening, VogVereist, weeg_vog),)
