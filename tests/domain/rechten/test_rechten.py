"""Rights by the day: whatever changed, ended or took back what, each day has what the last word on that day says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Event, Gebeurd, Open, Vervolg, Werking
from domain.rechten.gevolg import Herroeping, Rechtsgevolg, WijzigtRechten, einde, intrekking, toekenning
from domain.rechten.rechten import herroepen_besluiten, lopende_rechten, recht, rechten
from domain.voorziening import Leveringsvorm, ToegekendeVoorziening
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak
from tests.domain.herziening.events import BEEINDIGD, HERZIEN, TOEGEKEND
from tests.domain.zaak.events import BEKEND, BESLIST, GEMELD, OP_BEKENDMAKING, als_pgb, in_natura, toegekend
from tests.projections.lezing import gevouwen, met, op

BEGIN, LAATSTE = date(2025, 3, 1), date(2025, 3, 31)
DAGEN = [BEGIN + timedelta(days=n) for n in range(31)]


class Gewijzigd(Vervolg, WijzigtRechten):
    """A made-up event that does anything at all to rights."""

    TOPIC: ClassVar[str] = "gewijzigd"

    gevolgen: Open[tuple[Any, ...]]

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Do what the test says."""
        return self.gevolgen


class BesluitDatWijzigt(Besluit):
    """A made-up besluit that does anything at all to rights."""

    TOPIC: ClassVar[str] = "besluit-dat-wijzigt"

    gevolgen: Open[tuple[Any, ...]]

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Do what the test says."""
        return self.gevolgen


def per_week(minuten: int, werking: Werking, nummer: int = 1, vorm: str = "zin") -> ToegekendeVoorziening:
    """Give a voorziening of so many minutes a week."""
    omvang = {"volume": minuten, "eenheid": "01", "frequentie": "2"}
    maak = in_natura if vorm == "zin" else als_pgb
    return toegekend(maak(omvang=omvang, werking=werking), nummer=nummer, toewijzingnummer=81001)


def zaak_met(*gevolgen: Sequence[Rechtsgevolg]) -> LopendeZaak:
    """Give a zaak in which events did this, one after another."""
    vervolg = tuple(
        Gebeurd(Gewijzigd.model_construct(gevolgen=tuple(rij)), BEGIN, versie)
        for versie, rij in enumerate(gevolgen, start=2)
    )
    return LopendeZaak(1, Gebeurd(GEMELD.inhoud, GEMELD.geldig_op, 1), vervolg=vervolg)


Woord = tuple[date, bool, list[Rechtsgevolg]]
"""The day on which something got its effect, whether it is a besluit, and what it does."""


def zaak_van(woorden: Sequence[Woord]) -> LopendeZaak:
    """Give a zaak in which these were recorded one after another, each besluit with its bekendmaking right after it."""
    besluiten, vervolg = [], []
    for versie, (dag, is_besluit, gevolgen) in zip(range(2, 99, 2), woorden, strict=False):
        if is_besluit:
            leden: dict[str, Any] = {"beschikking": versie, "gevolgen": tuple(gevolgen)}
            genomen = BesluitDatWijzigt.model_construct(**leden)
            bekend = Gebeurd(BEKEND.inhoud, dag, versie + 1)
            besluiten.append(BekendgemaaktBesluit(Gebeurd(genomen, BEGIN, versie), bekend))
        else:
            vervolg.append(Gebeurd(Gewijzigd.model_construct(gevolgen=tuple(gevolgen)), dag, versie))
    melding = Gebeurd(GEMELD.inhoud, GEMELD.geldig_op, 1)
    return LopendeZaak(1, melding, besluiten=tuple(besluiten), vervolg=tuple(vervolg))


def minuten_op(zaak: LopendeZaak, dag: date) -> dict[int, int]:
    """Give, per right, the minutes a week that count on a day."""
    return {
        stuk.nummer: stuk.voorziening.omvang.volume for stuk in lopende_rechten(zaak, dag) if stuk.voorziening.omvang
    }


@st.composite
def _gevolgen(draw: st.DrawFn) -> Rechtsgevolg:
    van, tot = sorted((draw(st.sampled_from(DAGEN)), draw(st.sampled_from(DAGEN))))
    nummer, open_einde = draw(st.integers(1, 2)), draw(st.booleans())
    werking = Werking(van=van, tot_en_met=None if open_einde else tot)
    keuze = draw(st.integers(0, 2))
    if keuze == 0:
        # An even number is a pgb, so that the reader sees the form by the minutes.
        minuten = draw(st.integers(1, 9))
        vorm = "zin" if minuten % 2 else "pgb"
        return toekenning(per_week(minuten, Werking(van=van, tot_en_met=tot), nummer, vorm))
    alleen: Leveringsvorm | None = draw(st.sampled_from((None, "zin", "pgb")))
    return einde(nummer, van, alleen) if keuze == 1 else intrekking(nummer, werking)


WOORDEN = st.tuples(st.sampled_from(DAGEN[:4]), st.booleans(), st.lists(_gevolgen(), max_size=3))


@given(st.lists(WOORDEN, max_size=6))
def test_each_day_has_the_last_word_on_that_day(woorden: list[Woord]) -> None:
    """Day by day, write over what was there: that is what the rights say, and their pieces never overlap.

    A word is later than another by the day on which it got its effect, on one day by the order of recording.
    """
    zaak = zaak_van(woorden)
    gevolgen = [gevolg for dag in DAGEN[:4] for (sinds, _, rij) in woorden if sinds == dag for gevolg in rij]

    for dag in [*DAGEN, LAATSTE + timedelta(days=1)]:
        verwacht: dict[int, int] = {}
        for gevolg in gevolgen:
            if gevolg.werking.van <= dag and (gevolg.werking.tot_en_met or date.max) >= dag:
                vorm = "zin" if verwacht.get(gevolg.nummer, 0) % 2 else "pgb"
                if gevolg.alleen in (None, vorm):
                    verwacht.pop(gevolg.nummer, None)
                if gevolg.voorziening is not None and gevolg.voorziening.omvang is not None:
                    verwacht[gevolg.nummer] = gevolg.voorziening.omvang.volume
        assert verwacht == minuten_op(zaak, dag)
    for een in rechten(zaak):
        for stuk, volgend in zip(een.stukken, een.stukken[1:], strict=False):
            assert stuk.werking.tot_en_met is not None
            assert stuk.werking.tot_en_met < volgend.werking.van


MAART = Werking(van=BEGIN, tot_en_met=LAATSTE)


@pytest.mark.parametrize(
    ("daarna", "stukken"),
    [
        ((), [(1, 31, 120, 2, None)]),
        # Ended on the tenth: that day still counts.
        ((einde(1, date(2025, 3, 10)),), [(1, 10, 120, 2, 3)]),
        # An end after the end changes nothing.
        ((einde(1, date(2025, 3, 31)),), [(1, 31, 120, 2, None)]),
        # Ended before it began, it is gone.
        ((einde(1, date(2025, 2, 28)),), []),
        # More for a week in between: the old terms come back after it.
        (
            (toekenning(per_week(180, Werking(van=date(2025, 3, 10), tot_en_met=date(2025, 3, 16)))),),
            [(1, 9, 120, 2, 3), (10, 16, 180, 3, None), (17, 31, 120, 2, None)],
        ),
        # Taken back over days that are past.
        (
            (intrekking(1, Werking(van=date(2025, 3, 5), tot_en_met=date(2025, 3, 5))),),
            [(1, 4, 120, 2, 3), (6, 31, 120, 2, None)],
        ),
        ((intrekking(2, MAART),), [(1, 31, 120, 2, None)]),  # another right
    ],
)
def test_what_is_left_of_a_right(
    daarna: tuple[Rechtsgevolg, ...], stukken: list[tuple[int, int, int, int, int | None]]
) -> None:
    """The days that count, what counts on them, by which event, and which event ended it before its time."""
    een = recht(zaak_met([toekenning(per_week(120, MAART))], daarna), 1)

    assert een is not None
    assert stukken == [
        (
            stuk.werking.van.day,
            stuk.werking.tot_en_met.day if stuk.werking.tot_en_met else None,
            stuk.voorziening.omvang.volume if stuk.voorziening.omvang else None,
            stuk.versie,
            stuk.einde_door,
        )
        for stuk in een.stukken
    ]


def test_a_besluit_counts_from_its_bekendmaking_on() -> None:
    """Before the client was told there is no right; the order of the bekendmakingen decides which word is the last."""
    eerst = met(BESLIST, voorzieningen=(per_week(120, MAART),))
    later = met(BESLIST, beschikking=2, beschikkingnummer=70002, voorzieningen=(per_week(60, MAART),))
    twee_bekend = met(BEKEND, beschikking=2)

    niet, een, beide = (
        gevouwen(GEMELD, eerst, later, *bekend) for bekend in ((), (twee_bekend,), (twee_bekend, BEKEND))
    )
    assert isinstance(niet, LopendeZaak)
    assert isinstance(een, LopendeZaak)
    assert isinstance(beide, LopendeZaak)
    assert rechten(niet) == ()
    assert {1: 60} == minuten_op(een, BEGIN)
    assert {1: 120} == minuten_op(beide, BEGIN)
    (recht_1,) = rechten(beide)
    assert [(2, OP_BEKENDMAKING, 1)] == [(s.versie, s.bekend, s.beschikking) for s in recht_1.stukken]


OP_EERST, OP_LATER = date(2025, 5, 13), date(2025, 5, 15)


@pytest.mark.parametrize(
    ("bekend", "laatste"),
    [
        # The end of 31 May 2025 (besluit 3) was made known on 15 May. More hours (besluit 2) two days before it,
        ([(2, OP_EERST), (3, OP_LATER)], date(2025, 5, 31)),
        # and so it is when that was recorded late.
        ([(3, OP_LATER), (2, OP_EERST)], date(2025, 5, 31)),
        # On one day: what was recorded last was made known last.
        ([(2, OP_LATER), (3, OP_LATER)], date(2025, 5, 31)),
        ([(3, OP_LATER), (2, OP_LATER)], date(2027, 4, 13)),
        # Made known after the end, more hours up to and including 13 April 2027 are the last word.
        ([(3, OP_EERST), (2, OP_LATER)], date(2027, 4, 13)),
    ],
)
def test_what_was_recorded_late_was_made_known_when_it_was(bekend: list[tuple[int, date]], laatste: date) -> None:
    """An end that the client was told of is not undone by a letter of before it that nobody had recorded yet."""
    brieven = (op(met(BEKEND, beschikking=nummer), dag) for nummer, dag in bekend)
    zaak = gevouwen(*TOEGEKEND, HERZIEN, met(BEEINDIGD, beschikking=3), *brieven)
    assert isinstance(zaak, LopendeZaak)

    (recht_1,) = rechten(zaak)
    assert recht_1.laatste_dag == laatste
    assert [180] == [minuten for dag in (date(2025, 5, 31),) for minuten in minuten_op(zaak, dag).values()]


class Herroept(Vervolg, WijzigtRechten):
    """A made-up event that takes besluiten back, or rights of them."""

    TOPIC: ClassVar[str] = "herroept"

    weg: Open[tuple[Any, ...]]

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Grant nothing."""
        return ()

    @property
    def herroepingen(self) -> tuple[Herroeping, ...]:
        """Take back what the test says."""
        return self.weg


class BesluitDatHerroept(type(BESLIST.inhoud)):  # type: ignore[misc]
    """A made-up besluit that takes another back."""

    TOPIC: ClassVar[str] = "besluit-dat-herroept"
    WEG: ClassVar[tuple[Herroeping, ...]] = (Herroeping(1),)

    @property
    def herroepingen(self) -> tuple[Herroeping, ...]:
        """Take besluit 1 back."""
        return self.WEG


def besluiten(*voorzieningen: tuple[ToegekendeVoorziening, ...], herroept: int = 0) -> list[Any]:
    """Give besluiten 1, 2, ... that grant this and were made known; the one with number ``herroept`` takes 1 back."""
    stroom: list[Any] = [GEMELD]
    for nummer, rij in enumerate(voorzieningen, start=1):
        genomen = met(BESLIST, beschikking=nummer, voorzieningen=rij)
        soort = BesluitDatHerroept if nummer == herroept else type(BESLIST.inhoud)
        stroom += [
            replace(genomen, inhoud=soort.model_construct(**dict(genomen.inhoud))),
            met(BEKEND, beschikking=nummer),
        ]
    return stroom


def op_begin(stroom: list[Any], *weg: Herroeping) -> dict[int, int]:
    """Give the minutes a week on the first day, after an event that takes this back."""
    erna = [Event(Herroept.model_construct(weg=weg), OP_BEKENDMAKING)] if weg else []
    zaak = gevouwen(*stroom, *erna)
    assert isinstance(zaak, LopendeZaak)
    return minuten_op(zaak, BEGIN)


TWEE_RECHTEN = (per_week(120, MAART, 1), per_week(60, MAART, 2))


@pytest.mark.parametrize(
    ("weg", "verwacht"),
    [
        ((), {1: 30, 2: 60}),
        ((Herroeping(1),), {1: 30}),  # besluit 2 changed right 1 after it, and stays
        ((Herroeping(1, frozenset({2})),), {1: 30}),
        ((Herroeping(1, frozenset({1})),), {1: 30, 2: 60}),
        ((Herroeping(2),), {1: 120, 2: 60}),  # what besluit 1 gave is there again
        ((Herroeping(2, frozenset()),), {1: 30, 2: 60}),
        ((Herroeping(1, frozenset({1})), Herroeping(1, frozenset({2})), Herroeping(2)), {}),
        ((Herroeping(1), Herroeping(2)), {}),
        # Less than all of it takes nothing back of all of it.
        ((Herroeping(1), Herroeping(1, frozenset({1}))), {1: 30}),
    ],
)
def test_a_besluit_that_was_herroepen_is_left_out(weg: tuple[Herroeping, ...], verwacht: dict[int, int]) -> None:
    """As if it was never taken, whole or for some rights; what came after it counts as it did."""
    assert op_begin(besluiten(TWEE_RECHTEN, (per_week(30, MAART, 1),)), *weg) == verwacht


def test_what_is_gone_takes_nothing_away() -> None:
    """Besluit 2 took besluit 1 back; when besluit 2 is taken back itself, besluit 1 counts again."""
    stroom = besluiten(TWEE_RECHTEN, (per_week(30, MAART, 3),), herroept=2)

    assert op_begin(stroom) == {3: 30}
    assert op_begin(stroom, Herroeping(2)) == {1: 120, 2: 60}
    # Gone for a right alone, it still takes back what it took.
    assert op_begin(stroom, Herroeping(2, frozenset({3}))) == {}


def test_which_besluiten_are_gone() -> None:
    """By their numbers: for all that they said, or for which rights; and a right that lost all is known still."""
    zaak = gevouwen(*besluiten(TWEE_RECHTEN, (per_week(30, MAART, 3),), herroept=2))
    assert isinstance(zaak, LopendeZaak)

    assert herroepen_besluiten(zaak) == {1: None}
    assert [(een.nummer, len(een.stukken)) for een in rechten(zaak)] == [(1, 0), (2, 0), (3, 1)]
