"""The short way to more hours of begeleiding, in Nijmegen and in Heumen."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek

NIJMEGEN = "Korte route Nijmegen en Heumen, gemeente Nijmegen"
HEUMEN = "Korte route Nijmegen en Heumen, gemeente Heumen"
NOOT = "noot bij punt 1"

IN_ORDE: dict[str, object] = {
    "biedtAlBegeleiding": True,
    "perEmail": True,
    "onderbouwd": True,
    "jeugdconsulentVerbonden": False,
    "leveringsvorm": "zin",
    "aanvrager": "organisatie",
}
MAATSTAF = {"0268": {"ophogingSubstantieel": True}, "0252": {"acuteNoodzaak": True}}
NIEUWE_WEEK = date(2020, 3, 16)


def _korte_route(gemeente: str, **anders: object) -> Antwoord:
    feiten = {**IN_ORDE, **MAATSTAF[gemeente], **anders}
    return toets(Vraag(gemeente, "korte-route-ophoging", NIEUWE_WEEK, feiten), regelboek())


@pytest.mark.parametrize(
    ("anders", "toegestaan", "punt"),
    [
        ({}, True, "punt 3"),
        ({"biedtAlBegeleiding": False}, False, "punt 1"),
        ({"perEmail": False}, True, "punt 3"),  # punt 2: it "kan" per e-mail
        ({"ophogingSubstantieel": False}, False, "punt 3"),
        ({"onderbouwd": False}, False, "punt 6"),
        ({"leveringsvorm": "pgb"}, False, NOOT),  # a pgb is asked for by or namens the budgethouder
        ({"leveringsvorm": "pgb", "aanvrager": "budgethouder"}, True, "punt 3"),
        ({"leveringsvorm": "pgb", "aanvrager": "namens-budgethouder"}, True, "punt 3"),
        ({"aanvrager": "budgethouder"}, False, NOOT),  # punt 1: the way is for organisations
        ({"acuteNoodzaak": False}, True, "punt 3"),  # Heumen's measure does not count here
        ({"biedtAlBegeleiding": False, "onderbouwd": False}, False, "punt 1"),  # the first that fails is told
    ],
)
def test_nijmegen(anders: dict[str, object], toegestaan: bool, punt: str) -> None:  # noqa: FBT001
    """Nijmegen asks a substantial rise, and the Sociale Wijkteam decides."""
    uitkomst = _korte_route("0268", **anders).uitkomst

    assert (toegestaan, f"{NIJMEGEN}, {punt}") == (uitkomst["toegestaan"], uitkomst["grond"])
    assert "sociale-wijkteam" == uitkomst["beslisser"]


@pytest.mark.parametrize(
    ("anders", "toegestaan", "punt"),
    [
        ({}, True, "punt 3"),
        ({"biedtAlBegeleiding": False}, False, "punt 1"),
        ({"acuteNoodzaak": False}, False, "punt 3"),
        ({"onderbouwd": False}, False, "punt 5"),
        ({"leveringsvorm": "pgb"}, False, NOOT),
        ({"leveringsvorm": "pgb", "aanvrager": "namens-budgethouder"}, True, "punt 3"),
        ({"ophogingSubstantieel": False}, True, "punt 3"),  # Nijmegen's measure does not count here
    ],
)
def test_heumen(anders: dict[str, object], toegestaan: bool, punt: str) -> None:  # noqa: FBT001
    """Heumen asks an acute need, and the gemeente decides."""
    uitkomst = _korte_route("0252", **anders).uitkomst

    assert (toegestaan, f"{HEUMEN}, {punt}") == (uitkomst["toegestaan"], uitkomst["grond"])
    assert "gemeente" == uitkomst["beslisser"]


@pytest.mark.parametrize(
    ("gemeente", "verbonden", "route"),
    [
        # Nijmegen punt 4: a jeugdconsulent who is there already; punt 5: all other cases.
        ("0268", True, {"naar": "jeugdconsulent", "cc": None, "onderwerp": None}),
        (
            "0268",
            False,
            {"naar": "vraag@sociaal-wijkteam.nl", "cc": None, "onderwerp": "Tijdelijke afspraken ophoging uren"},
        ),
        # Heumen punt 4: one address for all cases.
        (
            "0252",
            True,
            {"naar": "kernteam@heumen.nl", "cc": "betreffende consulent", "onderwerp": "Tijdelijke ophoging uren BG"},
        ),
        (
            "0252",
            False,
            {"naar": "kernteam@heumen.nl", "cc": "betreffende consulent", "onderwerp": "Tijdelijke ophoging uren BG"},
        ),
    ],
)
def test_route(gemeente: str, verbonden: bool, route: dict[str, str | None]) -> None:  # noqa: FBT001
    """Each gemeente says where the request goes."""
    assert route == _korte_route(gemeente, jeugdconsulentVerbonden=verbonden).uitkomst["route"]


@pytest.mark.parametrize(
    ("gemeente", "ander_feit", "ontbreekt"),
    [("0268", "acuteNoodzaak", "ophogingSubstantieel"), ("0252", "ophogingSubstantieel", "acuteNoodzaak")],
)
def test_the_measure_of_the_gemeente_itself_is_asked(gemeente: str, ander_feit: str, ontbreekt: str) -> None:
    """The measure of the other gemeente does not answer for this one."""
    with pytest.raises(FeitOntbreekt) as gevangen:
        toets(Vraag(gemeente, "korte-route-ophoging", NIEUWE_WEEK, {**IN_ORDE, ander_feit: True}), regelboek())

    assert ontbreekt == gevangen.value.leden["feit"]


@pytest.mark.parametrize(
    ("gemeente", "anders", "plaats", "zin", "voldaan"),
    [
        ("0268", {}, 0, "De organisatie biedt al begeleiding Wmo of Jeugd.", True),
        ("0268", {"biedtAlBegeleiding": False}, 0, "De organisatie biedt nog geen begeleiding Wmo of Jeugd.", False),
        ("0268", {}, 1, "De aanvraag is per e-mail gedaan.", True),
        ("0268", {"perEmail": False}, 1, "Open punt: de aanvraag is niet per e-mail gedaan.", True),
        ("0268", {}, 2, "Het gaat om een substantiële ophoging van de uren begeleiding.", True),
        ("0268", {"ophogingSubstantieel": False}, 2, "Het gaat niet om een substantiële ophoging", False),
        ("0252", {}, 2, "Er is een acute noodzaak om de uren begeleiding op te hogen.", True),
        ("0252", {"acuteNoodzaak": False}, 2, "Er is geen acute noodzaak om de uren begeleiding op te hogen.", False),
        (
            "0268",
            {},
            3,
            "De aanvraag kan worden gemaild naar vraag@sociaal-wijkteam.nl, met als onderwerp “Tijdelijke",
            True,
        ),
        ("0268", {"jeugdconsulentVerbonden": True}, 3, "De aanvraag kan worden gemaild naar jeugdconsulent.", True),
        (
            "0252",
            {},
            3,
            (
                "De aanvraag kan worden gemaild naar kernteam@heumen.nl, in cc naar betreffende consulent, met als "
                "onderwerp “Tijdelijke ophoging uren BG”."
            ),
            True,
        ),
        ("0268", {}, 4, "Waarom extra inzet nodig is, is duidelijk onderbouwd.", True),
        ("0268", {"onderbouwd": False}, 4, "Waarom extra inzet nodig is, is niet duidelijk onderbouwd.", False),
        ("0268", {}, 5, "Over de ophoging beslist: sociale wijkteam.", True),
        ("0268", {}, 6, "Bij zorg in natura vraagt de organisatie aan; dit kwam van: organisatie.", True),
        ("0268", {"leveringsvorm": "pgb"}, 6, "Bij een pgb vraagt (iemand namens) de budgethouder aan", False),
    ],
)
def test_each_point_is_told_as_it_is(
    *, gemeente: str, anders: dict[str, object], plaats: int, zin: str, voldaan: bool
) -> None:
    """Points 1 to 7 and the note: what was found, and whether the point was met."""
    stap = _korte_route(gemeente, **anders).stappen[plaats]

    assert (True, voldaan) == (stap.toelichting.startswith(zin), stap.voldaan)


def test_points_are_weighed_in_the_order_of_the_text() -> None:
    """Nijmegen's points 1 to 7 (4 or 5), and the note at the end."""
    assert [f"{NIJMEGEN}, {punt}" for punt in ("punt 1", "punt 2", "punt 3", "punt 5", "punt 6", "punt 7", NOOT)] == [
        stap.bron for stap in _korte_route("0268").stappen
    ]


@pytest.mark.parametrize(("gemeente", "dag"), [("0268", date(2020, 3, 15)), ("0289", NIEUWE_WEEK)])
def test_no_short_way_before_it_opened_nor_elsewhere(gemeente: str, dag: date) -> None:
    """The way opened in the week of 16 March 2020, for Nijmegen and Heumen only (NB)."""
    with pytest.raises(RegelNietVanKracht):
        toets(Vraag(gemeente, "korte-route-ophoging", dag, IN_ORDE), regelboek())
