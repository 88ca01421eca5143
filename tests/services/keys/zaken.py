"""A zaak to seal in, and what of an entry reads as wiped."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from domain.envelope import Actor, Entry, Verzegeling, lees_entry
from domain.gebeurtenis import Gebeurtenis, Werking
from services.keys.opslag import Sleutelopslag
from services.keys.register import InTeSchrijven, Personenregister
from services.keys.sealing import Plek, gesloten_leden, verzegel
from services.keys.sleutelbos import Sleutelbos
from services.keys.wrapping import Sleutel
from tests.domain.voorbeeldgebeurtenissen import Gegevens, Onderdeel, Persoon, Samengesteld
from tests.personen import NAMEN

NAMEN |= {"Kwispelaar", "Knorrepot"}


def maak_entry(inhoud: Gebeurtenis, plek: Plek, data: dict[str, Any], verzegeld: dict[str, Verzegeling]) -> Entry:
    """Put the outcome of sealing in an entry at its place."""
    return Entry(
        gemeente=plek.gemeente,
        soort_stroom=plek.soort_stroom,
        stroom=plek.stroom,
        versie=plek.versie,
        gebeurtenis=uuid4(),
        topic=inhoud.TOPIC,
        schemaversie=inhoud.SCHEMAVERSIE,
        geldig_op=date(2025, 4, 1),
        vastgelegd_op=datetime(2025, 4, 1, tzinfo=UTC),
        actor=Actor("systeem", "proef", "proef", "proef"),
        opdracht=uuid4(),
        samenhang=uuid4(),
        oorzaak=None,
        corrigeert=None,
        data=data,
        verzegeld=verzegeld,
    )


def sleutels_van(entries: Iterable[Entry]) -> set[bytes]:
    """Give the ids of the keys under which members of these entries are sealed."""
    return {lid.sleutel for entry in entries for lid in gesloten_leden(entry)}


@dataclass(frozen=True)
class Zaak:
    """A zaak with a client and a parent, and the keys to seal in it."""

    sleutelbos: Sleutelbos
    zaak: UUID
    client: UUID
    ouder: UUID

    def plek(self, inhoud: Gebeurtenis, versie: int = 1) -> Plek:
        """Give the place of an event in this zaak."""
        return Plek(self.sleutelbos.gemeente, "zaak", self.zaak, versie, inhoud.TOPIC, inhoud.SCHEMAVERSIE)

    def entry(self, inhoud: Gebeurtenis, versie: int = 1) -> Entry:
        """Seal an event and give its entry, by way of its bytes."""
        plek = self.plek(inhoud, versie)
        return lees_entry(maak_entry(inhoud, plek, *verzegel(inhoud, plek, self.sleutelbos)).als_bytes())

    def sleutels(self, entry: Entry) -> dict[bytes, Sleutel]:
        """Fetch the keys of an entry."""
        return self.sleutelbos.op_id(sleutels_van([entry]))

    def voorbeeld(self) -> Samengesteld:
        """Give an event about the client and the parent, with a member of each kind."""
        ouder = Persoon(betrokkene=self.ouder, gegevens=Gegevens(naam="Knorrepot"), relatie="ouder")
        werking = Werking(van=date(2025, 1, 1))
        onderdeel = Onderdeel(nummer=1, werking=werking, uitleg="Tegen Kwispelaar", uitkomst=True, personen=(ouder,))
        return Samengesteld(
            client=Persoon(betrokkene=self.client, gegevens=Gegevens(naam="Kwispelaar")), onderdelen=(onderdeel,)
        )


def open_zaak(opslag: Sleutelopslag) -> Zaak:
    """Enrol a client and a parent in a new zaak."""
    zaak = uuid4()
    personen = [InTeSchrijven("client"), InTeSchrijven("ouder")]
    return Zaak(Sleutelbos(opslag), zaak, *Personenregister(opslag).schrijf_in(zaak, personen))


def gewiste_plekken(data: Any, pointer: str = "") -> set[str]:
    """Give the JSON Pointer of each member that reads as wiped."""
    if data == {"gewist": True}:
        return {pointer}
    leden: Iterable[tuple[object, Any]] = ()
    if isinstance(data, dict):
        leden = data.items()
    elif isinstance(data, list):
        leden = enumerate(data)
    return {plek for naam, lid in leden for plek in gewiste_plekken(lid, f"{pointer}/{naam}")}
