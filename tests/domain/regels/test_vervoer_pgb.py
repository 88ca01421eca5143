"""vervoer-pgb: € 540,00 a year (financiële bijlage art. 9), and from March 2025 who gets more or less (bijlage 4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

ART_9 = "Verordening Nijmegen 2022, financiële bijlage art. 9"
PGB = "Beleidsregels Wmo Nijmegen 2025, bijlage 4, Collectief aanvullend vervoer in pgb"
HOOGTES = "Beleidsregels Wmo Nijmegen 2025, bijlage 4, Afwijkende hoogtes van het budget"

FEITEN: dict[str, Any] = {
    "soort": "taxi",
    "cvvGeindiceerd": True,
    "cvvOnbruikbaarDoorBeperking": True,
    "leeftijd": 50,
    "gehuwd": False,
    "beidenNodig": False,
    "behoeftenVallenSamen": "niet",
    "voorzieningKorteAfstandAantal": 0,
    "kinderenInGezin": 0,
    "wlzBewoner": False,
    "soortInstelling": None,
    "merendeelContactenBuiten": False,
    "hogereBehoefteAangetoond": False,
    "speciaalVervoermiddelKind": False,
    "maandenRecht": 12,
}
PAAR = {"gehuwd": True, "beidenNodig": True}
GEHEEL = {**PAAR, "behoeftenVallenSamen": "geheel"}
WLZ = {"wlzBewoner": True, "soortInstelling": "wlz-instelling"}
MEER = {"merendeelContactenBuiten": True, "hogereBehoefteAangetoond": True}
TEHUIS = {"wlzBewoner": True, "soortInstelling": "gezinsvervangend-tehuis"}
RIBW = {"wlzBewoner": True, "soortInstelling": "regionale-instelling-beschermd-wonen"}


def _pgb(feiten: dict[str, Any], op: date = date(2025, 4, 1)) -> Antwoord:
    return toets(Vraag("0268", "vervoer-pgb", op, {**FEITEN, **feiten}), regelboek())


def _kort(antwoord: Antwoord) -> tuple[bool, int, str]:
    uitkomst = antwoord.uitkomst
    return uitkomst["recht"], uitkomst["percentage"], uitkomst["bedrag"]


@pytest.mark.parametrize(
    ("feiten", "percentage", "bedrag"),
    [
        ({}, 100, "540.00"),  # maximaal € 540,- per jaar
        ({"soort": "eigen-auto"}, 100, "540.00"),
        ({"soort": "rolstoeltaxi"}, 100, "540.00"),
        # Echtgenoten: one voorziening when all coincides, else 75% each, 60% beside one for the short distance.
        ({"gehuwd": True}, 100, "540.00"),
        ({"beidenNodig": True}, 100, "540.00"),
        (GEHEEL, 100, "540.00"),
        ({**GEHEEL, "voorzieningKorteAfstandAantal": 1}, 100, "540.00"),
        ({**GEHEEL, "voorzieningKorteAfstandAantal": 2}, 60, "324.00"),
        (PAAR, 150, "810.00"),  # 1,5 maal het normbedrag
        ({**PAAR, "behoeftenVallenSamen": "deels"}, 150, "810.00"),
        ({**PAAR, "voorzieningKorteAfstandAantal": 1}, 135, "729.00"),  # 75% + 60% = 135%
        ({**PAAR, "behoeftenVallenSamen": "deels", "voorzieningKorteAfstandAantal": 1}, 135, "729.00"),
        ({**PAAR, "voorzieningKorteAfstandAantal": 2}, 120, "648.00"),  # 60% + 60%
        # Jongeren.
        ({"leeftijd": 0, "speciaalVervoermiddelKind": True}, 50, "270.00"),
        ({"leeftijd": 1, "speciaalVervoermiddelKind": True}, 50, "270.00"),
        ({"leeftijd": 2}, 50, "270.00"),  # van 2 tot 12 jaar
        ({"leeftijd": 11}, 50, "270.00"),
        ({"leeftijd": 12}, 100, "540.00"),  # open: exactly 12
        ({"leeftijd": 13}, 100, "540.00"),  # ouder dan 12 jaar
        # More children of one family: at most 75% each, unless more is shown to be needed.
        ({"leeftijd": 13, "kinderenInGezin": 1}, 100, "540.00"),
        ({"leeftijd": 13, "kinderenInGezin": 2}, 75, "405.00"),
        ({"leeftijd": 17, "kinderenInGezin": 3}, 75, "405.00"),
        ({"leeftijd": 18, "kinderenInGezin": 3}, 100, "540.00"),  # bijlage 3 punt 10: a jeugdige until 18
        ({"leeftijd": 40, "kinderenInGezin": 3}, 100, "540.00"),
        ({"leeftijd": 13, "kinderenInGezin": 2, "hogereBehoefteAangetoond": True}, 100, "540.00"),
        ({"leeftijd": 11, "kinderenInGezin": 2}, 50, "270.00"),
        ({"leeftijd": 11, "kinderenInGezin": 2, "hogereBehoefteAangetoond": True}, 50, "270.00"),
        # Tevens een voorziening voor de korte afstand.
        ({"voorzieningKorteAfstandAantal": 1}, 60, "324.00"),
        ({"leeftijd": 13, "voorzieningKorteAfstandAantal": 1}, 60, "324.00"),
        ({"leeftijd": 11, "voorzieningKorteAfstandAantal": 1}, 50, "270.00"),
        ({"leeftijd": 13, "voorzieningKorteAfstandAantal": 1, "kinderenInGezin": 2}, 60, "324.00"),
        # Wlz-instelling: 60%, up to 100% with both; two kinds of instelling always 100%.
        ({"wlzBewoner": True}, 60, "324.00"),
        (WLZ, 60, "324.00"),
        ({**WLZ, **MEER}, 100, "540.00"),
        ({**WLZ, "merendeelContactenBuiten": True}, 60, "324.00"),
        ({**WLZ, "hogereBehoefteAangetoond": True}, 60, "324.00"),
        (MEER, 100, "540.00"),
        (TEHUIS, 100, "540.00"),
        (RIBW, 100, "540.00"),
        ({**WLZ, "leeftijd": 11}, 50, "270.00"),
        ({**WLZ, **MEER, "voorzieningKorteAfstandAantal": 1}, 60, "324.00"),
        ({**TEHUIS, "voorzieningKorteAfstandAantal": 1}, 60, "324.00"),
        ({**TEHUIS, "leeftijd": 11}, 50, "270.00"),
        # A couple of whom the aanvrager lives in an instelling.
        ({**PAAR, **WLZ}, 135, "729.00"),
        ({**PAAR, **WLZ, "voorzieningKorteAfstandAantal": 1}, 135, "729.00"),
        ({**PAAR, **WLZ, "voorzieningKorteAfstandAantal": 2}, 120, "648.00"),
        ({**PAAR, **WLZ, **MEER}, 150, "810.00"),
        ({**PAAR, **RIBW}, 150, "810.00"),
        ({**GEHEEL, **WLZ}, 100, "540.00"),
        # Naar rato.
        ({"maandenRecht": 1}, 100, "45.00"),
        ({"maandenRecht": 6}, 100, "270.00"),
        ({"maandenRecht": 11}, 100, "495.00"),
        ({**PAAR, "voorzieningKorteAfstandAantal": 1, "maandenRecht": 7}, 135, "425.25"),  # 729 x 7/12
        ({"leeftijd": 2, "maandenRecht": 5}, 50, "112.50"),  # 270 x 5/12
    ],
)
def test_the_percentage_of_the_normbedrag(feiten: dict[str, Any], percentage: int, bedrag: str) -> None:
    """Each departure, and each combination: where the text does not say which goes first, the lowest."""
    antwoord = _pgb(feiten)

    assert (True, percentage, bedrag) == _kort(antwoord)
    assert [] == antwoord.uitkomst["gronden"]


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({"cvvGeindiceerd": False}, [PGB]),
        ({"cvvOnbruikbaarDoorBeperking": False}, [PGB]),
        ({"cvvGeindiceerd": False, "cvvOnbruikbaarDoorBeperking": False}, [PGB, PGB]),
        ({"leeftijd": 0}, [HOOGTES]),  # kinderen tot 2 jaar ontvangen geen pgb
        ({"leeftijd": 1, "voorzieningKorteAfstandAantal": 1, **TEHUIS}, [HOOGTES]),
    ],
)
def test_who_has_no_right(feiten: dict[str, Any], gronden: list[str]) -> None:
    """Collectief vervoer that can be used goes before, and so do the parents of a child below two."""
    antwoord = _pgb(feiten)

    assert (False, 0, "0.00") == _kort(antwoord)
    assert [{"bron": bron, "dwingend": True} for bron in gronden] == antwoord.uitkomst["gronden"]


@pytest.mark.parametrize("soort", ["eigen-auto", "taxi", "rolstoeltaxi"])
@pytest.mark.parametrize(
    ("feiten", "bedrag"),
    [
        ({}, "540.00"),
        ({"maandenRecht": 6}, "270.00"),
        ({"leeftijd": 1}, "540.00"),
        ({**PAAR, **WLZ, "voorzieningKorteAfstandAantal": 2}, "540.00"),
        ({"cvvGeindiceerd": False}, "540.00"),
    ],
)
@pytest.mark.parametrize("op", [date(2022, 1, 1), date(2025, 2, 28)])
def test_until_march_2025_there_is_the_amount_alone(soort: str, feiten: dict[str, Any], bedrag: str, op: date) -> None:
    """Art. 9 gives an amount; what else counted then is not in the sources, and the step says so."""
    antwoord = _pgb({"soort": soort, **feiten}, op)

    assert (True, 100, bedrag) == _kort(antwoord)
    assert "nijmegen-verordening-2022" == antwoord.regime
    assert f"Voor gebruik van een {soort.replace('-', ' ')} is er € 540,00 per jaar." == antwoord.stappen[0].toelichting
    assert (
        "Open punt: wie er recht op heeft en wie meer of minder krijgt, zegt deze tekst niet; het is niet gewogen."
    ) == antwoord.stappen[1].toelichting


def test_the_steps_of_the_beleidsregels() -> None:
    """The right, the normbedrag, each departure in the order of the text, the choice, the amount."""
    stappen = _pgb({"leeftijd": 12, "kinderenInGezin": 2, **WLZ, "voorzieningKorteAfstandAantal": 1}).stappen

    assert [PGB, PGB, PGB, HOOGTES, HOOGTES, HOOGTES, HOOGTES, HOOGTES, PGB] == [stap.bron for stap in stappen[:9]]
    assert "€ 540,00 is € 0,27 per kilometer over 2000 kilometer." == stappen[2].toelichting
    assert stappen[3].toelichting.startswith("Open punt: De jongere is 12 jaar: 100%.")
    welke = "Open punt: welke van deze hoogtes voorgaat, zegt de tekst niet; hier de laagste, 60%."
    assert welke == stappen[7].toelichting
    assert "60% van € 540,00, over 12 van de 12 maanden, is € 324,00." == stappen[8].toelichting


def test_the_steps_of_the_verordening() -> None:
    """The amount, the kilometres, and that a shorter right is not in the text."""
    stappen = _pgb({"maandenRecht": 11}, date(2022, 3, 1)).stappen

    assert [ART_9] * 4 == [stap.bron for stap in stappen]
    assert "Open punt: over een korter recht zwijgt de tekst; hier 11 van de 12 maanden." == stappen[3].toelichting
    assert all(stap.voldaan for stap in stappen)
    assert [] == verteld(_pgb({"maandenRecht": 12}, date(2022, 3, 1)), "over een korter recht zwijgt de tekst")


WELKE = "Open punt: welke van deze hoogtes voorgaat, zegt de tekst niet"
EEN_VAN_HEN = "Open punt: De behoeften van de echtgenoten vallen"


@pytest.mark.parametrize(
    ("feiten", "zin", "stappen"),
    [
        # The right.
        ({}, "De inwoner komt in aanmerking voor collectief aanvullend vervoer.", [True]),
        ({"cvvGeindiceerd": False}, "De inwoner komt niet in aanmerking voor collectief aanvullend vervoer.", [False]),
        ({}, "De inwoner kan dat vervoer door zijn beperking niet gebruiken.", [True]),
        ({"cvvOnbruikbaarDoorBeperking": False}, "door zijn beperking wel gebruiken.", [False]),
        ({}, "€ 540,00 is € 0,27 per kilometer over 2000 kilometer.", [True]),
        ({}, "100% van € 540,00, over 12 van de 12 maanden, is € 540,00.", [True]),
        # One departure, two, none: only with two the choice is open, and not where one gives nothing at all.
        ({}, "Er is geen reden voor een afwijkende hoogte.", [True]),
        ({"voorzieningKorteAfstandAantal": 1}, WELKE, []),
        ({"leeftijd": 11, "kinderenInGezin": 2}, f"{WELKE}; hier de laagste, 50%.", [True]),
        ({"leeftijd": 11, "kinderenInGezin": 2, "voorzieningKorteAfstandAantal": 1}, WELKE, [True]),
        ({}, WELKE, []),
        ({"leeftijd": 1, "voorzieningKorteAfstandAantal": 1}, WELKE, []),
        # A couple.
        (PAAR, "Beide echtgenoten hebben een individuele vervoersvoorziening nodig.", [True]),
        ({**PAAR, **WLZ}, "Open punt: over een echtpaar van wie de aanvrager in een instelling woont", [True]),
        ({**PAAR, **RIBW}, "Open punt: over een echtpaar van wie de aanvrager in een instelling woont", []),
        (GEHEEL, "De behoeften van de echtgenoten vallen samen: één voorziening volstaat, 100%.", [True]),
        (GEHEEL, "Lager dan 100% alleen als beiden", []),
        ({**GEHEEL, "voorzieningKorteAfstandAantal": 1}, "Lager dan 100% alleen als beiden", [True]),
        (PAAR, "vallen niet samen: voor beiden samen 150%.", [True]),
        ({**PAAR, "behoeftenVallenSamen": "deels"}, "vallen ten dele samen: voor beiden samen 150%.", [True]),
        ({**PAAR, "voorzieningKorteAfstandAantal": 2}, EEN_VAN_HEN, [True]),
        ({**PAAR, "voorzieningKorteAfstandAantal": 1}, EEN_VAN_HEN, []),
        (PAAR, EEN_VAN_HEN, []),
        # Jongeren: the age is told of who is one.
        ({"leeftijd": 1}, "Het kind is 1 jaar en kan met het openbaar vervoer mee: 0%.", [False]),
        (
            {"leeftijd": 1, "speciaalVervoermiddelKind": True},
            "kan door de speciale wandelwagen of rolstoel niet met het openbaar vervoer mee: 50%.",
            [True],
        ),
        ({"leeftijd": 11}, "Het kind is 11 jaar: 50%.", [True]),
        ({"leeftijd": 12}, "Open punt: De jongere is 12 jaar: 100%.", [True]),
        ({"leeftijd": 13}, "De jongere is 13 jaar: 100%.", [True]),
        ({"leeftijd": 13}, "Open punt: De jongere is", []),
        ({"leeftijd": 17}, "De jongere is 17 jaar: 100%.", [True]),
        ({"leeftijd": 18}, "De jongere is", []),
        ({"leeftijd": 50}, "De jongere is", []),
        ({"leeftijd": 13, "kinderenInGezin": 2}, "2 kinderen in aanmerking: ten hoogste 75% per kind.", [False]),
        (
            {"leeftijd": 13, "kinderenInGezin": 2, "hogereBehoefteAangetoond": True},
            "75% per kind, maar een grotere vervoersbehoefte is aangetoond.",
            [True],
        ),
        # Short distance, and where the aanvrager lives.
        ({"voorzieningKorteAfstandAantal": 1}, "De aanvrager heeft ook een voorziening voor de korte afstand", [True]),
        (RIBW, "De aanvrager woont in een regionale instelling beschermd wonen: 100%.", [True]),
        (WLZ, "De aanvrager woont in een Wlz-instelling; in de regel is het dan 60%.", [True]),
        (
            {**WLZ, **MEER},
            "het merendeel van de contacten ligt daarbuiten en de hogere behoefte is aangetoond.",
            [True],
        ),
        ({**WLZ, **MEER}, "Open punt: de vergoeding kan tot 100%", [True]),
    ],
)
def test_each_departure_is_told_as_it_is(feiten: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """Bijlage 4: the fact that decided, and an open point where the text leaves one and nowhere else."""
    assert stappen == verteld(_pgb(feiten), zin)


@pytest.mark.parametrize("soort", ["taxi", "eigen-auto"])
def test_each_step_of_the_verordening_is_met(soort: str) -> None:
    """Art. 9 gives an amount and asks nothing."""
    assert all(stap.voldaan for stap in _pgb({"soort": soort}, date(2022, 3, 1)).stappen)


@pytest.mark.parametrize("op", [date(2022, 3, 1), date(2025, 4, 1)])
@pytest.mark.parametrize(
    ("feiten", "feit"),
    [
        ({"maandenRecht": 0}, "maandenRecht"),
        ({"maandenRecht": 13}, "maandenRecht"),
        ({"voorzieningKorteAfstandAantal": 3}, "voorzieningKorteAfstandAantal"),
        ({"soortInstelling": "wlz-instelling"}, "soortInstelling"),
        ({"soort": "fiets"}, "soort"),
    ],
)
def test_facts_that_cannot_be_are_refused(feiten: dict[str, Any], feit: str, op: date) -> None:
    """A year has twelve months, a couple two spouses, and who lives in a Wlz-instelling is a Wlz-bewoner."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _pgb(feiten, op)

    assert feit == gevangen.value.leden["feit"]


def test_the_kind_of_instelling_may_be_left_out() -> None:
    """Who lives at home has none."""
    zonder = {naam: waarde for naam, waarde in FEITEN.items() if naam != "soortInstelling"}

    antwoord = toets(Vraag("0268", "vervoer-pgb", date(2025, 4, 1), zonder), regelboek())
    assert (True, 100, "540.00") == _kort(antwoord)


def test_before_2022_no_text_gives_an_amount() -> None:
    """The verordening of 2021 is not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        _pgb({}, date(2021, 12, 31))
