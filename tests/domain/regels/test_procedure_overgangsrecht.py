"""Which text counts when the law changed: verordening art. 26, beleidsregels h. 8 lid 3."""

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht, TekstNietAanwezig
from services.verordeningen import regelboek

V2021, V2022, V2024 = "nijmegen-verordening-2021", "nijmegen-verordening-2022", "nijmegen-verordening-2024"
B2024, B2025 = "nijmegen-beleidsregels-2024", "nijmegen-beleidsregels-2025"
ARTIKEL, H8 = "Verordening Nijmegen 2022, art. 26", "Beleidsregels Wmo Nijmegen 2025, h. 8 lid 3"


def _toets(soort: str, gebeurtenis: str, ingediend: str, *, peildatum: str = "", **feiten: Any) -> Antwoord:
    dag = peildatum or ("2022-06-01" if soort == "verordening" else "2025-06-02")
    alle = {"soortRegeling": soort, "gebeurtenis": gebeurtenis, "ingediendOp": ingediend, **feiten}
    return toets(Vraag("0268", "toepasselijk-regime", date.fromisoformat(dag), alle), regelboek())


@pytest.mark.parametrize("gebeurtenis", ["melding", "aanvraag"])
@pytest.mark.parametrize(
    ("ingediend", "feiten", "regime"),
    [
        # Art. 26 lid 3: not decided on when the verordening came: the new one, no exception.
        ("2021-12-31", {}, V2022),
        ("2021-12-31", {"afgehandeldOp": None}, V2022),
        ("2021-11-01", {"afgehandeldOp": "2022-03-01"}, V2022),
        ("2021-11-01", {"afgehandeldOp": "2022-01-01"}, V2022),
        ("2021-11-01", {"nadeligerOnderNieuw": True}, V2022),
        # Decided on before: the old one.
        ("2021-11-01", {"afgehandeldOp": "2021-12-31"}, V2021),
        # On the day itself.
        ("2021-11-01", {"afgehandeldOp": "2021-11-01"}, V2021),
        # Asked under the new one.
        ("2022-01-01", {}, V2022),
        ("2022-05-01", {"afgehandeldOp": "2022-05-20"}, V2022),
    ],
)
def test_melding_and_aanvraag_under_the_verordening(
    gebeurtenis: str, ingediend: str, feiten: dict[str, Any], regime: str
) -> None:
    """What was still open on 1 January 2022 is dealt with under the verordening of 2022."""
    antwoord = _toets("verordening", gebeurtenis, ingediend, **feiten)

    assert {"regime": regime, "rechtTot": None, "grond": f"{ARTIKEL} lid 3"} == antwoord.uitkomst


@pytest.mark.parametrize(
    ("feiten", "regime"),
    [
        # Art. 26 lid 4: the text of the besluit, unless that is worse.
        ({"besluitRegime": V2021, "nadeligerOnderBesluitRegime": False}, V2021),
        ({"besluitRegime": V2021, "nadeligerOnderBesluitRegime": True}, V2022),
        # Dealt with before 2022: there was nothing to choose.
        ({"besluitRegime": V2021, "nadeligerOnderBesluitRegime": True, "afgehandeldOp": "2021-12-31"}, V2021),
        ({"besluitRegime": V2021, "nadeligerOnderBesluitRegime": True, "afgehandeldOp": "2022-01-01"}, V2022),
        ({"besluitRegime": V2021, "nadeligerOnderBesluitRegime": True, "afgehandeldOp": "2022-04-15"}, V2022),
        # A besluit under another text: lid 4 does not speak of it.
        ({"besluitRegime": V2022, "nadeligerOnderBesluitRegime": True}, V2022),
        ({"besluitRegime": V2024}, V2024),
    ],
)
def test_bezwaar_under_the_verordening(feiten: dict[str, Any], regime: str) -> None:
    """Bezwaar follows the besluit, to the good of who made it."""
    antwoord = _toets("verordening", "bezwaar", "2021-12-01", **feiten)

    assert {"regime": regime, "rechtTot": None, "grond": f"{ARTIKEL} lid 4"} == antwoord.uitkomst


@pytest.mark.parametrize(
    ("feiten", "regime", "tot"),
    [
        # Art. 26 lid 2: until the indicatie ends, or a new besluit withdraws it.
        ({"besluitRegime": V2021, "einddatumIndicatie": "2023-01-31"}, V2021, "2023-01-31"),
        (
            {"besluitRegime": V2021, "einddatumIndicatie": "2023-01-31", "nieuwBesluitOp": None},
            V2021,
            "2023-01-31",
        ),
        (
            {"besluitRegime": V2021, "einddatumIndicatie": "2023-01-31", "nieuwBesluitOp": "2022-09-01"},
            V2021,
            "2022-09-01",
        ),
        (
            {"besluitRegime": V2021, "einddatumIndicatie": "2023-01-31", "nieuwBesluitOp": "2023-02-01"},
            V2021,
            "2023-01-31",
        ),
        ({"besluitRegime": V2022, "einddatumIndicatie": "2023-01-31"}, V2022, "2023-01-31"),
    ],
)
def test_a_running_voorziening_stands(feiten: dict[str, Any], regime: str, tot: str) -> None:
    """It keeps its own text until a new besluit or the end of the indicatie, whichever comes first."""
    antwoord = _toets("verordening", "lopende-voorziening", "2021-02-01", **feiten)

    assert {"regime": regime, "rechtTot": tot, "grond": f"{ARTIKEL} lid 2"} == antwoord.uitkomst


@pytest.mark.parametrize("gebeurtenis", ["melding", "aanvraag", "bezwaar"])
@pytest.mark.parametrize(
    ("ingediend", "feiten", "regime"),
    [
        # H. 8 lid 3: open on 1 March 2025: the new ones, unless worse for the inwoner.
        ("2025-02-28", {"nadeligerOnderNieuw": False}, B2025),
        ("2025-02-28", {"nadeligerOnderNieuw": True}, B2024),
        ("2025-01-15", {"nadeligerOnderNieuw": True, "afgehandeldOp": "2025-03-20"}, B2024),
        ("2025-01-15", {"nadeligerOnderNieuw": False, "afgehandeldOp": "2025-03-01"}, B2025),
        ("2025-01-15", {"afgehandeldOp": "2025-02-28"}, B2024),
        # Asked under the new ones: no exception.
        ("2025-03-01", {}, B2025),
        ("2025-03-10", {"nadeligerOnderNieuw": True}, B2025),
    ],
)
def test_beleidsregels(gebeurtenis: str, ingediend: str, feiten: dict[str, Any], regime: str) -> None:
    """Meldingen, aanvragen and bezwaren alike."""
    antwoord = _toets("beleidsregels", gebeurtenis, ingediend, besluitRegime=B2024, **feiten)

    assert {"regime": regime, "rechtTot": None, "grond": H8} == antwoord.uitkomst


@pytest.mark.parametrize(
    ("soort", "ingediend", "afgehandeld"),
    [
        ("verordening", "2021-11-01", "2022-01-20"),  # counted from 1 January, decided by the raad on 2 February 2022
        ("beleidsregels", "2025-01-15", "2025-03-03"),  # counted from 1 March, published on 5 March 2025
    ],
)
def test_dealt_with_before_the_new_text_could_be_read(soort: str, ingediend: str, afgehandeld: str) -> None:
    """The texts do not say what retroactive force does to what was dealt with in between: an open point."""
    antwoord = _toets(soort, "aanvraag", ingediend, afgehandeldOp=afgehandeld, nadeligerOnderNieuw=False)

    assert antwoord.stappen[0].toelichting.startswith("Open punt: ")


@pytest.mark.parametrize(
    ("soort", "ingediend", "afgehandeld"),
    [
        ("verordening", "2021-11-01", "2022-02-02"),  # decided that day
        ("verordening", "2021-11-01", "2022-03-01"),
        ("beleidsregels", "2025-01-15", "2025-03-05"),  # published that day
        ("beleidsregels", "2025-01-15", "2025-03-20"),
    ],
)
def test_dealt_with_when_the_new_text_could_be_read(soort: str, ingediend: str, afgehandeld: str) -> None:
    """From the day on which a text is known nothing is open about its force."""
    antwoord = _toets(soort, "aanvraag", ingediend, afgehandeldOp=afgehandeld, nadeligerOnderNieuw=False)

    assert not any(stap.toelichting.startswith("Open punt: ") for stap in antwoord.stappen)


BLIJFT = "De voorziening blijft staan onder de tekst waarop zij is verstrekt, tot"
NIEUW_PAKT, BESLUIT_PAKT = "De nieuwe tekst pakt voor de inwoner", "De tekst van het besluit pakt voor de bezwaarmaker"


@pytest.mark.parametrize(
    ("soort", "gebeurtenis", "feiten", "stappen"),
    [
        # Art. 26 lid 3: came when the new text counted; dealt with before it; still open on that day.
        ("verordening", "aanvraag", {"ingediend": "2022-01-01"}, [("De aanvraag kwam op 1 januari 2022, toen", True)]),
        (
            "verordening",
            "aanvraag",
            {"ingediend": "2021-11-01", "afgehandeldOp": "2021-12-31"},
            [("De aanvraag is afgehandeld op 31 december 2021, voor", True), (f"De tekst '{V2021}'", False)],
        ),
        (
            "verordening",
            "aanvraag",
            {"ingediend": "2021-11-01", "afgehandeldOp": "2022-01-20"},
            [("Open punt: de aanvraag is afgehandeld", True), ("De aanvraag kwam op 1 november 2021 en was", True)],
        ),
        # H. 8 lid 3: unless worse for the inwoner.
        (
            "beleidsregels",
            "melding",
            {"ingediend": "2025-02-28", "nadeligerOnderNieuw": True},
            [
                ("De melding kwam op 28 februari 2025 en was op 1 maart 2025 nog niet afgehandeld.", True),
                (f"{NIEUW_PAKT} nadeliger uit.", False),
                (f"De tekst '{B2024}'", False),
            ],
        ),
        (
            "beleidsregels",
            "melding",
            {"ingediend": "2025-02-28", "nadeligerOnderNieuw": False},
            [("De melding kwam op 28 februari 2025 en was", True), (f"{NIEUW_PAKT} niet nadeliger uit.", True)],
        ),
        # Art. 26 lid 4.
        (
            "verordening",
            "bezwaar",
            {"ingediend": "2021-12-01", "besluitRegime": V2022},
            [(f"Het besluit rust niet op de oude tekst maar op '{V2022}'", True)],
        ),
        (
            "verordening",
            "bezwaar",
            {"ingediend": "2021-12-01", "besluitRegime": V2021, "afgehandeldOp": "2021-12-31"},
            [("Op het bezwaar is beslist op 31 december 2021, voor", True), (f"De tekst '{V2021}'", False)],
        ),
        (
            "verordening",
            "bezwaar",
            {"ingediend": "2021-12-01", "besluitRegime": V2021, "nadeligerOnderBesluitRegime": True},
            [(f"{BESLUIT_PAKT} nadelig uit.", False)],
        ),
        (
            "verordening",
            "bezwaar",
            {"ingediend": "2021-12-01", "besluitRegime": V2021, "nadeligerOnderBesluitRegime": False},
            [(f"{BESLUIT_PAKT} niet nadelig uit.", True), (f"De tekst '{V2021}'", False)],
        ),
        # Art. 26 lid 2.
        (
            "verordening",
            "lopende-voorziening",
            {"ingediend": "2021-02-01", "besluitRegime": V2022, "einddatumIndicatie": "2023-01-31"},
            [(f"{BLIJFT} de indicatie afloopt op 31 januari 2023.", True)],
        ),
        *[
            (
                "verordening",
                "lopende-voorziening",
                {
                    "ingediend": "2021-02-01",
                    "besluitRegime": V2022,
                    "einddatumIndicatie": "2023-01-31",
                    "nieuwBesluitOp": op,
                },
                [(f"{BLIJFT} een nieuw besluit de voorziening intrekt op {dag}.", True)],
            )
            for op, dag in (("2022-09-01", "1 september 2022"), ("2023-01-31", "31 januari 2023"))
        ],
    ],
)
def test_the_steps_say_why_a_text_counts(
    soort: str, gebeurtenis: str, feiten: dict[str, Any], stappen: list[tuple[str, bool]]
) -> None:
    """What decided is told with its day, and what a text sets against the inwoner is not met."""
    antwoord = _toets(soort, gebeurtenis, **feiten)
    # From 2024 on the step that the verordening was replaced comes last.
    gewogen = [(s.toelichting, s.voldaan) for s in antwoord.stappen if not s.bron.endswith("art. 28")]

    assert len(stappen) == len(gewogen)
    assert all(
        zin.startswith(begin) and voldaan is verwacht
        for (zin, voldaan), (begin, verwacht) in zip(gewogen, stappen, strict=True)
    )


@pytest.mark.parametrize(
    ("antwoord", "tekst"),
    [
        (("verordening", "aanvraag", "2021-11-01", {"afgehandeldOp": "2021-12-31"}), V2021),
        (("beleidsregels", "aanvraag", "2025-01-15", {"nadeligerOnderNieuw": True}), B2024),
    ],
)
def test_a_text_that_is_not_held_is_named_and_cannot_be_weighed(
    antwoord: tuple[str, str, str, dict[str, Any]], tekst: str
) -> None:
    """The outcome names it, a step says that it is not held, and weighing under it is refused with that reason."""
    soort, gebeurtenis, ingediend, feiten = antwoord
    gewogen = _toets(soort, gebeurtenis, ingediend, **feiten)

    assert tekst == gewogen.uitkomst["regime"]
    assert any(tekst in stap.toelichting and not stap.voldaan for stap in gewogen.stappen)
    vraag = Vraag("0268", "onderzoekstermijn", date(2022, 6, 1), {}, regime=tekst)
    with pytest.raises(TekstNietAanwezig, match="niet in de bronnen"):
        toets(vraag, regelboek())


def test_the_texts_that_the_rule_names_are_the_ones_that_are_held_or_missed() -> None:
    """What the norms say of a text is what the Regelboek knows of it."""
    boek = regelboek()
    rijen = [
        (tekst, stand["aanwezig"])
        for regime in boek.regimes.values()
        for naam, normen in regime.normen.items()
        if naam.startswith("overgangsrecht-") and naam.endswith("-teksten")
        for norm in normen
        for tekst, stand in norm.waarde.items()
    ]

    assert {V2021, V2022, V2024, B2024, B2025} == {tekst for tekst, _ in rijen}
    assert [] == [tekst for tekst, aanwezig in rijen if (tekst in boek.regimes) is not aanwezig]
    assert [] == [tekst for tekst, aanwezig in rijen if (tekst in boek.ontbrekend) is aanwezig]


@pytest.mark.parametrize(
    ("feit", "soort", "gebeurtenis", "feiten"),
    [
        ("besluitRegime", "verordening", "bezwaar", {}),
        ("nadeligerOnderBesluitRegime", "verordening", "bezwaar", {"besluitRegime": V2021}),
        ("besluitRegime", "verordening", "lopende-voorziening", {"einddatumIndicatie": "2023-01-31"}),
        ("einddatumIndicatie", "verordening", "lopende-voorziening", {"besluitRegime": V2021}),
        ("nadeligerOnderNieuw", "beleidsregels", "aanvraag", {}),
    ],
)
def test_a_fact_that_decides_is_asked_for(feit: str, soort: str, gebeurtenis: str, feiten: dict[str, Any]) -> None:
    """Facts of one case may be left out in another, never in their own."""
    with pytest.raises(FeitOntbreekt) as fout:
        _toets(soort, gebeurtenis, "2021-12-01", **feiten)

    assert (feit, "toepasselijk-regime") == (fout.value.leden["feit"], fout.value.leden["regel"])


@pytest.mark.parametrize(
    ("feit", "feiten"),
    [
        ("besluitRegime", {"besluitRegime": "wageningen-nadere-regels-2024"}),
        ("besluitRegime", {"besluitRegime": B2024}),
        ("afgehandeldOp", {"besluitRegime": V2021, "afgehandeldOp": "2021-11-30"}),
    ],
)
def test_facts_that_cannot_be(feit: str, feiten: dict[str, Any]) -> None:
    """A text of another kind or gemeente, and dealt with before it was asked."""
    with pytest.raises(FeitOngeldig) as fout:
        _toets("verordening", "bezwaar", "2021-12-01", **feiten)

    assert feit == fout.value.leden["feit"]


@pytest.mark.parametrize(
    ("soort", "gebeurtenis", "peildatum"),
    [
        ("beleidsregels", "lopende-voorziening", "2025-06-02"),  # h. 8 says nothing of it
        ("beleidsregels", "aanvraag", "2025-02-28"),  # the beleidsregels of 2024 are not held
        ("verordening", "aanvraag", "2021-12-31"),
    ],
)
def test_where_no_text_speaks(soort: str, gebeurtenis: str, peildatum: str) -> None:
    """No text at hand, no answer."""
    with pytest.raises(RegelNietVanKracht):
        _toets(soort, gebeurtenis, "2021-12-01", peildatum=peildatum, besluitRegime=B2024)


def test_the_verordening_is_asked_about_after_2025_too() -> None:
    """The latest text answers and leans on the verordening, whose replacement of 2024 a step recalls."""
    antwoord = _toets("verordening", "aanvraag", "2021-12-01", peildatum="2025-06-02")

    assert V2022 == antwoord.uitkomst["regime"]
    assert [f"{ARTIKEL} lid 3", "Verordening Nijmegen 2022, art. 28"] == [
        antwoord.stappen[0].bron,
        antwoord.stappen[-1].bron,
    ]
