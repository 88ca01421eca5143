"""Documents and long texts: sealed bytes beside the ledger, named by the events that carry them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final
from uuid import UUID

from domain.bijlage import BijlageOnbekend
from domain.gebeurtenis import Gewist
from domain.melding.events import MeldingOntvangen
from domain.weigering import Weigering
from domain.zaak.handeling import ZaakOnbekend
from services.keys.errors import BetrokkeneOnbekend
from services.keys.sealing import TOESLAG_BIJLAGE, PlekVanBijlage, ontzegel_bijlage, verzegel_bijlage
from services.ledger.errors import BijlageBekend, GrootboekGesloten
from services.ledger.records import MAX_ATTACHMENT_BYTES, Bijlage
from services.tenant import Tenant
from services.write_path import SleutelHergebruikt, niets_meer_bij

GROOTSTE_BIJLAGE: Final = MAX_ATTACHMENT_BYTES - TOESLAG_BIJLAGE
"""Largest document in bytes before it is sealed: 25 MiB less what sealing adds."""
MEDIATYPEN: Final = frozenset({"application/pdf", "image/jpeg", "image/png", "text/plain; charset=utf-8"})


@dataclass(frozen=True)
class Bewaard:
    """A document that is kept: what an event says of it. ``sha256`` and ``lengte`` are those of the sealed bytes."""

    bijlage: UUID
    sha256: str
    lengte: int
    mediatype: str
    herhaald: bool = False


class BijlageGewist(Weigering):
    """The bijlage was wiped: its key no longer exists."""

    probleem = "bijlage-gewist"
    titel = "Bijlage is gewist"
    status: ClassVar[int] = 410


def bewaar_bijlage(zaak: UUID, opdracht: UUID, mediatype: str, inhoud: bytes, *, tenant: Tenant) -> Bewaard:
    """Keep a document of a zaak, sealed; its id is that of the command, so a repeat keeps nothing twice.

    Also of one that has ended: whatever its state, a bezwaar, an uitspraak or a calamiteit can come in, with documents.
    Which act may name it is decided on with that act.

    Raises ``ZaakOnbekend``, ``ZaakGewist``, or ``SleutelHergebruikt`` when the same key came with another document.
    """
    eerste = tenant.recorder.select_events(zaak, limit=1)
    if not eerste or eerste[0].topic != MeldingOntvangen.TOPIC:
        raise ZaakOnbekend("Deze zaak bestaat niet in deze gemeente.")
    bekend = tenant.recorder.lees_bijlage(opdracht)
    if bekend is not None:
        if bekend.stroom != zaak or bekend.mediatype != mediatype or _open(bekend, tenant) != inhoud:
            raise SleutelHergebruikt("Deze Idempotency-Key is al gebruikt voor een ander document.")
        return _bewaard(bekend, herhaald=True)
    plek = PlekVanBijlage(tenant.gemeente, zaak, opdracht)
    try:
        verzegeld = verzegel_bijlage(inhoud, plek, tenant.sleutels)
    except BetrokkeneOnbekend:
        raise niets_meer_bij(tenant) from None
    bijlage = Bijlage(opdracht, zaak, mediatype, verzegeld)
    try:
        tenant.recorder.bewaar_bijlage(bijlage)
    except GrootboekGesloten:
        raise niets_meer_bij(tenant) from None
    except BijlageBekend:
        # The same document was on its way twice: sealed again it has other bytes, and the other one won.
        return bewaar_bijlage(zaak, opdracht, mediatype, inhoud, tenant=tenant)
    return _bewaard(bijlage, herhaald=False)


def neem_bijlage_over(bijlage: UUID, zaak: UUID, oud: Tenant, nieuw: Tenant) -> Bewaard | None:
    """Keep a document of a zaak in the gemeente that took the zaak over, sealed anew under its own keys.

    Under the same id, so asking again keeps nothing twice. Returns None when it was wiped: there is nothing to keep.
    """
    bekend = nieuw.recorder.lees_bijlage(bijlage)
    if bekend is not None:
        return _bewaard(bekend, herhaald=True)
    try:
        mediatype, inhoud = lees_bijlage(zaak, bijlage, oud)
    except BijlageGewist:
        return None
    plek = PlekVanBijlage(nieuw.gemeente, zaak, bijlage)
    over = Bijlage(bijlage, zaak, mediatype, verzegel_bijlage(inhoud, plek, nieuw.sleutels))
    nieuw.recorder.bewaar_bijlage(over)
    return _bewaard(over, herhaald=False)


def lees_bijlage(zaak: UUID, bijlage: UUID, tenant: Tenant) -> tuple[str, bytes]:
    """Give the media type and the bytes of a document. Raises ``BijlageOnbekend`` or ``BijlageGewist``."""
    gevonden = tenant.recorder.lees_bijlage(bijlage)
    if gevonden is None or gevonden.stroom != zaak:
        raise BijlageOnbekend("Deze bijlage hoort niet bij deze zaak.")
    inhoud = _open(gevonden, tenant)
    if isinstance(inhoud, Gewist):
        raise BijlageGewist("Deze bijlage is gewist.")
    return gevonden.mediatype, inhoud


def _open(bijlage: Bijlage, tenant: Tenant) -> bytes | Gewist:
    plek = PlekVanBijlage(tenant.gemeente, bijlage.stroom, bijlage.bijlage)
    return ontzegel_bijlage(bijlage.inhoud, plek, tenant.sleutels)


def _bewaard(bijlage: Bijlage, *, herhaald: bool) -> Bewaard:
    return Bewaard(bijlage.bijlage, bijlage.sha256.hex(), bijlage.lengte, bijlage.mediatype, herhaald)
