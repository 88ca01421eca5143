"""A machtiging gesloten jeugdhulp for half a year, and the help that rests on it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.gebeurtenis import Event, Werking
from domain.gesloten_jeugdhulp.events import (
    EindeZonderMachtiging,
    MachtigingAfgewezen,
    MachtigingGeeindigd,
    MachtigingVerleend,
    MachtigingVerzocht,
)
from domain.voorziening import Voorziening
from tests.domain.jeugdhulp.events import BEKEND, BESLIST, TOT_VERWIJZING, behandeling
from tests.domain.zaak.events import toegekend
from tests.projections.lezing import met

OP_VERZOEK: Final = date(2025, 3, 5)
OP_MACHTIGING: Final = date(2025, 3, 12)
OP_EINDE: Final = date(2025, 5, 12)
DAGEN: Final = Werking(van=OP_MACHTIGING, tot_en_met=date(2025, 9, 11))


def gesloten(**anders: Any) -> Voorziening:
    """Give gesloten jeugdhulp from 24 March up to and including the last day of the machtiging."""
    leden = {
        "voorziening": "gesloten-jeugdhulp",
        "productcategorie": "43",
        "productcode": None,
        "omvang": None,
        "werking": Werking(van=date(2025, 3, 24), tot_en_met=date(2025, 9, 11)),
        "resultaat": "Veilig, en niet meer weglopen.",
    }
    return behandeling(**{**leden, **anders})


VERZOCHT = Event(
    MachtigingVerzocht(
        machtigingsverzoek=1,
        soort="machtiging",
        verzoeker="college",
        grondslag="instemming",
        instemming_op=date(2025, 3, 4),
        onderzoek_onmogelijk=False,
        hulpverleningsplan=False,
        reden="Hij onttrekt zich aan alle hulp.",
    ),
    OP_VERZOEK,
)
VERLEEND = Event(
    MachtigingVerleend(
        machtiging=1,
        machtigingsverzoek=1,
        soort="machtiging",
        verlenging=False,
        verleend_op=date(2025, 3, 11),
        werking=DAGEN,
        kenmerk="C/05/412345",
    ),
    OP_MACHTIGING,
)
AFGEWEZEN = Event(MachtigingAfgewezen(machtigingsverzoek=1), OP_MACHTIGING)
GEEINDIGD = Event(
    MachtigingGeeindigd(machtiging=1, waardoor="vernietigd", sinds=OP_EINDE, laatste_dag=OP_EINDE), OP_EINDE
)
TOT_MACHTIGING: Final = (*TOT_VERWIJZING, VERZOCHT, VERLEEND)
TOEGEKEND: Final = (
    *TOT_MACHTIGING,
    met(BESLIST, voorzieningen=(toegekend(gesloten(), nummer=1, toewijzingnummer=81001),)),
    BEKEND,
)
"""Voorziening 1: gesloten jeugdhulp from 24 March up to and including 11 September 2025; made known on 19 March."""


def einde(laatste_dag: date) -> tuple[EindeZonderMachtiging, ...]:
    """Let voorziening 1 end on a day."""
    return (EindeZonderMachtiging(nummer=1, laatste_dag=laatste_dag),)
