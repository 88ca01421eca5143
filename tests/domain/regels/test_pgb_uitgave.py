"""pgb-uitgave and pgb-aanwending: what a pgb may be spent on, and by when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

LID_4 = "Verordening Nijmegen 2022, art. 11 lid 4 onder"
PAR = "Beleidsregels Wmo Nijmegen 2025, par. 5.4 onder"
UITGAVE: dict[str, Any] = {"uitgave": "huur", "dagopvangMetVervoer": False, "buitenEu": False}
OUD, NIEUW = date(2025, 2, 28), date(2025, 3, 1)


def _uitgave(feiten: dict[str, Any], op: date = NIEUW) -> Antwoord:
    return toets(Vraag("0268", "pgb-uitgave", op, {**UITGAVE, **feiten}), regelboek())


@pytest.mark.parametrize("op", [OUD, NIEUW])
@pytest.mark.parametrize(
    ("uitgave", "letter"),
    [
        ("tussenpersonen-of-belangenbehartigers", "a"),
        ("bemiddeling", "b"),
        ("ondersteuning-bij-aanvragen-en-beheren", "c"),
        ("huur", "d"),
        ("eten-en-drinken", "e"),
        ("bijdrage-in-de-kosten", "f"),
        ("per-saldo-cursussen-en-informatiemateriaal", "g"),
        ("zorg-onder-andere-wet", "h"),
        ("algemene-of-algemeen-gebruikelijke-voorziening", "i"),
        ("ondersteuning-bij-inkopen-buiten-eu", "j"),
    ],
)
def test_what_a_pgb_may_not_be_spent_on(uitgave: str, letter: str, op: date) -> None:
    """Each letter of art. 11 lid 4, before and after the beleidsregels; the last step says the text was replaced."""
    antwoord = _uitgave({"uitgave": uitgave, "dagopvangMetVervoer": True}, op)

    assert {"toegestaan": False, "bron": f"{LID_4} {letter}"} == antwoord.uitkomst
    assert [(f"{LID_4} {letter}", False)] == [(stap.bron, stap.voldaan) for stap in antwoord.stappen[:1]]


@pytest.mark.parametrize(
    ("feiten", "toegestaan", "bron"),
    [
        ({"uitgave": "bijkomende-kosten-zorgverlener"}, True, f"{PAR} a"),
        ({"uitgave": "vervoerskosten", "dagopvangMetVervoer": True}, True, f"{PAR} b"),
        ({"uitgave": "vervoerskosten"}, False, f"{PAR} b"),  # "maar alleen als"
        ({"uitgave": "bijkomende-kosten-zorgverlener", "buitenEu": True}, False, f"{LID_4} j"),
        ({"uitgave": "vervoerskosten", "dagopvangMetVervoer": True, "buitenEu": True}, False, f"{LID_4} j"),
        ({"uitgave": "huur", "buitenEu": True}, False, f"{LID_4} d"),  # de eigen letter gaat voor
    ],
)
def test_what_a_pgb_may_be_spent_on(*, feiten: dict[str, Any], toegestaan: bool, bron: str) -> None:
    """Costs of the zorgverlener, and vervoer to the dagopvang; never outside the EU."""
    assert {"toegestaan": toegestaan, "bron": bron} == _uitgave(feiten).uitkomst


def test_before_march_2025_no_text_says_what_may_be_spent() -> None:
    """Par. 5.4 counts from 2025-03-01; only lid 4 j can be answered before."""
    feiten = {"uitgave": "bijkomende-kosten-zorgverlener"}

    assert {"toegestaan": False, "bron": f"{LID_4} j"} == _uitgave({**feiten, "buitenEu": True}, OUD).uitkomst
    with pytest.raises(RegelNietVanKracht, match="bijkomende-kosten-zorgverlener"):
        _uitgave(feiten, OUD)
    with pytest.raises(FeitOngeldig):
        _uitgave({"uitgave": "wijn"})


@pytest.mark.parametrize(
    ("gemeente", "voorziening", "toegekend", "uiterlijk", "bron"),
    [
        # Zes maanden is meer dan drie: de Algemene termijnenwet verlengt niet, ook niet in het weekend.
        ("0268", "hulpmiddel", "2023-03-01", "2023-09-01", "Verordening Nijmegen 2022, art. 11 lid 6"),
        ("0268", "rolstoel", "2022-08-31", "2023-02-28", "Verordening Nijmegen 2022, art. 11 lid 6"),
        ("0268", "hulpmiddel", "2023-01-01", "2023-07-01", "Verordening Nijmegen 2022, art. 11 lid 6"),  # zaterdag
        ("0289", "begeleiding", "2024-03-01", "2024-06-03", "Nadere regels Wageningen 2024, art. 2.9 lid 2 onder f"),
        ("0289", "hulpmiddel", "2024-03-04", "2024-06-04", "Nadere regels Wageningen 2024, art. 2.9 lid 2 onder f"),
    ],
)
def test_by_when_a_pgb_is_used(gemeente: str, voorziening: str, toegekend: str, uiterlijk: str, bron: str) -> None:
    """Nijmegen: six months for a hulpmiddel; Wageningen: three months for every pgb (1 June 2024 is a Saturday)."""
    feiten = {"voorziening": voorziening, "toegekendOp": toegekend}
    antwoord = toets(Vraag(gemeente, "pgb-aanwending", date(2024, 3, 1), feiten), regelboek())

    assert {"uiterlijk": uiterlijk} == antwoord.uitkomst
    assert (bron, True) == (antwoord.stappen[0].bron, antwoord.stappen[0].voldaan)


def test_nijmegen_sets_no_term_for_services() -> None:
    """Art. 11 lid 6 is about a hulpmiddel; for begeleiding there is no such term."""
    vraag = Vraag(
        "0268", "pgb-aanwending", date(2023, 3, 1), {"voorziening": "begeleiding", "toegekendOp": "2023-03-01"}
    )

    with pytest.raises(RegelNietVanKracht, match="hulpmiddel"):
        toets(vraag, regelboek())


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "Uit het pgb mag dit niet worden betaald: huur.", False),
        ({"uitgave": "bijkomende-kosten-zorgverlener"}, "Bijkomende kosten voor de zorgverlener mogen", True),
        (
            {"uitgave": "bijkomende-kosten-zorgverlener", "buitenEu": True},
            "Wat buiten de EU wordt ingekocht, mag niet uit het pgb",
            False,
        ),
        (
            {"uitgave": "vervoerskosten", "dagopvangMetVervoer": True},
            (
                "Er is een beschikking voor begeleiding in dagdelen met een indicatie voor vervoer; "
                "vervoerskosten mogen daarom uit het pgb worden betaald."
            ),
            True,
        ),
        (
            {"uitgave": "vervoerskosten"},
            (
                "Er is geen beschikking voor begeleiding in dagdelen met een indicatie voor vervoer; "
                "vervoerskosten mogen daarom niet uit het pgb worden betaald."
            ),
            False,
        ),
    ],
)
def test_each_step_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Art. 11 lid 4 and par. 5.4."""
    assert [voldaan] == verteld(_uitgave(feiten), zin)
