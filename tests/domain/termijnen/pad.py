"""Terms that stand still, pass and cost money, in a zaak at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, TypeVar

from domain.gebeurtenis import Gebeurtenis
from domain.termijnen.events import IngebrekestellingOntvangen, TermijnOpgeschort
from domain.termijnen.ingebreke import SOORT, InGebreke
from domain.termijnen.register import Stand, stand
from domain.zaak.handeling import Command, Rechtskader
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.termijnen import commands as t
from tests.domain.zaak import commands as c
from tests.domain.zaak.stap import Maker, Stap, maak_bekend

G = TypeVar("G", bound=Gebeurtenis)
RECHT: Rechtskader = ZONDER_REGELS


def _lopend(zaak: Zaak) -> LopendeZaak | None:
    return zaak if isinstance(zaak, LopendeZaak) else None


def _gedaan(zaak: Zaak, soort: type[G]) -> tuple[G, ...]:
    lopend = _lopend(zaak)
    return tuple(een.inhoud for een in lopend.van(soort)) if lopend else ()


def _stand(op: date, zaak: Zaak) -> Stand:
    return stand(zaak, RECHT, geldig_op=op, bekend_op=op)


def _over(op: date, variant: int, zaak: Zaak) -> dict[str, int | None]:
    """Name something that waits for a besluit, in another variant something else; aanvraag 1 where nothing does."""
    leden = {soort: lid for lid, soort in SOORT.items() if lid != "bezwaar"}
    wacht = [
        (leden[een.gestart.soort], een.gestart.nummer)
        for een in _stand(op, zaak).termijnen
        if een.gestart.soort in leden and een.gestart.gehaald is None
    ]
    return {"aanvraag": None, **dict([wacht[variant % len(wacht)]])} if wacht else {"aanvraag": 1}


def _aanvraag(op: date, _variant: int, _zaak: Zaak) -> Command:
    return c.aanvraag(ontvangen_op=op)


def _opschorting(op: date, variant: int, zaak: Zaak) -> Command:
    over: dict[str, Any] = {**_over(op, variant, zaak), "meegedeeld_op": op}
    if variant % 2:
        return t.opschorting(**over, grond="overmacht", van=op + timedelta(days=1), tot_en_met=None)
    return t.opschorting(**over, tot_en_met=op + timedelta(days=5))


def _einde(op: date, _variant: int, zaak: Zaak) -> Command:
    nummers = [een.opschorting for een in _gedaan(zaak, TermijnOpgeschort)]
    return t.einde(opschorting=max(nummers, default=1), geeindigd_op=op, meegedeeld_op=op)


def _uitstel(op: date, variant: int, zaak: Zaak) -> Command:
    alsnog = op + timedelta(days=30 + variant)
    return t.uitstel(**_over(op, variant, zaak), meegedeeld_op=op, alsnog_op=alsnog)


def _verstrijking(op: date, _variant: int, zaak: Zaak) -> Command:
    # The one that passed last, so that the path notices another than it noticed before.
    verstreken = [een for een in _stand(op, zaak).termijnen if een.status == "verstreken"]
    if not verstreken:
        return t.verstrijking(verstreken_op=op)
    gestart, uiterlijk = verstreken[-1].gestart, verstreken[-1].lengte.uiterlijk
    assert uiterlijk is not None
    return t.verstrijking(
        soort=gestart.soort,
        begonnen=gestart.versie,
        nummer=gestart.nummer,
        verstreken_op=uiterlijk + timedelta(days=1),
    )


def _ingebrekestelling(op: date, variant: int, zaak: Zaak) -> Command:
    wijze = "elektronisch" if variant else "schriftelijk"
    return t.ingebrekestelling(**_over(op, variant, zaak), ontvangen_op=op, wijze=wijze)


def _beschikking(op: date, _variant: int, _zaak: Zaak) -> Command:
    # Long after the melding other law counts; which one is asked of who decides.
    return c.beschikking(besluit_op=op, feiten={"toepasselijk-regime": {"uitkomst": {"regime": "proefdam-2024"}}})


def _dwangsom(op: date, variant: int, zaak: Zaak) -> Command:
    nummers = [een.ingebrekestelling for een in _gedaan(zaak, IngebrekestellingOntvangen)]
    laat = [een for een in _stand(op, zaak).ingebrekestellingen if isinstance(een, InGebreke)]
    bedrag = laat[-1].dwangsom.bedrag_op(op) if laat else 0
    anders = {"bedrag": 0, "toelichting_bedrag": "Er is onredelijk laat in gebreke gesteld."} if variant else {}
    return t.dwangsom(**{"besluit_op": op, "ingebrekestelling": max(nummers, default=1), "bedrag": bedrag, **anders})


MAKERS: tuple[Maker, ...] = (_opschorting, _einde, _uitstel, _verstrijking, _ingebrekestelling, _dwangsom)
PAD: tuple[Stap, ...] = (
    Stap(1, _aanvraag, 0),
    Stap(2, _opschorting, 0),
    Stap(2, _einde, 0),
    Stap(3, _opschorting, 1),
    Stap(4, _einde, 0),
    Stap(1, _uitstel, 0),
    Stap(20, _verstrijking, 0),
    Stap(0, _ingebrekestelling, 1),
    Stap(20, _beschikking, 0),
    Stap(0, maak_bekend, 0),
    Stap(1, _dwangsom, 0),
    Stap(0, maak_bekend, 0),
)
