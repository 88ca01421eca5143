"""Gebruikelijke hulp in the household (beleidsregels Nijmegen 2025, bijlage 1 par. 2.1-2.3; bijlage 2, Overig)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

BIJLAGE_1 = "Beleidsregels Wmo Nijmegen 2025, bijlage 1"
RUSTIG: dict[str, bool] = {
    "terminaal": False,
    "andereOuderPlotselingOverleden": False,
    "opvangKinderenNodig": False,
    "algemeneOpvangUitgeput": False,
}
DRIE_TOT_ZES = {"van": 3, "tot": 6}


def _wie(leeftijd: int, **anders: Any) -> dict[str, Any]:
    return {
        "leeftijd": leeftijd,
        "beperking": False,
        "overbelast": False,
        "afwezigEtmalenAaneen": 0,
        "afwezigInherentAanWerk": False,
        "afwezigVerplicht": False,
        "relatie": "huisgenoot",
        "vaardigheidOntbreekt": False,
        **anders,
    }


def _hulp(*huisgenoten: dict[str, Any], **anders: bool) -> Antwoord:
    feiten = {"huisgenoten": list(huisgenoten), **RUSTIG, **anders}
    return toets(Vraag("0268", "gebruikelijke-hulp-huishouden", date(2025, 4, 1), feiten), regelboek())


def _weg(etmalen: int, *, inherent: bool = True, verplicht: bool = True) -> dict[str, Any]:
    return _wie(40, afwezigEtmalenAaneen=etmalen, afwezigInherentAanWerk=inherent, afwezigVerplicht=verplicht)


@pytest.mark.parametrize(
    ("huisgenoot", "bijdrage", "minuten"),
    [
        (_wie(0), "geen", (0, 0)),  # 2.1 onder 1: tot 5 jaar
        (_wie(4), "geen", (0, 0)),
        (_wie(5), "licht", (None, None)),  # 2.1 onder 2: 5 tot en met 12
        (_wie(12), "licht", (None, None)),
        (_wie(13), "licht-en-eigen-kamer", (None, None)),  # 2.1 onder 3: 13 tot en met 17
        (_wie(17), "licht-en-eigen-kamer", (None, None)),
        (_wie(18), "eenpersoonshuishouden", (120, 180)),  # 2.1 onder 4: 18 tot en met 22; Overig: 2 uur en 3 uur
        (_wie(22), "eenpersoonshuishouden", (120, 180)),
        (_wie(23), "volledig", (None, None)),  # 2.1 onder 5: vanaf 23
        (_wie(74), "volledig", (None, None)),
        (_wie(75), "licht-zonder-zwaar", (None, None)),  # 2.3: 75 jaar en ouder
        (_wie(90), "licht-zonder-zwaar", (None, None)),
        (_wie(40, relatie="kamerhuurder"), "geen", (0, 0)),  # 2.2
        (_wie(40, relatie="geclusterd"), "geen", (0, 0)),
        (_wie(40, relatie="leefgemeenschap"), "geen", (0, 0)),
        (_wie(40, beperking=True), "geen", (0, 0)),  # 2.3, medisch geobjectiveerde aandoening
        (_wie(20, beperking=True), "geen", (0, 0)),
        (_wie(80, beperking=True), "geen", (0, 0)),
        (_wie(40, overbelast=True), "geen", (0, 0)),  # 2.3, overbelasting
        (_wie(40, vaardigheidOntbreekt=True), "volledig", (None, None)),  # 2.1: no reason to take over
        (_weg(6), "volledig", (None, None)),  # 2.3: tenminste 7 etmalen
        (_weg(7), "geen", (0, 0)),
        (_weg(30), "geen", (0, 0)),
        (_weg(30, inherent=False), "volledig", (None, None)),
        (_weg(30, verplicht=False), "volledig", (None, None)),
    ],
)
def test_what_a_housemate_can_be_expected_to_do(
    huisgenoot: dict[str, Any], bijdrage: str, minuten: tuple[int | None, int | None]
) -> None:
    """By age, unless the housemate is no part of the household or is excepted."""
    (aandeel,) = _hulp(huisgenoot).uitkomst["huisgenoten"]

    assert (bijdrage, *minuten) == (
        aandeel["bijdrage"],
        aandeel["uitstelbaarMinuten"],
        aandeel["nietUitstelbaarMinuten"],
    )


@pytest.mark.parametrize(
    ("huisgenoten", "anders", "maanden"),
    [
        ([_wie(40)], {}, None),
        ([_wie(40), _wie(40, overbelast=True)], {}, DRIE_TOT_ZES),
        # Something lasting stands in the way as well: the months would end help that has to go on.
        ([_wie(40, overbelast=True, beperking=True)], {}, None),
        ([_wie(40, overbelast=True, relatie="kamerhuurder")], {}, None),
        ([_wie(40, overbelast=True, relatie="geclusterd")], {}, None),
        ([_wie(40, overbelast=True, relatie="leefgemeenschap")], {}, None),
        ([_wie(40, overbelast=True, beperking=True), _wie(40, overbelast=True)], {}, DRIE_TOT_ZES),
        ([_wie(40)], {"terminaal": True}, None),  # softer, but no term
        ([], {"andereOuderPlotselingOverleden": True}, DRIE_TOT_ZES),
        ([], {"opvangKinderenNodig": True, "algemeneOpvangUitgeput": True}, DRIE_TOT_ZES),
        ([], {"opvangKinderenNodig": True}, None),  # algemene opvang goes before
        ([], {"algemeneOpvangUitgeput": True}, None),
    ],
)
def test_temporary_help(
    huisgenoten: list[dict[str, Any]], anders: dict[str, bool], maanden: dict[str, int] | None
) -> None:
    """Par. 2.3: three to six months, to let the household find its own way."""
    assert maanden == _hulp(*huisgenoten, **anders).uitkomst["tijdelijkeHulpMaanden"]


@pytest.mark.parametrize(
    ("huisgenoot", "instructie"),
    [
        (_wie(40), False),
        (_wie(40, vaardigheidOntbreekt=True), True),
        (_wie(74, vaardigheidOntbreekt=True), True),
        (_wie(75, vaardigheidOntbreekt=True), False),  # learning new tasks is not expected any more
        (_wie(80, vaardigheidOntbreekt=True), False),
        (_wie(4, vaardigheidOntbreekt=True), False),
        (_wie(40, vaardigheidOntbreekt=True, beperking=True), False),
    ],
)
def test_a_lacking_skill_is_taught(huisgenoot: dict[str, Any], instructie: bool) -> None:  # noqa: FBT001 - a column
    """Par. 2.1: the task is not taken over but taught, for a while."""
    assert instructie == _hulp(_wie(40), huisgenoot).uitkomst["instructie"]


@pytest.mark.parametrize(
    ("relaties", "ruimten"),
    [
        ([], "alle"),
        (["huisgenoot"], "alle"),
        (["huisgenoot", "kamerhuurder"], "eigen"),
        (["geclusterd", "geclusterd"], "eigen-en-evenredig-deel"),
        (["leefgemeenschap"], "eigen-en-evenredig-deel"),
        (["geclusterd", "kamerhuurder", "huisgenoot"], "eigen-en-evenredig-deel"),
    ],
)
def test_which_rooms_count(relaties: list[str], ruimten: str) -> None:
    """Par. 2.2: not what is let, and of what is shared outside a household only a share."""
    assert ruimten == _hulp(*(_wie(40, relatie=relatie) for relatie in relaties)).uitkomst["ruimten"]


def test_the_steps_follow_the_text() -> None:
    """A partner abroad for his work and a daughter of twenty: first each housemate, then the household."""
    antwoord = _hulp(_weg(14), _wie(20), terminaal=True)

    assert [
        (f"{BIJLAGE_1} par. 2.1 onder 5", True),
        (f"{BIJLAGE_1} par. 2.3, Fysieke afwezigheid in verband met werk", False),
        (f"{BIJLAGE_1} par. 2.1 onder 4", True),
        ("Beleidsregels Wmo Nijmegen 2025, bijlage 2, Overig", True),
        ("Beleidsregels Wmo Nijmegen 2025, bijlage 2, Overig", True),
        (f"{BIJLAGE_1} par. 2.3, Korte levensverwachting inwoner", False),
    ] == [(stap.bron, stap.voldaan) for stap in antwoord.stappen][:6]
    assert (
        "is voor verplicht werk 14 etmalen aaneen weg, en telt dan niet mee"
        == antwoord.uitkomst["huisgenoten"][0]["reden"]
    )
    assert antwoord.stappen[3].toelichting.startswith("Open punt: ")


@pytest.mark.parametrize(
    ("huisgenoten", "anders", "woord"),
    [
        ([_weg(6)], {}, "rechter"),  # jurisprudentie: seven etmalen are not absolute
        ([_wie(40, relatie="kamerhuurder")], {}, "huurder"),
        ([], {"opvangKinderenNodig": True, "algemeneOpvangUitgeput": True}, "ten hoogste 3 maanden"),
        ([], {"terminaal": True}, "draagbaar"),
        ([_wie(75, vaardigheidOntbreekt=True)], {}, "nieuwe taken"),
    ],
)
def test_open_points_are_told(huisgenoten: list[dict[str, Any]], anders: dict[str, bool], woord: str) -> None:
    """Where the text is soft or clashes the step says so."""
    stappen = _hulp(*huisgenoten, **anders).stappen

    assert any(stap.toelichting.startswith("Open punt: ") and woord in stap.toelichting for stap in stappen)


def test_a_housemate_takes_all_facts() -> None:
    """Nothing about a housemate has a silent default."""
    zonder = {naam: waarde for naam, waarde in _wie(40).items() if naam != "overbelast"}
    with pytest.raises(FeitOntbreekt) as ontbreekt:
        _hulp(zonder)
    with pytest.raises(FeitOngeldig) as ongeldig:
        _hulp(_wie(40, relatie="neef"))

    assert "huisgenoten.0.overbelast" == ontbreekt.value.leden["feit"]
    assert "huisgenoten.0.relatie" == ongeldig.value.leden["feit"]


UITGEPUT = {"opvangKinderenNodig": True, "algemeneOpvangUitgeput": True}
NIET_VERPLICHT = "De afwezigheid hoort niet bij het werk of is niet verplicht; de huisgenoot telt mee."


@pytest.mark.parametrize(
    ("huisgenoten", "anders", "zin", "stappen"),
    [
        # Par. 2.1: each housemate by number, in the order given.
        ([_wie(40), _wie(4)], {}, "Huisgenoot 1 is 40 jaar: ", [True]),
        ([_wie(40), _wie(4)], {}, "Huisgenoot 2 is 4 jaar: ", [False]),
        ([_wie(40, vaardigheidOntbreekt=True)], {}, "het aanleren kan, met instructie.", [True]),
        # Par. 2.2.
        ([_wie(40, relatie="kamerhuurder")], {}, "Open punt: hoe het deel van de huurder", [True]),
        # Par. 2.3, absence: six days of compulsory work are an open point, six days by choice are not.
        ([_weg(6)], {}, "Open punt: 6 etmalen aaneen weg is korter dan 7", [True]),
        ([_weg(6, inherent=False)], {}, NIET_VERPLICHT, [True]),
        ([_weg(6, verplicht=False)], {}, NIET_VERPLICHT, [True]),
        ([_weg(6, inherent=False)], {}, "Open punt: 6 etmalen aaneen weg is korter dan 7", []),
        # High age.
        ([_wie(75)], {}, "Huisgenoot 1 is 75 jaar; het zware werk kan worden overgenomen.", [False]),
        ([_wie(80, vaardigheidOntbreekt=True)], {}, "Open punt: nieuwe taken leren wordt op deze leeftijd", [False]),
        # For a while.
        ([_wie(40, overbelast=True)], {}, "Een huisgenoot is overbelast. Korte tijd hulp kan", [False]),
        ([], UITGEPUT, "Open punt: bijlage 2 geeft voor opvang ten hoogste 3 maanden", [True]),
        ([], {"opvangKinderenNodig": True}, "maar algemene opvang of mantelzorg gaat voor.", [True]),
    ],
)
def test_each_step_is_told_as_it_is(
    huisgenoten: list[dict[str, Any]], anders: dict[str, bool], zin: str, stappen: list[bool]
) -> None:
    """Who was weighed, what stands in the way of a share, and what is open."""
    assert stappen == verteld(_hulp(*huisgenoten, **anders), zin)
