"""Chapter 1 of the catalogue: procedure, from melding to beschikking."""

from domain.regels.procedure import (
    identificatie,
    informatieplichten,
    jeugdhulp,
    korte_route,
    onderzoeker,
    overleg,
    termijnen,
    zeggenschap,
)
from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = (
    *termijnen.REGELS,
    *informatieplichten.REGELS,
    *identificatie.REGELS,
    *onderzoeker.REGELS,
    *overleg.REGELS,
    *zeggenschap.REGELS,
    *jeugdhulp.REGELS,
    *korte_route.REGELS,
)
