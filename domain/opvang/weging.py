"""What the rules say of opvang, and in what a decision on it departs from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from domain.gebeurtenis import Gewist
from domain.kalender import leeftijd_op
from domain.opvang.events import Opvangbijdrage, Opvangvorm
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.handeling import FeitenPerRegel, Omstandigheden, Rechtskader
from domain.zaak.state import LopendeZaak

TOELATING: Final = "opvang-toelating"
BIJDRAGE: Final = "opvang-bijdrage"
VERANTWOORDELIJK: Final = "opvang-verantwoordelijke-gemeente"
Afwijkend = dict[str, tuple[int, str]]


def weeg_opvang(
    opdracht: tuple[str, date, FeitenPerRegel],
    vorm: Opvangvorm,
    zaak: LopendeZaak,
    kader: Rechtskader,
    *,
    bij: Omstandigheden,
) -> Gewogen:
    """Weigh the rules of an act on opvang: which act, for which day, with which facts of a person."""
    handeling, dag, feiten = opdracht
    return weeg(
        Weegopdracht(
            handeling=handeling,
            peildatum=dag,
            bekend_op=bij.vandaag,
            bekend=_bekend(vorm, zaak, dag),
            gegeven=feiten,
            situaties=frozenset({zaak.melding.inhoud.wet}),
        ),
        kader,
        na_versie=zaak.versie,
    )


def _bekend(vorm: Opvangvorm, zaak: LopendeZaak, dag: date) -> dict[str, Any]:
    feiten: dict[str, Any] = {"opvangvorm": vorm, "vrouwenopvang": vorm == "vrouwenopvang"}
    persoon = zaak.melding.inhoud.client.persoon
    if not isinstance(persoon, Gewist) and persoon.geboortedatum.volledig is not None:
        feiten["leeftijd"] = leeftijd_op(persoon.geboortedatum.volledig, dag)
    return feiten


def dwingend_geen_toegang(gewogen: Gewogen) -> bool:
    """Say whether a criterium that must be met is not; a ground worded with "kan" leaves it to who decides."""
    antwoord = gewogen.antwoorden.get(TOELATING)
    return antwoord is not None and any(grond["dwingend"] for grond in antwoord[1].uitkomst["gronden"])


def afwijkend_bij_verlenen(gewogen: Gewogen, bijdrage: Opvangbijdrage | None) -> Afwijkend:
    """Say in what giving opvang at once departs from the advices."""
    return dict(_bij_verlenen(gewogen, bijdrage))


def _bij_verlenen(gewogen: Gewogen, bijdrage: Opvangbijdrage | None) -> Iterator[tuple[str, tuple[int, str]]]:
    toelating = gewogen.antwoorden.get(TOELATING)
    if toelating is not None:
        versie, antwoord = toelating
        if dwingend_geen_toegang(gewogen):
            yield TOELATING, (versie, "er wordt opvang verleend terwijl aan een criterium niet is voldaan")
        elif not antwoord.uitkomst["onverwijld"]:
            yield TOELATING, (versie, "er wordt onverwijld verleend terwijl niet is gebleken dat het acuut nodig is")
    if bijdrage is not None:
        yield from afwijkend_van_bijdrage(gewogen, bijdrage).items()


def afwijkend_van_bijdrage(gewogen: Gewogen, bijdrage: Opvangbijdrage) -> Afwijkend:
    """Say whether the bijdrage is another one than the rule gives."""
    geadviseerd = gewogen.antwoorden.get(BIJDRAGE)
    if geadviseerd is None or not _anders(bijdrage, geadviseerd[1].uitkomst):
        return {}
    return {BIJDRAGE: (geadviseerd[0], "de bijdrage is een andere dan geadviseerd")}


def _anders(bijdrage: Opvangbijdrage, uitkomst: Mapping[str, Any]) -> bool:
    euro, _, cent = uitkomst["bedragPerDag"].partition(".")
    per_dag = int(euro) * 100 + int(f"{cent:0<2}")
    geadviseerd = (uitkomst["soort"], per_dag, uitkomst["inning"])
    return geadviseerd != (bijdrage.soort, bijdrage.bedrag_per_dag, bijdrage.inning)


def afwijkend_bij_weigeren(gewogen: Gewogen, *, meewerken: bool) -> Afwijkend:
    """Say in what refusing departs: nothing stands against toegang, or it cannot wait and no ground has to be followed.

    Who does not help with the overdracht can be refused on that alone (par. 6.4), which is no fact of this rule.
    """
    return dict(_bij_weigeren(gewogen, meewerken=meewerken))


def _bij_weigeren(gewogen: Gewogen, *, meewerken: bool) -> Iterator[tuple[str, tuple[int, str]]]:
    overdracht = gewogen.antwoorden.get(VERANTWOORDELIJK)
    if not meewerken and overdracht is not None and not overdracht[1].uitkomst["kanWeigeren"]:
        yield (
            VERANTWOORDELIJK,
            (overdracht[0], "er wordt geweigerd om een overdracht terwijl er niets over te dragen is"),
        )
    toelating = gewogen.antwoorden.get(TOELATING)
    if toelating is None or dwingend_geen_toegang(gewogen):
        return
    versie, antwoord = toelating
    if antwoord.uitkomst["onverwijld"]:
        yield TOELATING, (versie, "er wordt geweigerd terwijl opvang acuut nodig is")
    elif antwoord.uitkomst["toegang"] and meewerken:
        yield TOELATING, (versie, "er wordt geweigerd terwijl er geen grond tegen toegang is")
