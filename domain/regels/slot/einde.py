"""How help ends or goes on: after a death, after moving house, and when the aanbieder wants to stop.

Source: Verordening Nijmegen 2022, financiële bijlage art. 4.3 and bijlage 3 punt 36.2, 36.3, 63.3 and 63.4.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, cast

from domain.kalender import Eenheid, duur, voluit
from domain.regels.feiten import Datum, Feiten, Grond, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Overlijden(Feiten):
    """The death of a client with huishoudelijke hulp."""

    overlijdensdatum: Datum
    heeft_partner: bool
    leveringsvorm: Literal["zin", "pgb"]


class LaatsteDag(Uitkomst):
    """The day on which the help ends."""

    einddatum: date


class Verhuizing(Feiten):
    """A move of the gezagsdrager, or of a jeugdige under voogdij, and who wants to keep the help."""

    verhuisdatum: Datum
    einddatum_beschikking: Datum
    gezagsdrager_wil_voortzetten: bool
    naar_regiogemeente: bool
    jeugdige_wil_voortzetten: bool


class Voortzetting(Uitkomst):
    """Whether the decision is honoured after the move, until when (null: it is not), and by which article."""

    voortzetten: bool
    einddatum: date | None
    grond: str


class Beeindiging(Feiten):
    """Who asks to stop the help, and what the aanbieder did before stopping."""

    op_verzoek_van: Literal["client", "gemeente", "aanbieder"]
    zwaarwegende_reden: bool
    schriftelijk_gemotiveerd_gemeld: bool
    passend_alternatief: bool


class Beeindigbaar(Uitkomst):
    """Whether the help may stop, and which demands are not met."""

    toegestaan: bool
    gronden: tuple[Grond, ...]


def weeg_einde_huishouden(feiten: Overlijden, weging: Weging) -> LaatsteDag:
    """Weigh until when huishoudelijke hulp goes on after a death; only a partner with help in natura keeps it."""
    norm = weging.norm("einde-huishouden-na-overlijden")
    bron, eenheid = weging.bron_van(norm.id), cast("Eenheid", norm.eenheid)
    if feiten.heeft_partner and feiten.leveringsvorm == "zin":
        # The help itself runs on for so long; that is no term to do something in, so no weekend or holiday counts.
        einde = weging.kalender.zonder_verlenging(feiten.overlijdensdatum, norm.waarde, eenheid)
        zin = f"De cliënt had een partner; de hulp in natura eindigt na {duur(norm.waarde, eenheid)}, {voluit(einde)}."
        weging.stap(bron, zin, voldaan=True)
        return LaatsteDag(einddatum=einde)
    waarom = "de hulp was geen hulp in natura" if feiten.leveringsvorm == "pgb" else "er is geen partner"
    zin = (
        f"Open punt: dit artikel geldt alleen voor hulp in natura bij een cliënt met een partner; {waarom}. "
        f"Er is geen uitloop: de hulp eindigt op de dag van overlijden, {voluit(feiten.overlijdensdatum)}."
    )
    weging.stap(bron, zin, voldaan=False)
    return LaatsteDag(einddatum=feiten.overlijdensdatum)


def weeg_voortzetting(feiten: Verhuizing, weging: Weging) -> Voortzetting:
    """Weigh whether the gemeente of arrival honours the decision, and for how long."""
    norm = weging.norm("voortzetting-na-verhuizing")
    bron, eenheid = weging.bron_van(norm.id), cast("Eenheid", norm.eenheid)
    regio = feiten.naar_regiogemeente
    zin = f"De nieuwe gemeente is {'' if regio else 'niet '}een van de gemeenten waarvoor deze afspraak geldt."
    if not weging.stap(bron, zin, voldaan=regio):
        return Voortzetting(voortzetten=False, einddatum=None, grond=bron)
    loopt = feiten.einddatum_beschikking >= feiten.verhuisdatum
    zin = f"De beschikking loopt tot en met {voluit(feiten.einddatum_beschikking)}"
    if not weging.stap(bron, f"{zin}{'' if loopt else ', voor de verhuizing'}.", voldaan=loopt):
        return Voortzetting(voortzetten=False, einddatum=None, grond=bron)
    wie = ("De jeugdige", feiten.jeugdige_wil_voortzetten), ("De gezagsdrager", feiten.gezagsdrager_wil_voortzetten)
    for naam, wil in wie:
        sleutel = weging.bron("keuze") if naam == "De gezagsdrager" and not wil else bron
        zin = f"{naam} wil de hulp bij deze aanbieder {'' if wil else 'niet '}voortzetten."
        if not weging.stap(sleutel, zin, voldaan=wil):
            return Voortzetting(voortzetten=False, einddatum=None, grond=sleutel)
    grens = weging.kalender.zonder_verlenging(feiten.verhuisdatum, norm.waarde, eenheid)
    einde = min(grens, feiten.einddatum_beschikking)
    zin = (
        f"Open punt: het maximum van {duur(norm.waarde, eenheid)} is geteld vanaf de verhuizing op "
        f"{voluit(feiten.verhuisdatum)}; de beslissing wordt gehonoreerd tot en met {voluit(einde)}."
    )
    weging.stap(bron, zin, voldaan=True)
    return Voortzetting(voortzetten=True, einddatum=einde, grond=bron)


def weeg_beeindiging(feiten: Beeindiging, weging: Weging) -> Beeindigbaar:
    """Weigh whether the help may stop: client and gemeente may, an aanbieder only under three demands."""
    if feiten.op_verzoek_van != "aanbieder":
        wie = "de cliënt" if feiten.op_verzoek_van == "client" else "de gemeente"
        zin = f"De ondersteuning stopt op verzoek van {wie}; de aanbieder werkt mee aan een warme overgang."
        weging.stap(weging.bron("verzoek"), zin, voldaan=True)
        return Beeindigbaar(toegestaan=True, gronden=())
    gronden: tuple[Grond, ...] = ()
    for geldt, wel, niet in (
        (
            feiten.zwaarwegende_reden,
            "De aanbieder heeft een zwaarwegende reden, die samenhangt met de omstandigheden van de cliënt.",
            "De aanbieder heeft geen zwaarwegende reden die samenhangt met de omstandigheden van de cliënt.",
        ),
        (
            feiten.schriftelijk_gemotiveerd_gemeld,
            "De beëindiging is tijdig, schriftelijk en met redenen aan de cliënt en de verwijzer gemeld.",
            "De beëindiging is niet tijdig, schriftelijk en met redenen aan de cliënt en de verwijzer gemeld.",
        ),
        (
            feiten.passend_alternatief,
            "Er is een passend alternatief gevonden.",
            "Er is nog geen passend alternatief gevonden.",
        ),
    ):
        gronden += grond(weging, weging.bron("aanbieder"), wel if geldt else niet, voldaan=geldt)
    return Beeindigbaar(toegestaan=not gronden, gronden=gronden)


REGELS = (
    Regel("einde-huishouden-na-overlijden", 1, Overlijden, LaatsteDag, weeg_einde_huishouden),
    Regel("voortzetting-na-verhuizing", 1, Verhuizing, Voortzetting, weeg_voortzetting),
    Regel("beeindiging-door-aanbieder", 1, Beeindiging, Beeindigbaar, weeg_beeindiging),
)
