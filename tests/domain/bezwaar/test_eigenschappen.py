"""What holds of every bezwaar in every history that decide accepts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import example, given

from domain.beroep.events import UitspraakGedaan
from domain.bezwaar.behandeling import OntvankelijkheidBeoordeeld
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.bezwaren import bezwaren
from domain.bezwaar.events import BezwaarIngetrokken, BezwaarOntvangen
from domain.rechten.gevolg import WijzigtRechten
from domain.rechten.rechten import lopende_rechten
from domain.zaak.geschiedenis import Vastgelegd, met_correcties
from domain.zaak.op_dag import inhoud_van
from domain.zaak.state import AfgeslotenZaak, LopendeZaak
from tests.domain.zaak.loop import LOPEN, LOPEN_MET_HERSTEL, TOT_HET_EINDE, gelopen


def geschiedenis(stappen: Sequence[Any]) -> tuple[list[Vastgelegd], LopendeZaak]:
    """Let a zaak run: what was recorded, and what is in it."""
    loop = gelopen(stappen)
    zaak = inhoud_van(loop.zaak)
    assert zaak is not None
    return loop.vastgelegd, zaak


@given(LOPEN)
@example(TOT_HET_EINDE)
def test_a_decision_follows_from_what_was_done(stappen: Sequence[Any]) -> None:
    """It is on a bezwaar that was received, not withdrawn and not decided yet, to what was found of its form."""
    stroom, _ = geschiedenis(stappen)
    oordelen: dict[int, bool] = {}
    wacht: dict[int, int] = {}
    beslist: dict[int, int] = {}
    for een in stroom:
        match een.inhoud:
            case BezwaarOntvangen() as inhoud:
                assert inhoud.bezwaar not in wacht
                wacht[inhoud.bezwaar] = inhoud.beschikking
            case OntvankelijkheidBeoordeeld() as inhoud:
                oordelen[inhoud.bezwaar] = inhoud.ontvankelijk
            case BezwaarIngetrokken() as inhoud:
                del wacht[inhoud.bezwaar]
            case BeslissingOpBezwaarGenomen() as inhoud:
                assert inhoud.bestreden == wacht.pop(inhoud.bezwaar)
                assert oordelen[inhoud.bezwaar] is not (inhoud.dictum == "niet-ontvankelijk")
                beslist[inhoud.beschikking] = inhoud.bezwaar
            case UitspraakGedaan() as inhoud:
                terug = {beslist[nummer] for nummer in inhoud.vernietigd if nummer in beslist}
                over = {nummer: _bestreden(stroom, nummer) for nummer in terug}
                zelf = {nummer for nummer, besluit in over.items() if besluit in inhoud.vernietigd}
                klaar = terug if inhoud.rechtsgevolgen_in_stand else zelf
                wacht |= {n: besluit for n, besluit in over.items() if inhoud.opdracht or n not in klaar}
            case _:
                pass


def _bestreden(stroom: Sequence[Vastgelegd], bezwaar: int) -> int:
    ontvangen = (een.inhoud for een in stroom if isinstance(een.inhoud, BezwaarOntvangen))
    return next(een.beschikking for een in ontvangen if een.bezwaar == bezwaar)


@given(LOPEN)
@example(TOT_HET_EINDE)
def test_a_zaak_ends_with_no_bezwaar_open(stappen: Sequence[Any]) -> None:
    """Whatever is open in a zaak that ended came in after the end, or by an uitspraak of after it."""
    loop = gelopen(stappen)
    if not isinstance(loop.zaak, AfgeslotenZaak):
        return
    einde = loop.zaak.afsluiting.versie
    for een in bezwaren(loop.zaak.zaak):
        assert not een.open or max(een.ontvangen.versie, een.opnieuw.versie if een.opnieuw else 0) > einde


@given(LOPEN_MET_HERSTEL)
@example(TOT_HET_EINDE)
def test_rights_without_what_is_gone(stappen: Sequence[Any]) -> None:
    """A reader who strikes what was herroepen or annulled, and goes day by day, sees the same rights."""
    stroom, zaak = geschiedenis(stappen)
    geldig = _geldig(zaak)
    begin = min(een.geldig_op for een in stroom)
    for dag in (begin + timedelta(days=n) for n in range(0, 600, 17)):
        verwacht: dict[int, str] = {}
        for inhoud, dood in geldig:
            for gevolg in inhoud.rechtsgevolgen:
                if gevolg.werking.houdt(dag):
                    if gevolg.alleen is None or verwacht.get(gevolg.nummer) == gevolg.alleen:
                        verwacht.pop(gevolg.nummer, None)
                    if gevolg.voorziening is not None:
                        verwacht[gevolg.nummer] = gevolg.voorziening.leveringsvorm
            if dood is not None and dag > dood:
                genoemd = {gevolg.nummer for gevolg in inhoud.rechtsgevolgen}
                verwacht = {nummer: wat for nummer, wat in verwacht.items() if nummer in genoemd}
        assert sorted(verwacht) == [stuk.nummer for stuk in lopende_rechten(zaak, dag)]


def _geldig(zaak: LopendeZaak) -> list[tuple[Any, date | None]]:
    """Give what counts, by the day on which it got its effect, with the day of a death where it is one."""
    bronnen: list[tuple[int, Any, date, int | None]] = [
        (b.bekendgemaakt.versie, b.genomen.inhoud, b.bekendgemaakt.op, b.genomen.inhoud.beschikking)
        for b in zaak.bekendgemaakt
    ]
    bronnen += [
        (een.versie, een.inhoud, een.op, None) for een in zaak.vervolg if isinstance(een.inhoud, WijzigtRechten)
    ]
    bronnen.sort(key=lambda bron: (bron[2], bron[0]))
    weg: set[int] = set()
    delen: set[tuple[int, int]] = set()
    terug: set[int] = set()
    for _, inhoud, _, nummer in reversed(bronnen):
        if nummer in weg:
            continue
        for een in inhoud.herroepingen:
            if een.beschikking not in terug:
                weg |= {een.beschikking} if een.nummers is None else set()
                delen |= {(een.beschikking, recht) for recht in een.nummers or ()}
        terug |= set(inhoud.herlevingen)
    blijft = [(inhoud, op, nummer) for _, inhoud, op, nummer in bronnen if nummer not in weg]
    blijft.sort(key=lambda bron: bron[0].LAATSTE_WOORD)
    return [
        (_Rest(inhoud, {recht for besluit, recht in delen if besluit == nummer}), op if inhoud.LAATSTE_WOORD else None)
        for inhoud, op, nummer in blijft
    ]


class _Rest:
    """What is left of an event: its consequences without those for some rights."""

    def __init__(self, inhoud: WijzigtRechten, weg: set[int]) -> None:
        self.rechtsgevolgen = [gevolg for gevolg in inhoud.rechtsgevolgen if gevolg.nummer not in weg]


def test_the_example_has_them_all() -> None:
    """The path has decisions that grant, that herroepen and that leave all as it was, and an uitspraak that annuls."""
    stroom = [een.inhoud for een in met_correcties(gelopen(TOT_HET_EINDE).vastgelegd)]
    beslissingen = [inhoud for inhoud in stroom if isinstance(inhoud, BeslissingOpBezwaarGenomen)]

    assert {inhoud.herroeping for inhoud in beslissingen} == {None, "geheel", "gedeeltelijk"}
    assert any(inhoud.voorzieningen for inhoud in beslissingen)
    assert any(inhoud.vernietigd for inhoud in stroom if isinstance(inhoud, UitspraakGedaan))
