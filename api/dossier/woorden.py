"""Says in Dutch what an event holds: each member by a name, each value as people write it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter

from api.demo.words import euro
from api.dossier.codes import CODES, EEN
from api.dossier.taal import dag, is_slug, los
from domain.gebeurtenis import Slug
from domain.regels.feiten import Bedrag
from domain.regels.geld import Euro, in_euro
from domain.regels.register import REGELS
from domain.voorziening import Eurocent
from domain.zaak.topics import TOPICS

Json = Any
Paar = tuple[str, str]

GEWIST: Final = "(gewist)"
_ADRES: Final = {"01": "", "02": "correspondentie", "03": "verblijf", "04": "tijdelijk verblijf"}
_ENKELVOUD: Final[Mapping[str, str]] = {
    "betrokkenen": "betrokkene",
    "bijlagen": "bijlage",
    "regels": "regel",
    "termijnen": "termijn",
    "voorzieningen": "voorziening",
}
_EURO: Final = TypeAdapter(Eurocent).json_schema()
_SLUG: Final = TypeAdapter(Slug).json_schema()
_IN_EURO: Final = frozenset(TypeAdapter(soort).json_schema()["pattern"] for soort in (Bedrag, Euro))
_BEDRAG: Final = re.compile(r"\d+(?:\.\d+)?", re.ASCII)


def paren(inhoud: Mapping[str, Json], *, zonder: frozenset[str] = frozenset()) -> list[Paar]:
    """List every member of an event with its value; what is empty is left out, what is gone is told as such."""
    return [*_paren(inhoud, (), zonder)]


def van_een_regel(deel: Mapping[str, Json]) -> list[Paar]:
    """List the facts or the outcome of a rule, in which amounts are texts in euros and no text is anybody's own."""
    return paren({lid: _uit_regel(lid, waarde) for lid, waarde in deel.items()})


def slugs_in(waarde: Json, lid: str = "") -> frozenset[str]:
    """Find the words of several parts that an event holds, as its sentence says them too."""
    match waarde:
        case dict():
            return frozenset(slug for naam, een in waarde.items() for slug in slugs_in(een, naam))
        case list():
            return frozenset(slug for een in waarde for slug in slugs_in(een, lid))
        case str() if lid in slugs() and "-" in waarde and is_slug(waarde):
            return frozenset({waarde})
        case _:
            return frozenset()


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
    voor = delen.get("voornamen") or _met_punten(delen.get("voorletters") or "")
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
            return f"{dag(datum).partition(' ')[2]} (dag onbekend)"
        case "2":
            return f"{datum[:4]} (dag en maand onbekend)"
        case "3":
            return "onbekend"
        case _:
            return dag(datum)


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


def _paren(waarde: Json, plek: tuple[str, ...], zonder: frozenset[str] = frozenset()) -> Iterator[Paar]:
    if waarde is None or waarde in ([], {}):
        return
    if gewist(waarde) or not isinstance(waarde, dict | list):
        yield " · ".join(plek), _waarde(waarde)
    elif (woorden := _in_een_keer(waarde)) is not None:
        yield " · ".join(plek), woorden
    elif isinstance(waarde, dict):
        yield from _leden(waarde, plek, zonder)
    elif any(isinstance(lid, dict | list) for lid in waarde):
        for nummer, binnen in enumerate(waarde, start=1):
            *erboven, hier = plek
            een = _ENKELVOUD.get(hier, hier)
            yield from _paren(binnen, (*erboven, f"{een} {nummer}" if len(waarde) > 1 else een))
    else:
        yield " · ".join(plek), "; ".join(_waarde(lid) for lid in waarde)


def _leden(waarde: Mapping[str, Json], plek: tuple[str, ...], zonder: frozenset[str]) -> Iterator[Paar]:
    for lid, binnen in waarde.items():
        if lid == "persoon":
            yield from ((" · ".join((*plek, wat)), wie) for wat, wie in persoonsparen(binnen))
        elif lid not in zonder:
            yield from _paren(_in_code(lid, binnen), (*plek, los(lid)))


def _in_een_keer(waarde: Json) -> str | None:
    """Say in one line what belongs together: the days over which something counts, and how much of it."""
    if not isinstance(waarde, dict):
        return None
    if "van" in waarde and waarde.keys() <= {"van", "totEnMet"}:
        return van_tot(waarde["van"], waarde.get("totEnMet"))
    if waarde.keys() == {"volume", "eenheid", "frequentie"}:
        return omvang(waarde)
    return None


def van_tot(van: str, tot_en_met: str | None) -> str:
    """Write days as they are read aloud: "van 1 april 2025 tot en met 30 april 2025"."""
    return f"van {dag(van)} tot en met {dag(tot_en_met)}" if tot_en_met else f"vanaf {dag(van)}"


def omvang(waarde: Json) -> str:
    """Write how much help: "120 minuten per week"."""
    volume, eenheid = waarde["volume"], CODES["eenheid"][waarde["eenheid"]]
    in_woorden = EEN.get(eenheid, eenheid) if volume == 1 else eenheid
    return f"{volume} {in_woorden} {CODES['frequentie'][waarde['frequentie']]}"


def _in_code(lid: str, waarde: Json) -> Json:
    """Turn what stands in a code, a slug or in eurocents into words, by the member that it stands in."""
    if isinstance(waarde, list):
        return [_in_code(lid, een) for een in waarde]
    if isinstance(waarde, str):
        if waarde in CODES.get(lid, {}):
            return CODES[lid][waarde]
        return los(waarde) if lid in slugs() and is_slug(waarde) else waarde
    if isinstance(waarde, int) and not isinstance(waarde, bool) and lid in bedragen():
        return euro(waarde)
    return waarde


def _uit_regel(lid: str, waarde: Json) -> Json:
    match waarde:
        case dict():
            return {naam: _uit_regel(naam, binnen) for naam, binnen in waarde.items()}
        case list():
            return [_uit_regel(lid, een) for een in waarde]
        case str() if lid in bedragen_van_regels() and _BEDRAG.fullmatch(waarde):
            return in_euro(Decimal(waarde))
        case str() if waarde not in CODES.get(lid, {}) and is_slug(waarde):
            return los(waarde)
        case _:
            return waarde


def _waarde(waarde: Json) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return dag(tekst(waarde))


@cache
def bedragen() -> frozenset[str]:
    """Find the members of all events that hold eurocents, by the names that they have in JSON."""
    return frozenset(lid for lid, schema in _leden_van_events() if _EURO.items() <= schema.items())


@cache
def slugs() -> frozenset[str]:
    """Find the members of all events that hold a word of ours, and in no event a text of somebody else."""
    eigen, van_een_ander = set(), set()
    for lid, schema in _leden_van_events():
        if "enum" in schema or "const" in schema or schema.get("pattern") == _SLUG["pattern"]:
            eigen.add(lid)
        elif schema.get("type") == "string" and "pattern" not in schema:
            van_een_ander.add(lid)
    return frozenset(eigen - van_een_ander)


@cache
def bedragen_van_regels() -> frozenset[str]:
    """Find the facts and outcomes of all rules that hold an amount in euros, by the names that they have in JSON."""
    schemas = (
        deel.model_json_schema(by_alias=True) for regel in REGELS.values() for deel in (regel.feiten, regel.uitkomst)
    )
    return frozenset(
        lid for schema in schemas for lid, van_lid in _leden_van(schema) if van_lid.get("pattern") in _IN_EURO
    )


@cache
def _leden_van_events() -> tuple[tuple[str, Json], ...]:
    return tuple(lid for soort in TOPICS.values() for lid in _leden_van(soort.model_json_schema()))


def _leden_van(schema: Json) -> Iterator[tuple[str, Json]]:
    """Give every member that a schema names, at any depth, with each of the schemas that it may follow."""
    if isinstance(schema, dict):
        for lid, van_lid in (schema.get("properties") or {}).items():
            for keuze in (van_lid, *van_lid.get("anyOf", ())):
                yield lid, keuze
                yield lid, keuze.get("items", {})
        for binnen in schema.values():
            yield from _leden_van(binnen)


def _met_punten(voorletters: str) -> str:
    """Write initials as on a letter: "FG" becomes "F.G."; what has its points already stays as it is."""
    return (
        "".join(f"{letter}." for letter in voorletters)
        if voorletters.isalpha() and voorletters.isupper()
        else voorletters
    )


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
    wanneer = van_tot(periode["van"], periode["totEnMet"]) if periode else ""
    erbij = ", ".join(filter(None, (_ADRES[adres["soort"]], wanneer)))
    return f"{regel} ({erbij})" if erbij else regel
