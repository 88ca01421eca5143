"""When somebody of the sociale netwerk may be paid from a pgb.

Source: Verordening Nijmegen 2022, art. 13 lid 2, 4 and 5 and financiële bijlage art. 16.1 (jeugdhulp); Nadere regels
Wageningen 2024, art. 3.1. ``voldaan`` false in a step is a ground against it.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Grond, Slug, Uitkomst, Wet, hoort_bij
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_REGEL = "pgb-sociaal-netwerk"

Gronden = tuple[Grond, ...]


class NetwerkNijmegen(Feiten):
    """Who of the netwerk would give which help, and why he."""

    wet: Wet
    hulpvorm: Slug
    deskundig: bool
    kostenderving: bool
    beter_en_efficienter: bool
    aantoonbaar_doelmatiger: bool
    overbelast: bool
    kwalificatie_vereist: bool
    heeft_kwalificatie: bool
    schoolgaand_kind_met_beperking: bool
    zorg_avond_nacht_weekend: bool
    veelvuldige_schooluitval: bool
    plan_met_doelen_en_evaluatie: bool


class NetwerkWageningen(Feiten):
    """What Wageningen asks: how much help, whether it is more than gebruikelijk, and why by the netwerk."""

    gebruikelijke_hulp: bool
    hulpvorm: Literal[
        "individuele-begeleiding", "persoonlijke-verzorging", "hulp-bij-huishouden", "respijtzorg", "anders"
    ]
    langdurig: bool
    omvangrijk: bool
    frequent: bool
    beter_en_effectiever: bool
    aantoonbaar_doelmatig: bool
    gemotiveerd_in_budgetplan: bool
    overbelast: bool
    diagnose_gevraagd: bool
    diagnose_overgelegd: bool


class Netwerkhulp(Uitkomst):
    """Whether the netwerk may be paid, and the demands that are not met."""

    toegestaan: bool
    gronden: Gronden


def weeg_netwerk(feiten: NetwerkNijmegen, weging: Weging) -> Netwerkhulp:
    """Weigh help by the netwerk in the words of Nijmegen: art. 13 for both laws, bijlage art. 16.1 for jeugdhulp."""
    beter, doelmatig = feiten.beter_en_efficienter, feiten.aantoonbaar_doelmatiger
    zin = (
        f"De hulp door het netwerk is {'' if beter else 'niet '}aantoonbaar beter en efficiënter, en "
        f"{'' if doelmatig else 'niet '}aantoonbaar doelmatiger."
    )
    gronden = (
        *grond(weging, weging.bron("lid2"), zin, voldaan=beter and doelmatig),
        *_weeg_lid_4(feiten, weging),
        *_weeg_lid_5(feiten, weging),
        *_weeg_jeugdhulp(feiten, weging),
    )
    return Netwerkhulp(toegestaan=not gronden, gronden=gronden)


def _weeg_lid_4(feiten: NetwerkNijmegen, weging: Weging) -> Gronden:
    behandeling = hoort_bij(feiten.hulpvorm, weging.lijst("pgb-netwerk-nooit"))
    soort = (
        "Open punt: lid 5 en de tarieven noemen behandeling door het netwerk, lid 4 sluit een pgb daarvoor uit; dat "
        "is gevolgd. Het gaat om behandeling."
        if behandeling
        else "Het gaat niet om behandeling."
    )
    bevoegd = feiten.heeft_kwalificatie or not feiten.kwalificatie_vereist
    opleiding = (
        f"Landelijk is een minimale opleiding vereist; die heeft de zorgverlener {'wel' if bevoegd else 'niet'}."
        if feiten.kwalificatie_vereist
        else "Landelijk is geen minimale opleiding vereist."
    )
    last = f"De zorg leidt voor de zorgverlener {'wel' if feiten.overbelast else 'niet'} tot overbelasting."
    plan = feiten.plan_met_doelen_en_evaluatie
    zin = f"Er is {'een' if plan else 'geen'} pgb-plan met de doelen, activiteiten en evaluatiemomenten."
    lid_4 = weging.bron("lid4")
    return (
        *grond(weging, weging.bron_van("pgb-netwerk-nooit"), soort, voldaan=not behandeling),
        *grond(weging, lid_4, opleiding, voldaan=bevoegd),
        *grond(weging, lid_4, last, voldaan=not feiten.overbelast),
        *grond(weging, lid_4, zin, voldaan=plan),
    )


def _weeg_lid_5(feiten: NetwerkNijmegen, weging: Weging) -> Gronden:
    vrij = hoort_bij(feiten.hulpvorm, weging.lijst("pgb-netwerk-zonder-deskundigheid"))
    deskundig = "Bij hulp bij het huishouden is deskundigheid geen voorwaarde." if vrij else _over_deskundigheid(feiten)
    kosten = _kostenderving(feiten)
    zin = (
        f"Open punt: lid 5 noemt kostenderving en betere ondersteuning als redenen naast elkaar; één is genoeg. "
        f"{_over_kosten(feiten)} De hulp is {'' if feiten.beter_en_efficienter else 'niet '}beter en efficiënter."
    )
    return (
        *grond(
            weging, weging.bron_van("pgb-netwerk-zonder-deskundigheid"), deskundig, voldaan=vrij or feiten.deskundig
        ),
        *grond(weging, weging.bron("lid5"), zin, voldaan=kosten or feiten.beter_en_efficienter),
    )


def _weeg_jeugdhulp(feiten: NetwerkNijmegen, weging: Weging) -> Gronden:
    bron = weging.bron("jeugd")
    if feiten.wet != "jeugdwet":
        weging.stap(bron, "De aanvullende criteria van dit artikel gelden alleen voor jeugdhulp.", voldaan=True)
        return ()
    beter = feiten.beter_en_efficienter
    hulp = f"De hulp door het netwerk leidt {'' if beter else 'niet '}tot betere en efficiëntere ondersteuning."
    return (
        *grond(weging, bron, _over_deskundigheid(feiten), voldaan=feiten.deskundig),
        *grond(weging, bron, _over_kosten(feiten), voldaan=_kostenderving(feiten)),
        *grond(weging, bron, hulp, voldaan=beter),
    )


def _kostenderving(feiten: NetwerkNijmegen) -> bool:
    # Parents of a schoolgaand kind are taken to work like others do, unless care or absence from school prevents it.
    verhinderd = feiten.zorg_avond_nacht_weekend or feiten.veelvuldige_schooluitval
    return feiten.kostenderving and (verhinderd or not feiten.schoolgaand_kind_met_beperking)


def _over_kosten(feiten: NetwerkNijmegen) -> str:
    if not feiten.kostenderving:
        return "De zorgverlener lijdt geen kostenderving."
    if not feiten.schoolgaand_kind_met_beperking:
        return "De zorgverlener lijdt kostenderving."
    redenen = [
        reden
        for reden, geldt in (
            ("de zorg is ook 's avonds, 's nachts en in de weekenden nodig", feiten.zorg_avond_nacht_weekend),
            ("er is veelvuldige schooluitval door de ziekte of beperking", feiten.veelvuldige_schooluitval),
        )
        if geldt
    ]
    if redenen:
        return f"De zorgverlener lijdt kostenderving bij een schoolgaand kind; die telt, want {' en '.join(redenen)}."
    return "De kostenderving telt niet: bij een schoolgaand kind kunnen ouders met naschoolse opvang werken."


def _over_deskundigheid(feiten: NetwerkNijmegen) -> str:
    return f"De zorgverlener is {'' if feiten.deskundig else 'niet '}aantoonbaar deskundig."


def weeg_netwerk_wageningen(feiten: NetwerkWageningen, weging: Weging) -> Netwerkhulp:
    """Weigh help by the netwerk in the words of Wageningen."""
    gewoon, past = feiten.gebruikelijke_hulp, feiten.hulpvorm in weging.lijst("pgb-netwerk-hulpvormen")
    hulpvorm = feiten.hulpvorm.replace("-", " ")
    diagnose = feiten.diagnose_overgelegd or not feiten.diagnose_gevraagd
    gewogen = (
        (
            weging.bron("gebruikelijk"),
            f"De hulp is {'' if gewoon else 'niet '}wat redelijkerwijs van het netwerk verwacht mag worden.",
            not gewoon,
        ),
        (
            weging.bron_van("pgb-netwerk-hulpvormen"),
            f"Uit een pgb kan het netwerk {'' if past else 'niet '}voor deze hulp ({hulpvorm}) worden betaald.",
            past,
        ),
        (weging.bron("vraag"), *_over_de_vraag(feiten)),
        (weging.bron("beter"), *_over_de_motivatie(feiten)),
        (
            weging.bron("belasting"),
            f"De zorg leidt voor de zorgverlener {'wel' if feiten.overbelast else 'niet'} tot overbelasting.",
            not feiten.overbelast,
        ),
    )
    gronden: Gronden = ()
    for bron, zin, voldaan in gewogen:
        gronden += grond(weging, bron, zin, voldaan=voldaan)
    gevraagd = "gevraagd" if feiten.diagnose_gevraagd else "niet gevraagd"
    zin = f"Een actuele diagnose is {gevraagd}{'' if diagnose else ', maar niet overgelegd'}."
    # Asking for it is a choice of the college ("kan verzoeken"), so going on without it is one too.
    gronden += grond(weging, weging.bron("diagnose"), zin, voldaan=diagnose, dwingend=False)
    return Netwerkhulp(toegestaan=not gronden, gronden=gronden)


def _over_de_vraag(feiten: NetwerkWageningen) -> tuple[str, bool]:
    ontbreekt = [
        naam
        for naam, geldt in (
            ("langdurig", feiten.langdurig),
            ("omvangrijk", feiten.omvangrijk),
            ("frequent", feiten.frequent),
        )
        if not geldt
    ]
    zin = f"niet {' en niet '.join(ontbreekt)}" if ontbreekt else "langdurig, omvangrijk en frequent"
    return f"De ondersteuningsvraag is {zin}.", not ontbreekt


def _over_de_motivatie(feiten: NetwerkWageningen) -> tuple[str, bool]:
    ontbreekt = [
        zin
        for zin, geldt in (
            ("de ondersteuning wordt niet beter en effectiever", feiten.beter_en_effectiever),
            ("het is niet aantoonbaar doelmatig", feiten.aantoonbaar_doelmatig),
            ("het budgetplan onderbouwt het niet", feiten.gemotiveerd_in_budgetplan),
        )
        if not geldt
    ]
    if ontbreekt:
        return f"Een pgb voor het netwerk voldoet niet: {'; '.join(ontbreekt)}.", False
    return "De ondersteuning wordt beter en effectiever, aantoonbaar doelmatig, en het budgetplan onderbouwt dat.", True


REGELS = (
    Regel(_REGEL, 1, NetwerkNijmegen, Netwerkhulp, weeg_netwerk),
    Regel(_REGEL, 1, NetwerkWageningen, Netwerkhulp, weeg_netwerk_wageningen, functie="pgb-sociaal-netwerk-wageningen"),
)
