"""Finding a person: by BSN in a body, never in a URI, and only through the register of the gemeente."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final

from fastapi import APIRouter, Depends, Header, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from api.callers import GeenToegang, NietAangemeld
from api.exchange import Toegang, read_body, request_body, toegang
from api.problems import InvoerOngeldig, problem_responses
from domain.persoon import Bsn
from domain.zaak.handeling import Command, RolOntbreekt
from services.access_log import noteer_inzage

router = APIRouter(tags=["zoekopdrachten"])
ZOEKERS: Final = frozenset({"consulent", "beslisser", "bezwaar"})


class Zoekopdracht(Command):
    """The BSN of the person whose zaken are sought."""

    NAAM: ClassVar[str] = "zoekopdracht"

    bsn: Bsn


@router.post(
    "/zoekopdrachten",
    summary="Zoek de zaken van een persoon",
    operation_id="personen_zoeken",
    responses=problem_responses(NietAangemeld, GeenToegang, RolOntbreekt, InvoerOngeldig),
    openapi_extra={"requestBody": request_body(Zoekopdracht)},
)
async def zoek(
    request: Request,
    bij: Annotated[Toegang, Depends(toegang)],
    traceparent: Annotated[str | None, Header()] = None,
) -> JSONResponse:
    """List the zaken in which a person takes part. It writes nothing, so it asks no Idempotency-Key."""
    bij.caller.eis_een_van(ZOEKERS)
    opdracht = await read_body(request, Zoekopdracht)
    return await run_in_threadpool(_zoek, bij, opdracht.bsn, traceparent)


def _zoek(bij: Toegang, bsn: str, traceparent: str | None) -> JSONResponse:
    gevonden = bij.tenant.register.zoek(bsn)
    if gevonden is None:
        return JSONResponse({"zaken": []})
    # A melding that an outage broke off may have enrolled somebody in a zaak that never came to be.
    zaken = [
        {"zaak": str(inschrijving.zaak), "rollen": list(inschrijving.rollen)}
        for inschrijving in gevonden.inschrijvingen
        if bij.tenant.recorder.select_events(inschrijving.zaak, limit=1)
    ]
    lezer = (bij.caller.uitgever, bij.caller.id)
    noteer_inzage("persoon-zoeken", [gevonden.betrokkene], bij.tenant, lezer=lezer, zaak=None, traceparent=traceparent)
    return JSONResponse({"betrokkene": str(gevonden.betrokkene), "zaken": zaken})
