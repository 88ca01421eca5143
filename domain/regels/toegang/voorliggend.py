"""Which law goes first: Wlz, Zvw, Wmo or Jeugdwet (beleidsregels Nijmegen 2.4 and 4.2.4, bijlage 3 punt 23)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from domain.regels.feiten import Feiten, Slug, Uitkomst, Wet, gegeven, hoort_bij
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_REGEL = "voorliggende-wet"


class Aanspraken(Feiten):
    """What the client has or could have under other laws, for the voorziening that is asked for.

    ``wlz_vorm`` is how the Wlz-indicatie is used: in an instelling, as VPT, MPT or pgb; None without one.
    """

    wet: Wet
    wlz_indicatie: bool
    wlz_vorm: Literal["instelling", "vpt", "mpt", "pgb"] | None = None
    woont_thuis: bool
    wlz_aannemelijk: bool
    weigert_meewerken_wlz: bool
    zvw_mogelijk: bool
    geneeskundige_zorg_of_hoog_risico: bool
    meerdere_oorzaken: bool
    voorziening: Slug


class Voorrang(Uitkomst):
    """The law that goes first, whether the voorziening may be refused for it, and whether an indicatie lapses."""

    gaat_voor: Literal["wlz", "zvw", "wmo", "jeugdwet"]
    kan_weigeren: bool
    indicatie_vervalt: bool
    grond: str


@dataclass(frozen=True)
class _Wlz:
    """What the Wlz does: whether it goes first, is a ground to refuse, lets the indicatie lapse; by which article."""

    gaat_voor: bool
    kan_weigeren: bool
    vervalt: bool
    grond: str


def weeg_voorliggende_wet(feiten: Aanspraken, weging: Weging) -> Voorrang:
    """Weigh which law goes first for a voorziening that was asked for under the Wmo or the Jeugdwet."""
    naar_wmo = feiten.wet == "jeugdwet" and hoort_bij(feiten.voorziening, weging.lijst("wmo-voor-jeugdige"))
    if naar_wmo:
        zin = f"De voorziening {feiten.voorziening} valt ook voor een jeugdige onder de Wmo."
        weging.stap(weging.bron_van("wmo-voor-jeugdige"), zin, voldaan=False)
    if feiten.wet == "wmo" or naar_wmo:
        wlz = _wlz_wmo(feiten, weging)
        zvw = _zvw(feiten, weging, "wmo") or _verzorging(feiten, weging)
    else:
        zvw = _zvw(feiten, weging, "jeugdwet")
        wlz = _wlz_jeugdwet(feiten, weging)
    eigen: Wet = "wmo" if naar_wmo else feiten.wet
    return Voorrang(
        gaat_voor="wlz" if wlz.gaat_voor else "zvw" if zvw else eigen,
        kan_weigeren=wlz.kan_weigeren or zvw is not None or naar_wmo,
        indicatie_vervalt=wlz.vervalt,
        grond=zvw if zvw and not wlz.gaat_voor else _grond(wlz, weging, naar_wmo=naar_wmo),
    )


def _grond(wlz: _Wlz, weging: Weging, *, naar_wmo: bool) -> str:
    return weging.bron_van("wmo-voor-jeugdige") if naar_wmo and not wlz.gaat_voor else wlz.grond


def _wlz_wmo(feiten: Aanspraken, weging: Weging) -> _Wlz:
    vervalt = weging.bron_van("wlz-vervalt")
    if not feiten.wlz_indicatie:
        weging.stap(vervalt, "De cliënt heeft geen Wlz-indicatie.", voldaan=True)
        return _weigering(feiten, weging)
    zin = "De cliënt heeft een Wlz-indicatie; dan vervalt de Wmo-indicatie, behalve waar de wet een uitzondering maakt."
    weging.stap(vervalt, zin, voldaan=False)
    uitzondering = _bij_de_wmo(feiten, weging)
    if uitzondering is not None:
        vorm = gegeven("wlzVorm", _REGEL, waarde=feiten.wlz_vorm)
        grond = weging.bron_van(uitzondering)
        waar = "woont thuis" if feiten.woont_thuis else "woont niet thuis"
        zin = f"De cliënt {waar} met de Wlz-indicatie in de vorm {vorm} en vraagt {feiten.voorziening}."
        if weging.stap(grond, zin, voldaan=vorm in weging.tabel(uitzondering)["vormen"]):
            _vpt(vorm, uitzondering, weging)
            return _Wlz(gaat_voor=False, kan_weigeren=False, vervalt=False, grond=grond)
    elif weging.norm_of_niets("wlz-uitzonderingen") is None:
        weging.stap(
            vervalt,
            "Open punt: welke uitzonderingen dat zijn, zegt deze tekst niet; er is er geen toegepast. Ga ze na als het "
            "om een hulpmiddel, woningaanpassing of vervoer thuis gaat.",
            voldaan=False,
        )
    else:
        zin = "De uitzondering voor hulpmiddelen, woningaanpassingen en sociaal vervoer is niet aan de orde."
        weging.stap(weging.bron_van("wlz-thuis"), zin, voldaan=False)
    return _Wlz(gaat_voor=True, kan_weigeren=True, vervalt=True, grond=vervalt)


def _bij_de_wmo(feiten: Aanspraken, weging: Weging) -> str | None:
    """Find the norm that leaves this voorziening with the Wmo also beside a Wlz-indicatie, where the text has one."""
    namen = weging.norm_of_niets("wlz-uitzonderingen")
    for naam in namen.waarde if namen is not None else ():
        rij = weging.tabel(naam)
        if hoort_bij(feiten.voorziening, rij["voorzieningen"]) and (feiten.woont_thuis or not rij["alleen_thuis"]):
            return str(naam)
    return None


def _vpt(vorm: str, uitzondering: str, weging: Weging) -> None:
    if vorm == "vpt" and uitzondering == "wlz-thuis":
        zin = (
            "Open punt: het hulpmiddelenoverzicht legt bij een VPT niet elk hulpmiddel bij de Wmo (outillage bij de "
            "Wlz, persoonlijke hulpmiddelen bij de Zvw); de paragraaf over voorliggende wetten is gevolgd."
        )
        weging.stap(weging.bron("vpt"), zin, voldaan=True)


def _weigering(feiten: Aanspraken, weging: Weging) -> _Wlz:
    """Weigh whether the Wmo may be refused to who could have Wlz care: both reasons, or (beleidsregels) either."""
    aannemelijk, weigert = feiten.wlz_aannemelijk, feiten.weigert_meewerken_wlz
    grond = weging.bron_van("wlz-weigering-wmo")
    beide = aannemelijk and weigert
    weging.stap(grond, _zin_weigering(feiten), voldaan=not beide)
    kan = beide
    if weging.norm_of_niets("wlz-weigering-en-of"):
        grond = weging.bron_van("wlz-weigering-en-of")
        kan = aannemelijk or weigert
        weging.stap(grond, _zin_weigering(feiten), voldaan=not kan)
        if kan and not beide:
            weging.stap(
                grond,
                "Open punt: de verordening vraagt dat recht op de Wlz aannemelijk is en de cliënt niet meewerkt, de "
                "beleidsregels zeggen en/of. De beleidsregels zijn gevolgd; de beslisser kan weigeren, het hoeft niet.",
                voldaan=False,
            )
    return _Wlz(
        gaat_voor=kan and aannemelijk and not _blijft_wmo(feiten, weging, kan=kan),
        kan_weigeren=kan,
        vervalt=False,
        grond=grond,
    )


def _blijft_wmo(feiten: Aanspraken, weging: Weging, *, kan: bool) -> bool:
    """Say whether the Wlz could not go first, for even with an indicatie this voorziening would be the Wmo's."""
    uitzondering = _bij_de_wmo(feiten, weging) if kan else None
    if uitzondering is None:
        return False
    zin = (
        "Open punt: ook met een Wlz-indicatie valt deze voorziening onder de Wmo, maar de tekst zondert haar bij het "
        "weigeren niet uit. De Wlz gaat hier niet voor; de beslisser kan weigeren, het hoeft niet."
    )
    return weging.stap(weging.bron_van(uitzondering), zin, voldaan=True)


def _zin_weigering(feiten: Aanspraken) -> str:
    recht = "aannemelijk" if feiten.wlz_aannemelijk else "niet aannemelijk"
    weigert = "weigert" if feiten.weigert_meewerken_wlz else "weigert niet"
    return f"Recht op Wlz-zorg is {recht}; de cliënt {weigert} mee te werken om die te krijgen."


def _wlz_jeugdwet(feiten: Aanspraken, weging: Weging) -> _Wlz:
    grond = weging.bron_van("wlz-weigering-jeugdwet")
    wlz = feiten.wlz_indicatie or (feiten.wlz_aannemelijk and feiten.weigert_meewerken_wlz)
    recht = "De jeugdige heeft een Wlz-indicatie." if feiten.wlz_indicatie else _zin_weigering(feiten)
    weging.stap(grond, recht, voldaan=not wlz)
    if wlz and feiten.meerdere_oorzaken:
        grond = weging.bron_van("wlz-meerdere-oorzaken")
        zin = "De problemen van de jeugdige hebben meerdere oorzaken; dan gaat de jeugdhulp voor."
        wlz = not weging.stap(grond, zin, voldaan=True)
    return _Wlz(gaat_voor=wlz, kan_weigeren=wlz, vervalt=False, grond=grond)


def _zvw(feiten: Aanspraken, weging: Weging, wet: Wet) -> str | None:
    grond = weging.bron_van(f"zvw-{wet}")
    zin = f"De zorg kan {'' if feiten.zvw_mogelijk else 'niet '}uit de Zorgverzekeringswet komen."
    return None if weging.stap(grond, zin, voldaan=not feiten.zvw_mogelijk) else grond


def _verzorging(feiten: Aanspraken, weging: Weging) -> str | None:
    norm = weging.norm_of_niets("zvw-verzorging")
    if norm is None or not hoort_bij(feiten.voorziening, norm.waarde):
        return None
    risico = feiten.geneeskundige_zorg_of_hoog_risico
    zin = f"Er is {'een' if risico else 'geen'} behoefte aan geneeskundige zorg of een verhoogd risico daarop."
    grond = weging.bron_van(norm.id)
    return None if weging.stap(grond, zin, voldaan=not risico) else grond


REGELS = (Regel(_REGEL, 2, Aanspraken, Voorrang, weeg_voorliggende_wet),)
