"""The key of a gemeente against known answers and against another implementation of the same standards.

The literal values below are in stored bytes of every installation. When a test fails here the code is wrong; the values
never change.
"""

import hashlib
import hmac

import pytest
from Crypto.Cipher import AES

from services.keys.errors import SleutelGeschonden
from services.keys.wrapping import GemeenteSleutel, Sleutel, nieuwe_sleutel, sleutel_id

GEMEENTE = "0268"
GEHEIM = bytes(range(32))
BSN = "999990019"
DATASLEUTEL = bytes(range(32, 64))
ID = "7f6883c11820616f130be7cb238e2593"
# Nonce 40..4b, then DATASLEUTEL under the wrapping key, then the tag.
GEWIKKELD = (
    "404142434445464748494a4b"
    "4bead5c2f67f59dd89b07dfe73cc03dd453cc0f28810658390c9405cce60ab78"
    "3bebd2bc91ae630e7f901fd8a6b1201f"
)
AFDRUK = "bf7e549d266016422902b4993a7d2ec0d5883cb684fb3877dc1136e50905e062"
PSEUDONIEM = "45dcab73e2ce6964bf8a339a5f39c2532e20cc2c8d76bcc24c07a35b10d5085c"
LICHAAM = "dc6b17dbff0acc8f077af75ac0c01b351c1a6d6653a1b9fb7b3569f5ae79fd3f"


def hkdf(geheim: bytes, label: bytes) -> bytes:
    """Derive 32 bytes by RFC 5869 with SHA-256, without salt; written out from the RFC."""
    pseudorandom = hmac.digest(bytes(32), geheim, "sha256")
    return hmac.digest(pseudorandom, label + b"\x01", "sha256")


@pytest.fixture
def sleutel() -> GemeenteSleutel:
    """Give the key of a gemeente made of a known secret."""
    return GemeenteSleutel(GEMEENTE, GEHEIM)


def test_sub_keys_are_those_of_hkdf_with_a_label_for_each_use(sleutel: GemeenteSleutel) -> None:
    """Afdruk, pseudoniem and lichaam are what RFC 5869 and RFC 2104 give for their labels."""
    register = hkdf(GEHEIM, b"zaakboek/1/register/0268")
    lichaam = hkdf(GEHEIM, b"zaakboek/1/lichaam/0268")

    assert hkdf(GEHEIM, b"zaakboek/1/afdruk/0268") == sleutel.afdruk
    assert hmac.digest(register, BSN.encode(), "sha256") == sleutel.pseudoniem(BSN)
    assert hmac.digest(lichaam, b'{"a":1}', "sha256") == sleutel.lichaam(b'{"a":1}')


def test_known_answers(sleutel: GemeenteSleutel) -> None:
    """The values that stored bytes rest on, written down once."""
    assert AFDRUK == sleutel.afdruk.hex()
    assert PSEUDONIEM == sleutel.pseudoniem(BSN).hex()
    assert LICHAAM == sleutel.lichaam(b'{"a":1}').hex()
    assert ID == sleutel_id(DATASLEUTEL).hex()
    assert Sleutel(bytes.fromhex(ID), DATASLEUTEL) == sleutel.wikkel_uit(bytes.fromhex(ID), bytes.fromhex(GEWIKKELD))


def test_a_key_id_commits_to_its_key() -> None:
    """The id is the first half of SHA-256 over a label and the key."""
    assert hashlib.sha256(b"zaakboek/1/sleutel-id\x00" + DATASLEUTEL).digest()[:16] == sleutel_id(DATASLEUTEL)
    nieuw = nieuwe_sleutel()
    assert (32, sleutel_id(nieuw.geheim)) == (len(nieuw.geheim), nieuw.id)
    assert nieuw != nieuwe_sleutel()


def test_a_wrapped_key_is_aes_256_gcm_bound_to_gemeente_and_id(sleutel: GemeenteSleutel) -> None:
    """Another implementation opens it: twelve bytes of nonce, the key, sixteen bytes of tag."""
    datasleutel = nieuwe_sleutel()

    gewikkeld = sleutel.wikkel_in(datasleutel)

    cipher = AES.new(hkdf(GEHEIM, b"zaakboek/1/wikkel/0268"), AES.MODE_GCM, nonce=gewikkeld[:12])
    cipher.update(b"0268" + datasleutel.id)
    assert datasleutel.geheim == cipher.decrypt_and_verify(gewikkeld[12:44], gewikkeld[44:])
    assert 60 == len(gewikkeld)
    assert datasleutel == sleutel.wikkel_uit(datasleutel.id, gewikkeld)
    assert gewikkeld != sleutel.wikkel_in(datasleutel)


def test_a_wrapped_key_opens_nowhere_else(sleutel: GemeenteSleutel) -> None:
    """Not under another secret, for another gemeente, under another id, changed or cut off: refused by name."""
    datasleutel = nieuwe_sleutel()
    gewikkeld = sleutel.wikkel_in(datasleutel)
    veranderd = bytes([*gewikkeld[:-1], gewikkeld[-1] ^ 1])
    pogingen = [
        (GemeenteSleutel(GEMEENTE, bytes(32)), datasleutel.id, gewikkeld),
        (GemeenteSleutel("0252", GEHEIM), datasleutel.id, gewikkeld),
        (sleutel, nieuwe_sleutel().id, gewikkeld),
        (sleutel, datasleutel.id, veranderd),
        (sleutel, datasleutel.id, gewikkeld[:20]),
        (sleutel, datasleutel.id, b""),
    ]
    for gemeente, id_, opgeslagen in pogingen:
        with pytest.raises(SleutelGeschonden, match=id_.hex()):
            gemeente.wikkel_uit(id_, opgeslagen)


def test_a_key_that_is_not_that_of_its_id_is_refused(sleutel: GemeenteSleutel) -> None:
    """Also when it was wrapped under the right secret: the id commits to the key."""
    vervalst = Sleutel(bytes(16), DATASLEUTEL)

    with pytest.raises(SleutelGeschonden, match="niet de sleutel van dat nummer"):
        sleutel.wikkel_uit(vervalst.id, sleutel.wikkel_in(vervalst))


def test_a_key_does_not_show_itself() -> None:
    """What is shown of a key, as in a traceback, holds its id and nothing of the key."""
    sleutel = nieuwe_sleutel()

    assert repr(sleutel) == f"Sleutel(id={sleutel.id!r})"
