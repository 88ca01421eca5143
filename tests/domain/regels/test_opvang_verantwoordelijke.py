"""opvang-verantwoordelijke-gemeente: onderzoek, overdracht, a geschil, and opvang in the meantime."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

PAR = "Beleidsregels Wmo Nijmegen 2025, par. 6.4, "
PEILDATUM = date(2025, 6, 10)
HIER, TILBURG, ARNHEM, ZWOLLE = "0268", "0855", "0202", "0193"
FEITEN: dict[str, Any] = {
    "woonplaatsVoorDakloosheid": HIER,
    "werkelijkVerblijfBijMelding": HIER,
    "positiefNetwerkIn": None,
    "netwerkVerlatenNodig": False,
    "bekendBijHulpverleningIn": None,
    "voorkeur": None,
    "overgedragenOp": None,
    "clientWerktMee": True,
    "geschil": False,
    "oordeelCommissie": None,
}
ELDERS = {"woonplaatsVoorDakloosheid": TILBURG}


def _gemeente(anders: dict[str, Any], peildatum: date = PEILDATUM) -> Antwoord:
    return toets(Vraag("0268", "opvang-verantwoordelijke-gemeente", peildatum, {**FEITEN, **anders}), regelboek())


@pytest.mark.parametrize(
    ("anders", "onderzoek", "overdracht"),
    [
        # Par. 6.4, regio onder 2: the woonplaats before the dakloosheid researches, else that of the actual stay.
        ({}, HIER, None),
        (ELDERS, TILBURG, TILBURG),
        ({"woonplaatsVoorDakloosheid": None}, HIER, None),
        ({"woonplaatsVoorDakloosheid": None, "werkelijkVerblijfBijMelding": ARNHEM}, ARNHEM, ARNHEM),
        # Onder 1: a positive network goes first, unless the inwoner has to leave it.
        ({"positiefNetwerkIn": ARNHEM}, HIER, ARNHEM),
        ({**ELDERS, "positiefNetwerkIn": HIER}, TILBURG, None),
        ({"positiefNetwerkIn": ARNHEM, "netwerkVerlatenNodig": True}, HIER, None),
        ({**ELDERS, "positiefNetwerkIn": TILBURG, "netwerkVerlatenNodig": True}, TILBURG, None),
        ({"positiefNetwerkIn": HIER, "netwerkVerlatenNodig": True}, HIER, None),  # nothing points elsewhere
        ({"positiefNetwerkIn": HIER, "netwerkVerlatenNodig": True, "voorkeur": ZWOLLE}, HIER, ZWOLLE),
        # Onder 3 and 4: when nothing before it points.
        (
            {
                **ELDERS,
                "positiefNetwerkIn": TILBURG,
                "netwerkVerlatenNodig": True,
                "bekendBijHulpverleningIn": ARNHEM,
                "voorkeur": ZWOLLE,
            },
            TILBURG,
            ARNHEM,
        ),
        (
            {**ELDERS, "positiefNetwerkIn": TILBURG, "netwerkVerlatenNodig": True, "voorkeur": ZWOLLE},
            TILBURG,
            ZWOLLE,
        ),
        ({"bekendBijHulpverleningIn": ARNHEM, "voorkeur": ZWOLLE}, HIER, None),
        # NB: the commissie is followed; until then nobody is handed over.
        ({**ELDERS, "geschil": True}, TILBURG, None),
        ({**ELDERS, "geschil": True, "oordeelCommissie": ARNHEM}, TILBURG, ARNHEM),
        ({**ELDERS, "geschil": True, "oordeelCommissie": HIER}, TILBURG, None),
        ({**ELDERS, "geschil": False, "oordeelCommissie": ARNHEM}, TILBURG, TILBURG),
    ],
)
def test_onderzoek_and_overdracht(anders: dict[str, Any], onderzoek: str, overdracht: str | None) -> None:
    """Who researches follows the woonplaats, where the traject is follows the best chance."""
    uitkomst = _gemeente(anders).uitkomst

    assert (onderzoek, overdracht) == (uitkomst["onderzoekDoor"], uitkomst["overdrachtAan"])


@pytest.mark.parametrize(
    ("anders", "blijft"),
    [
        ({}, True),
        (ELDERS, True),  # tot aan het moment van daadwerkelijke overdracht
        ({**ELDERS, "overgedragenOp": "2025-06-11"}, True),
        ({**ELDERS, "overgedragenOp": "2025-06-10"}, False),
        ({**ELDERS, "overgedragenOp": "2025-06-09"}, False),
        ({**ELDERS, "overgedragenOp": "2025-06-09", "geschil": True}, True),  # NB: in afwachting van het oordeel
        ({"overgedragenOp": "2025-06-09"}, True),  # nothing to hand over
        ({**ELDERS, "clientWerktMee": False}, True),
    ],
)
def test_opvang_goes_on_until_the_overdracht(anders: dict[str, Any], *, blijft: bool) -> None:
    """Nobody is left between two gemeenten."""
    assert blijft == _gemeente(anders).uitkomst["opvangBlijvenBieden"]


@pytest.mark.parametrize(
    ("anders", "kan"),
    [
        ({**ELDERS, "clientWerktMee": False}, True),
        (ELDERS, False),
        ({"clientWerktMee": False}, False),  # no overdracht to work on
        ({**ELDERS, "clientWerktMee": False, "geschil": True}, False),
    ],
)
def test_who_does_not_work_on_the_overdracht_can_be_refused(anders: dict[str, Any], *, kan: bool) -> None:
    """A ground worded with kan."""
    uitkomst = _gemeente(anders).uitkomst
    gronden = [{"bron": f"{PAR}Andere gemeente of regio", "dwingend": False}] if kan else []

    assert (kan, gronden) == (uitkomst["kanWeigeren"], uitkomst["gronden"])


def test_the_steps_follow_the_text() -> None:
    """The four aspects, the onderzoek, the geschil, the overdracht, and what goes on."""
    stappen = _gemeente({**ELDERS, "geschil": True, "oordeelCommissie": ARNHEM}).stappen

    assert [
        "regio onder 1",
        "regio onder 2",
        "regio onder 3",
        "regio onder 4",
        "regio onder 2",
        "Andere gemeente of regio, NB",
        "Andere gemeente of regio",
        "regio onder 2",  # which gemeenten are of the own region
        "regio onder 2",
    ] == [stap.bron.removeprefix(PAR) for stap in stappen]
    assert "Open punt" in stappen[1].toelichting


@pytest.mark.parametrize(("anders", "verteld"), [(ELDERS, True), ({}, False), ({**ELDERS, "geschil": True}, False)])
def test_the_own_region_is_an_open_point_with_an_overdracht(anders: dict[str, Any], *, verteld: bool) -> None:
    """Nijmegen gives opvang for its region, of which the text does not name the gemeenten."""
    assert verteld == any("eigen regio" in stap.toelichting for stap in _gemeente(anders).stappen)


def test_a_gemeente_is_named_by_its_code() -> None:
    """Four digits."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _gemeente({"voorkeur": "Zwolle"})

    assert "voorkeur" == gevangen.value.leden["feit"]


def test_before_the_beleidsregels_there_is_no_answer() -> None:
    """Par. 6.4 counts from 2025-03-01."""
    with pytest.raises(RegelNietVanKracht):
        _gemeente({}, date(2025, 2, 28))


@pytest.mark.parametrize(
    ("anders", "zin", "voldaan"),
    [
        # Regio onder 1 to 4.
        ({}, "Over een positief sociaal netwerk is niets bekend.", False),
        ({"positiefNetwerkIn": ARNHEM}, "Naar gemeente 0202 wijst: een positief sociaal netwerk. Open punt", True),
        ({"positiefNetwerkIn": ARNHEM, "netwerkVerlatenNodig": True}, "De inwoner moet juist uit het netwerk", False),
        # Onder 2: the onderzoek is that of the woonplaats, here or elsewhere.
        ({}, "De woonplaats is gemeente 0268; die doet het onderzoek.", True),
        (ELDERS, "De woonplaats is gemeente 0855; die doet het onderzoek.", False),
        ({"woonplaatsVoorDakloosheid": ARNHEM}, "De woonplaats is gemeente 0202; die doet het onderzoek.", False),
        # Andere gemeente of regio.
        (ELDERS, "Het traject gaat naar gemeente 0855. De inwoner werkt mee aan de overdracht.", True),
        ({**ELDERS, "clientWerktMee": False}, "De inwoner werkt niet mee aan de overdracht; de aanvraag kan", False),
        (ELDERS, "Open punt: de tekst noemt niet welke gemeenten bij de eigen regio horen", True),
        # NB.
        ({**ELDERS, "geschil": True}, "in afwachting van het oordeel wordt niet overgedragen.", False),
        ({**ELDERS, "geschil": True, "oordeelCommissie": ARNHEM}, "in het geschil gemeente 0202 aangewezen", True),
        # Until the overdracht itself.
        (ELDERS, "De inwoner is niet overgedragen; het college blijft opvang bieden", True),
        ({**ELDERS, "overgedragenOp": "2025-06-11"}, "De inwoner is niet overgedragen; het college blijft", True),
        ({**ELDERS, "overgedragenOp": "2025-06-10"}, "De inwoner is op 2025-06-10 overgedragen; het college", False),
    ],
)
def test_each_step_is_told_as_it_is(*, anders: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Par. 6.4: where each aspect points, who does the onderzoek, and until when opvang goes on."""
    assert [voldaan] == verteld(_gemeente(anders), zin)
