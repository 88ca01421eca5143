"""The events hold what aanbieder and CAK need: messages of golden payloads are valid against the official schemas."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from xmlschema import XMLSchema

from tests.berichten.opmaak import JW301, WMO301, WMO401, Kop, Opmaak, Soort, start_eigen_bijdrage, toewijzing
from tests.vereisten import schemas

GOLDEN = Path(__file__).parents[1] / "golden"
KOP = Kop(gemeente="0268", identificatie="TW0000000001", dagtekening="2025-04-14")
# The moment at which the bekendmaking was recorded, in Dutch time: it stands in the envelope, not in the payload.
VASTGESTELD = datetime.fromisoformat("2025-04-11T14:03:27")


@cache
def schema(soort: Soort) -> XMLSchema:
    """Read the schema of a message."""
    return XMLSchema(schemas() / soort.schema)


def afgekeurd(soort: Soort, bericht: ET.Element) -> list[str]:
    """Say what the schema refuses of a message: nothing, when it is valid."""
    return [f"{fout.path}: {fout.reason}" for fout in schema(soort).iter_errors(bericht)]


def golden(topic: str) -> dict[str, Any]:
    """Read a golden payload."""
    inhoud: dict[str, Any] = json.loads((GOLDEN / f"{topic}.v1.json").read_text(encoding="utf-8"))
    return inhoud


MELDING = golden("melding-ontvangen")
VOORZIENINGEN = golden("beschikking-genomen")["voorzieningen"]
IN_NATURA = [voorziening for voorziening in VOORZIENINGEN if voorziening["leveringsvorm"] == "zin"]
MET_BIJDRAGE = [voorziening for voorziening in VOORZIENINGEN if "ebStartnummer" in voorziening]


def waarden(bericht: ET.Element, opmaak: Opmaak, naam: str) -> list[str | None]:
    """Give the text of every element with a name, in the order of the message."""
    return [element.text for element in bericht.iter() if element.tag in (opmaak.bericht + naam, opmaak.basis + naam)]


@pytest.mark.parametrize("voorziening", IN_NATURA, ids=lambda voorziening: voorziening["voorziening"])
def test_a_toewijzing_under_the_wmo(voorziening: dict[str, Any]) -> None:
    """A WMO301 can be made of the melding and the beschikking (iWmo 3.2)."""
    bericht = toewijzing(WMO301, KOP, MELDING, [voorziening], vastgesteld=VASTGESTELD)

    assert afgekeurd(WMO301, bericht) == []


def test_all_toewijzingen_of_one_aanbieder_in_one_message() -> None:
    """A 301 holds every toewijzing that one aanbieder has for one client (OP087)."""
    samen = [voorziening | {"aanbieder": "41410001"} for voorziening in IN_NATURA]
    bericht = toewijzing(WMO301, KOP, MELDING, samen, vastgesteld=VASTGESTELD)

    assert afgekeurd(WMO301, bericht) == []
    assert waarden(bericht, Opmaak(WMO301), "ToewijzingNummer") == ["81001", "81002"]


def test_a_toewijzing_under_the_jeugdwet() -> None:
    """A JW301 has the same members under its own schema; law and category are those of the Jeugdwet."""
    (eerste, *_) = IN_NATURA
    jeugdhulp = eerste | {"wet": "jeugdwet", "productcategorie": "54", "productcode": "54001"}
    bericht = toewijzing(JW301, KOP, MELDING | {"wet": "jeugdwet"}, [jeugdhulp], vastgesteld=VASTGESTELD)

    assert afgekeurd(JW301, bericht) == []


@pytest.mark.parametrize("voorziening", MET_BIJDRAGE, ids=lambda voorziening: voorziening["voorziening"])
def test_a_start_of_the_eigen_bijdrage(voorziening: dict[str, Any]) -> None:
    """A WMO401 can be made of the same payloads, with and without a kostprijs to guard (iEb 1.0)."""
    bericht = start_eigen_bijdrage(KOP, MELDING, voorziening)

    assert afgekeurd(WMO401, bericht) == []
    assert waarden(bericht, Opmaak(WMO401), "EbStartNummer") == [str(voorziening["ebStartnummer"])]


def test_what_a_toewijzing_says() -> None:
    """Each element has the value of its member, worked out by hand from the golden payloads."""
    (eerste, *_) = IN_NATURA
    bericht = toewijzing(WMO301, KOP, MELDING, [eerste], vastgesteld=VASTGESTELD)

    def zegt(naam: str) -> list[str | None]:
        return waarden(bericht, Opmaak(WMO301), naam)

    assert zegt("Ontvanger") == ["41410001"]
    assert zegt("Bsn") == ["999900006"]
    assert zegt("Datum") == ["1958-04-01", "1957-01-01"]  # client, partner
    assert zegt("DatumGebruik") == ["1", "2"]
    assert zegt("Geslacht") == ["2", "1"]
    assert zegt("NaamGebruik") == ["4", "1"]
    assert zegt("WettelijkeVertegenwoordiging") == ["08"]
    assert zegt("Nummer") == ["1"]  # the daughter has no soort relatie and is left out
    assert zegt("Landnummer") == ["+31", "31"]
    assert zegt("AanduidingWoonadres") == ["BY", "BY"]
    assert zegt("Begindatum") == ["2025-03-01"]
    assert (zegt("Ingangsdatum"), zegt("Einddatum")) == (["2025-04-14"], ["2025-06-30", "2027-04-13"])
    assert (zegt("Toewijzingsdatum"), zegt("Toewijzingstijd")) == (["2025-04-11"], ["14:03:27"])
    assert (zegt("Categorie"), zegt("Code")) == (["01"], ["01A01"])
    assert (zegt("Volume"), zegt("Eenheid"), zegt("Frequentie")) == (["120"], ["01"], ["2"])


def test_what_a_start_of_the_eigen_bijdrage_says() -> None:
    """The kostprijs is in eurocent and is guarded from the first day of the voorziening."""
    bericht = start_eigen_bijdrage(KOP, MELDING, MET_BIJDRAGE[1])

    def zegt(naam: str) -> list[str | None]:
        return waarden(bericht, Opmaak(WMO401), naam)

    assert (zegt("EbStartNummer"), zegt("EbStartdatum")) == (["61002"], ["2025-04-14"])
    assert (zegt("KostprijsBedrag"), zegt("KostprijsStartdatum")) == (["350000"], ["2025-04-14"])
    assert zegt("StatusAanlevering") == ["1"]


@pytest.mark.parametrize(
    ("lid", "waarde", "element"),
    [
        ("productcategorie", "19", "Categorie"),
        ("toewijzingnummer", 1_000_000_000, "ToewijzingNummer"),
        ("productcode", "", "Code"),
        ("budget", -1, "Budget"),
    ],
)
def test_the_schema_is_really_asked(lid: str, waarde: object, element: str) -> None:
    """A wrong value is refused by the schema: what passes above passes because it is right."""
    bericht = toewijzing(WMO301, KOP, MELDING, [IN_NATURA[0] | {lid: waarde}], vastgesteld=VASTGESTELD)
    (eerste, *_) = afgekeurd(WMO301, bericht)

    assert element in eerste
