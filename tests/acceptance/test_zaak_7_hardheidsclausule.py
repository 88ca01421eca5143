"""Zaak 7: de beslisser wijkt af van het advies. Nijmegen, Wmo, voorjaar 2026.

Mevrouw Boomkleverink (35), alleen met drie kinderen van 2, 5 en 8, kan na een ongeluk drie maanden het huishouden niet
doen. Langdurig is dat niet (art. 8 lid 3 onder b), toch kent de beslisser hulp toe: art. 27 lid 3. De kalender van
2026: Goede Vrijdag 3 april, Pasen 5 en 6 april, Koningsdag maandag 27 april, 5 mei een dinsdag.
"""

from typing import Any

import pytest

from tests.acceptance.zaken import GespeeldeZaak

Json = Any

ZAAK = "07-hardheidsclausule"
VERORDENING, BELEIDSREGELS = "nijmegen-verordening-2022", "nijmegen-beleidsregels-2025"


@pytest.mark.parametrize(
    ("soort", "begin", "uiterlijk", "verschoven", "bron"),
    [
        # Melding op maandag 2 februari + een week: maandag 9 februari.
        ("ontvangstbevestiging", "2026-02-02", "2026-02-09", None, "Beleidsregels Wmo Nijmegen 2025, par. 3.2"),
        ("persoonlijk-plan", "2026-02-02", "2026-02-09", None, "Verordening Nijmegen 2022, art. 4 lid 4"),
        # 2 februari + 42 dagen: 26 tot en met 28 februari, nog 16 in maart: maandag 16 maart.
        ("onderzoek", "2026-02-02", "2026-03-16", None, "Verordening Nijmegen 2022, art. 2 lid 3"),
        # Aanvraag op dinsdag 10 maart + 14 dagen: dinsdag 24 maart.
        ("beschikking", "2026-03-10", "2026-03-24", None, "Verordening Nijmegen 2022, art. 7 lid 4"),
        # Bekendmaking op dinsdag 24 maart + 42 dagen: 7 tot en met 31 maart, 30 in april, nog 5 in mei: dinsdag 5 mei,
        # elk jaar een feestdag; dus woensdag 6 mei (Awb 6:7, 6:8 lid 1; Algemene termijnenwet art. 1 lid 1, art. 3 lid
        # 1).
        ("bezwaar", "2026-03-25", "2026-05-06", "2026-05-05 is 5 mei", "Awb, art. 6:7"),
    ],
)
def test_a_term_ends_on_its_last_day(
    zaak: GespeeldeZaak, soort: str, begin: str, uiterlijk: str, verschoven: str | None, bron: str
) -> None:
    """Each term runs from the act that started it to the day that text and calendar give."""
    termijn = zaak.termijn(soort)

    gevonden = (termijn["begin"], termijn["uiterlijk"], termijn["verschoven"], termijn["bron"])
    assert (begin, uiterlijk, verschoven, bron) == gevonden


@pytest.mark.parametrize(
    ("soort", "dag", "status"),
    [
        ("ontvangstbevestiging", "2026-02-03", "op-tijd-gehaald"),
        ("persoonlijk-plan", "2026-02-09", "loopt"),
        ("persoonlijk-plan", "2026-02-10", "verstreken"),
        ("onderzoek", "2026-03-04", "loopt"),  # verslag op 5 maart
        ("onderzoek", "2026-03-05", "op-tijd-gehaald"),
        ("beschikking", "2026-03-23", "loopt"),
        ("beschikking", "2026-03-24", "op-tijd-gehaald"),  # bekendgemaakt op de laatste dag
        ("bezwaar", "2026-05-05", "loopt"),
        ("bezwaar", "2026-05-06", "loopt"),
        ("bezwaar", "2026-05-07", "verstreken"),
    ],
)
def test_a_term_as_it_stands_on_a_day(zaak: GespeeldeZaak, soort: str, dag: str, status: str) -> None:
    """Before the act that meets it a term runs, from that day on it was met; a day too late it has passed."""
    assert status == zaak.termijn(soort, dag)["status"]


@pytest.mark.parametrize(
    ("handeling", "regel", "regime", "uitkomst"),
    [
        ("melding", "onderzoekstermijn", VERORDENING, {"uiterlijk": "2026-03-16"}),  # art. 2 lid 3
        ("gesprek", "gesprek-volledig", VERORDENING, {"volledig": True, "ontbreekt": []}),  # art. 5 lid 2
        ("verslag", "verslag-volledig", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),  # art. 6, par. 3.3
        ("aanvraag", "beschikkingstermijn", VERORDENING, {"uiterlijk": "2026-03-24"}),  # art. 7 lid 4
        # Art. 8 lid 2 onder a: haar moeder doet de was, dus een deel. Lid 3 onder a en c: voldaan. Lid 3 onder b: de
        # hulp is drie maanden nodig en daarna niet meer, dus niet langdurig.
        (
            "beschikking",
            "maatwerkvoorziening-criteria",
            VERORDENING,
            {
                "inAanmerking": False,
                "gronden": [{"bron": "Verordening Nijmegen 2022, art. 8 lid 3 onder b", "dwingend": True}],
            },
        ),
        ("beschikking", "afwijzingsgronden", VERORDENING, {"afwijzen": "niet", "gronden": []}),  # art. 9 lid 1
        ("beschikking", "beschikking-volledig", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),  # art. 10
        # Financiële bijlage art. 3.3: 5,5 uur x 52 / 12 x € 36,00 = € 858,00 per maand.
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
                "maximum": "858.00",
                "looptijd": "duur-verstrekking",
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


def test_an_answer_of_today_says_that_a_newer_ordinance_is_not_held(zaak: GespeeldeZaak) -> None:
    """From 2024 on an ordinance counts that is not in the sources; every answer of that of 2022 says so."""
    stappen = zaak.advies("melding", "onderzoekstermijn")["stappen"]

    assert any("2024" in stap["toelichting"] for stap in stappen)


def test_the_departure_names_the_advice_and_says_why(zaak: GespeeldeZaak) -> None:
    """Art. 27 lid 3: in a special case, to the good of the client; who departs says so (Awb 3:46)."""
    (afwijking,) = zaak.besluit["afwijkingen"]

    assert "toekenning" == zaak.besluit["strekking"]
    assert ("maatwerkvoorziening-criteria", "Verordening Nijmegen 2022, art. 27 lid 3") == (
        afwijking["regel"],
        afwijking["grondslag"],
    )
    assert zaak.advies("beschikking", "maatwerkvoorziening-criteria")["versie"] == afwijking["advies"]
    assert "onbillijkheid van overwegende aard" in afwijking["motivering"]


@pytest.mark.parametrize(
    ("dag", "fase"),
    [
        ("2026-02-02", "melding"),
        ("2026-02-11", "melding"),
        ("2026-02-12", "onderzoek"),
        ("2026-03-04", "onderzoek"),
        ("2026-03-05", "verslag"),
        ("2026-03-09", "verslag"),
        ("2026-03-10", "aanvraag"),
        ("2026-03-22", "aanvraag"),
        ("2026-03-23", "besluit"),
        ("2026-03-24", "bekendgemaakt"),
    ],
)
def test_how_far_the_zaak_is(zaak: GespeeldeZaak, dag: str, fase: str) -> None:
    """The zaak moves on with the day of each act."""
    assert fase == zaak.op(dag)["fase"]


@pytest.mark.parametrize(
    ("dag", "indicaties"),
    [
        ("2026-03-23", []),
        ("2026-03-29", [("hulp-bij-het-huishouden", "komend")]),
        ("2026-03-30", [("hulp-bij-het-huishouden", "lopend")]),
        # 30 maart + 91 dagen (13 weken) is 29 juni; de laatste dag is die ervoor.
        ("2026-06-28", [("hulp-bij-het-huishouden", "lopend")]),
        ("2026-06-29", [("hulp-bij-het-huishouden", "geëindigd")]),
    ],
)
def test_the_right_on_a_day(zaak: GespeeldeZaak, dag: str, indicaties: list[tuple[str, str]]) -> None:
    """There is a right from the bekendmaking on; it counts over its own period."""
    assert indicaties == zaak.indicaties(dag)


def test_what_was_granted(zaak: GespeeldeZaak) -> None:
    """Heavy and light work in a household of four with young children: 330 minutes a week, for thirteen weeks."""
    # Beleidsregels, bijlage 2 par. 1.3. Zwaar werk: meerpersoonshuishouden 180 + kinderen onder de 12 jaar 30 = 210.
    # Licht werk: meerpersoonshuishouden 90 + kinderen onder de 12 jaar 30 = 120. Samen 210 + 120 = 330 minuten.
    toegekend = zaak.toegekend()

    assert {"volume": 330, "eenheid": "01", "frequentie": "2"} == toegekend["omvang"]
    # De oefenaanbieder rekent € 36,00 per uur: 5,5 uur x 13 weken = 71,5 uur x € 36,00 = € 2.574,00.
    assert 257400 == toegekend["kostprijs"]
    # De enige zaak van 2026, het zesde besluit van Nijmegen (na zaak 2, 9, 1, 4, 8), de vierde toewijzing (na 9, 1, 8)
    # en de vierde bijdrage (na 2, 9, 1; zaak 8 is jeugdhulp).
    assert "0268-2026-000001" == zaak.op("2026-03-24")["zaaknummer"]
    assert (6, 4, 4) == (
        zaak.besluit["beschikkingnummer"],
        toegekend["toewijzingnummer"],
        toegekend["ebStartnummer"],
    )
