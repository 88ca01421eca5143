"""Which law helps a young person: Jeugdwet or Wmo (verordening Nijmegen bijlage 3 punt 10, beleidsregels 2.4)."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Datum, Feiten, Leeftijd, Uitkomst, Wet, hoort_bij
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Jongere(Feiten):
    """A young person, by age in whole years on the peildatum, and the jeugdhulp that was there before."""

    leeftijd: Leeftijd
    jeugdstrafrecht: bool
    hulp_begonnen_voor_18: bool
    voortzetting_noodzakelijk: bool
    noodzaak_bepaald_voor_18: bool
    hulp_beeindigd_op: Datum | None = None
    hervatting_noodzakelijk: bool
    voorziening: Literal["woningaanpassing", "hulpmiddel", "anders"]


class WelkeWet(Uitkomst):
    """The law that helps, and the article that decides it."""

    wet: Wet
    grond: str


def weeg_doelgroep(feiten: Jongere, weging: Weging) -> WelkeWet:
    """Weigh whether a young person belongs to the doelgroep of the Jeugdwet for this voorziening."""
    meerderjarig = weging.getal("jeugdwet-leeftijd")
    grond = weging.bron_van("jeugdwet-leeftijd")
    jong = weging.stap(
        grond,
        f"De jeugdige is {feiten.leeftijd} jaar; jeugdhulp is bedoeld voor wie nog geen {meerderjarig} is.",
        voldaan=feiten.leeftijd < meerderjarig,
    )
    wet: Wet = "jeugdwet" if jong or _verlengd(feiten, weging) else "wmo"
    if wet == "jeugdwet" and hoort_bij(feiten.voorziening, weging.lijst("wmo-voor-jeugdige")):
        grond = weging.bron_van("wmo-voor-jeugdige")
        zin = f"Een {feiten.voorziening} valt ook voor een jeugdige onder de Wmo."
        weging.stap(grond, zin, voldaan=True)
        wet = "wmo"
    return WelkeWet(wet=wet, grond=grond)


def _verlengd(feiten: Jongere, weging: Weging) -> bool:
    grens = weging.getal("jeugdwet-leeftijd-verlengd")
    bron = weging.bron_van("jeugdwet-leeftijd-verlengd")
    if feiten.leeftijd >= grens:
        return weging.stap(bron, f"Vanaf {grens} jaar is er geen jeugdhulp meer.", voldaan=False)
    begonnen = feiten.hulp_begonnen_voor_18
    toetsen = (
        ("in het kader van het jeugdstrafrecht is", feiten.jeugdstrafrecht),
        ("eerder begon en moet worden voortgezet", begonnen and feiten.voortzetting_noodzakelijk),
        ("nodig is, zoals al voor de meerderjarigheid is bepaald", feiten.noodzaak_bepaald_voor_18),
    )
    for reden, telt in toetsen:
        # Each reason opens the road by itself; the first that holds is enough.
        if weging.stap(bron, f"Tot {grens} jaar telt ook jeugdhulp die {reden}: {_ja(telt=telt)}.", voldaan=telt):
            return True
    return _hervatting(feiten, weging)


def _hervatting(feiten: Jongere, weging: Weging) -> bool:
    bron = weging.bron_van("jeugdwet-hervatting")
    beeindigd = feiten.hulp_beeindigd_op
    if beeindigd is None or beeindigd > weging.peildatum:
        return weging.stap(bron, "Er is geen eerdere jeugdhulp beëindigd die kan worden hervat.", voldaan=False)
    uiterlijk = weging.einde_termijn("jeugdwet-hervatting", beeindigd)
    telt = feiten.hulp_begonnen_voor_18 and feiten.hervatting_noodzakelijk and weging.peildatum <= uiterlijk
    return weging.stap(
        bron,
        f"Jeugdhulp die voor de meerderjarigheid begon en op {beeindigd.isoformat()} eindigde, kan tot en met "
        f"{uiterlijk.isoformat()} worden hervat als dat nodig is: {_ja(telt=telt)}.",
        voldaan=telt,
    )


def _ja(*, telt: bool) -> str:
    return "ja" if telt else "nee"


REGELS = (Regel("doelgroep-jeugdwet", 1, Jongere, WelkeWet, weeg_doelgroep),)
