"""Which instantie may do the onderzoek for which voorziening (beleidsregels Nijmegen 2025)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek

BELEID = "Beleidsregels Wmo Nijmegen 2025"


def _onderzoeker(instantie: str, voorziening: str, *, pgb: bool = False, dag: str = "2025-04-01") -> Antwoord:
    feiten = {"instantie": instantie, "voorziening": voorziening, "pgbOnderzoek": pgb}
    return toets(Vraag("0268", "onderzoeker-bevoegd", date.fromisoformat(dag), feiten), regelboek())


@pytest.mark.parametrize(
    ("instantie", "voorziening", "pgb", "bevoegd", "par"),
    [
        # 3.1: the general list.
        ("buurtteam-volwassenen", "begeleiding", False, True, "3.1"),
        ("regieteam", "begeleiding-plus", False, True, "3.1"),
        ("veiligheidshuis", "begeleiding", False, True, "3.1"),
        ("wmo-consulent", "woningaanpassing", False, True, "3.1"),
        ("ouderenadviseur", "respijtzorg", False, True, "3.1"),
        ("ctmo", "begeleiding", False, False, "3.1"),
        ("moviera", "begeleiding", False, False, "3.1"),
        ("tbw", "begeleiding", False, False, "3.1"),
        # 3.1: hulp bij het huishouden, hulpmiddelen and vervoer go through the Wmo-consulent.
        ("wmo-consulent", "hulp-bij-het-huishouden", False, True, "3.1"),
        ("wmo-consulent", "huishoudelijke-hulp-1", False, True, "3.1"),
        ("buurtteam-volwassenen", "hulp-bij-het-huishouden", False, False, "3.1"),
        ("wmo-consulent", "hulpmiddel", False, True, "3.1"),
        ("regieteam", "hulpmiddelen", False, False, "3.1"),
        ("wmo-consulent", "vervoersvoorzieningen", False, True, "3.1"),
        ("ouderenadviseur", "vervoer", False, False, "3.1"),
        # 6.3: maatschappelijke opvang by the CTMO, vrouwenopvang by Moviera.
        ("ctmo", "maatschappelijke-opvang", False, True, "6.3"),
        ("ctmo", "opvang", False, True, "6.3"),
        ("moviera", "opvang", False, False, "6.3"),
        ("buurtteam-volwassenen", "opvang", False, False, "6.3"),
        ("moviera", "vrouwenopvang", False, True, "6.3"),
        # 6.3: "begeleidingstrajecten tijdens (…) of na opvang", and bemoeizorg, are opvang.
        ("ctmo", "begeleidingstraject", False, True, "6.3"),
        ("buurtteam-volwassenen", "begeleidingstraject", False, False, "6.3"),
        ("ctmo", "voltijdopvang", False, True, "6.3"),
        ("ctmo", "crisisopvang", False, True, "6.3"),
        ("ctmo", "eerste-opvang", False, True, "6.3"),
        ("ctmo", "bemoeizorg", False, True, "6.3"),
        ("ctmo", "vrouwenopvang", False, False, "6.3"),
        # 7.6: beschermd wonen, in all its forms, by the TBW.
        ("tbw", "beschermd-wonen", False, True, "7.6"),
        ("tbw", "beschermd-wonen-intramuraal-zwaar", False, True, "7.6"),
        ("tbw", "trainingshuis-licht", False, True, "7.6"),
        ("tbw", "beschermd-thuis-middel", False, True, "7.6"),
        ("regieteam", "beschermd-wonen", False, False, "7.6"),
        # 5.1: the onderzoek into the pgb.
        ("buurtteam-volwassenen", "begeleiding", True, True, "5.1"),
        ("regieteam", "begeleiding", True, True, "5.1"),
        ("veiligheidshuis", "begeleiding", True, False, "5.1"),
        ("ouderenadviseur", "begeleiding", True, False, "5.1"),
        ("wmo-consulent", "begeleiding", True, False, "5.1"),
        ("wmo-consulent", "hulp-bij-het-huishouden", True, False, "5.1"),
        ("buurtteam-volwassenen", "hulp-bij-het-huishouden", True, True, "5.1"),
        ("tbw", "beschermd-wonen", True, True, "5.1"),
        ("tbw", "begeleiding", True, False, "5.1"),
        ("regieteam", "beschermd-wonen", True, False, "5.1"),
        ("ctmo", "opvang", True, True, "5.1"),
        ("moviera", "vrouwenopvang", True, False, "5.1"),
    ],
)
def test_onderzoeker_bevoegd(instantie: str, voorziening: str, pgb: bool, bevoegd: bool, par: str) -> None:  # noqa: FBT001
    """Each voorziening has its own onderzoekers, and the pgb has its own again."""
    antwoord = _onderzoeker(instantie, voorziening, pgb=pgb)

    assert {"bevoegd": bevoegd, "grond": f"{BELEID}, par. {par}"} == antwoord.uitkomst
    assert (f"{BELEID}, par. {par}", bevoegd) == (antwoord.stappen[0].bron, antwoord.stappen[0].voldaan)


def test_the_ouderenadviseur_works_in_consultation() -> None:
    """Par. 3.1 lets the ouderenadviseur lead to a voorziening in overleg with buurtteam and Wmo-consulent."""
    stappen = _onderzoeker("ouderenadviseur", "begeleiding").stappen

    assert [f"{BELEID}, par. 3.1"] * 2 == [stap.bron for stap in stappen]
    assert "in overleg" in stappen[1].toelichting
    assert stappen[1].voldaan
    # For who is not the ouderenadviseur, or not competent, there is nothing to consult about.
    assert [True] == [stap.voldaan for stap in _onderzoeker("regieteam", "begeleiding").stappen]
    assert [False] == [stap.voldaan for stap in _onderzoeker("ouderenadviseur", "vervoer").stappen]


def test_the_wmo_consulent_and_a_pgb_for_the_household_are_an_open_point() -> None:
    """Par. 3.1 sends the household to the Wmo-consulent, par. 5.1 does not name them for the pgb."""
    stappen = _onderzoeker("wmo-consulent", "hulp-bij-het-huishouden", pgb=True).stappen

    assert (True, False) == (stappen[1].toelichting.startswith("Open punt: "), stappen[1].voldaan)
    assert [True] == [stap.voldaan for stap in _onderzoeker("tbw", "beschermd-wonen", pgb=True).stappen]


@pytest.mark.parametrize(
    ("instantie", "voorziening", "pgb", "zin"),
    [
        ("tbw", "beschermd-wonen", False, "Voor beschermd wonen is het onderzoek aan tbw; hier gaat het om tbw."),
        (
            "wmo-consulent",
            "begeleiding",
            True,
            (
                "Voor begeleiding is het pgb-onderzoek aan buurtteam volwassenen of regieteam; hier gaat het om wmo "
                "consulent."
            ),
        ),
        (
            "moviera",
            "vrouwenopvang",
            True,
            "Voor vrouwenopvang is het pgb-onderzoek aan geen van de genoemde instanties; hier gaat het om moviera.",
        ),
    ],
)
def test_who_the_text_names_is_told(*, instantie: str, voorziening: str, pgb: bool, zin: str) -> None:
    """Par. 3.1, 5.1 and 7.6: the onderzoekers that the text names, and who was at hand."""
    assert zin == _onderzoeker(instantie, voorziening, pgb=pgb).stappen[0].toelichting


def test_nobody_is_named_for_a_pgb_in_vrouwenopvang() -> None:
    """Par. 5.1 names the buurtteams, the regieteam and the Centrale Toegang; the step says that somebody is missing."""
    stappen = _onderzoeker("moviera", "vrouwenopvang", pgb=True).stappen
    met_onderzoeker = _onderzoeker("moviera", "opvang", pgb=True).stappen

    assert (True, False) == (stappen[1].toelichting.startswith("Open punt: "), stappen[1].voldaan)
    assert not any(stap.toelichting.startswith("Open punt: ") for stap in met_onderzoeker)


def test_before_march_2025_no_text_holds_the_rule() -> None:
    """The beleidsregels of before 2025 are not held: never a silent no."""
    with pytest.raises(RegelNietVanKracht):
        _onderzoeker("tbw", "beschermd-wonen", dag="2025-02-28")


def test_a_voorziening_is_a_slug() -> None:
    """A voorziening in other spelling is refused by name, not weighed as something else."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _onderzoeker("wmo-consulent", "Hulp bij het huishouden")

    assert "voorziening" == gevangen.value.leden["feit"]
