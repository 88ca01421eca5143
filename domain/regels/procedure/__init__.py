"""Chapter 1 of the catalogue: procedure, from melding to beschikking."""

from domain.regels.procedure import (
    aanvraag,
    beschikking,
    gesprek,
    identificatie,
    informatieplichten,
    jeugdhulp,
    korte_route,
    onderzoeker,
    overgangsrecht,
    overleg,
    spoed,
    termijnen,
    verslag,
    zeggenschap,
)
from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = (
    *termijnen.REGELS,
    *aanvraag.REGELS,
    *gesprek.REGELS,
    *verslag.REGELS,
    *beschikking.REGELS,
    *spoed.REGELS,
    *overgangsrecht.REGELS,
    *informatieplichten.REGELS,
    *identificatie.REGELS,
    *onderzoeker.REGELS,
    *overleg.REGELS,
    *zeggenschap.REGELS,
    *jeugdhulp.REGELS,
    *korte_route.REGELS,
)
