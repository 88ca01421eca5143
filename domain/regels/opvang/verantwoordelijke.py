"""Which gemeente researches and gives opvang, and when the inwoner is handed over.

Source: Beleidsregels Wmo Nijmegen 2025, par. 6.4: the regio, "Andere gemeente of regio" and its NB.
"""

from __future__ import annotations

from domain.regels.feiten import Datum, Feiten, Gemeentecode, Grond, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Herkomst(Feiten):
    """Where somebody without a home comes from, belongs and wants to be, by CBS code of the gemeente.

    ``overgedragen_op`` is the day on which the inwoner went over in fact; None: not yet.
    """

    woonplaats_voor_dakloosheid: Gemeentecode | None = None
    werkelijk_verblijf_bij_melding: Gemeentecode
    positief_netwerk_in: Gemeentecode | None = None
    netwerk_verlaten_nodig: bool
    bekend_bij_hulpverlening_in: Gemeentecode | None = None
    voorkeur: Gemeentecode | None = None
    overgedragen_op: Datum | None = None
    client_werkt_mee: bool
    geschil: bool
    oordeel_commissie: Gemeentecode | None = None


class Verantwoordelijkheid(Uitkomst):
    """Who does the onderzoek, to whom the inwoner goes (null: nobody), and what the college does until then."""

    onderzoek_door: str
    overdracht_aan: str | None
    opvang_blijven_bieden: bool
    kan_weigeren: bool
    gronden: tuple[Grond, ...]


def weeg_verantwoordelijke(feiten: Herkomst, weging: Weging) -> Verantwoordelijkheid:
    """Weigh where the traject has the best chance, what has to be handed over, and who helps in the meantime."""
    kansrijk = _kansrijk(feiten, weging)
    woonplaats = _woonplaats(feiten)
    weging.stap(
        weging.bron("onderzoek"),
        f"De woonplaats is gemeente {woonplaats}; die doet het onderzoek.",
        voldaan=woonplaats == weging.gemeente,
    )
    gemeente = _na_geschil(feiten, kansrijk, weging)
    overdracht = None if gemeente in (None, weging.gemeente) else gemeente
    gronden: tuple[Grond, ...] = ()
    if overdracht is not None:
        werkt_mee = feiten.client_werkt_mee
        zin = f"Het traject gaat naar gemeente {overdracht}. De inwoner werkt {'' if werkt_mee else 'niet '}mee aan de "
        zin += "overdracht." if werkt_mee else "overdracht; de aanvraag kan worden geweigerd."
        gronden = grond(weging, weging.bron("overdracht"), zin, voldaan=werkt_mee, dwingend=False)
        zin = (
            "Open punt: de tekst noemt niet welke gemeenten bij de eigen regio horen; hoort deze gemeente erbij, dan "
            "blijft de inwoner in de regio en is er niets over te dragen."
        )
        weging.stap(weging.bron("onderzoek"), zin, voldaan=True)
    blijft = _blijft_bieden(feiten, overdracht, weging)
    return Verantwoordelijkheid(
        onderzoek_door=woonplaats,
        overdracht_aan=overdracht,
        opvang_blijven_bieden=blijft,
        kan_weigeren=bool(gronden),
        gronden=gronden,
    )


def _woonplaats(feiten: Herkomst) -> str:
    """Give the woonplaats before the dakloosheid, and where it is unknown the actual stay, which counts as one."""
    return feiten.woonplaats_voor_dakloosheid or feiten.werkelijk_verblijf_bij_melding


def _kansrijk(feiten: Herkomst, weging: Weging) -> str:
    """Give the gemeente with the best chance: of the first aspect, in the order of the text, that points somewhere."""
    verlaten = feiten.positief_netwerk_in if feiten.netwerk_verlaten_nodig else None
    aspecten = (
        ("netwerk", feiten.positief_netwerk_in, "een positief sociaal netwerk"),
        ("woonplaats", _woonplaats(feiten), "de woonplaats"),
        ("bekendheid", feiten.bekend_bij_hulpverlening_in, "bekendheid bij hulpverlening"),
        ("voorkeur", feiten.voorkeur, "de voorkeur van de inwoner"),
    )
    gekozen: str | None = None
    for sleutel, gemeente, wat in aspecten:
        if gemeente is None:
            weging.stap(weging.bron(sleutel), f"Over {wat} is niets bekend.", voldaan=False)
            continue
        telt = gemeente != verlaten
        zin = f"Naar gemeente {gemeente} wijst: {wat}."
        if not telt:
            zin += " De inwoner moet juist uit het netwerk daar weg; dit telt niet."
        elif gekozen is None:
            gekozen = gemeente
            zin += " Open punt: de aspecten geven richting; het eerste dat ergens naar wijst is gevolgd."
        weging.stap(weging.bron(sleutel), zin, voldaan=telt)
    return gekozen or weging.gemeente


def _na_geschil(feiten: Herkomst, kansrijk: str, weging: Weging) -> str | None:
    """Give the gemeente that is to help; None while a geschil is not settled."""
    if not feiten.geschil:
        return kansrijk
    if feiten.oordeel_commissie is None:
        zin = "Er is een geschil met de andere gemeente; in afwachting van het oordeel wordt niet overgedragen."
        weging.stap(weging.bron("geschil"), zin, voldaan=False)
        return None
    zin = f"De commissie heeft in het geschil gemeente {feiten.oordeel_commissie} aangewezen; dat wordt gevolgd."
    weging.stap(weging.bron("geschil"), zin, voldaan=True)
    return feiten.oordeel_commissie


def _blijft_bieden(feiten: Herkomst, overdracht: str | None, weging: Weging) -> bool:
    over = feiten.overgedragen_op
    # On the day of the overdracht itself the other gemeente helps.
    klaar = overdracht is not None and over is not None and over <= weging.peildatum
    zin = (
        f"De inwoner is op {over.isoformat()} overgedragen; het college hoeft geen opvang meer te bieden."
        if klaar and over is not None
        else "De inwoner is niet overgedragen; het college blijft opvang bieden, of voorziet er anders in."
    )
    weging.stap(weging.bron("blijven"), zin, voldaan=not klaar)
    return not klaar


REGELS = (Regel("opvang-verantwoordelijke-gemeente", 1, Herkomst, Verantwoordelijkheid, weeg_verantwoordelijke),)
