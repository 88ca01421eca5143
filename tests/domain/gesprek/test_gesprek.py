"""The second phase: a gesprek is held, or waived because all is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Event, Gebeurtenis
from domain.gesprek.events import GesprekGehouden
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, BetrokkeneOnbekend, Bewijs
from tests.domain.personen import FENNA_ID, SIETSKE_ID, VREEMDE_ID
from tests.domain.rechtskader import WEET_DE_ZAAK, kader
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGEZIEN, EEN_DAG, GEMELD, GEPLAND, GESPROKEN, OP_GESPREK, OP_PLAN, VERSLAGEN
from tests.domain.zaak.scenario import given


def test_a_gesprek_is_held() -> None:
    """The gesprek is recorded with who were there and what was spoken of."""
    given(GEMELD).when(c.gesprek(), bij=c.CONSULENT).then(GESPROKEN)


def test_the_same_gesprek_twice() -> None:
    """Two gesprekken on one day are one."""
    given(GEMELD, GESPROKEN).when(c.gesprek(vorm="telefonisch"), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Het gesprek van 2025-03-17 is al vastgelegd."
    )


def test_another_gesprek() -> None:
    """More than one may be needed; one may have been held before the one that was recorded first."""
    for dag in (OP_GESPREK - EEN_DAG, OP_GESPREK + EEN_DAG):
        given(GEMELD, GESPROKEN).when(c.gesprek(gehouden_op=dag), bij=c.CONSULENT).then(
            replace(GESPROKEN, geldig_op=dag)
        )


def test_who_was_there_belongs_to_the_zaak() -> None:
    """Client and betrokkenen may take part; somebody who was not named in the melding is unknown here."""
    for deelnemers in ((), (FENNA_ID,), (SIETSKE_ID, FENNA_ID)):
        assert given(GEMELD).when(c.gesprek(deelnemers=deelnemers), bij=c.CONSULENT).besluit()

    given(GEMELD).when(c.gesprek(deelnemers=(FENNA_ID, VREEMDE_ID)), bij=c.CONSULENT).then_geweigerd(
        BetrokkeneOnbekend, f"Deelnemer {VREEMDE_ID} hoort niet bij deze zaak.", veld="deelnemers"
    )


@pytest.mark.parametrize("onderwerp", ["a", "i", "5a"])
def test_letters_of_the_article(onderwerp: str) -> None:
    """A subject is a letter of the article, with its lid before it where the letters start again."""
    assert c.gesprek(onderwerpen=(onderwerp,)).onderwerpen == (onderwerp,)


@pytest.mark.parametrize("onderwerp", ["A", "aa", "12a", "5", "", "diagnose"])
def test_no_letters_of_an_article(onderwerp: str) -> None:
    """Anything else is no subject; what was found stands in the findings."""
    with pytest.raises(ValidationError, match="onderwerpen"):
        c.gesprek(onderwerpen=(onderwerp,))


@pytest.mark.parametrize(("op", "ontvangen"), [(OP_PLAN - EEN_DAG, False), (OP_PLAN, True)])
def test_what_a_gesprek_tells_the_rules(op: date, *, ontvangen: bool) -> None:
    """A plan counts from the day it came in, also when the gesprek is recorded after that."""
    verleden = given(GEMELD, GEPLAND).onder(kader(gesprek=WEET_DE_ZAAK))
    advies, gesprek = verleden.when(c.gesprek(gehouden_op=op), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(advies.inhoud.bewijs, Bewijs)
    assert advies.inhoud.bewijs.feiten == {
        "wet": "wmo",
        "spoedeisend": False,
        "moment": "gesprek",
        "onderwerpen": ["a", "b", "5c"],
        "persoonlijkPlanOntvangen": ontvangen,
        "familiegroepsplanOntvangen": False,
    }
    assert advies.geldig_op == op
    assert isinstance(gesprek.inhoud, GesprekGehouden)
    assert gesprek.inhoud.adviezen == (3,)


def test_each_kind_of_plan_is_told_apart() -> None:
    """With a plan of the client and one of the family, the rules learn of both."""
    familieplan = replace(GEPLAND, inhoud=GEPLAND.inhoud.model_copy(update={"soort": "familiegroepsplan"}))
    verleden = given(GEMELD, GEPLAND, familieplan).onder(kader(gesprek=WEET_DE_ZAAK))
    advies, _ = verleden.when(c.gesprek(), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(advies.inhoud.bewijs, Bewijs)
    feiten = advies.inhoud.bewijs.feiten
    assert (feiten["persoonlijkPlanOntvangen"], feiten["familiegroepsplanOntvangen"]) == (True, True)


def test_a_gesprek_is_waived() -> None:
    """With the client it was found that nothing is left to ask (Nijmegen art. 5 lid 5)."""
    given(GEMELD).when(c.afzien(), bij=c.CONSULENT).then(AFGEZIEN)


@pytest.mark.parametrize("stap", [AFGEZIEN, GESPROKEN])
def test_a_gesprek_is_waived_once_and_before_it_is_held(stap: Event[Gebeurtenis]) -> None:
    """What was waived is waived, and what was held cannot be waived any more."""
    given(GEMELD, stap).when(c.afzien(), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Er is al een gesprek gevoerd of daarvan is al afgezien."
    )


def test_a_gesprek_after_one_was_waived() -> None:
    """Who waived may still speak, on that very day too."""
    given(GEMELD, AFGEZIEN).when(c.gesprek(), bij=c.CONSULENT).then(GESPROKEN)


def test_a_gesprek_after_the_verslag() -> None:
    """The onderzoek can be taken up again."""
    later = c.gesprek(gehouden_op=VERSLAGEN.geldig_op)

    assert given(GEMELD, GESPROKEN, VERSLAGEN).when(later, bij=c.CONSULENT).besluit()
