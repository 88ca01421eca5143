"""Documents of a zaak: kept once under their key, read with an access record."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from api.callers import GeenToegang, NietAangemeld
from api.exchange import SleutelOntbreekt, Toegang, idempotency_key, toegang
from api.problems import LichaamTeGroot, MediatypeNietOndersteund, problem_responses
from api.routers.zaken import LEZERS
from domain.bijlage import BijlageOnbekend
from domain.zaak.geschiedenis import betrokkenen_in
from domain.zaak.handeling import RolOntbreekt, ZaakOnbekend
from services.access_log import noteer_inzage
from services.bijlagen import (
    GROOTSTE_BIJLAGE,
    MEDIATYPEN,
    BijlageGewist,
    bewaar_bijlage,
    lees_bijlage,
)
from services.identity import opdracht_id
from services.reading import lees_zaak
from services.write_path import GemeenteIsOpgegaan, SleutelHergebruikt, ZaakGewist

router = APIRouter(tags=["bijlagen"])
SCHRIJVERS: Final = frozenset({"consulent", "beslisser", "bezwaar"})


@router.post(
    "/zaken/{zaak}/bijlagen",
    status_code=201,
    operation_id="bijlagen_bewaren",
    summary="Bewaar een document bij de zaak",
    responses=problem_responses(
        NietAangemeld,
        GeenToegang,
        RolOntbreekt,
        ZaakOnbekend,
        SleutelOntbreekt,
        SleutelHergebruikt,
        ZaakGewist,
        GemeenteIsOpgegaan,
        LichaamTeGroot,
        MediatypeNietOndersteund,
    ),
    openapi_extra={"requestBody": {"required": True, "content": {soort: {} for soort in sorted(MEDIATYPEN)}}},
)
async def bewaar(
    request: Request,
    *,
    bij: Annotated[Toegang, Depends(toegang)],
    zaak: UUID,
    idempotency: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
) -> Response:
    """Keep a document, sealed under a key of its own. An event then names it by the id in the answer."""
    bij.caller.eis_een_van(SCHRIJVERS)
    opdracht = opdracht_id(bij.caller.uitgever, bij.caller.id, idempotency_key(idempotency))
    mediatype = request.headers.get("content-type", "").strip().lower()
    if mediatype not in MEDIATYPEN:
        raise MediatypeNietOndersteund(f"Een bijlage is {', '.join(sorted(MEDIATYPEN))}.")
    inhoud = await request.body()
    if len(inhoud) > GROOTSTE_BIJLAGE:
        raise LichaamTeGroot(f"Een bijlage is ten hoogste {GROOTSTE_BIJLAGE} bytes.")
    bewaard = await run_in_threadpool(bewaar_bijlage, zaak, opdracht, mediatype, inhoud, tenant=bij.tenant)
    headers = {"Location": f"/v1/gemeenten/{bij.tenant.gemeente}/zaken/{zaak}/bijlagen/{bewaard.bijlage}"}
    if bewaard.herhaald:
        headers["Idempotent-Replayed"] = "true"
    body = {
        "bijlage": str(bewaard.bijlage),
        "sha256": bewaard.sha256,
        "lengte": bewaard.lengte,
        "mediatype": bewaard.mediatype,
    }
    return JSONResponse(body, 201, headers=headers)


@router.get(
    "/zaken/{zaak}/bijlagen/{bijlage}",
    operation_id="bijlage_lezen",
    summary="Lees een document van de zaak",
    responses=problem_responses(NietAangemeld, GeenToegang, RolOntbreekt, BijlageOnbekend, BijlageGewist),
)
def lees(
    *,
    bij: Annotated[Toegang, Depends(toegang)],
    zaak: UUID,
    bijlage: UUID,
    traceparent: Annotated[str | None, Header()] = None,
) -> Response:
    """Give the document as it was told. The reading is recorded before the answer goes out."""
    bij.caller.eis_een_van(LEZERS)
    mediatype, inhoud = lees_bijlage(zaak, bijlage, bij.tenant)
    lezer = (bij.caller.uitgever, bij.caller.id)
    wie = betrokkenen_in(lees_zaak(zaak, bij.tenant))[:1]
    noteer_inzage("bijlage-lezen", wie, bij.tenant, lezer=lezer, zaak=zaak, traceparent=traceparent)
    return Response(inhoud, media_type=mediatype, headers={"Content-Disposition": "attachment"})
