"""Claiming back and paying in a zaak at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from domain.gebeurtenis import Werking
from domain.herziening.events import IntrekkingGenomen
from domain.terugvordering.invordering import DwangbevelUitgevaardigd
from domain.terugvordering.vorderingen import Vordering, vorderingen
from domain.zaak.handeling import Command
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak, Zaak
from tests.domain.terugvordering import commands as t
from tests.domain.zaak.stap import Maker, Stap, maak_bekend


def _teruggenomen(zaak: Zaak) -> dict[str, Any]:
    """Name the last intrekking that was made known, and what it took back; besluit 2 when there is none."""
    besluiten = zaak.besluiten_van(IntrekkingGenomen) if isinstance(zaak, LopendeZaak) else ()
    for besluit in reversed(besluiten):
        if isinstance(besluit, BekendgemaaktBesluit):
            inhoud = besluit.genomen.inhoud
            over = tuple({"nummer": een.nummer, "werking": een.werking} for een in inhoud.ingetrokken)
            return {"besluiten": (inhoud.beschikking,), "over": over}
    return {}


def _afzien(op: date, _variant: int, zaak: Zaak) -> Command:
    return t.afzien(afgezien_op=op, bedrag=1_000, **_teruggenomen(zaak))


def _terugvordering(op: date, variant: int, zaak: Zaak) -> Command:
    wijze = ("geldswaarde", "teruggave", "verrekening")
    return t.terugvordering(besluit_op=op, bedrag=10_000 * (variant + 1), wijze=wijze, **_teruggenomen(zaak))


def _laatste(zaak: Zaak) -> Vordering | None:
    gevonden = vorderingen(zaak) if isinstance(zaak, LopendeZaak) else ()
    return gevonden[-1] if gevonden else None


def _nummer(zaak: Zaak) -> int:
    laatste = _laatste(zaak)
    return laatste.nummer if laatste else 1


def _betaling(op: date, variant: int, zaak: Zaak) -> Command:
    bedrag = (variant + 1) * 4_000
    return t.betaling(vordering=_nummer(zaak), ontvangen_op=op, bedrag=bedrag, kenmerk=f"{op} {variant}")


def _verrekening(op: date, variant: int, zaak: Zaak) -> Command:
    dagen = Werking(van=op, tot_en_met=op)
    anders = {"met": "andere-uitkering", "nummer": None} if variant % 2 else {"nummer": 3}
    return t.verrekening(vordering=_nummer(zaak), verrekend_op=op, bedrag=2_000, periode=dagen, **anders)


def _teruggave(op: date, variant: int, zaak: Zaak) -> Command:
    laatste = _laatste(zaak)
    nummer = laatste.inhoud.over[0].nummer if laatste else 1
    return t.teruggave(vordering=_nummer(zaak), teruggegeven_op=op, nummer=nummer, waarde=1_000 * variant)


def _terugbetaling(op: date, variant: int, zaak: Zaak) -> Command:
    laatste = _laatste(zaak)
    bedrag = max(1, laatste.schuld.te_veel - variant) if laatste else 1
    return t.terugbetaling(vordering=_nummer(zaak), terugbetaald_op=op, bedrag=bedrag, kenmerk=f"{op} {variant}")


def _uitstel(op: date, variant: int, zaak: Zaak) -> Command:
    laatste = _laatste(zaak)
    einde = op + timedelta(days=60 + variant)
    delen = ({"uiterlijk": einde, "bedrag": laatste.schuld.open},) if laatste and laatste.schuld.open else ()
    return t.uitstel(vordering=_nummer(zaak), besluit_op=op, tot_en_met=einde, termijnen=delen)


def _einde_uitstel(op: date, _variant: int, zaak: Zaak) -> Command:
    laatste = _laatste(zaak)
    nummer = laatste.uitstel[-1].besluit if laatste and laatste.uitstel else 1
    return t.einde_uitstel(vordering=_nummer(zaak), besluit_op=op, uitstel=nummer)


def _kwijtschelding(op: date, variant: int, zaak: Zaak) -> Command:
    return t.kwijtschelding(vordering=_nummer(zaak), besluit_op=op, bedrag=500 * (variant + 1))


def _verlaging(op: date, variant: int, zaak: Zaak) -> Command:
    laatste = _laatste(zaak)
    bedrag = max(0, laatste.gevorderd - 1_000) if laatste and variant else 0
    return t.verlaging(vordering=_nummer(zaak), besluit_op=op, bedrag=bedrag)


def _aanmaning(op: date, variant: int, zaak: Zaak) -> Command:
    return t.aanmaning(vordering=_nummer(zaak), verzonden_op=op, vergoeding=400 * variant)


def _dwangbevel(op: date, variant: int, zaak: Zaak) -> Command:
    return t.dwangbevel(vordering=_nummer(zaak), uitgevaardigd_op=op, kosten=300 * variant)


def _betekening(op: date, variant: int, zaak: Zaak) -> Command:
    bevelen = zaak.van(DwangbevelUitgevaardigd) if isinstance(zaak, LopendeZaak) else ()
    nummer = bevelen[-1].inhoud.dwangbevel if bevelen else 1
    return t.betekening(dwangbevel=nummer, betekend_op=op, kosten=200 * variant)


_BESLUITEN: tuple[Maker, ...] = (_uitstel, _einde_uitstel, _kwijtschelding, _verlaging)
MAKERS: tuple[Maker, ...] = (
    *(_afzien, _terugvordering, _betaling, _verrekening, _teruggave, _terugbetaling),
    *(*_BESLUITEN, _aanmaning, _dwangbevel, _betekening),
)
PAD: tuple[Stap, ...] = (
    Stap(1, _afzien, 0),
    Stap(1, _terugvordering, 0),
    Stap(1, maak_bekend, 0),
    Stap(1, _betaling, 0),
    Stap(1, _verrekening, 0),
    Stap(0, _teruggave, 1),
    Stap(46, _aanmaning, 2),
    Stap(17, _dwangbevel, 2),
    Stap(1, _betekening, 2),
    *(stap for maak in _BESLUITEN for stap in (Stap(1, maak, 1), Stap(0, maak_bekend, 0))),
    Stap(1, _betaling, 2),
    Stap(1, _terugbetaling, 0),
)
