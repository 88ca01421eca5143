"""opvang-bijdrage: from income and vermogen, a day at a time, with all that comes off."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

TITEL, BELEID = "Verordening Nijmegen 2022, ", "Beleidsregels Wmo Nijmegen 2025, "
BIJLAGE = "financiële bijlage art. "
# € 14.600 a year is € 40 a day of 365; a partner has € 20 a day; € 365 a month zak- en kleedgeld is € 12 a day.
FEITEN: dict[str, Any] = {
    "opvangvorm": "voltijdopvang",
    "leeftijd": 30,
    "gehuwd": False,
    "inkomenPeiljaarPerJaar": "14600.00",
    "vermogen": "0",
    "inkomenPartnerPerJaar": "7300.00",
    "vermogenPartner": "0",
    "vrijwilligersvergoedingPerJaar": "0",
    "voedingVerstrekt": True,
    "nibudVoedingsbedragPerDag": "9.00",
    "dubbeleWoonlasten": False,
    "maandenDubbel": 0,
    "bijstandsnormPerMaand": "1000.00",
    "zakEnKleedgeldnormPerMaand": "365.00",
    "kostprijsPerDag": "100.00",
    "uitkeringParticipatiewet": False,
    "dagen": 10,
}
CRISIS = {"opvangvorm": "crisisopvang", "dubbeleWoonlasten": True, "dagen": 60}
ZONDER_NORM = {"zakEnKleedgeldnormPerMaand": "0"}


def _opvang(feiten: dict[str, Any], peildatum: date) -> Antwoord:
    return toets(Vraag("0268", "opvang-bijdrage", peildatum, {**FEITEN, **feiten}), regelboek())


def _kort(antwoord: Antwoord) -> tuple[str, str, str, str | None, list[str]]:
    uitkomst = antwoord.uitkomst
    gronden = [grond["bron"].removeprefix(TITEL).removeprefix(BELEID) for grond in uitkomst["gronden"]]
    return uitkomst["soort"], uitkomst["bedragPerDag"], uitkomst["bedrag"], uitkomst["inning"], gronden


@pytest.mark.parametrize(
    ("feiten", "per_dag", "bedrag", "gronden"),
    [
        ({}, "40.00", "400.00", []),
        # 14.1: 18 jaar of ouder.
        ({"leeftijd": 18}, "40.00", "400.00", []),
        # 14.2: each day.
        ({"dagen": 0}, "40.00", "0.00", []),
        ({"dagen": 1}, "40.00", "40.00", []),
        # 14.3: the income, of both when gehuwd, and 8 % of the vermogen.
        ({"vermogen": "4562.50"}, "41.00", "410.00", []),
        ({"vermogenPartner": "4562.50"}, "40.00", "400.00", []),
        ({"gehuwd": True}, "60.00", "600.00", []),
        ({"gehuwd": True, "vermogenPartner": "4562.50"}, "61.00", "610.00", []),
        ({"gehuwd": True, "vermogen": "4562.50", "vermogenPartner": "4562.50"}, "62.00", "620.00", []),
        ({"inkomenPeiljaarPerJaar": "10000.00"}, "27.40", "274.00", []),
        ({"inkomenPeiljaarPerJaar": "0"}, "0.00", "0.00", []),
        # Art. 16 lid 3: not over the kostprijs.
        ({"kostprijsPerDag": "39.99"}, "39.99", "399.90", ["art. 16 lid 3"]),
        ({"kostprijsPerDag": "40.00"}, "40.00", "400.00", []),
        ({"kostprijsPerDag": "40.01"}, "40.00", "400.00", []),
        # 14.4: without voeding, voltijd and 24-uurs only.
        ({"voedingVerstrekt": False}, "31.00", "310.00", [f"{BIJLAGE}14.4"]),
        ({"voedingVerstrekt": False, "opvangvorm": "vrouwenopvang"}, "31.00", "310.00", [f"{BIJLAGE}14.4"]),
        ({"voedingVerstrekt": False, "opvangvorm": "crisisopvang"}, "31.00", "310.00", [f"{BIJLAGE}14.4"]),
        ({"voedingVerstrekt": False, "opvangvorm": "begeleidingstraject"}, "40.00", "400.00", []),
        ({"voedingVerstrekt": False, "opvangvorm": "eerste-opvang"}, "40.00", "400.00", []),
        ({"voedingVerstrekt": False, "opvangvorm": "bemoeizorg"}, "40.00", "400.00", []),
        ({"voedingVerstrekt": False, "nibudVoedingsbedragPerDag": "40.01"}, "0.00", "0.00", [f"{BIJLAGE}14.4"]),
        (
            {"voedingVerstrekt": False, "kostprijsPerDag": "35.00"},
            "26.00",
            "260.00",
            ["art. 16 lid 3", f"{BIJLAGE}14.4"],
        ),
        # 14.5: the vergoeding for vrijwilligerswerk.
        ({"vrijwilligersvergoedingPerJaar": "365.00"}, "39.00", "390.00", [f"{BIJLAGE}14.5"]),
        ({"vrijwilligersvergoedingPerJaar": "14600.01"}, "0.00", "0.00", [f"{BIJLAGE}14.5"]),
        # Income is never below nothing: 8 % of 22,75 is 1,82, half a cent a day is not reached; of 22,90 it is.
        ({"vrijwilligersvergoedingPerJaar": "14601.00", "vermogen": "22.75"}, "0.00", "0.00", [f"{BIJLAGE}14.5"]),
        ({"vrijwilligersvergoedingPerJaar": "14601.00", "vermogen": "22.90"}, "0.01", "0.10", [f"{BIJLAGE}14.5"]),
        # 14.6: 20 % of the bijstandsnorm, six months, crisisopvang only.
        ({**CRISIS, "maandenDubbel": 0}, "40.00", "2400.00", [f"{BIJLAGE}14.6"]),
        ({**CRISIS, "maandenDubbel": 1}, "40.00", "2200.00", [f"{BIJLAGE}14.6"]),
        ({**CRISIS, "maandenDubbel": 5}, "40.00", "1400.00", [f"{BIJLAGE}14.6"]),
        ({**CRISIS, "maandenDubbel": 6}, "40.00", "1200.00", [f"{BIJLAGE}14.6"]),
        ({**CRISIS, "maandenDubbel": 7}, "40.00", "1200.00", [f"{BIJLAGE}14.6"]),
        ({**CRISIS, "maandenDubbel": 6, "dagen": 10}, "40.00", "0.00", [f"{BIJLAGE}14.6"]),
        ({**CRISIS, "maandenDubbel": 6, "dubbeleWoonlasten": False}, "40.00", "2400.00", []),
        ({**CRISIS, "maandenDubbel": 6, "opvangvorm": "voltijdopvang"}, "40.00", "2400.00", []),
        ({**CRISIS, "maandenDubbel": 6, "opvangvorm": "vrouwenopvang"}, "40.00", "2400.00", []),
    ],
)
def test_under_the_verordening(feiten: dict[str, Any], per_dag: str, bedrag: str, gronden: list[str]) -> None:
    """Bijlage art. 14 and the kostprijs of art. 16 lid 3; the instelling collects (3.2 lid 2)."""
    antwoord = _opvang(feiten, date(2022, 6, 1))

    assert ("inkomensafhankelijk", per_dag, bedrag, "instelling", gronden) == _kort(antwoord)


@pytest.mark.parametrize("peildatum", [date(2022, 6, 1), date(2025, 4, 1)])
@pytest.mark.parametrize("opvangvorm", ["voltijdopvang", "eerste-opvang"])
def test_under_eighteen_nothing_is_due(peildatum: date, opvangvorm: str) -> None:
    """Bijlage art. 14.1: from 18 years."""
    antwoord = _opvang({"leeftijd": 17, "opvangvorm": opvangvorm}, peildatum)

    assert ("geen", "0.00", "0.00", None, [f"{BIJLAGE}14.1"]) == _kort(antwoord)


@pytest.mark.parametrize(
    ("feiten", "uitkomst"),
    [
        # Par. 6.3 and 6.5: eerste opvang and bemoeizorg are algemeen, up to the kostprijs.
        ({"opvangvorm": "eerste-opvang"}, ("tot-kostprijs", "100.00", "1000.00", "instelling", [])),
        ({"opvangvorm": "bemoeizorg"}, ("tot-kostprijs", "100.00", "1000.00", "instelling", [])),
        (
            {"opvangvorm": "eerste-opvang", "uitkeringParticipatiewet": True},
            ("tot-kostprijs", "100.00", "1000.00", "instelling", []),
        ),
        # Par. 6.5: the zak- en kleedgeldnorm is left.
        ({}, ("inkomensafhankelijk", "28.00", "280.00", "instelling", ["par. 6.5"])),
        ({"opvangvorm": "begeleidingstraject"}, ("inkomensafhankelijk", "28.00", "280.00", "instelling", ["par. 6.5"])),
        ({"opvangvorm": "crisisopvang"}, ("inkomensafhankelijk", "28.00", "280.00", "instelling", ["par. 6.5"])),
        ({"opvangvorm": "vrouwenopvang"}, ("inkomensafhankelijk", "28.00", "280.00", "instelling", ["par. 6.5"])),
        ({"kostprijsPerDag": "28.00"}, ("inkomensafhankelijk", "28.00", "280.00", "instelling", ["art. 16 lid 3"])),
        (
            {"kostprijsPerDag": "28.01"},
            ("inkomensafhankelijk", "28.00", "280.00", "instelling", ["art. 16 lid 3", "par. 6.5"]),
        ),
        (
            {"zakEnKleedgeldnormPerMaand": "1300.00"},
            ("inkomensafhankelijk", "0.00", "0.00", "instelling", ["par. 6.5"]),
        ),
        (ZONDER_NORM, ("inkomensafhankelijk", "40.00", "400.00", "instelling", [])),
        # Without income nothing is due and nothing has to be taken off; of a small vermogen what is due comes off.
        ({"inkomenPeiljaarPerJaar": "0"}, ("inkomensafhankelijk", "0.00", "0.00", "instelling", [])),
        (
            {"inkomenPeiljaarPerJaar": "0", "vermogen": "10.00"},
            ("inkomensafhankelijk", "0.00", "0.00", "instelling", ["par. 6.5"]),
        ),
        # Par. 6.5: with an uitkering of the Participatiewet the gemeente collects.
        (
            {**ZONDER_NORM, "uitkeringParticipatiewet": True},
            ("inkomensafhankelijk", "40.00", "400.00", "gemeente", []),
        ),
        # Bijlage art. 14.4 and 14.6 go on.
        (
            {**CRISIS, **ZONDER_NORM, "voedingVerstrekt": False, "maandenDubbel": 2},
            ("inkomensafhankelijk", "31.00", "1460.00", "instelling", [f"{BIJLAGE}14.4", f"{BIJLAGE}14.6"]),
        ),
    ],
)
def test_under_the_beleidsregels(feiten: dict[str, Any], uitkomst: tuple[str, str, str, str, list[str]]) -> None:
    """Par. 6.3 tells algemeen from maatwerk, par. 6.5 what is left and who collects."""
    antwoord = _opvang(feiten, date(2025, 3, 1))

    assert uitkomst == _kort(antwoord)
    assert "nijmegen-beleidsregels-2025" == antwoord.regime


def test_the_steps_of_the_verordening() -> None:
    """Art. 16 before the bijlage, and the bijlage in its own order."""
    stappen = _opvang(
        {**CRISIS, "maandenDubbel": 2, "voedingVerstrekt": False, "vrijwilligersvergoedingPerJaar": "365.00"},
        date(2022, 6, 1),
    ).stappen

    assert [
        "art. 16 lid 3",
        f"art. 16 lid 7 en {BIJLAGE}3.2 lid 2",
        *(f"{BIJLAGE}14.{lid}" for lid in range(1, 7)),
    ] == [stap.bron.removeprefix(TITEL) for stap in stappen]
    assert [
        "Open punt: hoe van een jaar naar een dag wordt gerekend, zegt de tekst niet; er is gedeeld door 365.",
        ("Het inkomen van de cliënt is € 14.235,00 en het vermogen € 0,00, waarvan 8% meetelt: € 39,00 per dag."),
        "Zonder voeding gaat er € 9,00 per dag af.",
        "De vergoeding voor vrijwilligerswerk van € 365,00 per jaar is van het inkomen afgehaald.",
    ] == [stap.toelichting for stap in stappen[3:7]]
    assert "over 2 maanden, € 400,00, gaat van het geheel af." in stappen[7].toelichting
    # What is taken off is told as not met: without voeding, with vrijwilligerswerk, with dubbele woonlasten.
    assert [True, True, True, True, True, False, False, False] == [stap.voldaan for stap in stappen]


def test_the_steps_of_the_beleidsregels() -> None:
    """The verordening first, then par. 6.3 and 6.5."""
    stappen = _opvang({"uitkeringParticipatiewet": True}, date(2025, 4, 1)).stappen

    assert [
        *(f"{TITEL}art. 16 lid 3", *(f"{TITEL}{BIJLAGE}14.{lid}" for lid in range(1, 5))),
        *(f"{BELEID}par. 6.3", f"{BELEID}par. 6.5", f"{BELEID}par. 6.5"),
    ] == [stap.bron for stap in stappen if not stap.bron.endswith("art. 28")]
    assert (
        "De zak- en kleedgeldnorm van € 365,00 per maand blijft over; van het inkomen is er dan € 28,00 per dag voor "
        "de bijdrage."
    ) == stappen[6].toelichting


def test_an_algemene_voorziening_is_told() -> None:
    """From March 2025 par. 6.3 says so; before it the text leaves that open."""
    later = _opvang({"opvangvorm": "eerste-opvang"}, date(2025, 4, 1)).stappen
    eerder = _opvang({"opvangvorm": "eerste-opvang"}, date(2025, 2, 28)).stappen

    assert [f"{TITEL}{BIJLAGE}14.1", f"{BELEID}par. 6.3", f"{BELEID}par. 6.5"] == [stap.bron for stap in later[:3]]
    assert "Eerste opvang is een algemene voorziening." == later[1].toelichting
    assert (
        "Open punt: of dit (Eerste opvang) een algemene voorziening is, zegt deze tekst niet; dat telt niet."
        == eerder[1].toelichting
    )
    assert all(stap.voldaan for stap in (*later, *eerder))


@pytest.mark.parametrize(
    ("feiten", "zin"),
    [
        ({}, "Voltijdopvang is een maatwerkvoorziening."),
        ({}, "De instelling int de bijdrage namens de gemeente."),
        ({"uitkeringParticipatiewet": True}, "bij een uitkering van de Participatiewet int de gemeente."),
    ],
)
def test_who_collects_is_told(feiten: dict[str, Any], zin: str) -> None:
    """Par. 6.3 and 6.5."""
    assert [True] == verteld(_opvang(feiten, date(2025, 4, 1)), zin)


def test_before_2022_no_text_is_held() -> None:
    """The day before the first."""
    with pytest.raises(RegelNietVanKracht):
        _opvang({}, date(2021, 12, 31))
