"""beschermd-wonen-toelating: every criterium of each text, both periods of Nijmegen and Heumen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

OUD = date(2025, 2, 28)
NIEUW = date(2025, 3, 1)
FEITEN: dict[str, Any] = {
    "leeftijd": 30,
    "rechtmatigVerblijf": True,
    "psychiatrischVastgesteld": True,
    "iq": None,
    "vastgesteldDoor": "psychiater",
    "problematiekOpVoorgrond": True,
    "nietZelfstandigWonen": True,
    "behandelingNietOpVoorgrond": True,
    "geenAcuteCrisis": True,
    "schatRisicosNietIn": True,
    "noodzaakDagEnNacht": True,
    "accepteertBegeleiding": True,
    "veiligheidInGeding": True,
    "uitsluitendDakloos": False,
    "slachtofferHuiselijkGeweld": False,
    "voorliggendOntoereikend": ["eigen-kracht-netwerk", "algemeen", "ambulant", "behandeling", "wlz"],
    "zeerKwetsbaar": [1, 2, 3],
}
LVB: dict[str, Any] = {"psychiatrischVastgesteld": False, "iq": 70}


def _toelating(anders: dict[str, Any], peildatum: date = NIEUW, gemeente: str = "0268") -> Antwoord:
    return toets(Vraag(gemeente, "beschermd-wonen-toelating", peildatum, {**FEITEN, **anders}), regelboek())


@pytest.mark.parametrize(
    ("anders", "niet_voldaan"),
    [
        ({}, []),
        # Par. 7.2: zeer kwetsbaar; one aspect is enough.
        ({"zeerKwetsbaar": [1]}, []),
        ({"zeerKwetsbaar": [3]}, []),
        ({"zeerKwetsbaar": []}, ["zeer-kwetsbaar"]),
        # Par. 7.2: alleen als andere mogelijkheden ontoereikend zijn.
        ({"voorliggendOntoereikend": ["algemeen", "ambulant", "behandeling", "wlz"]}, ["voorliggend"]),
        ({"voorliggendOntoereikend": ["eigen-kracht-netwerk", "ambulant", "behandeling", "wlz"]}, ["voorliggend"]),
        ({"voorliggendOntoereikend": ["eigen-kracht-netwerk", "algemeen", "behandeling", "wlz"]}, ["voorliggend"]),
        ({"voorliggendOntoereikend": ["eigen-kracht-netwerk", "algemeen", "ambulant", "wlz"]}, ["voorliggend"]),
        ({"voorliggendOntoereikend": ["eigen-kracht-netwerk", "algemeen", "ambulant", "behandeling"]}, ["voorliggend"]),
        # Par. 7.6 onder a: 18 jaar of ouder.
        ({"leeftijd": 17}, ["a"]),
        ({"leeftijd": 18}, []),
        ({"rechtmatigVerblijf": False}, ["b"]),
        # Onder c: psychiatrisch, of een IQ tussen 50 en 85.
        ({"psychiatrischVastgesteld": False}, ["c"]),
        ({**LVB, "iq": 49}, ["c"]),
        ({**LVB, "iq": 50}, []),
        ({**LVB, "iq": 85}, []),
        ({**LVB, "iq": 86}, ["c"]),
        ({"iq": 100}, []),
        # Onder c and its note: by one of the ten, and in the foreground.
        ({"vastgesteldDoor": "anders"}, ["c"]),
        ({**LVB, "vastgesteldDoor": "anders"}, ["c"]),
        ({"problematiekOpVoorgrond": False}, ["c"]),
        ({**LVB, "problematiekOpVoorgrond": False}, ["c"]),
        ({"nietZelfstandigWonen": False}, ["d"]),
        ({"behandelingNietOpVoorgrond": False}, ["e"]),
        ({"geenAcuteCrisis": False}, ["f"]),
        ({"schatRisicosNietIn": False}, ["g"]),
        ({"noodzaakDagEnNacht": False}, ["h"]),
        ({"accepteertBegeleiding": False}, ["i"]),
        ({"veiligheidInGeding": False}, ["j"]),
        # Verordening art. 9 lid 3.
        ({"uitsluitendDakloos": True}, ["uitsluitend-dakloos"]),
        ({"slachtofferHuiselijkGeweld": True}, ["slachtoffer-huiselijk-geweld"]),
        ({"leeftijd": 17, "veiligheidInGeding": False, "zeerKwetsbaar": []}, ["zeer-kwetsbaar", "a", "j"]),
    ],
)
def test_nijmegen_from_march_2025(anders: dict[str, Any], niet_voldaan: list[str]) -> None:
    """Par. 7.2 and 7.6 a-j all count, and art. 9 lid 3 of the verordening."""
    assert {"toegang": not niet_voldaan, "nietVoldaan": niet_voldaan} == _toelating(anders).uitkomst


@pytest.mark.parametrize(
    "beroep",
    [
        # Par. 7.6, note at c: the ten.
        "psychiater",
        "klinisch-psycholoog",
        "klinisch-neuropsycholoog",
        "psychotherapeut",
        "specialist-ouderengeneeskunde",
        "verslavingsarts",
        "klinisch-geriater",
        "verpleegkundig-specialist-ggz",
        "gz-psycholoog",
        "sociaal-psychiatrisch-verpleegkundige",
    ],
)
def test_each_of_the_ten_may_diagnose(beroep: str) -> None:
    """The note names ten professions."""
    assert _toelating({"vastgesteldDoor": beroep}).uitkomst["toegang"]


@pytest.mark.parametrize(
    ("anders", "niet_voldaan"),
    [
        ({}, []),
        # Financiële bijlage art. 1 onder 4: ernstige psychiatrische aandoening, no LVB.
        (LVB, ["psychiatrische-aandoening"]),
        ({"nietZelfstandigWonen": False}, ["niet-op-eigen-kracht"]),
        ({"noodzaakDagEnNacht": False}, ["toezicht-dag-en-nacht"]),
        ({"schatRisicosNietIn": False}, ["risico-verwaarlozing-of-overlast"]),
        # Art. 9 lid 3.
        ({"uitsluitendDakloos": True}, ["uitsluitend-dakloos"]),
        ({"slachtofferHuiselijkGeweld": True}, ["slachtoffer-huiselijk-geweld"]),
        # What only par. 7.2 and 7.6 ask does not count yet.
        ({"veiligheidInGeding": False, "zeerKwetsbaar": [], "voorliggendOntoereikend": []}, []),
        ({"vastgesteldDoor": "anders", "leeftijd": 17}, []),
    ],
)
def test_nijmegen_to_february_2025(anders: dict[str, Any], niet_voldaan: list[str]) -> None:
    """Before the beleidsregels of 2025 the definition and art. 9 lid 3 decide."""
    assert {"toegang": not niet_voldaan, "nietVoldaan": niet_voldaan} == _toelating(anders, OUD).uitkomst


@pytest.mark.parametrize(
    ("anders", "niet_voldaan"),
    [
        ({}, []),
        (LVB, []),  # art. 1 sub h: licht verstandelijke beperking
        ({**LVB, "iq": 49}, ["psychiatrische-aandoening-of-lvb"]),
        ({**LVB, "iq": 50}, []),
        ({**LVB, "iq": 85}, []),
        ({**LVB, "iq": 86}, ["psychiatrische-aandoening-of-lvb"]),
        ({"psychiatrischVastgesteld": False}, ["psychiatrische-aandoening-of-lvb"]),
        ({"nietZelfstandigWonen": False}, ["niet-op-eigen-kracht"]),
        ({"noodzaakDagEnNacht": False}, ["toezicht-dag-en-nacht"]),
        ({"schatRisicosNietIn": False}, ["risico-verwaarlozing-of-overlast"]),
        ({"uitsluitendDakloos": True}, ["uitsluitend-dakloos"]),
        ({"slachtofferHuiselijkGeweld": True}, ["slachtoffer-huiselijk-geweld"]),
        ({"veiligheidInGeding": False, "zeerKwetsbaar": [], "voorliggendOntoereikend": []}, []),
    ],
)
def test_heumen(anders: dict[str, Any], niet_voldaan: list[str]) -> None:
    """Art. 1 sub h of 2025, with art. 9 lid 3 taken over from Nijmegen."""
    uitkomst = _toelating(anders, date(2025, 1, 1), "0252").uitkomst

    assert {"toegang": not niet_voldaan, "nietVoldaan": niet_voldaan} == uitkomst


def test_the_steps_follow_the_text() -> None:
    """Each criterium is a step of its own, in the order of the text."""
    stappen = _toelating({}).stappen
    regels = "Beleidsregels Wmo Nijmegen 2025, par."

    assert [
        *[f"{regels} 7.2"] * 2,
        *(f"{regels} 7.6 onder {letter}" for letter in "abcdefghij"),
        *["Verordening Nijmegen 2022, art. 9 lid 3"] * 2,
    ] == [stap.bron for stap in stappen]
    assert all(stap.voldaan for stap in stappen)


def test_what_heumen_takes_over_is_told() -> None:
    """The unamended articles of Heumen are not in the sources."""
    stappen = _toelating(LVB, date(2025, 6, 1), "0252").stappen

    assert "Verordening Heumen, wijziging 2025, art. 1 sub h" == stappen[0].bron
    assert "overgenomen uit Beleidsregels Wmo Nijmegen 2025, par. 7.6 onder c" in stappen[0].toelichting
    assert all("overgenomen uit Verordening Nijmegen 2022, art. 9 lid 3" in s.toelichting for s in stappen[4:6])
    assert "Open punt: deze tekst noemt voor de toelating geen leeftijd" in stappen[6].toelichting


@pytest.mark.parametrize(("aspecten", "open_punt"), [([1], True), ([2, 3], True), ([1, 2, 3], False)])
def test_the_number_of_aspects_is_an_open_point(aspecten: list[int], *, open_punt: bool) -> None:
    """Par. 7.2 does not say how many of the three aspects are needed."""
    assert open_punt == ("Open punt" in _toelating({"zeerKwetsbaar": aspecten}).stappen[0].toelichting)


def test_as_known_before_publication_the_old_text_answers() -> None:
    """On 2025-03-03 the beleidsregels counted, but nobody could read them."""
    vraag = Vraag("0268", "beschermd-wonen-toelating", date(2025, 3, 3), {**FEITEN, **LVB}, bekend_op=date(2025, 3, 3))
    antwoord = toets(vraag, regelboek())

    assert ("nijmegen-verordening-2022", False) == (antwoord.regime, antwoord.uitkomst["toegang"])


def test_an_unknown_aspect_is_refused_by_name() -> None:
    """There are three aspects."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _toelating({"zeerKwetsbaar": [4]})

    assert "zeerKwetsbaar" == gevangen.value.leden["feit"]


@pytest.mark.parametrize(("gemeente", "peildatum"), [("0268", date(2021, 12, 31)), ("0252", date(2024, 12, 31))])
def test_before_the_texts_there_is_no_answer(gemeente: str, peildatum: date) -> None:
    """No text that is held decides earlier."""
    with pytest.raises(RegelNietVanKracht):
        _toelating({}, peildatum, gemeente)


@pytest.mark.parametrize(
    ("anders", "zin", "voldaan"),
    [
        # Par. 7.6 onder b.
        ({}, "De inwoner is Nederlander of verblijft rechtmatig in Nederland.", True),
        ({"rechtmatigVerblijf": False}, "De inwoner is geen Nederlander en verblijft niet rechtmatig", False),
        # Onder c: what was found, by whom, and whether it is in the foreground.
        ({}, "Psychiatrische problematiek is vastgesteld door een psychiater en staat op de voorgrond.", True),
        ({"problematiekOpVoorgrond": False}, "door een psychiater en staat niet op de voorgrond.", False),
        (LVB, "Een IQ van 70 is vastgesteld door een psychiater en staat op de voorgrond.", True),
        ({"vastgesteldDoor": "anders"}, "Psychiatrische problematiek is niet vastgesteld door een van", False),
        ({"psychiatrischVastgesteld": False}, "en het IQ is niet opgegeven; het moet tussen 50 en 85 liggen.", False),
        ({**LVB, "iq": 90}, "en het IQ is 90; het moet tussen 50 en 85 liggen.", False),
        # Onder d to j, and verordening art. 9 lid 3: the words turn with the fact.
        ({}, "De inwoner kan door de problematiek niet zelfstandig wonen", True),
        ({"nietZelfstandigWonen": False}, "De inwoner kan zelfstandig wonen", False),
        ({}, "Er is meer aan de hand dan dakloosheid alleen", True),
        ({"uitsluitendDakloos": True}, "De inwoner is uitsluitend (feitelijk) dakloos", False),
    ],
)
def test_each_criterium_is_told_as_it_is(*, anders: dict[str, Any], zin: str, voldaan: bool) -> None:
    """The inwoner reads what was found, and a criterium that is not met says so."""
    assert [voldaan] == verteld(_toelating(anders), zin)


@pytest.mark.parametrize(
    ("anders", "peildatum", "gemeente", "zin", "voldaan"),
    [
        # Financiële bijlage art. 1 onder 4.
        ({}, OUD, "0268", "Er is een ernstige psychiatrische aandoening vastgesteld.", True),
        (LVB, OUD, "0268", "Er is geen ernstige psychiatrische aandoening vastgesteld.", False),
        # Heumen art. 1 sub h, which names neither age nor status.
        (LVB, NIEUW, "0252", "aandoening vastgesteld en wel een licht verstandelijke beperking.", True),
        ({**LVB, "iq": 86}, NIEUW, "0252", "aandoening vastgesteld en ook geen licht verstandelijke beperking.", False),
        ({}, NIEUW, "0252", "Open punt: deze tekst noemt voor de toelating geen leeftijd", True),
    ],
)
def test_each_criterium_of_the_other_texts_is_told_as_it_is(
    *, anders: dict[str, Any], peildatum: date, gemeente: str, zin: str, voldaan: bool
) -> None:
    """What was found, in the words of the text that counts."""
    assert [voldaan] == verteld(_toelating(anders, peildatum, gemeente), zin)
