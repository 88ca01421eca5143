"""Chapter 4 of the catalogue: wonen, vervoer, geld."""

from domain.regels.kosten import (
    bso_plus,
    duurdere_voorziening,
    dyslexie,
    eigen_bijdrage,
    mantelzorgcompliment,
    meerkosten,
    opvang_bijdrage,
    smi_kinderopvang,
    sportvoorziening,
    voorziening_bedrag,
)
from domain.regels.regel import AnyRegel

REGELS: tuple[AnyRegel, ...] = (
    *eigen_bijdrage.REGELS,
    *sportvoorziening.REGELS,
    *mantelzorgcompliment.REGELS,
    *duurdere_voorziening.REGELS,
    *voorziening_bedrag.REGELS,
    *meerkosten.REGELS,
    *smi_kinderopvang.REGELS,
    *bso_plus.REGELS,
    *dyslexie.REGELS,
    *opvang_bijdrage.REGELS,
)
