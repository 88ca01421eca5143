"""Sealing of a bijlage: its bytes under a key of its own, that the client owns."""

from dataclasses import replace
from uuid import uuid4

import pytest
import rfc8785
from Crypto.Cipher import AES

from domain.gebeurtenis import GEWIST
from services.keys.errors import VerzegelingGeschonden
from services.keys.sealing import (
    TOESLAG_BIJLAGE,
    PlekVanBijlage,
    ontzegel_bijlage,
    sleutel_van_bijlage,
    verzegel_bijlage,
)
from tests.services.keys.zaken import Zaak


@pytest.mark.parametrize("inhoud", [b"", b"x", bytes(range(256)) * 4096], ids=["empty", "one-byte", "one-megabyte"])
def test_a_bijlage_reads_back_as_it_was(zaak: Zaak, inhoud: bytes) -> None:
    """Sealed it is a fixed number of bytes longer, and unsealed the same bytes."""
    plek = PlekVanBijlage(zaak.sleutelbos.gemeente, zaak.zaak, uuid4())

    verzegeld = verzegel_bijlage(inhoud, plek, zaak.sleutelbos)

    assert len(inhoud) + TOESLAG_BIJLAGE == len(verzegeld)
    assert inhoud == ontzegel_bijlage(verzegeld, plek, zaak.sleutelbos)
    assert verzegeld != verzegel_bijlage(inhoud, plek, zaak.sleutelbos)


def test_a_bijlage_is_aes_256_gcm_bound_to_its_place(zaak: Zaak) -> None:
    """A byte of layout, sixteen of key id, twelve of nonce, ciphertext and tag: another implementation opens it."""
    plek = PlekVanBijlage(zaak.sleutelbos.gemeente, zaak.zaak, uuid4())

    verzegeld = verzegel_bijlage(b"een brief", plek, zaak.sleutelbos)

    assert b"\x01" == verzegeld[:1]
    (sleutel,) = zaak.sleutelbos.op_id([verzegeld[1:17]]).values()
    cipher = AES.new(sleutel.geheim, AES.MODE_GCM, nonce=verzegeld[17:29])
    cipher.update(rfc8785.dumps([plek.gemeente, "bijlage", str(plek.zaak), str(plek.bijlage)]))
    assert b"een brief" == cipher.decrypt_and_verify(verzegeld[29:-16], verzegeld[-16:])


def test_a_bijlage_opens_nowhere_else_and_goes_with_the_client(zaak: Zaak) -> None:
    """Another bijlage, another zaak or other bytes: a named error. After wissing of the client: wiped."""
    plek = PlekVanBijlage(zaak.sleutelbos.gemeente, zaak.zaak, uuid4())
    verzegeld = verzegel_bijlage(b"een brief", plek, zaak.sleutelbos)
    pogingen = [
        (verzegeld, replace(plek, bijlage=uuid4())),
        (verzegeld, replace(plek, zaak=uuid4())),
        (verzegeld[:-1], plek),
        (verzegeld[:-1] + bytes([verzegeld[-1] ^ 1]), plek),
        (b"\x02" + verzegeld[1:], plek),
        (verzegeld[:44], plek),
        (b"", plek),
    ]
    with pytest.raises(VerzegelingGeschonden, match="niet het begin"):
        sleutel_van_bijlage(b"\x02" + verzegeld[1:17])
    with pytest.raises(VerzegelingGeschonden, match="niet het begin"):
        sleutel_van_bijlage(verzegeld[:16])
    for poging, waar in pogingen:
        with pytest.raises(VerzegelingGeschonden, match=str(waar.bijlage)):
            ontzegel_bijlage(poging, waar, zaak.sleutelbos)

    zaak.sleutelbos.vernietig_van_betrokkene(zaak.ouder)
    assert b"een brief" == ontzegel_bijlage(verzegeld, plek, zaak.sleutelbos)
    zaak.sleutelbos.vernietig_van_betrokkene(zaak.client)
    assert GEWIST == ontzegel_bijlage(verzegeld, plek, zaak.sleutelbos)
