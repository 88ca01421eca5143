"""A besluit that comes later (Awb 4:14): what is told moves no term that the law sets, only the redelijke termijn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.beslistermijn import AlBeslist
from domain.termijnen.register import termijnen
from domain.termijnen.termijn import Termijn
from domain.termijnen.uitstellen import UitstelBinnenTermijn
from domain.zaak.handeling import AlGedaan, Rechtskader
from services.verordeningen import regelboek
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.termijnen import commands as t
from tests.domain.termijnen.events import OP_UITSTEL, UITGESTELD
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, BEKEND, BESLIST, GEMELD
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

ZAAK = (GEMELD, AANGEVRAAGD)
# Jeugd in Wageningen has no term but the eight weeks of Awb 4:13: from 1 April to Tuesday 27 May 2025.
WAGENINGEN = Rechtskader(regelboek(), "0289")
JEUGD = (met(GEMELD, wet="jeugdwet"), AANGEVRAAGD)
LATER = date(2025, 12, 31)


def beslistermijn(kader: Rechtskader, *events: Event[Gebeurtenis]) -> Termijn:
    """Give the beslistermijn of the one aanvraag."""
    (gevonden,) = (
        een
        for een in termijnen(gevouwen(*events), kader, geldig_op=LATER, bekend_op=LATER)
        if een.gestart.soort == "beschikking"
    )
    return gevonden


def test_a_later_day_is_told() -> None:
    """The two weeks are set by law, so lid 1: the client knows, the term stays."""
    given(*ZAAK).when(t.uitstel(), bij=c.CONSULENT).then(UITGESTELD)


def test_the_same_day_told_again() -> None:
    """The same letter is recorded once; another day in another letter is another act."""
    given(*ZAAK, UITGESTELD).when(t.uitstel(), bij=c.CONSULENT).then_geweigerd(AlGedaan, "op 2025-04-14 al meegedeeld")
    assert given(*ZAAK, UITGESTELD).when(t.uitstel(alsnog_op=date(2025, 5, 20)), bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(
    ("meegedeeld", "alsnog", "mag"),
    [
        (OP_UITSTEL, date(2025, 4, 15), False),  # the last day of the term itself
        (OP_UITSTEL, date(2025, 4, 16), True),
        (date(2025, 4, 22), date(2025, 4, 22), False),  # the day of the letter
        (date(2025, 4, 22), date(2025, 4, 23), True),  # told when it was late already
    ],
)
def test_later_is_later(meegedeeld: date, alsnog: date, *, mag: bool) -> None:
    """What is promised lies after the term and after the letter."""
    vraag = given(*ZAAK).when(t.uitstel(meegedeeld_op=meegedeeld, alsnog_op=alsnog), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(UitstelBinnenTermijn, f"alsnogOp {alsnog.isoformat()} ligt niet na", veld="alsnogOp")


def test_after_the_besluit_nothing_is_promised() -> None:
    """The client has the besluit."""
    bekend = op(BEKEND, OP_UITSTEL)

    given(*ZAAK, BESLIST, bekend).when(t.uitstel(), bij=c.CONSULENT).then_geweigerd(AlBeslist, "op 2025-04-14")


def test_a_term_of_the_law_does_not_move() -> None:
    """Under lid 1 the last day stays, and what was promised last is told beside it."""
    weer = op(met(UITGESTELD, alsnog_op=date(2025, 5, 20)), date(2025, 4, 28))
    termijn = beslistermijn(ZONDER_REGELS, *ZAAK, UITGESTELD, weer)

    assert (termijn.lengte.uiterlijk, termijn.status) == (date(2025, 4, 15), "verstreken")
    assert termijn.gestart.alsnog_op == date(2025, 5, 20)


@pytest.mark.parametrize(
    ("meegedeeld", "uiterlijk"),
    [
        (date(2025, 5, 27), date(2025, 7, 8)),  # "binnen deze termijn"
        (date(2025, 5, 28), date(2025, 5, 27)),  # the eight weeks had passed
    ],
)
def test_a_redelijke_termijn_is_what_was_told_in_time(meegedeeld: date, uiterlijk: date) -> None:
    """Without a term of a text the one that is told within eight weeks counts (Awb 4:13 lid 2, 4:14 lid 3)."""
    command = t.uitstel(meegedeeld_op=meegedeeld, alsnog_op=date(2025, 7, 8))
    verwacht = met(UITGESTELD, lid="3", alsnog_op=date(2025, 7, 8))

    given(*JEUGD).onder(WAGENINGEN).when(command, bij=c.op(c.CONSULENT, LATER)).then(op(verwacht, meegedeeld))
    assert beslistermijn(WAGENINGEN, *JEUGD).lengte.uiterlijk == date(2025, 5, 27)
    assert beslistermijn(WAGENINGEN, *JEUGD, op(verwacht, meegedeeld)).lengte.uiterlijk == uiterlijk


def test_a_redelijke_termijn_can_be_told_again() -> None:
    """A second letter within the first new term takes its place; it is still lid 3."""
    eerste = op(met(UITGESTELD, lid="3", alsnog_op=date(2025, 7, 8)), date(2025, 5, 20))
    command = t.uitstel(meegedeeld_op=date(2025, 7, 8), alsnog_op=date(2025, 7, 22))
    tweede = op(met(UITGESTELD, lid="3", alsnog_op=date(2025, 7, 22)), date(2025, 7, 8))

    given(*JEUGD, eerste).onder(WAGENINGEN).when(command, bij=c.op(c.CONSULENT, LATER)).then(tweede)
    termijn = beslistermijn(WAGENINGEN, *JEUGD, eerste, tweede)
    assert (termijn.lengte.uiterlijk, termijn.lengte.bron) == (date(2025, 7, 22), "Awb, art. 4:14 lid 3")
    te_laat = op(tweede, date(2025, 7, 8) + timedelta(days=1))
    assert beslistermijn(WAGENINGEN, *JEUGD, eerste, te_laat).lengte.uiterlijk == date(2025, 7, 8)
