"""The stream of the gemeente itself: what concerns no single zaak is written there by the installation."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.envelope import Actor, Entry
from domain.gebeurtenis import Gebeurtenis
from domain.gemeente.events import GemeenteOpgegaan
from services.clock import dag_in_nederland
from services.identity import new_uuid7, opdracht_id
from services.keys.sealing import Plek, verzegel
from services.ledger.errors import OpdrachtBekend
from services.ledger.records import Opdracht
from services.reading import lees_zaak
from services.tenant import Tenant

SYSTEEM: Final = Actor("systeem", "urn:zaakboek", "installatie", "beheer")
AANGEMAAKT: Final = 201


def schrijf(inhoud: Gebeurtenis, tenant: Tenant, *, versie: int, geldig_op: date | None = None) -> None:
    """Write the one event of its kind in the life of a gemeente; once it stands, asking again stays quiet.

    ``geldig_op`` is today when left out.
    """
    nu = tenant.klok()
    opdracht = opdracht_id(SYSTEEM.uitgever, SYSTEEM.id, f"{inhoud.TOPIC} {tenant.gemeente}")
    plek = Plek(tenant.gemeente, "gemeente", tenant.stroom, versie, inhoud.TOPIC, inhoud.SCHEMAVERSIE)
    data, verzegeld = verzegel(inhoud, plek, tenant.sleutels)
    entry = Entry(
        gemeente=tenant.gemeente,
        soort_stroom="gemeente",
        stroom=tenant.stroom,
        versie=versie,
        gebeurtenis=new_uuid7(nu),
        topic=inhoud.TOPIC,
        schemaversie=inhoud.SCHEMAVERSIE,
        geldig_op=geldig_op or dag_in_nederland(nu),
        vastgelegd_op=nu,
        actor=SYSTEEM,
        opdracht=opdracht,
        samenhang=opdracht,
        oorzaak=None,
        corrigeert=None,
        data=data,
        verzegeld=verzegeld,
    )
    regel = Opdracht(opdracht, tenant.hmac_lichaam(inhoud.TOPIC.encode()), tenant.stroom, AANGEMAAKT)
    try:
        tenant.grootboek.save(entry, opdracht=regel, vastgelegd_op=nu)
    except OpdrachtBekend:
        # It was written before; that one stands.
        return


def opgegaan_in(tenant: Tenant) -> str | None:
    """Give the code of the gemeente in which this one went up, or None while its ledger goes on."""
    laatste = lees_zaak(tenant.stroom, tenant)[-1].inhoud
    return laatste.opvolger if isinstance(laatste, GemeenteOpgegaan) else None
