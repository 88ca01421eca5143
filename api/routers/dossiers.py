"""Reading the dossier of a zaak: the whole case in one file, for who has to judge it."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Query, Response

from api.callers import GeenToegang, NietAangemeld
from api.dossier.lezing import lees_dossier
from api.dossier.pdf import als_pdf
from api.dossier.vorm import VormNietLeverbaar, gevraagde_vorm
from api.exchange import Toegang, toegang
from api.problems import InvoerOngeldig, problem_responses
from api.routers.zaken import LEZERS, Dag
from domain.zaak.handeling import RolOntbreekt, ZaakOnbekend
from projections.dossierrijen import Dossier
from services.access_log import noteer_inzage
from services.clock import dag_in_nederland

router = APIRouter(tags=["dossiers"])
_WEIGERINGEN: Final = problem_responses(
    NietAangemeld, GeenToegang, RolOntbreekt, ZaakOnbekend, InvoerOngeldig, VormNietLeverbaar
)


@router.get(
    "/zaken/{zaak}/dossier",
    summary="Het dossier van de zaak: alles in volgorde, met het bewijs dat het volledig is",
    operation_id="dossier_lezen",
    response_class=Response,
    responses={
        200: {"model": Dossier, "description": "Het dossier.", "content": {"application/pdf": {}}},
        **_WEIGERINGEN,
    },
)
def lees(
    *,
    bij: Annotated[Toegang, Depends(toegang)],
    zaak: UUID,
    geldig_op: Annotated[Dag, Query(alias="geldigOp")] = None,
    bekend_op: Annotated[Dag, Query(alias="bekendOp")] = None,
    accept: Annotated[str | None, Header(include_in_schema=False)] = None,
    traceparent: Annotated[str | None, Header()] = None,
) -> Response:
    """Give every event known on ``bekendOp``, the besluiten with their advice, and the state on ``geldigOp``.

    As ``application/json``, or with ``Accept: application/pdf`` as a PDF/A-3 that carries that same JSON. The reading
    is recorded for every betrokkene of the zaak before the answer goes out.
    """
    bij.caller.eis_een_van(LEZERS)
    vorm = gevraagde_vorm(accept)
    tenant, vandaag = bij.tenant, dag_in_nederland(bij.tenant.klok())
    gelezen = lees_dossier(zaak, tenant, geldig_op=geldig_op or vandaag, bekend_op=bekend_op or vandaag)
    inhoud = als_pdf(gelezen) if vorm == "application/pdf" else gelezen.als_bytes()
    lezer = (bij.caller.uitgever, bij.caller.id)
    noteer_inzage("dossier-lezen", gelezen.betrokkenen, tenant, lezer=lezer, zaak=zaak, traceparent=traceparent)
    naam = f"dossier-{gelezen.dossier.zaaknummer}.{vorm.rpartition('/')[2]}"
    headers = {"Vary": "Accept", "Content-Disposition": f'attachment; filename="{naam}"'}
    return Response(inhoud, media_type=vorm, headers=headers)
