"""pgb-einde: death and admission end a pgb by themselves (Wageningen 3.3 lid 1)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek


@pytest.mark.parametrize(
    ("aanleiding", "woord"),
    [("overlijden", "overleden"), ("opname", "opgenomen in een (zorg)instelling")],  # 3.3 lid 1
)
def test_a_pgb_ends_by_itself(aanleiding: str, woord: str) -> None:
    """On the day itself, also on a Saturday."""
    feiten = {"aanleiding": aanleiding, "op": "2024-06-01"}
    antwoord = toets(Vraag("0289", "pgb-einde", date(2024, 6, 3), feiten), regelboek())

    assert {"einddatum": "2024-06-01"} == antwoord.uitkomst
    assert ["Nadere regels Wageningen 2024, art. 3.3 lid 1"] == [stap.bron for stap in antwoord.stappen]
    assert f"De pgb-gerechtigde is op 1 juni 2024 {woord};" in antwoord.stappen[0].toelichting
    assert antwoord.stappen[0].voldaan


@pytest.mark.parametrize(("gemeente", "op"), [("0289", date(2023, 12, 31)), ("0268", date(2024, 6, 3))])
def test_no_other_text_says_so(gemeente: str, op: date) -> None:
    """Not before 2024 in Wageningen, and not in Nijmegen."""
    with pytest.raises(RegelNietVanKracht):
        toets(Vraag(gemeente, "pgb-einde", op, {"aanleiding": "overlijden", "op": "2024-06-01"}), regelboek())
