"""One gemeente at work: its ledger, its keys and register, its law and its clock, together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from domain.zaak.handeling import Rechtskader
from services.clock import Klok
from services.keys.register import Personenregister
from services.keys.sleutelbos import Sleutelbos
from services.ledger.application import Grootboek
from services.ledger.recorder import LedgerRecorder
from services.ontlede_entries import OntledeEntries


@dataclass(frozen=True)
class Tenant:
    """What the write path and the reading of one gemeente need.

    Nothing in it reaches another gemeente but ``elders``, which opens the one that a zaak came from or goes on in
    (herindeling); it raises ``GemeenteOnbekend`` or ``GeheimOntbreekt`` when that one is not here any more.
    """

    gemeente: str
    stroom: UUID
    oefen: bool
    recorder: LedgerRecorder
    grootboek: Grootboek
    sleutels: Sleutelbos
    register: Personenregister
    hmac_lichaam: Callable[[bytes], bytes]
    rechtskader: Rechtskader
    klok: Klok
    entries: OntledeEntries
    # Not shown: it belongs to the installation, which knows where the databases are.
    elders: Callable[[str], Tenant] = field(repr=False)
