"""pgb-sociaal-netwerk: when somebody of the netwerk may be paid from a pgb."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

ART, JEUGD = "Verordening Nijmegen 2022, art. 13 lid", "Verordening Nijmegen 2022, financiële bijlage art. 16.1"
LID = "Nadere regels Wageningen 2024, art. 3.1 lid"
NIJMEGEN: dict[str, Any] = {
    "wet": "wmo",
    "hulpvorm": "begeleiding",
    "deskundig": True,
    "kostenderving": True,
    "beterEnEfficienter": True,
    "aantoonbaarDoelmatiger": True,
    "overbelast": False,
    "kwalificatieVereist": False,
    "heeftKwalificatie": False,
    "schoolgaandKindMetBeperking": False,
    "zorgAvondNachtWeekend": False,
    "veelvuldigeSchooluitval": False,
    "planMetDoelenEnEvaluatie": True,
}
WAGENINGEN: dict[str, Any] = {
    "gebruikelijkeHulp": False,
    "hulpvorm": "persoonlijke-verzorging",
    "langdurig": True,
    "omvangrijk": True,
    "frequent": True,
    "beterEnEffectiever": True,
    "aantoonbaarDoelmatig": True,
    "gemotiveerdInBudgetplan": True,
    "overbelast": False,
    "diagnoseGevraagd": False,
    "diagnoseOvergelegd": False,
}
SCHOOL = {"wet": "jeugdwet", "schoolgaandKindMetBeperking": True}


def _nijmegen(feiten: dict[str, Any]) -> Antwoord:
    vraag = Vraag("0268", "pgb-sociaal-netwerk", date(2023, 3, 1), {**NIJMEGEN, **feiten})
    return toets(vraag, regelboek())


def _wageningen(feiten: dict[str, Any]) -> Antwoord:
    vraag = Vraag("0289", "pgb-sociaal-netwerk", date(2024, 3, 1), {**WAGENINGEN, **feiten})
    return toets(vraag, regelboek())


@pytest.mark.parametrize(
    ("feiten", "bronnen"),
    [
        ({}, []),
        ({"beterEnEfficienter": False}, [f"{ART} 2"]),  # lid 2; lid 5: kostenderving is de andere reden
        ({"aantoonbaarDoelmatiger": False}, [f"{ART} 2"]),  # lid 2: en aantoonbaar doelmatiger is
        ({"hulpvorm": "behandeling"}, [f"{ART} 4"]),  # lid 4: pgb kan niet worden ingezet voor behandeling
        ({"hulpvorm": "vaktherapie"}, [f"{ART} 4"]),
        ({"hulpvorm": "groepsgerichte-vaktherapie"}, [f"{ART} 4"]),
        ({"hulpvorm": "ambulante-behandeling"}, [f"{ART} 4"]),
        ({"hulpvorm": "ambulante-groepsgerichte-behandeling"}, [f"{ART} 4"]),
        ({"hulpvorm": "basis-ggz"}, [f"{ART} 4"]),
        ({"hulpvorm": "specialistische-ggz"}, [f"{ART} 4"]),
        ({"hulpvorm": "specialistische-jeugd-ggz"}, [f"{ART} 4"]),
        ({"hulpvorm": "dagbehandeling", "wet": "jeugdwet"}, [f"{ART} 4"]),
        ({"kwalificatieVereist": True}, [f"{ART} 4"]),  # lid 4: moet (…) die kwalificatie minimaal hebben
        ({"kwalificatieVereist": True, "heeftKwalificatie": True}, []),
        ({"overbelast": True}, [f"{ART} 4"]),  # lid 4: niet tot overbelasting
        ({"planMetDoelenEnEvaluatie": False}, [f"{ART} 4"]),  # lid 4: dient een Pgb plan op te stellen
        ({"deskundig": False}, [f"{ART} 5"]),  # lid 5: deskundigheid is een voorwaarde
        ({"deskundig": False, "hulpvorm": "hulp-bij-het-huishouden"}, []),  # lid 5: daar niet
        ({"deskundig": False, "hulpvorm": "huishoudelijke-hulp-1"}, []),
        ({"kostenderving": False}, []),  # lid 5: betere ondersteuning kan ook een reden zijn
        ({"kostenderving": False, "beterEnEfficienter": False}, [f"{ART} 2", f"{ART} 5"]),
        ({"wet": "jeugdwet"}, []),  # bijlage 16.1: alle drie
        ({"wet": "jeugdwet", "kostenderving": False}, [JEUGD]),  # bijlage 16.1: kostenderving
        ({"wet": "jeugdwet", "deskundig": False}, [f"{ART} 5", JEUGD]),  # bijlage 16.1: aantoonbaar deskundig
        ({"wet": "jeugdwet", "beterEnEfficienter": False}, [f"{ART} 2", JEUGD]),
        (SCHOOL, [JEUGD]),  # lid 5: ouders kunnen met naschoolse opvang werken
        ({**SCHOOL, "zorgAvondNachtWeekend": True}, []),  # lid 5: behalve als de zorg ook 's avonds (…) nodig is
        ({**SCHOOL, "veelvuldigeSchooluitval": True}, []),  # lid 5: en/of (veelvuldige) schooluitval
        ({**SCHOOL, "kostenderving": False, "zorgAvondNachtWeekend": True}, [JEUGD]),
        ({**SCHOOL, "wet": "wmo", "beterEnEfficienter": False}, [f"{ART} 2", f"{ART} 5"]),
    ],
)
def test_the_netwerk_in_nijmegen(feiten: dict[str, Any], bronnen: list[str]) -> None:
    """Art. 13 for both laws, the three criteria of bijlage 16.1 for jeugdhulp on top."""
    gronden = [{"bron": bron, "dwingend": True} for bron in bronnen]

    assert {"toegestaan": not bronnen, "gronden": gronden} == _nijmegen(feiten).uitkomst


def test_the_steps_in_nijmegen_follow_the_text() -> None:
    """Lid 2, 4 (four times), 5 (twice), then the bijlage."""
    bronnen = [stap.bron for stap in _nijmegen({"wet": "jeugdwet"}).stappen]

    assert [f"{ART} 2", *[f"{ART} 4"] * 4, *[f"{ART} 5"] * 2, *[JEUGD] * 3] == bronnen


@pytest.mark.parametrize(
    ("feiten", "plaats", "dwingend"),
    [
        ({}, None, None),
        ({"hulpvorm": "individuele-begeleiding"}, None, None),  # lid 4
        ({"hulpvorm": "hulp-bij-huishouden"}, None, None),
        ({"hulpvorm": "respijtzorg"}, None, None),
        ({"hulpvorm": "anders"}, "4", True),
        ({"gebruikelijkeHulp": True}, "1 en 2", True),  # lid 1: buiten wat redelijkerwijs verwacht mag worden
        ({"langdurig": False}, "6 onder a", True),  # lid 6 a: langdurige, omvangrijke en frequente
        ({"omvangrijk": False}, "6 onder a", True),
        ({"frequent": False}, "6 onder a", True),
        ({"beterEnEffectiever": False}, "6 onder b", True),  # lid 6 b
        ({"aantoonbaarDoelmatig": False}, "6 onder b", True),
        ({"gemotiveerdInBudgetplan": False}, "6 onder b", True),
        ({"overbelast": True}, "6 onder c", True),  # lid 6 c
        ({"diagnoseGevraagd": True}, "7", False),  # lid 7: kan verzoeken om een actuele diagnose
        ({"diagnoseGevraagd": True, "diagnoseOvergelegd": True}, None, None),
    ],
)
def test_the_netwerk_in_wageningen(feiten: dict[str, Any], plaats: str | None, *, dwingend: bool | None) -> None:
    """All demands of lid 6, for the four kinds of help of lid 4, beyond what is gebruikelijk."""
    gronden = [] if plaats is None else [{"bron": f"{LID} {plaats}", "dwingend": dwingend}]

    assert {"toegestaan": plaats is None, "gronden": gronden} == _wageningen(feiten).uitkomst


def test_the_steps_in_wageningen_follow_the_text() -> None:
    """Lid 1 to 7, each once."""
    bronnen = [stap.bron.removeprefix(f"{LID} ") for stap in _wageningen({}).stappen]

    assert ["1 en 2", "4", "6 onder a", "6 onder b", "6 onder c", "7"] == bronnen


def test_each_gemeente_asks_its_own_facts() -> None:
    """No fact has a silent default, and Wageningen knows five kinds of help."""
    feiten = {naam: waarde for naam, waarde in NIJMEGEN.items() if naam != "kostenderving"}
    with pytest.raises(FeitOntbreekt) as ontbreekt:
        toets(Vraag("0268", "pgb-sociaal-netwerk", date(2023, 3, 1), feiten), regelboek())
    with pytest.raises(FeitOngeldig) as ongeldig:
        _wageningen({"hulpvorm": "vervoer"})

    assert ["kostenderving", "hulpvorm"] == [ontbreekt.value.leden["feit"], ongeldig.value.leden["feit"]]


OPEN_BEHANDELING = "Open punt: lid 5 en de tarieven noemen behandeling door het netwerk"


@pytest.mark.parametrize(
    ("feiten", "zin", "stappen"),
    [
        # Lid 2.
        ({}, "De hulp door het netwerk is aantoonbaar beter en efficiënter, en aantoonbaar doelmatiger.", [True]),
        ({"beterEnEfficienter": False}, "is niet aantoonbaar beter en efficiënter, en aantoonbaar", [False]),
        ({"aantoonbaarDoelmatiger": False}, "beter en efficiënter, en niet aantoonbaar doelmatiger.", [False]),
        # Lid 4.
        ({}, "Het gaat niet om behandeling.", [True]),
        ({"hulpvorm": "behandeling"}, OPEN_BEHANDELING, [False]),
        ({}, "Landelijk is geen minimale opleiding vereist.", [True]),
        ({"kwalificatieVereist": True}, "vereist; die heeft de zorgverlener niet.", [False]),
        ({"kwalificatieVereist": True, "heeftKwalificatie": True}, "die heeft de zorgverlener wel.", [True]),
        ({}, "De zorg leidt voor de zorgverlener niet tot overbelasting.", [True]),
        ({"overbelast": True}, "De zorg leidt voor de zorgverlener wel tot overbelasting.", [False]),
        ({}, "Er is een pgb-plan met de doelen, activiteiten en evaluatiemomenten.", [True]),
        ({"planMetDoelenEnEvaluatie": False}, "Er is geen pgb-plan met de doelen", [False]),
        # Lid 5.
        ({}, "De zorgverlener is aantoonbaar deskundig.", [True]),
        ({"deskundig": False}, "De zorgverlener is niet aantoonbaar deskundig.", [False]),
        ({"hulpvorm": "huishoudelijke-hulp-1"}, "Bij hulp bij het huishouden is deskundigheid geen", [True]),
        ({}, "De zorgverlener lijdt kostenderving. De hulp is beter en efficiënter.", [True]),
        (
            {"kostenderving": False, "beterEnEfficienter": False},
            "De zorgverlener lijdt geen kostenderving. De hulp is niet beter en efficiënter.",
            [False],
        ),
        # Bijlage 16.1: the kostenderving is told in lid 5 and once more there.
        ({}, "De aanvullende criteria van dit artikel gelden alleen voor jeugdhulp.", [True]),
        (SCHOOL, "De kostenderving telt niet: bij een schoolgaand kind", [True, False]),
        (
            {**SCHOOL, "zorgAvondNachtWeekend": True},
            "die telt, want de zorg is ook 's avonds, 's nachts en in de weekenden nodig.",
            [True, True],
        ),
        ({**SCHOOL, "veelvuldigeSchooluitval": True}, "want er is veelvuldige schooluitval", [True, True]),
        ({"wet": "jeugdwet"}, "De hulp door het netwerk leidt tot betere en efficiëntere ondersteuning.", [True]),
        ({"wet": "jeugdwet", "beterEnEfficienter": False}, "leidt niet tot betere en efficiëntere", [False]),
    ],
)
def test_each_demand_of_nijmegen_is_told_as_it_is(feiten: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """Art. 13 lid 2 to 5 and bijlage 16.1: what was found, in words that turn with it."""
    assert stappen == verteld(_nijmegen(feiten), zin)


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "De hulp is niet wat redelijkerwijs van het netwerk verwacht mag worden.", True),
        ({"gebruikelijkeHulp": True}, "De hulp is wat redelijkerwijs van het netwerk verwacht mag worden.", False),
        ({}, "Uit een pgb kan het netwerk voor deze hulp (persoonlijke verzorging) worden betaald.", True),
        ({"hulpvorm": "anders"}, "Uit een pgb kan het netwerk niet voor deze hulp (anders) worden betaald.", False),
        ({}, "De ondersteuningsvraag is langdurig, omvangrijk en frequent.", True),
        ({"langdurig": False, "frequent": False}, "is niet langdurig en niet frequent.", False),
        ({}, "De ondersteuning wordt beter en effectiever, aantoonbaar doelmatig", True),
        ({"aantoonbaarDoelmatig": False}, "voldoet niet: het is niet aantoonbaar doelmatig.", False),
        ({}, "De zorg leidt voor de zorgverlener niet tot overbelasting.", True),
        ({"overbelast": True}, "De zorg leidt voor de zorgverlener wel tot overbelasting.", False),
        ({}, "Een actuele diagnose is niet gevraagd.", True),
        ({"diagnoseGevraagd": True}, "Een actuele diagnose is gevraagd, maar niet overgelegd.", False),
        ({"diagnoseGevraagd": True, "diagnoseOvergelegd": True}, "Een actuele diagnose is gevraagd.", True),
    ],
)
def test_each_demand_of_wageningen_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """3.1 lid 1 to 7."""
    assert [voldaan] == verteld(_wageningen(feiten), zin)
