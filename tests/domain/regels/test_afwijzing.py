"""afwijzingsgronden: every letter of art. 9 lid 1-4, both ways, for both laws and both gemeenten."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOnbekend, FeitOntbreekt
from services.verordeningen import regelboek

NIJMEGEN, HEUMEN = "0268", "0252"
# Nothing stands in the way.
LID_1: dict[str, Any] = {
    "wet": "wmo",
    "voorziening": "algemeen",
    "andereWettelijkeVoorziening": False,
    "eigenKrachtOfNetwerk": False,
    "algemeneOfAndereVoorziening": False,
    "algemeenGebruikelijk": False,
    "ingezetene": True,
    "gerealiseerdVoorBeschikking": False,
    "schriftelijkeToestemming": False,
    "noodzaakAchterafVastTeStellen": False,
    "onvoldoendeEigenVerantwoordelijkheid": False,
    "aantoonbareMeerkosten": True,
    "goedkoopstAdequaat": True,
    "overwegendIndividueel": True,
    "hoofdverblijf": True,
    "omvang": {},
}
JEUGD = {"wet": "jeugdwet", "verantwoordelijkVolgensWoonplaatsbeginsel": True}
LID_2 = {
    "voorziening": "woonvoorziening",
    "aardVanMaterialen": False,
    "uitgeslotenWoonruimte": False,
    "verhuizingEnInrichting": False,
    "gemeenschappelijkeRuimte": False,
    "doelgroepgebouw": False,
    "meeTeNemenBijBouw": False,
    "nietNaarMeestGeschikteWoning": False,
    "toestemmingVooraf": False,
}
LID_3 = {
    "voorziening": "beschermd-wonen",
    "ingezeteneNederland": True,
    "uitsluitendDakloos": False,
    "slachtofferHuiselijkGeweld": False,
}
LID_4 = {
    "voorziening": "opvang",
    "ingezeteneNederland": True,
    "houdtZichNietAanHuisregels": False,
    "veroorzaaktOnveiligheidEnOverlast": False,
    "nietBereidTotMeewerken": False,
    "tegenstellendeIndicatie": False,
    "ernstigeMisdraging": False,
    "eigenBijdrageNietBetaald": False,
    "veelvuldigGewaarschuwd": False,
    "vrouwenopvang": False,
    "huiselijkOfAfhankelijkheidsgeweld": False,
}


def _weeg(feiten: dict[str, Any], gemeente: str = NIJMEGEN) -> Antwoord:
    peildatum = date(2022, 6, 1) if gemeente == NIJMEGEN else date(2025, 6, 1)
    return toets(Vraag(gemeente, "afwijzingsgronden", peildatum, {**LID_1, **feiten}), regelboek())


def _gronden(feiten: dict[str, Any], gemeente: str = NIJMEGEN) -> list[str]:
    titel = (
        "Verordening Nijmegen 2022, art. 9 " if gemeente == NIJMEGEN else "Verordening Heumen, wijziging 2025, art. 9 "
    )
    return [grond["bron"].removeprefix(titel) for grond in _weeg(feiten, gemeente).uitkomst["gronden"]]


def _niet_voldaan(feiten: dict[str, Any], gemeente: str = NIJMEGEN) -> list[str]:
    """Give what the steps say that stands in the way: just the grounds."""
    stappen = [stap for stap in _weeg(feiten, gemeente).stappen if not stap.voldaan]
    return [re.sub(r"^Verordening .*, art. 9 ", "", stap.bron) for stap in stappen]


@pytest.mark.parametrize(
    ("feiten", "afwijzen", "gronden"),
    [
        ({}, "niet", []),
        ({"andereWettelijkeVoorziening": True, "omvang": {"a": "geheel"}}, "geheel", ["lid 1 onder a"]),
        ({"andereWettelijkeVoorziening": True, "omvang": {"a": "gedeeltelijk"}}, "gedeeltelijk", ["lid 1 onder a"]),
        ({"eigenKrachtOfNetwerk": True, "omvang": {"b": "gedeeltelijk"}}, "gedeeltelijk", ["lid 1 onder b"]),
        ({"algemeneOfAndereVoorziening": True, "omvang": {"c": "geheel"}}, "geheel", ["lid 1 onder c"]),
        ({"algemeenGebruikelijk": True}, "geheel", ["lid 1 onder d"]),
        ({"ingezetene": False}, "geheel", ["lid 1 onder e"]),
        ({"gerealiseerdVoorBeschikking": True}, "geheel", ["lid 1 onder f"]),
        ({"gerealiseerdVoorBeschikking": True, "schriftelijkeToestemming": True}, "niet", []),  # f, tenzij
        ({"gerealiseerdVoorBeschikking": True, "noodzaakAchterafVastTeStellen": True}, "niet", []),  # f, of
        ({"onvoldoendeEigenVerantwoordelijkheid": True}, "geheel", ["lid 1 onder g"]),
        ({"aantoonbareMeerkosten": False, "omvang": {"h": "gedeeltelijk"}}, "gedeeltelijk", ["lid 1 onder h"]),
        ({"goedkoopstAdequaat": False, "omvang": {"i": "gedeeltelijk"}}, "gedeeltelijk", ["lid 1 onder i"]),
        ({"overwegendIndividueel": False, "omvang": {"j": "geheel"}}, "geheel", ["lid 1 onder j"]),
        ({"hoofdverblijf": False}, "geheel", ["lid 1 onder k"]),
        # More than one: all of them, in the order of the text, and the whole goes before the part.
        (
            {"eigenKrachtOfNetwerk": True, "hoofdverblijf": False, "omvang": {"b": "gedeeltelijk"}},
            "geheel",
            ["lid 1 onder b", "lid 1 onder k"],
        ),
        (
            {
                "eigenKrachtOfNetwerk": True,
                "goedkoopstAdequaat": False,
                "omvang": {"b": "gedeeltelijk", "i": "gedeeltelijk"},
            },
            "gedeeltelijk",
            ["lid 1 onder b", "lid 1 onder i"],
        ),
        # Jeugdhulp: a and g not (toelichting), the woonplaatsbeginsel for e, the others as they are.
        ({**JEUGD, "andereWettelijkeVoorziening": True}, "niet", []),
        ({**JEUGD, "onvoldoendeEigenVerantwoordelijkheid": True}, "niet", []),
        ({**JEUGD, "ingezetene": False}, "niet", []),
        ({**JEUGD, "verantwoordelijkVolgensWoonplaatsbeginsel": False}, "geheel", ["lid 1 onder e"]),
        ({**JEUGD, "algemeenGebruikelijk": True}, "geheel", ["lid 1 onder d"]),
        ({**JEUGD, "eigenKrachtOfNetwerk": True, "omvang": {"b": "gedeeltelijk"}}, "gedeeltelijk", ["lid 1 onder b"]),
        ({**JEUGD, "algemeneOfAndereVoorziening": True, "omvang": {"c": "geheel"}}, "geheel", ["lid 1 onder c"]),
        ({**JEUGD, "gerealiseerdVoorBeschikking": True}, "geheel", ["lid 1 onder f"]),
        ({**JEUGD, "goedkoopstAdequaat": False, "omvang": {"i": "geheel"}}, "geheel", ["lid 1 onder i"]),
        # The woonplaatsbeginsel is the Jeugdwet's only.
        ({"verantwoordelijkVolgensWoonplaatsbeginsel": False}, "niet", []),
        # An omvang of a ground that does not apply means nothing.
        ({"omvang": {"a": "geheel", "b": "gedeeltelijk"}}, "niet", []),
    ],
)
def test_lid_1_holds_for_every_maatwerkvoorziening(feiten: dict[str, Any], afwijzen: str, gronden: list[str]) -> None:
    """Each letter refuses by itself; those worded with "voor zover" refuse as far as they reach."""
    assert afwijzen == _weeg(feiten).uitkomst["afwijzen"]
    assert gronden == _gronden(feiten)
    assert gronden == _niet_voldaan(feiten)


@pytest.mark.parametrize(
    ("gemeente", "feiten", "gronden"),
    [
        (NIJMEGEN, {**LID_3, "ingezetene": False}, []),  # lid 1 onder e, met uitzondering van
        (NIJMEGEN, {**LID_4, "ingezetene": False}, []),
        (NIJMEGEN, {**LID_3, "ingezetene": False, "ingezeteneNederland": False}, ["Wmo 2015, art. 1.2.1"]),
        (NIJMEGEN, {**LID_4, "ingezetene": False, "ingezeteneNederland": False}, ["Wmo 2015, art. 1.2.1"]),
        (NIJMEGEN, {"voorziening": "tijdelijk-verblijf-lvb"}, []),
        (NIJMEGEN, {"voorziening": "tijdelijk-verblijf-lvb", "ingezetene": False}, ["lid 1 onder e"]),  # noot 1
        (HEUMEN, {"ingezetene": False}, ["lid 1 onder e"]),
        (HEUMEN, {**LID_3, "ingezetene": False}, []),
        # The note is struck out in Heumen (OPEN.md).
        (HEUMEN, {"voorziening": "tijdelijk-verblijf-lvb", "ingezetene": False, "ingezeteneNederland": True}, []),
        (
            HEUMEN,
            {"voorziening": "tijdelijk-verblijf-lvb", "ingezetene": False, "ingezeteneNederland": False},
            ["Wmo 2015, art. 1.2.1"],
        ),
        # Who lives in the gemeente lives in the Netherlands, whatever the other fact says.
        (NIJMEGEN, {**LID_3, "ingezetene": True, "ingezeteneNederland": False}, []),
    ],
)
def test_where_the_client_has_to_live(gemeente: str, feiten: dict[str, Any], gronden: list[str]) -> None:
    """In the gemeente, but for beschermd wonen and opvang anywhere in the Netherlands."""
    assert gronden == _gronden(feiten, gemeente)
    assert gronden == _niet_voldaan(feiten, gemeente)


@pytest.mark.parametrize(
    ("gemeente", "feiten", "gronden"),
    [
        (NIJMEGEN, {}, []),
        (NIJMEGEN, {"aardVanMaterialen": True}, ["lid 2 onder a"]),
        (NIJMEGEN, {"uitgeslotenWoonruimte": True}, ["lid 2 onder b"]),
        (NIJMEGEN, {"uitgeslotenWoonruimte": True, "verhuizingEnInrichting": True}, []),  # b, met uitzondering van
        (NIJMEGEN, {"gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "anders"}, ["lid 2 onder c"]),
        (NIJMEGEN, {"gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "automatische-deuropener"}, []),
        (NIJMEGEN, {"gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "hellingbaan"}, []),
        (NIJMEGEN, {"gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "verbreden-toegangsdeur"}, []),
        (NIJMEGEN, {"gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "drempelhulp-of-vlonder"}, []),
        (NIJMEGEN, {"gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "opstelplaats"}, []),
        (NIJMEGEN, {"gemeenschappelijkeRuimte": True, "verhuizingEnInrichting": True}, []),  # c, met uitzondering van
        # d goes before c (toelichting), also for what c would have let through.
        (
            NIJMEGEN,
            {"doelgroepgebouw": True, "gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "anders"},
            ["lid 2 onder d"],
        ),
        (
            NIJMEGEN,
            {"doelgroepgebouw": True, "gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "hellingbaan"},
            ["lid 2 onder d"],
        ),
        (NIJMEGEN, {"doelgroepgebouw": True, "meeTeNemenBijBouw": True}, ["lid 2 onder d"]),
        (NIJMEGEN, {"doelgroepgebouw": True}, []),  # d asks a common room, or what building can take along
        (NIJMEGEN, {"meeTeNemenBijBouw": True}, []),
        (NIJMEGEN, {"nietNaarMeestGeschikteWoning": True}, ["lid 2 onder e"]),
        (NIJMEGEN, {"nietNaarMeestGeschikteWoning": True, "toestemmingVooraf": True}, []),  # e, tenzij
        (NIJMEGEN, {"hoofdverblijf": False, "aardVanMaterialen": True}, ["lid 1 onder k", "lid 2 onder a"]),
        # Heumen struck out the opstelplaats, and that only.
        (
            HEUMEN,
            {"gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "opstelplaats"},
            ["lid 2 onder c"],
        ),
        (HEUMEN, {"gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "hellingbaan"}, []),
    ],
)
def test_lid_2_holds_for_woonvoorzieningen(gemeente: str, feiten: dict[str, Any], gronden: list[str]) -> None:
    """The letters that are asked of a woonvoorziening only."""
    uitkomst = _weeg({**LID_2, **feiten}, gemeente).uitkomst

    assert gronden == _gronden({**LID_2, **feiten}, gemeente)
    assert ("geheel" if gronden else "niet") == uitkomst["afwijzen"]
    assert all(grond["dwingend"] for grond in uitkomst["gronden"])


@pytest.mark.parametrize("voorziening", ["algemeen", "tijdelijk-verblijf-lvb"])
def test_the_letters_of_another_kind_of_voorziening_do_not_count(voorziening: str) -> None:
    """Lid 2-4 are each of one kind."""
    feiten = {**LID_2, **LID_3, **LID_4, "aardVanMaterialen": True, "uitsluitendDakloos": True}

    assert "niet" == _weeg({**feiten, "ernstigeMisdraging": True, "voorziening": voorziening}).uitkomst["afwijzen"]
    assert ["lid 3"] == _gronden({**feiten, "ernstigeMisdraging": True, "voorziening": "beschermd-wonen"})


def test_under_d_letter_c_is_not_reached() -> None:
    """Toelichting: with d the refusal is complete; the step says that c is not come to, and e is weighed after it."""
    feiten = {**LID_2, "doelgroepgebouw": True, "gemeenschappelijkeRuimte": True, "nietNaarMeestGeschikteWoning": True}
    stappen = _weeg(feiten).stappen[-3:]

    assert [("lid 2 onder d", False), ("lid 2 onder c", True), ("lid 2 onder e", False)] == [
        (stap.bron.removeprefix("Verordening Nijmegen 2022, art. 9 "), stap.voldaan) for stap in stappen
    ]


def test_a_common_room_refuses_that_part_and_says_so() -> None:
    """Lid 2 onder c reads "voor zover", for which the facts have no omvang."""
    feiten = {**LID_2, "gemeenschappelijkeRuimte": True, "gemeenschappelijkeVoorziening": "anders"}
    (stap,) = [stap for stap in _weeg(feiten).stappen if not stap.voldaan]

    assert "Open punt: " in stap.toelichting


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        ({"uitsluitendDakloos": True}, ["lid 3"]),
        ({"slachtofferHuiselijkGeweld": True}, ["lid 3"]),
    ],
)
def test_lid_3_holds_for_beschermd_wonen(feiten: dict[str, Any], gronden: list[str]) -> None:
    """Dakloosheid alone, or huiselijk geweld, gives no access to beschermd wonen."""
    assert gronden == _gronden({**LID_3, **feiten})


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        ({"houdtZichNietAanHuisregels": True}, ["lid 4 onder a"]),
        ({"veroorzaaktOnveiligheidEnOverlast": True}, ["lid 4 onder b"]),
        ({"nietBereidTotMeewerken": True}, ["lid 4 onder c"]),
        ({"tegenstellendeIndicatie": True}, ["lid 4 onder d"]),
        ({"ernstigeMisdraging": True}, ["lid 4 onder e"]),
        ({"eigenBijdrageNietBetaald": True, "veelvuldigGewaarschuwd": True}, ["lid 4 onder f"]),
        ({"eigenBijdrageNietBetaald": True}, []),  # f, na veelvuldige waarschuwingen
        ({"vrouwenopvang": True}, ["lid 4 onder g"]),
        ({"vrouwenopvang": True, "huiselijkOfAfhankelijkheidsgeweld": True}, []),
    ],
)
def test_lid_4_may_refuse_opvang(feiten: dict[str, Any], gronden: list[str]) -> None:
    """Worded with "kan": each is a ground that may be used, not one that must."""
    uitkomst = _weeg({**LID_4, **feiten}).uitkomst

    assert gronden == _gronden({**LID_4, **feiten})
    assert ("geheel" if gronden else "niet") == uitkomst["afwijzen"]
    assert all(grond["dwingend"] is False for grond in uitkomst["gronden"])


def test_a_ground_of_lid_1_must_be_used_for_opvang_too() -> None:
    """Only lid 4 is worded with "kan"."""
    feiten = {**LID_4, "algemeenGebruikelijk": True, "ernstigeMisdraging": True}

    assert [True, False] == [grond["dwingend"] for grond in _weeg(feiten).uitkomst["gronden"]]


@pytest.mark.parametrize(
    ("feiten", "feit"),
    [
        ({"ingezetene": None}, "ingezetene"),
        ({"wet": "jeugdwet"}, "verantwoordelijkVolgensWoonplaatsbeginsel"),
        ({**LID_3, "ingezetene": None, "ingezeteneNederland": None}, "ingezeteneNederland"),
        ({"eigenKrachtOfNetwerk": True}, "omvang.b"),
        ({"goedkoopstAdequaat": False, "omvang": {"b": "geheel"}}, "omvang.i"),
        ({"voorziening": "woonvoorziening"}, "aardVanMaterialen"),
        ({**LID_2, "gemeenschappelijkeRuimte": True}, "gemeenschappelijkeVoorziening"),
        ({"voorziening": "beschermd-wonen"}, "ingezeteneNederland"),
        ({**LID_3, "slachtofferHuiselijkGeweld": None}, "slachtofferHuiselijkGeweld"),
        ({**LID_4, "vrouwenopvang": None}, "vrouwenopvang"),
    ],
)
def test_a_fact_of_the_case_at_hand_is_needed(feiten: dict[str, Any], feit: str) -> None:
    """What counts in this case only is asked in this case; nothing is silently false."""
    ingezetene = {} if feit != "ingezeteneNederland" else {"ingezetene": None}
    with pytest.raises(FeitOntbreekt) as gevangen:
        _weeg({**feiten, **ingezetene})

    assert feit == gevangen.value.leden["feit"]


def test_only_the_letters_with_voor_zover_have_an_omvang() -> None:
    """Letter d is all or nothing."""
    with pytest.raises(FeitOnbekend, match=r"omvang\.d"):
        _weeg({"omvang": {"d": "geheel"}})


def test_the_steps_name_every_letter_in_the_order_of_the_text() -> None:
    """Lid 1 from a to k, then the lid for the voorziening; under lid 2 d before c."""
    stappen = _weeg({**LID_2, "aardVanMaterialen": True}).stappen

    lid_1 = [f"lid 1 onder {letter}" for letter in "abcdefghijk"]
    lid_2 = [f"lid 2 onder {letter}" for letter in "abdce"]
    assert [f"Verordening Nijmegen 2022, art. 9 {letter}" for letter in lid_1 + lid_2] == [
        stap.bron for stap in stappen
    ]
    assert [stap.bron for stap in stappen if not stap.voldaan] == ["Verordening Nijmegen 2022, art. 9 lid 2 onder a"]
    assert "De beperkingen komen voort uit de aard van de materialen in de woning." == stappen[11].toelichting


def test_the_note_on_tijdelijk_verblijf_is_a_step_before_letter_e() -> None:
    """Note 1 says why the exception for beschermd wonen does not help here."""
    bronnen = [stap.bron for stap in _weeg({"voorziening": "tijdelijk-verblijf-lvb"}).stappen]

    plaats = bronnen.index("Verordening Nijmegen 2022, art. 9 lid 1, noot 1")
    assert "Verordening Nijmegen 2022, art. 9 lid 1 onder e" == bronnen[plaats + 1]


def test_in_heumen_every_letter_is_marked_as_taken_over() -> None:
    """The ordinance of 2023 is not held; the reader hears whose letters these are (section 6, point 12)."""
    stappen = _weeg({}, HEUMEN).stappen

    assert 11 == len(stappen)
    assert all(stap.bron.startswith("Verordening Heumen, wijziging 2025, art. 9 lid 1 onder ") for stap in stappen)
    assert all(
        stap.toelichting.startswith("Open punt: de letter is overgenomen uit Verordening Nijmegen 2022, art. 9")
        for stap in stappen
    )


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "De cliënt is ingezetene van de gemeente.", True),
        ({"ingezetene": False}, "De cliënt is geen ingezetene van de gemeente.", False),
        (JEUGD, "De gemeente is volgens het woonplaatsbeginsel verantwoordelijk.", True),
        (
            {**JEUGD, "verantwoordelijkVolgensWoonplaatsbeginsel": False},
            "De gemeente is volgens het woonplaatsbeginsel niet verantwoordelijk.",
            False,
        ),
        ({**LID_3, "ingezetene": False}, "De cliënt is ingezetene van Nederland.", True),
        (
            {**LID_3, "ingezetene": False, "ingezeteneNederland": False},
            "De cliënt is geen ingezetene van Nederland.",
            False,
        ),
    ],
)
def test_where_the_client_lives_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Lid 1 onder e, the woonplaatsbeginsel and Wmo 1.2.1: one sentence each, that says which."""
    assert [voldaan] == [stap.voldaan for stap in _weeg(feiten).stappen if stap.toelichting == zin]
