"""eigen-bijdrage: who pays, which kind, to whom, at most how much, and how long."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

NIJMEGEN, HEUMEN = "0268", "0252"
FEITEN: dict[str, Any] = {
    "voorziening": "begeleiding",
    "leveringsvorm": "zin",
    "soortVoorziening": "maatwerk",
    "minderjarig": False,
    "gezagOntheven": False,
    "gezagMetNietOuder": False,
    "woningaanpassing": False,
    "beschermdWonenMetWoonComponent": False,
    "zorgmijderInstabiel": False,
    "overleden": False,
    "gehuwd": False,
    "aantalVoorzieningen": 1,
    "aanbiederVraagtBijdrage": False,
    "duurzameHulpverleningsrelatie": False,
    "betaling": "periodiek",
    "kostprijs": "3500.00",
    "tariefPerMaand": "250.00",
}
KIND = {"minderjarig": True, "woningaanpassing": True, "voorziening": "woningaanpassing"}
ALGEMEEN = {"soortVoorziening": "algemeen", "voorziening": "maaltijdservice"}


def _bijdrage(feiten: dict[str, Any], gemeente: str = NIJMEGEN) -> Antwoord:
    peildatum = date(2022, 6, 1) if gemeente == NIJMEGEN else date(2025, 6, 1)
    return toets(Vraag(gemeente, "eigen-bijdrage", peildatum, {**FEITEN, **feiten}), regelboek())


def _kort(antwoord: Antwoord) -> tuple[str, str | None, str | None, str]:
    uitkomst = antwoord.uitkomst
    assert uitkomst["verschuldigd"] is (uitkomst["soort"] != "geen")
    titel = "Verordening Nijmegen 2022, " if antwoord.gemeente == NIJMEGEN else "Verordening Heumen, wijziging 2025, "
    grond = uitkomst["grond"].removeprefix(titel).replace("financiële bijlage", "bijlage")
    return uitkomst["soort"], uitkomst["doorWie"], uitkomst["inning"], grond


@pytest.mark.parametrize(
    ("feiten", "soort", "door_wie", "inning", "grond"),
    [
        # 3.3: the abonnementstarief, one whatever the number.
        ({}, "abonnementstarief", "client", "CAK", "bijlage art. 3.3"),
        ({"aantalVoorzieningen": 4}, "abonnementstarief", "client", "CAK", "bijlage art. 3.3"),
        ({"gehuwd": True}, "abonnementstarief", "gehuwden-tezamen", "CAK", "bijlage art. 3.3"),
        ({"leveringsvorm": "pgb"}, "abonnementstarief", "client", "CAK", "bijlage art. 3.3"),
        ({"woningaanpassing": True}, "abonnementstarief", "client", "CAK", "bijlage art. 3.3"),
        # 2.3: each letter.
        ({"voorziening": "rolstoelvoorziening"}, "geen", None, None, "bijlage art. 2.3 onder a"),
        ({"voorziening": "collectief-vervoer"}, "geen", None, None, "bijlage art. 2.3 onder b"),
        ({"voorziening": "woningaanpassing-gemeenschappelijke-ruimte"}, "geen", None, None, "bijlage art. 2.3 onder c"),
        ({"minderjarig": True}, "geen", None, None, "bijlage art. 2.3 onder d"),
        ({"voorziening": "arbeidsmatige-dagbesteding"}, "geen", None, None, "bijlage art. 2.3 onder e"),
        ({"zorgmijderInstabiel": True}, "geen", None, None, "bijlage art. 2.3 onder f"),
        ({"voorziening": "handbike"}, "geen", None, None, "bijlage art. 2.3 onder g"),
        ({"voorziening": "pendel"}, "geen", None, None, "bijlage art. 2.3 onder h"),
        ({"voorziening": "tegemoetkoming-meerkosten"}, "geen", None, None, "bijlage art. 2.3 onder i"),
        ({"voorziening": "jeugdhulp"}, "geen", None, None, "bijlage art. 2.3 onder j"),
        ({"overleden": True}, "geen", None, None, "bijlage art. 2.3 onder k"),
        # 2.3 onder a, b, i and j by the other names of the texts.
        *(
            ({"voorziening": naam}, "geen", None, None, f"bijlage art. 2.3 onder {letter}")
            for letter, namen in {
                "a": "rolstoel elektrische-rolstoel aandrijfondersteuning",
                # Beleidsregels bijlage 4: the collectief vervoer is Avan, with a Wmo-vervoerspas.
                "b": "collectief-aanvullend-vervoer collectief-vraagafhankelijk-vervoer cvv avan wmo-vervoerspas "
                "vervoer-pgb",
                # Bijlage art. 5.3, 5.5, 5.6 and 10: "eenmalige tegemoetkoming voor meerkosten".
                "i": "eenmalige-tegemoetkoming woningsanering rolstoeltapijt tijdelijke-huisvesting logeerbaar-maken "
                "sportvoorziening",
                # Bijlage 1, vormen van jeugdhulp: also of who is eighteen or older.
                "j": "dagbehandeling vaktherapie groepsgerichte-vaktherapie dyslexie basis-ggz specialistische-ggz "
                "pleegzorg gezinshuis behandelgroep jeugdzorgplus ambulante-behandeling jeugdbescherming "
                "jeugdreclassering jeugdhulp-met-verblijf",
            }.items()
            for naam in namen.split()
        ),
        # A vervoersvoorziening of one's own is no collectief vervoer, huurderving no eenmalige tegemoetkoming (5.4).
        ({"voorziening": "vervoersvoorziening"}, "abonnementstarief", "client", "CAK", "bijlage art. 3.3"),
        ({"voorziening": "huurderving"}, "abonnementstarief", "client", "CAK", "bijlage art. 3.3"),
        # 2.4 and art. 16 lid 8-9: a woningaanpassing for a minor.
        (KIND, "abonnementstarief", "ouders", "CAK", "art. 16 lid 8 en bijlage art. 2.4"),
        (
            {**KIND, "gezagMetNietOuder": True},
            "abonnementstarief",
            "gezagsdrager",
            "CAK",
            "art. 16 lid 8 en bijlage art. 2.4",
        ),
        ({**KIND, "gezagOntheven": True}, "geen", None, None, "art. 16 lid 9 en bijlage art. 2.4 onder c"),
        ({**KIND, "woningaanpassing": False}, "geen", None, None, "bijlage art. 2.3 onder d"),
        # What is free for good stays free for a minor: 2.4 departs from d only.
        ({**KIND, "overleden": True}, "geen", None, None, "bijlage art. 2.3 onder k"),
        (
            {**KIND, "voorziening": "woningaanpassing-gemeenschappelijke-ruimte"},
            "geen",
            None,
            None,
            "bijlage art. 2.3 onder c",
        ),
        # 3.3 onder c and 2.5: beschermd wonen.
        ({"voorziening": "beschermd-wonen"}, "laag", "client", "CAK", "bijlage art. 3.3 onder c"),
        (
            {"voorziening": "beschermd-wonen", "beschermdWonenMetWoonComponent": True},
            "hoog",
            "client",
            "CAK",
            "bijlage art. 3.3 onder c",
        ),
        (
            {"voorziening": "beschermd-wonen", "beschermdWonenMetWoonComponent": True, "leveringsvorm": "pgb"},
            "laag",
            "client",
            "CAK",
            "bijlage art. 3.3 onder c",
        ),
        ({"voorziening": "beschermd-thuis-licht"}, "laag", "client", "CAK", "bijlage art. 3.3 onder c"),
        (
            {"voorziening": "tijdelijk-verblijf-lvb", "beschermdWonenMetWoonComponent": True},
            "hoog",
            "client",
            "CAK",
            "bijlage art. 3.3 onder c",
        ),
        # 3.2 lid 2: opvang.
        ({"voorziening": "opvang"}, "opvang", "client", "aanbieder", "bijlage art. 3.2 lid 2"),
        ({"voorziening": "vrouwenopvang"}, "opvang", "client", "aanbieder", "bijlage art. 3.2 lid 2"),
        # art. 16 lid 1 onder a, 3.2 lid 3, 3.3: an algemene voorziening.
        (ALGEMEEN, "geen", None, None, "art. 16 lid 1 onder a"),
        (
            {**ALGEMEEN, "aanbiederVraagtBijdrage": True},
            "algemene-voorziening",
            "client",
            "aanbieder",
            "art. 16 lid 1 onder a",
        ),
        (
            {**ALGEMEEN, "aanbiederVraagtBijdrage": True, "voorziening": "clientondersteuning"},
            "geen",
            None,
            None,
            "art. 16 lid 1 onder a",
        ),
        (
            {**ALGEMEEN, "aanbiederVraagtBijdrage": True, "duurzameHulpverleningsrelatie": True},
            "abonnementstarief",
            "client",
            "CAK",
            "bijlage art. 3.3",
        ),
    ],
)
def test_who_pays_what_to_whom_in_nijmegen(
    feiten: dict[str, Any], soort: str, door_wie: str | None, inning: str | None, grond: str
) -> None:
    """Each exception of the text, and the rule without it."""
    assert (soort, door_wie, inning, grond) == _kort(_bijdrage(feiten))


@pytest.mark.parametrize(
    ("feiten", "maximum", "looptijd"),
    [
        ({}, "250.00", "duur-verstrekking"),  # 3.3 onder a, eerste; 3.4, eerste
        ({"leveringsvorm": "pgb"}, "250.00", "duur-verstrekking"),  # 3.3 onder b, eerste
        ({"betaling": "eenmalig"}, "3500.00", "tot-kostprijs"),  # 3.3 onder a, tweede; 3.4, tweede
        ({"betaling": "eenmalig", "leveringsvorm": "pgb"}, "3500.00", "tot-kostprijs"),  # 3.3 onder b, tweede
        ({"voorziening": "beschermd-wonen", "leveringsvorm": "pgb"}, "250.00", "duur-verstrekking"),  # 3.3 onder c
        ({"betaling": "eenmalig", "tariefPerMaand": None}, "3500.00", "tot-kostprijs"),
        ({"minderjarig": True}, None, None),
    ],
)
def test_how_much_at_most_and_how_long(feiten: dict[str, Any], maximum: str | None, looptijd: str | None) -> None:
    """The tariff per month while it lasts, or the kostprijs until it is reached."""
    uitkomst = _bijdrage(feiten).uitkomst

    assert (maximum, looptijd) == (uitkomst["maximum"], uitkomst["looptijd"])


@pytest.mark.parametrize(
    ("feiten", "feit"),
    [({"tariefPerMaand": None}, "tariefPerMaand"), ({"betaling": "eenmalig", "kostprijs": None}, "kostprijs")],
)
def test_the_price_of_the_case_at_hand_is_needed(feiten: dict[str, Any], feit: str) -> None:
    """The other price may be null."""
    with pytest.raises(FeitOntbreekt) as gevangen:
        _bijdrage(feiten)

    assert feit == gevangen.value.leden["feit"]


@pytest.mark.parametrize(
    ("feiten", "soort", "grond"),
    [
        # 2.1 onder b and k are held.
        ({"voorziening": "collectief-vervoer"}, "geen", "bijlage 2 par. 2 art. 2.1 onder b"),
        ({"voorziening": "ritbijdrage-buurtvervoer"}, "algemene-voorziening", "bijlage 2 par. 2 art. 2.1 onder b"),
        ({"voorziening": "jeugdhulp"}, "geen", "bijlage 2 par. 2 art. 2.1 onder k"),
        # The rest is taken over from Nijmegen.
        ({}, "abonnementstarief", "bijlage 2 par. 2"),
        ({"voorziening": "rolstoel"}, "geen", "bijlage 2 par. 2 art. 2.1 onder a"),
        (
            {"voorziening": "beschermd-wonen-intramuraal", "beschermdWonenMetWoonComponent": True},
            "hoog",
            "bijlage 2 par. 2",
        ),
        # 2.2 is struck out: no departure from letter d for a woningaanpassing.
        (KIND, "geen", "bijlage 2 par. 2 art. 2.1 onder d"),
    ],
)
def test_what_is_known_of_heumen(feiten: dict[str, Any], soort: str, grond: str) -> None:
    """Its own letters where they are held, else those of Nijmegen."""
    assert (soort, grond) == _kort(_bijdrage(feiten, HEUMEN))[0::3]


def test_heumen_says_which_letters_are_its_own() -> None:
    """A step on a letter that is taken over starts with Open punt; one on an own letter does not."""
    eigen = _bijdrage({"voorziening": "jeugdhulp"}, HEUMEN).stappen[-1]
    overgenomen = _bijdrage({"voorziening": "rolstoel"}, HEUMEN).stappen[-1]

    assert "Geen bijdrage is verschuldigd voor jeugdhulp." == eigen.toelichting
    assert overgenomen.toelichting.startswith("Open punt: overgenomen uit Verordening Nijmegen 2022, art. 16")


def test_after_a_death_heumen_has_no_text() -> None:
    """Letter k of 2023 is struck out and nobody can see what it said."""
    with pytest.raises(RegelNietVanKracht, match="na overlijden"):
        _bijdrage({"overleden": True}, HEUMEN)


def test_the_steps_follow_the_text() -> None:
    """The article, the exceptions, who collects, the kind, the maximum, the term."""
    stappen = _bijdrage({"voorziening": "tijdelijk-verblijf-lvb", "leveringsvorm": "pgb"}).stappen

    assert [
        "art. 16 lid 1 onder b",
        "financiële bijlage art. 2.3",
        "financiële bijlage art. 2.5",
        "financiële bijlage art. 3.2 lid 1",
        "financiële bijlage art. 3.3 onder c",
        "art. 16 lid 3 en financiële bijlage art. 3.3",
        "financiële bijlage art. 3.4",
    ] == [stap.bron.removeprefix("Verordening Nijmegen 2022, ") for stap in stappen]
    assert "Beschermd wonen als pgb, zonder wooncomponent: de lage bijdrage." == stappen[4].toelichting
    assert all(stap.voldaan for stap in stappen)


GEVRAAGD = {**ALGEMEEN, "aanbiederVraagtBijdrage": True}


@pytest.mark.parametrize(
    ("feiten", "zin", "stappen"),
    [
        # Art. 16 lid 1 onder a and b.
        ({}, "Voor een maatwerkvoorziening is een bijdrage verschuldigd.", [True]),
        (ALGEMEEN, "De aanbieder van de algemene voorziening vraagt geen bijdrage.", [False]),
        (GEVRAAGD, "De aanbieder van de algemene voorziening vraagt een bijdrage.", [True]),
        (GEVRAAGD, "De aanbieder stelt de bijdrage voor zijn algemene voorziening zelf vast en int die.", [True]),
        ({**GEVRAAGD, "voorziening": "clientondersteuning"}, "Voor cliëntondersteuning wordt geen bijdrage", [False]),
        ({**GEVRAAGD, "duurzameHulpverleningsrelatie": True}, "Open punt: door de duurzame", [True]),
        # 2.3 and 2.4.
        ({}, "Geen van de uitzonderingen is aan de orde.", [True]),
        ({"voorziening": "handbike"}, "Geen bijdrage is verschuldigd voor", [False]),
        (KIND, "betalen de onderhoudsplichtige ouders een bijdrage.", [True]),
        ({**KIND, "gezagMetNietOuder": True}, "ouders en wie met de ouder het gezag uitoefent een bijdrage.", [True]),
        ({**KIND, "gezagOntheven": True}, "De ouders zijn van het gezag ontheven of ontzet;", [False]),
        # 2.5 is about what stands beside beschermd wonen, and about nothing else.
        ({"voorziening": "tijdelijk-verblijf-lvb"}, "Voor deze voorziening geldt dezelfde bijdrage als voor", [True]),
        ({}, "Voor deze voorziening geldt dezelfde bijdrage als voor", []),
        ({"voorziening": "beschermd-wonen"}, "Voor deze voorziening geldt dezelfde bijdrage als voor", []),
        # 3.2: who collects; 3.3: who owes, and at most how much.
        ({}, "De bijdrage wordt vastgesteld en geïnd door het CAK.", [True]),
        ({"voorziening": "opvang"}, "De bijdrage voor opvang wordt vastgesteld en geïnd door de aanbieder.", [True]),
        ({}, "Het abonnementstarief is verschuldigd door de cliënt:", [True]),
        ({"gehuwd": True}, "Het abonnementstarief is verschuldigd door de gehuwden samen:", [True]),
        ({}, "ten hoogste het tarief per maand, € 250,00.", [True]),
        ({"betaling": "eenmalig"}, "ten hoogste de kostprijs, € 3.500,00.", [True]),
        ({}, "De bijdrage loopt zolang de verstrekking duurt.", [True]),
        ({"betaling": "eenmalig"}, "De bijdrage loopt tot de kostprijs is bereikt.", [True]),
    ],
)
def test_each_step_is_told_as_it_is(feiten: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """Who owes what to whom, in words that fit; what frees from it is not met."""
    assert stappen == verteld(_bijdrage(feiten), zin)


def test_in_heumen_all_but_its_own_letters_is_marked_as_taken_over() -> None:
    """Only the amendments are held: the rule itself, who collects, maximum and term are those of Nijmegen."""
    stappen = _bijdrage({}, HEUMEN).stappen

    assert stappen
    assert all(stap.toelichting.startswith("Open punt: overgenomen uit Verordening Nijmegen 2022") for stap in stappen)


def test_the_ritbijdrage_of_heumen_stays_due() -> None:
    """2.1 onder b: an own letter, met."""
    assert [True] == verteld(
        _bijdrage({"voorziening": "ritbijdrage-buurtvervoer"}, HEUMEN), "De ritbijdrage Buurtvervoer blijft"
    )
