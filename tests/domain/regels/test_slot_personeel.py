"""personeelseis: every row of bijlage 3 punt 48 to 56 and 58."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek

PUNT = "Verordening Nijmegen 2022, bijlage 3 punt"
ARTS = "arts-verstandelijk-gehandicapten"


def _weeg(product: str, taak: str, wet: str, **feiten: Any) -> Antwoord:
    feiten = {"product": product, "taak": taak, "wet": wet, **feiten}
    return toets(Vraag("0268", "personeelseis", date(2023, 3, 1), feiten), regelboek())


def _eis(opleiding: str, registratie: str | None = None, regie: str | None = None, hbo: int | None = None) -> Any:
    return {
        "opleiding": opleiding,
        "registratie": registratie,
        "regiebehandelaar": regie,
        "minimumPercentageHbo": hbo,
    }


@pytest.mark.parametrize(
    ("product", "taak", "wet", "eis", "punt"),
    [
        ("dagbesteding", "uitvoering", "wmo", _eis("mbo-3"), "48.1"),
        ("dagbesteding", "plan", "wmo", _eis("mbo-4"), "48.1"),
        ("07A03", "plan", "wmo", _eis("mbo-4"), "48.1"),
        ("reguliere-begeleiding", "uitvoering", "wmo", _eis("mbo-3"), "48.2"),
        ("reguliere-begeleiding", "plan", "wmo", _eis("mbo-4"), "48.2"),
        ("reguliere-begeleiding-in-een-groep", "plan", "wmo", _eis("mbo-4"), "48.2"),
        ("02A17", "uitvoering", "wmo", _eis("mbo-3"), "48.2"),
        ("specialistische-begeleiding", "uitvoering", "wmo", _eis("hbo"), "48.3"),
        ("02A20", "plan", "wmo", _eis("hbo"), "48.3"),  # geen eigen eis aan het plan: open punt
        ("kortdurend-verblijf", "toezicht", "wmo", _eis("mbo-3"), "48.4"),
        ("beschermd-wonen", "uitvoering", "wmo", _eis("hbo", hbo=80), "48.6"),
        ("beschermd-thuis-middel", "uitvoering", "wmo", _eis("hbo", hbo=80), "48.6"),  # alle voorzieningen
        ("15N13", "uitvoering", "wmo", _eis("hbo", hbo=80), "48.6"),
        ("casemanagement", "uitvoering", "wmo", _eis("hbo", "skj"), "58"),  # noemt geen wet: open punt
        ("reguliere-begeleiding", "uitvoering", "jeugdwet", _eis("mbo-3"), "50"),
        ("45A71", "plan", "jeugdwet", _eis("hbo", "skj"), "50"),
        ("specialistische-begeleiding", "uitvoering", "jeugdwet", _eis("hbo", "skj"), "51"),
        ("45A49", "uitvoering", "jeugdwet", _eis("hbo", "skj"), "51"),
        ("dagbesteding", "uitvoering", "jeugdwet", _eis("mbo-3"), "52"),
        ("dagbehandeling", "uitvoering", "jeugdwet", _eis("hbo", "skj", "big-regiebehandelaar"), "53"),
        (
            "ambulante-behandeling",
            "uitvoering",
            "jeugdwet",
            _eis("hbo", "skj", f"big-gz-psycholoog-of-{ARTS}"),
            "54",
        ),
        ("verzorging-en-begeleiding", "uitvoering", "jeugdwet", _eis("mbo-3"), "55"),
        ("kortdurend-verblijf", "toezicht", "jeugdwet", _eis("mbo-3"), "56"),
        ("casemanagement", "uitvoering", "jeugdwet", _eis("hbo", "skj"), "58"),
        ("45A55", "uitvoering", "jeugdwet", _eis("hbo", "skj"), "58"),
    ],
)
def test_every_row(product: str, taak: str, wet: str, eis: dict[str, Any], punt: str) -> None:
    """The education, the register and who answers, per product, taak and law."""
    antwoord = _weeg(product, taak, wet)
    eigen = [stap for stap in antwoord.stappen if stap.bron == f"{PUNT} {punt}"]

    assert (eis, 1) == (antwoord.uitkomst, len(eigen))


@pytest.mark.parametrize(
    ("combinatie", "eis", "punten"),
    [
        (False, _eis("mbo"), ["48.5", "48.5"]),  # een afgeronde zorggerelateerde mbo-opleiding, zonder niveau
        ("reguliere-begeleiding", _eis("mbo-3"), ["48.5", "48.2"]),  # de eisen van reguliere begeleiding
        ("specialistische-begeleiding", _eis("hbo"), ["48.5", "48.3"]),  # de eisen van specialistische begeleiding
        (True, _eis("mbo-3"), ["48.5", "48.2"]),  # welke is niet gegeven: open punt
    ],
)
def test_persoonlijke_verzorging_with_begeleiding(*, combinatie: bool | str, eis: Any, punten: list[str]) -> None:
    """Who gives both meets the demands of the begeleiding."""
    antwoord = _weeg("persoonlijke-verzorging", "uitvoering", "wmo", combinatieMetBegeleiding=combinatie)

    assert eis == antwoord.uitkomst
    assert [f"{PUNT} {punt}" for punt in punten] == [stap.bron for stap in antwoord.stappen[:2]]
    assert (combinatie is True) == antwoord.stappen[0].toelichting.startswith("Open punt: ")


@pytest.mark.parametrize(
    ("problematiek", "regie"),
    [
        ("jeugd-en-opvoeding", f"big-nvo-nip-regiebehandelaar-of-big-{ARTS}"),
        ("lvb", f"big-nvo-nip-regiebehandelaar-of-big-{ARTS}"),
        ("psychische-stoornis", "big-nvo-nip-regiebehandelaar"),  # dan geen arts VG
    ],
)
@pytest.mark.parametrize("product", ["vaktherapie", "groepsgerichte-vaktherapie", "45A53", "45A52"])
def test_who_answers_for_vaktherapie(product: str, problematiek: str, regie: str) -> None:
    """An arts VG may where there is J&O or LVG and no psychische stoornis."""
    antwoord = _weeg(product, "uitvoering", "jeugdwet", problematiek=problematiek)

    assert _eis("hbo", "skj", regie) == antwoord.uitkomst


def test_the_steps_follow_the_text() -> None:
    """For jeugd punt 49 comes first, and the responsible professional is named."""
    behandeling = _weeg("dagbehandeling", "uitvoering", "jeugdwet").stappen
    dagbesteding = _weeg("41A18", "uitvoering", "jeugdwet").stappen

    assert [f"{PUNT} {punt}" for punt in ("49.1", "49.3", "53")] == [stap.bron for stap in behandeling]
    assert [f"{PUNT} {punt}" for punt in ("49.1", "52")] == [stap.bron for stap in dagbesteding]
    assert "SKJ-geregistreerde professional met een zorggerelateerde hbo" in dagbesteding[-1].toelichting


@pytest.mark.parametrize(
    ("product", "taak", "wet"),
    [
        ("kortdurend-verblijf", "uitvoering", "wmo"),  # 48.4 gaat over het toezicht
        ("kortdurend-verblijf", "plan", "jeugdwet"),
        ("dagbesteding", "toezicht", "wmo"),
        ("dagbehandeling", "uitvoering", "wmo"),  # alleen jeugd
        ("huishoudelijke-hulp-1", "uitvoering", "wmo"),  # geen punt noemt het
        ("02A03", "uitvoering", "jeugdwet"),  # een code van de Wmo
    ],
)
def test_what_no_punt_governs(product: str, taak: str, wet: str) -> None:
    """No demand is made up."""
    with pytest.raises(RegelNietVanKracht):
        _weeg(product, taak, wet)


def test_facts_that_count_for_one_product_are_asked_there() -> None:
    """The combination for persoonlijke verzorging, the problematiek for vaktherapie."""
    with pytest.raises(FeitOntbreekt) as combinatie:
        _weeg("persoonlijke-verzorging", "uitvoering", "wmo")
    with pytest.raises(FeitOntbreekt) as problematiek:
        _weeg("vaktherapie", "uitvoering", "jeugdwet")
    with pytest.raises(FeitOngeldig) as taak:
        _weeg("dagbesteding", "schoonmaak", "wmo")

    assert ["combinatieMetBegeleiding", "problematiek", "taak"] == [
        fout.value.leden["feit"] for fout in (combinatie, problematiek, taak)
    ]


@pytest.mark.parametrize(
    ("product", "taak", "wet", "feiten"),
    [
        ("dagbehandeling", "uitvoering", "jeugdwet", {}),
        ("45A49", "plan", "jeugdwet", {}),
        ("persoonlijke-verzorging", "uitvoering", "wmo", {"combinatieMetBegeleiding": False}),
        ("persoonlijke-verzorging", "uitvoering", "wmo", {"combinatieMetBegeleiding": True}),
    ],
)
def test_a_demand_is_told_not_refused(product: str, taak: str, wet: str, feiten: dict[str, Any]) -> None:
    """The rule says what is needed: no step is a refusal."""
    assert all(stap.voldaan for stap in _weeg(product, taak, wet, **feiten).stappen)


def test_the_registers_of_jeugd_are_no_demand_of_the_wmo() -> None:
    """Punt 49 is headed "Jeugd (algemeen)"."""
    assert [f"{PUNT} 48.3"] == [stap.bron for stap in _weeg("specialistische-begeleiding", "uitvoering", "wmo").stappen]
