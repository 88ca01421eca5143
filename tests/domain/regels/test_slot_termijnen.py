"""bewaartermijn, calamiteit-melden, evaluatie-termijn, toekomstplan and meldtermijn-aanbieder."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek

NIJMEGEN, HEUMEN, WAGENINGEN = "0268", "0252", "0289"


def _weeg(gemeente: str, regel: str, feiten: dict[str, Any], op: date = date(2025, 4, 1)) -> Antwoord:
    return toets(Vraag(gemeente, regel, op, feiten), regelboek())


@pytest.mark.parametrize(
    ("gemeente", "soort", "vanaf", "tot", "bron"),
    [
        (NIJMEGEN, "wmo-dossier", "2025-03-31", "2040-03-31", "Wmo 2015, art. 5.3.4 lid 1"),  # vijftien jaren
        (HEUMEN, "wmo-dossier", "2025-03-31", "2040-03-31", "Wmo 2015, art. 5.3.4 lid 1"),
        (WAGENINGEN, "wmo-dossier", "2024-02-29", "2039-02-28", "Wmo 2015, art. 5.3.4 lid 1"),
        (NIJMEGEN, "jeugd-dossier", "2025-03-31", "2045-03-31", "Jeugdwet, art. 7.3.8 lid 3"),  # twintig jaar
        (HEUMEN, "jeugd-dossier", "2025-03-31", "2045-03-31", "Jeugdwet, art. 7.3.8 lid 3"),
        (WAGENINGEN, "jeugd-dossier", "2025-03-31", "2045-03-31", "Jeugdwet, art. 7.3.8 lid 3"),
        (
            NIJMEGEN,
            "pgb-administratie",
            "2025-03-31",
            "2032-03-31",
            "Verordening Nijmegen 2022, financiële bijlage art. 22",  # 7 jaar
        ),
    ],
)
def test_how_long_papers_are_kept(gemeente: str, soort: str, vanaf: str, tot: str, bron: str) -> None:
    """Counted from the last change; a year that ends in a weekend does not run on (Atw art. 4)."""
    antwoord = _weeg(gemeente, "bewaartermijn", {"soort": soort, "laatsteHandelingOp": vanaf})

    assert {"tot": tot} == antwoord.uitkomst
    assert bron == antwoord.stappen[0].bron
    assert (soort != "wmo-dossier") == antwoord.stappen[0].toelichting.startswith("Open punt: ")


@pytest.mark.parametrize(("op", "tot"), [(date(2019, 12, 31), "2034-12-31"), (date(2020, 1, 1), "2039-12-31")])
def test_a_dossier_of_jeugdhulp_was_kept_shorter_before_2020(op: date, tot: str) -> None:
    """Jeugdwet 7.3.8 lid 3: fifteen years up to and including 2019, twenty since."""
    feiten = {"soort": "jeugd-dossier", "laatsteHandelingOp": "2019-12-31"}

    assert {"tot": tot} == _weeg(HEUMEN, "bewaartermijn", feiten, op).uitkomst


@pytest.mark.parametrize("gemeente", [HEUMEN, WAGENINGEN])
def test_only_nijmegen_says_how_long_a_pgb_administratie_is_kept(gemeente: str) -> None:
    """Elsewhere no text in the sources says so."""
    with pytest.raises(RegelNietVanKracht, match="pgb-administratie"):
        _weeg(gemeente, "bewaartermijn", {"soort": "pgb-administratie", "laatsteHandelingOp": "2025-01-01"})


@pytest.mark.parametrize(
    ("wet", "voorgevallen", "uiterlijk", "bij"),
    [
        ("wmo", "2025-03-31", "2025-04-03", ["toezichthouder-wmo-ggd", "gemeente"]),  # 60.2 en 60.4: di, wo, do
        ("wmo", "2025-04-03", "2025-04-08", ["toezichthouder-wmo-ggd", "gemeente"]),  # vr, ma, di
        ("jeugdwet", "2025-03-31", "2025-04-03", ["inspectie", "gemeente"]),  # 60.1 en art. 18 lid 5
        ("jeugdwet", "2025-04-17", "2025-04-24", ["inspectie", "gemeente"]),  # Goede Vrijdag en Pasen: di, wo, do
    ],
)
def test_a_calamiteit_is_reported_within_three_working_days(
    wet: str, voorgevallen: str, uiterlijk: str, bij: list[str]
) -> None:
    """At once, and in any case within three werkdagen."""
    antwoord = _weeg(NIJMEGEN, "calamiteit-melden", {"wet": wet, "voorgevallenOp": voorgevallen})

    assert {"onverwijld": True, "uiterlijk": uiterlijk, "meldenBij": bij} == antwoord.uitkomst


def test_the_steps_of_a_calamiteit_follow_the_text() -> None:
    """For jeugdhulp lid 5 as well."""
    stappen = {
        wet: [
            stap.bron.removeprefix("Verordening Nijmegen 2022, ")
            for stap in _weeg(NIJMEGEN, "calamiteit-melden", {"wet": wet, "voorgevallenOp": "2023-03-31"}).stappen
        ]
        for wet in ("wmo", "jeugdwet")
    }

    termijn = _weeg(NIJMEGEN, "calamiteit-melden", {"wet": "wmo", "voorgevallenOp": "2023-03-31"}).stappen[1]
    assert termijn.toelichting.startswith("Open punt: ")  # 60.2 says not from which day
    assert ["art. 18 lid 3", "bijlage 3 punt 60.2", "bijlage 3 punt 60.4"] == stappen["wmo"][:3]
    assert ["art. 18 lid 3", "art. 18 lid 5", "bijlage 3 punt 60.1", "bijlage 3 punt 60.4"] == stappen["jeugdwet"][:4]


@pytest.mark.parametrize(
    ("soort", "laatste", "uiterlijk", "bron"),
    [
        (
            "hulpverleningsplan",
            "2024-06-15",
            "2025-06-15",  # minimaal één keer per jaar; een zondag, maar een jaar verschuift niet
            "Verordening Nijmegen 2022, bijlage 3 punt 33.3",
        ),
        ("beschermd-wonen-pgb", "2024-02-29", "2025-02-28", "Beleidsregels Wmo Nijmegen 2025, par. 5.6"),
    ],
)
def test_an_evaluation_each_year(soort: str, laatste: str, uiterlijk: str, bron: str) -> None:
    """At least once a year for both."""
    antwoord = _weeg(NIJMEGEN, "evaluatie-termijn", {"soort": soort, "laatsteEvaluatieOp": laatste})

    assert ({"uiterlijk": uiterlijk}, bron) == (antwoord.uitkomst, antwoord.stappen[0].bron)


def test_before_march_2025_no_text_evaluates_a_pgb_for_beschermd_wonen() -> None:
    """The beleidsregels set it; the verordening speaks of the hulpverleningsplan only."""
    op = date(2025, 2, 28)
    plan = _weeg(NIJMEGEN, "evaluatie-termijn", {"soort": "hulpverleningsplan", "laatsteEvaluatieOp": "2024-06-15"}, op)

    assert {"uiterlijk": "2025-06-15"} == plan.uitkomst
    with pytest.raises(RegelNietVanKracht):
        _weeg(NIJMEGEN, "evaluatie-termijn", {"soort": "beschermd-wonen-pgb", "laatsteEvaluatieOp": "2024-06-15"}, op)


@pytest.mark.parametrize(("geboren", "start"), [("2009-05-01", "2025-05-01"), ("2008-02-29", "2024-02-29")])
def test_a_toekomstplan_starts_on_the_sixteenth_birthday(geboren: str, start: str) -> None:
    """Bijlage 3 punt 39: op zestienjarige leeftijd."""
    assert {"startUiterlijk": start} == _weeg(NIJMEGEN, "toekomstplan", {"geboortedatum": geboren}).uitkomst


@pytest.mark.parametrize(
    ("toegekend", "gesteld", "uiterlijk"),
    [
        ("2024-02-05", True, "2024-05-06"),  # 2.9 lid 1 d: 3 maanden; 5 mei is een zondag en een feestdag
        ("2024-01-31", True, "2024-04-30"),  # 31 april bestaat niet
        ("2024-02-05", False, None),  # "indien van toepassing"
    ],
)
def test_going_to_the_aanbieder_within_three_months(*, toegekend: str, gesteld: bool, uiterlijk: str | None) -> None:
    """Only where the beschikking sets that term."""
    antwoord = _weeg(WAGENINGEN, "meldtermijn-aanbieder", {"toegekendOp": toegekend, "termijnGesteld": gesteld})

    assert {"uiterlijk": uiterlijk} == antwoord.uitkomst
    assert ["Nadere regels Wageningen 2024, art. 2.9 lid 1 onder d"] == [stap.bron for stap in antwoord.stappen]
    assert gesteld == antwoord.stappen[0].toelichting.startswith("Open punt: ")


@pytest.mark.parametrize(
    ("gemeente", "regel", "feiten"),
    [
        (NIJMEGEN, "bewaartermijn", {"soort": "wmo-dossier", "laatsteHandelingOp": "2023-03-31"}),
        (NIJMEGEN, "evaluatie-termijn", {"soort": "hulpverleningsplan", "laatsteEvaluatieOp": "2023-03-31"}),
        (NIJMEGEN, "toekomstplan", {"geboortedatum": "2009-05-01"}),
        (WAGENINGEN, "meldtermijn-aanbieder", {"toegekendOp": "2024-02-05", "termijnGesteld": True}),
        (WAGENINGEN, "meldtermijn-aanbieder", {"toegekendOp": "2024-02-05", "termijnGesteld": False}),
        (NIJMEGEN, "calamiteit-melden", {"wet": "jeugdwet", "voorgevallenOp": "2023-03-31"}),
    ],
)
def test_a_term_is_told_not_refused(gemeente: str, regel: str, feiten: dict[str, Any]) -> None:
    """These rules give a day: no step says that something failed."""
    assert all(stap.voldaan for stap in _weeg(gemeente, regel, feiten, date(2024, 6, 3)).stappen)


@pytest.mark.parametrize(
    ("wet", "wie", "aantal"), [("wmo", "de toezichthouder Wmo van de GGD", 3), ("jeugdwet", "de inspectie", 4)]
)
def test_who_hears_of_a_calamiteit_is_named(wet: str, wie: str, aantal: int) -> None:
    """60.1 the inspectie, 60.2 the toezichthouder Wmo; art. 18 lid 5 is of jeugdhulp only."""
    stappen = _weeg(
        NIJMEGEN, "calamiteit-melden", {"wet": wet, "voorgevallenOp": "2023-03-31"}, date(2023, 4, 3)
    ).stappen

    assert aantal == len(stappen)
    assert stappen[-2].toelichting.endswith(f"uiterlijk 5 april 2023, weet {wie} ervan.")
