"""People as the messages to CAK, SVB and aanbieders need them: in parts, with the code lists of iWmo/iJw 3.2.

Everything here is personal and stands only inside sealed members.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from domain.gebeurtenis import Deel, Werking

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_LENGTE_BSN = 9


def voldoet_aan_elfproef(bsn: str) -> bool:
    """Say whether nine digits pass the elfproef (weights 9 to 2, then -1)."""
    if len(bsn) != _LENGTE_BSN or not (bsn.isascii() and bsn.isdigit()) or bsn == "0" * _LENGTE_BSN:
        return False
    return sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, bsn, strict=True)) % 11 == 0


def _elfproef(bsn: str) -> str:
    # The number itself is never repeated: an error goes to a caller, a log and a screen.
    if not voldoet_aan_elfproef(bsn):
        raise ValueError("het burgerservicenummer voldoet niet aan de elfproef")
    return bsn


Bsn = Annotated[str, StringConstraints(min_length=9, max_length=9), AfterValidator(_elfproef)]
AgbCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}$")]


# No line break (the patterns of the messages) and nothing that XML 1.0 does not know.
_NIET_IN_XML = r"\x00-\x1f\x7f\uFFFE\uFFFF"


def _regel(langste: int) -> StringConstraints:
    """One line of text, as the messages want it."""
    return StringConstraints(max_length=langste, strip_whitespace=True, pattern=f"^[^{_NIET_IN_XML}]+$")


Naamdeel = Annotated[str, _regel(200)]
Postcode = Annotated[str, _regel(8)]

# COD032 of iWmo: every code that the messages know, by its first letter.
_LANDEN = (
    "A[DEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]|F[IJKMOR]|"
    "G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|"
    "N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|"
    "V[ACEGINU]|W[FS]|Y[ET]|Z[AMW]"
)
LandCode = Annotated[str, StringConstraints(pattern=f"^({_LANDEN})$")]

# COD046, COD170, COD700, COD757, NUM061, COD472 (03-25), WJ003, WJ232, COD747 of iWmo 3.2.
Geslacht = Literal["0", "1", "2"]
DatumGebruik = Literal["1", "2", "3"]
NaamGebruik = Literal["1", "2", "3", "4"]
AdresSoort = Literal["01", "02", "03", "04"]
AanduidingWoonadres = Literal["AB", "BY", "TO", "WW"]
SoortRelatie = Annotated[str, StringConstraints(pattern=r"^(0[3-9]|1[0-9]|2[0-5])$")]
WettelijkeVertegenwoordiging = Literal["06", "07", "08", "09", "10"]

Hoedanigheid = Literal[
    "ouder",
    "huisgenoot",
    "mantelzorger",
    "vertegenwoordiger",
    "beheerder",
    "zorgverlener",
    "betrokkene",
]
RolInZaak = Literal["client", Hoedanigheid]
"""As what a person is concerned in a zaak."""


class Geboortedatum(Deel):
    """A date of birth of which day or month may be unknown: ``datumGebruik`` 1 day, 2 day and month, 3 all (COD170).

    ``datum`` then holds 1 January, or the first of the month, in the unknown places: it is no date to compute with.
    """

    datum: date
    datum_gebruik: DatumGebruik | None = None

    @model_validator(mode="after")
    def _onbekend_is_een(self) -> Self:
        # CD139 of iWmo: the part that is unknown carries 01, so that no invented day travels on.
        if self.datum_gebruik is not None and self.datum.day != 1:
            raise ValueError("bij een onbekende dag staat 01 als dag")
        if self.datum_gebruik in ("2", "3") and self.datum.month != 1:
            raise ValueError("bij een onbekende maand staat 01 als maand")
        return self

    @property
    def volledig(self) -> date | None:
        """Give the date when day, month and year are known."""
        return self.datum if self.datum_gebruik is None else None


class Achternaam(Deel):
    """A surname with its prefix apart ("van der" / "Berg")."""

    achternaam: Naamdeel
    voorvoegsel: Annotated[str, _regel(10)] | None = None


class Naam(Deel):
    """A name in parts; ``naamgebruik`` (COD700) says which surname the person uses."""

    geslachtsnaam: Achternaam
    partnernaam: Achternaam | None = None
    voornamen: Naamdeel | None = None
    voorletters: Annotated[str, StringConstraints(pattern=r"^[a-zA-ZÀ-ỳ]{1,6}$")] | None = None
    naamgebruik: NaamGebruik = "1"

    @model_validator(mode="after")
    def _naamgebruik_past(self) -> Self:
        # CS050: 2, 3 and 4 speak of the partner's name.
        if self.partnernaam is None and self.naamgebruik != "1":
            raise ValueError("naamgebruik 2, 3 of 4 vraagt een partnernaam")
        return self


class Adres(Deel):
    """An address in parts; ``soort`` 01 BRP, 02 correspondentie, 03 verblijf, 04 tijdelijk verblijf (COD757)."""

    soort: AdresSoort
    straatnaam: Annotated[str, _regel(24)] | None = None
    huisnummer: Annotated[int, Field(ge=0, le=99999)] | None = None
    huisletter: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]$")] | None = None
    huisnummertoevoeging: Annotated[str, _regel(4)] | None = None
    aanduiding_woonadres: AanduidingWoonadres | None = None
    postcode: Postcode
    plaatsnaam: Annotated[str, _regel(80)] | None = None
    landcode: LandCode = "NL"
    periode: Werking | None = None

    @model_validator(mode="after")
    def _volledig(self) -> Self:
        # CD025 and CS089 of iWmo: in the Netherlands a house number and a Dutch postcode.
        if self.landcode == "NL" and self.huisnummer is None:
            raise ValueError("een Nederlands adres heeft een huisnummer")
        if self.landcode == "NL" and not _is_nederlandse_postcode(self.postcode):
            raise ValueError("een Nederlandse postcode is vier cijfers en twee hoofdletters, zonder spatie")
        # CDT_Huis: letter, toevoeging and aanduiding stand beside a number.
        bij_nummer = (self.huisletter, self.huisnummertoevoeging, self.aanduiding_woonadres)
        if self.huisnummer is None and any(deel is not None for deel in bij_nummer):
            raise ValueError("huisletter, toevoeging en aanduiding horen bij een huisnummer")
        # CD009: only a temporary stay has a period.
        if self.periode is not None and self.soort != "04":
            raise ValueError("alleen een tijdelijk verblijf heeft een periode")
        return self


def _is_nederlandse_postcode(postcode: str) -> bool:
    cijfers, letters = postcode[:4], postcode[4:]
    return (
        len(postcode) == len("1234AB")
        and cijfers.isascii()
        and cijfers.isdigit()
        and cijfers[0] != "0"
        and letters.isascii()
        and letters.isalpha()
        and letters.isupper()
    )


_EMAIL = rf"^[^@\s{_NIET_IN_XML}]+@[^@\s{_NIET_IN_XML}]+$"


class Contact(Deel):
    """How to reach a person. A telephone number without ``landnummer`` is a Dutch one (31)."""

    telefoonnummer: Annotated[str, StringConstraints(pattern=r"^[0-9]{4,15}$")] | None = None
    landnummer: Annotated[str, StringConstraints(pattern=r"^(\+[0-9]{1,3}|[0-9]{1,4})$")] | None = None
    emailadres: Annotated[str, StringConstraints(pattern=_EMAIL, max_length=80)] | None = None


class Persoon(Deel):
    """A person as told: BSN where there is one, birth, sex, name, addresses, contact."""

    bsn: Bsn | None = None
    geboortedatum: Geboortedatum | None = None
    geslacht: Geslacht = "0"
    naam: Naam
    adressen: Annotated[tuple[Adres, ...], Field(max_length=4)] = ()
    contact: Contact | None = None


class Client(Persoon):
    """The client: a BSN, a date of birth and an address are needed for every message about the zaak."""

    bsn: Bsn
    geboortedatum: Geboortedatum
    adressen: Annotated[tuple[Adres, ...], Field(min_length=1, max_length=4)]
    wettelijke_vertegenwoordiging: WettelijkeVertegenwoordiging | None = None

    @model_validator(mode="after")
    def _heeft_vast_adres(self) -> Self:
        # TR061 of iWmo: at least one of BRP, correspondentie or verblijf.
        if all(adres.soort == "04" for adres in self.adressen):
            raise ValueError("een client heeft naast een tijdelijk verblijf ook een ander adres")
        return self
