"""How long an indicatie for a pgb may run.

Source: Beleidsregels Wmo Nijmegen 2025, par. 5.3 and, for beschermd wonen, 7.6.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Slug, Uitkomst, hoort_bij
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Indicatie(Feiten):
    """What is granted, what the onderzoek found about the coming five years, and what speaks for a shorter term."""

    voorziening: Slug
    leveringsvorm: Literal["zin", "pgb"]
    blijvende_beperking: bool
    oplosbaar_binnen_vijf_jaar: bool
    twijfel_beheer: bool
    resultaat_eerder: bool
    twijfel_bekwaamheid: bool
    niet_stabiel_ziektebeeld: bool
    andere_aanleiding: bool


class Looptijd(Uitkomst):
    """The longest term in months (null: the text sets none), and whether a shorter one may be chosen."""

    maximum_maanden: int | None
    korter_mogelijk: bool


def weeg_looptijd(feiten: Indicatie, weging: Weging) -> Looptijd:
    """Weigh how long the indicatie may run."""
    if hoort_bij(feiten.voorziening, weging.lijst("vormen-beschermd-wonen")):
        korter = feiten.leveringsvorm == "pgb" and _korter(feiten, weging)
        norm_id = f"looptijd-beschermd-wonen-{feiten.leveringsvorm}"
        maanden = weging.getal(norm_id)
        zin = f"Beschermd wonen ({feiten.leveringsvorm}) wordt voor ten hoogste {maanden} maanden toegekend."
        weging.stap(weging.bron_van(norm_id), zin, voldaan=True)
        return Looptijd(maximum_maanden=maanden, korter_mogelijk=korter)
    if feiten.leveringsvorm == "zin":
        zin = "Deze paragraaf stelt een maximum aan een pgb; voor deze voorziening in natura stelt de tekst er geen."
        weging.stap(weging.bron("geen_pgb"), zin, voldaan=True)
        return Looptijd(maximum_maanden=None, korter_mogelijk=False)
    if hoort_bij(feiten.voorziening, weging.lijst("pgb-looptijd-zonder-maximum")):
        zin = "Een pgb voor een hulpmiddel valt niet onder de maximale termijn."
        weging.stap(weging.bron_van("pgb-looptijd-zonder-maximum"), zin, voldaan=True)
        return Looptijd(maximum_maanden=None, korter_mogelijk=False)
    weging.stap(
        weging.bron_van("pgb-looptijd"),
        f"Een pgb wordt voor ten hoogste {weging.getal('pgb-looptijd')} maanden afgegeven.",
        voldaan=True,
    )
    korter = _korter(feiten, weging)
    return Looptijd(maximum_maanden=_maximum(feiten, weging), korter_mogelijk=korter)


def _korter(feiten: Indicatie, weging: Weging) -> bool:
    redenen = [
        zin
        for geldt, zin in (
            (feiten.resultaat_eerder, "het resultaat kan eerder worden behaald"),
            (feiten.twijfel_bekwaamheid, "er is twijfel over de bekwaamheid van de budgethouder"),
            (feiten.niet_stabiel_ziektebeeld, "het ziektebeeld is niet stabiel of de behoefte wisselt"),
            (feiten.andere_aanleiding, "er is een andere aanleiding voor een kortere periode"),
        )
        if geldt
    ]
    if redenen:
        zin = f"Een kortere looptijd kan: {'; '.join(redenen)}."
    else:
        zin = "Er is geen reden voor een kortere looptijd."
    return weging.stap(weging.bron("korter"), zin, voldaan=bool(redenen))


def _maximum(feiten: Indicatie, weging: Weging) -> int:
    # All three have to hold; one that fails brings the term back to the ordinary one.
    tegen = [
        zin
        for geldt, zin in (
            (not feiten.blijvende_beperking, "de beperking is niet blijvend"),
            (feiten.oplosbaar_binnen_vijf_jaar, "de hulpvraag kan in die tijd (deels) anders worden opgelost"),
            (feiten.twijfel_beheer, "er is twijfel over het beheer van het pgb in die tijd"),
        )
        if geldt
    ]
    lang = weging.getal("pgb-looptijd-lang")
    zin = (
        f"niet voor {lang} maanden: {'; '.join(tegen)}"
        if tegen
        else f"voor ten hoogste {lang} maanden: aan alle drie de voorwaarden is voldaan"
    )
    weging.stap(weging.bron_van("pgb-looptijd-lang"), f"Dit pgb kan {zin}.", voldaan=not tegen)
    return weging.getal("pgb-looptijd") if tegen else lang


REGELS = (Regel("pgb-looptijd", 1, Indicatie, Looptijd, weeg_looptijd),)
