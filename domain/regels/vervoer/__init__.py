"""Chapter 4 of the catalogue, its rules on vervoer."""

from domain.regels.regel import AnyRegel
from domain.regels.vervoer import (
    auto,
    bijzondere_indicatie,
    dagbesteding,
    jeugdhulp,
    kilometers,
    pgb,
    rit,
    stopzetten,
    uitsluiting,
    voorziening,
)

REGELS: tuple[AnyRegel, ...] = (
    *kilometers.REGELS,
    *rit.REGELS,
    *stopzetten.REGELS,
    *bijzondere_indicatie.REGELS,
    *voorziening.REGELS,
    *uitsluiting.REGELS,
    *auto.REGELS,
    *pgb.REGELS,
    *jeugdhulp.REGELS,
    *dagbesteding.REGELS,
)
