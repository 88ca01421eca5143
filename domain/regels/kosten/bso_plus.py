"""BSO+: for which children, and what of it is paid (Nadere regels Wageningen 2024, art. 9.1 and 9.2)."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Grond, Leeftijd, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Opvangvraag(Feiten):
    """The child, whether reguliere BSO is possible, what more is needed, and whether there is kinderopvangtoeslag."""

    leeftijd: Leeftijd
    regulier_mogelijk: bool
    extra_hulpvraag: bool
    recht_op_toeslag: bool
    vervoer_gevraagd: bool


class Opvang(Uitkomst):
    """Whether BSO+ can be, what is paid (null: nothing), and the grounds.

    The ground of art. 9.2 lid 5 refuses the vervoer that was asked and leaves BSO+ itself standing.
    """

    toegestaan: bool
    vergoeding: Literal["meerkosten", "volledig"] | None
    gronden: tuple[Grond, ...]


def weeg_bso_plus(feiten: Opvangvraag, weging: Weging) -> Opvang:
    """Weigh BSO+ for a child."""
    gronden = _doelgroep(feiten, weging)
    toegestaan = not gronden
    vergoeding = _vergoeding(feiten, weging) if toegestaan else None
    if feiten.vervoer_gevraagd:
        zin = "Vervoer naar de BSO+ zit in het tarief van de kinderopvang; Jeugdwet-vervoer kan er niet voor."
        gronden += grond(weging, weging.bron("vervoer"), zin, voldaan=False)
    return Opvang(toegestaan=toegestaan, vergoeding=vergoeding, gronden=gronden)


def _doelgroep(feiten: Opvangvraag, weging: Weging) -> tuple[Grond, ...]:
    leeftijden = weging.tabel("bso-plus-leeftijd")
    van, tot_en_met = leeftijden["van"], leeftijden["tot_en_met"]
    bron, jaar = weging.bron_van("bso-plus-leeftijd"), feiten.leeftijd
    zin = f"De jeugdige is {jaar} jaar; BSO+ is voor {van} tot en met {tot_en_met} jaar."
    if jaar == tot_en_met:
        zin = (
            f"Open punt: of het laatste jaar van '{van}-{tot_en_met} jaar' meetelt, zegt de tekst niet; het telt. {zin}"
        )
    regulier, extra = feiten.regulier_mogelijk, feiten.extra_hulpvraag
    redenen = (
        (van <= jaar <= tot_en_met, zin),
        (not regulier, f"De jeugdige kan {'wel' if regulier else 'geen'} gebruik maken van reguliere BSO."),
        (extra, f"Er is {'een' if extra else 'geen'} extra hulpvraag naast de naschoolse opvang."),
    )
    gronden: tuple[Grond, ...] = ()
    for voldaan, toelichting in redenen:
        gronden += grond(weging, bron, toelichting, voldaan=voldaan)
    return tuple(dict.fromkeys(gronden))


def _vergoeding(feiten: Opvangvraag, weging: Weging) -> Literal["meerkosten", "volledig"]:
    if feiten.recht_op_toeslag:
        zin = "De ouder heeft recht op kinderopvangtoeslag: alleen de meerkosten van de begeleiding worden vergoed."
        weging.stap(weging.bron("meerkosten"), zin, voldaan=True)
        return "meerkosten"
    zin = "De ouder heeft geen recht op kinderopvangtoeslag: de reguliere kosten en de meerkosten worden vergoed."
    weging.stap(weging.bron("volledig"), zin, voldaan=True)
    return "volledig"


REGELS = (Regel("bso-plus", 1, Opvangvraag, Opvang, weeg_bso_plus),)
