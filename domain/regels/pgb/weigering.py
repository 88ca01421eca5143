"""The grounds on which a pgb is refused.

Source: Verordening Nijmegen 2022, art. 9 lid 5, 9a, 11 lid 1 and 5, 12 lid 5-6, 14 lid 1 and financiële bijlage
art. 16.2; Beleidsregels Wmo Nijmegen 2025, par. 6.1; Verordening Heumen as amended in 2025, art. 9a and 12 lid 6 and 9.
``voldaan`` false in a step is a ground for refusing.
"""

from __future__ import annotations

from typing import Literal

from domain.kalender import voluit
from domain.regels.feiten import Datum, Feiten, Grond, Leeftijd, Slug, Uitkomst, Wet, hoort_bij
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_REGEL = "pgb-weigering"

Gronden = tuple[Grond, ...]


class Pgbvraag(Feiten):
    """Who asks a pgb for what, and what speaks against it in any gemeente."""

    leeftijd: Leeftijd
    wet: Wet
    voorziening: Slug
    vertegenwoordiger_bekwaam: bool
    gemengde_overeenkomst: bool
    plan_volledig: bool
    zwaarwegend_bezwaar: bool
    ernstig_vermoeden_problemen: bool


class PgbvraagMetAanbieder(Pgbvraag):
    """What Nijmegen weighs too: the client himself, who manages the pgb, and the aanbieder."""

    bekwaam: bool
    beheerder: Literal["eerste-graad", "tweede-graad", "netwerk", "professional"] | None = None
    vastgesteld_misbruik: bool
    aanbieder_afgekeurd_op: Datum | None = None
    hertoets_voldaan_op: Datum | None = None
    aanbieder_verwijtbaar_of_wanprestatie: bool


class PgbvraagMetSchulden(Pgbvraag):
    """What Heumen weighs too: debts, bewind and the examples of art. 12 lid 9 onder b."""

    wsnp: bool
    bewind: bool
    al_langer_wsnp_of_bewind: bool
    handelingsonbekwaam: bool
    inzicht_ontbreekt_door_beperking: bool
    verslaving_of_schulden: bool
    eerder_misbruik: bool


class Pgbweigering(Uitkomst):
    """Whether there is a ground to refuse the pgb, and which; a ground that is not ``dwingend`` may be used."""

    weigeren: bool
    gronden: Gronden


def weeg_weigering(feiten: PgbvraagMetAanbieder, weging: Weging) -> Pgbweigering:
    """Weigh whether a pgb is refused, in the words of Nijmegen."""
    gronden = (
        *_weeg_plan_en_wonen(feiten, weging),
        *_weeg_bekwaamheid(feiten, weging),
        *_weeg_aanbieder(feiten, weging),
        *_weeg_regie(feiten, weging),
        *_weeg_jeugdhulp(feiten, weging),
        *_weeg_opvang(feiten, weging),
    )
    return Pgbweigering(weigeren=bool(gronden), gronden=gronden)


def weeg_weigering_heumen(feiten: PgbvraagMetSchulden, weging: Weging) -> Pgbweigering:
    """Weigh whether a pgb is refused, in the words of Heumen, as far as they are held."""
    gronden = (
        *_weeg_plan_en_wonen(feiten, weging),
        *_weeg_minderjarige(feiten, weging),
        *_weeg_lid_9(feiten, weging),
    )
    return Pgbweigering(weigeren=bool(gronden), gronden=gronden)


def _weeg_plan_en_wonen(feiten: Pgbvraag, weging: Weging) -> Gronden:
    plan = f"Het pgb-plan is {'volledig' if feiten.plan_volledig else 'niet volledig'}."
    if "overgenomen" in weging.artikelen:
        plan = f"Open punt: de eigen tekst is niet in de bronnen; gevolgd is {weging.bron('overgenomen')}. {plan}"
    return (
        *grond(weging, weging.bron("plan"), plan, voldaan=feiten.plan_volledig),
        *_weeg_wonen(feiten, weging),
    )


def _weeg_wonen(feiten: Pgbvraag, weging: Weging) -> Gronden:
    bron, met = weging.bron("wonen"), weging.norm_of_niets("indicaties-met-verblijf")
    if not feiten.gemengde_overeenkomst:
        zin = "De ondersteuning hangt niet af van woonruimte van de aanbieder, of verblijf zit in de indicatie."
        return grond(weging, bron, zin, voldaan=True)
    if met is not None and hoort_bij(feiten.voorziening, met.waarde):
        naam = feiten.voorziening.replace("-", " ")
        zin = (
            f"Bij de indicatie {naam} is verblijf onderdeel, dus mag de ondersteuning afhangen van woonruimte van de "
            "aanbieder. Open punt: het feit zegt anders; het artikel telt."
        )
        return grond(weging, weging.bron_van(met.id), zin, voldaan=True)
    zin = "De ondersteuning hangt af van woonruimte van de aanbieder, zonder dat verblijf in de indicatie zit."
    return grond(weging, bron, zin, voldaan=False)


def _weeg_bekwaamheid(feiten: PgbvraagMetAanbieder, weging: Weging) -> Gronden:
    if feiten.leeftijd < weging.getal("pgb-leeftijd-zelf"):
        return _weeg_minderjarige(feiten, weging)
    if feiten.bekwaam:
        zin, voldaan = "De cliënt kan de taken van een pgb zelf verantwoord uitvoeren.", True
    else:
        kan = "kan dat wel" if feiten.vertegenwoordiger_bekwaam else "kan dat evenmin"
        zin = f"De cliënt kan de taken van een pgb zelf niet verantwoord uitvoeren; een vertegenwoordiger {kan}."
        voldaan = feiten.vertegenwoordiger_bekwaam
    return grond(weging, weging.bron("bekwaam"), zin, voldaan=voldaan)


def _weeg_minderjarige(feiten: Pgbvraag, weging: Weging) -> Gronden:
    grens = weging.getal("pgb-leeftijd-zelf")
    if feiten.leeftijd >= grens:
        weging.stap(weging.bron_van("pgb-leeftijd-zelf"), f"De cliënt is {grens} jaar of ouder.", voldaan=True)
        return ()
    kan = "wel" if feiten.vertegenwoordiger_bekwaam else "niet"
    return grond(
        weging,
        weging.bron_van("pgb-leeftijd-zelf"),
        f"De jeugdige is {feiten.leeftijd} jaar en beheert geen pgb; wie hem vertegenwoordigt, kan dat {kan}.",
        voldaan=feiten.vertegenwoordiger_bekwaam,
    )


def _weeg_aanbieder(feiten: PgbvraagMetAanbieder, weging: Weging) -> Gronden:
    zin, voldaan = _afkeuring(feiten, weging)
    lid_6 = (
        "De aanbieder handelde verwijtbaar of presteert voortdurend niet; hij kan worden geweigerd."
        if feiten.aanbieder_verwijtbaar_of_wanprestatie
        else "Van verwijtbaar handelen of voortdurende wanprestatie van de aanbieder is geen sprake."
    )
    return (
        *grond(weging, weging.bron_van("pgb-afkeuring-aanbieder"), zin, voldaan=voldaan),
        *grond(
            weging,
            weging.bron("wanprestatie"),
            lid_6,
            voldaan=not feiten.aanbieder_verwijtbaar_of_wanprestatie,
            dwingend=False,
        ),
    )


def _afkeuring(feiten: PgbvraagMetAanbieder, weging: Weging) -> tuple[str, bool]:
    afgekeurd = feiten.aanbieder_afgekeurd_op
    if afgekeurd is None or afgekeurd > weging.peildatum:
        return "De aanbieder is niet afgekeurd op de kwaliteitseisen.", True
    # One year from the day itself: on the same day a year later it is over, but only a new test lifts the ground.
    jaren = weging.getal("pgb-afkeuring-aanbieder")
    voorbij = weging.kalender.zonder_verlenging(afgekeurd, jaren, "jaren")
    zin = f"De aanbieder is op {voluit(afgekeurd)} afgekeurd op de kwaliteitseisen."
    if weging.peildatum < voorbij:
        return f"{zin} Tot {voluit(voorbij)} wordt bij hem geen pgb toegekend.", False
    hertoets = feiten.hertoets_voldaan_op
    if hertoets is not None and voorbij <= hertoets <= weging.peildatum:
        return f"{zin} Bij de hertoets op {voluit(hertoets)} voldeed hij wel.", True
    return f"{zin} Een hertoets na {voluit(voorbij)} waarbij hij wel voldeed, is er niet.", False


def _weeg_regie(feiten: PgbvraagMetAanbieder, weging: Weging) -> Gronden:
    bron = weging.bron_van("pgb-regie-voorzieningen")
    if feiten.wet != "wmo" or not hoort_bij(feiten.voorziening, weging.lijst("pgb-regie-voorzieningen")):
        weging.stap(bron, "Voor deze voorziening stelt dit lid geen eis aan de eigen regie.", voldaan=True)
        return ()
    if feiten.bekwaam:
        return grond(weging, bron, "De cliënt kan zelf de regie voeren op de ondersteuning.", voldaan=True)
    familie = feiten.beheerder in weging.lijst("pgb-regie-familie")
    wie = "familie in de eerste of tweede graad" if familie else "geen familie in de eerste of tweede graad"
    zin = f"De cliënt kan zelf onvoldoende regie voeren en de pgb-beheerder is {wie}."
    return grond(weging, bron, zin, voldaan=familie)


def _weeg_jeugdhulp(feiten: PgbvraagMetAanbieder, weging: Weging) -> Gronden:
    if feiten.wet != "jeugdwet":
        weging.stap(weging.bron("jeugd"), "Deze gronden gelden alleen voor jeugdhulp.", voldaan=True)
        return ()
    gronden: Gronden = ()
    for sleutel, wat, geldt in (
        ("jeugd_a", "een ernstig vermoeden van problemen met het pgb", feiten.ernstig_vermoeden_problemen),
        (
            "jeugd_b",
            "vastgesteld oneigenlijk gebruik of misbruik van een pgb in het verleden",
            feiten.vastgesteld_misbruik,
        ),
        ("jeugd_c", "een ander zwaarwegend bezwaar", feiten.zwaarwegend_bezwaar),
    ):
        zin = f"Er is {wat}." if geldt else f"Niet gebleken is van {wat}."
        gronden += grond(weging, weging.bron(sleutel), zin, voldaan=not geldt)
    return gronden


def _weeg_opvang(feiten: PgbvraagMetAanbieder, weging: Weging) -> Gronden:
    nooit = weging.norm_of_niets("pgb-nooit")
    if nooit is None or feiten.wet != "wmo":
        return ()
    opvang = hoort_bij(feiten.voorziening, nooit.waarde)
    zin = "Voor opvang is een pgb niet mogelijk." if opvang else "Het gaat niet om opvang."
    return grond(weging, weging.bron_van("pgb-nooit"), zin, voldaan=not opvang)


def _weeg_lid_9(feiten: PgbvraagMetSchulden, weging: Weging) -> Gronden:
    schuld = " en ".join(wat for wat, geldt in (("de Wsnp", feiten.wsnp), ("bewind", feiten.bewind)) if geldt)
    if not schuld:
        onder_a, a = "De Wsnp is niet van toepassing en er is geen bewind.", True
    elif feiten.al_langer_wsnp_of_bewind:
        onder_a, a = f"Er is sprake van {schuld}, maar de cliënt verkeert daar al langer in.", True
    else:
        onder_a, a = f"Er is sprake van {schuld}, en dat nog niet langer.", False
    voorbeelden = [
        wat
        for wat, geldt in (
            ("de cliënt is handelingsonbekwaam", feiten.handelingsonbekwaam),
            ("door een beperking ontbreekt inzicht in de eigen situatie", feiten.inzicht_ontbreekt_door_beperking),
            ("er is verslavings- of schuldenproblematiek", feiten.verslaving_of_schulden),
            ("er was eerder misbruik of fraude met een pgb", feiten.eerder_misbruik),
        )
        if geldt
    ]
    onder_b = f"Ernstig vermoeden van problemen: {'; '.join(voorbeelden)}." if voorbeelden else "Geen voorbeeld geldt."
    c, d = feiten.ernstig_vermoeden_problemen, feiten.zwaarwegend_bezwaar
    onder_c = f"Er zijn {'' if c else 'geen '}aanwijzingen voor een ernstig vermoeden van problemen met een pgb."
    onder_d = f"Er zijn {'' if d else 'geen '}andere, zwaarwegende bezwaren."
    return (
        *grond(weging, weging.bron("lid9a"), onder_a, voldaan=a),
        *grond(weging, weging.bron("lid9b"), onder_b, voldaan=not voorbeelden),
        *grond(weging, weging.bron("lid9c"), onder_c, voldaan=not c),
        *grond(weging, weging.bron("lid9d"), onder_d, voldaan=not d),
    )


REGELS = (
    Regel(_REGEL, 1, PgbvraagMetAanbieder, Pgbweigering, weeg_weigering),
    Regel(_REGEL, 2, PgbvraagMetSchulden, Pgbweigering, weeg_weigering_heumen, functie="pgb-weigering-heumen"),
)
