"""Chapter 2 of the catalogue: toegang and afwijzing."""

from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = ()
