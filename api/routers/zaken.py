"""Reading a zaak: as it stands, as it counted on a day, as it was known on a day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Query
from fastapi.responses import JSONResponse
from pydantic import Field

from api.bekend_op import bekend_op_of_vandaag
from api.callers import GeenToegang, NietAangemeld
from api.exchange import JsonAnswer, Toegang, toegang
from api.problems import InvoerOngeldig, problem_responses
from domain.regels.feiten import Datum
from domain.zaak.geschiedenis import Vastgelegd, betrokkenen_in
from domain.zaak.handeling import RolOntbreekt, ZaakOnbekend
from projections.verandering import Kijkpunt, lees_kijkpunt, vergelijk
from projections.zaakbeeld import gebeurtenissen, zaakbeeld
from services.access_log import noteer_inzage
from services.clock import dag_in_nederland
from services.herindeling import gaat_verder_in
from services.reading import kader_van, lees_zaak_bekend_op, lees_zaak_op_dagen
from services.tenant import Tenant

router = APIRouter(tags=["zaken"])
LEZERS: Final = frozenset({"consulent", "beslisser", "bezwaar", "auditor"})
_WEIGERINGEN: Final = problem_responses(NietAangemeld, GeenToegang, RolOntbreekt, ZaakOnbekend, InvoerOngeldig)

Kijkmoment = Annotated[
    str,
    Field(
        description="geldigOp,bekendOp: twee dagen (jjjj-mm-dd) met een komma ertussen. De eerste is de dag waarop de "
        "zaak gold, de tweede de dag tot en met welke bekend was wat er gebeurde. Een dag alleen is beide.",
        examples=["2025-04-01", "2025-04-01,2025-05-20"],
    ),
]
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
    """Give the zaak at (geldigOp, bekendOp), both today when left out. The reading is recorded before the answer.

    ``opvolger`` is the code of the gemeente that took the zaak over under the same id (herindeling), or null: what is
    personal in it stands there, and is wiped here.
    """
    bij.caller.eis_een_van(LEZERS)
    vandaag = dag_in_nederland(bij.tenant.klok())
    bekend = bekend_op_of_vandaag(bekend_op, bij.tenant)
    gelezen = lees_zaak_bekend_op(zaak, bij.tenant, bekend)
    beeld = zaakbeeld(gelezen, kader_van(gelezen, bij.tenant), geldig_op=geldig_op or vandaag, bekend_op_dag=bekend)
    _noteer("zaak-lezen", gelezen, zaak, bij, traceparent=traceparent)
    beeld["opvolger"] = gaat_verder_in(zaak, bij.tenant)
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
    bekend = bekend_op_of_vandaag(bekend_op, bij.tenant)
    gelezen = lees_zaak_bekend_op(zaak, bij.tenant, bekend)
    _noteer("gebeurtenissen-lezen", gelezen, zaak, bij, traceparent=traceparent)
    return JsonAnswer({"zaak": str(zaak), "gebeurtenissen": gebeurtenissen(gelezen)})


@router.get(
    "/zaken/{zaak}/verschil",
    summary="Wat er in de zaak veranderde tussen twee momenten, en door welke gebeurtenis",
    operation_id="verschil_lezen",
    responses=_WEIGERINGEN,
)
def lees_verschil(
    *,
    bij: Annotated[Toegang, Depends(toegang)],
    zaak: UUID,
    van: Annotated[Kijkmoment, Query()],
    tot: Annotated[Kijkmoment | None, Query()] = None,
    traceparent: Annotated[str | None, Header()] = None,
) -> JSONResponse:
    """Compare the zaak from two points, each a geldigOp and a bekendOp; ``tot`` is today when left out.

    Each change names its place, what stood there and what stands there now, and the event that did it: its versie,
    topic and sentence. Where the zaak was not known yet at one of the points, everything is new or gone.
    """
    bij.caller.eis_een_van(LEZERS)
    vandaag = dag_in_nederland(bij.tenant.klok())
    nu = Kijkpunt(vandaag, vandaag)
    punten = [_kijkpunt("van", van, bij.tenant), _kijkpunt("tot", tot, bij.tenant) if tot else nu]
    eerst, daarna = lees_zaak_op_dagen(zaak, bij.tenant, [punt.bekend_op for punt in punten])
    gelezen = max(eerst, daarna, key=len)
    vergelijking = vergelijk((punten[0], eerst), (punten[1], daarna), kader_van(gelezen, bij.tenant))
    _noteer("verschil-lezen", gelezen, zaak, bij, traceparent=traceparent)
    return JsonAnswer({"zaak": str(zaak), **vergelijking.als_json()})


def _kijkpunt(veld: str, tekst: str, tenant: Tenant) -> Kijkpunt:
    try:
        punt = lees_kijkpunt(tekst)
    except ValueError as fout:
        raise InvoerOngeldig(f"Veld '{veld}': {fout}.", [{"veld": veld, "reden": str(fout)}]) from None
    bekend_op_of_vandaag(punt.bekend_op, tenant, veld)
    return punt


def _noteer(
    handeling: str, gelezen: Sequence[Vastgelegd], zaak: UUID, bij: Toegang, *, traceparent: str | None
) -> None:
    lezer = (bij.caller.uitgever, bij.caller.id)
    noteer_inzage(handeling, betrokkenen_in(gelezen), bij.tenant, lezer=lezer, zaak=zaak, traceparent=traceparent)
