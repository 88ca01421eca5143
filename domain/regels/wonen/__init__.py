"""Chapter 4 of the catalogue, as far as it is about the woning."""

from domain.regels.regel import AnyRegel
from domain.regels.wonen import huur, logeerbaar, meerwaarde, sanering, verhuisprimaat

REGELS: tuple[AnyRegel, ...] = (
    *huur.REGELS,
    *sanering.REGELS,
    *meerwaarde.REGELS,
    *logeerbaar.REGELS,
    *verhuisprimaat.REGELS,
)
