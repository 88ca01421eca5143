"""Correcting what was recorded of jeugdhulp: facts can be, as long as the rest of the zaak still holds."""

from __future__ import annotations

from datetime import date

import pytest

from domain.correctie.decisions import CorrectiePastNiet, Corrigeren, LidStaatVast, NietCorrigeerbaar
from domain.correctie.events import CorrectieToegelicht
from domain.gebeurtenis import Event, Gebeurtenis
from domain.weigering import Weigering
from tests.domain.correctie.commands import REDEN, correctie, vervallen, wetend
from tests.domain.gesloten_jeugdhulp.events import GEEINDIGD, TOT_MACHTIGING
from tests.domain.jeugdhulp.events import BEKEND, BESLIST, INGETROKKEN, TOT_VERWIJZING, VERWEZEN
from tests.domain.korte_route.events import OPGEHOOGD, TOT_VERZOEK
from tests.domain.overleg.events import GEHOUDEN, GEPLAND, GETEKEND
from tests.domain.zaak.events import GEMELD, VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, vervalt, vervangt

BESLOTEN = (*TOT_VERWIJZING, BESLIST, BEKEND)


def test_who_referred_was_somebody_else() -> None:
    """A slip in a sealed member: the same event again, complete, in the place of the first."""
    command = correctie(versie=2, geldig_op=None, leden={"verwijzer": "jeugdarts"})
    toegelicht = Event(CorrectieToegelicht(gecorrigeerd=2, aard="vervangt", reden=REDEN), VANDAAG)

    given(*BESLOTEN).when(command, bij=wetend(*BESLOTEN)).then(
        toegelicht, vervangt(2, met(VERWEZEN, verwijzer="jeugdarts"))
    )


def test_a_withdrawal_that_was_none() -> None:
    """Declared void: the verwijzing waits again."""
    verleden = (*TOT_VERWIJZING, INGETROKKEN)
    toegelicht = Event(CorrectieToegelicht(gecorrigeerd=3, aard="vervalt", reden=REDEN), VANDAAG)

    given(*verleden).when(vervallen(3), bij=wetend(*verleden)).then(toegelicht, vervalt(3, INGETROKKEN))


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (BESLOTEN, vervallen(2), CorrectiePastNiet, "bouwt voort op verwijzing 1, en dat is er dan niet."),
        (BESLOTEN, correctie(versie=2, geldig_op=date(2025, 3, 19)), CorrectiePastNiet, "en ligt daar dan voor."),
        (BESLOTEN, correctie(versie=2, geldig_op=None, leden={"verwijzing": 2}), LidStaatVast, "verwijzing"),
        (BESLOTEN, vervallen(3), NietCorrigeerbaar, ""),
        ((*TOT_VERZOEK, OPGEHOOGD), vervallen(8), CorrectiePastNiet, "bouwt voort op ophoging 1"),
        ((GEMELD, GEHOUDEN, GEPLAND), vervallen(2), CorrectiePastNiet, "bouwt voort op mdo 1"),
        ((GEMELD, GEHOUDEN, GEPLAND, GETEKEND), vervallen(3), CorrectiePastNiet, "bouwt voort op ondersteuningsplan 1"),
        (TOT_MACHTIGING, vervallen(3), CorrectiePastNiet, "bouwt voort op machtigingsverzoek 1"),
        ((*TOT_MACHTIGING, GEEINDIGD), vervallen(4), CorrectiePastNiet, "bouwt voort op machtiging 1"),
    ],
)
def test_what_others_build_on_stays(
    verleden: tuple[Event[Gebeurtenis], ...], command: Corrigeren, klasse: type[Weigering], zin: str
) -> None:
    """A verwijzing, request, overleg, plan or machtiging on which another act rests is not taken away from under it."""
    given(*verleden).when(command, bij=wetend(*verleden)).then_geweigerd(klasse, zin)
