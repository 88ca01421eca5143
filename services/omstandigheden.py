"""What a decision needs beside zaak and law: first with stand-ins, then given out for good.

Numbers are used up and persons are enrolled when they are asked for, in transactions of their own. So a command is
first decided, and what would be written is measured, with stand-ins: a refusal puts nobody in the register.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from domain.beschikking.nummering import bezette_nummers
from domain.bijlage import Bijlage
from domain.envelope import Actor
from domain.persoon import Persoon
from domain.zaak.handeling import Command, CommandMetBijlagen, Omstandigheden
from domain.zaak.op_dag import inhoud_van
from domain.zaak.state import Zaak
from services.clock import dag_in_nederland
from services.keys.register import InTeSchrijven
from services.tenant import Tenant

NIEMAND = UUID(int=0)
"""The stand-in for who has no id yet: as long as any id, and nobody's."""


def met_plaatsvervangers(
    command: Command, actor: Actor, zaak: UUID | None, nu: datetime, *, tenant: Tenant
) -> Omstandigheden:
    """Give the circumstances of a command with number 1 for each number and ``NIEMAND`` for who is not known yet.

    ``zaak`` is None when the command opens one: nobody is in that one, so nobody is looked up.
    """
    personen = [persoon for _, persoon in command.personen_nodig()]
    return Omstandigheden(
        actor,
        dag_in_nederland(nu),
        nummers={reeks: (1,) * aantal for reeks, aantal in command.nummers_nodig().items()},
        betrokkenen=tuple(NIEMAND if zaak is None else _bekend(persoon, tenant) for persoon in personen),
        bijlagen=_bijlagen(command, zaak, tenant) if isinstance(command, CommandMetBijlagen) and zaak else {},
    )


def met_nummers(command: Command, voorlopig: Omstandigheden, toestand: Zaak, *, tenant: Tenant) -> Omstandigheden:
    """Give out the numbers that the events of a command will carry.

    A number that a refusal, a lost race or an outage leaves unused is never given again; gaps are allowed, doubles not.
    So one that the zaak brought from another gemeente is passed over.
    """
    nodig, zaak = command.nummers_nodig(), inhoud_van(toestand)
    bezet = bezette_nummers(zaak) if nodig and zaak is not None else {}
    nummers = {
        reeks: tuple(_volgend(reeks, bezet.get(reeks, frozenset()), tenant) for _ in range(aantal))
        for reeks, aantal in nodig.items()
    }
    return replace(voorlopig, nummers=nummers)


def _volgend(reeks: str, bezet: Collection[int], tenant: Tenant) -> int:
    # A series in the ledger is named in letters, digits and hyphens.
    naam = reeks.replace("_", "-")
    nummer = tenant.recorder.volgend_nummer(naam)
    while nummer in bezet:
        nummer = tenant.recorder.volgend_nummer(naam)
    return nummer


def met_personen(command: Command, voorlopig: Omstandigheden, zaak: UUID, tenant: Tenant) -> Omstandigheden:
    """Enrol in the zaak the persons whom a command names, and give who they are."""
    personen = [InTeSchrijven(rol, persoon.bsn) for rol, persoon in command.personen_nodig()]
    return replace(voorlopig, betrokkenen=tenant.register.schrijf_in(zaak, personen))


def _bekend(persoon: Persoon, tenant: Tenant) -> UUID:
    gevonden = tenant.register.zoek(persoon.bsn) if persoon.bsn is not None else None
    return gevonden.betrokkene if gevonden is not None else NIEMAND


def _bijlagen(command: CommandMetBijlagen, zaak: UUID, tenant: Tenant) -> dict[UUID, Bijlage]:
    gevonden = {bijlage: tenant.recorder.beschrijf_bijlage(bijlage, zaak) for bijlage in command.bijlagen}
    return {
        bijlage: Bijlage(bijlage=bijlage, sha256=wat[0].hex(), lengte=wat[1], mediatype=wat[2])
        for bijlage, wat in gevonden.items()
        if wat is not None
    }
