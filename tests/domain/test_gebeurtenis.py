"""What of an event is stored in the clear, what is sealed and under whose key, and that nothing is lost by it."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.gebeurtenis import (
    GEWIST,
    Deel,
    Eigenaar,
    Gebeurtenis,
    Gewist,
    Open,
    TeVerzegelen,
    Verzegeld,
    Werking,
    leden,
    splits,
    voeg_samen,
)
from tests.domain.voorbeeldgebeurtenissen import (
    Eenvoudig,
    Gegevens,
    Onderdeel,
    Persoon,
    Samengesteld,
    Verteld,
    samengesteld,
)

CLIENT, BUUR = UUID(int=1), UUID(int=2)
gebeurtenissen = samengesteld(st.uuids())


def test_open_members_stand_in_the_clear_and_all_else_is_sealed_by_its_owner() -> None:
    """Parts are walked to any depth; each sealed member has its JSON Pointer, its owner and its JSON value."""
    buur = Persoon(betrokkene=BUUR, gegevens=Gegevens(naam="Buur"), relatie="buur")
    van, tot = date(2025, 1, 1), date(2025, 12, 31)
    onderdeel = Onderdeel(
        nummer=1, werking=Werking(van=van, tot_en_met=tot), uitleg="omdat", uitkomst=True, personen=(buur,)
    )
    gebeurtenis = Samengesteld(
        client=Persoon(betrokkene=CLIENT, gegevens=Gegevens(naam="Client", geboren=van)),
        onderdelen=(onderdeel, Onderdeel(nummer=2, werking=Werking(van=van))),
    )

    data, te_verzegelen = splits(gebeurtenis)

    assert data == {
        "client": {"betrokkene": str(CLIENT)},
        "onderdelen": [
            {
                "nummer": 1,
                "werking": {"van": "2025-01-01", "totEnMet": "2025-12-31"},
                "personen": [{"betrokkene": str(BUUR)}],
            },
            {"nummer": 2, "werking": {"van": "2025-01-01"}, "personen": []},
        ],
    }
    client: dict[str, Any] = {"naam": "Client", "geboren": "2025-01-01", "punten": [], "vrij": {}}
    buurman: dict[str, Any] = {"naam": "Buur", "punten": [], "vrij": {}}
    assert te_verzegelen == [
        TeVerzegelen("/client/gegevens", "betrokkene", CLIENT, client),
        TeVerzegelen("/onderdelen/0/uitleg", "eigen", None, "omdat"),
        TeVerzegelen("/onderdelen/0/uitkomst", "client", None, True),  # noqa: FBT003 - the sealed JSON value
        TeVerzegelen("/onderdelen/0/personen/0/gegevens", "betrokkene", BUUR, buurman),
        TeVerzegelen("/onderdelen/0/personen/0/relatie", "betrokkene", BUUR, "buur"),
    ]


@pytest.mark.parametrize(
    ("naam", "eigenaar"),
    [("wijze", None), ("verhaal", "eigen"), ("antwoorden", "client"), ("niet_benoemd", "client")],
)
def test_a_member_that_says_nothing_is_sealed(naam: str, eigenaar: Eigenaar | None) -> None:
    """Forgetting to mark a member hides too much, never too little."""
    assert eigenaar == {lid: wie for lid, _, wie in leden(Verteld)}[naam]


@given(gebeurtenissen)
def test_parting_and_joining_gives_the_same_event(gebeurtenis: Gebeurtenis) -> None:
    """What was parted and put together again reads as the event it was."""
    data, te_verzegelen = splits(gebeurtenis)

    samen = voeg_samen(data, {deel.pointer: deel.waarde for deel in te_verzegelen})

    assert gebeurtenis == type(gebeurtenis).model_validate(samen)


@given(gebeurtenissen)
def test_each_part_with_a_wiped_member_still_reads(gebeurtenis: Gebeurtenis) -> None:
    """With every sealed member wiped an event is still one; only what declared no Gewist cannot be."""
    data, te_verzegelen = splits(gebeurtenis)
    gewist = {
        deel.pointer: deel.waarde if deel.pointer == "/nietBenoemd" else GEWIST.model_dump() for deel in te_verzegelen
    }

    gelezen = type(gebeurtenis).model_validate(voeg_samen(data, gewist))

    assert data == splits(gelezen)[0]
    assert len(gewist) - ("/nietBenoemd" in gewist) == sum(1 for _ in _gewiste_leden(gelezen))


def _gewiste_leden(deel: Deel) -> Iterator[Gewist]:
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        for lid in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(lid, Gewist):
                yield lid
            elif isinstance(lid, Deel):
                yield from _gewiste_leden(lid)


@given(gebeurtenissen)
def test_joining_leaves_what_was_stored_as_it_was(gebeurtenis: Gebeurtenis) -> None:
    """Putting sealed values back makes a copy: the stored object is still what was hashed."""
    data, te_verzegelen = splits(gebeurtenis)
    zoals_opgeslagen = splits(gebeurtenis)[0]

    voeg_samen(data, {deel.pointer: deel.waarde for deel in te_verzegelen})

    assert zoals_opgeslagen == data


class InEenWoordenboek(Gebeurtenis):
    """An event that opens parts in a place where they are not walked."""

    TOPIC: ClassVar[str] = "in-een-woordenboek"

    personen: Open[dict[str, Persoon] | None] = None
    rijen: Open[tuple[tuple[Persoon, ...], ...] | None] = None


@pytest.mark.parametrize("lid", ["personen", "rijen"])
def test_a_part_is_never_stored_in_the_clear_because_it_was_not_walked(lid: str) -> None:
    """A part in a dict or a deeper tuple is an error of the class, before anything is stored."""
    persoon = Persoon(betrokkene=CLIENT, gegevens=Gegevens(naam="Client"))
    waarden: dict[str, Any] = {"personen": {"a": persoon}, "rijen": ((persoon,),)}

    with pytest.raises(AssertionError, match=f"/{lid}"):
        splits(InEenWoordenboek(**{lid: waarden[lid]}))


def test_an_event_is_frozen_and_closed() -> None:
    """Nothing in an event changes, and no member that its class does not have gets in."""
    gebeurtenis = Eenvoudig(op=date(2025, 4, 1))

    with pytest.raises(ValidationError):
        gebeurtenis.bedrag = 1  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Eenvoudig.model_validate({"op": "2025-04-01", "naam": "x"})


class AndereNaam(Gebeurtenis):
    """An event with a member whose JSON name differs."""

    TOPIC: ClassVar[str] = "andere-naam"

    lange_naam: Verzegeld[str]


def test_pointers_use_the_names_of_json() -> None:
    """A sealed member is named as it is stored, in camelCase."""
    _, te_verzegelen = splits(AndereNaam(lange_naam="x"))

    assert ["/langeNaam"] == [deel.pointer for deel in te_verzegelen]


# Werking: the days over which an effect counts, both ends included (design, section 4).
@pytest.mark.parametrize(
    ("tot_en_met", "dag", "houdt"),
    [
        (date(2025, 6, 30), date(2024, 12, 31), False),
        (date(2025, 6, 30), date(2025, 1, 1), True),
        (date(2025, 6, 30), date(2025, 6, 30), True),
        (date(2025, 6, 30), date(2025, 7, 1), False),
        (None, date(2024, 12, 31), False),
        (None, date(2099, 1, 1), True),
    ],
)
def test_werking_holds_its_first_and_its_last_day(tot_en_met: date | None, dag: date, houdt: bool) -> None:  # noqa: FBT001
    """A period holds both its ends; without an end it holds every later day."""
    assert houdt == Werking(van=date(2025, 1, 1), tot_en_met=tot_en_met).houdt(dag)
