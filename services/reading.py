"""The one way out for a zaak: its entries, checked, unsealed and brought up to today's shape."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from domain.envelope import Entry
from domain.zaak.geschiedenis import Vastgelegd, bekend_tot
from domain.zaak.handeling import ZaakOnbekend
from domain.zaak.topics import lees_inhoud
from services.clock import einde_van_dag
from services.keys.sealing import ontzegel_alle
from services.mapper import read_stored
from services.tenant import Tenant


def lees_entries(stroom: UUID, tenant: Tenant) -> list[tuple[int, Entry]]:
    """Read the entries of a stream with their positions, as they are stored."""
    return [(rij.id, read_stored(rij)) for rij in tenant.recorder.select_stream(stroom)]


def lees_zaak(stroom: UUID, tenant: Tenant) -> list[Vastgelegd]:
    """Read all events of a stream. Raises ``OnbekendeGebeurtenis`` for one that this version does not know."""
    rijen = lees_entries(stroom, tenant)
    ontzegeld = ontzegel_alle([entry for _, entry in rijen], tenant.sleutels)
    return [
        Vastgelegd(
            inhoud=lees_inhoud(entry.topic, entry.schemaversie, data),
            geldig_op=entry.geldig_op,
            versie=entry.versie,
            vastgelegd_op=entry.vastgelegd_op,
            positie=positie,
            gebeurtenis=entry.gebeurtenis,
            actor=entry.actor,
            corrigeert=entry.corrigeert,
        )
        for (positie, entry), data in zip(rijen, ontzegeld, strict=True)
    ]


def lees_zaak_bekend_op(stroom: UUID, tenant: Tenant, bekend_op: date) -> Sequence[Vastgelegd]:
    """Read what was known of a zaak at the end of a day in the Netherlands. Raises ``ZaakOnbekend``."""
    gelezen = lees_zaak(stroom, tenant)
    if not gelezen or gelezen[0].inhoud.TOPIC != "melding-ontvangen":
        raise ZaakOnbekend("Deze zaak bestaat niet in deze gemeente.")
    bekend = bekend_tot(gelezen, tenant.recorder.laatste_positie_bekend_op(einde_van_dag(bekend_op)))
    if not bekend:
        raise ZaakOnbekend(f"Op {bekend_op.isoformat()} was deze zaak nog niet bekend.")
    return bekend
