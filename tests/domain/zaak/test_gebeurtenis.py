"""The building blocks of events: text, periods, and the parting of open members from what must be sealed."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import (
    GEWIST,
    Deel,
    Gebeurtenis,
    Open,
    Tekst,
    TeVerzegelen,
    VanBetrokkene,
    Verzegeld,
    VrijeTekst,
    Werking,
    splits,
    voeg_samen,
)

BUUR = UUID("7a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c06")


class _Persoon(Deel):
    """A part with a member of another person."""

    betrokkene: Open[UUID]
    naam: VanBetrokkene[str]


class _Verteld(Gebeurtenis):
    """An event with a member of every kind."""

    TOPIC: ClassVar[str] = "verteld"

    nummer: Open[int]
    optioneel: Open[int] | None = None
    personen: Open[tuple[_Persoon, ...]] = ()
    een_persoon: Open[_Persoon | None] = None
    diagnose: Verzegeld[str]
    niet_genoemd: int = 3
    toelichting: VrijeTekst | None = None


VERTELD = _Verteld(
    nummer=1,
    personen=(_Persoon(betrokkene=BUUR, naam="Ruurd"),),
    diagnose="slecht ter been",
    toelichting="Dat zegt hij zelf.",
)


def test_what_is_not_declared_open_is_sealed() -> None:
    """Each member goes in the clear or to the owner of its key; one without a mark is the client's."""
    open_leden, verzegeld = splits(VERTELD)

    assert open_leden == {"nummer": 1, "personen": [{"betrokkene": str(BUUR)}]}
    assert verzegeld == [
        TeVerzegelen("/personen/0/naam", "betrokkene", BUUR, "Ruurd"),
        TeVerzegelen("/diagnose", "client", None, "slecht ter been"),
        TeVerzegelen("/nietGenoemd", "client", None, 3),
        TeVerzegelen("/toelichting", "eigen", None, "Dat zegt hij zelf."),
    ]


def test_a_single_open_part_is_walked_too() -> None:
    """A part is not open because it stands in an open member: its own members say so."""
    verteld = VERTELD.model_copy(update={"een_persoon": _Persoon(betrokkene=BUUR, naam="Ruurd"), "personen": ()})

    open_leden, verzegeld = splits(verteld)

    assert open_leden == {"nummer": 1, "personen": [], "eenPersoon": {"betrokkene": str(BUUR)}}
    assert verzegeld[0] == TeVerzegelen("/eenPersoon/naam", "betrokkene", BUUR, "Ruurd")


def test_parts_come_together_again() -> None:
    """What was parted and unsealed is the event that was."""
    open_leden, verzegeld = splits(VERTELD)

    samen = voeg_samen(open_leden, {een.pointer: een.waarde for een in verzegeld})

    assert VERTELD == _Verteld.model_validate(samen)
    assert open_leden == {"nummer": 1, "personen": [{"betrokkene": str(BUUR)}]}, "the stored members stay as they were"


def test_an_event_can_be_read_when_a_key_is_gone() -> None:
    """Where a sealed member was wiped stands that it was, and the rest can still be read."""
    open_leden, verzegeld = splits(VERTELD)
    ontzegeld = {een.pointer: een.waarde for een in verzegeld} | {"/personen/0/naam": {"gewist": True}}
    gelezen = _Verteld.model_validate(voeg_samen(open_leden, ontzegeld))

    assert gelezen.personen[0].naam == GEWIST
    assert gelezen.diagnose == "slecht ter been"


@pytest.mark.parametrize(
    ("van", "tot_en_met", "mag"),
    [("2025-04-14", None, True), ("2025-04-14", "2025-04-14", True), ("2025-04-14", "2025-04-13", False)],
)
def test_a_period_does_not_end_before_it_begins(van: str, tot_en_met: str | None, *, mag: bool) -> None:
    """A period of one day is one; a day shorter is none."""
    if mag:
        assert Werking.model_validate({"van": van, "totEnMet": tot_en_met}).van == date.fromisoformat(van)
    else:
        with pytest.raises(ValidationError, match="totEnMet ligt voor van"):
            Werking.model_validate({"van": van, "totEnMet": tot_en_met})


@pytest.mark.parametrize(
    ("dag", "geldt"),
    [
        (date(2025, 4, 13), False),
        (date(2025, 4, 14), True),
        (date(2027, 4, 13), True),
        (date(2027, 4, 14), False),
    ],
)
def test_an_effect_counts_from_its_first_to_its_last_day(dag: date, *, geldt: bool) -> None:
    """Both ends belong to the period."""
    assert geldt is Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 13)).houdt(dag)


def test_an_effect_without_an_end_goes_on() -> None:
    """No last day means that it does not end by itself."""
    assert Werking(van=date(2025, 4, 14)).houdt(date(2099, 1, 1))


class _Zin(Deel):
    """A part that is one text."""

    zin: Tekst


@pytest.mark.parametrize(
    ("geschreven", "gelezen"),
    [
        ("Cafe\u0301", "Café"),  # e and an accent are one letter
        ("Café", "Café"),
        ("  een\nregel ", "een\nregel"),
    ],
)
def test_text_has_one_spelling(geschreven: str, gelezen: str) -> None:
    """Text that was typed on another machine is the same text: normal form NFC, no spaces around it."""
    assert gelezen == _Zin(zin=geschreven).zin


@pytest.mark.parametrize(("lengte", "mag"), [(0, False), (1, True), (4_000, True), (4_001, False)])
def test_a_long_text_is_a_bijlage(lengte: int, *, mag: bool) -> None:
    """An event holds at most four thousand characters in one text."""
    if mag:
        assert lengte == len(_Zin(zin="x" * lengte).zin)
    else:
        with pytest.raises(ValidationError):
            _Zin(zin="x" * lengte)


def test_parts_are_closed_and_frozen() -> None:
    """A misspelt member is refused, and what happened cannot be changed."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        _Zin.model_validate({"zin": "Dit.", "zim": "Dat."})
    with pytest.raises(ValidationError, match="frozen"):
        _Zin(zin="Dit.").zin = "Dat."  # type: ignore[misc]
