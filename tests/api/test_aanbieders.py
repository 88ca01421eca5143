"""What an aanbieder does itself over HTTP: report a calamiteit, let in to opvang; and what it may not."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient

from tests.api.bodies import open_zaak, sleutel, verloop_tot
from tests.api.conftest import Als

Json = Any
CALAMITEIT: Json = {
    "ontvangenOp": "2025-05-06",
    "voorgevallenOp": "2025-05-02",
    "soort": "geweld",
    "aanbieder": "12345678",
    "nummer": 1,
    "gemeldBij": [{"ontvanger": "toezichthouder", "op": "2025-05-05"}],
    "omschrijving": "Een medebewoner sloeg hem.",
}
OPVANG: Json = {
    "gevraagdOp": "2025-04-24",
    "vorm": "eerste-opvang",
    "bij": "opvanginstelling",
    "acuut": True,
    "situatie": "Hij slaapt buiten.",
}


def _doe(api: TestClient, pad: str, soort: str, body: Json, headers: dict[str, str]) -> Any:
    return api.post(f"{pad}/{soort}", json=body, headers={**headers, **sleutel()})


def test_an_aanbieder_reports_a_calamiteit(api: TestClient, als: Als) -> None:
    """Also when the zaak has ended; the answer tells no more than which event it made."""
    pad = open_zaak(api, als("consulent"))
    for rol, soort, body in verloop_tot("2025-05-05"):
        assert 201 == _doe(api, pad, soort, body, als(rol)).status_code
    einde = {"afgeslotenOp": "2025-05-05", "reden": "afgehandeld"}
    assert 201 == _doe(api, pad, "afsluitingen", einde, als("consulent")).status_code
    antwoord = _doe(api, pad, "calamiteiten", CALAMITEIT, als("uitwisseling", soort="aanbieder"))

    assert 201 == antwoord.status_code, antwoord.text
    assert ["calamiteit-gemeld"] == [een["topic"] for een in antwoord.json()["gebeurtenissen"]]
    beeld = api.get(pad, headers=als("auditor")).json()
    (rij,) = beeld["calamiteiten"]
    assert ("afgesloten", "2025-05-05", "gemeld") == (beeld["fase"], rij["bekendOp"], rij["status"])


def test_an_instelling_lets_in_but_does_not_decide(api: TestClient, als: Als) -> None:
    """It makes the light toets; a gesprek or a besluit is not for it."""
    instelling = als("uitwisseling", soort="aanbieder")
    pad = open_zaak(api, als("consulent"))
    toelating = {"opvang": 1, "toegelatenOp": "2025-04-24", "vorm": "eerste-opvang"}
    gesprek = {"gehoudenOp": "2025-04-25", "vorm": "huisbezoek", "onderwerpen": ["a"], "bevindingen": "Niets."}
    weigering = {
        "opvang": 1,
        "besluitOp": "2025-04-25",
        "gronden": ["a"],
        "ontzegdVanaf": "2025-04-26",
        "artikelen": ["art. 9 lid 4 onder a"],
        "motivering": "Hij hield zich niet aan de huisregels.",
    }

    assert 201 == _doe(api, pad, "opvangverzoeken", OPVANG, instelling).status_code
    assert 201 == _doe(api, pad, "opvangtoelatingen", toelating, instelling).status_code
    assert 403 == _doe(api, pad, "gesprekken", gesprek, instelling).status_code
    assert 403 == _doe(api, pad, "opvangweigeringen", weigering, instelling).status_code
    beslisser = als("beslisser", soort="aanbieder")
    assert "/problemen/geen-medewerker" == _doe(api, pad, "opvangweigeringen", weigering, beslisser).json()["type"]
    (rij,) = api.get(pad, params={"geldigOp": "2025-04-24"}, headers=als("auditor")).json()["verblijven"]
    assert ("opvang", "eerste-opvang", "loopt") == (rij["soort"], rij["vorm"], rij["status"])
