"""What the gemeente owes for deciding late, on a day: a row for each ingebrekestelling (Awb 4:17)."""

from __future__ import annotations

from datetime import date
from typing import Literal, assert_never

from domain.termijnen.ingebreke import InGebreke, Ingebrekestelling, Onbepaald, TeVroeg, ZonderDwangsom
from domain.termijnen.register import Stand
from projections.rij import Rij


class Dwangsom(Rij):
    """What follows from one ingebrekestelling. ``bedrag`` is what is owed up to and including the day, in eurocent.

    ``laatsteDag`` is the last day for which something is owed, or will be if no besluit comes; null when nothing is.
    ``vastgesteld`` is the amount of the besluit on it (Awb 4:18), and ``reden`` why nothing can be computed, or
    is owed (``geen-dwangsom``).
    """

    ingebrekestelling: int
    versie: int
    aanvraag: int | None = None
    bezwaar: int | None = None
    regelingaanvraag: int | None = None
    ophoging: int | None = None
    verwijzing: int | None = None
    ontvangen_op: date
    status: Literal["te-vroeg", "onbepaald", "geen-dwangsom", "wacht", "loopt", "beëindigd"]
    eerste_dag: date | None = None
    laatste_dag: date | None = None
    dagen: int = 0
    bedrag: int = 0
    vastgesteld: int | None = None
    reden: str | None = None


def dwangsommen(stand: Stand, geldig_op: date) -> tuple[Dwangsom, ...]:
    """List what is owed on a day on which the terms stand as measured."""
    return tuple(_rij(een, geldig_op) for een in stand.ingebrekestellingen)


def _rij(een: Ingebrekestelling, dag: date) -> Dwangsom:
    inhoud = een.ontvangen.inhoud
    lid, nummer = inhoud.over
    kop = {
        "ingebrekestelling": inhoud.ingebrekestelling,
        "versie": een.ontvangen.versie,
        lid: nummer,
        "ontvangen_op": een.ontvangen.op,
    }
    match een:
        case TeVroeg():
            return Dwangsom.model_validate({**kop, "status": "te-vroeg"})
        case Onbepaald():
            return Dwangsom.model_validate({**kop, "status": "onbepaald", "reden": een.reden})
        case ZonderDwangsom():
            return Dwangsom.model_validate({**kop, "status": "geen-dwangsom", "reden": een.reden})
        case InGebreke():
            return Dwangsom.model_validate({**kop, **_gevolg(een, dag)})
        case _:
            assert_never(een)


def _gevolg(een: InGebreke, dag: date) -> dict[str, object]:
    gevolg = een.dwangsom
    lopend = "loopt" if dag >= gevolg.eerste_dag else "wacht"
    return {
        "status": "beëindigd" if dag >= gevolg.klaar_op else lopend,
        "eerste_dag": gevolg.eerste_dag,
        "laatste_dag": gevolg.laatste_dag,
        "dagen": gevolg.dagen_op(dag),
        "bedrag": gevolg.bedrag_op(dag),
        "vastgesteld": een.vastgesteld.genomen.inhoud.bedrag if een.vastgesteld else None,
    }
