"""Zaak 6: begeleiding voor een kind. Wageningen, Jeugdwet, voorjaar 2025.

Een jongen uit het gezin Rietzangerveld (8) loopt vast, thuis en op school. Wageningen neemt voor het onderzoek bij
jeugdhulp acht weken, en voor het besluit geldt de Awb. De kalender van 2025: Pasen 20 en 21 april.
"""

from typing import Any

import pytest

from tests.acceptance.zaken import GespeeldeZaak

Json = Any

ZAAK = "06-jeugdhulp"
WAGENINGEN = "wageningen-nadere-regels-2024"


@pytest.mark.parametrize(
    ("soort", "begin", "uiterlijk", "verschoven", "bron"),
    [
        # Melding op maandag 24 februari + vijf werkdagen: di 25, wo 26, do 27, vr 28 februari, ma 3 maart.
        ("ontvangstbevestiging", "2025-02-24", "2025-03-03", None, "Nadere regels Wageningen 2024, art. 2.1 lid 2"),
        # Acht weken: 24 februari + 56 dagen: 4 tot en met 28 februari, 31 in maart, nog 21 in april: maandag 21 april,
        # tweede Paasdag; dus 22 april. Op dezelfde dag eindigt in Nijmegen de zes weken van zaak 1, die twee weken
        # later begon.
        (
            "onderzoek",
            "2025-02-24",
            "2025-04-22",
            "2025-04-21 is Tweede Paasdag",
            "Nadere regels Wageningen 2024, art. 2.1, toelichting",
        ),
        # Bekendmaking op vrijdag 25 april + 42 dagen: 5 tot en met 30 april, 31 in mei, nog 6 in juni: vrijdag 6 juni.
        ("bezwaar", "2025-04-26", "2025-06-06", None, "Awb, art. 6:7"),
    ],
)
def test_a_term_ends_on_its_last_day(
    zaak: GespeeldeZaak, soort: str, begin: str, uiterlijk: str, verschoven: str | None, bron: str
) -> None:
    """Each term runs from the act that started it to the day that text and calendar give."""
    termijn = zaak.termijn(soort)

    gevonden = (termijn["begin"], termijn["uiterlijk"], termijn["verschoven"], termijn["bron"])
    assert (begin, uiterlijk, verschoven, bron) == gevonden


def test_the_besluit_takes_the_eight_weeks_of_the_awb(zaak: GespeeldeZaak) -> None:
    """For jeugdhulp the nadere regels point to the Awb (2.7 toelichting): eight weeks (Awb 4:13 lid 2)."""
    # Aanvraag op donderdag 10 april + 56 dagen: 20 tot en met 30 april, 31 in mei, nog 5 in juni: donderdag 5 juni.
    termijn = zaak.termijn("beschikking")

    assert ("2025-04-10", "2025-06-05", None) == (termijn["begin"], termijn["uiterlijk"], termijn["verschoven"])
    stappen = zaak.advies("aanvraag", "beschikkingstermijn")["stappen"]
    assert ["Nadere regels Wageningen 2024, art. 2.7, toelichting", "Awb, art. 4:13 lid 2"] == [
        stap["bron"] for stap in stappen[:2]
    ]


def test_the_seven_days_of_the_wmo_are_not_for_jeugdhulp(zaak: GespeeldeZaak) -> None:
    """Wmo 2.3.2 lid 2 is no text of the Jeugdwet, and Wageningen (2.3) names no term for a familiegroepsplan."""
    termijn = zaak.termijn("persoonlijk-plan")

    assert ("niet-beschikbaar", None) == (termijn["status"], termijn["uiterlijk"])
    assert zaak.advies("melding", "persoonlijk-plan-termijn")["nietBeschikbaar"]


@pytest.mark.parametrize(
    ("soort", "dag", "status"),
    [
        ("ontvangstbevestiging", "2025-02-25", "loopt"),  # verzonden op 26 februari
        ("ontvangstbevestiging", "2025-02-26", "op-tijd-gehaald"),
        ("onderzoek", "2025-04-02", "loopt"),  # ondersteuningsplan op 3 april
        ("onderzoek", "2025-04-03", "op-tijd-gehaald"),
        ("beschikking", "2025-04-24", "loopt"),
        ("beschikking", "2025-04-25", "op-tijd-gehaald"),
        ("bezwaar", "2025-06-06", "loopt"),
        ("bezwaar", "2025-06-07", "verstreken"),
    ],
)
def test_a_term_as_it_stands_on_a_day(zaak: GespeeldeZaak, soort: str, dag: str, status: str) -> None:
    """Before the act that meets it a term runs, from that day on it was met; a day too late it has passed."""
    assert status == zaak.termijn(soort, dag)["status"]


@pytest.mark.parametrize(
    ("handeling", "regel", "regime", "uitkomst"),
    [
        ("melding", "ontvangstbevestiging-termijn", WAGENINGEN, {"uiterlijk": "2025-03-03"}),  # art. 2.1 lid 2
        ("melding", "onderzoekstermijn", WAGENINGEN, {"uiterlijk": "2025-04-22"}),  # art. 2.1, toelichting
        # Art. 2.1 lid 3 geldt ook voor jeugdhulp; er is geen spoed.
        (
            "melding",
            "spoedvoorziening",
            WAGENINGEN,
            {"onverwijld": False, "tijdelijkeVoorziening": False, "machtigingGeslotenJeugdhulp": False},
        ),
        # Het Startpunt gaf de folder mee waarin alles staat; alleen de bevestiging moet nog (art. 2.1 lid 2).
        ("melding", "informatieplichten", WAGENINGEN, {"volledig": False, "ontbreekt": ["ontvangstbevestiging"]}),
        (
            "gesprek",
            "identificatie",
            WAGENINGEN,
            {"voldaan": True, "grond": "Nadere regels Wageningen 2024, art. 2.4 lid 3"},
        ),
        # Art. 2.4 lid 2 onder a-e en lid 5 onder a-e, behalve d: over geloof en achtergrond is niet gesproken.
        ("gesprek", "gesprek-volledig", WAGENINGEN, {"volledig": False, "ontbreekt": ["5d"]}),
        ("gesprek", "informatieplichten", WAGENINGEN, {"volledig": True, "ontbreekt": []}),
        # Art. 2.4, toelichting: tot 12 jaar de ouders.
        ("gesprek", "zeggenschap-jeugdige", WAGENINGEN, {"zeggenschap": "ouders"}),
        ("verslag", "ondersteuningsplan", WAGENINGEN, {"opstellen": True, "registrerenMag": True}),  # art. 2.4 lid 7
        # Art. 2.7 lid 1: het ondertekende plan; toelichting: een aanvraag kan altijd.
        (
            "aanvraag",
            "aanvraag-ontvankelijk",
            WAGENINGEN,
            {
                "ontvankelijk": True,
                "aanvraagdatum": "2025-04-10",
                "grond": "Nadere regels Wageningen 2024, art. 2.7, toelichting",
            },
        ),
        ("aanvraag", "beschikkingstermijn", WAGENINGEN, {"uiterlijk": "2025-06-05"}),
        # Art. 2.9 lid 1 onder a-c, lid 3; zonder bijdrage geen lid 4.
        ("beschikking", "beschikking-volledig", WAGENINGEN, {"volledig": True, "ontbreekt": []}),
    ],
)
def test_an_advice_follows_from_the_text(
    zaak: GespeeldeZaak, handeling: str, regel: str, regime: str, uitkomst: Json
) -> None:
    """Each rule answers under the text that counts on the day of the act."""
    advies = zaak.advies(handeling, regel)

    assert (regime, uitkomst) == (advies["regime"], advies["uitkomst"])


@pytest.mark.parametrize(
    ("dag", "fase"),
    [
        ("2025-02-24", "melding"),
        ("2025-03-17", "melding"),
        ("2025-03-18", "onderzoek"),
        ("2025-04-02", "onderzoek"),
        ("2025-04-03", "verslag"),
        ("2025-04-09", "verslag"),
        ("2025-04-10", "aanvraag"),
        ("2025-04-23", "aanvraag"),
        ("2025-04-24", "besluit"),
        ("2025-04-25", "bekendgemaakt"),
    ],
)
def test_how_far_the_zaak_is(zaak: GespeeldeZaak, dag: str, fase: str) -> None:
    """The zaak moves on with the day of each act."""
    assert fase == zaak.op(dag)["fase"]


@pytest.mark.parametrize(
    ("dag", "indicaties"),
    [
        ("2025-04-24", []),
        ("2025-05-11", [("jeugdhulp-begeleiding", "komend")]),
        ("2025-05-12", [("jeugdhulp-begeleiding", "lopend")]),
        # 12 mei 2025 + 182 dagen (26 weken) is 10 november; de laatste dag is die ervoor.
        ("2025-11-09", [("jeugdhulp-begeleiding", "lopend")]),
        ("2025-11-10", [("jeugdhulp-begeleiding", "geëindigd")]),
    ],
)
def test_the_right_on_a_day(zaak: GespeeldeZaak, dag: str, indicaties: list[tuple[str, str]]) -> None:
    """There is a right from the bekendmaking on; it counts over its own period."""
    assert indicaties == zaak.indicaties(dag)


def test_what_was_granted(zaak: GespeeldeZaak) -> None:
    """An hour and a half a week under the Jeugdwet, without a bijdrage; the first zaak of Wageningen."""
    toegekend = zaak.toegekend()

    assert ("jeugdwet", "45") == (toegekend["wet"], toegekend["productcategorie"])
    assert {"volume": 90, "eenheid": "01", "frequentie": "2"} == toegekend["omvang"]
    # De oefenaanbieder rekent € 74,00 per uur: 1,5 uur x 26 weken = 39 uur x € 74,00 = € 2.886,00.
    assert 288600 == toegekend["kostprijs"]
    assert (False, "geen", "geen") == tuple(toegekend["bijdrage"][lid] for lid in ("verschuldigd", "soort", "inning"))
    assert "0289-2025-000001" == zaak.op("2025-04-25")["zaaknummer"]
    assert (1, 1, None) == (
        zaak.besluit["beschikkingnummer"],
        toegekend["toewijzingnummer"],
        toegekend["ebStartnummer"],
    )
