"""Whether there is vervoer to and from jeugdhulp, in which form and how much of it.

Source: Nadere regels Wageningen 2024, art. 7.1-7.3. The kilometre amount stands in the financieel besluit, which is
not in the sources.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import PlainSerializer, WithJsonSchema

from domain.regels.feiten import Aantal, Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.vervoer.maten import Maat, in_cijfers, in_woorden
from domain.regels.weging import Weging

Plaats = Literal["huis", "school", "zorgaanbieder", "anders"]
Vorm = Literal["gecontracteerd", "kilometers", "ov"]

Getal = Annotated[
    Decimal,
    PlainSerializer(in_cijfers, return_type=int | str),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string"}]}),
]


class Jeugdhulpvervoer(Feiten):
    """The rides to jeugdhulp: for how many months, weeks a month, times a week and kilometres one way.

    ``ouders_in_staat``: parents or jeugdige can arrange it, by themselves or with their network. ``ritten_per_dag``
    are single rides on a day of jeugdhulp.
    """

    ouders_in_staat: bool
    maanden: Aantal
    weken_per_maand: Maat
    keren_per_week: Maat
    afstand_enkele_reis_km: Maat
    van: Plaats
    naar: Plaats
    goedkoopst_passend: Vorm
    ritten_per_dag: Aantal


class Vervoersvoorziening(Uitkomst):
    """Whether there may be vervoer, the score of the formula, the form, and the volume a month (0 without a right)."""

    recht: bool
    score: Getal
    vorm: Literal["geen", "gecontracteerd", "kilometers", "ov"]
    ritten_per_maand: Getal
    kilometers_per_maand: Getal
    eigen_bijdrage: bool


def weeg_jeugdhulpvervoer(feiten: Jeugdhulpvervoer, weging: Weging) -> Vervoersvoorziening:
    """Weigh the right by what parents can do and by the formula, then form and volume."""
    score = feiten.maanden * feiten.weken_per_maand * feiten.keren_per_week * feiten.afstand_enkele_reis_km
    recht = _weeg_criteria(feiten, weging, score)
    if recht:
        zin = f"Toegekend wordt de goedkoopst passende vervoersvoorziening: {_VORMEN[feiten.goedkoopst_passend]}."
        weging.stap(weging.bron("goedkoopst"), zin, voldaan=True)
    recht = _weeg_route(feiten, weging) and recht
    weging.stap(weging.bron("bijdrage"), "Er wordt geen eigen bijdrage gevraagd.", voldaan=True)
    ritten = _weeg_ritten(feiten, weging) if recht else Decimal(0)
    return Vervoersvoorziening(
        recht=recht,
        score=score,
        vorm=feiten.goedkoopst_passend if recht else "geen",
        ritten_per_maand=ritten,
        kilometers_per_maand=ritten * feiten.afstand_enkele_reis_km,
        eigen_bijdrage=False,
    )


_VORMEN: dict[Vorm, str] = {
    "gecontracteerd": "vervoer door een gecontracteerde vervoerder",
    "kilometers": "een kilometervergoeding",
    "ov": "een vergoeding van het openbaar vervoer, tweede klas",
}


def _weeg_criteria(feiten: Jeugdhulpvervoer, weging: Weging, score: Decimal) -> bool:
    kunnen = feiten.ouders_in_staat
    wel = "wel" if kunnen else "niet"
    zin = f"De ouders en de jeugdige zijn, zelf of met hun netwerk, {wel} in staat het vervoer te organiseren."
    weging.stap(weging.bron("niet_in_staat"), zin, voldaan=not kunnen)
    grens = weging.getal("vervoer-jeugdhulp-grens")
    hoger = score > grens
    zin = (
        f"{feiten.maanden} maanden x {in_woorden(feiten.weken_per_maand)} weken x "
        f"{in_woorden(feiten.keren_per_week)} keer x {in_woorden(feiten.afstand_enkele_reis_km)} kilometer is "
        f"{in_woorden(score)}, {'hoger' if hoger else 'niet hoger'} dan {grens}."
    )
    weging.stap(weging.bron_van("vervoer-jeugdhulp-grens"), zin, voldaan=hoger)
    return hoger or not kunnen


def _weeg_route(feiten: Jeugdhulpvervoer, weging: Weging) -> bool:
    plaatsen = weging.lijst("vervoer-jeugdhulp-plaatsen")
    heen = feiten.van in plaatsen and feiten.naar == "zorgaanbieder"
    terug = feiten.van == "zorgaanbieder" and feiten.naar in plaatsen
    zin = f"Het vervoer is van {feiten.van} naar {feiten.naar}; alleen tussen huis of school en zorgaanbieder telt."
    return weging.stap(weging.bron_van("vervoer-jeugdhulp-plaatsen"), zin, voldaan=heen or terug)


def _weeg_ritten(feiten: Jeugdhulpvervoer, weging: Weging) -> Decimal:
    meeste = weging.getal("vervoer-jeugdhulp-ritten")
    bron = weging.bron_van("vervoer-jeugdhulp-ritten")
    per_dag = min(feiten.ritten_per_dag, meeste)
    ritten = feiten.weken_per_maand * feiten.keren_per_week * per_dag
    zin = (
        f"Gemiddeld {in_woorden(ritten)} ritten per maand: {per_dag} per keer, van de {feiten.ritten_per_dag} "
        f"gevraagd (ten hoogste {meeste} enkele ritten per dag)."
    )
    weging.stap(bron, zin, voldaan=feiten.ritten_per_dag <= meeste)
    if feiten.goedkoopst_passend == "gecontracteerd":
        zin = "Open punt: voor gecontracteerd vervoer geeft de tekst geen rekenwijze; deze is dezelfde."
        weging.stap(bron, zin, voldaan=True)
    if feiten.goedkoopst_passend == "kilometers":
        zin = "Open punt: het bedrag per kilometer staat in het financieel besluit, dat niet in de bronnen staat."
        weging.stap(weging.bron("kilometers"), zin, voldaan=True)
    return ritten


REGELS = (Regel("vervoer-jeugdhulp", 1, Jeugdhulpvervoer, Vervoersvoorziening, weeg_jeugdhulpvervoer),)
