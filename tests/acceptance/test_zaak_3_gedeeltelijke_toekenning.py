"""Zaak 3: begeleiding wel, hulp bij het huishouden niet. Heumen, Wmo, voorjaar 2025.

Meneer Wulpenhorst (69) krijgt beginnende dementie. Zijn vrouw vraagt begeleiding en hulp bij het huishouden; het
huishouden kan zij zelf doen. Van Heumen zijn alleen de wijzigingen van 2025 in de bronnen, voor de termijnen geldt de
wet. De kalender van 2025: Goede Vrijdag 18 april, Pasen 20 en 21 april, Hemelvaart donderdag 29 mei.
"""

from typing import Any

import pytest

from tests.acceptance.zaken import GespeeldeZaak

Json = Any

ZAAK = "03-gedeeltelijke-toekenning"
HEUMEN, RIJK = "heumen-verordening-2025", "rijk"
PASEN = (
    "2025-04-18 is Goede Vrijdag, 2025-04-19 is zaterdag, 2025-04-20 is Eerste Paasdag, 2025-04-21 is Tweede Paasdag"
)
HEMELVAART = (
    "2025-05-29 is Hemelvaartsdag, 2025-05-30 is gelijkgesteld bij koninklijk besluit, "
    "2025-05-31 is zaterdag, 2025-06-01 is zondag"
)


@pytest.mark.parametrize(
    ("soort", "begin", "uiterlijk", "verschoven", "bron"),
    [
        # Melding op vrijdag 11 april + zeven dagen: vrijdag 18 april, Goede Vrijdag (Algemene termijnenwet art. 3 lid
        # 2). Zaterdag 19, eerste en tweede Paasdag 20 en 21 april tellen ook niet: dinsdag 22 april.
        (
            "persoonlijk-plan",
            "2025-04-11",
            "2025-04-22",
            PASEN,
            "Wmo 2015, art. 2.3.2 lid 2",
        ),
        # 11 april + 42 dagen: 19 tot en met 30 april, nog 23 in mei: vrijdag 23 mei.
        ("onderzoek", "2025-04-11", "2025-05-23", None, "Wmo 2015, art. 2.3.2 lid 1"),
        # Aanvraag op donderdag 15 mei + 14 dagen: donderdag 29 mei, Hemelvaartsdag. Vrijdag 30 mei is gelijkgesteld,
        # daarna komt het weekend: maandag 2 juni.
        ("beschikking", "2025-05-15", "2025-06-02", HEMELVAART, "Wmo 2015, art. 2.3.5 lid 2"),
        # Bekendmaking op woensdag 28 mei + 42 dagen: 3 tot en met 31 mei, 30 in juni, nog 9 in juli: woensdag 9 juli.
        ("bezwaar", "2025-05-29", "2025-07-09", None, "Awb, art. 6:7"),
    ],
)
def test_a_term_ends_on_its_last_day(
    zaak: GespeeldeZaak, soort: str, begin: str, uiterlijk: str, verschoven: str | None, bron: str
) -> None:
    """Each term runs from the act that started it to the day that text and calendar give."""
    termijn = zaak.termijn(soort)

    gevonden = (termijn["begin"], termijn["uiterlijk"], termijn["verschoven"], termijn["bron"])
    assert (begin, uiterlijk, verschoven, bron) == gevonden


def test_no_text_of_heumen_says_when_the_melding_is_confirmed(zaak: GespeeldeZaak) -> None:
    """Wmo 2.3.2 lid 1 asks the confirmation and names no term; the ordinance of 2023 is not in the sources."""
    assert "niet-beschikbaar" == zaak.termijn("ontvangstbevestiging")["status"]


@pytest.mark.parametrize(
    ("soort", "dag", "status"),
    [
        ("persoonlijk-plan", "2025-04-21", "loopt"),
        ("persoonlijk-plan", "2025-04-22", "op-tijd-gehaald"),  # op de laatste dag gebracht
        ("onderzoek", "2025-05-12", "loopt"),  # verslag op 13 mei
        ("onderzoek", "2025-05-13", "op-tijd-gehaald"),
        ("beschikking", "2025-05-27", "loopt"),
        ("beschikking", "2025-05-28", "op-tijd-gehaald"),
        ("bezwaar", "2025-07-09", "loopt"),
        ("bezwaar", "2025-07-10", "verstreken"),
    ],
)
def test_a_term_as_it_stands_on_a_day(zaak: GespeeldeZaak, soort: str, dag: str, status: str) -> None:
    """Before the act that meets it a term runs, from that day on it was met; a day too late it has passed."""
    assert status == zaak.termijn(soort, dag)["status"]


@pytest.mark.parametrize(
    ("handeling", "regel", "regime", "uitkomst"),
    [
        ("melding", "persoonlijk-plan-termijn", RIJK, {"uiterlijk": "2025-04-22"}),  # Wmo 2.3.2 lid 2
        ("melding", "onderzoekstermijn", RIJK, {"uiterlijk": "2025-05-23"}),  # Wmo 2.3.2 lid 1
        # Wmo 2.3.3: geen spoed.
        (
            "melding",
            "spoedvoorziening",
            RIJK,
            {"onverwijld": False, "tijdelijkeVoorziening": False, "machtigingGeslotenJeugdhulp": False},
        ),
        # Wmo 2.3.2 lid 9: het onderzoek is gedaan.
        (
            "aanvraag",
            "aanvraag-ontvankelijk",
            RIJK,
            {"ontvankelijk": True, "aanvraagdatum": "2025-05-15", "grond": "Wmo 2015, art. 2.3.2 lid 9"},
        ),
        ("aanvraag", "beschikkingstermijn", RIJK, {"uiterlijk": "2025-06-02"}),  # Wmo 2.3.5 lid 2
        # Bijlage 2 par. 2 (de rest is overgenomen uit Nijmegen): 2 uur x 52 / 12 x € 69,00 = € 598,00 per maand.
        (
            "beschikking",
            "eigen-bijdrage",
            HEUMEN,
            {
                "verschuldigd": True,
                "soort": "abonnementstarief",
                "doorWie": "gehuwden-tezamen",
                "inning": "CAK",
                "grond": "Verordening Heumen, wijziging 2025, bijlage 2 par. 2",
                "maximum": "598.00",
                "looptijd": "duur-verstrekking",
            },
        ),
        # Art. 9 lid 1 onder b, "voor zover": het huishouden kan met gebruikelijke hulp, de begeleiding niet.
        (
            "beschikking",
            "afwijzingsgronden",
            HEUMEN,
            {
                "afwijzen": "gedeeltelijk",
                "gronden": [
                    {
                        "bron": "Verordening Heumen, wijziging 2025, art. 9 lid 1 onder b",
                        "dwingend": True,
                        "omvang": "gedeeltelijk",
                    }
                ],
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


@pytest.mark.parametrize(
    ("handeling", "regel"),
    [
        ("melding", "ontvangstbevestiging-termijn"),
        ("melding", "informatieplichten"),
        ("gesprek", "identificatie"),
        ("gesprek", "gesprek-volledig"),
        ("verslag", "verslag-volledig"),
        ("beschikking", "voorliggende-wet"),
        ("beschikking", "maatwerkvoorziening-criteria"),
        ("beschikking", "beschikking-volledig"),
    ],
)
def test_a_rule_that_heumen_does_not_hold_blocks_nothing(zaak: GespeeldeZaak, handeling: str, regel: str) -> None:
    """The ordinance of 2023 is not in the sources: its rules are kept as not available, with the reason."""
    assert zaak.advies(handeling, regel)["nietBeschikbaar"]


def test_what_heumen_takes_over_is_said(zaak: GespeeldeZaak) -> None:
    """Of art. 9 only amendments are held; each letter says that it was taken over from Nijmegen."""
    stappen = zaak.advies("beschikking", "afwijzingsgronden")["stappen"]
    onder_b = next(stap for stap in stappen if stap["bron"].endswith("art. 9 lid 1 onder b"))

    assert not onder_b["voldaan"]
    assert onder_b["toelichting"].startswith(
        "Open punt: de letter is overgenomen uit Verordening Nijmegen 2022, art. 9"
    )


@pytest.mark.parametrize(
    ("dag", "fase"),
    [
        ("2025-04-11", "melding"),
        ("2025-04-28", "melding"),
        ("2025-04-29", "onderzoek"),
        ("2025-05-12", "onderzoek"),
        ("2025-05-13", "verslag"),
        ("2025-05-14", "verslag"),
        ("2025-05-15", "aanvraag"),
        ("2025-05-26", "aanvraag"),
        ("2025-05-27", "besluit"),
        ("2025-05-28", "bekendgemaakt"),
    ],
)
def test_how_far_the_zaak_is(zaak: GespeeldeZaak, dag: str, fase: str) -> None:
    """The zaak moves on with the day of each act."""
    assert fase == zaak.op(dag)["fase"]


@pytest.mark.parametrize(
    ("dag", "indicaties"),
    [
        ("2025-05-27", []),
        ("2025-05-28", [("begeleiding", "komend")]),
        ("2025-06-01", [("begeleiding", "komend")]),
        ("2025-06-02", [("begeleiding", "lopend")]),
        # 2 juni 2025 + 364 dagen (52 weken) is 1 juni 2026; de laatste dag is die ervoor.
        ("2026-05-31", [("begeleiding", "lopend")]),
        ("2026-06-01", [("begeleiding", "geëindigd")]),
    ],
)
def test_the_right_on_a_day(zaak: GespeeldeZaak, dag: str, indicaties: list[tuple[str, str]]) -> None:
    """Only what was granted gives a right; what was refused gives none."""
    assert indicaties == zaak.indicaties(dag)


def test_what_was_granted_and_what_not(zaak: GespeeldeZaak) -> None:
    """Begeleiding two hours a week; the household not, on the article that the advice names."""
    besluit, toegekend = zaak.besluit, zaak.toegekend()

    assert ("2025-05-27", "gedeeltelijke-toekenning", []) == (
        besluit["geldigOp"],
        besluit["strekking"],
        besluit["afwijkingen"],
    )
    # Twee uur per week: eenheid 04 uur, frequentie 2 per week.
    assert {"volume": 2, "eenheid": "04", "frequentie": "2"} == toegekend["omvang"]
    # De oefenaanbieder rekent € 69,00 per uur: 2 uur x 52 weken = 104 uur x € 69,00 = € 7.176,00.
    assert 717600 == toegekend["kostprijs"]
    assert [
        {
            "voorziening": "hulp-bij-het-huishouden",
            "artikelen": ["Verordening Heumen, wijziging 2025, art. 9 lid 1 onder b"],
        }
    ] == besluit["afgewezen"]


def test_the_numbers(zaak: GespeeldeZaak) -> None:
    """Heumen counts for itself: all its series begin at 1."""
    toegekend = zaak.toegekend()

    assert "0252-2025-000001" == zaak.op("2025-06-02")["zaaknummer"]
    assert (1, 1, 1) == (
        zaak.besluit["beschikkingnummer"],
        toegekend["toewijzingnummer"],
        toegekend["ebStartnummer"],
    )
