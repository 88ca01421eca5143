"""People as the messages want them: every rule of the code lists and the schemas, on both sides of its boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from domain.persoon import (
    Achternaam,
    Adres,
    Bsn,
    Client,
    Contact,
    Geboortedatum,
    LandCode,
    Naam,
    Persoon,
    SoortRelatie,
    voldoet_aan_elfproef,
)
from tests.domain.personen import BIJ_FAMILIE, FENNA, RUURD, THUIS

NAAM = {"geslachtsnaam": {"achternaam": "Kwakkelstein"}}
PARTNER = {"partnernaam": {"achternaam": "Uitdenbogaard"}}
NEDERLAND = {"soort": "01", "huisnummer": 12, "postcode": "6511AB"}


def _lees(soort: type[Any], /, **leden: object) -> Any:
    return soort.model_validate(leden)


@pytest.mark.parametrize(
    ("nummer", "voldoet"),
    [
        ("999900006", True),  # the first of the test range
        ("999999990", True),  # the last
        ("123456782", True),  # 9+16+21+24+25+24+21+16-2 = 154 = 14 x 11
        ("123456783", False),  # one more: 153
        ("999990019", True),  # 81+72+63+54+45+0+0+2-9 = 308 = 28 x 11
        ("000000000", False),  # the sum is 0, but nobody has it
        ("99990006", False),  # eight digits
        ("9999900006", False),  # ten
        ("99990000a", False),
        ("９99900006", False),  # a digit, but none of ours
        ("99990000²", False),
        ("", False),
    ],
)
def test_elfproef(nummer: str, *, voldoet: bool) -> None:
    """Nine digits weighed 9 to 2 and -1 add up to a multiple of eleven."""
    assert voldoet is voldoet_aan_elfproef(nummer)


def test_a_wrong_bsn_is_refused_without_repeating_it() -> None:
    """An error goes to a screen and a log, so it says what is wrong and not with which number."""
    with pytest.raises(ValidationError) as fout:
        TypeAdapter(Bsn).validate_python("999900007")

    (een,) = fout.value.errors(include_input=False)
    assert een["msg"] == "Value error, het burgerservicenummer voldoet niet aan de elfproef"


@pytest.mark.parametrize(
    ("dag", "gebruik", "volledig"),
    [
        ("1958-04-12", None, date(1958, 4, 12)),
        ("1958-04-01", "1", None),  # the day is unknown
        ("1958-01-01", "2", None),  # day and month
        ("1900-01-01", "3", None),  # all of it
    ],
)
def test_date_of_birth(dag: str, gebruik: str | None, volledig: date | None) -> None:
    """Only a date of which nothing is unknown is a date to compute with (COD170)."""
    assert volledig == _lees(Geboortedatum, datum=dag, datumGebruik=gebruik).volledig


@pytest.mark.parametrize(
    ("dag", "gebruik", "waarom"),
    [
        ("1958-04-02", "1", "bij een onbekende dag staat 01 als dag"),
        ("1958-01-02", "2", "bij een onbekende dag staat 01 als dag"),
        ("1958-02-01", "2", "bij een onbekende maand staat 01 als maand"),
        ("1958-02-01", "3", "bij een onbekende maand staat 01 als maand"),
    ],
)
def test_unknown_part_of_a_date_of_birth_is_one(dag: str, gebruik: str, waarom: str) -> None:
    """No invented day or month travels on to others."""
    with pytest.raises(ValidationError, match=waarom):
        _lees(Geboortedatum, datum=dag, datumGebruik=gebruik)


@pytest.mark.parametrize("gebruik", ["1", "2", "3", "4"])
def test_use_of_names_with_a_partner(gebruik: str) -> None:
    """With the name of a partner every use of names is possible (CS050)."""
    assert gebruik == _lees(Naam, **NAAM, **PARTNER, naamgebruik=gebruik).naamgebruik


@pytest.mark.parametrize("gebruik", ["2", "3", "4"])
def test_use_of_a_partners_name_asks_for_that_name(gebruik: str) -> None:
    """Without the name of a partner only the own name is left (CS050)."""
    with pytest.raises(ValidationError, match="vraagt een partnernaam"):
        _lees(Naam, **NAAM, naamgebruik=gebruik)


@pytest.mark.parametrize("gebruik", ["5", "6", "0"])
def test_a_person_has_no_pseudonym_and_is_no_company(gebruik: str) -> None:
    """COD700 knows 5 and 6, which a client cannot have (CS318)."""
    with pytest.raises(ValidationError, match="naamgebruik"):
        _lees(Naam, **NAAM, **PARTNER, naamgebruik=gebruik)


@pytest.mark.parametrize(
    ("soort", "leden"),
    [
        (Achternaam, {"achternaam": "Kwakkel\nstein"}),
        (Achternaam, {"achternaam": "  "}),
        (Achternaam, {"achternaam": "K" * 201}),
        (Achternaam, {"achternaam": "Kwakkelstein", "voorvoegsel": "van\tder"}),
        (Achternaam, {"achternaam": "Kwakkelstein", "voorvoegsel": "v" * 11}),
        (Naam, {**NAAM, "voorletters": "F.G."}),
        (Naam, {**NAAM, "voorletters": "FGABCDE"}),
        (Naam, {**NAAM, "voorletters": ""}),
        (Adres, {**NEDERLAND, "straatnaam": "S" * 25}),
        (Adres, {**NEDERLAND, "straatnaam": " "}),
        (Adres, {"soort": "01", "postcode": "6511AB", "huisnummer": -1}),
        (Adres, {"soort": "01", "postcode": "6511AB", "huisnummer": 100_000}),
        (Adres, {**NEDERLAND, "huisletter": " "}),
        (Adres, {**NEDERLAND, "huisletter": "ab"}),
        (Adres, {**NEDERLAND, "huisnummertoevoeging": "driehoog"}),
        (Adres, {**NEDERLAND, "aanduidingWoonadres": "OP"}),
        (Adres, {**NEDERLAND, "plaatsnaam": "P" * 81}),
        (Adres, {"huisnummer": 12, "postcode": "6511AB", "soort": "05"}),
        (Contact, {"telefoonnummer": "06-12345678"}),
        (Contact, {"telefoonnummer": "061"}),
        (Contact, {"telefoonnummer": "0612345678", "landnummer": "+3131"}),
        (Contact, {"emailadres": "fenna.voorbeeld.test"}),
        (Contact, {"emailadres": "fenna@voorbeeld test"}),
        (Contact, {"emailadres": "f" * 68 + "@voorbeeld.nl"}),
        (Contact, {"fax": "0241234567"}),
    ],
)
def test_what_no_message_could_carry_is_refused(soort: type[Any], leden: dict[str, object]) -> None:
    """A value that the schemas of iWmo and iJw refuse is refused where it is told: here the last member of each."""
    with pytest.raises(ValidationError) as geweigerd:
        _lees(soort, **leden)

    (fout,) = geweigerd.value.errors()
    assert fout["loc"] == (list(leden)[-1],)


@pytest.mark.parametrize(
    ("soort", "leden"),
    [
        (Achternaam, {"achternaam": "K" * 200, "voorvoegsel": "v" * 10}),
        (Naam, {**NAAM, "voorletters": "ÀBCDEF"}),
        (Adres, {**NEDERLAND, "straatnaam": "S" * 24, "huisnummer": 0, "plaatsnaam": "P" * 80}),
        (Adres, {**NEDERLAND, "huisnummer": 99_999, "huisletter": "Z", "huisnummertoevoeging": "1hg"}),
        (Contact, {"telefoonnummer": "0612", "landnummer": "+31"}),
        (Contact, {"telefoonnummer": "061234567890123", "landnummer": "1721"}),
        (Contact, {"emailadres": "f" * 67 + "@voorbeeld.nl"}),
    ],
)
def test_the_longest_that_a_message_can_carry(soort: type[Any], leden: dict[str, object]) -> None:
    """What just fits the schemas is taken as it is."""
    gelezen = _lees(soort, **leden).model_dump(mode="json", exclude_none=True)

    assert leden == {naam: gelezen[naam] for naam in leden}


def test_spaces_around_a_name_fall_away() -> None:
    """A name typed with a space behind it is that name."""
    assert _lees(Achternaam, achternaam=" Kwakkelstein ").achternaam == "Kwakkelstein"


@pytest.mark.parametrize("postcode", ["6511AB", "1000AA", "9999ZZ"])
def test_dutch_postcode(postcode: str) -> None:
    """Four digits and two capitals (CS089)."""
    assert postcode == _lees(Adres, **NEDERLAND | {"postcode": postcode}).postcode


@pytest.mark.parametrize("postcode", ["0511AB", "6511 AB", "6511ab", "651AB", "6511A1", "65111AB", "6511ÁB", "６511AB"])
def test_no_dutch_postcode(postcode: str) -> None:
    """Not from 0, no space, no small letters, no other alphabet."""
    with pytest.raises(ValidationError, match="een Nederlandse postcode is vier cijfers en twee hoofdletters"):
        _lees(Adres, **NEDERLAND | {"postcode": postcode})


def test_dutch_address_has_a_house_number() -> None:
    """In the Netherlands a house has a number (CD025)."""
    with pytest.raises(ValidationError, match="een Nederlands adres heeft een huisnummer"):
        _lees(Adres, soort="01", postcode="6511AB")


def test_address_abroad() -> None:
    """Elsewhere a house number may be missing, and a postcode looks as it looks there."""
    adres = _lees(Adres, soort="02", postcode="D-47533", landcode="DE", plaatsnaam="Kleve")

    assert (adres.huisnummer, adres.postcode, adres.landcode) == (None, "D-47533", "DE")


@pytest.mark.parametrize("lid", [{"huisletter": "b"}, {"huisnummertoevoeging": "II"}, {"aanduidingWoonadres": "WW"}])
def test_what_stands_beside_a_house_number(lid: dict[str, str]) -> None:
    """Letter, toevoeging and aanduiding have no place in a message without the number itself (CDT_Huis)."""
    with pytest.raises(ValidationError, match="horen bij een huisnummer"):
        _lees(Adres, soort="02", postcode="D-47533", landcode="DE", **lid)


@pytest.mark.parametrize("land", ["NL", "BE", "DE", "AW", "ZW", "OM", "QA"])
def test_known_country(land: str) -> None:
    """Countries of COD032."""
    assert land == TypeAdapter(LandCode).validate_python(land)


@pytest.mark.parametrize("land", ["XX", "nl", "NLD", "EU", "N", ""])
def test_unknown_country(land: str) -> None:
    """A code that COD032 does not have."""
    with pytest.raises(ValidationError):
        TypeAdapter(LandCode).validate_python(land)


@pytest.mark.parametrize("soort", ["01", "02", "03"])
def test_only_a_temporary_stay_has_a_period(soort: str) -> None:
    """CD009: a period belongs to an address of soort 04."""
    with pytest.raises(ValidationError, match="alleen een tijdelijk verblijf heeft een periode"):
        _lees(Adres, **NEDERLAND | {"soort": soort, "periode": {"van": "2025-03-01"}})


@pytest.mark.parametrize(
    ("relatie", "bestaat"), [("02", False), ("03", True), ("19", True), ("25", True), ("26", False)]
)
def test_kind_of_relation(relatie: str, *, bestaat: bool) -> None:
    """COD472 runs from 03 to 25."""
    if bestaat:
        assert relatie == TypeAdapter(SoortRelatie).validate_python(relatie)
    else:
        with pytest.raises(ValidationError):
            TypeAdapter(SoortRelatie).validate_python(relatie)


@pytest.mark.parametrize("weg", ["bsn", "geboortedatum", "adressen", "naam"])
def test_a_client_is_told_in_full(weg: str) -> None:
    """Without BSN, date of birth, name or address no message about the client could be made."""
    leden = FENNA.model_dump(mode="json")
    del leden[weg]

    with pytest.raises(ValidationError, match="Field required"):
        Client.model_validate(leden)


@pytest.mark.parametrize(("aantal", "mag"), [(0, True), (4, True), (5, False)])
def test_addresses_of_somebody_beside_the_client(aantal: int, *, mag: bool) -> None:
    """None are needed, and four are enough for anybody."""
    leden = RUURD.model_dump() | {"adressen": [THUIS.model_dump()] * aantal}

    if mag:
        assert (THUIS,) * aantal == Persoon.model_validate(leden).adressen
    else:
        with pytest.raises(ValidationError, match="adressen"):
            Persoon.model_validate(leden)


@pytest.mark.parametrize(
    ("adressen", "goed"),
    [
        ([], False),
        ([BIJ_FAMILIE], False),  # a temporary stay only
        ([THUIS], True),
        ([BIJ_FAMILIE, THUIS], True),
        ([THUIS] * 4, True),
        ([THUIS] * 5, False),
    ],
)
def test_addresses_of_a_client(adressen: list[Adres], *, goed: bool) -> None:
    """One to four, and never only a temporary stay (TR061)."""
    leden = FENNA.model_dump() | {"adressen": [adres.model_dump() for adres in adressen]}

    if goed:
        assert tuple(adressen) == Client.model_validate(leden).adressen
    else:
        with pytest.raises(ValidationError, match=r"adressen|naast een tijdelijk verblijf"):
            Client.model_validate(leden)
