"""What is paid for making a room fit to stay in for who lives in a Wlz-instelling.

Source: Verordening Nijmegen 2022, financiële bijlage art. 5.6 (the maximum); from 2025-03-01 Beleidsregels Wmo Nijmegen
2025, par. 4.2.6 punt 3 (the conditions).
"""

from __future__ import annotations

from decimal import Decimal

from domain.regels.feiten import Aantal, Bedrag, Feiten, Grond, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Logeerruimte(Feiten):
    """The costs in euros, where the inwoner lives and the woning stands, how many rooms, and whether it was before."""

    kosten: Bedrag
    hoofdverblijf_wlz_instelling: bool
    instelling_in_gemeente: bool
    woning_in_gemeente: bool
    aantal_ruimten: Aantal
    eerder_verstrekt: bool


class Tegemoetkoming(Uitkomst):
    """The eenmalige tegemoetkoming in euros (zero when there is a ground against it), and the grounds."""

    bedrag: Euro
    gronden: tuple[Grond, ...]


def weeg_logeerbaar(feiten: Logeerruimte, weging: Weging) -> Tegemoetkoming:
    """Weigh the amount for making a woonruimte logeerbaar."""
    maximum = weging.bedrag("logeerbaar-maximum")
    bedrag = min(op_centen(feiten.kosten), maximum)
    bron = weging.bron_van("logeerbaar-maximum")
    zin = f"De kosten zijn {in_euro(feiten.kosten)}; vergoed wordt ten hoogste {in_euro(maximum)}."
    weging.stap(bron, zin, voldaan=feiten.kosten <= maximum)
    eerder = feiten.eerder_verstrekt
    zin = f"De tegemoetkoming is eenmalig; zij is {'al eerder' if eerder else 'nog niet eerder'} verstrekt."
    gronden = (*grond(weging, bron, zin, voldaan=not eerder), *_voorwaarden(feiten, weging))
    return Tegemoetkoming(bedrag=Decimal(0) if gronden else bedrag, gronden=gronden)


def _voorwaarden(feiten: Logeerruimte, weging: Weging) -> tuple[Grond, ...]:
    """Weigh the conditions of the text that has them; without such a text there are none."""
    ruimten = weging.norm_of_niets("logeerbaar-ruimten")
    if ruimten is None:
        zin = "Open punt: deze tekst noemt geen voorwaarden aan de instelling, de woning of het aantal ruimten."
        weging.stap(weging.bron("zonder_voorwaarden"), zin, voldaan=True)
        return ()
    past = feiten.aantal_ruimten <= ruimten.waarde
    zin = f"Het gaat om {feiten.aantal_ruimten} woonruimte(n); het kan voor {ruimten.waarde}."
    if not past:
        zin = f"Open punt: wat één van de ruimten kost, zeggen de feiten niet. {zin}"
    gronden = grond(weging, weging.bron_van(ruimten.id), zin, voldaan=past)
    return (*gronden, *_instelling_of_woning(feiten, weging))


def _instelling_of_woning(feiten: Logeerruimte, weging: Weging) -> tuple[Grond, ...]:
    wlz = feiten.hoofdverblijf_wlz_instelling
    woont = "woont in een Wlz-instelling" if wlz else "woont niet in een Wlz-instelling"
    onderdelen = {
        "instelling": (wlz and feiten.instelling_in_gemeente, f"De inwoner {woont}{_waar(feiten, wlz=wlz)}."),
        "woning": (
            wlz and feiten.woning_in_gemeente,
            f"De woning ligt {'' if feiten.woning_in_gemeente else 'niet '}in de gemeente en de inwoner {woont}.",
        ),
    }
    voldaan = [weging.stap(weging.bron(sleutel), zin, voldaan=telt) for sleutel, (telt, zin) in onderdelen.items()]
    een_genoeg = any(voldaan)
    zin = f"Aan {'een' if een_genoeg else 'geen'} van beide onderdelen is voldaan."
    if een_genoeg and not all(voldaan):
        zin = f"Open punt: de tekst zegt niet of één onderdeel genoeg is; dat is aangenomen. {zin}"
    return grond(weging, weging.bron_van("logeerbaar-ruimten"), zin, voldaan=een_genoeg)


def _waar(feiten: Logeerruimte, *, wlz: bool) -> str:
    if not wlz:
        return ""
    return " in de gemeente" if feiten.instelling_in_gemeente else ", maar niet in de gemeente"


REGELS = (Regel("logeerbaar-maken", 1, Logeerruimte, Tegemoetkoming, weeg_logeerbaar),)
