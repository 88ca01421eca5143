"""The law changed between melding and decision: which text counts, and what is kept of that answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.beschikking.events import BeschikkingGenomen
from domain.weigering import FeitOntbreekt
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs
from tests.domain.rechtskader import WEET_DE_ZAAK, kader
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, EEN_DAG, GEMELD
from tests.domain.zaak.scenario import Vraag, given

# Proefdam got a new text on 1 June 2025, which could be read from 10 June on.
IN_JUNI = date(2025, 6, 12)
OVERGANG = "toepasselijk-regime"


def _in_juni(
    *,
    besluit_op: date = IN_JUNI,
    vandaag: date = IN_JUNI,
    gemeld_op: date = GEMELD.geldig_op,
    regime: str | None = None,
) -> Vraag:
    feiten = {} if regime is None else {OVERGANG: {"uitkomst": {"regime": regime}}}
    verleden = given(replace(GEMELD, geldig_op=gemeld_op), replace(AANGEVRAAGD, geldig_op=gemeld_op))
    return verleden.onder(kader(beschikking=WEET_DE_ZAAK)).when(
        c.beschikking(besluit_op=besluit_op, feiten=feiten), bij=c.op(c.BESLISSER, vandaag)
    )


@pytest.mark.parametrize(
    ("leden", "vraagt"),
    [
        ({}, True),
        ({"besluit_op": date(2025, 6, 1)}, True),
        ({"besluit_op": date(2025, 5, 31)}, False),  # decided under the old text
        ({"vandaag": date(2025, 6, 10), "besluit_op": date(2025, 6, 10)}, True),
        ({"vandaag": date(2025, 6, 9), "besluit_op": date(2025, 6, 9)}, False),  # nobody could read the new one
        ({"gemeld_op": date(2025, 5, 31)}, True),
        ({"gemeld_op": date(2025, 6, 1)}, False),  # reported under the new text
    ],
)
def test_the_law_changed_underway(leden: dict[str, Any], *, vraagt: bool) -> None:
    """When a text came into force between melding and decision, the facts of transitional law are needed."""
    if vraagt:
        _in_juni(**leden).then_geweigerd(
            FeitOntbreekt,
            "is Verordening Proefdam 2025 gaan gelden; geef feiten voor 'toepasselijk-regime'.",
            feit=OVERGANG,
            regel=OVERGANG,
        )
    else:
        assert _in_juni(**leden).besluit()


@pytest.mark.parametrize("regime", ["proefdam-2024", "proefdam-2025"])
def test_the_rules_are_weighed_under_the_law_that_counts(regime: str) -> None:
    """Transitional law says which text counts; its own receipt is that of the text in force, and is kept."""
    advies, overgang, _ = _in_juni(regime=regime).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert (WEET_DE_ZAAK, regime) == (advies.inhoud.regel, advies.inhoud.regime)
    assert isinstance(overgang.inhoud, AdviesGegeven)
    assert (overgang.inhoud.regel, overgang.inhoud.regime) == (OVERGANG, "proefdam-2025")


def test_a_text_that_counts_but_is_not_held() -> None:
    """The rules are not available, with that reason; the receipt of transitional law says why it is that text."""
    advies, overgang, genomen = _in_juni(regime="proefdam-2023").besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert advies.inhoud.niet_beschikbaar == "De verordening van 2023 is niet bewaard."
    assert isinstance(overgang.inhoud, AdviesGegeven)
    assert isinstance(overgang.inhoud.bewijs, Bewijs)
    assert overgang.inhoud.bewijs.uitkomst == {"regime": "proefdam-2023"}
    assert isinstance(genomen.inhoud, BeschikkingGenomen)
    assert genomen.inhoud.adviezen == (3, 4)


def test_facts_of_transitional_law_without_need() -> None:
    """Where the law did not change the rule is weighed when asked, and decides nothing."""
    advies, overgang, _ = _in_juni(besluit_op=date(2025, 6, 1) - EEN_DAG, regime="proefdam-2023").besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(overgang.inhoud, AdviesGegeven)
    assert (advies.inhoud.regime, overgang.inhoud.regime) == ("proefdam-2024", "proefdam-2024")
