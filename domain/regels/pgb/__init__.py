"""Chapter 3 of the catalogue: persoonsgebonden budget."""

from domain.regels.pgb import (
    aanbieder,
    beheerder,
    betaalwijze,
    budget,
    controle,
    einde,
    looptijd,
    netwerk,
    plan,
    tarief,
    uitgave,
    uitkering,
    verklaring,
    weigering,
    zorgverlener,
)
from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = (
    *looptijd.REGELS,
    *weigering.REGELS,
    *plan.REGELS,
    *beheerder.REGELS,
    *tarief.REGELS,
    *budget.REGELS,
    *betaalwijze.REGELS,
    *uitgave.REGELS,
    *controle.REGELS,
    *netwerk.REGELS,
    *verklaring.REGELS,
    *einde.REGELS,
    *uitkering.REGELS,
    *aanbieder.REGELS,
    *zorgverlener.REGELS,
)
