"""Which help is gebruikelijk, by the factors of the text (Nadere regels Wageningen 2024, art. 2.5 and 3.1 lid 2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from domain.regels.feiten import Aantal, Feiten, Grond, Uitkomst, gegeven
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_REGEL = "gebruikelijke-hulp"

Mate = Literal["geheel", "gedeeltelijk", "niet"]


class Hulp(Feiten):
    """The help, who would give it, and the factors a to f of art. 2.5 lid 4.

    ``schaadt_kind`` counts when a child gives the help, ``uitstelbare_taken_mogelijk`` when the giver is away.
    """

    hulp_gangbaar: bool
    maanden_nodig: Aantal
    draagkracht_voldoende: bool
    dreigende_overbelasting: bool
    relatie: Literal["partner", "ouder", "inwonend-kind", "huisgenoot"]
    schaadt_kind: bool | None = None
    aanwezig: bool
    uitstelbare_taken_mogelijk: bool | None = None
    zeer_korte_levensverwachting: bool
    soort_hulp: Literal[
        "persoonlijke-verzorging", "begeleiding", "aanleren-aan-derden", "overleg-organiseren", "anders"
    ]


class MateVanHulp(Uitkomst):
    """How far the help is gebruikelijk, and the grounds of that."""

    gebruikelijk: Mate
    gronden: list[Grond]


def weeg_gebruikelijke_hulp(feiten: Hulp, weging: Weging) -> MateVanHulp:
    """Weigh the factors; help that may be expected is gebruikelijk as far as no factor stands against it."""
    gangbaar = _gangbaar(feiten, weging)
    tegen = list(_factoren(feiten, weging))
    bron = _altijd_verwacht(feiten, weging) or gangbaar
    if bron is None:
        return MateVanHulp(gebruikelijk="niet", gronden=[Grond(bron=weging.bron("a"))])
    if not tegen:
        return MateVanHulp(gebruikelijk="geheel", gronden=[Grond(bron=bron)])
    niet = any(mate == "niet" for mate, _ in tegen)
    return MateVanHulp(gebruikelijk="niet" if niet else "gedeeltelijk", gronden=[grond for _, grond in tegen])


def _gangbaar(feiten: Hulp, weging: Weging) -> str | None:
    """Weigh factor a."""
    if feiten.relatie == "ouder":
        zin = "Van een ouder wordt verwacht wat redelijkerwijs in het vermogen ligt."
        weging.stap(weging.bron("ouder"), zin, voldaan=True)
    wel = "" if feiten.hulp_gangbaar else "niet "
    zin = f"De hulp is naar aard, frequentie, patroon, tijd, intensiteit en duur {wel}gangbaar."
    return weging.bron("a") if weging.stap(weging.bron("a"), zin, voldaan=feiten.hulp_gangbaar) else None


def _altijd_verwacht(feiten: Hulp, weging: Weging) -> str | None:
    """Weigh the help that art. 3.1 lid 2 calls to be expected "in ieder geval"."""
    bron = weging.bron_van("netwerkhulp-ouder-maanden")
    if feiten.relatie == "ouder" and feiten.soort_hulp in weging.lijst("netwerkhulp-ouder"):
        maanden = weging.getal("netwerkhulp-ouder-maanden")
        zin = f"Een ouder geeft deze hulp zelf tot en met {maanden} maanden; nodig zijn er {feiten.maanden_nodig}."
        return bron if weging.stap(bron, zin, voldaan=feiten.maanden_nodig <= maanden) else None
    if feiten.soort_hulp == "aanleren-aan-derden":
        zin = "Handelingen aan familie of vrienden leren mag van het netwerk worden verwacht."
        weging.stap(weging.bron("aanleren"), zin, voldaan=True)
        return weging.bron("aanleren")
    if feiten.soort_hulp == "overleg-organiseren":
        zin = "Overleg om de hulp te organiseren mag van het netwerk worden verwacht."
        weging.stap(weging.bron("overleg"), zin, voldaan=True)
        return weging.bron("overleg")
    return None


def _factoren(feiten: Hulp, weging: Weging) -> Iterator[tuple[Mate, Grond]]:
    """Weigh the factors b to f and give those that stand against the help, with how far."""
    wel = "" if feiten.draagkracht_voldoende else "niet "
    zin = f"De draagkracht is {wel}voldoende."
    if not weging.stap(weging.bron("b"), zin, voldaan=feiten.draagkracht_voldoende):
        yield "niet", Grond(bron=weging.bron("b"))
    elif feiten.dreigende_overbelasting:
        zin = (
            "Open punt: overbelasting dreigt, maar de draagkracht is voldoende; de hulp is voor een deel gebruikelijk."
        )
        weging.stap(weging.bron("overbelasting"), zin, voldaan=False)
        yield "gedeeltelijk", Grond(bron=weging.bron("overbelasting"), dwingend=False)
    zin = f"De hulp zou komen van: {feiten.relatie.replace('-', ' ')}. Van een partner mag meer worden verwacht."
    weging.stap(weging.bron("c"), zin, voldaan=True)
    if feiten.relatie == "inwonend-kind":
        schaadt = gegeven("schaadtKind", _REGEL, waarde=feiten.schaadt_kind)
        zin = f"De hulp schaadt het kind {'in zijn welbevinden of ontwikkeling' if schaadt else 'niet'}."
        if not weging.stap(weging.bron("d"), zin, voldaan=not schaadt):
            yield "niet", Grond(bron=weging.bron("d"))
    yield from _aanwezigheid(feiten, weging)
    if feiten.zeer_korte_levensverwachting:
        zin = "De levensverwachting is zeer kort; dat kan een reden zijn om geen gebruikelijke hulp te verwachten."
        weging.stap(weging.bron("f"), zin, voldaan=False)
        yield "niet", Grond(bron=weging.bron("f"), dwingend=False)


def _aanwezigheid(feiten: Hulp, weging: Weging) -> Iterator[tuple[Mate, Grond]]:
    if feiten.aanwezig:
        weging.stap(weging.bron("e"), "Wie de hulp zou geven, is aanwezig.", voldaan=True)
        return
    uitstelbaar = gegeven("uitstelbareTakenMogelijk", _REGEL, waarde=feiten.uitstelbare_taken_mogelijk)
    slot = "maar kan uitstelbare taken doen" if uitstelbaar else "en kan ook geen uitstelbare taken doen"
    weging.stap(weging.bron("e"), f"Wie de hulp zou geven, is lange tijd verplicht weg, {slot}.", voldaan=False)
    yield "gedeeltelijk" if uitstelbaar else "niet", Grond(bron=weging.bron("e"))


REGELS = (Regel(_REGEL, 1, Hulp, MateVanHulp, weeg_gebruikelijke_hulp),)
