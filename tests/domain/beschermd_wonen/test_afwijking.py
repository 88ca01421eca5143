"""A beschikking that departs from the advice of the toegang, or from its rules, says why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.beschermd_wonen.toegangen import is_beschermd_wonen
from domain.beschikking.afwijking import Besluit, afwijking_van, steunt_afwijzing
from domain.beschikking.events import BeschikkingGenomen, Strekking
from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis
from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.beschermd_wonen.events import AFGERADEN, GEADVISEERD, PRODUCT, TOEGELATEN, WONEN
from tests.domain.beschermd_wonen.feiten import TOELATING, ZORGVRAAG
from tests.domain.opvang.feiten import FEITEN as OPVANG
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import TOT_AANVRAAG, in_natura
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, op, zonder_sleutels

Verleden = tuple[Event[Gebeurtenis], ...]
GEVRAAGD = TOEGELATEN[:2]
TOT: Verleden = (*TOEGELATEN, *TOT_AANVRAAG[1:])
AFGERADEN_TOT: Verleden = (*GEVRAAGD, AFGERADEN, *TOT_AANVRAAG[1:])
ZWAAR = WONEN.model_copy(update={"voorziening": "beschermd-thuis-zwaar"})
WEIGERT: dict[str, Any] = {
    "strekking": "afwijzing",
    "voorzieningen": (),
    "afgewezen": ({"voorziening": "beschermd-thuis", "artikelen": ("par. 7.6",)},),
}
ANDERE_HULP: dict[str, Any] = {
    "strekking": "gedeeltelijke-toekenning",
    "voorzieningen": (in_natura(),),
    "afgewezen": WEIGERT["afgewezen"],
}


@pytest.mark.parametrize(
    ("verleden", "besluit", "waarin"),
    [
        (TOT, {"voorzieningen": (WONEN,)}, None),
        (
            TOT,
            {"voorzieningen": (ZWAAR,)},
            "er wordt een ander product toegekend (beschermd-thuis-zwaar) dan de toegang adviseert",
        ),
        (TOT, WEIGERT, "er wordt beschermd wonen afgewezen terwijl de toegang het adviseert"),
        (TOT, ANDERE_HULP, "er wordt beschermd wonen afgewezen terwijl de toegang het adviseert"),
        # A beschikking on other help says nothing of it.
        (TOT, {"voorzieningen": (in_natura(),)}, None),
        (
            AFGERADEN_TOT,
            {"voorzieningen": (WONEN,)},
            "er wordt beschermd wonen toegekend terwijl de toegang dat niet adviseert",
        ),
        (AFGERADEN_TOT, WEIGERT, None),
        # The last advice counts.
        ((*AFGERADEN_TOT, op(GEADVISEERD, date(2025, 4, 2))), {"voorzieningen": (WONEN,)}, None),
        # Nobody advised yet.
        ((*GEVRAAGD, *TOT_AANVRAAG[1:]), {"voorzieningen": (WONEN,)}, None),
    ],
)
def test_departing_from_the_toegangsadvies(verleden: Verleden, besluit: dict[str, Any], waarin: str | None) -> None:
    """It is explained under the name of that advice, and nothing else is."""
    command = c.beschikking(**besluit)
    uitgelegd = c.beschikking(
        **besluit, afwijkingen=({"regel": "toegangsadvies", "motivering": "Hij heeft meer nodig."},)
    )
    if waarin is None:
        assert given(*verleden).when(command, bij=c.BESLISSER).besluit()
        given(*verleden).when(uitgelegd, bij=c.BESLISSER).then_geweigerd(GeenAfwijking, "'toegangsadvies'")
        return
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(MotiveringOntbreekt, waarin, regel="toegangsadvies")
    (event,) = given(*verleden).when(uitgelegd, bij=c.BESLISSER).besluit()
    assert isinstance(event.inhoud, BeschikkingGenomen)
    # The advice is the third event of the zaak.
    assert [("toegangsadvies", 3)] == [(een.regel, een.advies) for een in event.inhoud.afwijkingen]


def test_an_advice_that_was_wiped_asks_nothing() -> None:
    """What nobody can read any longer is not departed from."""
    zaak = gevouwen(*zonder_sleutels(TOT))
    assert isinstance(zaak, LopendeZaak)
    verleden = (TOT[0], TOT[1], zonder_sleutels([TOT[2]])[0], *TOT[3:])

    assert given(*verleden).when(c.beschikking(voorzieningen=(ZWAAR,)), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    ("voorziening", "wel"),
    [
        ("beschermd-wonen", True),
        (PRODUCT, True),
        ("beschermd-wonen-intramuraal-zwaar", True),
        ("trainingshuis-licht", True),
        ("begeleiding", False),
        ("beschermd", False),
        ("tijdelijk-verblijf-lvb", False),
    ],
)
def test_what_is_beschermd_wonen(voorziening: str, *, wel: bool) -> None:
    """The forms of par. 7.4 and their products; tijdelijk verblijf LVB is not (verordening art. 9, noot 1)."""
    assert wel is is_beschermd_wonen(voorziening)


def _antwoord(regel: str, feiten: dict[str, Any]) -> Antwoord:
    return toets(Vraag("0268", regel, date(2025, 6, 10), feiten), regelboek())


MET_LEEFTIJD = {**TOELATING, "leeftijd": 30}
IN_OPVANG = WONEN.model_copy(update={"voorziening": "crisisopvang", "productcategorie": "16"})
GEEN_OPVANG = {**OPVANG, "vrouwenopvang": False, "alternatieven": True}
MISDRAAGT = {**OPVANG, "vrouwenopvang": False, "ernstigeMisdraging": True}


@pytest.mark.parametrize(
    ("regel", "feiten", "voorziening", "waarin"),
    [
        ("beschermd-wonen-toelating", MET_LEEFTIJD, WONEN, None),
        (
            "beschermd-wonen-toelating",
            {**MET_LEEFTIJD, "noodzaakDagEnNacht": False, "accepteertBegeleiding": False},
            WONEN,
            "er wordt beschermd wonen toegekend terwijl niet is voldaan aan: h, i",
        ),
        ("beschermd-wonen-toelating", {**MET_LEEFTIJD, "noodzaakDagEnNacht": False}, in_natura(), None),
        ("beschermd-wonen-product", {**ZORGVRAAG, "leeftijd": 30}, WONEN, None),
        (
            "beschermd-wonen-product",
            {**ZORGVRAAG, "leeftijd": 30},
            ZWAAR,
            "er wordt een ander product toegekend dan past (beschermd-thuis-middel)",
        ),
        (
            "beschermd-wonen-product",
            {**ZORGVRAAG, "leeftijd": 30, "urenIndividueel": 1},
            WONEN,
            "er wordt een ander product toegekend dan past (geen)",
        ),
        ("beschermd-wonen-product", {**ZORGVRAAG, "leeftijd": 30}, in_natura(), None),
        (
            "opvang-toelating",
            GEEN_OPVANG,
            IN_OPVANG,
            "er wordt opvang toegekend terwijl aan een criterium niet is voldaan",
        ),
        # A ground with "kan" leaves it to who decides; other help is not opvang.
        ("opvang-toelating", MISDRAAGT, IN_OPVANG, None),
        ("opvang-toelating", GEEN_OPVANG, in_natura(), None),
    ],
)
def test_departing_from_the_rules(regel: str, feiten: dict[str, Any], voorziening: Any, waarin: str | None) -> None:
    """Granting what the rule does not give."""
    assert waarin == afwijking_van(_antwoord(regel, feiten), Besluit("toekenning", (voorziening,)))


@pytest.mark.parametrize(
    ("regel", "feiten", "steunt"),
    [
        ("beschermd-wonen-toelating", MET_LEEFTIJD, False),
        ("beschermd-wonen-toelating", {**MET_LEEFTIJD, "noodzaakDagEnNacht": False}, True),
        ("opvang-toelating", {**OPVANG, "vrouwenopvang": False}, False),
        ("opvang-toelating", MISDRAAGT, True),
        ("opvang-toelating", GEEN_OPVANG, True),
        ("beschermd-wonen-product", {**ZORGVRAAG, "leeftijd": 30, "urenIndividueel": 1}, False),
    ],
)
def test_what_carries_a_refusal(regel: str, feiten: dict[str, Any], *, steunt: bool) -> None:
    """A criterium that is not met, or a ground that may be used; that no product fits is no reason to refuse."""
    strekking: Strekking = "afwijzing"

    assert steunt is steunt_afwijzing(regel, _antwoord(regel, feiten).uitkomst, strekking)
