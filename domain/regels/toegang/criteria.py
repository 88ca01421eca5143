"""When a client comes into consideration for a maatwerkvoorziening (verordening Nijmegen art. 8 lid 2-4)."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Grond, Uitkomst, Vraagdeel
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig

_REGEL = "maatwerkvoorziening-criteria"

Oplossing = Literal[
    "eigen-kracht",
    "gebruikelijke-hulp",
    "mantelzorg",
    "sociaal-netwerk",
    "algemeen-gebruikelijk",
    "algemene-voorziening",
    "andere-voorziening",
]


class Vervanging(Vraagdeel):
    """What is known of the earlier voorziening that has to be replaced."""

    technisch_afgeschreven: bool
    buiten_schuld_verloren: bool
    client_draagt_bij: bool
    compenseert_niet: bool


class Behoefte(Feiten):
    """A need, and what else could meet it.

    ``doelgroep`` is the letter of art. 8 lid 2: zelfredzaamheid en participatie (a), zich handhaven in de samenleving
    (b), jeugdhulp (c). ``vervanging`` is given when an earlier maatwerkvoorziening is replaced.
    """

    doelgroep: Literal["a", "b", "c"]
    oplosbaar_met: tuple[Oplossing, ...]
    volledig_oplosbaar: bool
    onvermijdbaar: bool
    langdurig_noodzakelijk: bool
    voorzienbaar: bool
    maatregelen_verwacht: bool
    vervanging: Vervanging | None = None
    materieel: bool


class Recht(Uitkomst):
    """Whether the client comes into consideration, and the grounds why not."""

    in_aanmerking: bool
    gronden: tuple[Grond, ...]


def weeg_criteria(feiten: Behoefte, weging: Weging) -> Recht:
    """Weigh whether a client comes into consideration for a maatwerkvoorziening, for what others cannot solve."""
    gronden: list[str] = []
    _oplossingen(feiten, weging, gronden)
    if feiten.doelgroep in weging.lijst("criteria-lid-3"):
        _lid_3(feiten, weging, gronden)
    if feiten.vervanging is not None:
        _lid_4(feiten, feiten.vervanging, weging, gronden)
    return Recht(in_aanmerking=not gronden, gronden=tuple(Grond(bron=bron) for bron in gronden))


def _oplossingen(feiten: Behoefte, weging: Weging, gronden: list[str]) -> None:
    if feiten.volledig_oplosbaar and not feiten.oplosbaar_met:
        raise FeitOngeldig(
            f"Feit 'volledigOplosbaar' van regel '{_REGEL}' is ongeldig: 'oplosbaarMet' noemt geen oplossing.",
            feit="volledigOplosbaar",
            regel=_REGEL,
        )
    norm = f"oplosbaar-met-{feiten.doelgroep}"
    tellend = weging.lijst(norm)
    telt = [wat for wat in feiten.oplosbaar_met if wat in tellend]
    telt_niet = [wat for wat in feiten.oplosbaar_met if wat not in tellend]
    geheel = feiten.volledig_oplosbaar and not telt_niet
    if not _weeg(weging.bron_van(norm), _zin_oplossing(telt, geheel=geheel), weging, voldaan=not geheel):
        gronden.append(weging.bron_van(norm))
    if telt_niet:
        zin = f"Dit telt bij deze hulpvraag niet mee: {_som(telt_niet)}."
        if telt and feiten.volledig_oplosbaar:
            zin += " Open punt: of de rest alleen genoeg is, zeggen de feiten niet; dat is niet aangenomen."
        _weeg(weging.bron_van(norm), zin, weging, voldaan=True)


def _zin_oplossing(telt: list[Oplossing], *, geheel: bool) -> str:
    if geheel:
        return f"De hele hulpvraag kan worden opgelost met: {_som(telt)}."
    if telt:
        return f"Een deel kan worden opgelost met: {_som(telt)}. Voor de rest is een maatwerkvoorziening mogelijk."
    return "Er is niets anders dat meetelt en waarmee de hulpvraag kan worden opgelost."


def _lid_3(feiten: Behoefte, weging: Weging, gronden: list[str]) -> None:
    zinnen = (
        (
            "onvermijdbaar",
            feiten.onvermijdbaar,
            f"De noodzaak van ondersteuning was redelijkerwijs {'niet ' if feiten.onvermijdbaar else ''}te vermijden.",
        ),
        (
            "langdurig",
            feiten.langdurig_noodzakelijk,
            f"De voorziening is {'' if feiten.langdurig_noodzakelijk else 'niet '}langdurig noodzakelijk.",
        ),
        ("voorzienbaar", not (feiten.voorzienbaar and feiten.maatregelen_verwacht), _voorzienbaar(feiten)),
    )
    for sleutel, voldaan, zin in zinnen:
        if not _weeg(weging.bron(sleutel), zin, weging, voldaan=voldaan):
            gronden.append(weging.bron(sleutel))


def _voorzienbaar(feiten: Behoefte) -> str:
    if not feiten.voorzienbaar:
        return "De voorziening was niet voorzienbaar."
    if feiten.maatregelen_verwacht:
        return "De voorziening was voorzienbaar, en van de cliënt konden eigen maatregelen worden verwacht."
    return "De voorziening was voorzienbaar, maar eigen maatregelen konden van de cliënt niet worden verwacht."


def _lid_4(feiten: Behoefte, vervanging: Vervanging, weging: Weging, gronden: list[str]) -> None:
    bron = weging.bron_van("criteria-lid-4")
    if not feiten.materieel or feiten.doelgroep not in weging.lijst("criteria-lid-4"):
        zin = "De voorziening vervangt een eerdere, maar is geen materiële Wmo-voorziening; dit lid telt niet."
        _weeg(weging.bron("materieel"), zin, weging, voldaan=True)
        return
    redenen = {
        "De eerdere voorziening is technisch afgeschreven.": vervanging.technisch_afgeschreven,
        "De eerdere voorziening ging verloren buiten de schuld van de cliënt.": vervanging.buiten_schuld_verloren,
        "De cliënt draagt bij in de kosten die hij heeft veroorzaakt.": vervanging.client_draagt_bij,
        "De eerdere voorziening compenseert de behoefte niet meer.": vervanging.compenseert_niet,
    }
    reden = next((zin for zin, telt in redenen.items() if telt), None)
    zin = (
        reden or "De eerdere voorziening is niet technisch afgeschreven, en er is geen reden om haar toch te vervangen."
    )
    if not _weeg(bron, zin, weging, voldaan=reden is not None):
        gronden.append(bron)


def _weeg(bron: str, zin: str, weging: Weging, *, voldaan: bool) -> bool:
    return weging.stap(bron, zin, voldaan=voldaan)


def _som(oplossingen: list[Oplossing]) -> str:
    return ", ".join(wat.replace("-", " ") for wat in oplossingen)


REGELS = (Regel(_REGEL, 1, Behoefte, Recht, weeg_criteria),)
