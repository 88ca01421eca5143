"""Bodies as a caller of the API sends them; each test changes only what it is about."""

from typing import Any
from uuid import uuid4

from starlette.testclient import TestClient

Json = Any

MELDING: Json = {
    "ontvangenOp": "2025-03-10",
    "wet": "wmo",
    "client": {
        "bsn": "999900006",
        "geslacht": "2",
        "geboortedatum": {"datum": "1958-04-12"},
        "naam": {"geslachtsnaam": {"achternaam": "Kwakkelstein", "voorvoegsel": "van"}, "voorletters": "F"},
        "adressen": [{"soort": "01", "huisnummer": 12, "postcode": "6511AB", "plaatsnaam": "Nijmegen"}],
    },
    "kanaal": "telefoon",
    "spoedeisend": False,
    "hulpvraag": "Het zware werk in huis lukt niet meer.",
}
GESPREK: Json = {
    "gehoudenOp": "2025-03-27",
    "vorm": "huisbezoek",
    "onderwerpen": ["a", "b"],
    "bevindingen": "De client redt het lichte werk zelf.",
}
VERSLAG: Json = {"verstrektOp": "2025-04-07", "wijze": "brief", "samenvatting": "Advies: hulp bij het zware werk."}
AANVRAAG: Json = {
    "ontvangenOp": "2025-04-14",
    "vorm": "schriftelijk",
    "gevraagd": ["zwaar-huishoudelijk-werk"],
    "leveringsvorm": "zin",
}
BESCHIKKING: Json = {
    "besluitOp": "2025-04-22",
    "strekking": "toekenning",
    "voorzieningen": [
        {
            "wet": "wmo",
            "voorziening": "zwaar-huishoudelijk-werk",
            "productcategorie": "01",
            "productcode": "01A03",
            "leveringsvorm": "zin",
            "werking": {"van": "2025-05-01", "totEnMet": "2027-04-30"},
            "omvang": {"volume": 120, "eenheid": "01", "frequentie": "2"},
            "aanbieder": "12345678",
            "bijdrage": {"verschuldigd": True, "soort": "abonnementstarief", "grond": "Wmo", "inning": "CAK"},
            "resultaat": "Een schoon en leefbaar huis.",
        }
    ],
    "artikelen": ["Verordening Nijmegen 2022, art. 8 lid 2"],
    "motivering": "De client kan het zware werk niet zelf doen.",
}
BEKENDMAKING: Json = {"beschikking": 1, "bekendgemaaktOp": "2025-04-23", "wijze": "toegezonden"}

VERLOOP: list[tuple[str, str, Json]] = [
    ("consulent", "ontvangstbevestigingen", {"verzondenOp": "2025-03-12", "wijze": "brief"}),
    ("consulent", "clientondersteuningen", {"gewezenOp": "2025-03-12", "wijze": "brief"}),
    (
        "consulent",
        "persoonlijke-plannen",
        {"ontvangenOp": "2025-03-14", "soort": "persoonlijk-plan", "inhoud": "Plan."},
    ),
    ("consulent", "gesprekken", GESPREK),
    ("consulent", "verslagen", VERSLAG),
    ("consulent", "opmerkingen", {"ontvangenOp": "2025-04-09", "verslag": 1, "opmerkingen": "Klopt zo."}),
    ("consulent", "aanvragen", AANVRAAG),
    ("beslisser", "beschikkingen", BESCHIKKING),
    ("consulent", "bekendmakingen", BEKENDMAKING),
]


def verloop_tot(laatste_dag: str) -> list[tuple[str, str, Json]]:
    """Give the same acts, with help up to and including a day: after it the zaak can end."""
    (voorziening,) = BESCHIKKING["voorzieningen"]
    kort = {**voorziening, "werking": {**voorziening["werking"], "totEnMet": laatste_dag}}
    beschikking = {**BESCHIKKING, "voorzieningen": [kort]}
    return [(rol, soort, beschikking if soort == "beschikkingen" else body) for rol, soort, body in VERLOOP]


def zaken(gemeente: str = "0268") -> str:
    """Give the path of the zaken of a gemeente."""
    return f"/v1/gemeenten/{gemeente}/zaken"


def sleutel() -> dict[str, str]:
    """Give a fresh Idempotency-Key as a header."""
    return {"Idempotency-Key": str(uuid4())}


def open_zaak(api: TestClient, headers: dict[str, str]) -> str:
    """Open a zaak with a melding and give its path."""
    antwoord = api.post(zaken(), json=MELDING, headers={**headers, **sleutel()})
    assert 201 == antwoord.status_code, antwoord.text
    return str(antwoord.headers["Location"])
