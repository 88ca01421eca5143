"""vervoer-dagbesteding: steps 2 to 7, the exceptions and the vangnet (beleidsregels Nijmegen, bijlage 5)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

BIJLAGE = "Beleidsregels Wmo Nijmegen 2025, bijlage 5"

FEITEN: dict[str, Any] = {
    "andereRegeling": False,
    "leeftijd": 60,
    "afstandKm": 10,
    "jeugdhulp": False,
    "bovengebruikelijk": True,
    "kortdurend": False,
    "geringeIntensiteit": False,
    "netwerkKanRijden": False,
    "zelfstandigOv": False,
    "begeleidOv": False,
    "leerbaar": False,
    "ontwrichting": False,
    "overbelastingMantelzorger": False,
    "gedwongenKader": False,
    "bestemming": "dagbesteding",
    "dichtstbijzijndeAdequaat": True,
    "financieleDraagkrachtOnvoldoende": False,
    "onbillijk": False,
}
JEUGD = {"jeugdhulp": True, "leeftijd": 14}
KIND = {"jeugdhulp": True, "leeftijd": 11, "afstandKm": 6}
ARM = {"financieleDraagkrachtOnvoldoende": True}


def _vervoer(feiten: dict[str, Any], op: date = date(2025, 4, 1)) -> Antwoord:
    return toets(Vraag("0268", "vervoer-dagbesteding", op, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "recht", "vorm", "stap"),
    [
        # Stap 2: another regeling.
        ({"bestemming": "onderwijs"}, False, "leerlingenvervoer", "2"),
        ({"bestemming": "onderwijs", "andereRegeling": True}, False, "leerlingenvervoer", "2"),
        ({"andereRegeling": True}, False, "wlz", "2"),
        ({"andereRegeling": True, "onbillijk": True}, False, "wlz", "2"),
        # Stap 3: in ieder geval under 12, within 6 km, jeugdhulp.
        (KIND, False, "geen", "3"),
        ({**KIND, "afstandKm": 3}, False, "geen", "3"),
        ({**KIND, "afstandKm": "6.1"}, True, "bouwsteen", "7"),
        ({**KIND, "afstandKm": 3, "leeftijd": 14}, True, "bouwsteen", "7"),
        ({**KIND, "leeftijd": 12}, True, "bouwsteen", "7"),
        ({**KIND, "jeugdhulp": False}, True, "bouwsteen", "7"),
        # Stap 3: parents drive their minor children, unless the care is more than gebruikelijk.
        ({**JEUGD, "bovengebruikelijk": False}, False, "geen", "3"),
        ({**JEUGD, "leeftijd": 17, "bovengebruikelijk": False}, False, "geen", "3"),
        ({**JEUGD, "leeftijd": 18, "bovengebruikelijk": False}, True, "bouwsteen", "7"),
        ({"bovengebruikelijk": False}, True, "bouwsteen", "7"),
        # Stap 4: langdurig and intensief.
        ({"kortdurend": True}, False, "geen", "4"),
        ({"geringeIntensiteit": True}, False, "geen", "4"),
        ({"bestemming": "kortdurend-verblijf", "geringeIntensiteit": True}, False, "geen", "4"),
        # Stap 5: one ja is enough; 12 is the guideline for the OV alone.
        ({"netwerkKanRijden": True}, False, "geen", "5"),
        ({"zelfstandigOv": True}, False, "geen", "5"),
        ({"begeleidOv": True}, False, "geen", "5"),
        ({**KIND, "afstandKm": 7, "leeftijd": 12, "zelfstandigOv": True}, False, "geen", "5"),
        ({**KIND, "afstandKm": 7, "leeftijd": 11, "zelfstandigOv": True}, True, "bouwsteen", "7"),
        ({**KIND, "afstandKm": 7, "zelfstandigOv": True, "begeleidOv": True}, False, "geen", "5"),
        # Stap 6: learning to travel.
        ({"leerbaar": True}, True, "tijdens-aanleren", "6"),
        ({**JEUGD, "leerbaar": True}, True, "tijdens-aanleren", "6"),
        # Stap 7: the forms.
        ({}, True, "bouwsteen", "7"),
        ({"bestemming": "kortdurend-verblijf"}, True, "bouwsteen", "7"),
        ({**JEUGD, "bestemming": "dagbehandeling"}, True, "bouwsteen", "7"),
        ({"bestemming": "dagbehandeling"}, False, "geen", "7"),  # alleen jeugd
        ({**JEUGD, "bestemming": "ambulant"}, True, "avan", "7"),  # jeugd GGZ
        ({"bestemming": "ambulant"}, False, "geen", "7"),
        ({"dichtstbijzijndeAdequaat": False}, True, "bouwsteen", "7"),
    ],
)
def test_the_steps_decide_one_by_one(*, feiten: dict[str, Any], recht: bool, vorm: str, stap: str) -> None:
    """The first step that refuses decides; without one the form follows from where it goes."""
    assert {"recht": recht, "vorm": vorm, "stap": stap} == _vervoer(feiten).uitkomst


@pytest.mark.parametrize(
    ("weigering", "stap"),
    [
        (KIND, "3"),
        ({**JEUGD, "kortdurend": True}, "4"),
        ({**JEUGD, "netwerkKanRijden": True}, "5"),
    ],
)
@pytest.mark.parametrize("reden", ["ontwrichting", "overbelastingMantelzorger", "gedwongenKader", "onbillijk"])
def test_each_exception_opens_the_way_to_stap_7(weigering: dict[str, Any], stap: str, reden: str) -> None:
    """Four reasons lift a refusal of jeugdhulp; one is enough."""
    assert {"recht": False, "vorm": "geen", "stap": stap} == _vervoer(weigering).uitkomst
    assert {"recht": True, "vorm": "bouwsteen", "stap": "7"} == _vervoer({**weigering, reden: True}).uitkomst


@pytest.mark.parametrize(
    ("reden", "recht"),
    [("ontwrichting", False), ("gedwongenKader", False), ("overbelastingMantelzorger", True), ("onbillijk", True)],
)
def test_two_exceptions_are_of_jeugdhulp_only(*, reden: str, recht: bool) -> None:
    """Taking a child to jeugdhulp, and jeugdhulp that is forced."""
    assert recht is _vervoer({"netwerkKanRijden": True, reden: True}).uitkomst["recht"]


@pytest.mark.parametrize(
    ("feiten", "recht", "vorm", "stap"),
    [
        ({"netwerkKanRijden": True}, True, "taxivergoeding", "5"),
        ({"zelfstandigOv": True}, True, "ov-vergoeding", "5"),
        ({"begeleidOv": True}, True, "ov-vergoeding", "5"),
        ({"netwerkKanRijden": True, "zelfstandigOv": True}, True, "ov-vergoeding", "5"),
        ({**KIND, "afstandKm": 7, "netwerkKanRijden": True, "zelfstandigOv": True}, True, "taxivergoeding", "5"),
        # An exception goes before the vangnet, and the vangnet is for who can arrange it himself.
        ({"netwerkKanRijden": True, "onbillijk": True}, True, "bouwsteen", "7"),
        (KIND, False, "geen", "3"),
        ({"kortdurend": True}, False, "geen", "4"),
        ({}, True, "bouwsteen", "7"),
    ],
)
def test_the_vangnet_pays_who_can_arrange_it_but_not_afford_it(
    *, feiten: dict[str, Any], recht: bool, vorm: str, stap: str
) -> None:
    """The OV where that can be, else a taxi."""
    assert {"recht": recht, "vorm": vorm, "stap": stap} == _vervoer({**feiten, **ARM}).uitkomst


def test_the_steps_follow_the_bijlage() -> None:
    """Criterium 1, then each step, three questions in step 5."""
    stappen = _vervoer({"dichtstbijzijndeAdequaat": False}).stappen

    assert [
        ("Criteria onder 1", False),
        ("stap 2", True),
        ("stap 3", True),
        ("stap 4", True),
        ("stap 5", True),
        ("stap 5", True),
        ("stap 5", True),
        ("stap 6", True),
        ("stap 7", True),
    ] == [(stap.bron.removeprefix(f"{BIJLAGE}, "), stap.voldaan) for stap in stappen[:9]]
    assert "Het vervoer is langdurig noodzakelijk, en heeft een ruime intensiteit." == stappen[3].toelichting


def test_a_refusal_and_its_exceptions_are_told() -> None:
    """The step that refused, the exceptions, the vangnet."""
    stappen = _vervoer({"netwerkKanRijden": True, **ARM}).stappen

    assert [
        ("stap 5", False),
        ("Afwijken van de beleidsregels en slot", False),
        ("Afwijken van de beleidsregels", True),
    ] == [(stap.bron.removeprefix(f"{BIJLAGE}, "), stap.voldaan) for stap in stappen[4:7]]
    assert (
        "Het vervoer kan zelf worden geregeld, maar de draagkracht is onvoldoende: een vergoeding van een taxi. Open "
        "punt: wanneer een taxi en wanneer het OV wordt vergoed, zegt de tekst niet; het OV gaat hier voor."
    ) == stappen[6].toelichting


GEEN_REDEN = "Er is geen reden voor een uitzondering."
NIET_HIER = f"{GEEN_REDEN} Ontwrichting van het gezin en gedwongen kader zijn dat alleen bij jeugdhulp."
REDENEN = (
    "Een uitzondering kan: de mantelzorger is ernstig overbelast; de situatie is onbillijk. Open punt: hoe het dan "
    "verder gaat, zegt de tekst niet; hier met de vormen van stap 7."
)


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, GEEN_REDEN, False),
        ({"ontwrichting": True}, NIET_HIER, False),
        ({"gedwongenKader": True}, NIET_HIER, False),
        ({"overbelastingMantelzorger": True, "onbillijk": True}, REDENEN, True),
    ],
)
def test_the_exception_is_told(feiten: dict[str, Any], zin: str, *, voldaan: bool) -> None:
    """Which reason counts, which does not count here, and what the text leaves open."""
    stap = _vervoer({"netwerkKanRijden": True, **feiten}).stappen[5]

    assert (zin, voldaan) == (stap.toelichting, stap.voldaan)


@pytest.mark.parametrize(
    ("feiten", "stap", "voldaan"),
    [
        ({"bestemming": "onderwijs"}, "stap 2", False),
        ({"andereRegeling": True}, "stap 2", False),
        (KIND, "stap 3", False),
        ({**JEUGD, "bovengebruikelijk": False}, "stap 3", False),
        ({"kortdurend": True}, "stap 4", False),
        ({"geringeIntensiteit": True}, "stap 4", False),
        ({"zelfstandigOv": True}, "stap 5", False),
        ({"begeleidOv": True}, "stap 5", False),
        ({"leerbaar": True}, "stap 6", True),
        ({"bestemming": "ambulant"}, "stap 7", False),
        ({**JEUGD, "bestemming": "ambulant"}, "stap 7", True),
    ],
)
def test_the_step_that_decides_says_whether_it_was_met(feiten: dict[str, Any], stap: str, *, voldaan: bool) -> None:
    """The last step of its kind bears the decision."""
    laatste = [een for een in _vervoer(feiten).stappen if een.bron == f"{BIJLAGE}, {stap}"][-1]

    assert voldaan is laatste.voldaan


@pytest.mark.parametrize(
    ("feiten", "open_punt"),
    [
        ({"andereRegeling": True}, "Open punt: er is een andere regeling voor het vervoer"),
        ({"bovengebruikelijk": False}, "Open punt: meer dan gebruikelijke zorg is alleen voor jeugdigen omschreven"),
        (KIND, "Open punt: de zorg is meer dan gebruikelijk, maar dit halen en brengen is het in ieder geval wel."),
        ({**KIND, "afstandKm": 7, "zelfstandigOv": True}, "Open punt: de leeftijdsgrens van 12 jaar is een richtlijn"),
        ({"bestemming": "kortdurend-verblijf"}, "Open punt: kortdurend verblijf valt hier meestal onder"),
        ({**JEUGD, "bestemming": "ambulant"}, "Open punt: Avan is er voor jeugd-GGZ"),
        ({"bestemming": "dagbehandeling"}, "Open punt: voor vervoer van een volwassene naar dagbehandeling"),
    ],
)
def test_what_the_text_leaves_open_is_said(feiten: dict[str, Any], open_punt: str) -> None:
    """A choice that decides an answer stands in its steps."""
    assert any(stap.toelichting.startswith(open_punt) for stap in _vervoer(feiten).stappen)


@pytest.mark.parametrize(
    ("feiten", "feit"), [({"bestemming": "werk"}, "bestemming"), ({"afstandKm": 6.1}, "afstandKm")]
)
def test_facts_that_cannot_be_are_refused(feiten: dict[str, Any], feit: str) -> None:
    """Nothing is guessed or converted."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _vervoer(feiten)

    assert feit == gevangen.value.leden["feit"]


def test_every_fact_is_asked() -> None:
    """None has a silent default."""
    for feit in FEITEN:
        zonder = {naam: waarde for naam, waarde in FEITEN.items() if naam != feit}
        with pytest.raises(FeitOntbreekt, match=feit):
            toets(Vraag("0268", "vervoer-dagbesteding", date(2025, 4, 1), zonder), regelboek())


def test_before_march_2025_no_text_that_is_held_says_when() -> None:
    """The beleidsregels before those of 2025 are not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        _vervoer({}, date(2025, 2, 28))


@pytest.mark.parametrize(
    ("feiten", "zin", "stappen"),
    [
        ({}, "De aanbieder is de dichtstbijzijnde adequate.", [True]),  # criteria onder 1
        ({"dichtstbijzijndeAdequaat": False}, "De aanbieder is niet de dichtstbijzijnde adequate;", [False]),
        (KIND, "Open punt: de zorg is meer dan gebruikelijk, maar dit halen en brengen", [False]),  # stap 3
        ({**KIND, "bovengebruikelijk": False}, "Open punt: de zorg is meer dan gebruikelijk", []),
        ({"bestemming": "kortdurend-verblijf"}, "Open punt: kortdurend verblijf valt hier meestal onder", [True]),
        ({"begeleidOv": True}, "Ouders of anderen uit het netwerk kunnen wel begeleiden in het OV.", [False]),  # stap 5
        ({}, "Ouders of anderen uit het netwerk kunnen niet begeleiden in het OV.", [True]),
    ],
)
def test_each_question_is_told_as_it_was_answered(feiten: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """The words of a step turn with the fact, and it is met accordingly."""
    assert stappen == verteld(_vervoer(feiten), zin)
