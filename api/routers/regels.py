"""The rules in force, and weighing one: the HTTP twin of ``zaakboek toets``. Nothing is stored."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse

from api.callers import GeenToegang, NietAangemeld
from api.exchange import Toegang, lees_lichaam, toegang
from api.problems import InvoerOngeldig, problem_responses
from domain import weigering
from domain.regels.feiten import Datum
from domain.regels.listing import regels_van_kracht
from domain.regels.toetsing import toets
from domain.regels.verzoek import Verzoek, lees_vraag
from domain.weigering import ToetsingGeweigerd
from services.clock import dag_in_nederland

router = APIRouter(tags=["regels"])
_WEIGERINGEN: Final = problem_responses(
    *(soort for soort in vars(weigering).values() if isinstance(soort, type) and issubclass(soort, ToetsingGeweigerd)),
    NietAangemeld,
    GeenToegang,
    InvoerOngeldig,
)


@router.get("/regels", summary="De regels die op een dag gelden", operation_id="regels_lezen", responses=_WEIGERINGEN)
def lijst(
    bij: Annotated[Toegang, Depends(toegang)],
    peildatum: Annotated[Datum | None, Query(description="Een dag, jjjj-mm-dd; vandaag als hij ontbreekt")] = None,
) -> JSONResponse:
    """List the rules in force with the JSON Schema of their facts and their source."""
    dag = peildatum or dag_in_nederland(bij.tenant.klok())
    kader = bij.tenant.rechtskader
    return JSONResponse({"regels": regels_van_kracht(kader.rechtsgebied, dag, kader.regelboek)})


@router.post(
    "/regels/{regel}/toetsing",
    summary="Weeg een regel",
    operation_id="regel_wegen",
    responses=_WEIGERINGEN,
    openapi_extra={
        "requestBody": {"required": True, "content": {"application/json": {"schema": Verzoek.model_json_schema()}}}
    },
)
async def weeg(request: Request, bij: Annotated[Toegang, Depends(toegang)], regel: str) -> JSONResponse:
    """Weigh a rule with facts. It writes nothing, so it asks no Idempotency-Key."""
    kader = bij.tenant.rechtskader
    vraag = lees_vraag(kader.rechtsgebied, regel, _object(await request.body()), kader.regelboek)
    return JSONResponse(toets(vraag, kader.regelboek).als_json())


def _object(lichaam: bytes) -> dict[str, Any]:
    gelezen = lees_lichaam(lichaam)
    if not isinstance(gelezen, dict):
        raise InvoerOngeldig("Het lichaam is geen JSON-object.")
    return gelezen
