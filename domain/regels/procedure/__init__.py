"""Chapter 1 of the catalogue: procedure, from melding to beschikking."""

from domain.regels.procedure import termijnen
from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = (*termijnen.REGELS,)
