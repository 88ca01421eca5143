"""Jeugdhulp by verwijzing over HTTP: no gesprek and no aanvraag, and who referred is sealed."""

from typing import Any

from starlette.testclient import TestClient

from tests.api.bodies import BESCHIKKING, MELDING, sleutel, zaken
from tests.api.conftest import Als

Json = Any
VERWIJZING: Json = {
    "ontvangenOp": "2025-03-11",
    "verwijzer": "huisarts",
    "instantie": {"naam": "Huisartsenpraktijk De Brug", "agb": "01234567"},
    "verwezenOp": "2025-03-10",
    "gevraagd": ["jeugd-ggz"],
    "aanbiederGecontracteerd": True,
    "geslotenJeugdhulp": False,
    "vrijwilligKader": True,
}
BEHANDELING: Json = {
    "wet": "jeugdwet",
    "voorziening": "jeugd-ggz",
    "productcategorie": "54",
    "productcode": "54A01",
    "leveringsvorm": "zin",
    "werking": {"van": "2025-04-01", "totEnMet": "2026-03-31"},
    "omvang": {"volume": 60, "eenheid": "01", "frequentie": "2"},
    "aanbieder": "94011234",
    "bijdrage": {"verschuldigd": False, "soort": "geen", "grond": "Jeugdwet", "inning": "geen"},
    "resultaat": "Weer naar school durven.",
}


def _post(api: TestClient, pad: str, body: Json, headers: dict[str, str]) -> Json:
    antwoord = api.post(pad, json=body, headers={**headers, **sleutel()})
    assert 201 == antwoord.status_code, antwoord.text
    return antwoord


def test_from_a_verwijzing_to_a_right(api: TestClient, als: Als) -> None:
    """The beschikking names the verwijzing; both are read back as they were given."""
    melding = {**MELDING, "wet": "jeugdwet", "kanaal": "verwijzer", "melder": "verwijzer"}
    pad = _post(api, zaken(), melding, als("consulent")).headers["Location"]
    _post(api, f"{pad}/verwijzingen", VERWIJZING, als("consulent"))
    beschikking = {**BESCHIKKING, "verwijzing": 1, "besluitOp": "2025-03-20", "voorzieningen": [BEHANDELING]}
    _post(api, f"{pad}/beschikkingen", beschikking, als("beslisser"))
    bekend = {"beschikking": 1, "bekendgemaaktOp": "2025-03-21", "wijze": "toegezonden"}
    _post(api, f"{pad}/bekendmakingen", bekend, als("consulent"))

    beeld = api.get(pad, params={"geldigOp": "2025-04-01"}, headers=als("auditor")).json()
    (verwezen,), (besluit,) = beeld["vervolg"], beeld["beschikkingen"]
    assert ("huisarts", "Huisartsenpraktijk De Brug") == (verwezen["verwijzer"], verwezen["instantie"]["naam"])
    assert (None, 1) == (besluit["aanvraag"], besluit["verwijzing"])
    assert ("bekendgemaakt", ["jeugd-ggz"]) == (beeld["fase"], [rij["voorziening"] for rij in beeld["indicaties"]])


def test_a_verwijzing_under_the_wmo(api: TestClient, als: Als) -> None:
    """A refusal names what it is about, and writes nothing."""
    pad = _post(api, zaken(), MELDING, als("consulent")).headers["Location"]
    antwoord = api.post(f"{pad}/verwijzingen", json=VERWIJZING, headers={**als("consulent"), **sleutel()})

    assert (400, "/problemen/alleen-jeugdwet") == (antwoord.status_code, antwoord.json()["type"])
    assert '"1"' == api.get(pad, headers=als("auditor")).headers["ETag"]
