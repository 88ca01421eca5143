"""The norm times of hulp bij het huishouden (beleidsregels Nijmegen 2025, bijlage 2 par. 1.3 and Overig)."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

REGEL = "hulp-bij-huishouden-normtijd"
PAR = "Beleidsregels Wmo Nijmegen 2025, bijlage 2 par. 1.3"
BOODSCHAPPEN = "boodschappen-voor-het-dagelijkse-leven-doen"
BROOD = "broodmaaltijd"
WARM = "warme-maaltijd"
LICHT = "licht-huishoudelijk-werk"
ZWAAR = "zwaar-huishoudelijk-werk"
WAS = "wasverzorging"
KINDEREN = "verzorging-en-tijdelijke-opvang-van-kinderen"
ORGANISATIE = "dagelijkse-organisatie-van-het-huishouden"
ADVIES = "advies-instructie-en-voorlichting"
PSYCHE = "psychogeriatrische-of-gedragsproblematiek"
LUCHT = "allergie-of-luchtwegen-in-gesaneerde-woning"


def _taak(taak: str, *factoren: str, **anders: Any) -> dict[str, Any]:
    return {"taak": taak, "factoren": list(factoren), **anders}


def _tijd(
    *taken: dict[str, Any], personen: int = 1, kinderen: tuple[int, ...] = (), kamers: int = 2, dag: str = "2025-04-01"
) -> Antwoord:
    feiten = {
        "taken": list(taken),
        "personen": personen,
        "kinderen": [{"leeftijd": leeftijd} for leeftijd in kinderen],
        "kamers": kamers,
    }
    return toets(Vraag("0268", REGEL, date.fromisoformat(dag), feiten), regelboek())


@pytest.mark.parametrize(
    ("taak", "personen", "kinderen", "kamers", "minuten"),
    [
        # Boodschappen: 60; leefeenheid > 4 personen 60; kind(eren) < 12 jaar 60; winkel > 2 kilometer 30.
        (_taak(BOODSCHAPPEN), 1, (), 2, 60),
        (_taak(BOODSCHAPPEN), 4, (), 2, 60),
        (_taak(BOODSCHAPPEN), 5, (), 2, 120),
        (_taak(BOODSCHAPPEN), 2, (12,), 2, 60),
        (_taak(BOODSCHAPPEN), 2, (13,), 2, 60),
        (_taak(BOODSCHAPPEN), 2, (11,), 2, 120),
        (_taak(BOODSCHAPPEN), 3, (11, 3), 2, 120),  # once, not per kind
        (_taak(BOODSCHAPPEN, "kinderen-onder-12-jaar"), 2, (11,), 2, 120),  # named as well: once
        (_taak(BOODSCHAPPEN, "winkel-verder-dan-2-kilometer"), 1, (), 2, 90),
        (_taak(BOODSCHAPPEN, "winkel-verder-dan-2-kilometer"), 5, (0,), 2, 210),
        # Broodmaaltijd: 15 per keer, maximaal 2x per dag: 15 x 14; kind(eren) < 12 jaar 20: (15 + 20) x 14.
        (_taak(BROOD), 1, (), 2, 210),
        (_taak(BROOD, keerPerWeek={BROOD: 0}), 1, (), 2, 0),
        (_taak(BROOD, keerPerWeek={BROOD: 7}), 1, (), 2, 105),
        (_taak(BROOD, keerPerWeek={BROOD: 14}), 1, (), 2, 210),
        (_taak(BROOD, keerPerWeek={BROOD: 15}), 1, (), 2, 210),
        (_taak(BROOD), 2, (11,), 2, 490),
        (_taak(BROOD), 2, (12,), 2, 210),
        (_taak(BROOD, keerPerWeek={BROOD: 7}), 2, (11,), 2, 245),
        # Warme maaltijd: opwarmen 15 per dag, koken 30 per dag; kind(eren) < 12 jaar 20 per maaltijd.
        (_taak(WARM), 1, (), 2, 105),
        (_taak(WARM, keerPerWeek={WARM: 6}), 1, (), 2, 90),
        (_taak(WARM, keerPerWeek={WARM: 8}), 1, (), 2, 105),
        (_taak(WARM), 2, (11,), 2, 245),
        (_taak(WARM), 2, (12,), 2, 105),
        (_taak(WARM, "koken", "medisch-dieet"), 1, (), 2, 210),
        (_taak(WARM, "koken", "medisch-dieet", keerPerWeek={WARM: 3}), 1, (), 2, 90),
        (_taak(WARM, "koken", "jonge-kinderen-in-crisissituatie"), 3, (4,), 2, 350),
        (_taak(WARM, "koken", "jonggehandicapt"), 1, (), 2, 90),  # at most 90 a week
        (_taak(WARM, "koken", "jonggehandicapt", keerPerWeek={WARM: 4}), 1, (), 2, 90),
        (_taak(WARM, "koken", "jonggehandicapt", keerPerWeek={WARM: 3}), 1, (), 2, 90),
        (_taak(WARM, "koken", "jonggehandicapt", keerPerWeek={WARM: 2}), 1, (), 2, 60),
        # Licht huishoudelijk werk: 60 or 90; three factors of 30.
        (_taak(LICHT), 1, (), 2, 60),
        (_taak(LICHT), 2, (), 2, 90),
        (_taak(LICHT), 2, (12,), 2, 90),
        (_taak(LICHT), 3, (11, 5), 2, 120),
        (_taak(LICHT, PSYCHE), 1, (), 2, 90),
        (_taak(LICHT, LUCHT), 1, (), 2, 90),
        (_taak(LICHT, PSYCHE, LUCHT), 2, (11,), 2, 180),
        # Zwaar huishoudelijk werk: 90 for one person to 2 rooms, 180 from 3 rooms or for more persons.
        (_taak(ZWAAR), 1, (), 0, 90),  # kitchen, bathroom and toilet are not counted
        (_taak(ZWAAR), 1, (), 1, 90),
        (_taak(ZWAAR), 1, (), 2, 90),
        (_taak(ZWAAR), 1, (), 3, 180),
        (_taak(ZWAAR), 2, (), 2, 180),
        (_taak(ZWAAR), 2, (), 3, 180),
        (_taak(ZWAAR), 2, (12,), 2, 180),
        (_taak(ZWAAR), 2, (11,), 2, 210),
        (_taak(ZWAAR), 4, (11, 5, 1), 2, 270),  # 3 x 30
        (_taak(ZWAAR), 5, (11, 5, 1, 0), 2, 270),  # maximaal 90
        (_taak(ZWAAR, PSYCHE), 1, (), 2, 120),
        (_taak(ZWAAR, LUCHT), 1, (), 2, 150),
        (_taak(ZWAAR, "grote-woning-met-hoge-bezettingsgraad"), 5, (), 6, 240),
        (_taak(ZWAAR, "hoge-vervuilingsgraad-door-beperkingen"), 1, (), 2, 150),
        # Wasverzorging: 60 or 90; 30 for each child under 16; bedlegerig 30, extra bewassing 30.
        (_taak(WAS), 1, (), 2, 60),
        (_taak(WAS), 2, (), 2, 90),
        (_taak(WAS), 2, (16,), 2, 90),
        (_taak(WAS), 2, (15,), 2, 120),
        (_taak(WAS), 4, (15, 16, 3), 2, 150),
        (_taak(WAS), 4, (15, 17, 3), 2, 150),
        (_taak(WAS, "bedlegerig"), 1, (), 2, 90),
        (_taak(WAS, "extra-bewassing-medisch"), 1, (), 2, 90),
        # Kinderen: per keer per kind, per dag per kind, per keer, per keer per gezin; opvang tot 40 uur.
        (_taak(KINDEREN, "naar-bed-brengen-uit-bed-halen"), 3, (1, 3), 2, 140),  # 10 x 7 x 2
        (
            _taak(KINDEREN, "naar-bed-brengen-uit-bed-halen", keerPerWeek={"naar-bed-brengen-uit-bed-halen": 14}),
            3,
            (1, 3),
            2,
            280,
        ),
        (_taak(KINDEREN, "wassen-en-kleden"), 3, (1, 3), 2, 420),  # 30 x 7 x 2
        (_taak(KINDEREN, "wassen-en-kleden", keerPerWeek={"wassen-en-kleden": 8}), 2, (1,), 2, 210),
        (_taak(KINDEREN, "eten-en-drinken-broodmaaltijd"), 3, (1, 3), 2, 140),
        (_taak(KINDEREN, "eten-en-drinken-warme-maaltijd"), 3, (1, 3), 2, 175),
        (_taak(KINDEREN, "babyvoeding", keerPerWeek={"babyvoeding": 35}), 2, (0,), 2, 700),
        (_taak(KINDEREN, "luier-verschonen", keerPerWeek={"luier-verschonen": 35}), 2, (0,), 2, 350),
        (_taak(KINDEREN, "naar-school-of-creche", keerPerWeek={"naar-school-of-creche": 10}), 3, (5, 6), 2, 150),
        (_taak(KINDEREN, "opvang"), 2, (5,), 2, 2400),
        # Dagelijkse organisatie: 30; three factors of 30.
        (_taak(ORGANISATIE), 1, (), 2, 30),
        (_taak(ORGANISATIE), 2, (16,), 2, 30),
        (_taak(ORGANISATIE), 3, (15, 3), 2, 60),
        (_taak(ORGANISATIE, PSYCHE), 1, (), 2, 60),
        (_taak(ORGANISATIE, "communicatieproblemen-door-beperkingen"), 1, (), 2, 60),
        # Advies: 30 per activiteit, maximaal 90 per week.
        (_taak(ADVIES), 1, (), 2, 30),
        (_taak(ADVIES, "technische-hulpmiddelen"), 1, (), 2, 30),
        (_taak(ADVIES, "boodschappen-doen", "maaltijd-bereiden"), 1, (), 2, 60),
        (_taak(ADVIES, "licht-huishoudelijk-werk", "zwaar-huishoudelijk-werk", "wasverzorging"), 1, (), 2, 90),
        (
            _taak(ADVIES, "boodschappen-doen", "maaltijd-bereiden", "wasverzorging", "dagelijkse-organisatie"),
            1,
            (),
            2,
            90,
        ),
    ],
)
def test_the_minutes_of_each_row(
    taak: dict[str, Any], personen: int, kinderen: tuple[int, ...], kamers: int, minuten: int
) -> None:
    """Every taak with its maximum, factors and caps, in minutes a week."""
    uitkomst = _tijd(taak, personen=personen, kinderen=kinderen, kamers=kamers).uitkomst

    assert (minuten, minuten) == (uitkomst["minutenPerWeek"], uitkomst["taken"][0]["minutenPerWeek"])
    assert minuten == sum(deel["minuten"] for deel in uitkomst["taken"][0]["opgebouwdUit"])


@pytest.mark.parametrize(
    ("taak", "weken", "uitstelbaar"),
    [
        (_taak(BOODSCHAPPEN), None, True),
        (_taak(BROOD), None, False),
        (_taak(WARM), None, False),
        (_taak(LICHT), None, False),
        (_taak(ZWAAR), None, True),
        (_taak(WAS), None, True),
        (_taak(KINDEREN, "babyvoeding"), None, False),
        (_taak(KINDEREN, "opvang"), 13, False),  # maximale duur voor opvang is 3 maanden
        (_taak(ORGANISATIE), None, None),  # Overig names it in neither list
        (_taak(ADVIES), 6, None),  # maximale duur is 6 weken
    ],
)
def test_how_long_and_whether_it_can_wait(taak: dict[str, Any], weken: int | None, uitstelbaar: bool | None) -> None:  # noqa: FBT001 - a column of the table
    """Opvang and instructie are for a while only; Overig says which tasks can wait."""
    (gewogen,) = _tijd(taak, personen=2, kinderen=(1,)).uitkomst["taken"]

    assert (taak["taak"], weken, uitstelbaar) == (gewogen["taak"], gewogen["maximumWeken"], gewogen["uitstelbaar"])


@pytest.mark.parametrize(
    ("taken", "minuten", "open_punten"),
    [
        ([_taak(LICHT, afwasMinuten=20)], 60, 0),  # no meal: the afwas is licht huishoudelijk werk
        ([_taak(LICHT), _taak(BROOD)], 270, 1),  # the text says not how much
        ([_taak(LICHT), _taak(WARM)], 165, 1),
        ([_taak(LICHT, afwasMinuten=20), _taak(BROOD)], 250, 0),
        ([_taak(LICHT, afwasMinuten=20), _taak(WARM), _taak(BROOD)], 355, 0),  # 60 - 20 + 105 + 210
        ([_taak(LICHT, afwasMinuten=60), _taak(BROOD)], 210, 0),
        ([_taak(LICHT, afwasMinuten=61), _taak(BROOD)], 210, 0),  # never below nothing
        ([_taak(LICHT), _taak(ZWAAR)], 150, 0),
    ],
)
def test_the_afwas_counts_once(taken: list[dict[str, Any]], minuten: int, open_punten: int) -> None:
    """Where a meal is indicated its afwas comes off licht huishoudelijk werk; how much is for a person."""
    antwoord = _tijd(*taken)

    stappen = [stap for stap in antwoord.stappen if "afwas" in stap.toelichting and stap.toelichting[:4] == "Open"]
    assert (minuten, open_punten) == (antwoord.uitkomst["minutenPerWeek"], len(stappen))


def test_the_steps_name_the_rows_in_the_order_of_the_text() -> None:
    """One person in three rooms whose house is soiled by her illness: 180 + 60, and the laundry 60."""
    antwoord = _tijd(_taak(ZWAAR, "hoge-vervuilingsgraad-door-beperkingen"), _taak(WAS), kamers=3)

    assert [
        "Beleidsregels Wmo Nijmegen 2025, bijlage 2 par. 1",
        f"{PAR}, Zwaar huishoudelijk werk",
        f"{PAR}, Zwaar huishoudelijk werk",
        "Beleidsregels Wmo Nijmegen 2025, bijlage 2, Overig",
        f"{PAR}, Wasverzorging",
        "Beleidsregels Wmo Nijmegen 2025, bijlage 2, Overig",
    ] == [stap.bron for stap in antwoord.stappen][:6]
    assert "Eenpersoonshuishouden vanaf 3 kamers: 180 minuten per week." == antwoord.stappen[1].toelichting
    assert 300 == antwoord.uitkomst["minutenPerWeek"]
    assert [
        {"onderdeel": "eenpersoonshuishouden-vanaf-3-kamers", "minuten": 180},
        {"onderdeel": "hoge-vervuilingsgraad-door-beperkingen", "minuten": 60},
    ] == antwoord.uitkomst["taken"][0]["opgebouwdUit"]


def test_a_cap_is_told() -> None:
    """What the maximum cuts off stands in the answer: 30 a day is 210, of which 90 remain."""
    antwoord = _tijd(_taak(WARM, "koken", "jonggehandicapt"))

    assert [{"onderdeel": "koken", "minuten": 210}, {"onderdeel": "maximum", "minuten": -120}] == antwoord.uitkomst[
        "taken"
    ][0]["opgebouwdUit"]
    zin = "Jonggehandicapt: voor deze taak ten hoogste 90 minuten per week, geen 210."
    assert zin in [stap.toelichting for stap in antwoord.stappen if not stap.voldaan]


def test_a_cap_that_is_just_reached_cuts_nothing_off() -> None:
    """Three times thirty minutes is the ninety that the text allows."""
    antwoord = _tijd(_taak(WARM, "koken", "jonggehandicapt", keerPerWeek={WARM: 3}))

    assert [{"onderdeel": "koken", "minuten": 90}] == antwoord.uitkomst["taken"][0]["opgebouwdUit"]
    assert all(stap.voldaan for stap in antwoord.stappen)


@pytest.mark.parametrize(
    ("taken", "kinderen", "zin", "voldaan"),
    [
        # Par. 1: they are maxima; bijlage 2, Overig: what can wait.
        ([_taak(WAS)], (), "De normtijden zijn maxima per week; het college mag ervan afwijken", True),
        ([_taak(WAS)], (), "Deze taak is uitstelbaar.", True),
        ([_taak(BROOD)], (), "Deze taak is niet uitstelbaar.", True),
        ([_taak(ORGANISATIE)], (), "Open punt: of deze taak uitstelbaar is, zegt de tekst niet.", True),
        ([_taak(ADVIES)], (), ": ten hoogste 6 weken.", True),
        ([_taak(KINDEREN, "opvang")], (1,), "3 tot 6 maanden", True),
        # A row with how often it counts, and for how many children, where that is more than once.
        ([_taak(WAS)], (15,), "Kinderen onder 16 jaar: 30 minuten per week.", True),
        ([_taak(WAS)], (15, 3), "60 minuten per week (30 minuten, 1 keer per week, 2 kinderen).", True),
        ([_taak(BROOD, keerPerWeek={BROOD: 1})], (), "Broodmaaltijd: 15 minuten per week.", True),
        ([_taak(BROOD, keerPerWeek={BROOD: 0})], (), "0 minuten per week (15 minuten, 0 keer per week).", True),
        ([_taak(BROOD, keerPerWeek={BROOD: 7})], (), "105 minuten per week (15 minuten, 7 keer per week).", True),
        # 30 x 4 is more than the maximum of 90, 30 x 3 is not.
        ([_taak(ZWAAR)], (11, 5, 1, 0), "meer dan dit maximum geeft de tekst niet, ook al komt het op 120.", True),
        ([_taak(ZWAAR)], (11, 5, 1), "90 minuten per week (30 minuten, 1 keer per week, 3 kinderen).", True),
        # Open points, and the afwas.
        ([_taak(ZWAAR)], (11,), "Open punt: de tekst zegt niet of dit per kind is", True),
        ([_taak(KINDEREN, "luier-verschonen")], (1,), "Open punt: hoe vaak per week", True),
        ([_taak(LICHT), _taak(BROOD)], (), "Open punt: de afwas zit al in de maaltijd", False),
        ([_taak(LICHT, afwasMinuten=20), _taak(BROOD)], (), "daarvoor gaat er 20 minuten per week af.", True),
    ],
)
def test_each_row_is_told_as_it_is(
    *, taken: list[dict[str, Any]], kinderen: tuple[int, ...], zin: str, voldaan: bool
) -> None:
    """The minutes of a row, how they came about, and what the text leaves open."""
    assert [voldaan] == verteld(_tijd(*taken, personen=1 + len(kinderen), kinderen=kinderen), zin)


@pytest.mark.parametrize(
    ("taak", "kinderen", "stappen"),
    [
        # Nothing about how often is open where it was given; a row that bounds the weeks gives no minutes.
        (_taak(KINDEREN, "luier-verschonen", keerPerWeek={"luier-verschonen": 35}), (1,), 3),
        (_taak(ADVIES), (), 4),
        (_taak(KINDEREN, "opvang"), (5,), 5),
    ],
)
def test_no_step_in_vain(taak: dict[str, Any], kinderen: tuple[int, ...], stappen: int) -> None:
    """The maxima, the row, how long with what is open about it, and whether it can wait."""
    antwoord = _tijd(taak, personen=1 + len(kinderen), kinderen=kinderen)
    assert stappen == sum("par. 1" in stap.bron or "Overig" in stap.bron for stap in antwoord.stappen)


@pytest.mark.parametrize(
    ("taken", "reden"),
    [
        ([_taak("ramen-lappen")], "De taak 'ramen-lappen' kent de tekst niet."),
        ([_taak(WAS), _taak(WAS)], "De taak 'wasverzorging' staat er twee keer."),
    ],
)
def test_a_task_that_cannot_be_is_refused_with_its_reason(taken: list[dict[str, Any]], reden: str) -> None:
    """Unknown, or asked twice."""
    with pytest.raises(FeitOngeldig, match=re.escape(reden)):
        _tijd(*taken)


@pytest.mark.parametrize(
    ("taak", "open_punt"),
    [
        (_taak(BROOD), "per keer of per week"),
        (_taak(ZWAAR), "per kind"),
        (_taak(WARM, "koken", "medisch-dieet"), "maatwerk"),
        (_taak(KINDEREN, "luier-verschonen"), "eens per dag"),
        (_taak(KINDEREN, "opvang"), "3 tot 6 maanden"),
        (_taak(ORGANISATIE), "uitstelbaar"),
    ],
)
def test_where_the_text_is_silent_the_answer_says_so(taak: dict[str, Any], open_punt: str) -> None:
    """Never guessed silently."""
    stappen = _tijd(taak, personen=2, kinderen=(1,)).stappen

    assert any(s.toelichting.startswith("Open punt: ") and open_punt in s.toelichting for s in stappen)


@pytest.mark.parametrize(
    ("taken", "personen", "kinderen", "feit"),
    [
        ([], 1, (), "taken"),
        ([_taak("ramen-lappen")], 1, (), "taken.0.taak"),
        ([_taak(WAS), _taak(WAS)], 1, (), "taken.1.taak"),
        ([_taak(WAS, "winkel-verder-dan-2-kilometer")], 1, (), "taken.0.factoren"),
        ([_taak(WAS, "eenpersoonshuishouden")], 1, (), "taken.0.factoren"),
        ([_taak(ZWAAR), _taak(WAS, "kinderen-onder-16-jaar")], 2, (16,), "taken.1.factoren"),
        ([_taak(WARM, "koken")], 1, (), "taken.0.factoren"),  # cooking is for exceptions
        ([_taak(WARM, "medisch-dieet")], 1, (), "taken.0.factoren"),
        ([_taak(KINDEREN)], 2, (5,), "taken.0.factoren"),
        ([_taak(KINDEREN, "wassen-en-kleden")], 1, (), "taken.0.factoren"),
        ([_taak(KINDEREN, "babyvoeding")], 1, (), "taken.0.factoren"),  # no child to feed
        ([_taak(KINDEREN, "naar-school-of-creche")], 2, (), "taken.0.factoren"),
        ([_taak(KINDEREN, "opvang")], 2, (), "taken.0.factoren"),
        ([_taak(BROOD, keerPerWeek={WARM: 7})], 1, (), "taken.0.keerPerWeek"),
        ([_taak(WAS, keerPerWeek={WAS: 2})], 1, (), "taken.0.keerPerWeek"),
        ([_taak(WAS, afwasMinuten=10)], 1, (), "taken.0.afwasMinuten"),
        ([_taak(WAS)], 0, (), "personen"),
        ([_taak(WAS)], 2, (5, 6), "kinderen"),
        ([_taak(WAS)], 1, (5, 6), "kinderen"),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    taken: list[dict[str, Any]], personen: int, kinderen: tuple[int, ...], feit: str
) -> None:
    """An unknown task or factor, or one that the household shows not to be there."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _tijd(*taken, personen=personen, kinderen=kinderen)

    assert feit == gevangen.value.leden["feit"]


def test_the_rooms_are_asked_always() -> None:
    """No fact has a silent default because this task does not need it."""
    feiten = {"taken": [_taak(WAS)], "personen": 1, "kinderen": []}
    with pytest.raises(FeitOntbreekt) as gevangen:
        toets(Vraag("0268", REGEL, date(2025, 4, 1), feiten), regelboek())

    assert "kamers" == gevangen.value.leden["feit"]


def test_before_the_beleidsregels_there_is_no_norm() -> None:
    """The beleidsregels count from 1 March 2025."""
    assert 60 == _tijd(_taak(WAS), dag="2025-03-01").uitkomst["minutenPerWeek"]
    with pytest.raises(RegelNietVanKracht):
        _tijd(_taak(WAS), dag="2025-02-28")
