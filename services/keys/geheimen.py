"""Where the secret of each gemeente is kept: in a file of its own by default; a KMS plugs in at the same place."""

from __future__ import annotations

import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes
from typing import Final, Protocol

from services.keys.errors import GeheimBeschadigd, GeheimBestaat, GeheimOntbreekt, GeheimOnveilig
from services.keys.wrapping import LENGTE_GEHEIM
from services.ledger.names import GemeenteNames

_INDELING: Final = 1
_VOOR_ANDEREN: Final = 0o077


class Geheimen(Protocol):
    """Keeps one secret of 32 bytes for each gemeente."""

    def maak(self, gemeente: str) -> bytes:
        """Make the secret of a new gemeente, keep it for good, and return it.

        Raises:
            GeheimBestaat: the gemeente has one.
        """

    def lees(self, gemeente: str) -> bytes:
        """Return the secret of a gemeente.

        Raises:
            GeheimOntbreekt: the gemeente has none.
        """

    def vernietig(self, gemeente: str) -> None:
        """Destroy the secret of a gemeente, and with it all that is personal there; stay quiet when there is none."""


class Sleutelmap:
    """Secrets in a folder: one file for each gemeente, mode 0600, in a form that shows whose it is."""

    def __init__(self, map_: Path) -> None:
        """Name the folder; it is made, for its owner alone, with the first secret."""
        self._map = map_

    def maak(self, gemeente: str) -> bytes:
        """Write a new secret to the disk and return it.

        Raises:
            GeheimBestaat: the file of this gemeente is there.
            OngeldigeNaam: the gemeente is not four digits.
        """
        pad = self.pad(gemeente)
        geheim = token_bytes(LENGTE_GEHEIM)
        self._map.mkdir(mode=0o700, parents=True, exist_ok=True)
        concept = pad.with_name(f".{pad.name}.{token_bytes(8).hex()}")
        _schrijf(concept, _als_tekst(gemeente, geheim))
        try:
            # A link is refused where the name exists, and appears whole or not at all.
            os.link(concept, pad)
        except FileExistsError:
            raise GeheimBestaat(f"gemeente {gemeente} heeft al een geheim in {pad}") from None
        finally:
            concept.unlink()
        _bewaar_namen(self._map)
        return geheim

    def lees(self, gemeente: str) -> bytes:
        """Return the secret of a gemeente.

        Raises:
            GeheimOntbreekt: the file is not there.
            GeheimOnveilig: others than its owner have rights on the file.
            GeheimBeschadigd: the file is not whole, of another gemeente, or of a layout that is not known here.
        """
        pad = self.pad(gemeente)
        try:
            with pad.open("rb") as bestand:
                modus = os.fstat(bestand.fileno()).st_mode
                inhoud = bestand.read()
        except FileNotFoundError:
            raise GeheimOntbreekt(
                f"gemeente {gemeente} heeft geen geheim in {pad}; zet het terug uit de kluis"
            ) from None
        if modus & _VOOR_ANDEREN:
            raise GeheimOnveilig(f"{pad} mag alleen voor de eigenaar leesbaar zijn (modus 0600)")
        return _uit_tekst(gemeente, inhoud, pad)

    def vernietig(self, gemeente: str) -> None:
        """Remove the file; whoever keeps a copy of it must do the same there."""
        self.pad(gemeente).unlink(missing_ok=True)
        if self._map.is_dir():
            _bewaar_namen(self._map)

    def pad(self, gemeente: str) -> Path:
        """Return where the secret of a gemeente stands.

        Raises:
            OngeldigeNaam: the gemeente is not four digits.
        """
        return self._map / f"{GemeenteNames(installatie='geheimen', code=gemeente).code}.geheim"


def _als_tekst(gemeente: str, geheim: bytes) -> bytes:
    leden = {
        "zaakboekGeheim": _INDELING,
        "gemeente": gemeente,
        "geheim": urlsafe_b64encode(geheim).decode(),
        "controle": _controle(gemeente, geheim),
    }
    return json.dumps(leden, indent=1).encode() + b"\n"


def _uit_tekst(gemeente: str, inhoud: bytes, pad: Path) -> bytes:
    try:
        leden = json.loads(inhoud)
        indeling, van = leden["zaakboekGeheim"], leden["gemeente"]
        geheim = urlsafe_b64decode(leden["geheim"])
        controle = leden["controle"]
    except (ValueError, KeyError, TypeError):
        # Not chained: the error of the JSON reader holds the text it read.
        raise GeheimBeschadigd(f"{pad} is geen bestand met een geheim") from None
    if indeling != _INDELING:
        raise GeheimBeschadigd(f"{pad} heeft een indeling die hier niet bekend is")
    if van != gemeente:
        raise GeheimBeschadigd(f"{pad} is van een andere gemeente dan {gemeente}")
    if len(geheim) != LENGTE_GEHEIM or controle != _controle(gemeente, geheim):
        raise GeheimBeschadigd(f"{pad} is beschadigd: de controle klopt niet")
    return geheim


def _controle(gemeente: str, geheim: bytes) -> str:
    return sha256(b"zaakboek/1/controle\x00" + gemeente.encode() + geheim).hexdigest()[:16]


def _schrijf(pad: Path, inhoud: bytes) -> None:
    descriptor = os.open(pad, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())


def _bewaar_namen(map_: Path) -> None:
    # A new or removed name is on the disk only when its folder is.
    descriptor = os.open(map_, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
