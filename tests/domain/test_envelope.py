"""The envelope, layout 1: what was once stored reads for ever, and nothing else passes for an entry.

`golden/envelop-1.json` was made without our code (RFC 8785, SHA-256 and AES-GCM of other packages). When a test
fails here the code is wrong; the file never changes.
"""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from domain.envelope import (
    Actor,
    Correctie,
    Entry,
    OnleesbareEntry,
    Verzegeling,
    leaf_hash,
    lees_entry,
    moment_als_tekst,
    moment_uit_tekst,
)

BESTAND = Path(__file__).parent / "golden" / "envelop-1.json"
GOLDEN: dict[str, Any] = json.loads(BESTAND.read_text(encoding="utf-8"))
ENTRIES = [rij["entry"].encode() for rij in GOLDEN["entries"]]
LOGBOEK = [*ENTRIES, *(tekst.encode() for tekst in GOLDEN["logboek"]["overigeEntries"])]
MELDING, ADVIES, BEKENDMAKING = ENTRIES


def blad(entry: bytes) -> bytes:
    """Give the hash of a leaf: RFC 9162, 2.1.1, SHA-256 over 0x00 and the entry."""
    return hashlib.sha256(b"\x00" + entry).digest()


def wortel(bladen: Sequence[bytes]) -> bytes:
    """Give the Merkle tree hash of two leaves or more: RFC 9162, 2.1.1.

    It splits at the largest power of two smaller than the number of leaves.
    """
    if len(bladen) == 1:
        return bladen[0]
    helft = 1
    while helft * 2 < len(bladen):
        helft *= 2
    return hashlib.sha256(b"\x01" + wortel(bladen[:helft]) + wortel(bladen[helft:])).digest()


def test_the_golden_file_is_the_one_that_was_written_once() -> None:
    """Not a byte of it differs."""
    assert (
        "39d5229b81b04469aab12e5484cf56970f141370d81cd847957666f098140443"
        == hashlib.sha256(BESTAND.read_bytes()).hexdigest()
    )


@pytest.mark.parametrize("rij", GOLDEN["entries"], ids=["melding-ontvangen", "advies-gegeven", "bekendgemaakt"])
def test_a_golden_entry_reads_and_gives_back_its_bytes(rij: dict[str, str]) -> None:
    """The bytes of an entry, and so its leaf hash, are the same for ever."""
    entry = lees_entry(rij["entry"].encode())

    assert rij["entry"].encode() == entry.als_bytes()
    assert rij["blad"] == blad(entry.als_bytes()).hex() == leaf_hash(entry.als_bytes()).hex()


def test_the_hash_of_an_empty_leaf() -> None:
    """SHA-256 of the one byte 0x00, as certificate transparency tests it: no entry, but the same hash everywhere."""
    assert "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d" == leaf_hash(b"").hex()


def test_the_root_of_the_golden_log() -> None:
    """The root over the seven entries of the fixed log, as RFC 9162 makes it of the bytes we write."""
    assert 7 == len(LOGBOEK)
    assert GOLDEN["logboek"]["wortel"] == wortel([blad(lees_entry(entry).als_bytes()) for entry in LOGBOEK]).hex()


def test_every_member_is_read() -> None:
    """A golden entry, member by member, as its text says it."""
    entry = lees_entry(LOGBOEK[3])

    assert entry == Entry(
        gemeente="0268",
        soort_stroom="zaak",
        stroom=UUID("0195f078-bfb8-765e-b08b-f319065a6e3e"),
        versie=4,
        gebeurtenis=UUID(json.loads(LOGBOEK[3])["gebeurtenis"]),
        topic="beschikking-bekendgemaakt",
        schemaversie=1,
        geldig_op=date(2025, 5, 6),
        vastgelegd_op=datetime(2025, 5, 6, 13, 5, 9, 1, tzinfo=UTC),
        actor=Actor("medewerker", "https://login.voorbeeld.nl/realms/nijmegen", "77ab", "beslisser"),
        opdracht=UUID(json.loads(LOGBOEK[3])["opdracht"]),
        samenhang=UUID(json.loads(LOGBOEK[3])["samenhang"]),
        oorzaak=UUID(json.loads(BEKENDMAKING)["gebeurtenis"]),
        corrigeert=Correctie(3, "vervangt"),
        data={"beschikking": 1, "beschikkingnummer": 1000123, "besluitOp": "2025-05-02", "wijze": "uitgereikt"},
        verzegeld={},
    )
    assert (entry.stroom, 4) == (entry.originator_id, entry.originator_version)
    assert Verzegeling(**json.loads(MELDING)["verzegeld"]["/melder"]) == lees_entry(MELDING).verzegeld["/melder"]


def anders(entry: bytes = MELDING, **leden: object) -> bytes:
    """Give the canonical bytes of an entry with some members replaced."""
    return rfc8785.dumps(json.loads(entry) | leden)


def zonder(naam: str) -> bytes:
    """Give the canonical bytes of an entry that lacks a member."""
    return rfc8785.dumps({lid: waarde for lid, waarde in json.loads(MELDING).items() if lid != naam})


def binnen(naam: str, /, **leden: object) -> bytes:
    """Give the canonical bytes of an entry in which an object has other members."""
    return anders(**{naam: json.loads(MELDING)[naam] | leden})


VERZEGELING = {"s": "AAAAAAAAAAAAAAAAAAAAAA", "n": "AAAAAAAAAAAAAAAA", "c": "AAAAAAAAAAAAAAAAAAAAAA"}


GEWEIGERD = [
    # Not an object of layout 1.
    (b"", "geen JSON"),
    (MELDING[:-1], "geen JSON"),
    (b"[" * 100_000, "geen JSON"),
    (b"\xff" + MELDING, "geen JSON"),
    (b"null", "indeling"),
    (b"[]", "indeling"),
    (anders(envelop=2), "indeling"),
    (anders(envelop="1"), "indeling"),
    (zonder("envelop"), "indeling"),
    # Missing and extra members.
    (zonder("oorzaak"), "leden"),
    (zonder("verzegeld"), "leden"),
    (anders(positie=1), "leden"),
    (anders(naam="x"), "leden"),
    # Other bytes for the same members.
    (binnen("data", kanaal="caf\u00e9").replace("\u00e9".encode(), b"\\u00e9"), "canonieke vorm"),
    (json.dumps(json.loads(BEKENDMAKING), sort_keys=True).encode(), "canonieke vorm"),
    (
        json.dumps(dict(reversed(json.loads(BEKENDMAKING).items())), separators=(",", ":")).encode(),
        "canonieke vorm",
    ),
    (MELDING + b"\n", "canonieke vorm"),
    (b" " + MELDING, "canonieke vorm"),
    (MELDING.replace(b'"versie":1', b'"versie":1,"versie":1'), "canonieke vorm"),
    (MELDING.decode().encode("utf-16"), "canonieke vorm"),
    # Moments and days in another form.
    (anders(vastgelegdOp="2025-04-01T08:30:00Z"), "zes decimalen"),
    (anders(vastgelegdOp="2025-04-01T08:30:00.123Z"), "zes decimalen"),
    (anders(vastgelegdOp="2025-04-01T08:30:00.123456+00:00"), "zes decimalen"),
    (anders(vastgelegdOp="2025-04-01 08:30:00.123456Z"), "zes decimalen"),
    (anders(vastgelegdOp="2025-02-30T08:30:00.123456Z"), "onleesbaar"),
    (anders(vastgelegdOp="\u0662025-04-01T08:30:00.123456Z"), "zes decimalen"),
    (anders(vastgelegdOp=None), "'vastgelegdOp'"),
    (anders(geldigOp="2025-02-29"), "onleesbaar"),
    (anders(geldigOp="20250331"), "canonieke vorm"),
    (anders(geldigOp="2025-W14-1"), "canonieke vorm"),
    (anders(geldigOp="2025-03-31T00:00:00"), "onleesbaar"),
    # Numbers.
    (MELDING.replace(b'"versie":1', b'"versie":1.0'), "'versie'"),
    (MELDING.replace(b'"versie":1', b'"versie":1e0'), "'versie'"),
    (anders(versie=True), "'versie'"),
    (anders(versie="1"), "'versie'"),
    (anders(versie=0), "'versie'"),
    (anders(schemaversie=0), "'schemaversie'"),
    (MELDING.replace(b'"versie":1', b'"versie":9007199254740992'), "profiel"),
    (MELDING.replace(b'"versie":1', b'"versie":NaN'), "'versie'"),
    (MELDING.replace(b'"envelop":1', b'"envelop":1.0'), "canonieke vorm"),
    (MELDING.replace(b'"envelop":1', b'"envelop":true'), "canonieke vorm"),
    (binnen("data", bedrag=0.5), "profiel"),
    # What a member may be.
    (anders(gemeente="268"), "'gemeente'"),
    (anders(gemeente="026a"), "'gemeente'"),
    (anders(gemeente=268), "'gemeente'"),
    (anders(soortStroom="persoon"), "'soortStroom'"),
    (anders(stroom="geen"), "onleesbaar"),
    (anders(stroom="0195F078-BFB8-765E-B08B-F319065A6E3E"), "canonieke vorm"),
    (anders(stroom="{0195f078-bfb8-765e-b08b-f319065a6e3e}"), "canonieke vorm"),
    (anders(gebeurtenis=7), "'gebeurtenis'"),
    (anders(topic="Melding"), "'topic'"),
    (anders(topic="melding:os.system"), "'topic'"),
    (anders(topic=""), "'topic'"),
    (anders(oorzaak=""), "onleesbaar"),
    (anders(oorzaak=False), "'oorzaak'"),
    (binnen("actor", soort="robot"), "'actor'"),
    (binnen("actor", naam="J. Voorbeeld"), "'actor'"),
    (binnen("actor", id=None), "'actor'"),
    (binnen("actor", namens=5), "'actor'"),
    (anders(actor=None), "'actor'"),
    (anders(corrigeert={}), "'corrigeert'"),
    (anders(corrigeert={"versie": 0, "aard": "vervangt"}), "'corrigeert'"),
    (anders(corrigeert={"versie": 1, "aard": "verandert"}), "'corrigeert'"),
    (anders(corrigeert={"versie": 1, "aard": "vervalt", "reden": "x"}), "'corrigeert'"),
    (anders(data=[]), "'data'"),
    (anders(data=None), "'data'"),
    (binnen("data", **{"naam-van": 1}), "profiel"),
    (binnen("data", naam="e\u0301"), "profiel"),
    (MELDING.replace(b'"telefoon"', b'"\\ud800"'), "profiel"),
    (anders(verzegeld=[]), "'verzegeld'"),
    (anders(verzegeld={"melder": VERZEGELING}), "'verzegeld'"),
    (anders(verzegeld={"/": VERZEGELING}), "'verzegeld'"),
    (anders(verzegeld={"/a/01": VERZEGELING}), "'verzegeld'"),
    (anders(verzegeld={"/\u00e9": VERZEGELING}), "'verzegeld'"),
    (anders(verzegeld={"/a": VERZEGELING | {"k": "x"}}), "'verzegeld'"),
    (anders(verzegeld={"/a": VERZEGELING | {"s": 1}}), "'verzegeld'"),
    (anders(verzegeld={"/a": {"s": "x", "n": "x"}}), "'verzegeld'"),
]


@pytest.mark.parametrize(
    ("inhoud", "reden"), GEWEIGERD, ids=[f"{nummer}-{reden}" for nummer, (_, reden) in enumerate(GEWEIGERD)]
)
def test_what_is_not_an_entry_of_layout_1_is_refused(inhoud: bytes, reden: str) -> None:
    """Another layout, member, form or byte: one named error that tells what is wrong."""
    with pytest.raises(OnleesbareEntry, match=reden):
        lees_entry(inhoud)


def test_members_nested_too_deeply_are_refused() -> None:
    """Depth that would overflow a reader is refused like everything else that is no entry."""
    diep = b'{"a":' * 5_000 + b"1" + b"}" * 5_000

    with pytest.raises(OnleesbareEntry):
        lees_entry(MELDING.replace(b'"telefoon"', diep))


namen = st.from_regex(r"\A[a-z][A-Za-z0-9]{0,8}\Z")
teksten = st.text(max_size=20).map(lambda tekst: unicodedata.normalize("NFC", tekst))
waarden: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | teksten,
    lambda lid: st.lists(lid, max_size=3) | st.dictionaries(namen, lid, max_size=3),
    max_leaves=8,
)
volgnummers = st.integers(min_value=1, max_value=2**31 - 1)
entries = st.builds(
    Entry,
    gemeente=st.from_regex(r"\A[0-9]{4}\Z"),
    soort_stroom=st.sampled_from(["zaak", "gemeente"]),
    stroom=st.uuids(),
    versie=volgnummers,
    gebeurtenis=st.uuids(),
    topic=st.from_regex(r"\A[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}\Z"),
    schemaversie=volgnummers,
    geldig_op=st.dates(),
    vastgelegd_op=st.datetimes(timezones=st.just(UTC)),
    actor=st.builds(
        Actor,
        soort=st.sampled_from(["medewerker", "client", "aanbieder", "systeem"]),
        uitgever=teksten,
        id=teksten,
        rol=teksten,
        namens=st.none() | teksten,
    ),
    opdracht=st.uuids(),
    samenhang=st.uuids(),
    oorzaak=st.none() | st.uuids(),
    corrigeert=st.none() | st.builds(Correctie, versie=volgnummers, aard=st.sampled_from(["vervangt", "vervalt"])),
    data=st.dictionaries(namen, waarden, max_size=4),
    verzegeld=st.dictionaries(
        st.from_regex(r"\A(/([a-z][A-Za-z0-9]{0,4}|0|[1-9][0-9]?)){1,3}\Z"),
        st.builds(Verzegeling, s=teksten, n=teksten, c=teksten),
        max_size=3,
    ),
)


@given(entries)
def test_any_entry_reads_back_as_itself(entry: Entry) -> None:
    """What is written is what is read, and it is RFC 8785 also with JSON Pointers for names."""
    inhoud = entry.als_bytes()

    assert entry == lees_entry(inhoud)
    assert rfc8785.dumps(json.loads(inhoud)) == inhoud


@pytest.mark.parametrize(
    ("moment", "tekst"),
    [
        (datetime(2025, 4, 1, 8, 30, tzinfo=UTC), "2025-04-01T08:30:00.000000Z"),
        (datetime(2025, 4, 1, 8, 30, 0, 120000, tzinfo=UTC), "2025-04-01T08:30:00.120000Z"),
        (datetime(2025, 4, 1, 0, 30, tzinfo=timezone(timedelta(hours=2))), "2025-03-31T22:30:00.000000Z"),
        (datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00.000000Z"),
    ],
)
def test_a_moment_has_one_form(moment: datetime, tekst: str) -> None:
    """Always UTC, always six decimals, always Z."""
    assert tekst == moment_als_tekst(moment)
    assert moment == moment_uit_tekst(tekst)


def test_a_moment_without_a_zone_is_a_bug() -> None:
    """What hour it was cannot be known afterwards."""
    with pytest.raises(AssertionError, match="zonder zone"):
        moment_als_tekst(datetime(2025, 4, 1))  # noqa: DTZ001 - that is the case here


@pytest.mark.parametrize(
    "verander",
    [
        lambda entry: replace(entry, verzegeld={"melder": Verzegeling("x", "x", "x")}),
        lambda entry: replace(entry, data={"bedrag": 1.5}),
        lambda entry: replace(entry, data={"a": {"naam-van": 1}}),
    ],
    ids=["pointer", "float", "name"],
)
def test_an_entry_outside_the_layout_is_not_written(verander: Callable[[Entry], Entry]) -> None:
    """What could not be read back is never stored."""
    with pytest.raises((AssertionError, ValueError)):
        verander(lees_entry(MELDING)).als_bytes()
