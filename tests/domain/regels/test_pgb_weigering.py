"""pgb-weigering: each ground of Nijmegen and of Heumen, both sides of each boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOnbekend
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

NIJMEGEN, HEUMEN = "0268", "0252"
# Nothing stands in the way.
BEIDE: dict[str, Any] = {
    "leeftijd": 40,
    "wet": "wmo",
    "voorziening": "begeleiding",
    "vertegenwoordigerBekwaam": False,
    "gemengdeOvereenkomst": False,
    "planVolledig": True,
    "zwaarwegendBezwaar": False,
    "ernstigVermoedenProblemen": False,
}
ALLEEN_NIJMEGEN: dict[str, Any] = {
    "bekwaam": True,
    "beheerder": None,
    "vastgesteldMisbruik": False,
    "aanbiederAfgekeurdOp": None,
    "hertoetsVoldaanOp": None,
    "aanbiederVerwijtbaarOfWanprestatie": False,
}
ALLEEN_HEUMEN: dict[str, Any] = {
    "wsnp": False,
    "bewind": False,
    "alLangerWsnpOfBewind": False,
    "handelingsonbekwaam": False,
    "inzichtOntbreektDoorBeperking": False,
    "verslavingOfSchulden": False,
    "eerderMisbruik": False,
}


def _nijmegen(feiten: dict[str, Any], peildatum: date = date(2022, 6, 1)) -> Antwoord:
    return toets(Vraag(NIJMEGEN, "pgb-weigering", peildatum, {**BEIDE, **ALLEEN_NIJMEGEN, **feiten}), regelboek())


def _heumen(feiten: dict[str, Any]) -> Antwoord:
    alle = {**BEIDE, **ALLEEN_HEUMEN, **feiten}
    return toets(Vraag(HEUMEN, "pgb-weigering", date(2025, 6, 1), alle), regelboek())


def _bronnen(antwoord: Antwoord) -> list[str]:
    titels = (
        "Verordening Nijmegen 2022, ",
        "Beleidsregels Wmo Nijmegen 2025, ",
        "Verordening Heumen, wijziging 2025, ",
    )
    bronnen = [grond["bron"] for grond in antwoord.uitkomst["gronden"]]
    return [bron.removeprefix(titel) for bron in bronnen for titel in titels if bron.startswith(titel)]


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        ({"planVolledig": False}, ["art. 9 lid 5"]),
        ({"gemengdeOvereenkomst": True}, ["art. 9a"]),
        # art. 11 lid 1 onder a: zelf, of met hulp van een ander.
        ({"bekwaam": False, "voorziening": "hulp-bij-het-huishouden"}, ["art. 11 lid 1 onder a"]),
        ({"bekwaam": False, "voorziening": "hulp-bij-het-huishouden", "vertegenwoordigerBekwaam": True}, []),
        # art. 11 lid 5: under eighteen not himself.
        ({"leeftijd": 17}, ["art. 11 lid 5"]),
        ({"leeftijd": 17, "vertegenwoordigerBekwaam": True}, []),
        ({"leeftijd": 18}, []),
        # art. 12 lid 6: kan.
        ({"aanbiederVerwijtbaarOfWanprestatie": True}, ["art. 12 lid 6"]),
        # art. 14 lid 1: begeleiding, dagbesteding and beschermd wonen Wmo; tenzij familie.
        ({"bekwaam": False, "vertegenwoordigerBekwaam": True}, ["art. 14 lid 1"]),
        ({"bekwaam": False, "vertegenwoordigerBekwaam": True, "beheerder": "netwerk"}, ["art. 14 lid 1"]),
        ({"bekwaam": False, "vertegenwoordigerBekwaam": True, "beheerder": "professional"}, ["art. 14 lid 1"]),
        ({"bekwaam": False, "vertegenwoordigerBekwaam": True, "beheerder": "eerste-graad"}, []),
        ({"bekwaam": False, "vertegenwoordigerBekwaam": True, "beheerder": "tweede-graad"}, []),
        ({"bekwaam": False, "vertegenwoordigerBekwaam": True, "voorziening": "dagbesteding"}, ["art. 14 lid 1"]),
        ({"bekwaam": False, "vertegenwoordigerBekwaam": True, "voorziening": "beschermd-wonen"}, ["art. 14 lid 1"]),
        # Each kind of begeleiding and dagbesteding that the tables of tariffs name.
        *(
            ({"bekwaam": False, "vertegenwoordigerBekwaam": True, "voorziening": naam}, ["art. 14 lid 1"])
            for naam in (
                "reguliere-begeleiding-in-een-groep-wmo",
                "specialistische-begeleiding-wmo",
                "gespecialiseerde-begeleiding-doofblinden",
                "revaliderende-begeleiding-zg",
                "individuele-begeleiding",
                "aanvullende-begeleiding",
                "aanvullende-dagbesteding",
                "ontwikkelingsgerichte-dagbesteding",
                "arbeidsmatige-dagbesteding",
                "praktische-begeleiding",
                "beschermd-thuis-licht",
                "trainingshuis",
            )
        ),
        ({"bekwaam": False, "vertegenwoordigerBekwaam": True, "voorziening": "kortdurend-verblijf"}, []),
        ({"bekwaam": False, "vertegenwoordigerBekwaam": True, "wet": "jeugdwet"}, []),
        # financiële bijlage art. 16.2: jeugdhulp only.
        ({"ernstigVermoedenProblemen": True}, []),
        ({"vastgesteldMisbruik": True}, []),
        ({"zwaarwegendBezwaar": True}, []),
        ({"wet": "jeugdwet", "ernstigVermoedenProblemen": True}, ["financiële bijlage art. 16.2 onder a"]),
        ({"wet": "jeugdwet", "vastgesteldMisbruik": True}, ["financiële bijlage art. 16.2 onder b"]),
        ({"wet": "jeugdwet", "zwaarwegendBezwaar": True}, ["financiële bijlage art. 16.2 onder c"]),
        # The verordening does not close opvang to a pgb; the beleidsregels of 2025 do.
        ({"voorziening": "opvang"}, []),
        # More than one, in the order of the text.
        (
            {"planVolledig": False, "gemengdeOvereenkomst": True, "bekwaam": False},
            ["art. 9 lid 5", "art. 9a", "art. 11 lid 1 onder a", "art. 14 lid 1"],
        ),
    ],
)
def test_the_grounds_of_nijmegen(feiten: dict[str, Any], gronden: list[str]) -> None:
    """Each condition that is not met is a ground by itself."""
    antwoord = _nijmegen(feiten)

    assert gronden == _bronnen(antwoord)
    assert bool(gronden) is antwoord.uitkomst["weigeren"]


@pytest.mark.parametrize(
    ("afgekeurd", "hertoets", "peildatum", "geweigerd"),
    [
        # art. 12 lid 5: one year from the day of constatering.
        ("2022-03-01", None, date(2022, 2, 28), 0),  # not rejected yet
        ("2022-03-01", None, date(2022, 3, 1), 1),
        ("2022-03-01", None, date(2023, 2, 28), 1),
        ("2022-03-01", None, date(2023, 3, 1), 1),  # the year is over, but nobody tested again
        ("2022-03-01", "2023-03-01", date(2023, 3, 1), 0),
        ("2022-03-01", "2023-04-15", date(2023, 4, 14), 1),
        ("2022-03-01", "2023-04-15", date(2023, 4, 15), 0),
        ("2022-03-01", "2023-04-15", date(2023, 6, 1), 0),
        ("2022-03-01", "2022-09-01", date(2022, 10, 1), 1),  # within the year no request can help
        ("2022-03-01", "2022-09-01", date(2023, 4, 1), 1),  # nor does one of within the year help later
    ],
)
def test_a_rejected_aanbieder_waits_a_year_and_then_for_a_new_test(
    afgekeurd: str, hertoets: str | None, peildatum: date, geweigerd: int
) -> None:
    """The year is counted from the day of constatering; after it only a hertoets lifts the ground."""
    antwoord = _nijmegen({"aanbiederAfgekeurdOp": afgekeurd, "hertoetsVoldaanOp": hertoets}, peildatum)

    assert ["art. 12 lid 5"] * geweigerd == _bronnen(antwoord)


def test_only_the_ground_worded_with_kan_is_not_dwingend() -> None:
    """Art. 12 lid 6: the college may refuse the aanbieder; the others it must use."""
    feiten = {"aanbiederVerwijtbaarOfWanprestatie": True, "planVolledig": False}
    gronden = _nijmegen(feiten).uitkomst["gronden"]

    assert [("art. 9 lid 5", True), ("art. 12 lid 6", False)] == [
        (grond["bron"].removeprefix("Verordening Nijmegen 2022, "), grond["dwingend"]) for grond in gronden
    ]


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({"voorziening": "opvang"}, ["par. 6.1"]),  # nooit een pgb
        # par. 6.3: each kind of opvang.
        ({"voorziening": "eerste-opvang"}, ["par. 6.1"]),
        ({"voorziening": "voltijdopvang"}, ["par. 6.1"]),
        ({"voorziening": "crisisopvang"}, ["par. 6.1"]),
        ({"voorziening": "vrouwenopvang"}, ["par. 6.1"]),
        ({"voorziening": "bemoeizorg"}, ["par. 6.1"]),
        ({"voorziening": "begeleidingstraject"}, []),  # OPEN.md: during or after opvang
        ({"voorziening": "opvang", "wet": "jeugdwet"}, []),  # the beleidsregels are of the Wmo
        ({}, []),
        ({"planVolledig": False}, ["art. 9 lid 5"]),  # the verordening goes on
        ({"wet": "jeugdwet", "vastgesteldMisbruik": True}, ["financiële bijlage art. 16.2 onder b"]),
    ],
)
def test_from_march_2025_the_beleidsregels_are_added(feiten: dict[str, Any], gronden: list[str]) -> None:
    """Opvang never; what the verordening says stays."""
    antwoord = _nijmegen(feiten, date(2025, 3, 1))

    assert gronden == _bronnen(antwoord)
    assert "nijmegen-beleidsregels-2025" == antwoord.regime


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        ({"planVolledig": False}, ["art. 12 lid 1"]),
        ({"gemengdeOvereenkomst": True}, ["art. 9a"]),
        # art. 9a: verblijf is onderdeel van Beschermd Wonen intramuraal en Trainingshuis, in alle andere gevallen niet.
        ({"gemengdeOvereenkomst": True, "voorziening": "beschermd-wonen-intramuraal-licht"}, []),
        ({"gemengdeOvereenkomst": True, "voorziening": "trainingshuis-middel"}, []),
        ({"gemengdeOvereenkomst": True, "voorziening": "beschermd-thuis-licht"}, ["art. 9a"]),
        ({"leeftijd": 17}, ["art. 12 lid 6"]),
        ({"leeftijd": 17, "vertegenwoordigerBekwaam": True}, []),
        ({"leeftijd": 18}, []),
        ({"wsnp": True}, ["art. 12 lid 9 onder a"]),
        ({"bewind": True}, ["art. 12 lid 9 onder a"]),
        ({"wsnp": True, "alLangerWsnpOfBewind": True}, []),  # tenzij de cliënt al langer
        ({"wsnp": True, "bewind": True, "alLangerWsnpOfBewind": True}, []),
        ({"alLangerWsnpOfBewind": True}, []),
        ({"handelingsonbekwaam": True}, ["art. 12 lid 9 onder b"]),
        ({"inzichtOntbreektDoorBeperking": True}, ["art. 12 lid 9 onder b"]),
        ({"verslavingOfSchulden": True}, ["art. 12 lid 9 onder b"]),
        ({"eerderMisbruik": True}, ["art. 12 lid 9 onder b"]),
        ({"ernstigVermoedenProblemen": True}, ["art. 12 lid 9 onder c"]),
        (
            {"ernstigVermoedenProblemen": True, "eerderMisbruik": True},
            ["art. 12 lid 9 onder b", "art. 12 lid 9 onder c"],
        ),
        ({"zwaarwegendBezwaar": True}, ["art. 12 lid 9 onder d"]),
        ({"wet": "jeugdwet", "zwaarwegendBezwaar": True}, ["art. 12 lid 9 onder d"]),
    ],
)
def test_the_grounds_of_heumen(feiten: dict[str, Any], gronden: list[str]) -> None:
    """Both laws, b and c as two grounds, and all of them must be used."""
    antwoord = _heumen(feiten)

    assert gronden == _bronnen(antwoord)
    assert bool(gronden) is antwoord.uitkomst["weigeren"]
    assert all(grond["dwingend"] for grond in antwoord.uitkomst["gronden"])


def test_heumen_says_why_the_dwelling_stands_in_nobodys_way() -> None:
    """Art. 9a names the indicaties with verblijf, so the fact that says otherwise is an open point."""
    stap = _heumen({"gemengdeOvereenkomst": True, "voorziening": "trainingshuis-licht"}).stappen[1]

    assert ("Verordening Heumen, wijziging 2025, art. 9a", True) == (stap.bron, stap.voldaan)
    assert "Bij de indicatie trainingshuis licht is verblijf onderdeel" in stap.toelichting
    assert "Open punt: " in stap.toelichting


def test_what_is_not_at_hand_may_be_left_out() -> None:
    """No beheerder and no rejected aanbieder: null, or not named at all."""
    feiten = {**BEIDE, "bekwaam": True, "vastgesteldMisbruik": False, "aanbiederVerwijtbaarOfWanprestatie": False}
    antwoord = toets(Vraag(NIJMEGEN, "pgb-weigering", date(2022, 6, 1), feiten), regelboek())

    assert antwoord.uitkomst == _nijmegen({}).uitkomst


def test_what_heumen_does_not_weigh_is_no_fact_there() -> None:
    """Each gemeente asks the facts of its own text."""
    with pytest.raises(FeitOnbekend, match="bekwaam"):
        _heumen({"bekwaam": True})


def test_the_steps_follow_the_text() -> None:
    """Nijmegen: art. 9, 9a, 11, 12, 14 and the bijlage; Heumen says that its text on the plan is not held."""
    assert [
        "art. 9 lid 5",
        "art. 9a",
        "art. 11 lid 1 onder a",
        "art. 12 lid 5",
        "art. 12 lid 6",
        "art. 14 lid 1",
        "financiële bijlage art. 16.2",
    ] == [stap.bron.removeprefix("Verordening Nijmegen 2022, ") for stap in _nijmegen({}).stappen]
    stappen = _heumen({}).stappen
    assert stappen[0].toelichting.startswith("Open punt: de eigen tekst is niet in de bronnen")
    assert ["art. 12 lid 1", "art. 9a", "art. 12 lid 6", *(f"art. 12 lid 9 onder {letter}" for letter in "abcd")] == [
        stap.bron.removeprefix("Verordening Heumen, wijziging 2025, ") for stap in stappen
    ]


GEEN_REGIE = {"bekwaam": False, "vertegenwoordigerBekwaam": True}
AFGEKEURD = {"aanbiederAfgekeurdOp": "2022-03-01"}


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "Het pgb-plan is volledig.", True),
        ({"planVolledig": False}, "Het pgb-plan is niet volledig.", False),
        ({}, "De ondersteuning hangt niet af van woonruimte van de aanbieder", True),
        ({"gemengdeOvereenkomst": True}, "De ondersteuning hangt af van woonruimte van de aanbieder", False),
        ({}, "De cliënt kan de taken van een pgb zelf verantwoord uitvoeren.", True),
        ({"leeftijd": 18}, "De cliënt kan de taken van een pgb zelf verantwoord uitvoeren.", True),
        (GEEN_REGIE, "zelf niet verantwoord uitvoeren; een vertegenwoordiger kan dat wel.", True),
        ({"bekwaam": False}, "zelf niet verantwoord uitvoeren; een vertegenwoordiger kan dat evenmin.", False),
        (
            {"leeftijd": 17},
            "De jeugdige is 17 jaar en beheert geen pgb; wie hem vertegenwoordigt, kan dat niet.",
            False,
        ),
        ({"leeftijd": 17, "vertegenwoordigerBekwaam": True}, "wie hem vertegenwoordigt, kan dat wel.", True),
        ({}, "De aanbieder is niet afgekeurd op de kwaliteitseisen.", True),
        (AFGEKEURD, "Tot 1 maart 2023 wordt bij hem geen pgb toegekend.", False),
        ({}, "Van verwijtbaar handelen of voortdurende wanprestatie van de aanbieder is geen sprake.", True),
        ({"aanbiederVerwijtbaarOfWanprestatie": True}, "hij kan worden geweigerd.", False),
        ({}, "De cliënt kan zelf de regie voeren op de ondersteuning.", True),
        ({"wet": "jeugdwet"}, "Voor deze voorziening stelt dit lid geen eis aan de eigen regie.", True),
        (GEEN_REGIE, "en de pgb-beheerder is geen familie in de eerste of tweede graad.", False),
        ({**GEEN_REGIE, "beheerder": "tweede-graad"}, "en de pgb-beheerder is familie in de eerste of tweede", True),
        ({}, "Deze gronden gelden alleen voor jeugdhulp.", True),
        ({"wet": "jeugdwet"}, "Niet gebleken is van een ander zwaarwegend bezwaar.", True),
        ({"wet": "jeugdwet", "zwaarwegendBezwaar": True}, "Er is een ander zwaarwegend bezwaar.", False),
    ],
)
def test_each_condition_of_nijmegen_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """What was found of client, plan and aanbieder, in words that turn with it."""
    assert [voldaan] == verteld(_nijmegen(feiten), zin)


@pytest.mark.parametrize(
    ("peildatum", "hertoets", "zin", "voldaan"),
    [
        (date(2023, 4, 15), "2023-04-15", "Bij de hertoets op 15 april 2023 voldeed hij wel.", True),
        (date(2023, 3, 1), None, "Een hertoets na 1 maart 2023 waarbij hij wel voldeed, is er niet.", False),
    ],
)
def test_a_hertoets_is_told_as_it_is(*, peildatum: date, hertoets: str | None, zin: str, voldaan: bool) -> None:
    """Art. 12 lid 5."""
    assert [voldaan] == verteld(_nijmegen({**AFGEKEURD, "hertoetsVoldaanOp": hertoets}, peildatum), zin)


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "Het gaat niet om opvang.", True),
        ({"voorziening": "opvang"}, "Voor opvang is een pgb niet mogelijk.", False),
    ],
)
def test_opvang_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Par. 6.1, from March 2025."""
    assert [voldaan] == verteld(_nijmegen(feiten, date(2025, 3, 1)), zin)


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "De cliënt is 18 jaar of ouder.", True),
        ({}, "De Wsnp is niet van toepassing en er is geen bewind.", True),
        ({"wsnp": True, "bewind": True}, "Er is sprake van de Wsnp en bewind, en dat nog niet langer.", False),
        ({"wsnp": True, "alLangerWsnpOfBewind": True}, "maar de cliënt verkeert daar al langer in.", True),
        ({}, "Geen voorbeeld geldt.", True),
        ({"handelingsonbekwaam": True}, "Ernstig vermoeden van problemen: de cliënt is handelingsonbekwaam.", False),
        ({}, "Er zijn geen aanwijzingen voor een ernstig vermoeden van problemen met een pgb.", True),
        ({"ernstigVermoedenProblemen": True}, "Er zijn aanwijzingen voor een ernstig vermoeden", False),
        ({}, "Er zijn geen andere, zwaarwegende bezwaren.", True),
        ({"zwaarwegendBezwaar": True}, "Er zijn andere, zwaarwegende bezwaren.", False),
    ],
)
def test_each_condition_of_heumen_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Art. 12 lid 6 and 9."""
    assert [voldaan] == verteld(_heumen(feiten), zin)
