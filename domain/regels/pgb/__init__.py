"""Chapter 3 of the catalogue: persoonsgebonden budget."""

from domain.regels.pgb import budget, looptijd, tarief
from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = (*tarief.REGELS, *budget.REGELS, *looptijd.REGELS)
