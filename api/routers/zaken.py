"""Reading a zaak: as it stands, as it counted on a day, as it was known on a day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Query
from fastapi.responses import JSONResponse

from api.callers import GeenToegang, NietAangemeld
from api.exchange import JsonAnswer, Toegang, toegang
from api.problems import InvoerOngeldig, problem_responses
from domain.regels.feiten import Datum
from domain.zaak.geschiedenis import Vastgelegd, betrokkenen_in
from domain.zaak.handeling import RolOntbreekt, ZaakOnbekend
from projections.zaakbeeld import gebeurtenissen, zaakbeeld
from services.access_log import noteer_inzage
from services.clock import dag_in_nederland
from services.reading import lees_zaak_bekend_op

router = APIRouter(tags=["zaken"])
LEZERS: Final = frozenset({"consulent", "beslisser", "bezwaar", "auditor"})
_WEIGERINGEN: Final = problem_responses(NietAangemeld, GeenToegang, RolOntbreekt, ZaakOnbekend, InvoerOngeldig)

Dag = Annotated[Datum | None, Query(description="Een dag, jjjj-mm-dd")]


@router.get(
    "/zaken/{zaak}",
    summary="De zaak zoals hij op een dag gold en bekend was",
    operation_id="zaak_lezen",
    responses=_WEIGERINGEN,
)
def lees(
    *,
    bij: Annotated[Toegang, Depends(toegang)],
    zaak: UUID,
    geldig_op: Annotated[Dag, Query(alias="geldigOp")] = None,
    bekend_op: Annotated[Dag, Query(alias="bekendOp")] = None,
    traceparent: Annotated[str | None, Header()] = None,
) -> JSONResponse:
    """Give the zaak at (geldigOp, bekendOp), both today when left out. The reading is recorded before the answer."""
    bij.caller.eis_een_van(LEZERS)
    vandaag = dag_in_nederland(bij.tenant.klok())
    bekend = bekend_op or vandaag
    gelezen = lees_zaak_bekend_op(zaak, bij.tenant, bekend)
    beeld = zaakbeeld(gelezen, bij.tenant.rechtskader, geldig_op=geldig_op or vandaag, bekend_op_dag=bekend)
    _noteer("zaak-lezen", gelezen, zaak, bij, traceparent=traceparent)
    return JsonAnswer(beeld, headers={"ETag": f'"{gelezen[-1].versie}"'})


@router.get(
    "/zaken/{zaak}/gebeurtenissen",
    summary="Alle gebeurtenissen van de zaak",
    operation_id="gebeurtenissen_lezen",
    responses=_WEIGERINGEN,
)
def lees_gebeurtenissen(
    *,
    bij: Annotated[Toegang, Depends(toegang)],
    zaak: UUID,
    bekend_op: Annotated[Dag, Query(alias="bekendOp")] = None,
    traceparent: Annotated[str | None, Header()] = None,
) -> JSONResponse:
    """Give the events of the zaak in order of versie, as far as known on a day."""
    bij.caller.eis_een_van(LEZERS)
    bekend = bekend_op or dag_in_nederland(bij.tenant.klok())
    gelezen = lees_zaak_bekend_op(zaak, bij.tenant, bekend)
    _noteer("gebeurtenissen-lezen", gelezen, zaak, bij, traceparent=traceparent)
    return JsonAnswer({"zaak": str(zaak), "gebeurtenissen": gebeurtenissen(gelezen)})


def _noteer(
    handeling: str, gelezen: Sequence[Vastgelegd], zaak: UUID, bij: Toegang, *, traceparent: str | None
) -> None:
    lezer = (bij.caller.uitgever, bij.caller.id)
    noteer_inzage(handeling, betrokkenen_in(gelezen), bij.tenant, lezer=lezer, zaak=zaak, traceparent=traceparent)
