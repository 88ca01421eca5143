"""Weighing an old receipt again tells apart: norm mended, code changed, other regime."""

from dataclasses import replace
from datetime import date

import pytest

from domain.regels.hertoetsing import Ontvangstbewijs, hertoets
from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import Vraag, toets
from services.verordeningen import regelboek

PEILDATUM, BEKEND = date(2025, 3, 10), date(2025, 3, 10)
FEITEN = {"meldingOntvangenOp": "2025-03-10", "wet": "wmo"}


def bewijs(regel: str = "onderzoekstermijn") -> Ontvangstbewijs:
    """Give the receipt of a rule as it was weighed then."""
    antwoord = toets(Vraag("0268", regel, PEILDATUM, FEITEN, BEKEND), regelboek())
    return Ontvangstbewijs(
        regel=antwoord.regel,
        regelversie=antwoord.regelversie,
        regime=antwoord.regime,
        peildatum=PEILDATUM,
        bekend_op=BEKEND,
        feiten=FEITEN,
        uitkomst=antwoord.uitkomst,
        normen=antwoord.normen,
    )


def met_herstelde_norm(waarde: int) -> Regelboek:
    """Give the law with the term of the onderzoek mended on 1 June 2025: withdrawn, and entered anew."""
    boek = regelboek()
    regime = boek.regimes["nijmegen-verordening-2022"]
    (oud,) = regime.normen["onderzoekstermijn-wmo"]
    hersteld = date(2025, 6, 1)
    normen = (
        replace(oud, ingetrokken_op=hersteld),
        replace(oud, waarde=waarde, versie=2, bekend=hersteld),
    )
    nieuw = replace(regime, normen={**regime.normen, oud.id: normen})
    return replace(boek, regimes={**boek.regimes, regime.id: nieuw})


def test_a_receipt_reproduces_under_the_same_law() -> None:
    """Nothing changed: the same outcome, no cause."""
    opnieuw = hertoets(bewijs(), "0268", regelboek())

    assert (True, False, ()) == (opnieuw.reproduceert, opnieuw.verandert, opnieuw.oorzaken)


def test_a_mended_norm_is_told_and_the_receipt_still_reproduces() -> None:
    """Eight weeks instead of six, mended later: then six was known, so then stands; now it would be 2025-05-06.

    10 March + 56 days = 5 May, which counts every year (Algemene termijnenwet art. 3 lid 1); so the next day.
    """
    opnieuw = hertoets(bewijs(), "0268", met_herstelde_norm(8))

    assert (True, True, ("norm-hersteld",)) == (opnieuw.reproduceert, opnieuw.verandert, opnieuw.oorzaken)
    assert opnieuw.nu is not None
    assert {"uiterlijk": "2025-05-06"} == opnieuw.nu.uitkomst


def test_a_mended_norm_may_change_nothing() -> None:
    """A norm that was entered again with the same value is another norm, with the same outcome."""
    opnieuw = hertoets(bewijs(), "0268", met_herstelde_norm(6))

    assert (True, False, ("norm-hersteld",)) == (opnieuw.reproduceert, opnieuw.verandert, opnieuw.oorzaken)


def test_changed_code_is_told() -> None:
    """The reasoning got another version."""
    boek = regelboek()
    regel = boek.regels["onderzoekstermijn"]
    nieuw = replace(boek, regels={**boek.regels, regel.naam: replace(regel, versie=regel.versie + 1)})

    opnieuw = hertoets(bewijs(), "0268", nieuw)

    assert (True, ("code-gewijzigd",)) == (opnieuw.reproduceert, opnieuw.oorzaken)


@pytest.mark.parametrize(
    ("regime", "reden"),
    [
        ("nijmegen-verordening-2024", "staat niet in de bronnen"),
        ("nijmegen-tarieven-2022", "kent geen regel"),
    ],
)
def test_a_regime_that_gives_no_answer_says_why(regime: str, reden: str) -> None:
    """A text that is not held, or that does not hold the rule: no answer, with the reason; the receipt stands."""
    opnieuw = hertoets(bewijs(), "0268", regelboek(), regime=regime)

    assert (True, True, ("ander-regime",)) == (opnieuw.reproduceert, opnieuw.verandert, opnieuw.oorzaken)
    assert opnieuw.nu is None
    assert opnieuw.reden is not None
    assert reden in opnieuw.reden


def test_another_regime_answers_in_its_own_words() -> None:
    """Under national law the six weeks are those of Wmo 2.3.2 lid 1."""
    opnieuw = hertoets(bewijs(), "0268", regelboek(), regime="rijk")

    assert ("ander-regime",) == opnieuw.oorzaken
    assert opnieuw.nu is not None
    assert ("rijk", {"uiterlijk": "2025-04-22"}) == (opnieuw.nu.regime, opnieuw.nu.uitkomst)


def test_a_receipt_that_was_tampered_with_does_not_reproduce() -> None:
    """An outcome that the rule never gave is found out."""
    vals = replace(bewijs(), uitkomst={"uiterlijk": "2025-04-30"})

    opnieuw = hertoets(vals, "0268", regelboek())

    assert (False, True) == (opnieuw.reproduceert, opnieuw.verandert)
