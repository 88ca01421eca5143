"""Chapter 3 of the catalogue: persoonsgebonden budget."""

from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = ()
