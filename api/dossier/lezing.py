"""Reads the dossier of a zaak, and gives its JSON: the bytes that are sent and that the PDF carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from pydantic_core import to_json

from api.bekend_op import bekend_op_of_vandaag
from domain.zaak.geschiedenis import betrokkenen_in
from projections.dossier import dossier
from projections.dossierrijen import Dossier
from projections.volledigheid import Bron
from services.reading import kader_van, lees_bekende_zaak
from services.tenant import Tenant


@dataclass(frozen=True)
class GelezenDossier:
    """A dossier, and about whom it is: each of them gets an access record before it goes out."""

    dossier: Dossier
    betrokkenen: tuple[UUID, ...]

    def als_bytes(self) -> bytes:
        """Give the dossier as JSON in UTF-8."""
        return to_json(self.dossier.als_json())


def lees_dossier(zaak: UUID, tenant: Tenant, *, geldig_op: date, bekend_op: date) -> GelezenDossier:
    """Read what was known of a zaak on ``bekend_op``; it writes no access record.

    Raises ``ZaakOnbekend``, or ``InvoerOngeldig`` for a day to come: nobody can hand over what is known by then.
    """
    bekend = lees_bekende_zaak(zaak, tenant, bekend_op_of_vandaag(bekend_op, tenant))
    kop, kader = tenant.recorder.kop(), kader_van(bekend.gebeurtenissen, tenant)
    bron = Bron(
        zaak=zaak,
        gemeente=tenant.gemeente,
        naam=kader.regelboek.rechtsgebied(tenant.gemeente).naam,
        oefen=tenant.oefen,
        oorsprong=kop.oorsprong,
        tijdperk=kop.tijdperk,
        tot_positie=bekend.tot_positie,
        entries=bekend.entries,
    )
    gemaakt = dossier(bekend.gebeurtenissen, bron, kader, geldig_op=geldig_op, bekend_op=bekend_op)
    return GelezenDossier(gemaakt, betrokkenen_in(bekend.gebeurtenissen))
