"""Whatever person or voorziening the domain accepts fits the schemas: nothing is refused only when it is sent."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.gebeurtenis import splits, voeg_samen
from domain.melding.events import BetrokkeneInZaak, ClientInZaak
from domain.persoon import Client, Persoon
from domain.voorziening import Voorziening
from tests.berichten.opmaak import JW301, WMO301, WMO401, Soort, start_eigen_bijdrage, toewijzing
from tests.berichten.test_berichten import KOP, VASTGESTELD, afgekeurd
from tests.domain.personen import FENNA, FENNA_ID, RUURD, RUURD_ID
from tests.domain.zaak.events import GEMELD, in_natura, toegekend

# Text as people type it and as machines send it: every character, also those that no schema takes.
TEKST = st.text(max_size=30)
DAGEN = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat)
PERIODE = st.fixed_dictionaries({"van": DAGEN}, optional={"totEnMet": DAGEN})


def anders(goed: list[dict[str, Any]], **leden: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Take something good and change up to three of its members, for better or worse."""
    een_lid = st.one_of([st.fixed_dictionaries({lid: waarde}) for lid, waarde in leden.items()])
    return st.builds(
        lambda basis, lijst: {lid: waarde for deel in (basis, *lijst) for lid, waarde in deel.items()},
        st.sampled_from(goed),
        st.lists(een_lid, max_size=3),
    )


ADRES = anders(
    [
        {"soort": "01", "huisnummer": 12, "postcode": "6511AB"},
        {"soort": "02", "postcode": "D-47533", "landcode": "DE"},
        {"soort": "04", "huisnummer": 3, "postcode": "6602CD", "periode": {"van": "2025-03-01"}},
    ],
    soort=st.sampled_from(["01", "02", "03", "04", "05"]),
    postcode=st.sampled_from(["6511AB", "B-2000", " ", "\n"]) | TEKST,
    landcode=st.sampled_from(["NL", "BE", "AW", "XX", "EU", "ZW"]) | st.text(max_size=2),
    straatnaam=TEKST,
    huisnummer=st.integers(-1, 100_000),
    huisletter=st.text(max_size=1),
    huisnummertoevoeging=st.text(max_size=5),
    aanduidingWoonadres=st.sampled_from(["AB", "BY", "TO", "WW"]),
    plaatsnaam=TEKST,
    periode=PERIODE,
)
ACHTERNAAM = anders([{"achternaam": "Kwakkelstein"}], achternaam=TEKST, voorvoegsel=st.text(max_size=11))
NAAM = anders(
    [{"geslachtsnaam": {"achternaam": "Kwakkelstein"}}],
    geslachtsnaam=ACHTERNAAM,
    partnernaam=ACHTERNAAM,
    naamgebruik=st.sampled_from(["1", "2", "3", "4"]),
    voornamen=TEKST,
    voorletters=st.text(max_size=7),
)
CONTACT = anders(
    [{"telefoonnummer": "0612345678"}, {"emailadres": "fenna@voorbeeld.test"}],
    telefoonnummer=st.text("0123456789", min_size=3, max_size=16) | st.text("0123456789 +-", max_size=16),
    landnummer=st.text("0123456789", min_size=1, max_size=5) | st.text("0123456789+", max_size=5),
    emailadres=TEKST | TEKST.map(lambda tekst: f"{tekst}@voorbeeld.test"),
)
VOORZIENING = anders(
    [{}, {"productcode": None, "omvang": None}, {"productcode": None, "omvang": None, "budget": 250_000}],
    productcategorie=st.sampled_from(["01", "13", "18", "19", "00"]),
    werking=PERIODE,
    productcode=st.none() | st.text(max_size=6),
    omvang=st.none()
    | st.fixed_dictionaries(
        {
            "volume": st.integers(-1, 100_000_000),
            "eenheid": st.sampled_from(["01", "04", "14", "16", "82", "83", "84"]),
            "frequentie": st.sampled_from(["1", "2", "4", "6"]),
        }
    ),
    budget=st.none() | st.integers(-1, 100_000_000),
    kostprijs=st.none() | st.integers(-1, 100_000_000),
    aanbieder=st.sampled_from(["41410001", "4141", "abcdefgh"]),
)


def _past(soort: Soort, bericht: ET.Element) -> None:
    # Written out and read again: a character that XML does not know would break there and not in the tree.
    gelezen = ET.parse(BytesIO(ET.tostring(bericht, encoding="utf-8", xml_declaration=True)))  # noqa: S314 - our own
    assert afgekeurd(soort, gelezen.getroot()) == []


def _melding(client: Client, betrokkene: Persoon) -> dict[str, Any]:
    inhoud = GEMELD.inhoud.model_copy(
        update={
            "client": ClientInZaak(betrokkene=FENNA_ID, persoon=client),
            "betrokkenen": (BetrokkeneInZaak(betrokkene=RUURD_ID, relatie="12", persoon=betrokkene),),
        }
    )
    return _data(inhoud)


def _data(inhoud: Any) -> dict[str, Any]:
    open_leden, verzegeld = splits(inhoud)
    return voeg_samen(open_leden, {deel.pointer: deel.waarde for deel in verzegeld})


EEN_VOORZIENING = _data(toegekend(in_natura(), nummer=1, toewijzingnummer=81001, eb_startnummer=61001))


def _gewijzigd(persoon: Persoon, lid: str, waarde: object) -> Any:
    leden = persoon.model_dump(mode="json", by_alias=True) | {lid: waarde}
    try:
        return type(persoon).model_validate(leden)
    except ValidationError:
        return None


@pytest.mark.parametrize("soort", [WMO301, JW301], ids=["wmo", "jeugdwet"])
@pytest.mark.parametrize(
    ("lid", "waarden"), [("naam", NAAM), ("adressen", st.lists(ADRES, max_size=4)), ("contact", CONTACT)]
)
@given(keuze=st.data())
def test_every_person_that_is_accepted(soort: Soort, lid: str, waarden: Any, keuze: st.DataObject) -> None:
    """A client and a relatie with any name, addresses and contact; one that the domain refuses stays as it was."""
    waarde = keuze.draw(waarden)
    client, betrokkene = _gewijzigd(FENNA, lid, waarde), _gewijzigd(RUURD, lid, waarde)
    voorziening = EEN_VOORZIENING if soort is WMO301 else EEN_VOORZIENING | {"productcategorie": "54"}

    melding = _melding(client or FENNA, betrokkene or RUURD)
    _past(soort, toewijzing(soort, KOP, melding, [voorziening], vastgesteld=VASTGESTELD))


def _voorziening(leden: dict[str, Any]) -> Voorziening | None:
    try:
        return Voorziening.model_validate(in_natura().model_dump(mode="json", by_alias=True) | leden)
    except ValidationError:
        return None


@given(VOORZIENING.map(_voorziening).filter(lambda voorziening: voorziening is not None))
def test_every_voorziening_that_is_accepted(voorziening: Voorziening) -> None:
    """A voorziening in natura that the domain takes, and the conditions that no schema states."""
    data = _data(toegekend(voorziening, nummer=1, toewijzingnummer=81001, eb_startnummer=61001))
    melding = _data(GEMELD.inhoud)

    _past(WMO301, toewijzing(WMO301, KOP, melding, [data], vastgesteld=VASTGESTELD))
    _past(WMO401, start_eigen_bijdrage(KOP, melding, data))
    einde = data["werking"].get("totEnMet")
    assert einde is None or data["werking"]["van"] <= einde  # CS003
    assert ("omvang" in data) is ("productcode" in data)  # CD041, CD080
    assert not ("budget" in data and "omvang" in data)  # CD077, CD078
    assert einde is not None or "budget" not in data  # CD075
    assert einde is not None or data.get("omvang", {}).get("frequentie") != "2"  # CD076
