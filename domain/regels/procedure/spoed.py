"""What the gemeente does at once when a melding cannot wait for the onderzoek."""

from __future__ import annotations

from domain.regels.feiten import Feiten, Uitkomst, Wet
from domain.regels.procedure.bronnen import norm_voor_wet
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Spoedgeval(Feiten):
    """Whether a melding is urgent, and under which law it is made."""

    spoedeisend: bool
    wet: Wet


class Spoedvoorziening(Uitkomst):
    """Whether help comes at once, as a temporary voorziening, or (jeugd) by asking the court for a machtiging."""

    onverwijld: bool
    tijdelijke_voorziening: bool
    machtiging_gesloten_jeugdhulp: bool


def weeg_spoed(feiten: Spoedgeval, weging: Weging) -> Spoedvoorziening:
    """Weigh what an urgent melding asks of the gemeente; a machtiging is the other way the text leaves open."""
    tijdelijk = norm_voor_wet(weging, "spoed-tijdelijke-voorziening", feiten.wet, wat="spoedeisende gevallen")
    bron = weging.bron_van(tijdelijk.id)
    if not feiten.spoedeisend:
        weging.stap(
            bron, "De melding is niet spoedeisend: het onderzoek gaat vooraf aan een voorziening.", voldaan=False
        )
        return Spoedvoorziening(onverwijld=False, tijdelijke_voorziening=False, machtiging_gesloten_jeugdhulp=False)
    weging.stap(
        bron,
        "De melding is spoedeisend: het college zorgt voor een tijdelijke voorziening en wacht de uitkomst van het "
        "onderzoek niet af.",
        voldaan=True,
    )
    return Spoedvoorziening(
        onverwijld=_onverwijld(feiten, weging),
        tijdelijke_voorziening=True,
        machtiging_gesloten_jeugdhulp=_machtiging(feiten, weging),
    )


def _onverwijld(feiten: Spoedgeval, weging: Weging) -> bool:
    norm = norm_voor_wet(weging, "spoed-onverwijld", feiten.wet, wat="hoe snel een spoedeisend geval geholpen wordt")
    zin = "De tijdelijke voorziening komt onverwijld."
    if norm.waarde == "kan":
        zin = (
            "Open punt: de tekst zegt dat direct een voorziening kan worden getroffen, niet dat het onverwijld moet; "
            "dat is hier gelezen als onverwijld."
        )
    return weging.stap(weging.bron_van(norm.id), zin, voldaan=True)


def _machtiging(feiten: Spoedgeval, weging: Weging) -> bool:
    norm = weging.norm_of_niets("spoed-machtiging-gesloten-jeugdhulp")
    if norm is None or feiten.wet not in norm.waarde:
        return False
    zin = "In plaats daarvan kan het college de rechter om een machtiging gesloten jeugdhulp vragen."
    return weging.stap(weging.bron_van(norm.id), zin, voldaan=True)


REGELS = (Regel("spoedvoorziening", 1, Spoedgeval, Spoedvoorziening, weeg_spoed),)
