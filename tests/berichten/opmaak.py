"""The data part of a toewijzing (301) and of a start eigen bijdrage (401), made of members of events and nothing else.

It proves that the events hold what the messages ask; the feeds themselves are in ``consumers``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET

Json = Mapping[str, Any]
GEEN_ADRES = "02"
"""A relatie of whom only a telephone number is known: a correspondentieadres asks for no postcode (CD034)."""


@dataclass(frozen=True)
class Soort:
    """A kind of message: its schema, code and versions, as its XSD fixes them."""

    schema: str
    ruimte: str
    code: str
    versie: str
    subversie: str
    xsd: str


WMO301 = Soort("iwmo-3.2/WMO301.xsd", "http://www.istandaarden.nl/iwmo/3_2", "414", "3", "2", "1.0.0")
JW301 = Soort("ijw-3.2/JW301.xsd", "http://www.istandaarden.nl/ijw/3_2", "436", "3", "2", "0.1.0")
WMO401 = Soort("ieb-1.0/WMO401.xsd", "http://www.istandaarden.nl/ieb/1_0", "470", "1", "0", "1.2.0")


@dataclass(frozen=True)
class Kop:
    """What stands in the header: no member of an event, but of the gemeente and of the moment of sending."""

    gemeente: str
    identificatie: str
    dagtekening: str


@dataclass(frozen=True)
class Opmaak:
    """Writes elements of one kind of message; elements of a CDT are in the namespace of the basisschema."""

    soort: Soort

    @property
    def bericht(self) -> str:
        """Give the namespace of the message."""
        naam = self.soort.schema.partition("/")[2].removesuffix(".xsd").lower()
        return f"{{{self.soort.ruimte}/{naam}/schema}}"

    @property
    def basis(self) -> str:
        """Give the namespace of the basisschema."""
        return f"{{{self.soort.ruimte}/basisschema/schema}}"

    def van_bericht(self, naam: str, *inhoud: object) -> ET.Element:
        """Make an element of the message itself."""
        return _element(self.bericht + naam, inhoud)

    def van_basis(self, naam: str, *inhoud: object) -> ET.Element:
        """Make an element inside a CDT."""
        return _element(self.basis + naam, inhoud)


def _element(naam: str, inhoud: Sequence[object]) -> ET.Element:
    # What nobody told is no element; a number and a text stand as they are.
    element = ET.Element(naam)
    for deel in inhoud:
        if isinstance(deel, ET.Element):
            element.append(deel)
        elif deel is not None:
            element.text = str(deel)
    return element


def toewijzing(
    soort: Soort, kop: Kop, melding: Json, voorzieningen: Sequence[Json], *, vastgesteld: datetime
) -> ET.Element:
    """Make a 301 for the one client and the one aanbieder of these voorzieningen in natura."""
    (aanbieder,) = {voorziening["aanbieder"] for voorziening in voorzieningen}
    opmaak = Opmaak(soort)
    bericht, persoon = opmaak.van_bericht, melding["client"]["persoon"]
    return bericht(
        "Bericht",
        _header(opmaak, kop, bericht("Ontvanger", aanbieder)),
        bericht(
            "Client",
            bericht("Bsn", persoon["bsn"]),
            _geboortedatum(opmaak, persoon),
            bericht("Geslacht", persoon["geslacht"]),
            _naam(opmaak, persoon["naam"]),
            _of_niet(bericht, "WettelijkeVertegenwoordiging", persoon),
            _relaties(opmaak, melding.get("betrokkenen", ())),
            bericht("Contactgegevens", *_contacten(opmaak, persoon)),
            bericht("ToegewezenProducten", *(_product(opmaak, een, vastgesteld) for een in voorzieningen)),
        ),
    )


def start_eigen_bijdrage(kop: Kop, melding: Json, voorziening: Json) -> ET.Element:
    """Make a 401 for a voorziening with a bijdrage that the CAK collects."""
    opmaak = Opmaak(WMO401)
    bericht, basis = opmaak.van_bericht, opmaak.van_basis
    begin = voorziening["werking"]["van"]
    kostprijs = voorziening.get("kostprijs")
    return bericht(
        "Bericht",
        _header(opmaak, kop),
        bericht(
            "Client",
            bericht("Bsn", melding["client"]["persoon"]["bsn"]),
            bericht(
                "StartEigenBijdrage",
                bericht("EbStartNummer", voorziening["ebStartnummer"]),
                bericht("EbStartdatum", begin),
                None
                if kostprijs is None
                else bericht("EbKostprijs", basis("KostprijsBedrag", kostprijs), basis("KostprijsStartdatum", begin)),
                bericht("StatusAanlevering", "1"),
            ),
        ),
    )


def _header(opmaak: Opmaak, kop: Kop, ontvanger: ET.Element | None = None) -> ET.Element:
    bericht, basis, soort = opmaak.van_bericht, opmaak.van_basis, opmaak.soort
    return bericht(
        "Header",
        bericht("BerichtCode", soort.code),
        bericht("BerichtVersie", soort.versie),
        bericht("BerichtSubversie", soort.subversie),
        bericht("Afzender", kop.gemeente),
        ontvanger,
        bericht(
            "BerichtIdentificatie",
            basis("Identificatie", kop.identificatie),
            basis("Dagtekening", kop.dagtekening),
        ),
        bericht("XsdVersie", basis("BasisschemaXsdVersie", soort.xsd), basis("BerichtXsdVersie", soort.xsd)),
    )


def _of_niet(maak: Any, naam: str, uit: Json) -> ET.Element | None:
    lid = naam[0].lower() + naam[1:]
    return maak(naam, uit[lid]) if lid in uit else None


def _geboortedatum(opmaak: Opmaak, persoon: Json) -> ET.Element | None:
    geboren = persoon.get("geboortedatum")
    if geboren is None:
        return None
    basis = opmaak.van_basis
    return opmaak.van_bericht(
        "Geboortedatum", basis("Datum", geboren["datum"]), _of_niet(basis, "DatumGebruik", geboren)
    )


def _naam(opmaak: Opmaak, naam: Json) -> ET.Element:
    basis = opmaak.van_basis

    def achternaam(element: str, lid: Json | None) -> ET.Element | None:
        if lid is None:
            return None
        return basis(element, basis("Achternaam", lid["achternaam"]), _of_niet(basis, "Voorvoegsel", lid))

    return opmaak.van_bericht(
        "Naam",
        achternaam("Geslachtsnaam", naam["geslachtsnaam"]),
        achternaam("Partnernaam", naam.get("partnernaam")),
        _of_niet(basis, "Voornamen", naam),
        _of_niet(basis, "Voorletters", naam),
        basis("NaamGebruik", naam["naamgebruik"]),
    )


def _relaties(opmaak: Opmaak, betrokkenen: Sequence[Json]) -> ET.Element | None:
    # A relatie has a kind and can be reached (TR006); its number is its place in the melding, which never changes.
    bericht = opmaak.van_bericht
    relaties = [
        bericht(
            "Relatie",
            bericht("Nummer", nummer),
            bericht("Soort", betrokkene["relatie"]),
            _geboortedatum(opmaak, persoon),
            bericht("Geslacht", persoon["geslacht"]),
            _naam(opmaak, persoon["naam"]),
            contacten[0],
        )
        for nummer, betrokkene in enumerate(betrokkenen, start=1)
        for persoon in [betrokkene["persoon"]]
        for contacten in [_contacten(opmaak, persoon)]
        if "relatie" in betrokkene and contacten
    ]
    return bericht("Relaties", *relaties) if relaties else None


def _contacten(opmaak: Opmaak, persoon: Json) -> list[ET.Element]:
    bericht, contact = opmaak.van_bericht, persoon.get("contact", {})
    bereikbaar = (_telefoon(opmaak, contact), _of_niet(bericht, "Emailadres", contact))
    adressen = persoon["adressen"]
    if not adressen:
        return [bericht("Contact", bericht("Soort", GEEN_ADRES), *bereikbaar)] if bereikbaar[0] is not None else []
    return [
        bericht(
            "Contact",
            bericht("Soort", adres["soort"]),
            _adres(opmaak, adres),
            *(bereikbaar if adres is adressen[0] else ()),
            _periode(opmaak, adres),
        )
        for adres in adressen
    ]


def _adres(opmaak: Opmaak, adres: Json) -> ET.Element:
    basis = opmaak.van_basis
    huis = None
    if "huisnummer" in adres:
        huis = basis(
            "Huis",
            basis("Huisnummer", adres["huisnummer"]),
            _of_niet(basis, "Huisletter", adres),
            basis("HuisnummerToevoeging", adres["huisnummertoevoeging"]) if "huisnummertoevoeging" in adres else None,
            _of_niet(basis, "AanduidingWoonadres", adres),
        )
    return opmaak.van_bericht(
        "Adres",
        huis,
        basis("Postcode", adres["postcode"]),
        _of_niet(basis, "Straatnaam", adres),
        _of_niet(basis, "Plaatsnaam", adres),
        basis("LandCode", adres["landcode"]),
    )


def _telefoon(opmaak: Opmaak, contact: Json) -> ET.Element | None:
    if "telefoonnummer" not in contact:
        return None
    basis = opmaak.van_basis
    nummer = basis("Telefoonnummer", contact["telefoonnummer"])
    land = basis("Landnummer", contact.get("landnummer", "31"))
    return opmaak.van_bericht("Telefoon", basis("Telefoon01", nummer, land))


def _periode(opmaak: Opmaak, adres: Json) -> ET.Element | None:
    periode = adres.get("periode")
    if periode is None:
        return None
    basis = opmaak.van_basis
    einde = basis("Einddatum", periode["totEnMet"]) if "totEnMet" in periode else None
    return opmaak.van_bericht("Periode", basis("Begindatum", periode["van"]), einde)


def _product(opmaak: Opmaak, voorziening: Json, vastgesteld: datetime) -> ET.Element:
    bericht, basis = opmaak.van_bericht, opmaak.van_basis
    werking, omvang = voorziening["werking"], voorziening.get("omvang")
    return bericht(
        "ToegewezenProduct",
        bericht("ToewijzingNummer", voorziening["toewijzingnummer"]),
        bericht(
            "Product",
            basis("Categorie", voorziening["productcategorie"]),
            basis("Code", voorziening["productcode"]) if "productcode" in voorziening else None,
        ),
        bericht("Toewijzingsdatum", vastgesteld.date().isoformat()),
        bericht("Toewijzingstijd", vastgesteld.time().isoformat(timespec="seconds")),
        bericht("Ingangsdatum", werking["van"]),
        bericht("Einddatum", werking["totEnMet"]) if "totEnMet" in werking else None,
        None
        if omvang is None
        else bericht("Omvang", *(basis(naam, omvang[naam.lower()]) for naam in ("Volume", "Eenheid", "Frequentie"))),
        _of_niet(bericht, "Budget", voorziening),
    )
