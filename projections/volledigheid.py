"""The proof in a dossier that nothing was left out: the entries as they are stored, with their leaf hashes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from uuid import UUID

from domain.canonical import canonical_bytes
from domain.envelope import Entry, leaf_hash
from projections.rij import Rij

BEWIJST: Final = (
    "Dit dossier bevat de gebeurtenissen 1 tot en met {aantal} van de zaak, zonder gat: alles wat tot en met positie "
    "{positie} van het grootboek van de gemeente in deze zaak stond. Wie de SHA-256 neemt van een nulbyte en de bytes "
    "van een entry, vindt haar hash; wie die hashes in volgorde neemt, vindt de hash van de lijst. Zo is te zien dat "
    "een entry niet is veranderd sinds die hash bekend was, en dat twee dossiers over dezelfde bytes gaan."
)
BEWIJST_NIET: Final = (
    "Het toont niet uit zichzelf dat deze hashes in het grootboek van de gemeente staan, noch dat er na versie "
    "{aantal} niets was: daarvoor is een ondertekende stand van dat grootboek nodig, die buiten dit dossier om is "
    "verkregen. Het toont ook niet dat wat hier leesbaar staat, is wat in een entry verzegeld ligt: dat kan alleen "
    "worden nagegaan met de sleutels, die de gemeente houdt."
)


@dataclass(frozen=True)
class Bron:
    """Where a dossier comes from: the ledger of which gemeente, up to which position, and the entries themselves."""

    zaak: UUID
    gemeente: str
    naam: str
    oefen: bool
    oorsprong: str
    tijdperk: int
    tot_positie: int
    entries: Sequence[tuple[int, Entry]]


class Blad(Rij):
    """One entry as it is stored, with its leaf hash: SHA-256 over a zero byte and its bytes (RFC 6962)."""

    versie: int
    positie: int
    hash: str
    entry: str


class Volledigheid(Rij):
    """The entries of the zaak, 1 to ``aantal``, and what they prove.

    ``hash`` is SHA-256 over the canonical form (RFC 8785) of the list of [versie, positie, hash].
    """

    oorsprong: str
    tijdperk: int
    stroom: UUID
    tot_positie: int
    aantal: int
    hash: str
    bewijst: str
    bewijst_niet: str
    bladen: tuple[Blad, ...]


def volledigheid(bron: Bron) -> Volledigheid:
    """Give the entries with their leaf hashes, one hash over all, and in words what that proves and what not."""
    bladen = [
        Blad(versie=entry.versie, positie=positie, hash=leaf_hash(ruw).hex(), entry=ruw.decode())
        for positie, entry in bron.entries
        for ruw in [entry.als_bytes()]
    ]
    assert [blad.versie for blad in bladen] == list(range(1, len(bladen) + 1)), "een zaak heeft geen gaten"
    lijst = canonical_bytes([[blad.versie, blad.positie, blad.hash] for blad in bladen])
    in_woorden = {"aantal": len(bladen), "positie": bron.tot_positie}
    return Volledigheid(
        oorsprong=bron.oorsprong,
        tijdperk=bron.tijdperk,
        stroom=bron.zaak,
        tot_positie=bron.tot_positie,
        aantal=len(bladen),
        hash=sha256(lijst).hexdigest(),
        bewijst=BEWIJST.format(**in_woorden),
        bewijst_niet=BEWIJST_NIET.format(**in_woorden),
        bladen=tuple(bladen),
    )
