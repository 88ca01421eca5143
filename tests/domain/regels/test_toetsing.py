"""The choice of the text that answers, the refusals, and the receipt that every answer carries."""

import shutil
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import domain
from domain.regels.norm import Norm, Regime
from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import (
    FeitOnbekend,
    FeitOngeldig,
    FeitOntbreekt,
    GemeenteOnbekend,
    RegelNietVanKracht,
    RegelNogNietBekend,
    RegelOnbekend,
    TekstNietAanwezig,
)
from services.verordeningen import lees_regelboek, regelboek

MELDING = {"meldingOntvangenOp": "2023-03-06", "wet": "wmo"}


def _onderzoek(boek: Regelboek, gemeente: str = "0268", **vraag: Any) -> Antwoord:
    peildatum = vraag.pop("peildatum", date(2023, 3, 6))
    return toets(Vraag(gemeente, "onderzoekstermijn", peildatum, vraag.pop("feiten", MELDING), **vraag), boek)


# The choice of the text.


def _beleid(peildatum: str, *, bekend_op: str | None = None, regime: str | None = None) -> Antwoord:
    feiten = {"leveringsvorm": "zin", "inhoud": [], "bijdrageVerschuldigd": False}
    bekend = date.fromisoformat(bekend_op) if bekend_op else None
    return toets(
        Vraag("0268", "beschikking-volledig", date.fromisoformat(peildatum), feiten, bekend, regime), regelboek()
    )


@pytest.mark.parametrize(
    ("peildatum", "bekend_op", "regime"),
    [
        ("2025-02-28", None, "nijmegen-verordening-2022"),
        ("2025-03-01", None, "nijmegen-beleidsregels-2025"),
        # As the law counts for 3 March, and as the decider could know it that day.
        ("2025-03-03", None, "nijmegen-beleidsregels-2025"),
        ("2025-03-03", "2025-03-03", "nijmegen-verordening-2022"),
        ("2025-03-03", "2025-03-04", "nijmegen-verordening-2022"),
        ("2025-03-03", "2025-03-05", "nijmegen-beleidsregels-2025"),
        ("2025-02-28", "2025-06-01", "nijmegen-verordening-2022"),
    ],
)
def test_a_text_answers_from_when_it_counts_and_was_known(peildatum: str, bekend_op: str | None, regime: str) -> None:
    """The beleidsregels of 2025 count from 1 March but could be read from 5 March."""
    assert regime == _beleid(peildatum, bekend_op=bekend_op).regime


def test_a_rule_that_nobody_could_know_is_refused_as_such() -> None:
    """In force on 3 March 2025, but not published before the fifth: no answer, with its own type."""
    vraag = Vraag(
        "0268",
        "ontvangstbevestiging-termijn",
        date(2025, 3, 3),
        {"meldingOntvangenOp": "2025-03-03"},
        bekend_op=date(2025, 3, 4),
    )
    with pytest.raises(RegelNogNietBekend, match="bekend vanaf 2025-03-05") as fout:
        toets(vraag, regelboek())

    assert 404 == fout.value.status
    assert {"uiterlijk": "2025-03-10"} == toets(replace(vraag, bekend_op=date(2025, 3, 5)), regelboek()).uitkomst


def test_where_no_day_of_publication_is_given_a_step_says_so() -> None:
    """The day of vaststelling stands in, and only matters when one asks what was known."""
    zin = "de dag van vaststelling (2022-02-02) telt als de dag waarop de tekst bekend werd."

    assert not any("vaststelling" in stap.toelichting for stap in _onderzoek(regelboek()).stappen)
    assert _onderzoek(regelboek(), bekend_op=date(2023, 3, 6)).stappen[-1].toelichting.endswith(zin)


def test_before_its_vaststelling_a_retroactive_text_was_not_known() -> None:
    """The verordening counts from 1 January 2022; on 1 February 2022 nobody knew it, so the law alone answers."""
    dag = date(2022, 1, 10)

    assert "nijmegen-verordening-2022" == _onderzoek(regelboek(), peildatum=dag).regime
    assert "rijk" == _onderzoek(regelboek(), peildatum=dag, bekend_op=date(2022, 2, 1)).regime


def test_a_replaced_text_says_so_in_every_answer() -> None:
    """From 2024 on the answer of the verordening of 2022 carries a step about its replacement."""
    zinnen = [stap.toelichting for stap in _onderzoek(regelboek(), peildatum=date(2024, 1, 1)).stappen]

    assert zinnen[-1].startswith("Deze verordening is per 2024-01-01 vervangen")
    assert len(zinnen) - 1 == len(_onderzoek(regelboek(), peildatum=date(2023, 12, 31)).stappen)


@pytest.mark.parametrize(
    ("peildatum", "regime"),
    [
        ("2025-06-02", "nijmegen-verordening-2022"),
        ("2025-06-02", "nijmegen-beleidsregels-2025"),
        ("2024-06-03", "nijmegen-beleidsregels-2025"),  # before its first day: transitional law may ask for it
        ("2021-06-01", "nijmegen-verordening-2022"),
    ],
)
def test_a_question_may_name_the_text(peildatum: str, regime: str) -> None:
    """The named text answers, also outside its own days."""
    assert regime == _beleid(peildatum, regime=regime).regime


@pytest.mark.parametrize(
    ("regime", "weigering", "lid"),
    [
        ("nijmegen-verordening-2021", TekstNietAanwezig, "regel"),
        ("nijmegen-verordening-2024", TekstNietAanwezig, "regel"),
        ("nijmegen-beleidsregels-2024", TekstNietAanwezig, "regel"),
        ("heumen-verordening-2023", FeitOngeldig, "feit"),  # of another gemeente
        ("wageningen-nadere-regels-2024", FeitOngeldig, "feit"),
        ("nijmegen-verordening-1999", FeitOngeldig, "feit"),
        ("korte-route-nijmegen", RegelNietVanKracht, "regel"),
        ("rijk", RegelNietVanKracht, "regel"),  # the law holds no such rule
    ],
)
def test_a_text_that_cannot_answer_is_refused(regime: str, weigering: type[Exception], lid: str) -> None:
    """Not held, of another gemeente, unknown, or without the rule: each refused as what it is."""
    with pytest.raises(weigering) as fout:
        _beleid("2025-06-02", regime=regime)

    assert lid in getattr(fout.value, "leden", {})


def test_heumen_misses_its_text_of_2023() -> None:
    """The amendments are held, the ordinance they amend is not."""
    with pytest.raises(TekstNietAanwezig, match="verordening van Heumen van 2023"):
        _onderzoek(regelboek(), "0252", regime="heumen-verordening-2023")


@pytest.mark.parametrize(
    ("vraag", "weigering", "status", "probleem", "lid"),
    [
        (("9999", "onderzoekstermijn", MELDING), GemeenteOnbekend, 404, "gemeente-onbekend", ("gemeente", "9999")),
        (("0268", "onderzoektermijn", MELDING), RegelOnbekend, 404, "regel-onbekend", ("regel", "onderzoektermijn")),
        (
            ("0268", "onderzoekstermijn", {"wet": "wmo"}),
            FeitOntbreekt,
            400,
            "feit-ontbreekt",
            ("feit", "meldingOntvangenOp"),
        ),
        (("0268", "onderzoekstermijn", {**MELDING, "x": 1}), FeitOnbekend, 400, "feit-onbekend", ("feit", "x")),
        (("0268", "onderzoekstermijn", {**MELDING, "wet": "zvw"}), FeitOngeldig, 400, "feit-ongeldig", ("feit", "wet")),
        (
            ("0268", "onderzoekstermijn", {**MELDING, "meldingOntvangenOp": "2025-02-29"}),
            FeitOngeldig,
            400,
            "feit-ongeldig",
            ("feit", "meldingOntvangenOp"),
        ),
        (
            ("0268", "onderzoekstermijn", {**MELDING, "meldingOntvangenOp": "9999-12-31"}),
            FeitOngeldig,
            400,
            "feit-ongeldig",
            ("feit", "meldingOntvangenOp"),
        ),
        (
            ("0252", "onderzoekstermijn", {**MELDING, "wet": "jeugdwet"}),
            RegelNietVanKracht,
            404,
            "regel-niet-van-kracht",
            ("regel", "onderzoekstermijn"),
        ),
    ],
)
def test_refusals_name_the_fact_or_the_rule(
    *, vraag: tuple[str, str, Any], weigering: type[Exception], status: int, probleem: str, lid: tuple[str, str]
) -> None:
    """Each refusal has its problem type, its status and the member that names what was wrong."""
    gemeente, regel, feiten = vraag
    with pytest.raises(weigering) as fout:
        toets(Vraag(gemeente, regel, date(2023, 3, 6), feiten), regelboek())

    document = fout.value.als_probleem()  # type: ignore[attr-defined]
    assert (f"/problemen/{probleem}", status, lid[1]) == (document["type"], document["status"], document[lid[0]])


# The receipt.


def _met_norm(**anders: Any) -> Regelboek:
    """Give the law with the norm onderzoekstermijn-wmo of Nijmegen changed."""
    return _met_normen(replace(_norm(), **anders))


def _norm() -> Norm:
    (norm,) = regelboek().regimes["nijmegen-verordening-2022"].normen["onderzoekstermijn-wmo"]
    return norm


def _met_normen(*normen: Norm) -> Regelboek:
    boek = regelboek()
    oud = boek.regimes["nijmegen-verordening-2022"]
    regime: Regime = replace(oud, normen={**oud.normen, "onderzoekstermijn-wmo": normen})
    return replace(boek, regimes={**boek.regimes, oud.id: regime})


def test_the_receipt_covers_the_norms_that_were_read() -> None:
    """The hash is that of the canonical list of what was read, and nothing else."""
    gelezen = b'[["onderzoekstermijn-wmo",6,"weken","2022-01-01",null,"2022-02-02",1]]'

    assert sha256(gelezen).hexdigest() == _onderzoek(regelboek()).normen


@pytest.mark.parametrize(
    "anders",
    [
        {"waarde": 7},
        {"eenheid": "maanden", "waarde": 6},
        {"van": date(2022, 1, 2)},
        {"tot_en_met": date(2030, 1, 1)},
        {"besloten": date(2022, 2, 3)},
        {"versie": 2},
    ],
)
def test_the_receipt_changes_with_the_norm(anders: dict[str, Any]) -> None:
    """Another value, unit, period, day of decision or version is another receipt."""
    assert _onderzoek(regelboek()).normen != _onderzoek(_met_norm(**anders)).normen


@pytest.mark.parametrize("anders", [{"zin": "Andere spaties."}, {"artikel": "art. 2, derde lid"}])
def test_the_receipt_does_not_cover_how_the_source_is_told(anders: dict[str, Any]) -> None:
    """A sentence that was copied better is no other norm."""
    assert _onderzoek(regelboek()).normen == _onderzoek(_met_norm(**anders)).normen


def test_a_norm_entered_wrongly_is_withdrawn_and_followed() -> None:
    """What was known then can be weighed again: the wrong norm before its withdrawal, its successor after."""
    fout = replace(_norm(), waarde=8, ingetrokken_op=date(2023, 9, 1))
    goed = replace(_norm(), versie=2, bekend=date(2023, 9, 1))
    boek = _met_normen(fout, goed)

    # 6 March 2023 and six weeks is 17 April; eight weeks is 1 May.
    assert {"uiterlijk": "2023-04-17"} == _onderzoek(boek).uitkomst
    assert {"uiterlijk": "2023-05-01"} == _onderzoek(boek, bekend_op=date(2023, 8, 31)).uitkomst
    assert {"uiterlijk": "2023-04-17"} == _onderzoek(boek, bekend_op=date(2023, 9, 1)).uitkomst
    assert _onderzoek(boek).normen != _onderzoek(regelboek()).normen


def test_the_same_question_gives_the_same_receipt(tmp_path: Path) -> None:
    """Reading the law again, from another place, changes nothing."""
    wet = shutil.copytree(Path(domain.__file__).parent / "verordeningen", tmp_path / "elders")

    assert _onderzoek(regelboek()).als_json() == _onderzoek(lees_regelboek(Path(wet))).als_json()


def test_what_was_asked_before_is_not_worked_out_again() -> None:
    """An answer is kept by its question, None as well; beyond the number that is kept it starts anew."""
    boek, gevraagd = replace(regelboek()), []

    def antwoord(vraag: int) -> int | None:
        gevraagd.append(vraag)
        return vraag or None

    for vraag in (0, 1, 0, 1, 2, 0):
        assert boek.onthoud(vraag, partial(antwoord, vraag), meeste=2) == (vraag or None)

    assert gevraagd == [0, 1, 2, 0]


def test_what_raises_is_not_kept() -> None:
    """Who asks again gets the refusal again, or the answer when there is one by then."""
    boek = replace(regelboek())
    with pytest.raises(FeitOntbreekt):
        boek.onthoud(
            "vraag", lambda: toets(Vraag("0268", "onderzoekstermijn", date(2023, 3, 6), {"wet": 1}), boek), meeste=2
        )

    assert boek.onthoud("vraag", lambda: 7, meeste=2) == 7
