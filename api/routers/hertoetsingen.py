"""The receipts of a zaak weighed again: what each rule answered, answers now, and would answer under another text."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Query
from fastapi.responses import JSONResponse

from api.bekend_op import bekend_op_of_vandaag
from api.callers import GeenToegang, NietAangemeld
from api.exchange import JsonAnswer, Toegang, toegang
from api.problems import InvoerOngeldig, problem_responses
from api.routers.zaken import LEZERS, Dag
from domain.regels.feiten import Slug
from domain.weigering import FeitOngeldig
from domain.zaak.geschiedenis import betrokkenen_in
from domain.zaak.handeling import RolOntbreekt, ZaakOnbekend
from projections.hertoetsingen import hertoetsingen, hertoetst_als_json
from services.access_log import noteer_inzage
from services.reading import kader_van, lees_zaak_bekend_op

router = APIRouter(tags=["hertoetsing"])
_WEIGERINGEN: Final = problem_responses(
    NietAangemeld, GeenToegang, RolOntbreekt, ZaakOnbekend, FeitOngeldig, InvoerOngeldig
)
Regime = Annotated[
    Slug | None,
    Query(
        description="Leg elk bewijs alleen naast deze tekst, zoals nijmegen-beleidsregels-2025; zonder, naast elke "
        "tekst van de gemeente die de regel kent. Een tekst die niet aanwezig is geeft probleem tekst-niet-aanwezig."
    ),
]


@router.get(
    "/zaken/{zaak}/hertoetsing",
    summary="Weeg de adviezen van de zaak opnieuw, per besluit",
    operation_id="zaak_hertoetsen",
    responses=_WEIGERINGEN,
)
def hertoets(
    *,
    bij: Annotated[Toegang, Depends(toegang)],
    zaak: UUID,
    regime: Regime = None,
    bekend_op: Annotated[Dag, Query(alias="bekendOp")] = None,
    traceparent: Annotated[str | None, Header()] = None,
) -> JSONResponse:
    """Give, for each act and besluit, its receipts as they were, whether they reproduce, and what they give now.

    ``bekendOp`` says which advices were known; the law they are weighed with is all that is known now. Nothing is
    decided anew: the receipt stays the fact. ``reproduceert`` is null where a receipt was wiped or there is none;
    ``gewogen`` and ``gewist`` count them. The reading is recorded before the answer.
    """
    bij.caller.eis_een_van(LEZERS)
    tenant = bij.tenant
    bekend = bekend_op_of_vandaag(bekend_op, tenant)
    gelezen = lees_zaak_bekend_op(zaak, tenant, bekend)
    handelingen = hertoetsingen(gelezen, kader_van(gelezen, tenant), regime=regime)
    lezer = (bij.caller.uitgever, bij.caller.id)
    noteer_inzage("zaak-hertoetsen", betrokkenen_in(gelezen), tenant, lezer=lezer, zaak=zaak, traceparent=traceparent)
    kop = {"zaak": str(zaak), "bekendOp": bekend.isoformat(), "regime": regime}
    return JsonAnswer({**kop, **hertoetst_als_json(handelingen)})
