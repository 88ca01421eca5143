"""The key of a gemeente and what it wraps: data keys, and the keyed hashes of BSN and request body.

Everything comes from one secret of 32 bytes through HKDF (RFC 5869) with a label for each use, so that no sub key says
anything about another, or about another gemeente. Labels and layouts here are in stored bytes: they never change.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from hashlib import sha256
from secrets import token_bytes
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from domain.persoon import voldoet_aan_elfproef
from services.keys.errors import SleutelGeschonden

LENGTE_GEHEIM: Final = 32
"""Length in bytes of the secret of a gemeente, of its sub keys and of every data key (AES-256)."""
LENGTE_SLEUTEL_ID: Final = 16
LENGTE_NONCE: Final = 12
_LABEL_SLEUTEL_ID: Final = b"zaakboek/1/sleutel-id\x00"


@dataclass(frozen=True, slots=True)
class Sleutel:
    """A data key with its id; the id commits to the key, so that one cannot pass for another."""

    id: bytes
    """The first 16 bytes of SHA-256 over a label and the key."""
    geheim: bytes = field(repr=False)
    """32 bytes, for AES-256-GCM."""


def nieuwe_sleutel() -> Sleutel:
    """Return a new random data key."""
    geheim = token_bytes(LENGTE_GEHEIM)
    return Sleutel(sleutel_id(geheim), geheim)


def sleutel_id(geheim: bytes) -> bytes:
    """Return the id that commits to a data key."""
    return sha256(_LABEL_SLEUTEL_ID + geheim).digest()[:LENGTE_SLEUTEL_ID]


class GemeenteSleutel:
    """What is done with the secret of one gemeente. The secret itself is not kept, only its sub keys."""

    def __init__(self, gemeente: str, geheim: bytes) -> None:
        """Derive the sub keys; `geheim` is 32 random bytes."""
        assert len(geheim) == LENGTE_GEHEIM, "het geheim van een gemeente is 32 bytes"
        self.gemeente = gemeente
        self.afdruk = _afgeleid(gemeente, geheim, "afdruk")
        """Tells two secrets apart and says nothing about either; the key store remembers it."""
        self._wikkel = AESGCM(_afgeleid(gemeente, geheim, "wikkel"))
        self._register = _afgeleid(gemeente, geheim, "register")
        self._lichaam = _afgeleid(gemeente, geheim, "lichaam")

    def wikkel_in(self, sleutel: Sleutel) -> bytes:
        """Return a data key as it is stored: nonce and AES-256-GCM ciphertext, bound to gemeente and key id."""
        nonce = token_bytes(LENGTE_NONCE)
        return nonce + self._wikkel.encrypt(nonce, sleutel.geheim, self._gebonden_aan(sleutel.id))

    def wikkel_uit(self, id_: bytes, gewikkeld: bytes) -> Sleutel:
        """Return the data key that is stored under this id.

        Raises:
            SleutelGeschonden: it was wrapped under another secret, changed, or stored under another id.
        """
        nonce, versleuteld = gewikkeld[:LENGTE_NONCE], gewikkeld[LENGTE_NONCE:]
        try:
            geheim = self._wikkel.decrypt(nonce, versleuteld, self._gebonden_aan(id_))
        except (InvalidTag, ValueError):
            raise SleutelGeschonden(f"gemeente {self.gemeente}: sleutel {id_.hex()} gaat niet open") from None
        if sleutel_id(geheim) != id_:
            raise SleutelGeschonden(f"gemeente {self.gemeente}: sleutel {id_.hex()} is niet de sleutel van dat nummer")
        return Sleutel(id_, geheim)

    def pseudoniem(self, bsn: str) -> bytes:
        """Return the HMAC-SHA-256 of a BSN, of use within this gemeente only; the BSN passes the elfproef."""
        assert voldoet_aan_elfproef(bsn), "geen geldig burgerservicenummer"
        return hmac.digest(self._register, bsn.encode(), "sha256")

    def lichaam(self, canoniek: bytes) -> bytes:
        """Return the HMAC-SHA-256 of the canonical body of a request; the body itself is not kept."""
        return hmac.digest(self._lichaam, canoniek, "sha256")

    def _gebonden_aan(self, id_: bytes) -> bytes:
        return self.gemeente.encode() + id_


def _afgeleid(gemeente: str, geheim: bytes, gebruik: str) -> bytes:
    label = f"zaakboek/1/{gebruik}/{gemeente}".encode()
    return HKDF(algorithm=SHA256(), length=LENGTE_GEHEIM, salt=None, info=label).derive(geheim)
