"""Rights that go on in a zaak at random."""

from __future__ import annotations

from datetime import date, timedelta

from domain.gebeurtenis import Werking
from domain.rechten.rechten import Stuk, rechten
from domain.verlenging.verlengingen import verlengingen
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.verlenging import commands as v
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import als_pgb, in_natura
from tests.domain.zaak.stap import Maker, Stap, maak_bekend

_EEN_DAG = timedelta(days=1)


def _stuk(zaak: Zaak, variant: int) -> Stuk | None:
    """Give the last days of a right that ends by itself, counted round."""
    if not isinstance(zaak, LopendeZaak):
        return None
    laatste = [recht.stukken[-1] for recht in rechten(zaak) if recht.stukken]
    eindig = [stuk for stuk in laatste if stuk.einde_door is None and stuk.werking.tot_en_met is not None]
    return eindig[variant % len(eindig)] if eindig else None


def _nummer(zaak: Zaak) -> int:
    return max((een.nummer for een in verlengingen(zaak)), default=1) if isinstance(zaak, LopendeZaak) else 1


def _recht(zaak: Zaak) -> int:
    gevraagd = verlengingen(zaak) if isinstance(zaak, LopendeZaak) else ()
    return gevraagd[-1].gevraagd.inhoud.recht if gevraagd else 1


def _verzoek(op: date, variant: int, zaak: Zaak) -> Command:
    stuk = _stuk(zaak, variant)
    return v.verzoek(gevraagd_op=op, recht=stuk.nummer if stuk else 1)


def _herindicatie(op: date, variant: int, zaak: Zaak) -> Command:
    verlenging = None if variant == 1 else _nummer(zaak)
    return v.herindicatie(begonnen_op=op, verlenging=verlenging, recht=_recht(zaak))


def _intrekking(op: date, _variant: int, zaak: Zaak) -> Command:
    return v.ingetrokken(ingetrokken_op=op, verlenging=_nummer(zaak))


def _overbrugging(op: date, _variant: int, zaak: Zaak) -> Command:
    return v.overbrugging(besluit_op=op, verlenging=_nummer(zaak), voorziening=_door(zaak, _recht(zaak), 40))


def _aanvraag(op: date, _variant: int, zaak: Zaak) -> Command:
    return c.aanvraag(ontvangen_op=op, verlenging=_nummer(zaak))


def _beschikking(op: date, _variant: int, zaak: Zaak) -> Command:
    recht = _recht(zaak)
    return c.beschikking(
        besluit_op=op,
        voorzieningen=(),
        verlengd=({"nummer": recht, "voorziening": _door(zaak, recht, 400)},),
        feiten={"toepasselijk-regime": {"uitkomst": {"regime": "proefdam-2024"}}},
    )


def _door(zaak: Zaak, nummer: int, dagen: int) -> object:
    einde = date(2027, 4, 13)
    if isinstance(zaak, LopendeZaak):
        laatste = next((recht.laatste_dag for recht in rechten(zaak) if recht.nummer == nummer), None)
        einde = laatste or einde
    maak = als_pgb if nummer % 2 else in_natura
    return maak(werking=Werking(van=einde + _EEN_DAG, tot_en_met=einde + timedelta(days=dagen)))


MAKERS: tuple[Maker, ...] = (_verzoek, _herindicatie, _intrekking, _overbrugging, _aanvraag, _beschikking)
PAD: tuple[Stap, ...] = (
    Stap(1, _verzoek, 0),
    Stap(1, _intrekking, 0),
    Stap(1, _verzoek, 0),
    Stap(1, _herindicatie, 0),
    Stap(0, _overbrugging, 0),
    Stap(0, maak_bekend, 0),
    Stap(1, _aanvraag, 0),
    Stap(0, _beschikking, 0),
    Stap(0, maak_bekend, 0),
)
