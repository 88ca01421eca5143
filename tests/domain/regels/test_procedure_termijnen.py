"""The terms between melding and beschikking; every date counted by hand from the text and a paper calendar."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.regels.feiten import Wet
from domain.regels.procedure.bronnen import niet_voor_wet
from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek

NIJMEGEN, HEUMEN, WAGENINGEN = "0268", "0252", "0289"
ATW = "Algemene termijnenwet, art. 1 lid 1"
VERVANGEN = "Verordening Nijmegen 2022, art. 28"


def _toets(gemeente: str, regel: str, peildatum: str, **feiten: Any) -> Antwoord:
    return toets(Vraag(gemeente, regel, date.fromisoformat(peildatum), feiten), regelboek())


def _bronnen(antwoord: Antwoord) -> list[str]:
    return [stap.bron for stap in antwoord.stappen]


@pytest.mark.parametrize(
    ("gemeente", "ontvangen", "uiterlijk", "regime"),
    [
        # Beleidsregels 3.2: "binnen maximaal een week".
        (NIJMEGEN, "2025-03-10", "2025-03-17", "nijmegen-beleidsregels-2025"),
        (NIJMEGEN, "2025-03-01", "2025-03-10", "nijmegen-beleidsregels-2025"),  # a Saturday on a Saturday
        (NIJMEGEN, "2025-04-14", "2025-04-22", "nijmegen-beleidsregels-2025"),  # tweede paasdag
        # Nadere regels 2.1 lid 2: "binnen 5 werkdagen".
        (WAGENINGEN, "2025-03-10", "2025-03-17", "wageningen-nadere-regels-2024"),
        (WAGENINGEN, "2025-03-07", "2025-03-14", "wageningen-nadere-regels-2024"),
        (WAGENINGEN, "2025-03-08", "2025-03-14", "wageningen-nadere-regels-2024"),  # Saturday counts from Monday
        (WAGENINGEN, "2025-04-14", "2025-04-23", "wageningen-nadere-regels-2024"),  # Easter takes four days
    ],
)
def test_ontvangstbevestiging(gemeente: str, ontvangen: str, uiterlijk: str, regime: str) -> None:
    """A week in Nijmegen, five working days in Wageningen."""
    antwoord = _toets(gemeente, "ontvangstbevestiging-termijn", ontvangen, meldingOntvangenOp=ontvangen)

    assert {"uiterlijk": uiterlijk} == antwoord.uitkomst
    assert regime == antwoord.regime


@pytest.mark.parametrize(
    ("gemeente", "peildatum"),
    [
        (HEUMEN, "2025-06-02"),  # no text of Heumen or the rijk sets it
        (NIJMEGEN, "2025-02-28"),  # verordening art. 2 lid 2 asks a confirmation, but no term
        (WAGENINGEN, "2023-12-31"),
    ],
)
def test_no_text_sets_a_term_for_the_ontvangstbevestiging(gemeente: str, peildatum: str) -> None:
    """Where no text sets the term the rule is not in force: never a silent answer."""
    with pytest.raises(RegelNietVanKracht):
        _toets(gemeente, "ontvangstbevestiging-termijn", peildatum, meldingOntvangenOp=peildatum)


@pytest.mark.parametrize(
    ("gemeente", "ontvangen", "uiterlijk", "regime"),
    [
        (NIJMEGEN, "2025-04-11", "2025-04-22", "nijmegen-verordening-2022"),  # art. 4 lid 4; Goede Vrijdag
        (HEUMEN, "2025-04-11", "2025-04-22", "rijk"),  # Wmo 2.3.2 lid 2
        (WAGENINGEN, "2025-04-11", "2025-04-22", "rijk"),
        (NIJMEGEN, "2025-03-10", "2025-03-17", "nijmegen-verordening-2022"),
        (NIJMEGEN, "2021-12-01", "2021-12-08", "rijk"),  # before the verordening the law alone
        (WAGENINGEN, "2025-03-08", "2025-03-17", "rijk"),
    ],
)
def test_persoonlijk_plan(gemeente: str, ontvangen: str, uiterlijk: str, regime: str) -> None:
    """Seven days after the melding, moved off Goede Vrijdag and weekends."""
    antwoord = _toets(gemeente, "persoonlijk-plan-termijn", ontvangen, meldingOntvangenOp=ontvangen)

    assert {"uiterlijk": uiterlijk} == antwoord.uitkomst
    assert regime == antwoord.regime


@pytest.mark.parametrize(
    ("gemeente", "bron", "wetten"),
    [
        (NIJMEGEN, "Beleidsregels Wmo Nijmegen 2025, par. 1.1", "Wmo 2015"),
        (WAGENINGEN, "Nadere regels Wageningen 2024, art. 2.1 lid 2", "Wmo 2015 en de Jeugdwet"),
    ],
)
def test_ontvangstbevestiging_says_for_which_law(gemeente: str, bron: str, wetten: str) -> None:
    """The beleidsregels of Nijmegen are about the Wmo; Wageningen confirms a request for jeugdhulp as well."""
    antwoord = _toets(gemeente, "ontvangstbevestiging-termijn", "2025-03-10", meldingOntvangenOp="2025-03-10")

    assert f"De termijn staat er voor meldingen onder de {wetten}." == antwoord.stappen[1].toelichting
    assert antwoord.stappen[1].voldaan
    assert bron == antwoord.stappen[1].bron


@pytest.mark.parametrize(
    ("gemeente", "bron", "wetten"),
    [
        (NIJMEGEN, "Verordening Nijmegen 2022, art. 4, toelichting", "Wmo 2015 en de Jeugdwet"),
        (HEUMEN, "Wmo 2015, art. 2.3.2 lid 2", "Wmo 2015"),
    ],
)
def test_persoonlijk_plan_says_for_which_law(gemeente: str, bron: str, wetten: str) -> None:
    """The Jeugdwet has no such term; only the verordening of Nijmegen gives it to jeugd as well."""
    antwoord = _toets(gemeente, "persoonlijk-plan-termijn", "2023-03-06", meldingOntvangenOp="2023-03-06")

    assert f"De termijn staat er voor meldingen onder de {wetten}." == antwoord.stappen[1].toelichting
    assert antwoord.stappen[1].voldaan
    assert bron == antwoord.stappen[1].bron


@pytest.mark.parametrize(
    ("gemeente", "wet", "ontvangen", "uiterlijk", "bron"),
    [
        (NIJMEGEN, "wmo", "2025-03-10", "2025-04-22", "Verordening Nijmegen 2022, art. 2 lid 3"),
        (NIJMEGEN, "jeugdwet", "2025-03-10", "2025-04-22", "Verordening Nijmegen 2022, art. 2 lid 3"),
        (NIJMEGEN, "wmo", "2025-03-11", "2025-04-22", "Verordening Nijmegen 2022, art. 2 lid 3"),
        (NIJMEGEN, "wmo", "2025-03-24", "2025-05-06", "Verordening Nijmegen 2022, art. 2 lid 3"),  # 5 mei
        (NIJMEGEN, "wmo", "2021-12-31", "2022-02-11", "Wmo 2015, art. 2.3.2 lid 1"),
        (WAGENINGEN, "wmo", "2025-03-10", "2025-04-22", "Nadere regels Wageningen 2024, art. 2.1, toelichting"),
        (WAGENINGEN, "jeugdwet", "2025-03-10", "2025-05-06", "Nadere regels Wageningen 2024, art. 2.1, toelichting"),
        (WAGENINGEN, "wmo", "2023-12-31", "2024-02-12", "Wmo 2015, art. 2.3.2 lid 1"),
        (HEUMEN, "wmo", "2025-03-10", "2025-04-22", "Wmo 2015, art. 2.3.2 lid 1"),
    ],
)
def test_onderzoek(gemeente: str, wet: str, ontvangen: str, uiterlijk: str, bron: str) -> None:
    """Six weeks; for jeugd in Wageningen eight."""
    antwoord = _toets(gemeente, "onderzoekstermijn", ontvangen, meldingOntvangenOp=ontvangen, wet=wet)

    assert {"uiterlijk": uiterlijk} == antwoord.uitkomst
    assert bron == antwoord.stappen[0].bron


@pytest.mark.parametrize(("gemeente", "peildatum"), [(HEUMEN, "2025-06-02"), (NIJMEGEN, "2021-12-31")])
def test_no_text_sets_a_term_for_onderzoek_of_jeugdhulp(gemeente: str, peildatum: str) -> None:
    """The Jeugdwet sets none, so without a text of the gemeente there is none; the reason says so."""
    with pytest.raises(RegelNietVanKracht, match="de termijn van het onderzoek onder de Jeugdwet") as fout:
        _toets(gemeente, "onderzoekstermijn", peildatum, meldingOntvangenOp=peildatum, wet="jeugdwet")

    assert "onderzoekstermijn" == fout.value.als_probleem()["regel"]


@pytest.mark.parametrize(
    ("gemeente", "ontvangen", "feiten", "uiterlijk", "bronnen"),
    [
        # Nijmegen art. 7 lid 4: two weeks, both laws.
        (NIJMEGEN, "2023-03-06", {"wet": "wmo"}, "2023-03-20", ["Verordening Nijmegen 2022, art. 7 lid 4"]),
        (NIJMEGEN, "2023-03-06", {"wet": "jeugdwet"}, "2023-03-20", ["Verordening Nijmegen 2022, art. 7 lid 4"]),
        (NIJMEGEN, "2023-03-04", {"wet": "wmo"}, "2023-03-20", ["Verordening Nijmegen 2022, art. 7 lid 4", ATW]),
        # Art. 7 lid 5: gesloten jeugdhulp by consent falls back on Awb 4:13.
        (
            NIJMEGEN,
            "2023-03-06",
            {"wet": "jeugdwet", "geslotenJeugdhulpVrijwillig": True},
            "2023-05-01",
            ["Verordening Nijmegen 2022, art. 7 lid 5", "Awb, art. 4:13 lid 2"],
        ),
        # Awb 4:15: 20 + 5 days is Saturday 25 March; the end moves once, after the opschorting.
        (
            NIJMEGEN,
            "2023-03-06",
            {"wet": "wmo", "opgeschortDagen": 5},
            "2023-03-27",
            ["Verordening Nijmegen 2022, art. 7 lid 4", "Awb, art. 4:15", ATW],
        ),
        # From a Saturday: 18 + 5 days is Thursday 23 March, not Monday 20 + 5.
        (
            NIJMEGEN,
            "2023-03-04",
            {"wet": "wmo", "opgeschortDagen": 5},
            "2023-03-23",
            ["Verordening Nijmegen 2022, art. 7 lid 4", "Awb, art. 4:15"],
        ),
        # Wageningen 2.6 lid 5 and the toelichting of 2.7.
        (
            WAGENINGEN,
            "2025-04-21",
            {"wet": "wmo"},
            "2025-05-06",
            ["Nadere regels Wageningen 2024, art. 2.6 lid 5", ATW],
        ),
        (
            WAGENINGEN,
            "2025-03-10",
            {"wet": "jeugdwet"},
            "2025-05-06",
            ["Nadere regels Wageningen 2024, art. 2.7, toelichting", "Awb, art. 4:13 lid 2", ATW],
        ),
        # Heumen: Wmo 2.3.5 lid 2, and for jeugd Awb 4:13.
        (HEUMEN, "2025-03-10", {"wet": "wmo"}, "2025-03-24", ["Wmo 2015, art. 2.3.5 lid 2"]),
        (HEUMEN, "2025-03-11", {"wet": "jeugdwet"}, "2025-05-06", ["Awb, art. 4:13 lid 2"]),
        (
            HEUMEN,
            "2025-03-11",
            {"wet": "jeugdwet", "geslotenJeugdhulpVrijwillig": True},
            "2025-05-06",
            ["Awb, art. 4:13 lid 2"],
        ),
        # Eight weeks that stood still for ninety days are still eight weeks: 5 May + 90 = Sunday 3 August.
        (
            HEUMEN,
            "2025-03-10",
            {"wet": "jeugdwet", "opgeschortDagen": 90},
            "2025-08-04",
            ["Awb, art. 4:13 lid 2", "Awb, art. 4:15", ATW],
        ),
    ],
)
def test_beschikking(gemeente: str, ontvangen: str, feiten: dict[str, Any], uiterlijk: str, bronnen: list[str]) -> None:
    """Two weeks where a text says so, else the redelijke termijn; opschorting first, then the working day."""
    antwoord = _toets(gemeente, "beschikkingstermijn", ontvangen, aanvraagOntvangenOp=ontvangen, **feiten)

    assert {"uiterlijk": uiterlijk} == antwoord.uitkomst
    assert bronnen == _bronnen(antwoord)
    assert all(stap.voldaan for stap in antwoord.stappen)


def test_gesloten_jeugdhulp_is_jeugdhulp() -> None:
    """Gesloten jeugdhulp under the Wmo does not exist: the fact is refused by name."""
    with pytest.raises(FeitOngeldig) as fout:
        _toets(
            NIJMEGEN,
            "beschikkingstermijn",
            "2023-03-06",
            aanvraagOntvangenOp="2023-03-06",
            wet="wmo",
            geslotenJeugdhulpVrijwillig=True,
        )

    assert "geslotenJeugdhulpVrijwillig" == fout.value.als_probleem()["feit"]


@pytest.mark.parametrize(
    ("peildatum", "einde", "gemeld", "uiterlijk", "gevolg"),
    [
        # Bijlage 3 punt 38.1: 56 days before 31 December is 5 November, and that day is in time.
        ("2023-11-05", "2023-12-31", "2023-11-05", "2023-11-05", "geen"),  # a Sunday: counted back, so it stays
        ("2023-11-06", "2023-12-31", "2023-11-06", "2023-11-05", "mogelijk-nog-in-behandeling"),
        ("2023-01-02", "2023-12-31", "2023-01-02", "2023-11-05", "geen"),
        ("2024-01-02", "2023-12-31", "2024-01-02", "2023-11-05", "mogelijk-nog-in-behandeling"),
        # Beleidsregels 3.2 from 1 March 2025.
        ("2025-11-05", "2025-12-31", "2025-11-05", "2025-11-05", "geen"),
        ("2025-11-06", "2025-12-31", "2025-11-06", "2025-11-05", "mogelijk-nog-in-behandeling"),
    ],
)
def test_verlengingsmelding(peildatum: str, einde: str, gemeld: str, uiterlijk: str, gevolg: str) -> None:
    """Eight weeks before the end, counted back; late has a consequence but is no refusal."""
    antwoord = _toets(NIJMEGEN, "verlengingsmelding", peildatum, einddatumIndicatie=einde, gemeldOp=gemeld)

    assert {"tijdig": gevolg == "geen", "uiterlijk": uiterlijk, "gevolg": gevolg} == antwoord.uitkomst
    assert (gevolg == "geen") is antwoord.stappen[0].voldaan


def test_verlengingsmelding_cites_verordening_then_beleidsregels() -> None:
    """The verordening counts for both laws and comes first; the beleidsregels repeat the term for the Wmo."""
    antwoord = _toets(
        NIJMEGEN, "verlengingsmelding", "2025-11-06", einddatumIndicatie="2025-12-31", gemeldOp="2025-11-06"
    )
    punt = "Verordening Nijmegen 2022, bijlage 3 punt 38.1"

    assert [punt, "Beleidsregels Wmo Nijmegen 2025, par. 3.2", punt, VERVANGEN] == _bronnen(antwoord)
    assert [False, False, True, True] == [stap.voldaan for stap in antwoord.stappen]
    assert "er is gemeld op 6 november 2025, te laat." in antwoord.stappen[0].toelichting
    op_tijd = _toets(
        NIJMEGEN, "verlengingsmelding", "2025-11-05", einddatumIndicatie="2025-12-31", gemeldOp="2025-11-05"
    )
    assert "er is gemeld op 5 november 2025, op tijd." in op_tijd.stappen[0].toelichting


def test_of_two_verlengingstermijnen_the_longer_decides() -> None:
    """Where the texts come to differ, being in time means being in time for both: nine weeks is 29 October."""
    boek = regelboek()
    verordening = boek.regimes["nijmegen-verordening-2022"]
    (norm,) = verordening.normen["verlengingstermijn"]
    negen = {**verordening.normen, "verlengingstermijn": (replace(norm, waarde=9),)}
    anders = replace(boek, regimes={**boek.regimes, verordening.id: replace(verordening, normen=negen)})
    feiten = {"einddatumIndicatie": "2025-12-31", "gemeldOp": "2025-11-01"}

    antwoord = toets(Vraag(NIJMEGEN, "verlengingsmelding", date(2025, 11, 1), feiten), anders)

    assert {"tijdig": False, "uiterlijk": "2025-10-29", "gevolg": "mogelijk-nog-in-behandeling"} == antwoord.uitkomst


@pytest.mark.parametrize(("gemeente", "peildatum"), [(NIJMEGEN, "2021-12-31"), (HEUMEN, "2025-06-02")])
def test_verlengingsmelding_is_of_nijmegen(gemeente: str, peildatum: str) -> None:
    """No other text asks for it, and none before 2022."""
    with pytest.raises(RegelNietVanKracht):
        _toets(gemeente, "verlengingsmelding", peildatum, einddatumIndicatie="2025-12-31", gemeldOp="2025-10-01")


def test_a_moved_end_is_explained_with_the_day_that_did_not_count() -> None:
    """The step names the holiday, so that it can be read aloud."""
    antwoord = _toets(NIJMEGEN, "onderzoekstermijn", "2023-04-17", meldingOntvangenOp="2023-04-17", wet="wmo")

    assert (
        "Maandag 29 mei 2023 (Tweede Pinksterdag) telt niet als laatste dag; de termijn loopt tot en met dinsdag "
        "30 mei 2023." == antwoord.stappen[1].toelichting
    )
    assert (
        "Het onderzoek is klaar binnen 6 weken na de melding op 17 april 2023: uiterlijk 29 mei 2023."
        == antwoord.stappen[0].toelichting
    )


@pytest.mark.parametrize(
    ("gemeente", "regel", "wet", "waarom"),
    [
        (NIJMEGEN, "ontvangstbevestiging-termijn", "wmo", None),
        (
            NIJMEGEN,
            "ontvangstbevestiging-termijn",
            "jeugdwet",
            "Beleidsregels Wmo Nijmegen 2025, par. 1.1 geeft deze termijn niet voor een melding onder de Jeugdwet.",
        ),
        (NIJMEGEN, "persoonlijk-plan-termijn", "jeugdwet", None),  # art. 4 lid 4: both laws
        (NIJMEGEN, "onderzoekstermijn", "jeugdwet", None),  # is told the law itself
    ],
)
def test_whether_a_text_speaks_of_the_law_of_the_melding(
    gemeente: str, regel: str, wet: Wet, waarom: str | None
) -> None:
    """A rule that is not told the law says nothing under the one that its text leaves out."""
    dag = date(2025, 6, 2)

    assert waarom == niet_voor_wet(regelboek(), gemeente, regel, wet, peildatum=dag, bekend_op=dag)
