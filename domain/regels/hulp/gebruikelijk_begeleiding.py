"""Whether begeleiding is gebruikelijke hulp between partners, parents and grown-up housemates.

Source: Beleidsregels Nijmegen 2025, bijlage 1 par. 3.2 A-D.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_WOONVORM = {
    "kamerhuurder": "De huisgenoot huurt een kamer bij de inwoner.",
    "geclusterd": "De inwoner woont geclusterd en vormt geen duurzaam huishouden met de huisgenoten.",
    "leefgemeenschap": "De inwoner woont in een leef- of woongemeenschap.",
}


class Begeleidingsvraag(Feiten):
    """The begeleiding that is asked, in which household, and who gives it.

    ``vorm`` is one of the three of point B, ``aanleren-aan-derden`` (C) or ``anders``. ``beoordelaar_skj_of_big``: the
    professional who judges is registered himself.
    """

    situatie: Literal["kortdurend", "langdurig"]
    vorm: Literal[
        "maatschappelijke-participatie",
        "maatschappelijk-verkeer",
        "taken-gezamenlijk-huishouden",
        "aanleren-aan-derden",
        "anders",
    ]
    woonvorm: Literal["gezamenlijk-huishouden", "kamerhuurder", "geclusterd", "leefgemeenschap"]
    huisgenoot_beperkt_of_niet_leerbaar: bool
    overbelast: bool
    terminaal: bool
    uitzicht_op_herstel: bool
    beoordelaar_skj_of_big: bool


class Gebruikelijk(Uitkomst):
    """Whether it is gebruikelijke hulp, whether a registered professional has to be asked, and the ground."""

    gebruikelijk: bool
    skj_big_vereist: bool
    grond: str


def weeg_begeleiding(feiten: Begeleidingsvraag, weging: Weging) -> Gebruikelijk:
    """Weigh the points A to D; an exception of D goes before what A to C call gebruikelijk."""
    gebruikelijk, grond = _a_tot_c(feiten, weging)
    uitzondering = _uitzondering(feiten, weging)
    skj_big = feiten.huisgenoot_beperkt_of_niet_leerbaar or feiten.overbelast
    return Gebruikelijk(
        gebruikelijk=gebruikelijk and uitzondering is None,
        skj_big_vereist=skj_big and not feiten.beoordelaar_skj_of_big,
        grond=uitzondering or grond,
    )


def _a_tot_c(feiten: Begeleidingsvraag, weging: Weging) -> tuple[bool, str]:
    kort = feiten.situatie == "kortdurend" and feiten.uitzicht_op_herstel
    maanden = weging.getal("begeleiding-kortdurend")
    bron = weging.bron_van("begeleiding-kortdurend")
    if kort:
        zin = f"De hulp is ongeveer {maanden} maanden nodig, met uitzicht op herstel; dan is begeleiding gebruikelijk."
    elif feiten.situatie == "kortdurend":
        zin = "Open punt: de hulp is kort nodig, maar zonder uitzicht op herstel; gewogen als een langdurige situatie."
    else:
        zin = f"De hulp is langer nodig dan ongeveer {maanden} maanden."
    weging.stap(bron, zin, voldaan=kort)
    if feiten.woonvorm != "gezamenlijk-huishouden":
        zin = f"{_WOONVORM[feiten.woonvorm]} Dan kan er geen gebruikelijke hulp zijn."
        weging.stap(weging.bron(feiten.woonvorm), zin, voldaan=False)
        if not kort:
            zin = "Open punt: dit staat alleen bij de kortdurende situatie; het telt hier ook."
            weging.stap(weging.bron(feiten.woonvorm), zin, voldaan=False)
        return False, weging.bron(feiten.woonvorm)
    return (True, bron) if kort else _langdurig(feiten, weging)


def _langdurig(feiten: Begeleidingsvraag, weging: Weging) -> tuple[bool, str]:
    vormen = weging.tabel("begeleiding-langdurig")
    bron = weging.bron_van("begeleiding-langdurig")
    if feiten.vorm == "aanleren-aan-derden":
        bron = weging.bron("aanleren")
        weging.stap(bron, "Aan familie of vrienden leren omgaan met de inwoner is gebruikelijke hulp.", voldaan=True)
        return True, bron
    if feiten.vorm in vormen:
        weging.stap(bron, f"Ook langdurig is dit gebruikelijke hulp: {vormen[feiten.vorm]}.", voldaan=True)
        return True, bron
    zin = (
        "Open punt: deze vorm staat niet bij wat in ieder geval gebruikelijk is; of huisgenoten dit elkaar horen te "
        "bieden, vraagt een eigen afweging. Hier telt het niet als gebruikelijk."
    )
    weging.stap(bron, zin, voldaan=False)
    return False, bron


def _uitzondering(feiten: Begeleidingsvraag, weging: Weging) -> str | None:
    """Weigh point D and give its first exception that is there."""
    gevonden: list[str] = []
    hulp = "" if feiten.beoordelaar_skj_of_big else " Een arts of iemand met SKJ- of BIG-registratie kijkt mee."
    for sleutel, geldt, zin in (
        ("beperkt", feiten.huisgenoot_beperkt_of_niet_leerbaar, f"De huisgenoot kan het niet, ook niet leren.{hulp}"),
        ("overbelast", feiten.overbelast, f"De huisgenoot is overbelast of dreigt dat te raken.{hulp}"),
        ("terminaal", feiten.terminaal, "De inwoner is in de terminale levensfase."),
    ):
        if geldt:
            weging.stap(weging.bron(sleutel), f"{zin} Er wordt geen gebruikelijke hulp verwacht.", voldaan=False)
            gevonden.append(weging.bron(sleutel))
    if not gevonden:
        zin = "Geen uitzondering: de huisgenoot kan het bieden en de inwoner is niet terminaal."
        weging.stap(weging.bron("uitzonderingen"), zin, voldaan=True)
    return gevonden[0] if gevonden else None


REGELS = (Regel("gebruikelijke-hulp-begeleiding", 1, Begeleidingsvraag, Gebruikelijk, weeg_begeleiding),)
