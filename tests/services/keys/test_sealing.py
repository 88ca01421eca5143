"""Sealing: under the key of whom it is about, one query for a whole stream, and nothing is lost by it."""

import json
from base64 import urlsafe_b64decode
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

import pytest
import rfc8785
from Crypto.Cipher import AES
from hypothesis import given
from hypothesis import strategies as st

from domain.canonical import NotCanonicalError
from domain.envelope import lees_entry
from domain.gebeurtenis import Deel, Gebeurtenis, Open, VanBetrokkene, VrijeTekst
from services.keys.errors import BetrokkeneOnbekend
from services.keys.opslag import Sleutelopslag
from services.keys.sealing import ontzegel, ontzegel_alle, verzegel, verzegel_alle
from services.keys.sleutelbos import Sleutelbos, Sleutelvraag
from services.keys.wrapping import Sleutel, sleutel_id
from services.ledger.pool import TenantPool
from tests.domain.voorbeeldgebeurtenissen import Samengesteld, Verteld, samengesteld
from tests.services.keys.conftest import SleutelCluster
from tests.services.keys.zaken import Zaak, gewiste_plekken, maak_entry, open_zaak, sleutels_van

GOLDEN = json.loads((Path(__file__).parents[2] / "domain" / "golden" / "envelop-1.json").read_text(encoding="utf-8"))
CLIENT, OUDER = UUID(int=1), UUID(int=2)


@pytest.fixture(scope="module")
def vaste_zaak(sleutelcluster: SleutelCluster, sleutelpool: TenantPool) -> Zaak:
    """Give one zaak for all examples of a property."""
    return open_zaak(Sleutelopslag(sleutelpool, sleutelcluster.nieuwe_gemeente(), sleutelcluster.geheimen))


def met_personen(gebeurtenis: Gebeurtenis, personen: Sequence[UUID]) -> Gebeurtenis:
    """Put real persons in the place of CLIENT and OUDER in a made-up event."""
    tekst = gebeurtenis.model_dump_json(by_alias=True)
    for verzonnen, echt in zip((CLIENT, OUDER), personen, strict=True):
        tekst = tekst.replace(f'"{verzonnen}"', f'"{echt}"')
    return type(gebeurtenis).model_validate_json(tekst)


@given(st.lists(samengesteld(st.sampled_from([CLIENT, OUDER])), max_size=4))
def test_sealing_and_unsealing_gives_the_same_events(vaste_zaak: Zaak, verzonnen: list[Gebeurtenis]) -> None:
    """Whatever the events hold: parted, sealed, stored, read, unsealed and joined they are what they were."""
    zaak = vaste_zaak
    inhouden = [met_personen(gebeurtenis, (zaak.client, zaak.ouder)) for gebeurtenis in verzonnen]
    plekken = [zaak.plek(inhoud, versie) for versie, inhoud in enumerate(inhouden, start=1)]

    verzegeld = verzegel_alle(list(zip(inhouden, plekken, strict=True)), zaak.sleutelbos)
    entries = [
        lees_entry(maak_entry(inhoud, plek, *klaar).als_bytes())
        for inhoud, plek, klaar in zip(inhouden, plekken, verzegeld, strict=True)
    ]

    gelezen = ontzegel_alle(entries, zaak.sleutelbos)
    assert inhouden == [type(inhoud).model_validate(data) for inhoud, data in zip(inhouden, gelezen, strict=True)]


@pytest.mark.parametrize("rij", GOLDEN["entries"], ids=["melding-ontvangen", "advies-gegeven", "bekendgemaakt"])
def test_golden_entries_open_with_their_keys(rij: dict[str, str]) -> None:
    """What was sealed once, by another implementation, opens here with every member in its place."""
    sleutels = {}
    for geheim in map(bytes.fromhex, GOLDEN["sleutels"]):
        sleutels[sleutel_id(geheim)] = Sleutel(sleutel_id(geheim), geheim)
    entry = lees_entry(rij["entry"].encode())

    data = ontzegel(entry, sleutels)

    assert sleutels_van([entry]) <= set(sleutels)
    assert set() == gewiste_plekken(data)


def test_golden_members_are_what_was_sealed() -> None:
    """Three members of the golden entries, letter by letter."""
    sleutels = {
        sleutel_id(geheim): Sleutel(sleutel_id(geheim), geheim) for geheim in map(bytes.fromhex, GOLDEN["sleutels"])
    }
    melding, advies, _ = (ontzegel(lees_entry(rij["entry"].encode()), sleutels) for rij in GOLDEN["entries"])

    assert "Jos\u00e9" == melding["client"]["persoon"]["naam"]["voornamen"]
    assert ("client", "08") == (melding["melder"], melding["betrokkenen"][0]["relatie"])
    assert {"laatsteDag": "2025-05-12"} == advies["bewijs"]["uitkomst"]


def test_a_sealed_member_is_aes_256_gcm_bound_to_its_place(zaak: Zaak) -> None:
    """Another implementation opens it with the key of its id and the bound data of the design, section 5."""
    inhoud = Verteld(wijze="balie", verhaal="Kwispelaar vertelt", antwoorden=(), niet_benoemd=7)
    entry = zaak.entry(inhoud, versie=5)
    plaats: list[str | int] = [zaak.sleutelbos.gemeente, "zaak", str(zaak.zaak), 5, "verteld", 3, "/verhaal"]

    s, n, c = (
        urlsafe_b64decode(tekst + "==")
        for tekst in (entry.verzegeld["/verhaal"].s, entry.verzegeld["/verhaal"].n, entry.verzegeld["/verhaal"].c)
    )
    cipher = AES.new(zaak.sleutels(entry)[s].geheim, AES.MODE_GCM, nonce=n)
    cipher.update(rfc8785.dumps(plaats))

    assert b'"Kwispelaar vertelt"' == cipher.decrypt_and_verify(c[:-16], c[-16:])
    assert (16, 12) == (len(s), len(n))


def test_each_member_is_sealed_under_the_key_of_its_owner(zaak: Zaak) -> None:
    """The client's and the parent's values each under the one key of that person, a text under one of its own."""
    entry = zaak.entry(zaak.voorbeeld())
    client, ouder = (
        sleutel.id
        for sleutel in zaak.sleutelbos.verstrek(
            [Sleutelvraag(zaak.zaak, zaak.client, "persoon"), Sleutelvraag(zaak.zaak, zaak.ouder, "persoon")]
        )
    )
    onder = {pointer: urlsafe_b64decode(v.s + "==") for pointer, v in entry.verzegeld.items()}
    eigen = onder.pop("/onderdelen/0/uitleg")

    assert onder == {
        "/client/gegevens": client,
        "/onderdelen/0/uitkomst": client,
        "/onderdelen/0/personen/0/gegevens": ouder,
        "/onderdelen/0/personen/0/relatie": ouder,
    }
    assert eigen not in {client, ouder}


def test_nothing_personal_stands_in_the_bytes(zaak: Zaak) -> None:
    """Names and texts are not in the entry; what is open is."""
    inhoud = zaak.entry(zaak.voorbeeld()).als_bytes()

    for woord in (b"Kwispelaar", b"Knorrepot", b"Tegen", b'relatie":"ouder'):
        assert woord not in inhoud
    assert str(zaak.client).encode() in inhoud


def test_the_same_value_never_looks_the_same(zaak: Zaak) -> None:
    """A fresh nonce each time: equal values cannot be told by their sealed bytes."""
    een, twee = zaak.entry(zaak.voorbeeld()), zaak.entry(zaak.voorbeeld())

    for pointer, verzegeling in een.verzegeld.items():
        assert verzegeling.n != twee.verzegeld[pointer].n
        assert verzegeling.c != twee.verzegeld[pointer].c


class TellendeSleutelbos(Sleutelbos):
    """The real keys, that counts how often the database is asked."""

    vragen = 0

    def verstrek(self, vragen: Sequence[Sleutelvraag]) -> list[Sleutel]:
        """Count, and issue."""
        self.vragen += 1
        return super().verstrek(vragen)

    def op_id(self, ids: Iterable[bytes]) -> dict[bytes, Sleutel]:
        """Count, and fetch."""
        self.vragen += 1
        return super().op_id(ids)


def test_a_whole_stream_takes_one_query_to_seal_and_one_to_unseal(opslag: Sleutelopslag, zaak: Zaak) -> None:
    """However many events and keys: one round trip there, one back."""
    teller = TellendeSleutelbos(opslag)
    inhoud = zaak.voorbeeld()
    plekken = [zaak.plek(inhoud, versie) for versie in range(1, 51)]

    verzegeld = verzegel_alle([(inhoud, plek) for plek in plekken], teller)
    entries = [maak_entry(inhoud, plek, *klaar) for plek, klaar in zip(plekken, verzegeld, strict=True)]
    gelezen = ontzegel_alle(entries, teller)

    assert 2 == teller.vragen
    assert 52 == len(sleutels_van(entries))
    assert [inhoud] * 50 == [Samengesteld.model_validate(data) for data in gelezen]


class ZonderBetrokkene(Gebeurtenis):
    """An event that forgets to say whom a member is about."""

    TOPIC: ClassVar[str] = "zonder-betrokkene"

    persoon: VanBetrokkene[str]


class Vrij(Gebeurtenis):
    """An event with a free text and a part that may hold anything."""

    TOPIC: ClassVar[str] = "vrij"

    class Inhoud(Deel):
        """Anything."""

        waarde: Any

    tekst: VrijeTekst
    deel: Inhoud
    nummer: Open[int] = 1


@pytest.mark.parametrize(
    ("waarde", "waar"),
    [
        (0.5, "/deel/waarde: "),
        ({"a-b": 1}, "/deel/waarde: "),
        ([2**53], "/deel/waarde/0: "),
        ("e\u0301", "/deel/waarde: "),
    ],
    ids=["float", "name", "integer", "nfc"],
)
def test_a_value_without_a_canonical_form_is_refused_with_its_place(zaak: Zaak, waarde: Any, waar: str) -> None:
    """What could not be compared or hashed later is not sealed either."""
    inhoud = Vrij(tekst="x", deel=Vrij.Inhoud(waarde=waarde))

    with pytest.raises(NotCanonicalError) as fout:
        verzegel(inhoud, zaak.plek(inhoud), zaak.sleutelbos)

    assert str(fout.value).startswith(waar)


def test_a_value_about_nobody_is_a_bug(zaak: Zaak) -> None:
    """A member under a person's key needs that person beside it."""
    inhoud = ZonderBetrokkene(persoon="Kwispelaar")

    with pytest.raises(AssertionError, match="zonder-betrokkene/persoon: er staat geen betrokkene naast"):
        verzegel(inhoud, zaak.plek(inhoud), zaak.sleutelbos)


def test_nothing_is_sealed_about_who_is_not_enrolled(zaak: Zaak) -> None:
    """A person outside the zaak, or wiped from it, gets nothing new stored."""
    inhoud = zaak.voorbeeld()
    zaak.sleutelbos.vernietig_van_betrokkene(zaak.ouder)

    with pytest.raises(BetrokkeneOnbekend, match=str(zaak.ouder)):
        verzegel(inhoud, zaak.plek(inhoud), zaak.sleutelbos)
