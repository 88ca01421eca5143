"""Beschermd wonen and opvang (chapter 2 of the catalogue): who is let in, and to what."""

from domain.regels.opvang import beschermd_wonen, product, toelating, verantwoordelijke
from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = (
    *beschermd_wonen.REGELS,
    *product.REGELS,
    *toelating.REGELS,
    *verantwoordelijke.REGELS,
)
