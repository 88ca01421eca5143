"""pgb-uitkering-na-overlijden: what the zorgverlener still gets."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOnbekend, FeitOntbreekt
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

ART = "Verordening Nijmegen 2022, financiële bijlage art. 23"
LID = "Nadere regels Wageningen 2024, art. 3.3 lid"
EINDE: dict[str, Any] = {
    "overlijdensdatum": "2024-03-10",
    "aanleiding": "overlijden",
    "betalingenLaatsteDrieMaanden": ["900.00", "1000.00", "1100.01"],
    "laatsteVolleMaandloon": "1100.01",
    "vastMaandloon": False,
    "restantBudget": "5000.00",
    "zorgverlener": "opdrachtnemer",
    "geldigeOvereenkomst": True,
}
VAST = {"vastMaandloon": True}


def _weeg(gemeente: str, feiten: dict[str, Any]) -> Antwoord:
    extra = {"zonderWerkDoorBeeindiging": True} if gemeente == "0268" else {}
    vraag = Vraag(gemeente, "pgb-uitkering-na-overlijden", date(2024, 3, 10), {**EINDE, **extra, **feiten})
    return toets(vraag, regelboek())


@pytest.mark.parametrize(
    ("feiten", "bedrag"),
    [
        ({}, "1000.00"),  # (900,00 + 1000,00 + 1100,01) / 3 = 1000,0033…
        ({"zorgverlener": "werknemer"}, "1000.00"),  # werknemer of opdrachtnemer
        (VAST, "1000.00"),  # Nijmegen kent alleen het gemiddelde
        ({"betalingenLaatsteDrieMaanden": ["0", "0", "1000.00"]}, "333.33"),  # gedeeld door drie
        ({"betalingenLaatsteDrieMaanden": ["0", "0", "500.00"]}, "166.67"),
        ({"restantBudget": "1000.00"}, "1000.00"),
        ({"restantBudget": "999.99"}, "0.00"),  # onvoldoende budget: er wordt niet uitbetaald
        ({"zorgverlener": "instelling"}, "0.00"),  # niet bedoeld voor zorginstellingen
        ({"zonderWerkDoorBeeindiging": False}, "0.00"),  # plotseling zonder werk komt
        ({"geldigeOvereenkomst": False}, "0.00"),  # door de beëindiging van een zorgovereenkomst
        ({"aanleiding": "opname"}, "0.00"),  # ná overlijden van de budgethouder
    ],
)
def test_the_payment_in_nijmegen(feiten: dict[str, Any], bedrag: str) -> None:
    """The average of three months, whole or not at all."""
    assert {"bedrag": bedrag, "grond": ART} == _weeg("0268", feiten).uitkomst


@pytest.mark.parametrize(
    ("feiten", "bedrag", "lid"),
    [
        ({}, "1000.00", 3),  # lid 3: het gemiddelde maandloon over de laatste drie volle maanden
        (VAST, "1100.01", 3),  # toelichting: opdracht met vast maandloon: de laatste volledige maand
        ({**VAST, "laatsteVolleMaandloon": "1100.005"}, "1100.01", 3),  # hele centen, een halve naar boven
        ({**VAST, "zorgverlener": "werknemer"}, "1000.00", 3),  # toelichting: in alle andere gevallen
        ({"aanleiding": "opname"}, "1000.00", 3),  # lid 1: overlijdt of opgenomen wordt
        ({"restantBudget": "1000.00"}, "1000.00", 3),
        ({"restantBudget": "999.99"}, "999.99", 2),  # lid 2: voor zover er nog budget is
        ({"restantBudget": "0"}, "0.00", 2),
        ({"geldigeOvereenkomst": False}, "0.00", 4),  # lid 4: een geldige zorgovereenkomst
        ({"zorgverlener": "instelling"}, "0.00", 5),  # lid 5
    ],
)
def test_the_payment_in_wageningen(feiten: dict[str, Any], bedrag: str, lid: int) -> None:
    """A month's pay after death or admission, as far as there is budget."""
    assert {"bedrag": bedrag, "grond": f"{LID} {lid}"} == _weeg("0289", feiten).uitkomst


def test_the_steps_name_the_articles() -> None:
    """Wageningen: the end, who, how much, from what; Nijmegen has one article."""
    assert [f"{LID} 1", f"{LID} 4", f"{LID} 4", f"{LID} 3", f"{LID} 2"] == [
        stap.bron for stap in _weeg("0289", {}).stappen
    ]
    assert [ART] * 6 == [stap.bron for stap in _weeg("0268", {}).stappen[:6]]


def test_each_gemeente_asks_its_own_facts() -> None:
    """Wageningen does not ask for the work, Nijmegen does; three amounts are three."""
    with pytest.raises(FeitOnbekend) as onbekend:
        _weeg("0289", {"zonderWerkDoorBeeindiging": True})
    with pytest.raises(FeitOntbreekt) as twee:
        _weeg("0289", {"betalingenLaatsteDrieMaanden": ["1.00", "2.00"]})

    assert "zonderWerkDoorBeeindiging" == onbekend.value.leden["feit"]
    assert "betalingenLaatsteDrieMaanden.2" == twee.value.leden["feit"]


@pytest.mark.parametrize(
    ("gemeente", "feiten", "zin", "voldaan"),
    [
        # Nijmegen, bijlage art. 23.
        ("0268", {}, "De zorgverlener was opdrachtnemer van de budgethouder.", True),
        ("0268", {"zorgverlener": "instelling"}, "De zorg werd gegeven door een instelling;", False),
        ("0268", {}, "De zorgverlener komt plotseling zonder werk.", True),
        ("0268", {"zonderWerkDoorBeeindiging": False}, "De zorgverlener komt niet plotseling zonder werk.", False),
        ("0268", {}, "Er was een geldige zorgovereenkomst.", True),
        ("0268", {"geldigeOvereenkomst": False}, "Er was geen geldige zorgovereenkomst.", False),
        ("0268", {}, "De budgethouder is overleden op 10 maart 2024.", True),
        ("0268", {"aanleiding": "opname"}, "De budgethouder is niet overleden;", False),
        ("0268", {}, "Het gemiddelde van de laatste drie maanden is € 1.000,00.", True),
        ("0268", {"restantBudget": "1000.00"}, "In het budget is nog € 1.000,00, genoeg.", True),
        ("0268", {"restantBudget": "999.99"}, "€ 999,99, te weinig: er wordt niet uitbetaald.", False),
        # Wageningen 3.3.
        ("0289", {}, "De pgb-gerechtigde is op 10 maart 2024 overleden; het pgb eindigde.", True),
        ("0289", {"aanleiding": "opname"}, "De pgb-gerechtigde is op 10 maart 2024 opgenomen;", True),
        ("0289", {}, "Het gemiddelde maandloon over de laatste drie volle maanden is € 1.000,00.", True),
        ("0289", VAST, "met vast maandloon telt de laatste volle maand: € 1.100,01.", True),
        ("0289", {}, "In het budget is nog € 5.000,00; daaruit wordt € 1.000,00 betaald.", True),
        ("0289", {"restantBudget": "999.99"}, "daaruit wordt € 999,99 betaald.", False),
    ],
)
def test_each_condition_is_told_as_it_is(*, gemeente: str, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Who gave the help, why it ended, and what there is to pay from."""
    assert [voldaan] == verteld(_weeg(gemeente, feiten), zin)
