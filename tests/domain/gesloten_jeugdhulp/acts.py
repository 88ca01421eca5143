"""The acts around a machtiging, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.gesloten_jeugdhulp import commands as g
from tests.domain.gesloten_jeugdhulp.events import OP_MACHTIGING, OP_VERZOEK, TOT_MACHTIGING, VERZOCHT
from tests.domain.jeugdhulp.events import GEMELD
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import OP_MELDING

_VERZOCHT = (GEMELD, VERZOCHT)
ACTS = {
    "machtigingsverzoek": Act(
        g.verzoek, "verzocht_op", (GEMELD,), OP_MELDING, "de melding", lambda _: {"instemming_op": OP_MELDING}
    ),
    "machtiging": Act(
        g.machtiging, "ontvangen_op", _VERZOCHT, OP_VERZOEK, "het verzoek", lambda _: {"verleend_op": OP_VERZOEK}
    ),
    "machtigingsafwijzing": Act(g.afwijzing, "afgewezen_op", _VERZOCHT, OP_VERZOEK, "het verzoek"),
    "machtigingseinde": Act(
        g.einde_machtiging,
        "geeindigd_op",
        TOT_MACHTIGING,
        OP_MACHTIGING,
        "de ontvangst van de machtiging",
        lambda dag: {"sinds": max(dag, OP_MACHTIGING)},
    ),
}
