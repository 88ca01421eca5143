"""Who decides about the help for a jeugdige, and when a client may have a conclusion looked at again."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek

WAGENINGEN = "Nadere regels Wageningen 2024"
LID_4 = f"{WAGENINGEN}, art. 2.4 lid 4"
LID_9 = f"{WAGENINGEN}, art. 2.4 lid 9"
TOELICHTING = f"{WAGENINGEN}, art. 2.4, toelichting bij lid 9"


def _weeg(regel: str, **feiten: object) -> Antwoord:
    return toets(Vraag("0289", regel, date(2024, 6, 3), feiten), regelboek())


@pytest.mark.parametrize(
    ("leeftijd", "zeggenschap"),
    [
        # 2.4 toelichting: to 12 the parents, between 12 and 16 together, from 16 the jeugdige.
        (0, "ouders"),
        (11, "ouders"),
        (12, "mede"),
        (15, "mede"),
        (16, "zelfstandig"),
        (17, "zelfstandig"),
    ],
)
def test_zeggenschap_by_age(leeftijd: int, zeggenschap: str) -> None:
    """The birthday itself opens the next stage."""
    antwoord = _weeg("zeggenschap-jeugdige", leeftijd=leeftijd)

    assert {"zeggenschap": zeggenschap} == antwoord.uitkomst
    assert [(f"{WAGENINGEN}, art. 2.4, toelichting", True)] == [(stap.bron, stap.voldaan) for stap in antwoord.stappen]


@pytest.mark.parametrize(
    ("soort", "eerder", "gemotiveerd", "mediation", "toegestaan", "kosten_voor", "grond"),
    [
        # Lid 4: once and gemotiveerd; mediation is not asked, and nothing is paid.
        ("andere-medewerker", False, True, False, True, None, LID_4),
        ("andere-medewerker", True, True, True, False, None, LID_4),
        ("andere-medewerker", False, False, True, False, None, LID_4),
        # Lid 9 and toelichting: once, gemotiveerd, after mediation, at the cost of the gemeente.
        ("second-opinion", False, True, True, True, "gemeente", LID_9),
        ("second-opinion", True, True, True, False, None, LID_9),
        ("second-opinion", False, False, True, False, None, LID_9),
        ("second-opinion", False, True, False, False, None, TOELICHTING),
        ("second-opinion", True, True, False, False, None, LID_9),
        # Toelichting: the gemeente pays an extra medisch advies too.
        ("medisch-advies", False, True, False, True, "gemeente", LID_9),
        ("medisch-advies", True, True, True, False, None, LID_9),
        ("medisch-advies", False, False, True, False, None, LID_9),
    ],
)
def test_heroverweging(
    soort: str,
    eerder: bool,  # noqa: FBT001
    gemotiveerd: bool,  # noqa: FBT001
    mediation: bool,  # noqa: FBT001
    toegestaan: bool,  # noqa: FBT001
    kosten_voor: str | None,
    grond: str,
) -> None:
    """Once and gemotiveerd, mediation before a second opinion, and the gemeente pays what an outsider costs."""
    antwoord = _weeg(
        "tweede-gesprek-of-second-opinion",
        soort=soort,
        eerderGebruikt=eerder,
        gemotiveerd=gemotiveerd,
        mediationGeprobeerd=mediation,
    )

    assert {"toegestaan": toegestaan, "kostenVoor": kosten_voor, "grond": grond} == antwoord.uitkomst


def test_a_second_opinion_cites_the_article_before_its_toelichting() -> None:
    """The conditions come first, then mediation, then the costs."""
    antwoord = _weeg(
        "tweede-gesprek-of-second-opinion",
        soort="second-opinion",
        eerderGebruikt=False,
        gemotiveerd=True,
        mediationGeprobeerd=True,
    )

    assert [(LID_9, True), (LID_9, True), (TOELICHTING, True), (TOELICHTING, True)] == [
        (stap.bron, stap.voldaan) for stap in antwoord.stappen
    ]


@pytest.mark.parametrize(
    ("soort", "eerder", "gemotiveerd", "mediation", "stappen"),
    [
        (
            "andere-medewerker",
            False,
            True,
            False,
            [("worden gevraagd; dat is nog niet gebeurd.", True), ("Het verzoek is gemotiveerd.", True)],
        ),
        (
            "second-opinion",
            True,
            False,
            False,
            [
                ("worden gevraagd; dat is al gebeurd.", False),
                ("Het verzoek is niet gemotiveerd.", False),
                ("Mediation is nog niet geprobeerd; die gaat voor een second opinion.", False),
            ],
        ),
        (
            "second-opinion",
            False,
            True,
            True,
            [
                ("worden gevraagd; dat is nog niet gebeurd.", True),
                ("Het verzoek is gemotiveerd.", True),
                ("Mediation is geprobeerd en gaf geen oplossing.", True),
                ("De gemeente betaalt de kosten van een second opinion.", True),
            ],
        ),
        (
            "medisch-advies",
            False,
            True,
            False,
            [
                ("worden gevraagd; dat is nog niet gebeurd.", True),
                ("Het verzoek is gemotiveerd.", True),
                ("(één keer, gemotiveerd) zijn ook daarop toegepast, mediation niet.", True),
                ("De gemeente betaalt de kosten van een extra medisch advies.", True),
            ],
        ),
    ],
)
def test_each_condition_is_told_as_it_is(
    *, soort: str, eerder: bool, gemotiveerd: bool, mediation: bool, stappen: list[tuple[str, bool]]
) -> None:
    """Lid 4 and 9: the condition that failed is the one that the client reads."""
    feiten = {
        "soort": soort,
        "eerderGebruikt": eerder,
        "gemotiveerd": gemotiveerd,
        "mediationGeprobeerd": mediation,
    }
    gewogen = _weeg("tweede-gesprek-of-second-opinion", **feiten).stappen

    assert [voldaan for _, voldaan in stappen] == [stap.voldaan for stap in gewogen]
    assert all(stap.toelichting.endswith(slot) for stap, (slot, _) in zip(gewogen, stappen, strict=True))
