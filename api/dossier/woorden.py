"""Says in Dutch what an event holds: each member by a name, each value as people write it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter

from api.demo.words import euro
from api.dossier.codes import CODES
from domain.voorziening import Eurocent
from domain.zaak.topics import TOPICS

Json = Any
Paar = tuple[str, str]

GEWIST: Final = "(gewist)"
NAMEN: Final[Mapping[str, str]] = {
    "bsn": "burgerservicenummer",
    "sha256": "SHA-256",
    "mediatype": "soort bestand",
    "ebStartnummer": "startnummer eigen bijdrage",
}
_ADRES: Final = {"01": "", "02": "correspondentie", "03": "verblijf", "04": "tijdelijk verblijf"}
_EURO: Final = TypeAdapter(Eurocent).json_schema()


def paren(inhoud: Mapping[str, Json], *, zonder: frozenset[str] = frozenset()) -> list[Paar]:
    """List every member of an event with its value; what is empty is left out, what is gone is told as such."""
    return [*_paren(inhoud, (), zonder)]


def gewist(waarde: Json) -> bool:
    """Say whether here stood something of which the key was destroyed."""
    return isinstance(waarde, dict) and waarde.get("gewist") is True


def tekst(waarde: Json) -> str:
    """Give a text, or say that it is gone."""
    return GEWIST if gewist(waarde) else str(waarde)


def naam(persoon: Json) -> str:
    """Write the name of a person: what comes before the surname, the surname, and that of a partner."""
    if gewist(persoon):
        return GEWIST
    delen = persoon["naam"]
    voor = delen.get("voornamen") or delen.get("voorletters") or ""
    partner = delen.get("partnernaam")
    bij = f" (partner: {_achternaam(partner)})" if partner else ""
    return f"{voor} {_achternaam(delen['geslachtsnaam'])}{bij}".strip()


def geboren(persoon: Json) -> str:
    """Write a date of birth, of which day and month may be unknown (COD170)."""
    if gewist(persoon):
        return GEWIST
    geboorte = persoon.get("geboortedatum")
    if geboorte is None:
        return "onbekend"
    datum = geboorte["datum"]
    match geboorte.get("datumGebruik"):
        case "1":
            return f"{datum[:7]} (dag onbekend)"
        case "2":
            return f"{datum[:4]} (dag en maand onbekend)"
        case "3":
            return "onbekend"
        case _:
            return str(datum)


def persoonsparen(persoon: Json) -> list[Paar]:
    """List what is known of a person, in the lines in which it is written on a letter."""
    if gewist(persoon):
        return [("persoon", GEWIST)]
    regels = [
        ("naam", naam(persoon)),
        ("naamgebruik", CODES["naamgebruik"][persoon["naam"].get("naamgebruik", "1")]),
        ("burgerservicenummer", persoon.get("bsn") or "niet bekend"),
        ("geboren", geboren(persoon)),
        ("geslacht", CODES["geslacht"][persoon["geslacht"]]),
        *(("adres", _adres(adres)) for adres in persoon.get("adressen") or ()),
    ]
    rest = {lid: waarde for lid, waarde in persoon.items() if lid not in _IN_WOORDEN}
    return [*((wat, waarde) for wat, waarde in regels if waarde), *paren(rest)]


_IN_WOORDEN: Final = frozenset({"naam", "bsn", "geboortedatum", "geslacht", "adressen"})


def los(woord: str) -> str:
    """Write the name of a member or a slug as words: "vastgelegdOp" becomes "vastgelegd op"."""
    if woord in NAMEN:
        return NAMEN[woord]
    return re.sub(r"([A-Z])", lambda letter: f" {letter[0].lower()}", woord).replace("-", " ")


def zin(tekst_: str) -> str:
    """Let a text begin with a capital."""
    return tekst_[:1].upper() + tekst_[1:]


def _paren(waarde: Json, plek: tuple[str, ...], zonder: frozenset[str] = frozenset()) -> Iterator[Paar]:
    if waarde is None or waarde in ([], {}):
        return
    if gewist(waarde) or not isinstance(waarde, dict | list):
        yield " · ".join(plek), _waarde(waarde)
    elif isinstance(waarde, dict):
        for lid, binnen in waarde.items():
            if lid == "persoon":
                yield from ((" · ".join((*plek, wat)), wie) for wat, wie in persoonsparen(binnen))
            elif lid not in zonder:
                yield from _paren(_in_code(lid, binnen), (*plek, los(lid)))
    elif any(isinstance(lid, dict | list) for lid in waarde):
        for nummer, binnen in enumerate(waarde, start=1):
            yield from _paren(binnen, (*plek, str(nummer)))
    else:
        yield " · ".join(plek), "; ".join(_waarde(lid) for lid in waarde)


def _in_code(lid: str, waarde: Json) -> Json:
    """Turn what stands in a code or in eurocents into words, by the member that it stands in."""
    if isinstance(waarde, str):
        return CODES.get(lid, {}).get(waarde, waarde)
    if isinstance(waarde, int) and not isinstance(waarde, bool) and lid in bedragen():
        return euro(waarde)
    return waarde


def _waarde(waarde: Json) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return tekst(waarde)


@cache
def bedragen() -> frozenset[str]:
    """Find the members of all events that hold eurocents, by the names that they have in JSON."""
    return frozenset(naam for soort in TOPICS.values() for naam in _bedragen(soort.model_json_schema()))


def _bedragen(schema: Json) -> Iterator[str]:
    if isinstance(schema, dict):
        for lid, van_lid in (schema.get("properties") or {}).items():
            if any(_EURO.items() <= keuze.items() for keuze in (van_lid, *van_lid.get("anyOf", ()))):
                yield lid
        for binnen in schema.values():
            yield from _bedragen(binnen)


def _achternaam(delen: Json) -> str:
    return " ".join(filter(None, (delen.get("voorvoegsel"), delen["achternaam"])))


def _adres(adres: Json) -> str:
    nummer = "".join(str(adres[lid]) for lid in ("huisnummer", "huisletter") if adres.get(lid) is not None)
    if toevoeging := adres.get("huisnummertoevoeging"):
        nummer = f"{nummer}-{toevoeging}"
    straat = " ".join(filter(None, (adres.get("straatnaam"), adres.get("aanduidingWoonadres"), nummer)))
    plaats = " ".join(filter(None, (adres["postcode"], adres.get("plaatsnaam"))))
    land = adres["landcode"] if adres["landcode"] != "NL" else ""
    regel = ", ".join(filter(None, (straat, plaats, land)))
    periode = adres.get("periode")
    wanneer = f"van {periode['van']} tot en met {periode['totEnMet'] or 'onbepaald'}" if periode else ""
    erbij = ", ".join(filter(None, (_ADRES[adres["soort"]], wanneer)))
    return f"{regel} ({erbij})" if erbij else regel
