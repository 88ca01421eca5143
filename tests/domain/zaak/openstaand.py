"""What is open in a zaak on a day, in the words in which a case worker is told."""

from __future__ import annotations

from datetime import date

from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.einde import openstaand
from domain.zaak.handeling import Rechtskader
from domain.zaak.openstaand import Peil
from domain.zaak.state import LopendeZaak
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.zaak.events import VANDAAG
from tests.projections.lezing import gevouwen


def open_in(*events: Event[Gebeurtenis], dag: date = VANDAAG, kader: Rechtskader = ZONDER_REGELS) -> list[str]:
    """Give what is open in the zaak in which this happened, in the order in which it is told."""
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    return [een.zin for een in openstaand(zaak, Peil(dag, kader, dag))]
