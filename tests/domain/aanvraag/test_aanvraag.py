"""The fourth phase: the client asks for a decision, when the rules of the gemeente admit it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.aanvraag.decisions import AanvraagNietOntvankelijk
from domain.aanvraag.events import AanvraagOntvangen
from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Bewijs
from tests.domain.rechtskader import WEET_DE_ZAAK, kader
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGEZIEN,
    BEKEND,
    BESLIST,
    EEN_DAG,
    GEMELD,
    GESPROKEN,
    OP_AANVRAAG,
    OP_BESLUIT,
    OP_GESPREK,
    OP_VERSLAG,
    TOT_AANVRAAG,
    VERSLAGEN,
)
from tests.domain.zaak.scenario import given

REGEL = "aanvraag-ontvankelijk"


def test_an_aanvraag_comes_in() -> None:
    """The client asks for a decision."""
    given(GEMELD, GESPROKEN, VERSLAGEN).when(c.aanvraag(), bij=c.CONSULENT).then(AANGEVRAAGD)


def test_where_no_rule_asks_for_a_gesprek() -> None:
    """Whether an aanvraag has to wait is up to the rules of the gemeente, not to the program."""
    given(GEMELD).when(c.aanvraag(), bij=c.CONSULENT).then(AANGEVRAAGD)


def test_an_aanvraag_awaits_its_beschikking() -> None:
    """A second aanvraag waits for the first."""
    given(*TOT_AANVRAAG).when(c.aanvraag(ontvangen_op=OP_BESLUIT), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Op de aanvraag van 2025-04-01 is nog niet beslist."
    )


@pytest.mark.parametrize("beslist", [(BESLIST,), (BESLIST, BEKEND)])
def test_a_second_aanvraag_after_the_beschikking(beslist: tuple[Event[Gebeurtenis], ...]) -> None:
    """When the first was decided, made known or not, a new one gets the next number."""
    verwacht = Event(AANGEVRAAGD.inhoud.model_copy(update={"aanvraag": 2}), OP_BESLUIT)

    given(*TOT_AANVRAAG, *beslist).when(c.aanvraag(ontvangen_op=OP_BESLUIT), bij=c.CONSULENT).then(verwacht)


def test_a_number_is_not_given_twice() -> None:
    """When the first aanvraag was declared void the second keeps its number, and the next is the third."""
    tweede = replace(AANGEVRAAGD, inhoud=AANGEVRAAGD.inhoud.model_copy(update={"aanvraag": 2}))
    beslist = replace(BESLIST, inhoud=BESLIST.inhoud.model_copy(update={"aanvraag": 2}))
    (derde,) = given(GEMELD, GESPROKEN, VERSLAGEN, tweede, beslist).when(c.aanvraag(), bij=c.CONSULENT).besluit()

    assert isinstance(derde.inhoud, AanvraagOntvangen)
    assert derde.inhoud.aanvraag == 3


def test_an_aanvraag_asks_for_something() -> None:
    """An aanvraag names one to twenty voorzieningen."""
    for aantal, mag in ((0, False), (1, True), (20, True), (21, False)):
        gevraagd = ("begeleiding",) * aantal
        if mag:
            assert c.aanvraag(gevraagd=gevraagd).gevraagd == gevraagd
        else:
            with pytest.raises(ValidationError, match="gevraagd"):
                c.aanvraag(gevraagd=gevraagd)


@pytest.mark.parametrize(
    ("verleden", "op", "verwacht"),
    [
        ((), OP_AANVRAAG, (False, False, False)),
        ((GESPROKEN,), OP_GESPREK, (True, False, False)),
        ((GESPROKEN,), OP_GESPREK - EEN_DAG, (False, False, False)),  # recorded late: no gesprek yet on that day
        ((AFGEZIEN,), OP_GESPREK, (False, True, False)),
        ((AFGEZIEN,), OP_GESPREK - EEN_DAG, (False, False, False)),
        ((AFGEZIEN, GESPROKEN), OP_AANVRAAG, (True, True, False)),
        ((GESPROKEN, VERSLAGEN), OP_VERSLAG, (True, False, True)),
        ((GESPROKEN, VERSLAGEN), OP_VERSLAG - EEN_DAG, (True, False, False)),
    ],
)
def test_what_an_aanvraag_tells_the_rules(
    verleden: tuple[Event[Gebeurtenis], ...], op: date, verwacht: tuple[bool, bool, bool]
) -> None:
    """The rules see the zaak as it was on the day of receipt, whenever it was recorded."""
    vraag = (
        given(GEMELD, *verleden).onder(kader(aanvraag=WEET_DE_ZAAK)).when(c.aanvraag(ontvangen_op=op), bij=c.CONSULENT)
    )
    advies, aanvraag = vraag.besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(advies.inhoud.bewijs, Bewijs)
    gesproken, afgezien, verslagen = verwacht
    assert advies.inhoud.bewijs.feiten == {
        "wet": "wmo",
        "spoedeisend": False,
        "meldingOntvangenOp": "2025-03-03",
        "aanvraagOntvangenOp": op.isoformat(),
        "indiener": "client",
        "vorm": "ondertekend-verslag-of-plan",
        "gesprekGevoerd": gesproken,
        "vanGesprekAfgezien": afgezien,
        "verslagVerstrekt": verslagen,
    }
    assert isinstance(aanvraag.inhoud, AanvraagOntvangen)
    assert aanvraag.inhoud.adviezen == (2 + len(verleden),)


def _oordeel(**feiten: Any) -> Any:
    command = c.aanvraag(feiten={REGEL: feiten})
    return given(GEMELD, GESPROKEN).onder(kader(aanvraag=REGEL)).when(command, bij=c.CONSULENT)


def test_what_the_rules_admit() -> None:
    """An admissible aanvraag names the advice that admitted it."""
    advies, aanvraag = _oordeel(uitkomst={"ontvankelijk": True}).besluit()

    assert advies.inhoud.regel == REGEL
    assert aanvraag.inhoud.adviezen == (3,)


def test_what_the_rules_do_not_admit() -> None:
    """The refusal tells which steps were not met, with their article."""
    _oordeel(uitkomst={"ontvankelijk": False}, voldaan=False).then_geweigerd(
        AanvraagNietOntvankelijk,
        "De aanvraag kan niet worden ingediend. De test wil dit zo. (Verordening Proefdam 2024, art. 3)",
        regel=REGEL,
    )


def test_a_refusal_without_a_failed_step() -> None:
    """When no step failed the refusal stands on its own."""
    _oordeel(uitkomst={"ontvankelijk": False}).then_geweigerd(
        AanvraagNietOntvankelijk, "De aanvraag kan niet worden ingediend.", regel=REGEL
    )


def test_a_rule_that_is_not_available_admits() -> None:
    """Before 2024 no text of Proefdam held the rule; what nobody forbids is admitted."""
    lang_geleden = date(2023, 5, 1)
    verleden = given(replace(GEMELD, geldig_op=lang_geleden)).onder(kader(aanvraag=REGEL))
    advies, aanvraag = verleden.when(c.aanvraag(ontvangen_op=lang_geleden), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert advies.inhoud.niet_beschikbaar is not None
    assert isinstance(aanvraag.inhoud, AanvraagOntvangen)
    assert aanvraag.inhoud.adviezen == (2,)
