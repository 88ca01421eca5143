"""The one way in: load, decide, append. Exactly once per Idempotency-Key, whatever breaks in between."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from domain.betrokkenen.events import VerkeerdePersoonVastgelegd
from domain.canonical import canonical_bytes
from domain.envelope import Actor, Entry
from domain.gebeurtenis import Event, Gebeurtenis
from domain.melding.events import MeldingOntvangen
from domain.weigering import Weigering
from domain.zaak.decide import decide
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import Vastgelegd, met_correcties
from domain.zaak.handeling import Command, Omstandigheden, Rechtskader
from domain.zaak.state import GeenZaak, Zaak
from services.gemeentestroom import opgegaan_in
from services.identity import new_uuid7, opdracht_id
from services.keys.errors import BetrokkeneOnbekend
from services.keys.sealing import Plek, verzegel_alle
from services.keys.sleutelbos import Sleutelgever, Wegwerpsleutels
from services.ledger.errors import GebeurtenisTeGroot, GrootboekGesloten, OpdrachtBekend, VersieConflict
from services.ledger.records import MAX_ENTRY_BYTES, Opdracht, OpdrachtRegel
from services.omstandigheden import met_nummers, met_personen, met_plaatsvervangers
from services.reading import kader_van, lees_zaak
from services.tenant import Tenant

AANGEMAAKT: Final = 201
STIL: Final = 200
_POGINGEN: Final = 2
Besloten = Sequence[Event[Gebeurtenis]]


@dataclass(frozen=True)
class Aanroep:
    """A command as a caller gave it: by whom, under which key, on which zaak (None opens one), seen at which versie."""

    command: Command
    actor: Actor
    sleutel: str
    zaak: UUID | None = None
    gezien_versie: int | None = None
    oorzaak: UUID | None = None
    samenhang: UUID | None = None


@dataclass(frozen=True)
class Uitvoering:
    """What came of a command: the zaak, its versie after it, the versies written, and whether it was a repeat."""

    zaak: UUID
    versie: int
    versies: tuple[int, ...]
    status: int
    herhaald: bool = False


class SleutelHergebruikt(Weigering):
    """The Idempotency-Key was used before for another command or another body."""

    probleem = "idempotency-key-hergebruikt"
    titel = "Idempotency-Key is al gebruikt"


class VersieVerouderd(Weigering):
    """The zaak changed since the caller looked (If-Match)."""

    probleem = "versie-verouderd"
    titel = "De zaak is intussen veranderd"
    status: ClassVar[int] = 412


class GelijktijdigGewijzigd(Weigering):
    """Others wrote to the zaak at the same time, twice in a row; try again."""

    probleem = "gelijktijdig-gewijzigd"
    titel = "De zaak verandert op dit moment"


class GebeurtenisTeLang(Weigering):
    """What was told does not fit in one event of 60,000 bytes; long texts are bijlagen."""

    probleem = "gebeurtenis-te-lang"
    titel = "Te veel in een keer"
    status: ClassVar[int] = 413


class GemeenteIsOpgegaan(Weigering):
    """The gemeente went into another one: what runs goes on there, and nothing is added here."""

    probleem = "gemeente-opgegaan"
    titel = "De gemeente is opgegaan in een andere"


class ZaakGewist(Weigering):
    """The client of the zaak was wiped: what could still be read stays, and nothing can be added."""

    probleem = "zaak-gewist"
    titel = "De zaak is gewist"


def voer_uit(aanroep: Aanroep, tenant: Tenant) -> Uitvoering:
    """Carry out a command: the same key and body give the first answer again, a refusal writes nothing.

    Raises a ``Weigering``, or ``LedgerOnbereikbaar`` for an outage: delivering the command again is safe.
    """
    opdracht = opdracht_id(aanroep.actor.uitgever, aanroep.actor.id, aanroep.sleutel)
    lichaam = tenant.hmac_lichaam(_lichaam(aanroep))
    bekend = tenant.recorder.zoek_opdracht(opdracht)
    if bekend is not None:
        return _herhaal(bekend, lichaam, tenant)
    try:
        return _besluit(aanroep, opdracht, lichaam, tenant)
    except (Weigering, OpdrachtBekend):
        # The very same command may have been on its way twice: what refused this delivery (the act is done already,
        # the versie moved on) is then its own first delivery, and that one is the answer.
        gewonnen = tenant.recorder.zoek_opdracht(opdracht)
        if gewonnen is None:
            raise
        return _herhaal(gewonnen, lichaam, tenant)


def _besluit(aanroep: Aanroep, opdracht: UUID, lichaam: bytes, tenant: Tenant) -> Uitvoering:
    nu = tenant.klok()
    regel = Opdracht(opdracht, lichaam, aanroep.zaak or new_uuid7(nu), AANGEMAAKT)
    bij: Omstandigheden | None = None
    for _ in range(_POGINGEN):
        stand = _laad(aanroep, tenant)
        bij = bij or _omstandigheden(aanroep, stand, regel, nu, tenant=tenant)
        besloten = stand.beslis(aanroep.command, bij)
        regel = replace(regel, status=AANGEMAAKT if besloten else STIL)
        try:
            return _leg_vast(besloten, stand.toestand, regel, aanroep, tenant=tenant)
        except VersieConflict:
            if aanroep.gezien_versie is not None:
                raise _verouderd(aanroep.gezien_versie) from None
    raise GelijktijdigGewijzigd("Anderen schreven tegelijk in deze zaak. Kijk opnieuw en probeer het nog eens.")


def _omstandigheden(
    aanroep: Aanroep, stand: _Stand, regel: Opdracht, nu: datetime, *, tenant: Tenant
) -> Omstandigheden:
    """Decide with stand-ins, and only then give out numbers and enrol persons: a refusal enrols nobody."""
    command = aanroep.command
    voorlopig = met_plaatsvervangers(command, aanroep.actor, aanroep.zaak, nu, tenant=tenant)
    besloten = stand.beslis(command, voorlopig)
    genummerd = met_nummers(command, voorlopig, stand.toestand, tenant=tenant)
    if besloten and command.personen_nodig():
        _eis_vast_te_leggen(stand.beslis(command, genummerd), stand.toestand, regel, aanroep, tenant=tenant)
    return met_personen(command, genummerd, regel.stroom, tenant)


def _eis_vast_te_leggen(
    besloten: Besloten, toestand: Zaak, regel: Opdracht, aanroep: Aanroep, *, tenant: Tenant
) -> None:
    """Refuse, before anybody is enrolled, what the append would refuse after it.

    The events are sealed under keys that are thrown away: as long as the real ones, to the byte.
    """
    gewist = aanroep.zaak is not None and not tenant.register.heeft_client(aanroep.zaak)
    if gewist or opgegaan_in(tenant) is not None:
        raise niets_meer_bij(tenant)
    maak = partial(_entries, besloten, toestand.versie, regel, aanroep, tenant=tenant, nu=tenant.klok())
    if any(len(entry.als_bytes()) > MAX_ENTRY_BYTES for entry in maak(sleutels=Wegwerpsleutels(tenant.gemeente))):
        raise _te_lang()


@dataclass(frozen=True)
class _Stand:
    """A zaak as it stands for one try: folded, with all that was recorded in it and the law that counts for it."""

    toestand: Zaak
    gelezen: Sequence[Vastgelegd]
    kader: Rechtskader

    def beslis(self, command: Command, bij: Omstandigheden) -> Besloten:
        """Decide on a command; it may be asked again with other circumstances."""
        return decide(command, self.toestand, self.kader, replace(bij, geschiedenis=self.gelezen))


def _laad(aanroep: Aanroep, tenant: Tenant) -> _Stand:
    gelezen = lees_zaak(aanroep.zaak, tenant) if aanroep.zaak is not None else ()
    if not gelezen or not isinstance(gelezen[0].inhoud, MeldingOntvangen):
        return _Stand(GeenZaak(), (), tenant.rechtskader)
    if aanroep.gezien_versie is not None and gelezen[-1].versie != aanroep.gezien_versie:
        raise _verouderd(aanroep.gezien_versie)
    toestand = vouw(met_correcties(gelezen))
    # A correction stands at its own versie in the stream; what follows comes after that one.
    return _Stand(replace(toestand, versie=gelezen[-1].versie), gelezen, kader_van(gelezen, tenant))


def _verouderd(gezien: int) -> VersieVerouderd:
    return VersieVerouderd(f"De zaak is veranderd sinds versie {gezien}. Kijk opnieuw voor u beslist.")


def niets_meer_bij(tenant: Tenant) -> ZaakGewist | GemeenteIsOpgegaan:
    """Say why nothing can be added to a zaak: it went on elsewhere with its keys, or its client was wiped."""
    opvolger = opgegaan_in(tenant)
    if opvolger is not None:
        return GemeenteIsOpgegaan(
            f"Gemeente {tenant.gemeente} is opgegaan in {opvolger}; lopende zaken gaan daar verder."
        )
    return ZaakGewist("De gegevens van de cliënt in deze zaak zijn gewist; er kan niets meer bij.")


def _te_lang() -> GebeurtenisTeLang:
    return GebeurtenisTeLang(
        "Wat u vastlegt past niet in een gebeurtenis (60.000 bytes). Lever lange teksten als bijlage."
    )


def _leg_vast(besloten: Besloten, toestand: Zaak, regel: Opdracht, aanroep: Aanroep, *, tenant: Tenant) -> Uitvoering:
    nu = tenant.klok()
    try:
        entries = _entries(besloten, toestand.versie, regel, aanroep, tenant=tenant, nu=nu, sleutels=tenant.sleutels)
    except BetrokkeneOnbekend:
        # Nothing is sealed for who was forgotten: the person is no longer enrolled in the zaak.
        raise niets_meer_bij(tenant) from None
    try:
        tenant.grootboek.save(*entries, opdracht=regel, vastgelegd_op=nu)
    except GebeurtenisTeGroot:
        raise _te_lang() from None
    except GrootboekGesloten:
        raise niets_meer_bij(tenant) from None
    if any(isinstance(event.inhoud, VerkeerdePersoonVastgelegd) for event in besloten):
        # Reading it destroys the keys; only then is it acknowledged.
        lees_zaak(regel.stroom, tenant)
    versies = tuple(entry.versie for entry in entries)
    return Uitvoering(regel.stroom, toestand.versie + len(entries), versies, regel.status)


def _entries(
    besloten: Besloten,
    na_versie: int,
    regel: Opdracht,
    aanroep: Aanroep,
    *,
    tenant: Tenant,
    nu: datetime,
    sleutels: Sleutelgever,
) -> list[Entry]:
    plekken = [
        (
            event.inhoud,
            Plek(tenant.gemeente, "zaak", regel.stroom, versie, event.inhoud.TOPIC, event.inhoud.SCHEMAVERSIE),
        )
        for versie, event in enumerate(besloten, start=na_versie + 1)
    ]
    verzegeld = verzegel_alle(plekken, sleutels)
    return [
        Entry(
            gemeente=tenant.gemeente,
            soort_stroom="zaak",
            stroom=regel.stroom,
            versie=plek.versie,
            gebeurtenis=new_uuid7(nu),
            topic=plek.topic,
            schemaversie=plek.schemaversie,
            geldig_op=event.geldig_op,
            vastgelegd_op=nu,
            actor=aanroep.actor,
            opdracht=regel.opdracht,
            samenhang=aanroep.samenhang or regel.opdracht,
            oorzaak=aanroep.oorzaak,
            corrigeert=event.corrigeert,
            data=data,
            verzegeld=gesloten,
        )
        for event, (_, plek), (data, gesloten) in zip(besloten, plekken, verzegeld, strict=True)
    ]


def _herhaal(bekend: OpdrachtRegel, lichaam: bytes, tenant: Tenant) -> Uitvoering:
    """Give the first answer again, made from what was recorded: no body and no answer is kept."""
    if bekend.lichaam != lichaam:
        raise SleutelHergebruikt(
            "Deze Idempotency-Key is al gebruikt voor een andere opdracht. Neem een nieuwe sleutel."
        )
    # A quiet command is answered with the versie that it saw, whatever was written since.
    gezien = (rij for rij in tenant.recorder.select_stream(bekend.stroom) if rij.id <= bekend.na_positie)
    versie = bekend.versies[-1] if bekend.versies else max((rij.originator_version for rij in gezien), default=0)
    return Uitvoering(bekend.stroom, versie, bekend.versies, bekend.status, herhaald=True)


def _lichaam(aanroep: Aanroep) -> bytes:
    """Give the canonical body: which command, on which zaak, with what in it."""
    command = aanroep.command.model_dump(mode="json", by_alias=True, exclude_none=True)
    zaak = str(aanroep.zaak) if aanroep.zaak else None
    # Facts per rule have names with hyphens, outside the profile; as text they are one string to the HMAC.
    inhoud = json.dumps(command, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return canonical_bytes([type(aanroep.command).NAAM, zaak, inhoud])
