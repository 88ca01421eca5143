"""Two debts in one zaak: what happens to one says nothing of the other."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.terugvordering.invorderen import AanmaningOntbreekt
from domain.terugvordering.schuld import Schuld
from domain.zaak.handeling import AlGedaan, Command
from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import (
    AANGEMAAND,
    BETAALD,
    DWANGBEVEL,
    LAAT,
    OP_ALLE_WIJZEN,
    OP_BETALING,
    OP_DWANGBEVEL,
    TE_VEEL_BETAALD,
    TERUGBETAALD,
    TERUGGEGEVEN,
    UITGESTELD,
    VERREKEND,
    bekend,
)
from tests.domain.terugvordering.standen import de_vordering
from tests.domain.zaak import commands as c
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

TWEEDE = met(
    OP_ALLE_WIJZEN,
    beschikking=4,
    vordering=2,
    bedrag=10_000,
    over=(
        OP_ALLE_WIJZEN.inhoud.over[0].model_copy(
            update={"werking": Werking(van=date(2025, 4, 25), tot_en_met=date(2025, 4, 30))}
        ),
    ),
)
TWEE = (*LAAT, op(TWEEDE, date(2025, 3, 18)), bekend(4, date(2025, 3, 18)))
"""€ 425,00 (1) and € 100,00 (2), both late since the end of April 2025."""
TWEEDE_SCHULD = Schuld(hoofdsom=10_000, open_hoofdsom=10_000)


@pytest.mark.parametrize(
    ("eerst", "command", "event"),
    [
        (TERUGGEGEVEN, t.teruggave(vordering=2), met(TERUGGEGEVEN, vordering=2)),
        (AANGEMAAND, t.aanmaning(vordering=2), met(AANGEMAAND, vordering=2, aanmaning=2, bedrag=10_000)),
        (
            VERREKEND,
            t.verrekening(verrekend_op=date(2025, 5, 17)),
            op(VERREKEND, date(2025, 5, 17)),
        ),
        (
            met(UITGESTELD, beschikking=5),
            t.uitstel(vordering=2),
            met(UITGESTELD, beschikking=6, vordering=2),
        ),
    ],
    ids=["teruggave", "aanmaning", "verrekening", "uitstel"],
)
def test_what_was_done_on_one_can_be_done_on_the_other(
    eerst: Event[Gebeurtenis], command: Command, event: Event[Gebeurtenis]
) -> None:
    """The same thing came back for both, both were late, the next month was set off, a besluit on one is on its way."""
    given(*TWEE, eerst).when(command, bij=c.BESLISSER).then(event)


@pytest.mark.parametrize(
    ("eerst", "command"),
    [
        (BETAALD, t.betaling(vordering=2)),
        (BETAALD, t.betaling(vordering=2, bedrag=1, ontvangen_op=date(2025, 5, 17))),
        (BETAALD, t.betaling(bedrag=1)),
        (TERUGBETAALD, t.terugbetaling(vordering=2)),
        (TERUGBETAALD, t.terugbetaling(vordering=2, bedrag=1, terugbetaald_op=date(2025, 5, 17))),
        (TERUGBETAALD, t.terugbetaling(bedrag=1)),
    ],
)
def test_a_payment_has_one_kenmerk_in_the_zaak(eerst: Event[Gebeurtenis], command: Command) -> None:
    """Recorded on one debt, the same payment is not recorded on the other: one amount of money is not two."""
    verleden = (*TWEE, met(TE_VEEL_BETAALD, kenmerk="ander"), eerst)

    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(AlGedaan, "2025-05-16")


def test_one_transfer_pays_two_debts() -> None:
    """Awb 4:92 lid 2: who pays says on which debt. € 125,00 went to the first and € 60,00 to the second, at once."""
    given(*TWEE, BETAALD).when(t.betaling(vordering=2, bedrag=6_000), bij=c.BESLISSER).then(
        met(BETAALD, vordering=2, betaling=2, bedrag=6_000)
    )


def test_one_transfer_pays_back_on_two_debts() -> None:
    """€ 75,00 too much came in on the first and € 40,00 on the second (claimed was € 100,00): one transfer back."""
    te_veel = (met(TE_VEEL_BETAALD, kenmerk="A"), met(BETAALD, vordering=2, betaling=2, bedrag=14_000, kenmerk="B"))

    given(*TWEE, *te_veel, TERUGBETAALD).when(t.terugbetaling(vordering=2, bedrag=4_000), bij=c.BESLISSER).then(
        met(TERUGBETAALD, vordering=2, bedrag=4_000)
    )


def test_a_dwangbevel_for_each() -> None:
    """Each after its own aanmaning; numbered on in the zaak."""
    tweede = met(AANGEMAAND, vordering=2, aanmaning=2, bedrag=10_000)
    verwacht = met(DWANGBEVEL, vordering=2, dwangbevel=2, aanmaning=2, hoofdsom=10_000)

    given(*TWEE, AANGEMAAND, tweede, DWANGBEVEL).when(t.dwangbevel(vordering=2), bij=c.BESLISSER).then(verwacht)


def test_an_aanmaning_for_one_is_none_for_the_other() -> None:
    """Awb 4:117: what was asked of the first debt does not make the second one ripe."""
    given(*TWEE, AANGEMAAND).when(t.dwangbevel(vordering=2), bij=c.BESLISSER).then_geweigerd(
        AanmaningOntbreekt, "Voor vordering 2 is op 2025-05-15 niet aangemaand."
    )


DAARNA: list[Any] = [
    op(BETAALD, OP_BETALING),
    VERREKEND,
    TERUGGEGEVEN,
    AANGEMAAND,
    op(DWANGBEVEL, OP_DWANGBEVEL),
    (met(UITGESTELD, beschikking=5), bekend(5, OP_BETALING)),
]


@pytest.mark.parametrize("daarna", DAARNA)
def test_the_other_debt_stays_as_it_was(daarna: Any) -> None:
    """Payments, amounts set off, a thing, costs and uitstel count for the debt that they name."""
    erbij = daarna if isinstance(daarna, tuple) else (daarna,)
    tweede = de_vordering(*TWEE, *erbij, nummer=2)

    assert (TWEEDE_SCHULD, (), (), ()) == (tweede.schuld, tweede.handelingen, tweede.aanmaningen, tweede.uitstel)
