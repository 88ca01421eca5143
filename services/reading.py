"""The one way out for a zaak: its entries, checked, unsealed and brought up to today's shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from domain.betrokkenen.events import VerkeerdePersoonVastgelegd
from domain.envelope import Entry
from domain.melding.events import MeldingOntvangen
from domain.weigering import GemeenteOnbekend
from domain.zaak.geschiedenis import Vastgelegd, bekend_tot
from domain.zaak.handeling import Rechtskader, ZaakOnbekend
from domain.zaak.topics import lees_inhoud
from services.clock import einde_van_dag
from services.keys.errors import GeheimOntbreekt
from services.keys.sealing import BEGIN_BIJLAGE, ontzegel_ontlede, sleutel_van_bijlage
from services.ontlede_entries import OntledeEntry
from services.tenant import Tenant


@dataclass(frozen=True)
class BekendeZaak:
    """All that was known of a zaak up to a position of the ledger: its events, and their entries as they are stored."""

    tot_positie: int
    gebeurtenissen: Sequence[Vastgelegd]
    entries: Sequence[tuple[int, Entry]]


def lees_entries(stroom: UUID, tenant: Tenant) -> list[tuple[int, Entry]]:
    """Read the entries of a stream with their positions, as they are stored."""
    return [(een.positie, een.entry) for een in tenant.entries.lees(stroom)]


def lees_zaak(stroom: UUID, tenant: Tenant) -> list[Vastgelegd]:
    """Read all events of a stream. Raises ``OnbekendeGebeurtenis`` for one that this version does not know."""
    ontleed = tenant.entries.lees(stroom)
    _vergeet_waar_de_zaak_begon(ontleed, tenant)
    _vergeet_verkeerde_personen(stroom, ontleed, tenant)
    ontzegeld = ontzegel_ontlede([(een.entry, een.leden) for een in ontleed], tenant.sleutels)
    return [_vastgelegd(een, data) for een, data in zip(ontleed, ontzegeld, strict=True)]


def _vergeet_waar_de_zaak_begon(ontleed: Sequence[OntledeEntry], tenant: Tenant) -> None:
    """Destroy the keys of a zaak in the gemeente from which it was taken over: nothing could be forgotten there.

    Taking over does so; what broke off in between is completed by whoever reads the zaak next, before any act in it.
    """
    herkomst = ontleed[0].entry.data.get("herkomst") if ontleed else None
    if herkomst is None:
        return
    try:
        oud = tenant.elders(herkomst["gemeente"])
    except (GemeenteOnbekend, GeheimOntbreekt):
        # Without its ledger or its secret nothing can be read there.
        return
    oud.sleutels.vernietig_van_zaak(UUID(herkomst["zaak"]))


def _vergeet_verkeerde_personen(stroom: UUID, ontleed: Sequence[OntledeEntry], tenant: Tenant) -> None:
    """Destroy the keys of who was in the zaak by mistake, and of documents about him, before anything is unsealed.

    The event and the keys lie in two databases: what broke off in between is completed by whoever reads the zaak next.
    """
    for een in ontleed:
        if een.entry.topic == VerkeerdePersoonVastgelegd.TOPIC:
            if een.entry.data["isClient"]:
                tenant.sleutels.vernietig_van_zaak(stroom)
            else:
                tenant.sleutels.vernietig_van_betrokkene_in_zaak(stroom, UUID(een.entry.data["betrokkene"]))
            _vergeet_bijlagen(stroom, [UUID(rij["bijlage"]) for rij in een.entry.data.get("bijlagen", ())], tenant)


def _vergeet_bijlagen(stroom: UUID, bijlagen: Sequence[UUID], tenant: Tenant) -> None:
    if not bijlagen:
        return
    begin = tenant.recorder.begin_van_bijlagen(bijlagen, stroom, BEGIN_BIJLAGE)
    tenant.sleutels.vernietig_eigen(stroom, map(sleutel_van_bijlage, begin))


def kader_van(gelezen: Sequence[Vastgelegd], tenant: Tenant) -> Rechtskader:
    """Give the law for a zaak: the ordinances of the gemeente, or of the one from which the zaak was taken over."""
    eerste = gelezen[0].inhoud if gelezen else None
    gebied = eerste.rechtsgebied if isinstance(eerste, MeldingOntvangen) else None
    return replace(tenant.rechtskader, oud_rechtsgebied=gebied)


def _vastgelegd(een: OntledeEntry, data: dict[str, Any]) -> Vastgelegd:
    entry = een.entry
    return Vastgelegd(
        inhoud=lees_inhoud(entry.topic, entry.schemaversie, data),
        geldig_op=entry.geldig_op,
        versie=entry.versie,
        vastgelegd_op=entry.vastgelegd_op,
        positie=een.positie,
        gebeurtenis=entry.gebeurtenis,
        actor=entry.actor,
        corrigeert=entry.corrigeert,
    )


def lees_zaak_bekend_op(stroom: UUID, tenant: Tenant, bekend_op: date) -> Sequence[Vastgelegd]:
    """Read what was known of a zaak at the end of a day in the Netherlands. Raises ``ZaakOnbekend``."""
    (bekend,) = lees_zaak_op_dagen(stroom, tenant, [bekend_op])
    return bekend


def lees_zaak_op_dagen(stroom: UUID, tenant: Tenant, dagen: Sequence[date]) -> list[Sequence[Vastgelegd]]:
    """Read a zaak once, and give what was known of it at the end of each day: nothing on a day before it was known.

    Raises ``ZaakOnbekend`` when it was known on none of them.
    """
    gelezen = lees_zaak(stroom, tenant)
    _eis_zaak(gelezen)
    bekend = [
        bekend_tot(gelezen, tenant.recorder.laatste_positie_bekend_op(einde_van_dag(bekend_op))) for bekend_op in dagen
    ]
    if not any(bekend):
        raise ZaakOnbekend(f"Op {max(dagen).isoformat()} was deze zaak nog niet bekend.")
    return [*bekend]


def lees_bekende_zaak(stroom: UUID, tenant: Tenant, bekend_op: date) -> BekendeZaak:
    """Read what was known of a zaak at the end of a day, with the position up to which that is all of it.

    Raises ``ZaakOnbekend``. The position comes first: what is written while we read lies after it.
    """
    positie = tenant.recorder.laatste_positie_bekend_op(einde_van_dag(bekend_op))
    gelezen = lees_zaak(stroom, tenant)
    _eis_zaak(gelezen)
    bekend = bekend_tot(gelezen, positie)
    if not bekend:
        raise ZaakOnbekend(f"Op {bekend_op.isoformat()} was deze zaak nog niet bekend.")
    entries = [(plaats, entry) for plaats, entry in lees_entries(stroom, tenant) if plaats <= positie]
    return BekendeZaak(positie, bekend, entries)


def _eis_zaak(gelezen: Sequence[Vastgelegd]) -> None:
    if not gelezen or gelezen[0].inhoud.TOPIC != MeldingOntvangen.TOPIC:
        raise ZaakOnbekend("Deze zaak bestaat niet in deze gemeente.")
