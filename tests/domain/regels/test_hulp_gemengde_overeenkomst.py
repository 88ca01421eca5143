"""Gemengde huur- en ondersteuningsovereenkomst (art. 9a of Nijmegen 2022 and of Heumen as amended in 2025)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek

NIJMEGEN, HEUMEN, WAGENINGEN = "0268", "0252", "0289"
INTRAMURAAL = "beschermd-wonen-intramuraal"


def _overeenkomst(gemeente: str, dag: str, afhankelijk: bool, verblijf: bool, indicatie: str) -> Antwoord:  # noqa: FBT001 - a row of the table
    feiten = {
        "ondersteuningAfhankelijkVanWoonruimte": afhankelijk,
        "verblijfOnderdeelVanIndicatie": verblijf,
        "indicatie": indicatie,
    }
    return toets(Vraag(gemeente, "gemengde-overeenkomst", date.fromisoformat(dag), feiten), regelboek())


@pytest.mark.parametrize(
    ("gemeente", "afhankelijk", "verblijf", "indicatie", "toegestaan"),
    [
        # Nijmegen: unless verblijf is part of the indicatie.
        (NIJMEGEN, False, False, "begeleiding", True),
        (NIJMEGEN, False, True, INTRAMURAAL, True),
        (NIJMEGEN, True, False, "begeleiding", False),
        (NIJMEGEN, True, False, "beschermd-thuis-middel", False),
        (NIJMEGEN, True, True, INTRAMURAAL, True),
        # Heumen: two indicaties have verblijf, no other.
        (HEUMEN, False, False, "begeleiding", True),
        (HEUMEN, True, True, INTRAMURAAL, True),
        (HEUMEN, True, True, "beschermd-wonen-intramuraal-zwaar", True),
        (HEUMEN, True, True, "trainingshuis", True),
        (HEUMEN, True, True, "trainingshuis-licht", True),
        (HEUMEN, True, False, "beschermd-thuis", False),
        (HEUMEN, True, False, "begeleiding", False),
        # The article decides which indicaties have verblijf.
        (HEUMEN, True, True, "beschermd-thuis-zwaar", False),
        (HEUMEN, True, False, "trainingshuis", True),
    ],
)
def test_a_mixed_contract(
    gemeente: str, indicatie: str, *, afhankelijk: bool, verblijf: bool, toegestaan: bool
) -> None:
    """Ondersteuning may hang on the dwelling only where verblijf is part of the indicatie."""
    antwoord = _overeenkomst(gemeente, "2025-04-01", afhankelijk, verblijf, indicatie)

    assert {"toegestaan": toegestaan} == antwoord.uitkomst
    titel = {NIJMEGEN: "Verordening Nijmegen 2022", HEUMEN: "Verordening Heumen, wijziging 2025"}[gemeente]
    assert f"{titel}, art. 9a" == antwoord.stappen[0].bron
    assert toegestaan == antwoord.stappen[1 if afhankelijk else 0].voldaan


@pytest.mark.parametrize(
    ("verblijf", "indicatie", "open_punten"),
    [(True, "trainingshuis", 0), (False, "trainingshuis", 1), (True, "begeleiding", 1), (False, "begeleiding", 0)],
)
def test_facts_that_clash_with_the_article_are_told(indicatie: str, open_punten: int, *, verblijf: bool) -> None:
    """Heumen says itself which indicaties have verblijf."""
    stappen = _overeenkomst(HEUMEN, "2025-04-01", True, verblijf, indicatie).stappen  # noqa: FBT003 - a row of the table

    assert open_punten == sum(stap.toelichting.startswith("Open punt: ") for stap in stappen)


@pytest.mark.parametrize(
    ("gemeente", "van", "ervoor"),
    [(NIJMEGEN, "2022-01-01", "2021-12-31"), (HEUMEN, "2025-01-01", "2024-12-31")],
)
def test_from_when_it_counts(gemeente: str, van: str, ervoor: str) -> None:
    """Each text from its own day."""
    assert _overeenkomst(gemeente, van, False, False, "begeleiding").uitkomst["toegestaan"]  # noqa: FBT003 - a row
    with pytest.raises(RegelNietVanKracht):
        _overeenkomst(gemeente, ervoor, False, False, "begeleiding")  # noqa: FBT003 - a row of the table


def test_wageningen_has_no_such_text() -> None:
    """What no text holds is not answered."""
    with pytest.raises(RegelNietVanKracht):
        _overeenkomst(WAGENINGEN, "2025-04-01", False, False, "begeleiding")  # noqa: FBT003 - a row of the table


@pytest.mark.parametrize(
    ("gemeente", "verblijf", "indicatie", "stappen"),
    [
        (NIJMEGEN, True, INTRAMURAAL, [("De ondersteuning hangt mede af", False), ("Verblijf is onderdeel", True)]),
        (NIJMEGEN, False, "begeleiding", [("De ondersteuning hangt mede af", False), ("Verblijf is geen", False)]),
        (
            HEUMEN,
            True,
            "trainingshuis",
            [("De ondersteuning hangt mede af", False), ("Bij de indicatie trainingshuis is verblijf onderdeel", True)],
        ),
        (
            HEUMEN,
            True,
            "begeleiding",
            [
                ("De ondersteuning hangt mede af", False),
                ("Bij de indicatie begeleiding is verblijf geen onderdeel", False),
                ("Open punt: het feit zegt iets anders over verblijf", False),
            ],
        ),
    ],
)
def test_each_step_is_told_as_it_is(
    *, gemeente: str, verblijf: bool, indicatie: str, stappen: list[tuple[str, bool]]
) -> None:
    """Art. 9a: the prohibition, and whether verblijf lifts it."""
    dag = "2023-04-01" if gemeente == NIJMEGEN else "2025-04-01"
    antwoord = _overeenkomst(gemeente, dag, True, verblijf, indicatie)  # noqa: FBT003 - a row of the table

    assert [voldaan for _, voldaan in stappen] == [stap.voldaan for stap in antwoord.stappen]
    assert all(stap.toelichting.startswith(zin) for stap, (zin, _) in zip(antwoord.stappen, stappen, strict=True))
