"""Kinderopvang on a sociaal medische indicatie (SMI): for whom, for how long and how much.

Source: Nadere regels Wageningen 2024, art. 8.2 and 8.3.
"""

from __future__ import annotations

from typing import Literal

from domain.kalender import voluit
from domain.regels.feiten import Aantal, Datum, Feiten, Grond, Leeftijd, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Gronden = tuple[Grond, ...]


class Kinderopvang(Feiten):
    """The family, the child, what was tried, and the opvang that is asked.

    ``grond_smi`` is the letter of art. 8.2 lid 2 (null: none). The dagdelen are per week; those of VVE come on top of
    ``dagdelen_dagopvang`` or ``dagdelen_bso``. ``maanden`` is the whole period, with the verlenging if there is one.
    """

    ingezetene: bool
    recht_op_toeslag: bool
    grond_smi: Literal["a", "b", "c"] | None = None
    kind_leeftijd: Leeftijd
    laatste_groep_basisschool: bool
    voorliggend_uitgeput: bool
    dagdelen_dagopvang: Aantal
    dagdelen_bso: Aantal
    vve_dagdelen: Aantal
    maanden: Aantal
    verlenging: bool
    geevalueerd: bool
    ingangsdatum: Datum
    aanvraag_op: Datum
    gezinsplan_met_hulpverlening: bool
    in_landelijk_register: bool


class Toekenning(Uitkomst):
    """Whether it can be as asked, for how many months at most (verlenging and all), and the grounds why not."""

    toegestaan: bool
    maximum_maanden: int
    gronden: Gronden


def weeg_smi_kinderopvang(feiten: Kinderopvang, weging: Weging) -> Toekenning:
    """Weigh kinderopvang on an SMI; the text words it with "kan", so the gemeente still decides."""
    voorliggend = feiten.voorliggend_uitgeput
    zin = f"Netwerk, informele hulp, VVE, spelenderwijs en thuisbegeleiding zijn {'' if voorliggend else 'niet '}benut."
    gronden = _doelgroep(feiten, weging) + grond(weging, weging.bron("voorliggend"), zin, voldaan=voorliggend)
    maximum, te_lang = _maanden(feiten, weging)
    gronden += te_lang + _dagdelen(feiten, weging) + _rest(feiten, weging)
    return Toekenning(toegestaan=not gronden, maximum_maanden=maximum, gronden=tuple(dict.fromkeys(gronden)))


def _doelgroep(feiten: Kinderopvang, weging: Weging) -> Gronden:
    bron, woont, toeslag = weging.bron("doelgroep"), feiten.ingezetene, feiten.recht_op_toeslag
    gronden = grond(weging, bron, f"Het gezin woont {'' if woont else 'niet '}in de gemeente.", voldaan=woont)
    zin = f"Er is {'recht' if toeslag else 'geen recht'} op reguliere kinderopvangtoeslag."
    gronden += grond(weging, bron, zin, voldaan=not toeslag)
    grens = weging.getal("smi-leeftijd")
    groep = feiten.laatste_groep_basisschool
    zin = (
        f"Het kind is {feiten.kind_leeftijd} jaar en zit {'' if groep else 'niet '}in de laatste groep van de "
        f"basisschool; het kan tot {grens} jaar dan wel die groep."
    )
    gronden += grond(weging, weging.bron_van("smi-leeftijd"), zin, voldaan=feiten.kind_leeftijd < grens or groep)
    if feiten.grond_smi is None:
        zin = "Geen van de drie sociaal medische gronden is aan de orde."
        return gronden + grond(weging, weging.bron_van("smi-gronden"), zin, voldaan=False)
    wat = weging.tabel("smi-gronden")[feiten.grond_smi]
    zin = f"Het gaat om {wat}."
    return gronden + grond(weging, weging.bron(f"grond_{feiten.grond_smi}"), zin, voldaan=True)


def _maanden(feiten: Kinderopvang, weging: Weging) -> tuple[int, Gronden]:
    """Weigh the months: those of the text, and once more as many after an evaluatie."""
    norm = "smi-maanden"
    bron, maximum = weging.bron_van(norm), weging.getal(norm)
    if feiten.verlenging and feiten.geevalueerd:
        maximum += weging.getal("smi-verlenging")
    gronden: Gronden = ()
    if feiten.verlenging:
        zin = f"Een verlenging kan na evaluatie; er is {'' if feiten.geevalueerd else 'niet '}geëvalueerd."
        gronden = grond(weging, bron, zin, voldaan=feiten.geevalueerd)
    soort = "met verlenging " if feiten.verlenging else ""
    zin = f"Gevraagd is {soort}{feiten.maanden} maanden; het kan voor ten hoogste {maximum}."
    return maximum, gronden + grond(weging, bron, zin, voldaan=feiten.maanden <= maximum)


def _dagdelen(feiten: Kinderopvang, weging: Weging) -> Gronden:
    """Weigh the dagdelen: of dagopvang or of BSO, with those of VVE counted in."""
    bso = feiten.dagdelen_bso > 0
    norm = "smi-dagdelen-bso" if bso else "smi-dagdelen-dagopvang"
    maximum, bron = weging.getal(norm), weging.bron_van(norm)
    gronden: Gronden = ()
    if bso and feiten.dagdelen_dagopvang:
        zin = "Gevraagd zijn dagopvang en BSO; het kan het een of het ander zijn."
        gronden = grond(weging, bron, zin, voldaan=False)
    dagdelen = feiten.dagdelen_bso if bso else feiten.dagdelen_dagopvang
    wat = "BSO" if bso else "dagopvang"
    zin = f"Gevraagd is {dagdelen} dagdelen {wat} per week; het kan voor ten hoogste {maximum}."
    gronden += grond(weging, bron, zin, voldaan=dagdelen <= maximum)
    if feiten.vve_dagdelen:
        samen = dagdelen + feiten.vve_dagdelen
        zin = f"Met de {feiten.vve_dagdelen} dagdelen VVE is dat {samen} per week, van ten hoogste {maximum}."
        gronden += grond(weging, weging.bron("vve"), zin, voldaan=samen <= maximum)
    return gronden


def _rest(feiten: Kinderopvang, weging: Weging) -> Gronden:
    niet_terug = feiten.ingangsdatum >= feiten.aanvraag_op
    plan, register = feiten.gezinsplan_met_hulpverlening, feiten.in_landelijk_register
    zinnen = (
        (
            "terugwerkend",
            niet_terug,
            _terugwerkend(feiten, niet=niet_terug),
        ),
        ("gezinsplan", plan, f"Hulpverlening is {'' if plan else 'geen '}onderdeel van het gezinsplan."),
        (
            "register",
            register,
            f"De kinderopvang staat {'' if register else 'niet '}in het Landelijk Register Kinderopvang.",
        ),
    )
    gronden: Gronden = ()
    for sleutel, voldaan, zin in zinnen:
        gronden += grond(weging, weging.bron(sleutel), zin, voldaan=voldaan)
    return gronden


def _terugwerkend(feiten: Kinderopvang, *, niet: bool) -> str:
    return (
        f"De opvang gaat in op {voluit(feiten.ingangsdatum)}, de aanvraag is van {voluit(feiten.aanvraag_op)}: "
        f"dat is {'niet ' if niet else ''}met terugwerkende kracht."
    )


REGELS = (Regel("smi-kinderopvang", 1, Kinderopvang, Toekenning, weeg_smi_kinderopvang),)
