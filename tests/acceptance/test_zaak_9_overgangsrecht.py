"""Zaak 9: de regels veranderen onderweg. Nijmegen, Wmo, voorjaar 2025.

Meneer Sijsjesgaarde (42) meldt zich op 20 februari; het gesprek is op 3 maart. De beleidsregels van 2025 zijn
vastgesteld op 25 februari, bekend vanaf 5 maart, en gelden vanaf 1 maart. Op 3 maart golden zij dus, maar niemand kon
ze lezen. De kalender van 2025: Pasen 20 april, geen feestdag tussen 20 februari en 18 april.
"""

from typing import Any

import pytest

from tests.acceptance.zaken import GespeeldeZaak

Json = Any

ZAAK = "09-overgangsrecht"
VERORDENING, BELEIDSREGELS = "nijmegen-verordening-2022", "nijmegen-beleidsregels-2025"


@pytest.mark.parametrize(
    ("soort", "begin", "uiterlijk", "verschoven", "bron"),
    [
        # Melding op donderdag 20 februari + zeven dagen: donderdag 27 februari.
        ("persoonlijk-plan", "2025-02-20", "2025-02-27", None, "Verordening Nijmegen 2022, art. 4 lid 4"),
        # 20 februari + 42 dagen: 8 tot en met 28 februari, 31 in maart, nog 3 in april: donderdag 3 april.
        ("onderzoek", "2025-02-20", "2025-04-03", None, "Verordening Nijmegen 2022, art. 2 lid 3"),
        # Aanvraag op maandag 24 maart + 14 dagen: maandag 7 april.
        ("beschikking", "2025-03-24", "2025-04-07", None, "Verordening Nijmegen 2022, art. 7 lid 4"),
        # Bekendmaking op woensdag 2 april + 42 dagen: 28 tot en met 30 april, nog 14 in mei: woensdag 14 mei.
        ("bezwaar", "2025-04-03", "2025-05-14", None, "Awb, art. 6:7"),
    ],
)
def test_a_term_ends_on_its_last_day(
    zaak: GespeeldeZaak, soort: str, begin: str, uiterlijk: str, verschoven: str | None, bron: str
) -> None:
    """Each term runs from the act that started it to the day that text and calendar give."""
    termijn = zaak.termijn(soort)

    gevonden = (termijn["begin"], termijn["uiterlijk"], termijn["verschoven"], termijn["bron"])
    assert (begin, uiterlijk, verschoven, bron) == gevonden


def test_the_week_for_the_confirmation_did_not_count_yet(zaak: GespeeldeZaak) -> None:
    """Par. 3.2 counts from 1 March; the melding came on 20 February."""
    assert "niet-beschikbaar" == zaak.termijn("ontvangstbevestiging")["status"]


@pytest.mark.parametrize(
    ("soort", "dag", "status"),
    [
        ("persoonlijk-plan", "2025-02-27", "loopt"),
        ("persoonlijk-plan", "2025-02-28", "verstreken"),
        ("onderzoek", "2025-03-16", "loopt"),  # verslag op 17 maart
        ("onderzoek", "2025-03-17", "op-tijd-gehaald"),
        ("beschikking", "2025-04-01", "loopt"),
        ("beschikking", "2025-04-02", "op-tijd-gehaald"),
        ("bezwaar", "2025-05-14", "loopt"),
        ("bezwaar", "2025-05-15", "verstreken"),
    ],
)
def test_a_term_as_it_stands_on_a_day(zaak: GespeeldeZaak, soort: str, dag: str, status: str) -> None:
    """Before the act that meets it a term runs, from that day on it was met; a day too late it has passed."""
    assert status == zaak.termijn(soort, dag)["status"]


@pytest.mark.parametrize(
    ("handeling", "regel", "regime", "uitkomst"),
    [
        ("melding", "persoonlijk-plan-termijn", VERORDENING, {"uiterlijk": "2025-02-27"}),  # art. 4 lid 4
        ("melding", "onderzoekstermijn", VERORDENING, {"uiterlijk": "2025-04-03"}),  # art. 2 lid 3
        # Op 3 maart was alleen de verordening te lezen: art. 5 lid 4.
        ("gesprek", "informatieplichten", VERORDENING, {"volledig": True, "ontbreekt": []}),
        ("gesprek", "gesprek-volledig", VERORDENING, {"volledig": True, "ontbreekt": []}),  # art. 5 lid 2
        # Op 17 maart waren de beleidsregels er wel: par. 3.3, stap 1 tot en met 6.
        ("verslag", "verslag-volledig", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),
        ("aanvraag", "beschikkingstermijn", VERORDENING, {"uiterlijk": "2025-04-07"}),  # art. 7 lid 4
        # H. 8 lid 3: een melding van voor 1 maart wordt behandeld onder de nieuwe beleidsregels, tenzij dat voor de
        # inwoner nadeliger is.
        (
            "beschikking",
            "toepasselijk-regime",
            BELEIDSREGELS,
            {
                "regime": "nijmegen-beleidsregels-2025",
                "rechtTot": None,
                "grond": "Beleidsregels Wmo Nijmegen 2025, h. 8 lid 3",
            },
        ),
        (
            "beschikking",
            "voorliggende-wet",
            BELEIDSREGELS,
            {
                "gaatVoor": "wmo",
                "kanWeigeren": False,
                "indicatieVervalt": False,
                "grond": "Beleidsregels Wmo Nijmegen 2025, par. 2.4",
            },
        ),
        ("beschikking", "maatwerkvoorziening-criteria", VERORDENING, {"inAanmerking": True, "gronden": []}),
        ("beschikking", "afwijzingsgronden", VERORDENING, {"afwijzen": "niet", "gronden": []}),
        ("beschikking", "beschikking-volledig", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),
        # Financiële bijlage art. 3.3: 4 dagdelen x 52 / 12 x € 42,00 = € 728,00 per maand.
        (
            "beschikking",
            "eigen-bijdrage",
            VERORDENING,
            {
                "verschuldigd": True,
                "soort": "abonnementstarief",
                "doorWie": "client",
                "inning": "CAK",
                "grond": "Verordening Nijmegen 2022, financiële bijlage art. 3.3",
                "maximum": "728.00",
                "looptijd": "duur-verstrekking",
            },
        ),
    ],
)
def test_an_advice_follows_from_the_text(
    zaak: GespeeldeZaak, handeling: str, regel: str, regime: str, uitkomst: Json
) -> None:
    """Each rule answers under the text that counts on the day of the act and could be read when it was recorded."""
    advies = zaak.advies(handeling, regel)

    assert (regime, uitkomst) == (advies["regime"], advies["uitkomst"])


def test_a_rule_that_counted_but_could_not_be_read(zaak: GespeeldeZaak) -> None:
    """Par. 3.1 says who may do the onderzoek; on 3 March it counted and nobody knew it (known from 5 March)."""
    reden = zaak.advies("gesprek", "onderzoeker-bevoegd")["nietBeschikbaar"]

    assert "2025-03-03 nog niet bekend" in reden
    assert "2025-03-05" in reden


@pytest.mark.parametrize(
    ("dag", "fase"),
    [
        ("2025-02-20", "melding"),
        ("2025-03-02", "melding"),
        ("2025-03-03", "onderzoek"),
        ("2025-03-16", "onderzoek"),
        ("2025-03-17", "verslag"),
        ("2025-03-23", "verslag"),
        ("2025-03-24", "aanvraag"),
        ("2025-03-31", "aanvraag"),
        ("2025-04-01", "besluit"),
        ("2025-04-02", "bekendgemaakt"),
    ],
)
def test_how_far_the_zaak_is(zaak: GespeeldeZaak, dag: str, fase: str) -> None:
    """The zaak moves on with the day of each act."""
    assert fase == zaak.op(dag)["fase"]


@pytest.mark.parametrize(
    ("dag", "indicaties"),
    [
        ("2025-04-01", []),
        ("2025-04-13", [("ontwikkelingsgerichte-dagbesteding", "komend")]),
        ("2025-04-14", [("ontwikkelingsgerichte-dagbesteding", "lopend")]),
        # 14 april 2025 + 364 dagen (52 weken) is 13 april 2026; de laatste dag is die ervoor.
        ("2026-04-12", [("ontwikkelingsgerichte-dagbesteding", "lopend")]),
        ("2026-04-13", [("ontwikkelingsgerichte-dagbesteding", "geëindigd")]),
    ],
)
def test_the_right_on_a_day(zaak: GespeeldeZaak, dag: str, indicaties: list[tuple[str, str]]) -> None:
    """There is a right from the bekendmaking on; it counts over its own period."""
    assert indicaties == zaak.indicaties(dag)


def test_what_was_granted(zaak: GespeeldeZaak) -> None:
    """Four dagdelen a week; the first zaak of Nijmegen in 2025."""
    toegekend = zaak.toegekend()

    # Eenheid 16 is dagdeel, frequentie 2 per week.
    assert {"volume": 4, "eenheid": "16", "frequentie": "2"} == toegekend["omvang"]
    # De oefenaanbieder rekent € 42,00 per dagdeel: 4 dagdelen x 52 weken = 208 dagdelen x € 42,00 = € 8.736,00.
    assert 873600 == toegekend["kostprijs"]
    # Het tweede besluit en de tweede bijdrage van Nijmegen (na het pgb van zaak 2), de eerste toewijzing in natura.
    assert "0268-2025-000001" == zaak.op("2025-04-02")["zaaknummer"]
    assert (2, 1, 2) == (
        zaak.besluit["beschikkingnummer"],
        toegekend["toewijzingnummer"],
        toegekend["ebStartnummer"],
    )
