"""A bezwaar over HTTP: from the letter to the decision that takes the place of the besluit, by somebody else."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.bodies import BESCHIKKING, VERLOOP, open_zaak, sleutel, verloop_tot
from tests.api.conftest import Als

BEZWAAR: Any = {"ontvangenOp": "2025-04-28", "beschikking": 1, "wijze": "elektronisch"}
AANVULLING: Any = {"bezwaar": 1, "ontvangenOp": "2025-05-02", "gronden": "Twee uur in de week is niet genoeg."}
OORDEEL: Any = {"bezwaar": 1, "beoordeeldOp": "2025-05-02", "indiening": "tijdig"}
HOORZITTING: Any = {"bezwaar": 1, "gehoudenOp": "2025-05-06", "door": "ambtelijk", "verslag": "Zij tilt niets meer."}
MEER_UREN: Any = {
    **BESCHIKKING["voorzieningen"][0],
    "omvang": {"volume": 180, "eenheid": "01", "frequentie": "2"},
}
BESLISSING: Any = {
    "bezwaar": 1,
    "besluitOp": "2025-05-07",
    "dictum": "gegrond",
    "herroeping": "geheel",
    "voorzieningen": [{"nummer": 1, "voorziening": MEER_UREN}],
    "artikelen": ["Awb, art. 7:11"],
    "motivering": "Bij de heroverweging bleek dat drie uur nodig is.",
}
BEKEND: Any = {"beschikking": 2, "bekendgemaaktOp": "2025-05-08", "wijze": "toegezonden"}


@pytest.fixture
def met_bezwaar(api: TestClient, als: Als) -> str:
    """Give the path of a zaak in which somebody objected, pro forma, was completed, judged in form and heard."""
    pad = open_zaak(api, als("consulent"))
    stappen = [
        *VERLOOP,
        ("consulent", "bezwaren", BEZWAAR),
        ("consulent", "bezwaaraanvullingen", AANVULLING),
        ("bezwaar", "ontvankelijkheidsbeoordelingen", OORDEEL),
        ("bezwaar", "hoorzittingen", HOORZITTING),
    ]
    for rol, soort, body in stappen:
        antwoord = api.post(f"{pad}/{soort}", json=body, headers={**als(rol), **sleutel()})
        assert 201 == antwoord.status_code, (soort, antwoord.text)
    return pad


def test_the_decision_takes_the_place_of_the_besluit(api: TestClient, als: Als, met_bezwaar: str) -> None:
    """The zaak shows the bezwaar as dealt with, and the right as it counts from its own first day on."""
    beslist = api.post(
        f"{met_bezwaar}/beslissingen-op-bezwaar", json=BESLISSING, headers={**als("bezwaar"), **sleutel()}
    )
    bekend = api.post(f"{met_bezwaar}/bekendmakingen", json=BEKEND, headers={**als("consulent"), **sleutel()})

    assert (201, 201) == (beslist.status_code, bekend.status_code), (beslist.text, bekend.text)
    zaak = api.get(met_bezwaar, headers=als("auditor")).json()
    (bezwaar,) = zaak["bezwaren"]
    assert ("afgehandeld", 2, "gegrond") == tuple(bezwaar[lid] for lid in ("status", "beslissing", "dictum"))
    (recht,) = zaak["indicaties"]
    assert (1, 180, "2025-05-01") == (recht["nummer"], recht["omvang"]["volume"], recht["werking"]["van"])
    eerder = zaak["beschikkingen"][0]["voorzieningen"][0]
    assert recht["toewijzingnummer"] == eerder["toewijzingnummer"]


def test_who_took_the_besluit_does_not_decide(api: TestClient, als: Als, met_bezwaar: str) -> None:
    """Awb 10:3 lid 3: the ledger knows who it was, whatever the role of now; a consulent does not decide at all."""
    zelfde, consulent = (
        api.post(f"{met_bezwaar}/beslissingen-op-bezwaar", json=BESLISSING, headers={**als(rol), **sleutel()})
        for rol in ("beslisser", "consulent")
    )

    assert (409, "/problemen/zelfde-beslisser") == (zelfde.status_code, zelfde.json()["type"])
    assert (403, "/problemen/rol-ontbreekt") == (consulent.status_code, consulent.json()["type"])


def test_a_zaak_that_ended_takes_a_bezwaar_in(api: TestClient, als: Als) -> None:
    """What comes by post comes; deciding on it asks for the zaak to be opened again."""
    pad = open_zaak(api, als("consulent"))
    sluiten = ("consulent", "afsluitingen", {"afgeslotenOp": "2025-05-02", "reden": "afgehandeld"})
    for rol, soort, body in (*verloop_tot("2025-05-02"), sluiten, ("consulent", "bezwaren", BEZWAAR)):
        antwoord = api.post(f"{pad}/{soort}", json=body, headers={**als(rol), **sleutel()})
        assert 201 == antwoord.status_code, (soort, antwoord.text)
    gehoord = api.post(f"{pad}/hoorzittingen", json=HOORZITTING, headers={**als("bezwaar"), **sleutel()})

    assert (409, "/problemen/zaak-afgesloten") == (gehoord.status_code, gehoord.json()["type"])
    assert ["pro-forma"] == [een["status"] for een in api.get(pad, headers=als("auditor")).json()["bezwaren"]]
