"""How many of a thing one command may hold, on both sides of the boundary."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.melding.events import MeldingOntvangen
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard
from domain.zaak.evolve import PLAATSEN
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak
from domain.zaak.topics import TotBeschikking
from tests.domain.personen import FENNA_ID, RUURD
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import NIET_TOEGEKEND, in_natura

IEMAND = {"persoon": RUURD}
BIJLAGE = UUID("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee07")


@pytest.mark.parametrize(
    ("maak", "lid", "een", "meeste"),
    [
        (c.melding, "betrokkenen", IEMAND, 20),
        (c.melding, "verband", FENNA_ID, 20),
        (c.gesprek, "deelnemers", FENNA_ID, 20),
        (c.gesprek, "onderwerpen", "a", 30),
        (c.verslag, "bijlagen", BIJLAGE, 20),
        (c.aanvraag, "gevraagd", "begeleiding", 20),
        (c.beschikking, "voorzieningen", in_natura(), 20),
        (c.beschikking, "afgewezen", NIET_TOEGEKEND, 20),
        (c.beschikking, "artikelen", "art. 9", 40),
        (c.beschikking, "afwijkingen", {"regel": "pgb-budget", "motivering": "Omdat."}, 20),
    ],
)
def test_a_list_has_an_end(maak: Callable[..., Command], lid: str, een: Any, meeste: int) -> None:
    """One command is one act of a person, so every list in it is short."""
    assert len(getattr(maak(**{lid: (een,) * meeste}), lid)) == meeste
    with pytest.raises(ValidationError, match=lid):
        maak(**{lid: (een,) * (meeste + 1)})


def test_a_decision_cites_something() -> None:
    """A beschikking without an article rests on nothing (Awb 3:46)."""
    with pytest.raises(ValidationError, match="artikelen"):
        c.beschikking(artikelen=())


def test_every_act_up_to_the_beschikking_has_its_place() -> None:
    """What opens and ends a zaak aside, each kind of act is kept in a member of the state that is there."""
    assert {*PLAATSEN, MeldingOntvangen, ZaakAfgeslotenVerklaard} == set(get_args(TotBeschikking))
    assert set(PLAATSEN.values()) <= set(LopendeZaak.__dataclass_fields__)
