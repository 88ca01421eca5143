"""The person register of one gemeente: who a BSN is, and in which zaken a person is concerned.

A BSN comes in and is turned into an HMAC under a key of the gemeente before anything else happens to it; neither a BSN
nor an unkeyed hash of one is ever stored, logged or sent to the database.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, get_args
from uuid import UUID, uuid4

from domain.persoon import RolInZaak
from services.keys.errors import BetrokkeneOnbekend
from services.keys.opslag import Sleutelopslag

ROLLEN_IN_ZAAK: Final[tuple[RolInZaak, ...]] = get_args(RolInZaak)


@dataclass(frozen=True, slots=True)
class InTeSchrijven:
    """Somebody to enrol: the BSN where it is known, and the role in the zaak.

    ``nieuw`` is the id for who is not known yet, where it was given out before; a random one otherwise.
    """

    rol: RolInZaak
    bsn: str | None = None
    nieuw: UUID | None = None

    def __repr__(self) -> str:
        """Show the role only: a BSN stands in no log and no traceback."""
        return f"InTeSchrijven(rol={self.rol!r}, bsn={'***' if self.bsn else None})"


@dataclass(frozen=True, slots=True)
class Inschrijving:
    """One person in one zaak, and as what."""

    zaak: UUID
    betrokkene: UUID
    rollen: tuple[RolInZaak, ...]


@dataclass(frozen=True, slots=True)
class Ingeschrevene:
    """Somebody the register knows, with the zaken in which this person is concerned, oldest first."""

    betrokkene: UUID
    inschrijvingen: tuple[Inschrijving, ...]


class Personenregister:
    """Finds and enrols the persons of one gemeente."""

    def __init__(self, opslag: Sleutelopslag) -> None:
        """Bind to an opened key store; nothing is read yet."""
        self._opslag = opslag

    def schrijf_in(self, zaak: UUID, personen: Sequence[InTeSchrijven]) -> tuple[UUID, ...]:
        """Enrol persons in a zaak and return who they are, in order; all of them or none, in one round trip.

        Somebody with a BSN is found, or made known when new: whoever asks first decides the betrokkene, all others
        get that one. Somebody without a BSN is always a new betrokkene. Do this before anything about them is sealed.

        Raises:
            IntegrityError: the zaak has another client already.
            BetrokkeneOnbekend: somebody was forgotten (wissing) in this same moment; asking again works.
            LedgerOnbereikbaar: an outage of the key store.
        """
        if not personen:
            return ()
        parameters = {
            "zaak": zaak,
            "pseudoniemen": [None if p.bsn is None else self._opslag.sleutel.pseudoniem(p.bsn) for p in personen],
            "nieuw": [p.nieuw or uuid4() for p in personen],
            "rollen": [p.rol for p in personen],
        }
        wie: dict[int, UUID] = dict(self._opslag.rows("schrijf_in", parameters))
        if len(wie) != len(personen):
            raise BetrokkeneOnbekend(f"een betrokkene van zaak {zaak} werd op dit moment vergeten; probeer het opnieuw")
        return tuple(wie[nummer] for nummer in sorted(wie))

    def koppel(self, zaak: UUID, betrokkene: UUID, rol: RolInZaak) -> None:
        """Enrol somebody who is known already in a zaak, or in another role there; asking again stays quiet.

        Raises:
            IntegrityError: the zaak has another client already.
            BetrokkeneOnbekend: the register does not know this betrokkene.
            LedgerOnbereikbaar: an outage of the key store.
        """
        if self._opslag.rows("koppel", {"zaak": zaak, "betrokkene": betrokkene, "rol": rol}) != [(True,)]:
            raise BetrokkeneOnbekend(f"betrokkene {betrokkene} is in het register niet (meer) bekend")

    def zoek(self, bsn: str) -> Ingeschrevene | None:
        """Return who has this BSN and the zaken of that person, or None."""
        rijen = self._opslag.rows("zoek", {"pseudoniem": self._opslag.sleutel.pseudoniem(bsn)})
        if not rijen:
            return None
        betrokkene = rijen[0][0]
        return Ingeschrevene(
            betrokkene,
            tuple(Inschrijving(zaak, betrokkene, tuple(rollen)) for _, zaak, rollen in rijen if zaak is not None),
        )

    def zaken_van(self, betrokkene: UUID) -> tuple[Inschrijving, ...]:
        """Return the zaken in which a person is concerned, oldest first."""
        rijen = self._opslag.rows("zaken_van", {"betrokkene": betrokkene})
        return tuple(Inschrijving(zaak, betrokkene, tuple(rollen)) for zaak, rollen in rijen)

    def betrokkenen_in(self, zaak: UUID) -> tuple[Inschrijving, ...]:
        """Return the persons concerned in a zaak."""
        rijen = self._opslag.rows("betrokkenen_in", {"zaak": zaak})
        return tuple(Inschrijving(zaak, betrokkene, tuple(rollen)) for betrokkene, rollen in rijen)

    def heeft_client(self, zaak: UUID) -> bool:
        """Say whether the client of a zaak is enrolled in it; who was wiped is not, and nothing can be sealed there."""
        return any("client" in een.rollen for een in self.betrokkenen_in(zaak))
