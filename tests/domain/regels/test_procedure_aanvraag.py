"""When an aanvraag can be made: Nijmegen art. 5, 7, beleidsregels 3.5, 7.6; Wageningen 2.6-2.7; Wmo 2.3.2 lid 9."""

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek

NIJMEGEN, HEUMEN, WAGENINGEN = "0268", "0252", "0289"
VERORDENING, BELEID = "Verordening Nijmegen 2022, art.", "Beleidsregels Wmo Nijmegen 2025, par."
NADERE, LID_9 = "Nadere regels Wageningen 2024, art.", "Wmo 2015, art. 2.3.2 lid 9"

OPVANG = (
    "Open punt: deze eis geldt niet voor maatschappelijke opvang; of het daarom gaat, blijkt niet uit de feiten. "
    "Is dat zo, dan houdt het ontbreken van het verslag de aanvraag niet tegen."
)

# Melding on Monday 6 March 2023: six weeks end on Monday 17 April 2023. In 2025: 10 March, six weeks end on 22 April.
BINNEN, LAATSTE, VOORBIJ = "2023-03-20", "2023-04-17", "2023-04-18"
AANVRAAG: dict[str, Any] = {
    "gesprekGevoerd": True,
    "vanGesprekAfgezien": False,
    "wet": "wmo",
    "beschermdWonen": False,
    "spoedeisend": False,
    "indiener": "client",
    "clientStemtIn": True,
    "vorm": "schriftelijk",
    "opVerslagAangegeven": False,
    "verslagVerstrekt": True,
    "hulpvraagGenoegzaamBekend": False,
    "inOverlegMetClient": False,
    "kanNietZelfAanvragen": False,
    "geslotenJeugdhulpVrijwillig": False,
    "verwezenDoor": None,
}
GEEN_GESPREK = {"gesprekGevoerd": False, "verslagVerstrekt": False}
AFGEZIEN = {**GEEN_GESPREK, "vanGesprekAfgezien": True}
BEKEND = {"hulpvraagGenoegzaamBekend": True, "inOverlegMetClient": True}
BESCHERMD = {"beschermdWonen": True, "indiener": "ggd"}
AMBTSHALVE = {"indiener": "ambtshalve", "spoedeisend": True, "kanNietZelfAanvragen": True}


def _toets(gemeente: str, op: str = BINNEN, **anders: Any) -> Antwoord:
    melding = {"2023": "2023-03-06", "2025": "2025-03-10", "2024": "2024-03-04"}[op[:4]]
    feiten = {**AANVRAAG, "meldingOntvangenOp": melding, "aanvraagOntvangenOp": op, **anders}
    return toets(Vraag(gemeente, "aanvraag-ontvankelijk", date.fromisoformat(op), feiten), regelboek())


def _klopt(antwoord: Antwoord, op: str, *, ontvankelijk: bool, grond: str) -> None:
    verwacht = {"ontvankelijk": ontvankelijk, "aanvraagdatum": op if ontvankelijk else None, "grond": grond}
    assert verwacht == antwoord.uitkomst


@pytest.mark.parametrize(
    ("op", "anders", "ontvankelijk", "grond"),
    [
        (BINNEN, {}, True, f"{VERORDENING} 7 lid 3"),
        (BINNEN, {"wet": "jeugdwet"}, True, f"{VERORDENING} 7 lid 3"),
        (BINNEN, {"verslagVerstrekt": False}, True, f"{VERORDENING} 7 lid 3"),  # the verordening does not ask it
        # Art. 7 lid 1: who.
        (BINNEN, {"indiener": "gemachtigde"}, True, f"{VERORDENING} 7 lid 3"),
        (BINNEN, {"indiener": "vertegenwoordiger"}, True, f"{VERORDENING} 7 lid 3"),
        (BINNEN, {"indiener": "ambtshalve"}, False, f"{VERORDENING} 7 lid 1"),
        (BINNEN, AMBTSHALVE, False, f"{VERORDENING} 7 lid 1"),
        (BINNEN, {"indiener": "anders"}, False, f"{VERORDENING} 7 lid 1"),
        (BINNEN, BESCHERMD, False, f"{VERORDENING} 7 lid 1"),  # the GGD only under the beleidsregels
        # Art. 7 lid 1 and 2: how.
        (BINNEN, {"vorm": "elektronisch"}, True, f"{VERORDENING} 7 lid 3"),
        (BINNEN, {"vorm": "mondeling"}, False, f"{VERORDENING} 7 lid 1"),
        (BINNEN, {"vorm": "ondertekend-verslag-of-plan"}, False, f"{VERORDENING} 7 lid 2"),
        (
            BINNEN,
            {"vorm": "ondertekend-verslag-of-plan", "opVerslagAangegeven": True},
            True,
            f"{VERORDENING} 7 lid 3",
        ),
        # Art. 7 lid 3: first a gesprek.
        (BINNEN, GEEN_GESPREK, False, f"{VERORDENING} 7 lid 3"),
        (BINNEN, {"gesprekGevoerd": False}, False, f"{VERORDENING} 7 lid 3"),
        # Art. 5 lid 5: unless it was not needed, for a known hulpvraag and in consultation.
        (BINNEN, {**AFGEZIEN, **BEKEND}, True, f"{VERORDENING} 5 lid 5"),
        (BINNEN, {**AFGEZIEN, **BEKEND, "wet": "jeugdwet"}, True, f"{VERORDENING} 5 lid 5"),
        (BINNEN, {**AFGEZIEN, "hulpvraagGenoegzaamBekend": True}, False, f"{VERORDENING} 5 lid 5"),
        (BINNEN, {**AFGEZIEN, "inOverlegMetClient": True}, False, f"{VERORDENING} 5 lid 5"),
        (BINNEN, {**GEEN_GESPREK, **BEKEND}, False, f"{VERORDENING} 7 lid 3"),
        # Wmo 2.3.2 lid 9: unless the six weeks have passed; the last day itself is too soon.
        (LAATSTE, GEEN_GESPREK, False, f"{VERORDENING} 7 lid 3"),
        (VOORBIJ, GEEN_GESPREK, True, LID_9),
        (VOORBIJ, AFGEZIEN, True, LID_9),
        (VOORBIJ, {**GEEN_GESPREK, "indiener": "anders"}, False, f"{VERORDENING} 7 lid 1"),
        # That is of the Wmo; the verordening does not repeat it for jeugd.
        (VOORBIJ, {**GEEN_GESPREK, "wet": "jeugdwet"}, False, f"{VERORDENING} 7 lid 3"),
        # Before the beleidsregels urgency changes nothing, for beschermd wonen either.
        (BINNEN, {**GEEN_GESPREK, "spoedeisend": True, "beschermdWonen": True}, False, f"{VERORDENING} 7 lid 3"),
        # Art. 7 lid 5: gesloten jeugdhulp by consent knows none of this.
        (
            BINNEN,
            {
                **GEEN_GESPREK,
                "wet": "jeugdwet",
                "geslotenJeugdhulpVrijwillig": True,
                "vorm": "mondeling",
                "indiener": "anders",
            },
            True,
            f"{VERORDENING} 7 lid 5",
        ),
        # Art. 2 lid 5 and bijlage 3 punt 28.2: referred past the gemeente.
        (BINNEN, {**GEEN_GESPREK, "wet": "jeugdwet", "verwezenDoor": "huisarts"}, True, f"{VERORDENING} 2 lid 5"),
        (BINNEN, {**GEEN_GESPREK, "wet": "jeugdwet", "verwezenDoor": "jeugdarts"}, True, f"{VERORDENING} 2 lid 5"),
        (
            BINNEN,
            {**GEEN_GESPREK, "wet": "jeugdwet", "verwezenDoor": "gecertificeerde-instelling"},
            True,
            "Verordening Nijmegen 2022, bijlage 3 punt 28.2",
        ),
        (
            BINNEN,
            {**GEEN_GESPREK, "wet": "jeugdwet", "verwezenDoor": "rechter"},
            True,
            "Verordening Nijmegen 2022, bijlage 3 punt 28.2",
        ),
        *[
            (BINNEN, {**GEEN_GESPREK, "wet": "jeugdwet", "verwezenDoor": wie}, True, grond)
            for wie, grond in (
                ("medisch-specialist", f"{VERORDENING} 2 lid 5"),
                ("kinderarts", "Verordening Nijmegen 2022, bijlage 3 punt 28.2"),  # named there only
                ("raad-voor-de-kinderbescherming", "Verordening Nijmegen 2022, bijlage 3 punt 28.2"),
                ("officier-van-justitie", "Verordening Nijmegen 2022, bijlage 3 punt 28.2"),
            )
        ],
        (BINNEN, {**GEEN_GESPREK, "wet": "jeugdwet", "verwezenDoor": "gemeente"}, False, f"{VERORDENING} 7 lid 3"),
        (BINNEN, {**GEEN_GESPREK, "verwezenDoor": "huisarts"}, False, f"{VERORDENING} 7 lid 3"),  # not for the Wmo
    ],
)
def test_nijmegen_under_the_verordening(
    op: str,
    anders: dict[str, Any],
    ontvankelijk: bool,  # noqa: FBT001
    grond: str,
) -> None:
    """Who, in which form, and after a gesprek; six weeks without onderzoek open the way under the Wmo."""
    _klopt(_toets(NIJMEGEN, op, **anders), op, ontvankelijk=ontvankelijk, grond=grond)


@pytest.mark.parametrize(
    ("op", "anders", "ontvankelijk", "grond"),
    [
        ("2025-03-24", {}, True, f"{VERORDENING} 7 lid 3"),
        # Par. 3.5: not before the verslag was given.
        ("2025-03-24", {"verslagVerstrekt": False}, False, f"{BELEID} 3.5"),
        ("2025-03-24", {**AFGEZIEN, **BEKEND}, False, f"{BELEID} 3.5"),
        ("2025-03-24", {**AFGEZIEN, **BEKEND, "verslagVerstrekt": True}, True, f"{VERORDENING} 5 lid 5"),
        ("2025-03-24", {"verslagVerstrekt": False, "spoedeisend": True}, False, f"{BELEID} 3.5"),
        # The law goes before a beleidsregel: six weeks end on 22 April 2025.
        ("2025-04-22", {"verslagVerstrekt": False}, False, f"{BELEID} 3.5"),
        ("2025-04-23", {"verslagVerstrekt": False}, True, LID_9),
        ("2025-04-23", GEEN_GESPREK, True, LID_9),
        # The beleidsregels are of the Wmo: jeugd needs no verslag.
        ("2025-03-24", {"wet": "jeugdwet", "verslagVerstrekt": False}, True, f"{VERORDENING} 7 lid 3"),
        # Par. 7.6: beschermd wonen is asked for by the GGD, after the verslag.
        ("2025-03-24", BESCHERMD, True, f"{VERORDENING} 7 lid 3"),
        ("2025-03-24", {**BESCHERMD, "clientStemtIn": False}, True, f"{VERORDENING} 7 lid 3"),
        ("2025-03-24", {"indiener": "ggd"}, False, f"{VERORDENING} 7 lid 1"),
        ("2025-03-24", {**BESCHERMD, "indiener": "client"}, True, f"{VERORDENING} 7 lid 3"),
        ("2025-03-24", {**BESCHERMD, "verslagVerstrekt": False}, False, f"{BELEID} 7.6"),
        # Par. 7.6 punt 2: at once when it is urgent; punt 1: when the six weeks have passed.
        ("2025-03-24", {**BESCHERMD, "verslagVerstrekt": False, "spoedeisend": True}, True, f"{BELEID} 7.6"),
        ("2025-03-24", {**BESCHERMD, **GEEN_GESPREK, "spoedeisend": True}, True, f"{BELEID} 7.6"),
        ("2025-04-22", {**BESCHERMD, **GEEN_GESPREK}, False, f"{VERORDENING} 7 lid 3"),
        ("2025-04-23", {**BESCHERMD, **GEEN_GESPREK}, True, LID_9),
        # Beschermd wonen is of the Wmo.
        ("2025-03-24", {**BESCHERMD, "wet": "jeugdwet"}, False, f"{VERORDENING} 7 lid 1"),
    ],
)
def test_nijmegen_under_the_beleidsregels(
    op: str,
    anders: dict[str, Any],
    ontvankelijk: bool,  # noqa: FBT001
    grond: str,
) -> None:
    """From 1 March 2025 the verslag comes first under the Wmo, with two ways past it for beschermd wonen."""
    antwoord = _toets(NIJMEGEN, op, **anders)

    _klopt(antwoord, op, ontvankelijk=ontvankelijk, grond=grond)
    assert "nijmegen-beleidsregels-2025" == antwoord.regime


@pytest.mark.parametrize(
    ("anders", "ontvankelijk", "grond"),
    [
        # 2.6: the Wmo; the onderzoek comes first by Wmo 2.3.2 lid 9.
        ({}, True, LID_9),
        ({"vorm": "mondeling"}, True, LID_9),
        ({"vorm": "elektronisch"}, True, LID_9),
        ({"vorm": "ondertekend-verslag-of-plan"}, True, LID_9),
        ({"indiener": "gemachtigde"}, True, LID_9),
        ({"indiener": "vertegenwoordiger"}, True, LID_9),
        ({"indiener": "anders"}, False, f"{NADERE} 2.6 lid 1"),
        ({"indiener": "ggd"}, False, f"{NADERE} 2.6 lid 1"),
        (GEEN_GESPREK, False, LID_9),
        ({**GEEN_GESPREK, "verslagVerstrekt": True}, True, LID_9),
        # 2.4, toelichting: the vraagverheldering may be skipped when the hulpvraag is known well enough.
        ({**AFGEZIEN, "hulpvraagGenoegzaamBekend": True}, True, f"{NADERE} 2.4, toelichting"),
        ({**AFGEZIEN, "inOverlegMetClient": True}, False, f"{NADERE} 2.4, toelichting"),
        # 2.6 lid 2 and its toelichting: ambtshalve, with consent, urgent, and unable to ask.
        (AMBTSHALVE, True, LID_9),
        ({**AMBTSHALVE, "clientStemtIn": False}, False, f"{NADERE} 2.6 lid 2"),
        ({**AMBTSHALVE, "spoedeisend": False}, False, f"{NADERE} 2.6, toelichting"),
        ({**AMBTSHALVE, "kanNietZelfAanvragen": False}, False, f"{NADERE} 2.6, toelichting"),
        # 2.7: jeugd can always be asked for, whatever went before; in writing, by the client.
        ({"wet": "jeugdwet", **GEEN_GESPREK}, True, f"{NADERE} 2.7, toelichting"),
        ({"wet": "jeugdwet", "vorm": "elektronisch"}, True, f"{NADERE} 2.7, toelichting"),
        ({"wet": "jeugdwet", "vorm": "ondertekend-verslag-of-plan"}, True, f"{NADERE} 2.7, toelichting"),
        ({"wet": "jeugdwet", "vorm": "mondeling"}, False, f"{NADERE} 2.7 lid 1"),
        ({"wet": "jeugdwet", "indiener": "anders"}, False, f"{NADERE} 2.7 lid 1"),
        ({"wet": "jeugdwet", **AMBTSHALVE, **GEEN_GESPREK}, True, f"{NADERE} 2.7, toelichting"),
        ({"wet": "jeugdwet", **AMBTSHALVE, "clientStemtIn": False}, False, f"{NADERE} 2.7 lid 2"),
        ({"wet": "jeugdwet", **AMBTSHALVE, "spoedeisend": False}, False, f"{NADERE} 2.7, toelichting"),
        ({"wet": "jeugdwet", "geslotenJeugdhulpVrijwillig": True}, True, f"{NADERE} 2.7, toelichting"),
    ],
)
def test_wageningen(
    anders: dict[str, Any],
    ontvankelijk: bool,  # noqa: FBT001
    grond: str,
) -> None:
    """In writing or by word of mouth, ambtshalve if need be; jeugd asks no gesprek."""
    _klopt(_toets(WAGENINGEN, "2024-03-18", **anders), "2024-03-18", ontvankelijk=ontvankelijk, grond=grond)


@pytest.mark.parametrize(
    ("gemeente", "op", "anders", "ontvankelijk"),
    [
        (HEUMEN, "2025-03-24", {}, True),
        (HEUMEN, "2025-03-24", GEEN_GESPREK, False),
        (HEUMEN, "2025-03-24", {**GEEN_GESPREK, "verslagVerstrekt": True}, True),
        (HEUMEN, "2025-03-24", {**GEEN_GESPREK, "spoedeisend": True, "beschermdWonen": True}, False),
        (HEUMEN, "2025-03-24", AFGEZIEN, True),
        (HEUMEN, "2025-04-22", GEEN_GESPREK, False),
        (HEUMEN, "2025-04-23", GEEN_GESPREK, True),
        (HEUMEN, "2025-03-24", {"vorm": "mondeling", "indiener": "anders"}, True),  # no text at hand says
        (WAGENINGEN, "2023-04-17", GEEN_GESPREK, False),  # before the nadere regels of 2024
        (WAGENINGEN, "2023-04-18", GEEN_GESPREK, True),
    ],
)
def test_the_law_alone(
    gemeente: str,
    op: str,
    anders: dict[str, Any],
    ontvankelijk: bool,  # noqa: FBT001
) -> None:
    """Wmo 2.3.2 lid 9: after the onderzoek, or when its term has passed."""
    antwoord = _toets(gemeente, op, **anders)

    _klopt(antwoord, op, ontvankelijk=ontvankelijk, grond=LID_9)
    assert "rijk" == antwoord.regime


def test_what_no_text_says_is_told_as_an_open_point() -> None:
    """The ordinance of Heumen of 2023 may say who asks and how; it is not held, and the step says so."""
    open_punten = [stap for stap in _toets(HEUMEN, "2025-03-24").stappen if stap.toelichting.startswith("Open punt: ")]

    assert 2 == len(open_punten)
    assert "Open punt: de cliënt vraagt zelf aan; wie mag aanvragen," in open_punten[0].toelichting
    assert open_punten[0].toelichting.endswith("wie mag aanvragen, zegt geen tekst in de bronnen; dat is niet gewogen.")


@pytest.mark.parametrize(
    ("gemeente", "op", "anders"),
    [
        (NIJMEGEN, VOORBIJ, {**GEEN_GESPREK, "wet": "jeugdwet"}),  # six weeks passed, jeugd
        (NIJMEGEN, "2025-03-24", {**BESCHERMD, "clientStemtIn": False}),  # the GGD without consent
        (NIJMEGEN, "2025-03-24", {**BESCHERMD, **GEEN_GESPREK, "spoedeisend": True}),  # par. 7.6 against the law
        (WAGENINGEN, "2024-03-18", {"vorm": "elektronisch"}),  # 2.6 lid 1 does not name it
        (HEUMEN, "2025-03-24", AFGEZIEN),  # a gesprek waived, no text on that
        (WAGENINGEN, "2024-03-18", {"verslagVerstrekt": False}),  # a gesprek is but a part of the onderzoek
        (NIJMEGEN, "2025-03-24", {"verslagVerstrekt": False}),  # par. 3.1: chapter 3 is not for opvang
    ],
)
def test_other_open_points(gemeente: str, op: str, anders: dict[str, Any]) -> None:
    """Where the text is silent the choice made shows in the steps."""
    assert any(stap.toelichting.startswith("Open punt: ") for stap in _toets(gemeente, op, **anders).stappen)


def test_steps_follow_the_text() -> None:
    """Who, how, the gesprek, the verslag, then what lets it in all the same."""
    antwoord = _toets(NIJMEGEN, "2025-04-23", **GEEN_GESPREK, indiener="gemachtigde")

    assert [
        (f"{VERORDENING} 7 lid 1", "Een gemachtigde van de cliënt vraagt aan.", True),
        (f"{VERORDENING} 7 lid 1", "De aanvraag is schriftelijk gedaan.", True),
        (f"{VERORDENING} 7 lid 3", "Er is nog geen gesprek gevoerd en daarvan is niet afgezien.", False),
        (f"{BELEID} 3.5", "Het verslag is nog niet aan de aanvrager verstrekt.", False),
        (
            f"{BELEID} 3.1",
            OPVANG,
            True,
        ),
        (
            LID_9,
            "De termijn voor het onderzoek loopt tot en met 22 april 2025; de aanvraag kwam op 23 april 2025, daarna.",
            True,
        ),
    ] == [(stap.bron, stap.toelichting, stap.voldaan) for stap in antwoord.stappen[:-1]]


@pytest.mark.parametrize(
    ("gemeente", "op", "anders"),
    [
        (NIJMEGEN, "2025-03-24", {}),
        (NIJMEGEN, BINNEN, {"verslagVerstrekt": False}),  # the verordening asks a gesprek, and that was held
        (NIJMEGEN, "2025-03-24", {**BESCHERMD, "verslagVerstrekt": False}),  # par. 7.6 itself asks the verslag
        (WAGENINGEN, "2024-03-18", {}),
    ],
)
def test_no_open_point_in_vain(gemeente: str, op: str, anders: dict[str, Any]) -> None:
    """Where the text decides nothing is told as open."""
    assert not any(stap.toelichting.startswith("Open punt: ") for stap in _toets(gemeente, op, **anders).stappen)


@pytest.mark.parametrize(
    ("gemeente", "op", "anders"),
    [
        # Art. 7 lid 5, art. 2 lid 5: what lets the aanvraag in is told as met.
        (NIJMEGEN, BINNEN, {**GEEN_GESPREK, "wet": "jeugdwet", "geslotenJeugdhulpVrijwillig": True}),
        (NIJMEGEN, BINNEN, {**GEEN_GESPREK, "wet": "jeugdwet", "verwezenDoor": "huisarts"}),
        (HEUMEN, "2025-03-24", {}),  # what no text says is no obstacle
        (WAGENINGEN, "2024-03-18", AMBTSHALVE),
    ],
)
def test_what_lets_an_aanvraag_in_is_told_as_met(gemeente: str, op: str, anders: dict[str, Any]) -> None:
    """No step contradicts the outcome."""
    antwoord = _toets(gemeente, op, **anders)

    assert antwoord.uitkomst["ontvankelijk"]
    assert all(stap.voldaan for stap in antwoord.stappen)


def test_each_condition_is_told_as_it_is() -> None:
    """Art. 5 lid 5: the condition that was met and the one that was not, in words that say so."""
    anders: dict[str, Any] = {**AFGEZIEN, "hulpvraagGenoegzaamBekend": True}
    stappen = [
        (stap.toelichting, stap.voldaan)
        for stap in _toets(NIJMEGEN, **anders).stappen
        if stap.bron == f"{VERORDENING} 5 lid 5"
    ]

    assert [
        ("Van een gesprek is afgezien en de hulpvraag is genoegzaam bekend.", True),
        ("Van een gesprek is afgezien, maar niet in overleg met de cliënt.", False),
    ] == stappen


@pytest.mark.parametrize(("aangegeven", "heeft"), [(True, "heeft"), (False, "heeft niet")])
def test_a_signed_verslag_is_told_as_the_client_marked_it(*, aangegeven: bool, heeft: str) -> None:
    """Art. 7 lid 2: only a client who says so on the verslag makes it an aanvraag."""
    antwoord = _toets(NIJMEGEN, vorm="ondertekend-verslag-of-plan", opVerslagAangegeven=aangegeven)
    zin = f"De cliënt {heeft} op het ondertekende verslag aangegeven dat het als aanvraag kan gelden."

    assert (zin, aangegeven) == (antwoord.stappen[1].toelichting, antwoord.stappen[1].voldaan)


def test_an_aanvraag_may_come_on_the_day_of_the_melding() -> None:
    """Only a day before the melding cannot be."""
    assert _toets(NIJMEGEN, BINNEN, meldingOntvangenOp=BINNEN).uitkomst["ontvankelijk"]


def test_heumen_has_no_text_for_jeugd() -> None:
    """Wmo 2.3.2 is of the Wmo; for jeugdhulp in Heumen nothing is held."""
    with pytest.raises(RegelNietVanKracht, match="wanneer een aanvraag kan onder de Jeugdwet"):
        _toets(HEUMEN, "2025-03-24", wet="jeugdwet")


@pytest.mark.parametrize(
    ("feit", "anders"),
    [
        ("aanvraagOntvangenOp", {"meldingOntvangenOp": "2023-03-21"}),
        ("geslotenJeugdhulpVrijwillig", {"geslotenJeugdhulpVrijwillig": True}),
        ("verwezenDoor", {"verwezenDoor": "buurvrouw"}),
        ("vorm", {"vorm": "fax"}),
    ],
)
def test_facts_that_cannot_be(feit: str, anders: dict[str, Any]) -> None:
    """An aanvraag before the melding, gesloten jeugdhulp under the Wmo, and words that no list has."""
    with pytest.raises(FeitOngeldig) as fout:
        _toets(NIJMEGEN, **anders)

    assert feit == fout.value.als_probleem()["feit"]


@pytest.mark.parametrize("feit", sorted(AANVRAAG.keys() - {"verwezenDoor"}))
def test_no_fact_has_a_silent_default(feit: str) -> None:
    """Every fact but the referral has to be given."""
    feiten = {naam: waarde for naam, waarde in AANVRAAG.items() if naam != feit}
    dagen = {"meldingOntvangenOp": "2023-03-06", "aanvraagOntvangenOp": BINNEN}
    with pytest.raises(FeitOntbreekt) as fout:
        toets(Vraag(NIJMEGEN, "aanvraag-ontvankelijk", date(2023, 3, 20), {**feiten, **dagen}), regelboek())

    assert feit == fout.value.als_probleem()["feit"]
