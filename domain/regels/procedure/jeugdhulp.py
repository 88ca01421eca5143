"""The ways into jeugdhulp: through the gemeente, a doctor, or those who carry out a measure (Nijmegen art. 2, 7)."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Verwijzing(Feiten):
    """Who refers to jeugdhulp, to which aanbieder, and whether it is gesloten jeugdhulp by consent."""

    verwijzer: Literal[
        "gemeente",
        "huisarts",
        "jeugdarts",
        "kinderarts",
        "medisch-specialist",
        "gecertificeerde-instelling",
        "rechter",
        "raad-voor-de-kinderbescherming",
        "officier-van-justitie",
    ]
    aanbieder_gecontracteerd: bool
    gesloten_jeugdhulp: bool
    vrijwillig_kader: bool


class Toegang(Uitkomst):
    """Whether there is a way in, what the gemeente still has to do, and who decides which voorziening it is."""

    toegang: bool
    gesprek_vereist: bool
    aanvraag_vereist: bool
    beschikking_vereist: bool
    bepaalt_voorziening: Literal["college", "aanbieder", "verwijzer"]
    grond: str


def weeg_jeugdhulp_toegang(feiten: Verwijzing, weging: Weging) -> Toegang:
    """Weigh how a referral opens jeugdhulp; the voorziening stands in a beschikking whichever way was taken."""
    if feiten.verwijzer == "gemeente":
        return _via_gemeente(feiten, weging)
    for lijst in ("jeugdhulp-artsen", "jeugdhulp-artsen-bijlage"):
        if feiten.verwijzer in weging.lijst(lijst):
            return _via_arts(feiten, weging, weging.bron_van(lijst))
    return _via_maatregel(feiten, weging)


def _via_gemeente(feiten: Verwijzing, weging: Weging) -> Toegang:
    _beschikking(weging)
    if feiten.gesloten_jeugdhulp and feiten.vrijwillig_kader:
        grond, gesprek = weging.bron("gesloten"), False
        weging.stap(
            grond,
            "Het is een aanvraag van gesloten jeugdhulp in het vrijwillig kader: die hoeft niet op een gesprek te "
            "wachten en is niet aan de vorm van de verordening gebonden.",
            voldaan=True,
        )
    else:
        grond, gesprek = weging.bron("gemeente"), True
        weging.stap(weging.bron("aanvraag"), "De jeugdige of zijn ouders dienen een aanvraag in.", voldaan=True)
        weging.stap(weging.bron("gesprek"), "Aan de aanvraag gaat een gesprek vooraf.", voldaan=True)
        weging.stap(grond, "De hulpvraag komt bij de gemeente binnen; het college besluit.", voldaan=True)
    return Toegang(
        toegang=True,
        gesprek_vereist=gesprek,
        aanvraag_vereist=True,
        beschikking_vereist=True,
        bepaalt_voorziening="college",
        grond=grond,
    )


def _via_arts(feiten: Verwijzing, weging: Weging, grond: str) -> Toegang:
    arts = feiten.verwijzer.replace("-", " ")
    toegang = weging.stap(
        weging.bron("arts"),
        f"De {arts} verwijst naar een {'' if feiten.aanbieder_gecontracteerd else 'niet '}gecontracteerde aanbieder; "
        "een arts kan alleen naar gecontracteerde jeugdhulp verwijzen. De aanbieder beoordeelt welke hulp nodig is.",
        voldaan=feiten.aanbieder_gecontracteerd,
    )
    _beschikking(weging)
    if grond != weging.bron("arts"):
        weging.stap(
            grond,
            f"Open punt: de {arts} staat niet in art. 2 lid 5, wel bij de aangewezen verwijzers; hij is als medisch "
            "specialist behandeld.",
            voldaan=True,
        )
    return Toegang(
        toegang=toegang,
        gesprek_vereist=False,
        aanvraag_vereist=False,
        beschikking_vereist=True,
        bepaalt_voorziening="aanbieder",
        grond=grond,
    )


def _via_maatregel(feiten: Verwijzing, weging: Weging) -> Toegang:
    _beschikking(weging)
    weging.stap(
        weging.bron("maatregel"),
        "De gemeente zet de jeugdhulp in die nodig wordt geacht om de maatregel uit te voeren. Open punt: deze toegang "
        "staat in de Jeugdwet zelf; een gesprek of aanvraag vraagt de verordening niet, een beschikking wel.",
        voldaan=True,
    )
    toegang = True
    if feiten.verwijzer in weging.lijst("jeugdhulp-gebonden-aan-inkoop"):
        toegang = weging.stap(
            weging.bron_van("jeugdhulp-gebonden-aan-inkoop"),
            f"De aanbieder is {'' if feiten.aanbieder_gecontracteerd else 'niet '}gecontracteerd. De gecertificeerde "
            "instelling is in beginsel gebonden aan jeugdhulp die de gemeente heeft ingekocht; daarvan afwijken vraagt "
            "een motivering.",
            voldaan=feiten.aanbieder_gecontracteerd,
        )
    grond = weging.bron_van("jeugdhulp-verwijzers")
    weging.stap(
        grond,
        f"De {feiten.verwijzer.replace('-', ' ')} is als verwijzer aangewezen.",
        voldaan=feiten.verwijzer in weging.lijst("jeugdhulp-verwijzers"),
    )
    return Toegang(
        toegang=toegang,
        gesprek_vereist=False,
        aanvraag_vereist=False,
        beschikking_vereist=True,
        bepaalt_voorziening="verwijzer",
        grond=grond,
    )


def _beschikking(weging: Weging) -> None:
    weging.stap(
        weging.bron("beschikking"),
        "Het college legt de voorziening, of de afwijzing ervan, vast in een beschikking.",
        voldaan=True,
    )


REGELS = (Regel("jeugdhulp-toegang", 1, Verwijzing, Toegang, weeg_jeugdhulp_toegang),)
