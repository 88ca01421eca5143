"""The contract of the rule core, side by side with the listing: the same ids, facts, outcomes and errors.

``catalogus.toml`` was taken from the rule catalogue; where that leaves names to us ("one boolean per letter") they
stand apart under ``letters``.
"""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.regels.listing import regels_van_kracht
from domain.regels.toetsing import toets
from domain.regels.verzoek import lees_vraag
from domain.weigering import FeitOnbekend, FeitOngeldig, FeitOntbreekt, RegelNietVanKracht, ToetsingGeweigerd
from services.verordeningen import regelboek

CATALOGUS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("catalogus.toml").read_text(encoding="utf-8"))
# Each regime counts on one of these days.
DAGEN = (date(2022, 6, 1), date(2024, 6, 1), date(2025, 4, 1))
PAREN = [(regel, gemeente) for regel, rij in CATALOGUS.items() for gemeente in rij["gemeenten"]]


def listing(gemeente: str) -> dict[str, list[dict[str, Any]]]:
    """Give what is listed for a gemeente on any of the days, by rule."""
    gevonden: dict[str, list[dict[str, Any]]] = {}
    for dag in DAGEN:
        for rij in regels_van_kracht(gemeente, dag, regelboek()):
            gevonden.setdefault(rij["regel"], []).append({**rij, "dag": dag})
    return gevonden


LISTING = {gemeente: listing(gemeente) for gemeente in ("0268", "0252", "0289")}


@pytest.mark.parametrize("gemeente", sorted(LISTING))
def test_the_same_ids_are_listed(gemeente: str) -> None:
    """A gemeente has the rules that the catalogue gives it, and no others."""
    verwacht = {regel for regel, van in PAREN if van == gemeente}

    assert verwacht == set(LISTING[gemeente])


@pytest.mark.parametrize("regel", sorted(CATALOGUS))
def test_the_same_names_of_facts_and_outcomes(regel: str) -> None:
    """Over its gemeenten and texts a rule takes exactly these facts and answers exactly these outcomes."""
    rij = CATALOGUS[regel]
    vormen = [vorm for gemeente in rij["gemeenten"] for vorm in LISTING[gemeente][regel]]

    feiten = {naam for vorm in vormen for naam in vorm["feiten"].get("properties", {})}
    uitkomst = {naam for vorm in vormen for naam in vorm["uitkomst"]["properties"]}

    assert {*rij["feiten"], *rij.get("letters", ())} == feiten
    assert set(rij["uitkomst"]) == uitkomst


@pytest.mark.parametrize(("regel", "gemeente"), PAREN)
def test_each_rule_refuses_before_it_is_in_force_and_names_wrong_facts(regel: str, gemeente: str) -> None:
    """404 before every text; on a day in force a missing, an unknown and a wrongly typed fact are named with 400."""
    (vorm, *_) = LISTING[gemeente][regel]
    verplicht = vorm["feiten"].get("required", [])
    in_kracht = {"peildatum": vorm["dag"].isoformat()}

    assert isinstance(_weigering(gemeente, regel, {"peildatum": "2014-12-31", "feiten": {}}), RegelNietVanKracht)
    ontbreekt = _weigering(gemeente, regel, {**in_kracht, "feiten": {}})
    onbekend = _weigering(gemeente, regel, {**in_kracht, "feiten": {"bestaatNiet": True}})
    assert isinstance(ontbreekt, FeitOntbreekt)
    assert ontbreekt.leden["feit"] in verplicht
    assert isinstance(onbekend, FeitOnbekend)
    assert "bestaatNiet" == onbekend.leden["feit"]
    verkeerd: dict[str, Any] = {naam: {"verkeerd": {}} for naam in verplicht}
    assert isinstance(_weigering(gemeente, regel, {**in_kracht, "feiten": verkeerd}), FeitOngeldig | FeitOnbekend)


@pytest.mark.parametrize(("regel", "gemeente"), PAREN)
def test_no_rule_counts_the_day_before_its_first_text(regel: str, gemeente: str) -> None:
    """The first day of the oldest text that holds the rule, and the day before it."""
    eerste = min(r.van for r in regelboek().regimes_van(gemeente) if regel in r.regels)

    assert regel not in {rij["regel"] for rij in regels_van_kracht(gemeente, eerste - timedelta(days=1), regelboek())}
    assert regel in {rij["regel"] for rij in regels_van_kracht(gemeente, eerste, regelboek())}


def _weigering(gemeente: str, regel: str, verzoek: dict[str, Any]) -> ToetsingGeweigerd:
    with pytest.raises(ToetsingGeweigerd) as gevangen:
        toets(lees_vraag(gemeente, regel, verzoek, regelboek()), regelboek())
    return gevangen.value
