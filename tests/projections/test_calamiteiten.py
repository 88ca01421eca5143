"""A calamiteit as it is shown on each day, also when the zaak has ended."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from projections.zaakbeeld import zaakbeeld
from tests.domain.calamiteit.events import DOORGEMELD, GEMELD, INGESTELD, ONDERZOCHT, TOEGEKEND
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.zaak.events import AFGESLOTEN
from tests.projections.lezing import lees, met, op

LATER = date(2025, 8, 1)
Verleden = tuple[Event[Gebeurtenis], ...]


def toon(*erna: Event[Gebeurtenis], dag: date = LATER, verleden: Verleden = TOEGEKEND) -> list[dict[str, Any]]:
    """Show the calamiteiten of a zaak on a day."""
    beeld = zaakbeeld(lees(*verleden, *erna), ZONDER_REGELS, geldig_op=dag, bekend_op_dag=LATER)
    return list(beeld["calamiteiten"])


def test_a_row() -> None:
    """Every member of it; not what happened, nor whether it was violence."""
    assert toon(GEMELD) == [
        {
            "nummer": 1,
            "versie": 7,
            "voorgevallenOp": "2025-05-02",
            "gemeldOp": "2025-05-06",
            "aanbieder": "41410001",
            "voorziening": 1,
            "bekendOp": "2025-05-05",
            "status": "gemeld",
        }
    ]


NOG_EENS = op(INGESTELD, date(2025, 5, 19))
BIJ_AANBIEDER = met(ONDERZOCHT, door="aanbieder")


@pytest.mark.parametrize(
    ("erna", "dag", "status"),
    [
        ((INGESTELD,), date(2025, 5, 8), "gemeld"),
        ((INGESTELD,), date(2025, 5, 9), "in-onderzoek"),
        ((INGESTELD, ONDERZOCHT), date(2025, 5, 15), "in-onderzoek"),
        ((INGESTELD, ONDERZOCHT), date(2025, 5, 16), "onderzocht"),
        # Somebody else concluded, or the same one looks again.
        ((INGESTELD, BIJ_AANBIEDER), LATER, "in-onderzoek"),
        ((INGESTELD, ONDERZOCHT, NOG_EENS), LATER, "in-onderzoek"),
        # Without an onderzoek that was announced.
        ((ONDERZOCHT,), LATER, "onderzocht"),
        # That it was announced, or began once more, was recorded after the conclusion.
        ((ONDERZOCHT, INGESTELD), date(2025, 5, 15), "in-onderzoek"),
        ((ONDERZOCHT, INGESTELD), LATER, "onderzocht"),
        ((ONDERZOCHT, NOG_EENS, INGESTELD), LATER, "in-onderzoek"),
    ],
)
def test_how_it_stands(erna: Verleden, dag: date, status: str) -> None:
    """By the acts of that day."""
    (rij,) = toon(GEMELD, *erna, dag=dag)

    assert status == rij["status"]


@pytest.mark.parametrize(
    ("verleden", "erna", "bekend"),
    [
        # The toezichthouder for the Wmo, the inspectie for jeugdhulp.
        (TOEGEKEND, (met(GEMELD, gemeld_bij=()), DOORGEMELD), None),
        (TOEGEKEND, (met(GEMELD, gemeld_bij=()), met(DOORGEMELD, ontvanger="toezichthouder")), "2025-05-07"),
        ((met(TOEGEKEND[0], wet="jeugdwet"), *TOEGEKEND[1:]), (GEMELD, DOORGEMELD), "2025-05-07"),
    ],
)
def test_when_who_supervises_knew(verleden: Verleden, erna: Verleden, bekend: str | None) -> None:
    """Null while it does not know."""
    (rij,) = toon(*erna, verleden=verleden)

    assert bekend == rij["bekendOp"]


def test_before_it_was_reported_and_after_the_end() -> None:
    """Nothing the day before; of a zaak that ended it is shown as well."""
    einde = op(AFGESLOTEN, date(2025, 5, 5))

    assert toon(GEMELD, dag=date(2025, 5, 5)) == []
    assert toon(GEMELD, dag=date(2025, 3, 2)) == []
    assert [1] == [rij["nummer"] for rij in toon(einde, GEMELD)]
