"""The made-up people of the domain tests. Their BSNs come from the range that is set apart for tests."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.gebeurtenis import Werking
from domain.persoon import Achternaam, Adres, Client, Contact, Geboortedatum, Naam, Persoon
from tests.personen import NAMEN

NAMEN.update(
    {
        *("Fenna", "Ruurd", "Sietske", "Tjibbe", "Hidde"),
        *("Kwakkelstein", "Uitdenbogaard", "Fenna Geertruida", "Zevenhuizerplas", "Wiersinga"),
    }
)

FENNA_ID = UUID("6f0c8a3e-51d4-4b7a-9a53-0d1f2b6c7e01")
RUURD_ID = UUID("b2a4d5c6-7e8f-4a1b-8c2d-3e4f5a6b7c02")
SIETSKE_ID = UUID("0d9e8f7a-6b5c-4d3e-9f1a-2b3c4d5e6f03")
TJIBBE_ID = UUID("94c1d2e3-f4a5-4b6c-8d7e-9f0a1b2c3d04")
HIDDE_ID = UUID("5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c06")
VREEMDE_ID = UUID("11111111-2222-4333-8444-555555555505")

THUIS = Adres(
    soort="01",
    straatnaam="Zevenhuizerplas",
    huisnummer=12,
    huisletter="b",
    huisnummertoevoeging="II",
    aanduiding_woonadres="BY",
    postcode="6511AB",
    plaatsnaam="Nijmegen",
)
BIJ_FAMILIE = Adres(
    soort="04",
    straatnaam="Zevenhuizerplas",
    huisnummer=3,
    postcode="6602CD",
    plaatsnaam="Wijchen",
    periode=Werking(van=date(2025, 3, 1), tot_en_met=date(2025, 6, 30)),
)

FENNA = Client(
    bsn="999900006",
    geboortedatum=Geboortedatum(datum=date(1958, 4, 12)),
    geslacht="2",
    naam=Naam(
        geslachtsnaam=Achternaam(achternaam="Kwakkelstein", voorvoegsel="van"),
        partnernaam=Achternaam(achternaam="Uitdenbogaard", voorvoegsel="van den"),
        voornamen="Fenna Geertruida",
        voorletters="FG",
        naamgebruik="4",
    ),
    adressen=(THUIS, BIJ_FAMILIE),
    contact=Contact(telefoonnummer="0612345678", landnummer="31", emailadres="fenna@voorbeeld.test"),
    wettelijke_vertegenwoordiging="08",
)
"""A client of 66 on 3 March 2025, of 67 from 12 April 2025 on."""

RUURD = Persoon(
    bsn="999900018",
    geboortedatum=Geboortedatum(datum=date(1957, 1, 1), datum_gebruik="2"),
    geslacht="1",
    naam=Naam(geslachtsnaam=Achternaam(achternaam="Uitdenbogaard"), voorletters="R"),
    adressen=(THUIS,),
)
SIETSKE = Persoon(
    naam=Naam(geslachtsnaam=Achternaam(achternaam="Uitdenbogaard"), voornamen="Sietske"),
    contact=Contact(telefoonnummer="0687654321"),
)
HIDDE = Persoon(
    bsn="999900043",
    geboortedatum=Geboortedatum(datum=date(1990, 6, 15)),
    geslacht="1",
    naam=Naam(geslachtsnaam=Achternaam(achternaam="Wiersinga"), voornamen="Hidde", voorletters="H"),
)
"""A zorgverlener, who is not of the family."""
TJIBBE = Client(
    bsn="999900031",
    geboortedatum=Geboortedatum(datum=date(2012, 2, 29)),
    geslacht="1",
    naam=Naam(geslachtsnaam=Achternaam(achternaam="Uitdenbogaard"), voornamen="Tjibbe"),
    adressen=(THUIS,),
)
"""A child, born on 29 February 2012."""
