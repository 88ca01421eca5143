"""Taking over one zaak from the ledger of another gemeente: persons, documents, and its history in one append."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from domain.bijlage import Bijlage
from domain.envelope import Entry, leaf_hash
from domain.gebeurtenis import Deel
from domain.gemeente.overname import Overname, overgenomen
from domain.melding.events import Herkomst, MeldingOntvangen, zaaknummer
from domain.persoon import Persoon, RolInZaak
from domain.zaak.geschiedenis import Vastgelegd
from services.bijlagen import neem_bijlage_over
from services.clock import dag_in_nederland
from services.gemeentestroom import AANGEMAAKT
from services.identity import new_uuid7
from services.keys.errors import BetrokkeneOnbekend
from services.keys.register import InTeSchrijven
from services.keys.sealing import Plek, verzegel_alle
from services.ledger.records import Opdracht
from services.reading import lees_entries
from services.tenant import Tenant

_ROL_VAN_WIE_IS_GEWIST: RolInZaak = "betrokkene"


def neem_over(gelezen: Sequence[Vastgelegd], zaak: UUID, opdracht: UUID, *, oud: Tenant, nieuw: Tenant) -> None:
    """Append the history of a zaak to the ledger of its successor, under the same id of the zaak.

    Who did what on which day stays as it was; each event names the one it was taken from (``oorzaak``). All of it is
    known there from now on: what was known before stands in the old ledger. Persons and documents are enrolled and
    kept first, so a try that broke off left no half zaak.

    Raises ``OpdrachtBekend`` when another try was first, ``LedgerOnbereikbaar`` for an outage.
    """
    inhouden = overgenomen(gelezen, _overname(gelezen, zaak, oud, nieuw))
    nu = nieuw.klok()
    plekken = [
        (inhoud, Plek(nieuw.gemeente, "zaak", zaak, een.versie, inhoud.TOPIC, inhoud.SCHEMAVERSIE))
        for een, inhoud in zip(gelezen, inhouden, strict=True)
    ]
    verzegeld = verzegel_alle(plekken, nieuw.sleutels)
    entries = [
        Entry(
            gemeente=nieuw.gemeente,
            soort_stroom="zaak",
            stroom=zaak,
            versie=plek.versie,
            gebeurtenis=new_uuid7(nu),
            topic=plek.topic,
            schemaversie=plek.schemaversie,
            geldig_op=een.geldig_op,
            vastgelegd_op=nu,
            actor=een.actor,
            opdracht=opdracht,
            samenhang=opdracht,
            oorzaak=een.gebeurtenis,
            corrigeert=een.corrigeert,
            data=data,
            verzegeld=gesloten,
        )
        for een, (_, plek), (data, gesloten) in zip(gelezen, plekken, verzegeld, strict=True)
    ]
    regel = Opdracht(opdracht, nieuw.hmac_lichaam(f"overname {zaak}".encode()), zaak, AANGEMAAKT)
    nieuw.grootboek.save(*entries, opdracht=regel, vastgelegd_op=nu)


def _overname(gelezen: Sequence[Vastgelegd], zaak: UUID, oud: Tenant, nieuw: Tenant) -> Overname:
    melding = gelezen[0].inhoud
    assert isinstance(melding, MeldingOntvangen), "een zaak begint met een melding"
    _, laatste = lees_entries(zaak, oud)[-1]
    herkomst = Herkomst(
        gemeente=oud.gemeente,
        zaak=zaak,
        zaaknummer=melding.zaaknummer,
        versie=laatste.versie,
        bladhash=leaf_hash(laatste.als_bytes()).hex(),
    )
    # Persons first: a document is sealed under a key of the client.
    betrokkenen = _schrijf_in(gelezen, zaak, oud, nieuw)
    # The year in the Netherlands: a herindeling is on 1 January, when it is still 31 December in UTC.
    jaar = dag_in_nederland(nieuw.klok()).year
    return Overname(
        herkomst=herkomst,
        rechtsgebied=melding.rechtsgebied or oud.gemeente,
        zaaknummer=zaaknummer(nieuw.gemeente, jaar, nieuw.recorder.volgend_nummer(f"zaak-{jaar}")),
        betrokkenen=betrokkenen,
        bijlagen=dict(_bijlagen(zaak, oud, nieuw)),
    )


def _schrijf_in(gelezen: Sequence[Vastgelegd], zaak: UUID, oud: Tenant, nieuw: Tenant) -> dict[UUID, UUID]:
    """Enrol the persons of the zaak and give who each is; who has no BSN keeps the random id of before."""
    bsns: dict[UUID, str | None] = {}
    for een in gelezen:
        bsns |= dict(_personen(een.inhoud))
    rollen: dict[UUID, tuple[RolInZaak, ...]] = dict.fromkeys(bsns, (_ROL_VAN_WIE_IS_GEWIST,))
    rollen |= {een.betrokkene: een.rollen for een in oud.register.betrokkenen_in(zaak)}
    return {wie: _wie(zaak, wie, van, bsn=bsns.get(wie), nieuw=nieuw) for wie, van in rollen.items()}


def _wie(zaak: UUID, oud: UUID, rollen: Sequence[RolInZaak], *, bsn: str | None, nieuw: Tenant) -> UUID:
    eerste, *verder = rollen
    if bsn is not None:
        (wie,) = nieuw.register.schrijf_in(zaak, [InTeSchrijven(eerste, bsn)])
    else:
        wie = oud
        try:
            nieuw.register.koppel(zaak, wie, eerste)
        except BetrokkeneOnbekend:
            nieuw.register.schrijf_in(zaak, [InTeSchrijven(eerste, nieuw=wie)])
    for rol in verder:
        nieuw.register.koppel(zaak, wie, rol)
    return wie


def _personen(deel: Deel) -> Iterator[tuple[UUID, str | None]]:
    """Give each person whom an event holds, with the BSN; None for who has none or was wiped."""
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        for lid in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(lid, Deel):
                yield from _personen(lid)
    betrokkene = getattr(deel, "betrokkene", None)
    if isinstance(betrokkene, UUID) and hasattr(deel, "persoon"):
        persoon = deel.persoon
        yield betrokkene, persoon.bsn if isinstance(persoon, Persoon) else None


def _bijlagen(zaak: UUID, oud: Tenant, nieuw: Tenant) -> Iterator[tuple[UUID, Bijlage]]:
    # Also what no event names yet: the old keys are destroyed, and with them what would be left behind.
    for bijlage in oud.recorder.bijlagen_van(zaak):
        bewaard = neem_bijlage_over(bijlage, zaak, oud, nieuw)
        if bewaard is not None:
            yield (
                bijlage,
                Bijlage(bijlage=bijlage, sha256=bewaard.sha256, lengte=bewaard.lengte, mediatype=bewaard.mediatype),
            )
