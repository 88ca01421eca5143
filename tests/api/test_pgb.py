"""A pgb over HTTP: who was added is paid from it, and the SVB reports what was spent without deciding anything."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.bodies import AANVRAAG, BEKENDMAKING, BESCHIKKING, VERLOOP, open_zaak, sleutel
from tests.api.conftest import Als
from tests.domain.personen import HIDDE

PGB: Any = {
    "wet": "wmo",
    "voorziening": "begeleiding",
    "productcategorie": "02",
    "leveringsvorm": "pgb",
    "werking": {"van": "2025-05-01", "totEnMet": "2027-04-30"},
    "pgb": {"budget": 480_000},
    "bijdrage": {"verschuldigd": False, "soort": "geen", "grond": "Wmo", "inning": "geen"},
    "resultaat": "Overzicht over post en geld.",
}
TOT_BEKENDMAKING: list[tuple[str, str, Any]] = [
    *[stap for stap in VERLOOP if stap[1] in ("gesprekken", "verslagen")],
    ("consulent", "aanvragen", AANVRAAG | {"gevraagd": ["begeleiding"], "leveringsvorm": "pgb"}),
    ("beslisser", "beschikkingen", BESCHIKKING | {"voorzieningen": [PGB]}),
    ("consulent", "bekendmakingen", BEKENDMAKING),
]
TOEVOEGING: Any = {
    "bekendOp": "2025-05-02",
    "hoedanigheid": "zorgverlener",
    "persoon": HIDDE.model_dump(mode="json", by_alias=True, exclude_none=True),
}
BESTEDING: Any = {
    "gemeldOp": "2025-05-15",
    "recht": 1,
    "periode": {"van": "2025-05-01", "totEnMet": "2025-05-14"},
    "bedrag": 8_000,
    "door": "SVB",
}


@pytest.fixture
def met_pgb(api: TestClient, als: Als) -> str:
    """Give the path of a zaak in which a pgb was granted and made known."""
    pad = open_zaak(api, als("consulent"))
    for rol, soort, body in TOT_BEKENDMAKING:
        antwoord = api.post(f"{pad}/{soort}", json=body, headers={**als(rol), **sleutel()})
        assert 201 == antwoord.status_code, (soort, antwoord.text)
    return pad


def test_who_was_added_is_paid_from_the_pgb(api: TestClient, als: Als, met_pgb: str) -> None:
    """The zaak tells the id that was given to a person; by that id a zorgovereenkomst names him."""
    consulent = als("consulent")
    erbij = api.post(f"{met_pgb}/betrokkenen", json=TOEVOEGING, headers={**consulent, **sleutel()})
    (wie,) = (een["betrokkene"] for een in api.get(met_pgb, headers=consulent).json()["betrokkenen"])
    overeenkomst = {
        "geslotenOp": "2025-05-05",
        "recht": 1,
        "vorm": "overeenkomst-van-opdracht",
        "betrokkene": wie,
        "hulpverlener": "professional",
        "tarief": 4_500,
        "eenheid": "04",
        "werking": {"van": "2025-05-06"},
    }
    gesloten = api.post(f"{met_pgb}/zorgovereenkomsten", json=overeenkomst, headers={**consulent, **sleutel()})
    nog_eens = api.post(f"{met_pgb}/betrokkenen", json=TOEVOEGING, headers={**consulent, **sleutel()})

    assert (201, 201) == (erbij.status_code, gesloten.status_code), gesloten.text
    assert (409, "/problemen/al-gedaan") == (nog_eens.status_code, nog_eens.json()["type"])


def test_the_svb_reports_and_decides_nothing(api: TestClient, als: Als, met_pgb: str) -> None:
    """A system with the role uitwisseling records what was spent; it holds no controle and reads no zaak."""
    svb = als("uitwisseling", soort="systeem")
    gemeld, herhaald = (
        api.post(f"{met_pgb}/bestedingen", json=BESTEDING, headers={**svb, **sleutel()}) for _ in range(2)
    )
    controle = {"gehoudenOp": "2025-05-16", "recht": 1, "soort": "steekproef"}
    controle |= {"bevindingen": "In orde.", "gevolgen": ["geen"]}
    gehouden = api.post(f"{met_pgb}/pgb-controles", json=controle, headers={**svb, **sleutel()})

    assert (201, 200) == (gemeld.status_code, herhaald.status_code), gemeld.text
    assert (403, "/problemen/rol-ontbreekt") == (gehouden.status_code, gehouden.json()["type"])
    assert 403 == api.get(met_pgb, headers=svb).status_code
    (budget,) = api.get(met_pgb, headers=als("auditor")).json()["budgetten"]
    assert (1, 480_000, 8_000, 472_000) == tuple(budget[lid] for lid in ("recht", "toegekend", "besteed", "over"))
