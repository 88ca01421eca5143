"""Zaak 8: jeugdhulp gaat door tot de achttiende verjaardag. Nijmegen, Jeugdwet, najaar 2025.

Een meisje uit het gezin Tapuitsema (17) krijgt al begeleiding, tot en met 31 december. Haar vraag is bekend; in overleg
met haar wordt van het gesprek afgezien (art. 5 lid 5) en het ondertekende verslag is de aanvraag (art. 7 lid 2). De
kalender van najaar 2025: geen feestdag tot Kerst, 1 januari 2026 en (bij koninklijk besluit) 2 januari 2026.
"""

from typing import Any

import pytest

from tests.acceptance.zaken import GespeeldeZaak

Json = Any

ZAAK = "08-jeugdhulp-verlengd"
VERORDENING, BELEIDSREGELS = "nijmegen-verordening-2022", "nijmegen-beleidsregels-2025"


@pytest.mark.parametrize(
    ("soort", "begin", "uiterlijk", "verschoven", "bron"),
    [
        # Melding op maandag 27 oktober + zeven dagen: maandag 3 november. Art. 4 lid 4 geldt ook voor jeugdhulp
        # (toelichting).
        ("persoonlijk-plan", "2025-10-27", "2025-11-03", None, "Verordening Nijmegen 2022, art. 4 lid 4"),
        # Nijmegen neemt ook voor jeugdhulp zes weken: 27 oktober + 42 dagen: 4 tot en met 31 oktober, 30 in november,
        # nog 8 in december: maandag 8 december.
        ("onderzoek", "2025-10-27", "2025-12-08", None, "Verordening Nijmegen 2022, art. 2 lid 3"),
        # Aanvraag op vrijdag 14 november + 14 dagen: vrijdag 28 november.
        ("beschikking", "2025-11-14", "2025-11-28", None, "Verordening Nijmegen 2022, art. 7 lid 4"),
        # Bekendmaking op dinsdag 25 november + 42 dagen: 5 tot en met 30 november, 31 in december, nog 6 in januari:
        # dinsdag 6 januari 2026.
        ("bezwaar", "2025-11-26", "2026-01-06", None, "Awb, art. 6:7"),
    ],
)
def test_a_term_ends_on_its_last_day(
    zaak: GespeeldeZaak, soort: str, begin: str, uiterlijk: str, verschoven: str | None, bron: str
) -> None:
    """Each term runs from the act that started it to the day that text and calendar give."""
    termijn = zaak.termijn(soort)

    gevonden = (termijn["begin"], termijn["uiterlijk"], termijn["verschoven"], termijn["bron"])
    assert (begin, uiterlijk, verschoven, bron) == gevonden


def test_the_week_of_the_beleidsregels_is_not_for_jeugdhulp(zaak: GespeeldeZaak) -> None:
    """Par. 3.2 is of beleidsregels for the Wmo; art. 2 lid 2 of the verordening names no term."""
    termijn = zaak.termijn("ontvangstbevestiging")

    assert ("niet-beschikbaar", None) == (termijn["status"], termijn["uiterlijk"])
    assert zaak.advies("melding", "ontvangstbevestiging-termijn")["nietBeschikbaar"]


@pytest.mark.parametrize(
    ("soort", "dag", "status"),
    [
        ("persoonlijk-plan", "2025-11-03", "loopt"),
        ("persoonlijk-plan", "2025-11-04", "verstreken"),
        ("onderzoek", "2025-11-09", "loopt"),  # verslag op 10 november
        ("onderzoek", "2025-11-10", "op-tijd-gehaald"),
        ("beschikking", "2025-11-24", "loopt"),
        ("beschikking", "2025-11-25", "op-tijd-gehaald"),
        ("bezwaar", "2026-01-06", "loopt"),
        ("bezwaar", "2026-01-07", "verstreken"),
    ],
)
def test_a_term_as_it_stands_on_a_day(zaak: GespeeldeZaak, soort: str, dag: str, status: str) -> None:
    """Before the act that meets it a term runs, from that day on it was met; a day too late it has passed."""
    assert status == zaak.termijn(soort, dag)["status"]


@pytest.mark.parametrize(
    ("handeling", "regel", "regime", "uitkomst"),
    [
        ("melding", "persoonlijk-plan-termijn", VERORDENING, {"uiterlijk": "2025-11-03"}),  # art. 4 lid 4
        ("melding", "onderzoekstermijn", VERORDENING, {"uiterlijk": "2025-12-08"}),  # art. 2 lid 3
        # Art. 2 lid 5-6, algemene toelichting: zij meldt zich bij de gemeente, niet bij een arts.
        (
            "melding",
            "jeugdhulp-toegang",
            VERORDENING,
            {
                "toegang": True,
                "gesprekVereist": True,
                "aanvraagVereist": True,
                "beschikkingVereist": True,
                "bepaaltVoorziening": "college",
                "grond": "Verordening Nijmegen 2022, algemene toelichting, Toegang jeugdhulp via de gemeente",
            },
        ),
        # Bijlage 3 punt 10: nog geen achttien.
        (
            "melding",
            "doelgroep-jeugdwet",
            BELEIDSREGELS,
            {"wet": "jeugdwet", "grond": "Verordening Nijmegen 2022, bijlage 3 punt 10"},
        ),
        # Bijlage 3 punt 38.1: acht weken voor 31 december. 31 december - 56 dagen: 31 terug tot 30 november, nog 25
        # terug: 5 november. Zij meldde op 27 oktober.
        (
            "melding",
            "verlengingsmelding",
            BELEIDSREGELS,
            {"tijdig": True, "uiterlijk": "2025-11-05", "gevolg": "geen"},
        ),
        # Art. 6 lid 2 en 3. Het stappenplan van par. 3.3 is er voor de Wmo.
        ("verslag", "verslag-volledig", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),
        # Art. 5 lid 5 (genoegzaam bekend, in overleg met de cliënt), art. 7 lid 2 (op het verslag aangegeven), lid 3.
        (
            "aanvraag",
            "aanvraag-ontvankelijk",
            BELEIDSREGELS,
            {"ontvankelijk": True, "aanvraagdatum": "2025-11-14", "grond": "Verordening Nijmegen 2022, art. 5 lid 5"},
        ),
        ("aanvraag", "beschikkingstermijn", VERORDENING, {"uiterlijk": "2025-11-28"}),  # art. 7 lid 4
        # Bijlage 3 punt 23: geen Wlz, geen Zvw.
        (
            "beschikking",
            "maatwerkvoorziening-criteria",
            VERORDENING,
            {"inAanmerking": True, "gronden": []},  # art. 8 lid 2 onder c; lid 3 is er voor de Wmo
        ),
        # Art. 9 lid 1 (a en g niet voor jeugdhulp; e: het woonplaatsbeginsel).
        ("beschikking", "afwijzingsgronden", VERORDENING, {"afwijzen": "niet", "gronden": []}),
        ("beschikking", "beschikking-volledig", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),  # art. 10
        # Financiële bijlage art. 2.3 onder j: jeugdhulp.
        (
            "beschikking",
            "eigen-bijdrage",
            VERORDENING,
            {
                "verschuldigd": False,
                "soort": "geen",
                "doorWie": None,
                "inning": None,
                "grond": "Verordening Nijmegen 2022, financiële bijlage art. 2.3 onder j",
                "maximum": None,
                "looptijd": None,
            },
        ),
    ],
)
def test_an_advice_follows_from_the_text(
    zaak: GespeeldeZaak, handeling: str, regel: str, regime: str, uitkomst: Json
) -> None:
    """Each rule answers under the text that counts on the day of the act."""
    advies = zaak.advies(handeling, regel)

    assert (regime, uitkomst) == (advies["regime"], advies["uitkomst"])


def test_the_jeugdwet_itself_goes_first(zaak: GespeeldeZaak) -> None:
    """Bijlage 3 punt 23: no Wlz, no Zvw."""
    uitkomst = zaak.advies("beschikking", "voorliggende-wet")["uitkomst"]

    assert ("jeugdwet", False) == (uitkomst["gaatVoor"], uitkomst["kanWeigeren"])


@pytest.mark.parametrize(
    ("dag", "fase"),
    [
        ("2025-10-27", "melding"),
        ("2025-11-02", "melding"),
        ("2025-11-03", "onderzoek"),  # van het gesprek afgezien
        ("2025-11-09", "onderzoek"),
        ("2025-11-10", "verslag"),
        ("2025-11-13", "verslag"),
        ("2025-11-14", "aanvraag"),
        ("2025-11-23", "aanvraag"),
        ("2025-11-24", "besluit"),
        ("2025-11-25", "bekendgemaakt"),
    ],
)
def test_how_far_the_zaak_is(zaak: GespeeldeZaak, dag: str, fase: str) -> None:
    """The zaak moves on with the day of each act; waiving the gesprek is the onderzoek."""
    assert fase == zaak.op(dag)["fase"]


@pytest.mark.parametrize(
    ("dag", "indicaties"),
    [
        ("2025-11-24", []),
        ("2025-12-31", [("jeugdhulp-begeleiding", "komend")]),
        ("2026-01-01", [("jeugdhulp-begeleiding", "lopend")]),
        ("2026-07-15", [("jeugdhulp-begeleiding", "lopend")]),
        ("2026-07-16", [("jeugdhulp-begeleiding", "geëindigd")]),  # zij wordt achttien
    ],
)
def test_the_right_on_a_day(zaak: GespeeldeZaak, dag: str, indicaties: list[tuple[str, str]]) -> None:
    """The new period follows the old one on 1 January and ends the day before the eighteenth birthday."""
    assert indicaties == zaak.indicaties(dag)


def test_what_was_granted(zaak: GespeeldeZaak) -> None:
    """Two hours a week without a bijdrage: jeugdhulp is free (financiële bijlage art. 2.3 lid 1 onder j)."""
    toegekend = zaak.toegekend()

    assert {"volume": 120, "eenheid": "01", "frequentie": "2"} == toegekend["omvang"]
    assert (False, "geen", "geen") == tuple(toegekend["bijdrage"][lid] for lid in ("verschuldigd", "soort", "inning"))
    # 1 januari tot en met 15 juli 2026: 31 + 28 + 31 + 30 + 31 + 30 + 15 = 196 dagen = 28 weken. De oefenaanbieder
    # rekent € 74,00 per uur: 2 uur x 28 weken = 56 uur x € 74,00 = € 4.144,00.
    assert 414400 == toegekend["kostprijs"]
    # De vierde zaak van 2025 (na 9, 1, 4), het vijfde besluit (na 2, 9, 1, 4), de derde toewijzing (na 9 en 1).
    assert "0268-2025-000004" == zaak.op("2025-11-25")["zaaknummer"]
    assert (5, 3, None) == (
        zaak.besluit["beschikkingnummer"],
        toegekend["toewijzingnummer"],
        toegekend["ebStartnummer"],
    )
