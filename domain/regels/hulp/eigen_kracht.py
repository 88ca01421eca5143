"""Whether parents can help their child by themselves, or a jeugdhulpvoorziening is needed.

Source: Verordening Heumen as amended in 2025, art. 1 sub j and n, art. 8a and 8b, bijlage 4.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Aantal, Feiten, Grond, Leeftijd, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Afweging = Literal["gezin", "kind", "huisgenoten", "inkomen"]


class Gezin(Feiten):
    """The help that a child needs and what its parents can do.

    ``duur_maanden`` is how long the help is needed, ``periodes_in_kalenderjaar`` how often in one year. ``gewogen`` are
    the situations of art. 8a lid 3 onder b that were weighed.
    """

    bovengebruikelijk: bool
    ouders_in_staat: bool
    ouders_beschikbaar: bool
    dreigende_overbelasting: bool
    financiele_problemen: bool
    duur_maanden: Aantal
    periodes_in_kalenderjaar: Aantal
    niet_van_ouders_te_verwachten: bool
    leeftijd: Leeftijd
    hulpvorm: Literal["verzorging", "begeleiding", "verblijf", "anders"]
    uitzicht_op_herstel: bool
    chronisch: bool
    netwerk_of_instelling_toereikend: bool
    ouder_uitgevallen: bool
    andere_ouder_in_staat: bool
    gewogen: tuple[Afweging, ...]


class EigenKracht(Uitkomst):
    """Whether a voorziening is needed and for how much; ``gronden`` are those on which it is not."""

    situatie: Literal["kortdurend", "langdurig"]
    voorziening_nodig: bool
    gronden: list[Grond]
    omvang: Literal["geheel", "gedeeltelijk"] | None
    ontbreekt: list[Afweging]


def weeg_eigen_kracht(feiten: Gezin, weging: Weging) -> EigenKracht:
    """Weigh what the parents can bear, in the order of the text; the first ground that solves all decides."""
    in_balans = _eigen_kracht(feiten, weging)
    ouder = _er_is_een_ouder(feiten, weging)
    zin = f"Het netwerk of een andere instelling is {'' if feiten.netwerk_of_instelling_toereikend else 'niet '}genoeg."
    gronden: list[str] = []
    if weging.stap(weging.bron("netwerk"), zin, voldaan=feiten.netwerk_of_instelling_toereikend):
        gronden.append(weging.bron("netwerk"))
    ontbreekt = _ontbreekt(feiten, weging)
    situatie = _situatie(feiten, weging)
    if feiten.niet_van_ouders_te_verwachten:
        bron = weging.bron(f"aard-{situatie}")
        weging.stap(bron, "De aard van de hulp maakt dat ze niet van ouders mag worden verwacht.", voldaan=False)
        zin = "Open punt: of dat voor alles of een deel geldt, zeggen de feiten niet; het telt hier voor alles."
        weging.stap(bron, zin, voldaan=False)
    elif ouder:
        gronden += _gronden_ouders(feiten, situatie, weging, in_balans=in_balans)
        _leg_woonomgeving_uit(feiten, weging)
    nodig = not gronden
    # What is gebruikelijk stays with the parents as long as there is one to give it; the rest is what is granted.
    alles = feiten.niet_van_ouders_te_verwachten or not ouder or not feiten.bovengebruikelijk
    return EigenKracht(
        situatie=situatie,
        voorziening_nodig=nodig,
        gronden=[Grond(bron=bron) for bron in gronden[:1]],
        omvang=("geheel" if alles else "gedeeltelijk") if nodig else None,
        ontbreekt=ontbreekt,
    )


def _eigen_kracht(feiten: Gezin, weging: Weging) -> bool:
    """Weigh art. 1 sub j: available, able, no overload, no money trouble."""
    bezwaren = [
        zin
        for geldt, zin in (
            (not feiten.ouders_beschikbaar, "de ouders zijn niet beschikbaar"),
            (not feiten.ouders_in_staat, "de ouders zijn niet in staat de hulp te bieden"),
            (feiten.dreigende_overbelasting, "overbelasting dreigt"),
            (feiten.financiele_problemen, "het gezin krijgt er financiële problemen door"),
        )
        if geldt
    ]
    wat = "bovengebruikelijk" if feiten.bovengebruikelijk else "gebruikelijk"
    kracht = f"maar {', '.join(bezwaren)}" if bezwaren else "en draagkracht en draaglast van de ouders zijn in balans"
    weging.stap(weging.bron("bovengebruikelijk"), f"De hulp is {wat}, {kracht}.", voldaan=not bezwaren)
    return not bezwaren


def _er_is_een_ouder(feiten: Gezin, weging: Weging) -> bool:
    if not feiten.ouder_uitgevallen:
        return True
    slot = "kan de hulp overnemen" if feiten.andere_ouder_in_staat else "kan de hulp niet overnemen"
    zin = f"Een ouder is uitgevallen; de andere ouder {slot}."
    return weging.stap(weging.bron("uitval"), zin, voldaan=feiten.andere_ouder_in_staat)


def _ontbreekt(feiten: Gezin, weging: Weging) -> list[Afweging]:
    ontbreekt: list[Afweging] = [wat for wat in weging.lijst("eigen-kracht-afwegingen") if wat not in feiten.gewogen]
    zin = (
        f"Nog niet gewogen: {', '.join(ontbreekt)}."
        if ontbreekt
        else "Gezin, kind, huisgenoten en inkomen zijn gewogen."
    )
    weging.stap(weging.bron_van("eigen-kracht-afwegingen"), zin, voldaan=not ontbreekt)
    return ontbreekt


def _situatie(feiten: Gezin, weging: Weging) -> Literal["kortdurend", "langdurig"]:
    maanden, keer = weging.getal("kortdurend-maanden"), weging.getal("kortdurend-periodes")
    binnen = feiten.duur_maanden <= maanden and feiten.periodes_in_kalenderjaar <= keer
    feit = f"{feiten.duur_maanden} maanden, {feiten.periodes_in_kalenderjaar} keer in een kalenderjaar"
    if binnen and feiten.uitzicht_op_herstel:
        zin = f"Er is uitzicht op herstel en de hulp is kort nodig ({feit}): een kortdurende situatie."
        weging.stap(weging.bron_van("kortdurend-maanden"), zin, voldaan=True)
        return "kortdurend"
    zin = f"De hulp is niet kort nodig met uitzicht op herstel ({feit}): een langdurige situatie."
    weging.stap(weging.bron("langdurig"), zin, voldaan=True)
    if binnen or not feiten.chronisch:
        zin = "Open punt: de omschrijving van langdurig past niet geheel; wat niet kortdurend is, telt als langdurig."
        weging.stap(weging.bron("langdurig"), zin, voldaan=True)
    return "langdurig"


def _gronden_ouders(feiten: Gezin, situatie: str, weging: Weging, *, in_balans: bool) -> list[str]:
    """Weigh what parents give by themselves; art. 8b speaks of verzorging, begeleiding and verblijf only."""
    minderjarig = feiten.leeftijd <= weging.getal("woonomgeving-tot-en-met")
    mogelijk = feiten.ouders_in_staat and feiten.ouders_beschikbaar
    gebruikelijk = not feiten.bovengebruikelijk and minderjarig and mogelijk
    vormen = feiten.hulpvorm != "anders"
    for sleutel, geldt, zin in (
        ("uitval", gebruikelijk and not vormen, "De hulp is gebruikelijk; ouders geven die zelf."),
        ("vrije-vorm", in_balans and not vormen, "De ouders kunnen deze hulp zonder problemen zelf geven."),
        ("vormen", gebruikelijk, "De hulp is gebruikelijk en de ouders kunnen die zelf geven."),
        (
            "aard-kortdurend",
            situatie == "kortdurend" and vormen,
            "Kort: draagkracht en draaglast gelden als in balans.",
        ),
        ("aard-langdurig", in_balans, "Lang: draagkracht en draaglast zijn in balans."),
    ):
        if geldt:
            weging.stap(weging.bron(sleutel), zin, voldaan=True)
            return [weging.bron(sleutel)]
    bron = weging.bron("aard-langdurig" if vormen else "vrije-vorm")
    weging.stap(bron, "De ouders kunnen deze hulp niet zonder problemen zelf geven.", voldaan=False)
    return []


def _leg_woonomgeving_uit(feiten: Gezin, weging: Weging) -> None:
    tot = weging.getal("woonomgeving-tot-en-met")
    if feiten.hulpvorm == "verblijf" and feiten.leeftijd <= tot:
        zin = f"De jeugdige is {feiten.leeftijd} jaar; tot en met {tot} jaar is een beschermend thuis gebruikelijk."
        weging.stap(weging.bron_van("woonomgeving-tot-en-met"), zin, voldaan=True)


REGELS = (Regel("eigen-kracht-jeugd", 1, Gezin, EigenKracht, weeg_eigen_kracht),)
