"""The data keys of one gemeente: one for each person in each zaak, and one for each free text and bijlage.

Destroying a key deletes its row; from that moment no query shows it, and what it sealed is gone for every reader,
also in copies of the ledger. Bytes of deleted rows live on for a while in free space of the table until PostgreSQL
writes over it, in its WAL and in backups of the key store. They are wrapped, and of no use without the secret of the
gemeente; even so the WAL and the backups of the key store must be short-lived: a backup that is put back would bring
back what was destroyed since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol
from uuid import UUID

from services.keys.errors import BetrokkeneOnbekend
from services.keys.opslag import Sleutelopslag
from services.keys.wrapping import Sleutel, nieuwe_sleutel

SoortSleutel = Literal["persoon", "eigen"]


@dataclass(frozen=True, slots=True)
class Sleutelvraag:
    """Which key is asked for: that of a person in a zaak, or a new one of its own with this person as owner.

    Without a ``betrokkene`` the owner is the client of the zaak.
    """

    zaak: UUID
    betrokkene: UUID | None
    soort: SoortSleutel


class Sleutelgever(Protocol):
    """Gives the keys under which the members of an event are sealed."""

    @property
    def gemeente(self) -> str:
        """The code of the gemeente, four digits."""

    def verstrek(self, vragen: Sequence[Sleutelvraag]) -> list[Sleutel]:
        """Return a key for each question, in order."""


@dataclass(frozen=True, slots=True)
class Wegwerpsleutels:
    """Gives keys that are kept nowhere, whoever is enrolled: what they seal is only measured, and nobody opens it."""

    gemeente: str

    def verstrek(self, vragen: Sequence[Sleutelvraag]) -> list[Sleutel]:
        """Return a fresh key for each question."""
        return [nieuwe_sleutel() for _ in vragen]


class Sleutelbos:
    """Issues, gives back and destroys the data keys of one gemeente."""

    def __init__(self, opslag: Sleutelopslag) -> None:
        """Bind to an opened key store; nothing is read yet."""
        self._opslag = opslag

    @property
    def gemeente(self) -> str:
        """The code of the gemeente, four digits."""
        return self._opslag.gemeente

    def verstrek(self, vragen: Sequence[Sleutelvraag]) -> list[Sleutel]:
        """Return a key for each question, in order and in one round trip; the keys are on disk before it returns.

        The key of a person in a zaak is found, or made when it is not there yet: whoever asks first makes it, all
        others get that one. A key of its own is always a new one.

        Raises:
            BetrokkeneOnbekend: the owner is not (or no longer) enrolled in the zaak, or the zaak has no client.
            LedgerOnbereikbaar: an outage of the key store.
        """
        if not vragen:
            return []
        kandidaten = [nieuwe_sleutel() for _ in vragen]
        parameters = {
            "zaken": [vraag.zaak for vraag in vragen],
            "betrokkenen": [vraag.betrokkene for vraag in vragen],
            "soorten": [vraag.soort for vraag in vragen],
            "sleutels": [kandidaat.id for kandidaat in kandidaten],
            "gewikkeld": [self._opslag.sleutel.wikkel_in(kandidaat) for kandidaat in kandidaten],
        }
        gegeven = {nummer: rij for nummer, *rij in self._opslag.rows("verstrek_sleutels", parameters)}
        bekend = {kandidaat.id: kandidaat for kandidaat in kandidaten}
        sleutels = []
        for nummer, vraag in enumerate(vragen, start=1):
            if nummer not in gegeven:
                wie = f"betrokkene {vraag.betrokkene}" if vraag.betrokkene else "geen client"
                raise BetrokkeneOnbekend(f"{wie} staat (meer) ingeschreven bij zaak {vraag.zaak}")
            id_, gewikkeld = gegeven[nummer]
            sleutels.append(bekend.get(id_) or self._opslag.sleutel.wikkel_uit(id_, gewikkeld))
        return sleutels

    def op_id(self, ids: Iterable[bytes]) -> dict[bytes, Sleutel]:
        """Return the keys with these ids, in one query; what was destroyed is not in it.

        Raises:
            SleutelGeschonden: a stored key does not open, or is not the key of its id.
            LedgerOnbereikbaar: an outage of the key store; that is never taken for a destroyed key.
        """
        gevraagd = list(set(ids))
        if not gevraagd:
            return {}
        rijen = self._opslag.rows("sleutels_op_id", {"sleutels": gevraagd})
        return {id_: self._opslag.sleutel.wikkel_uit(id_, gewikkeld) for id_, gewikkeld in rijen}

    def vernietig_van_betrokkene(self, betrokkene: UUID) -> int:
        """Destroy all keys of a person and forget the person: the wissing of a client or of anybody else.

        Returns how many keys there were. Asking again stays quiet. Who comes back later is a new betrokkene.
        """
        return self._aantal("vernietig_van_betrokkene", {"betrokkene": betrokkene})

    def vernietig_van_betrokkene_in_zaak(self, zaak: UUID, betrokkene: UUID) -> int:
        """Destroy the keys of a person in one zaak and strike the person off there: it was the wrong person.

        Returns how many keys there were. Asking again stays quiet.
        """
        return self._aantal("vernietig_van_zaak", {"zaak": zaak, "betrokkene": betrokkene})

    def vernietig_van_zaak(self, zaak: UUID) -> int:
        """Destroy all keys of a zaak, of whomever: the end of its bewaartermijn. Forget who is left in no zaak.

        Returns how many keys there were. Asking again stays quiet.
        """
        return self._aantal("vernietig_van_zaak", {"zaak": zaak, "betrokkene": None})

    def vernietig_eigen(self, zaak: UUID, sleutels: Iterable[bytes]) -> int:
        """Destroy single keys of a zaak, by their ids: each is of one text or bijlage, and the key of nobody.

        Returns how many keys there were. Asking again stays quiet.
        """
        return self._aantal("vernietig_eigen", {"zaak": zaak, "sleutels": list(sleutels)})

    def _aantal(self, name: str, parameters: Mapping[str, object]) -> int:
        ((aantal,),) = self._opslag.rows(name, parameters)
        return int(aantal)
