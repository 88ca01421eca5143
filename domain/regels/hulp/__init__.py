"""Chapter 2 of the catalogue, its second half: normtijd, gebruikelijke hulp and the kinds of begeleiding."""

from domain.regels.hulp import (
    begeleiding,
    eigen_kracht,
    gebruikelijk,
    gebruikelijk_begeleiding,
    gebruikelijk_huishouden,
    gemengde_overeenkomst,
    leeftijdsfase,
    normtijd,
    vakantie,
)
from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = (
    *normtijd.REGELS,
    *gebruikelijk_huishouden.REGELS,
    *gebruikelijk_begeleiding.REGELS,
    *begeleiding.REGELS,
    *vakantie.REGELS,
    *leeftijdsfase.REGELS,
    *eigen_kracht.REGELS,
    *gebruikelijk.REGELS,
    *gemengde_overeenkomst.REGELS,
)
