"""Voorzieningen (chapter 2 of the catalogue): what kind they are, for whom, and what goes together."""

from domain.regels.regel import AnyRegel
from domain.regels.voorzieningen import algemeen_gebruikelijk, doelgroep, hulpmiddel, samenloop, soort, woonvoorziening

REGELS: tuple[AnyRegel, ...] = (
    *hulpmiddel.REGELS,
    *algemeen_gebruikelijk.REGELS,
    *samenloop.REGELS,
    *soort.REGELS,
    *doelgroep.REGELS,
    *woonvoorziening.REGELS,
)
