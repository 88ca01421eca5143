"""Chapter 2 of the catalogue: toegang and afwijzing."""

from domain.regels.regel import AnyRegel
from domain.regels.toegang import afwijzing, criteria, doelgroep, voorliggend

REGELS: tuple[AnyRegel, ...] = (
    *voorliggend.REGELS,
    *criteria.REGELS,
    *afwijzing.REGELS,
    *doelgroep.REGELS,
)
