"""All rules that this version knows, by the name under which the data of the regimes refers to them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from domain.regels import hulp, kosten, opvang, pgb, procedure, slot, toegang, vervoer, voorzieningen, wonen
from domain.regels.regel import AnyRegel

_HOOFDSTUKKEN: tuple[tuple[AnyRegel, ...], ...] = (
    procedure.REGELS,
    toegang.REGELS,
    opvang.REGELS,
    pgb.REGELS,
    wonen.REGELS,
    hulp.REGELS,
    vervoer.REGELS,
    voorzieningen.REGELS,
    kosten.REGELS,
    slot.REGELS,
)

REGELS: Mapping[str, AnyRegel] = MappingProxyType(
    {regel.naam: regel for hoofdstuk in _HOOFDSTUKKEN for regel in hoofdstuk}
)
