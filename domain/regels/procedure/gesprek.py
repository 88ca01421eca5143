"""Whether a gesprek dealt with all that the text asks to be looked into."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from domain.regels.feiten import Feiten, Uitkomst, Wet
from domain.regels.norm import Norm
from domain.regels.procedure.bronnen import feit_ontbreekt
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig

Letter = Annotated[str, Field(pattern=r"^[0-9]?[a-z]$")]


class Gesprek(Feiten):
    """What was spoken of (``onderwerpen``: letters of the article) and what was done with the plans of the client."""

    onderwerpen: tuple[Letter, ...]
    persoonlijk_plan_ontvangen: bool
    persoonlijk_plan_betrokken: bool
    client_geinformeerd: bool
    wet: Wet
    pgb_gewenst: bool
    familiegroepsplan_ontvangen: bool
    familiegroepsplan_betrokken: bool
    voorziening_mogelijk_nodig: bool | None = None


class Volledigheid(Uitkomst):
    """Whether the gesprek was complete; what is missing, by letter or by the name of the fact."""

    volledig: bool
    ontbreekt: tuple[str, ...]


def weeg_gesprek(feiten: Gesprek, weging: Weging) -> Volledigheid:
    """Weigh the gesprek against every onderwerp that counts for this law, and against the plans that came in."""
    _eis_bekende_onderwerpen(feiten, weging)
    ontbreekt = [
        *_informatie(feiten, weging, "gesprek-informeren-vooraf"),
        *_onderwerpen(feiten, weging),
        *_plan(feiten, weging),
        *_informatie(feiten, weging, "gesprek-informeren"),
        *_familiegroepsplan(feiten, weging),
    ]
    return Volledigheid(volledig=not ontbreekt, ontbreekt=tuple(ontbreekt))


def _tabellen(weging: Weging) -> Iterator[Norm]:
    for naam in ("gesprek-onderwerpen", "gesprek-onderwerpen-voorziening"):
        if norm := weging.norm_of_niets(naam):
            yield norm


def _eis_bekende_onderwerpen(feiten: Gesprek, weging: Weging) -> None:
    bekend = {letter for norm in _tabellen(weging) for letter in norm.waarde}
    for letter in feiten.onderwerpen:
        if letter not in bekend:
            raise FeitOngeldig(
                f"Feit 'onderwerpen': de tekst kent geen onderwerp '{letter}'.", feit="onderwerpen", regel=weging.regel
            )


def _onderwerpen(feiten: Gesprek, weging: Weging) -> Iterator[str]:
    for norm in _tabellen(weging):
        for letter, omschrijving in norm.waarde.items():
            if not _telt(letter, norm, feiten, weging):
                continue
            besproken = letter in feiten.onderwerpen
            zin = f"{'Besproken' if besproken else 'Nog niet besproken'}: {omschrijving}."
            # "5a" is letter a of lid 5; the norm names the lid.
            weging.stap(f"{weging.bron_van(norm.id)} onder {letter[-1]}", zin, voldaan=besproken)
            if not besproken:
                yield letter


def _telt(letter: str, norm: Norm, feiten: Gesprek, weging: Weging) -> bool:
    if norm.id == "gesprek-onderwerpen-voorziening":
        if feiten.voorziening_mogelijk_nodig is None:
            waarom = "de tekst vraagt meer onderwerpen als mogelijk een voorziening nodig is"
            raise feit_ontbreekt(weging, "voorzieningMogelijkNodig", waarom)
        return feiten.voorziening_mogelijk_nodig
    alleen_wmo = weging.norm_of_niets("gesprek-onderwerpen-alleen-wmo")
    if alleen_wmo is not None and letter in alleen_wmo.waarde:
        return feiten.wet == "wmo"
    bij_pgb = weging.norm_of_niets("gesprek-onderwerpen-bij-pgb")
    return feiten.pgb_gewenst or bij_pgb is None or letter not in bij_pgb.waarde


def _plan(feiten: Gesprek, weging: Weging) -> Iterator[str]:
    norm = weging.norm_of_niets(f"gesprek-plan-betrekken-{feiten.wet}")
    if norm is None:
        return
    if not feiten.persoonlijk_plan_ontvangen:
        weging.stap(weging.bron_van(norm.id), "De cliënt heeft geen persoonlijk plan gegeven.", voldaan=True)
        return
    betrokken = feiten.persoonlijk_plan_betrokken
    zin = f"Het persoonlijk plan van de cliënt is {'' if betrokken else 'nog niet '}bij het onderzoek betrokken."
    if not weging.stap(weging.bron_van(norm.id), zin, voldaan=betrokken):
        yield "persoonlijkPlanBetrokken"


def _informatie(feiten: Gesprek, weging: Weging, naam: str) -> Iterator[str]:
    norm = weging.norm_of_niets(naam)
    if norm is None:
        return
    niet = "" if feiten.client_geinformeerd else "nog niet "
    zin = f"De cliënt is {niet}geïnformeerd over de gang van zaken, zijn rechten en plichten en wat erna komt."
    if not weging.stap(weging.bron_van(norm.id), zin, voldaan=feiten.client_geinformeerd):
        yield "clientGeinformeerd"


def _familiegroepsplan(feiten: Gesprek, weging: Weging) -> Iterator[str]:
    norm = weging.norm_of_niets("gesprek-familiegroepsplan-betrekken")
    if norm is None or feiten.wet not in norm.waarde or not feiten.familiegroepsplan_ontvangen:
        return
    betrokken = feiten.familiegroepsplan_betrokken
    zin = f"Het familiegroepsplan is {'' if betrokken else 'nog niet '}als eerste bij het onderzoek betrokken."
    if not weging.stap(weging.bron_van(norm.id), zin, voldaan=betrokken):
        yield "familiegroepsplanBetrokken"


REGELS = (Regel("gesprek-volledig", 1, Gesprek, Volledigheid, weeg_gesprek),)
